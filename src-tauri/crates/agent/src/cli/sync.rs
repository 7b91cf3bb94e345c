//! `sync`: the folder that the user's own sync program carries to their other computers.

use super::{Face, Failure};
use crate::calendar::place;
use crate::messages::Word;
use clap::{Args, Subcommand};
use serde_json::{Map, Value, json};
use std::path::{Path, PathBuf};
use store::History;
use store::segments::{Header, pass};

/// Share what was done with your other computers
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(super) struct Sync {
    /// Print one JSON document instead of sentences
    #[arg(long)]
    json: bool,
    /// One pass over the folder, as the agent has it made.
    #[arg(long, hide = true)]
    pass: bool,
    /// Whether a folder can be shared through, as the agent asks.
    #[arg(long, value_name = "FOLDER", hide = true)]
    look: Option<String>,
    #[command(subcommand)]
    what: Option<What>,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Share through a folder
    On {
        /// The folder, which your sync program carries
        #[arg(value_name = "FOLDER")]
        folder: PathBuf,
        /// What this computer is called there
        #[arg(long, value_name = "NAME")]
        name: Option<String>,
    },
    /// Share no longer; the files stay in the folder
    Off,
}

impl Sync {
    pub(super) fn run(self, face: &Face) -> Result<(), Failure> {
        if let Some(folder) = &self.look {
            return look(face, folder);
        }
        match self.what {
            None if self.pass => one_pass(face),
            None => status(face, self.json),
            Some(What::On { folder, name }) => on(face, &folder, name),
            Some(What::Off) => {
                set(face, Value::Null, None)?;
                face.print(&face.text("sync-is-off", &[]))
            }
        }
    }
}

fn on(face: &Face, folder: &Path, name: Option<String>) -> Result<(), Failure> {
    // A folder that counts from here has to be found from anywhere.
    let whole = folder.canonicalize().or_else(|_| std::path::absolute(folder));
    let text = whole.ok().and_then(|whole| whole.to_str().map(str::to_owned));
    let text = text.unwrap_or_else(|| folder.display().to_string());
    set(face, text.as_str().into(), name)?;
    face.print(&face.text("sync-is-on", &[("path", (&text).into())]))
}

/// Whether it is a folder that can be found from anywhere, written to, and is not our own.
fn look(face: &Face, folder: &str) -> Result<(), Failure> {
    let failed = |id: &str| face.failed(id, &[("path", folder.into())]);
    let at = place(folder).ok_or_else(|| failed("sync-place"))?;
    let at = at.canonicalize().map_err(|_| failed("sync-no-folder"))?;
    if !at.is_dir() {
        return Err(failed("sync-no-folder"));
    }
    let data = face.files()?.folders().data().canonicalize();
    if data.is_ok_and(|data| at.starts_with(&data) || data.starts_with(&at)) {
        return Err(failed("sync-own-folder"));
    }
    // Elsewhere the first pass says it.
    #[cfg(unix)]
    {
        use rustix::fs::{Access, access};
        access(&at, Access::READ_OK | Access::WRITE_OK | Access::EXEC_OK).map_err(|why| {
            let reason = std::io::Error::from(why).to_string();
            face.failed("sync-not-written", &[("reason", (&reason).into())])
        })?;
    }
    Ok(())
}

fn set(face: &Face, folder: Value, name: Option<String>) -> Result<(), Failure> {
    let mut sync = Map::from_iter([("folder".to_owned(), folder)]);
    if let Some(name) = name {
        sync.insert("name".to_owned(), name.into());
    }
    let change = Map::from_iter([("sync".to_owned(), Value::Object(sync))]);
    face.agent()?.set_settings(change).map(drop).map_err(|error| face.not_done(&error))
}

fn one_pass(face: &Face) -> Result<(), Failure> {
    let sync = face.settings().sync;
    let folder = sync.folder.unwrap_or_default();
    let at =
        place(&folder).ok_or_else(|| face.failed("sync-place", &[("path", (&folder).into())]))?;
    let history = face.files()?.folders().history_file();
    let pass = pass(&at, &history, sync.name.as_deref()).map_err(|error| face.not_done(&error))?;
    face.print_json(&pass)
}

fn status(face: &Face, as_json: bool) -> Result<(), Failure> {
    let sync = face.settings().sync;
    let path = face.files()?.folders().history_file();
    let known = History::shared(&path).map_err(|error| face.not_done(&error))?;
    let others = known.as_ref().map(|it| it.other_devices()).transpose();
    let others = others.map_err(|error| face.not_done(&error))?.unwrap_or_default();
    let files = known.as_ref().map(|it| it.set_aside_files()).transpose();
    let files = files.map_err(|error| face.not_done(&error))?.unwrap_or_default();
    let own = known.as_ref().map(|it| Header::of(it.device(), sync.name.as_deref()));
    let zone = face.zone();
    if as_json {
        let others: Vec<_> = others
            .iter()
            .map(|other| {
                json!({
                    "device": other.device, "name": other.called, "answers": other.entries,
                    "ahead": other.ahead,
                    "last": other.last.map(|at| at.with_timezone(&zone).to_rfc3339()),
                })
            })
            .collect();
        let files: Vec<_> = files.iter().map(|file| &file.name).collect();
        return face.print_json(&json!({
            "folder": sync.folder, "device": own.as_ref().map(|own| &own.device),
            "name": own.as_ref().map(|own| &own.name), "others": others, "set_aside": files,
        }));
    }
    let mut lines = Vec::new();
    match (&sync.folder, &own) {
        (Some(folder), Some(own)) => {
            let values = [("path", folder.into()), ("name", (&own.name).into())];
            lines.push(face.text("sync-status-on", &values));
        }
        (Some(folder), None) => lines.push(face.text("sync-is-on", &[("path", folder.into())])),
        (None, _) => lines.push(face.text("sync-status-off", &[])),
    }
    for other in &others {
        let last =
            other.last.map(|at| at.with_timezone(&zone).format("%Y-%m-%d %H:%M").to_string());
        let count = Word::Number(other.entries);
        let last = last.unwrap_or_else(|| face.text("sync-never", &[]));
        let values = [("name", (&other.called).into()), ("count", count), ("last", (&last).into())];
        lines.push(face.text("sync-other", &values));
    }
    if sync.folder.is_some() && others.is_empty() {
        lines.push(face.text("sync-nobody", &[]));
    }
    let of_files = crate::sync::of_files(&files, face.messages());
    let of_others = crate::sync::of_others(&others, sync.name.as_deref(), face.messages());
    for spoken in of_files.iter().chain(&of_others) {
        let values = [("message", (&spoken.message).into()), ("hint", (&spoken.hint).into())];
        lines.push(face.text("status-trouble", &values));
    }
    face.print(&lines.join("\n"))
}

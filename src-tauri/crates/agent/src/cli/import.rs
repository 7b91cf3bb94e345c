//! `import`: what an export holds, added to what is there; and out again. The file is read and
//! checked whole here; only then does the owner of the data hear of it.

use super::alone::Owner;
use super::progress::Progress;
use super::quit::ask_to_renew;
use super::{Face, Failure};
use crate::messages::Word;
use clap::Args;
use serde_json::json;
use std::path::{Path, PathBuf};
use store::exchange;
use store::history::Brought;
use store::import;
use store::settings_file::Document;
use wire::Client;

/// Add what an export holds, or take it out again
#[derive(Debug, Args)]
pub(super) struct Import {
    /// The file, as `export` wrote it (JSON or CSV)
    #[arg(value_name = "FILE", required_unless_present = "undo")]
    file: Option<PathBuf>,
    /// Only show what it would bring
    #[arg(long)]
    dry_run: bool,
    /// Take over the settings in it too; without settings of your own that is done anyway
    #[arg(long)]
    settings: bool,
    /// Take out again what the last import added
    #[arg(long, conflicts_with_all = ["file", "dry_run", "settings"])]
    undo: bool,
    /// Print one JSON document instead of sentences
    #[arg(long)]
    json: bool,
}

impl Import {
    pub(super) fn run(self, face: &Face) -> Result<(), Failure> {
        let Some(file) = &self.file else { return undo(face, self.json) };
        let folders = face.files()?.folders();
        let mut progress = Progress::new(face, file.metadata().map_or(0, |found| found.len()));
        // A look makes no folder of ours where there is none.
        let folder = if self.dry_run { std::env::temp_dir() } else { folders.data().to_owned() };
        if !self.dry_run {
            folders.create().map_err(|error| face.not_done(&error))?;
        }
        let read = import::Import::read(file, &folder, |bytes| progress.read(bytes));
        let read = match read {
            Ok(read) => read,
            Err(error) => {
                progress.end();
                return Err(refused(face, file, &error));
            }
        };
        let is_first = face.reading().is_none();
        let settings = read.settings.clone().filter(|_| self.settings || is_first);
        let brought = if self.dry_run {
            read.look(&folders.history_file()).map_err(|error| face.not_done(&error))
        } else {
            progress.adding();
            bring(face, &read, settings.as_ref())
        };
        progress.end();
        self.tell(face, &brought?, settings.is_some())
    }

    fn tell(&self, face: &Face, brought: &Brought, has_settings: bool) -> Result<(), Failure> {
        let Brought { added, known, left_out, days_left_out, days, notes } = brought;
        if self.json {
            let (from, to) = days.clone().unzip();
            return face.print_json(&json!({
                "added": added, "known": known, "left_out": left_out,
                "days_left_out": days_left_out, "from": from, "to": to, "notes": notes,
                "settings": has_settings,
                "dry_run": self.dry_run,
            }));
        }
        let line = |id: &str, count: u32| {
            let count = count.to_string();
            face.print(&face.text(id, &[("count", Word::Text(&count))]))
        };
        match days {
            Some((from, to)) => {
                let count = added.to_string();
                let values = [("count", (&count).into()), ("from", from.into()), ("to", to.into())];
                let id = if self.dry_run { "import-would-add" } else { "import-added" };
                face.print(&face.text(id, &values))?;
            }
            None if *notes > 0 => {}
            None => face.print(&face.text("import-nothing-new", &[]))?,
        }
        if *notes > 0 {
            line(if self.dry_run { "import-would-note" } else { "import-noted" }, *notes)?;
        }
        if *known > 0 {
            line("import-known", *known)?;
        }
        if *days_left_out > 0 {
            line("import-left-out", *days_left_out)?;
        }
        if has_settings {
            let id = if self.dry_run { "import-would-set" } else { "import-set" };
            face.print(&face.text(id, &[]))?;
        }
        if !self.dry_run && (brought.is_anything() || has_settings) {
            face.print(&face.text("import-undo-hint", &[]))?;
        }
        Ok(())
    }
}

fn bring(
    face: &Face,
    read: &import::Import,
    settings: Option<&Document>,
) -> Result<Brought, Failure> {
    let staged = read.staged.path();
    match Owner::of(face)? {
        Owner::Agent => {
            let reply = ask_to_renew(
                face,
                |agent| agent.import(staged.display().to_string(), settings.cloned()),
                |reply| reply.added > 0 || reply.notes > 0 || settings.is_some(),
            )?;
            Ok(Brought {
                added: reply.added,
                known: reply.known,
                left_out: reply.left_out,
                days_left_out: reply.days_left_out,
                days: reply.from.zip(reply.to),
                notes: reply.notes,
            })
        }
        Owner::Nobody(mut alone) => {
            let brought =
                exchange::bring_in(staged, settings, &mut alone.history, &mut alone.settings)
                    .map_err(|error| face.not_done(&error))?;
            alone.close();
            Ok(brought)
        }
    }
}

fn undo(face: &Face, as_json: bool) -> Result<(), Failure> {
    let removed = match Owner::of(face)? {
        Owner::Agent => ask_to_renew(face, Client::undo_import, |_| true)?.removed as usize,
        Owner::Nobody(mut alone) => {
            let removed = exchange::take_back(&mut alone.history, &mut alone.settings)
                .map_err(|error| face.not_done(&error))?;
            alone.close();
            removed
        }
    };
    if as_json {
        return face.print_json(&json!({ "removed": removed }));
    }
    let count = removed.to_string();
    face.print(&face.text("import-undone", &[("count", (&count).into())]))
}

/// Why the file was not read, with its name before it.
fn refused(face: &Face, file: &Path, error: &import::ImportError) -> Failure {
    let mut failure = face.not_done(error);
    if !matches!(error, import::ImportError::Unreadable { .. }) {
        failure.message = format!("{}: {}", file.display(), failure.message);
    }
    failure
}

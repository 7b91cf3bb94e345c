//! `backup`: a copy of everything that is kept. It only reads, and needs no agent.

use super::{Face, Failure};
use crate::messages::Word;
use chrono::{DateTime, NaiveDate, Utc};
use clap::Args;
use serde_json::json;
use store::Backups;
use store::backup::Occasion;

/// Make a copy of everything that is kept about the user
#[derive(Debug, Args)]
pub(super) struct Backup {
    /// Show the copies that there are, the newest first
    #[arg(long)]
    list: bool,
    /// Print one JSON document instead of sentences
    #[arg(long, requires = "list")]
    json: bool,
    /// The copy of a day, as the agent has it made.
    #[arg(long, hide = true, value_name = "DATE")]
    daily: Option<NaiveDate>,
}

impl Backup {
    pub(super) fn run(self, face: &Face) -> Result<(), Failure> {
        let backups = Backups::of(face.files()?.folders());
        if self.list {
            return list(face, &backups, self.json);
        }
        let occasion = self.daily.map_or(Occasion::ByHand, Occasion::Daily);
        let made = backups.make(occasion).map_err(|error| face.not_done(&error))?;
        match made {
            Some(path) => {
                let path = path.display().to_string();
                face.print(&face.text("backed-up", &[("path", (&path).into())]))
            }
            None => face.print(&face.text("backup-nothing", &[])),
        }
    }
}

fn list(face: &Face, backups: &Backups, as_json: bool) -> Result<(), Failure> {
    let all = backups.all().map_err(|error| face.unreadable(backups.folder(), &error))?;
    let made = |made| DateTime::<Utc>::from(made).with_timezone(&face.zone());
    if as_json {
        let all: Vec<_> = all
            .iter()
            .map(|backup| {
                let path = backup.path.display().to_string();
                json!({ "path": path, "made": made(backup.made).to_rfc3339(), "bytes": backup.length })
            })
            .collect();
        return face.print_json(&all);
    }
    if all.is_empty() {
        return face.print(&face.text("backup-none", &[]));
    }
    for backup in all {
        let path = backup.path.display().to_string();
        let at = made(backup.made).format("%Y-%m-%d %H:%M").to_string();
        let size = backup.length.div_ceil(1024).to_string();
        let values = [("path", (&path).into()), ("at", (&at).into()), ("size", Word::Text(&size))];
        face.print(&face.text("backup-line", &values))?;
    }
    Ok(())
}

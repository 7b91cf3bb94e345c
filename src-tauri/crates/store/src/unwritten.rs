//! What the history did not take, kept in another place until it does: a file in the user's runtime
//! folder, which is in memory and so takes it when the disk is full or can only be read.

use crate::history::Checkpoint;
use crate::private;
use chrono::{DateTime, Utc};
use planner::event::Event;
use serde::{Deserialize, Serialize};
use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::Path;

/// Events that wait, and the state that came of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unwritten {
    /// They, in order.
    pub events: Vec<Event>,
    /// The state after the last of them.
    pub checkpoint: Checkpoint,
    /// When the state was saved that the history has, if it has one: with any other the events do
    /// not belong to it, or are in it already.
    pub follows: Option<DateTime<Utc>>,
}

impl Unwritten {
    /// Keeps it, in the place of what was kept before.
    pub fn keep(&self, path: &Path) -> io::Result<()> {
        if let Some(folder) = path.parent() {
            private::create_folder(folder)?;
        }
        let beside = path.with_extension("tmp");
        let text = serde_json::to_vec(self)?;
        let mut file = private::open_or_create(&beside)?;
        file.set_len(0)?;
        file.write_all(&text)?;
        fs::rename(beside, path)
    }

    /// What was kept, if anything was.
    pub fn kept(path: &Path) -> io::Result<Option<Unwritten>> {
        match fs::read(path) {
            Ok(text) => Ok(Some(serde_json::from_slice(&text)?)),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Lets go of what was kept.
    pub fn forget(path: &Path) -> io::Result<()> {
        match fs::remove_file(path) {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }
}

//! What is to be said of the folder that several computers share, and of what lies in it.

use crate::messages::{Messages, Word};
use crate::spoken::{Speak, Spoken, say};
use std::collections::BTreeSet;
use store::history::{OtherDevice, SetAsideFile};
use store::segments::{Fault, SyncError};

/// More files than this are not named one by one.
const MOST_NAMED: usize = 3;

/// What is wrong with files in it.
pub fn of_files(files: &[SetAsideFile], messages: &Messages) -> Vec<Spoken> {
    files.iter().take(MOST_NAMED).map(|file| file.speak(messages)).collect()
}

/// What is odd about the other computers: a clock that goes ahead, two with one name.
pub fn of_others(others: &[OtherDevice], own: Option<&str>, messages: &Messages) -> Vec<Spoken> {
    let ahead = others.iter().filter(|other| other.ahead > 0).map(|other| {
        let values = [("name", (&other.called).into()), ("count", Word::Number(other.ahead))];
        say(messages, "sync-clock-ahead", &values)
    });
    let mut names = BTreeSet::new();
    names.extend(own);
    let twice = others
        .iter()
        .filter(|other| !names.insert(&other.called))
        .map(|other| say(messages, "sync-same-name", &[("name", (&other.called).into())]));
    ahead.chain(twice.collect::<Vec<_>>()).collect()
}

impl Speak for SetAsideFile {
    fn speak(&self, messages: &Messages) -> Spoken {
        let file = ("file", Word::Text(&self.name));
        match &self.fault {
            Fault::Damaged { lines } => {
                say(messages, "sync-file-damaged", &[file, ("count", Word::Number(*lines))])
            }
            Fault::Unknown { lines } => {
                say(messages, "sync-file-unknown", &[file, ("count", Word::Number(*lines))])
            }
            Fault::Newer { .. } => say(messages, "sync-file-newer", &[file]),
            Fault::NoSegment => say(messages, "sync-file-foreign", &[file]),
            Fault::Unreadable { reason } => {
                say(messages, "sync-file-unreadable", &[file, ("reason", reason.into())])
            }
        }
    }
}

impl Speak for SyncError {
    fn speak(&self, messages: &Messages) -> Spoken {
        match self {
            SyncError::NoFolder { path } => {
                let path = path.display().to_string();
                say(messages, "sync-no-folder", &[("path", (&path).into())])
            }
            SyncError::Emptied { path } => {
                let path = path.display().to_string();
                say(messages, "sync-emptied", &[("path", (&path).into())])
            }
            SyncError::NotRead { path, source } => {
                let (path, reason) = (path.display().to_string(), source.to_string());
                let values = [("path", (&path).into()), ("reason", (&reason).into())];
                say(messages, "file-unreadable", &values)
            }
            SyncError::History(error) => error.speak(messages),
        }
    }
}

//! Start at login as a whole: how it stands, in words, and the switch.

use super::{Entry, Stands};
use crate::messages::Messages;
use crate::resident::Files;
use crate::spoken::{Speak, Spoken, say};
use std::io;
use std::path::{Path, PathBuf};
use wire::types::{Autostart, Trouble};

/// How start at login stands, with or without an agent.
pub fn look(files: &Files, messages: &Messages) -> Result<Autostart, CanNotStart> {
    let entry = entry(files)?;
    let place = entry.place();
    let stands = match entry.stands() {
        Ok(stands) => stands,
        Err(why) => return Err(CanNotStart::NotRead { place, why }),
    };
    let trouble = match &stands {
        Stands::On { program: Some(program) } => trouble(program, files, messages),
        Stands::On { program: None } | Stands::Off => None,
    };
    Ok(Autostart { on: stands != Stands::Off, place, trouble })
}

/// Switches it for the user whose files these are.
pub fn switch(files: &Files, on: bool) -> Result<(), CanNotStart> {
    let entry = entry(files)?;
    let switched = match on {
        true => files.agent_program().and_then(|program| entry.write(&program)),
        false => entry.remove(),
    };
    switched.map_err(|why| CanNotStart::NotWritten { place: entry.place(), why })
}

fn trouble(program: &Path, files: &Files, messages: &Messages) -> Option<Trouble> {
    let id = if !program.is_file() {
        "autostart-gone"
    } else if is_other(program, files) {
        "autostart-elsewhere"
    } else {
        return None;
    };
    let path = program.display().to_string();
    let spoken = say(messages, id, &[("path", (&path).into())]);
    Some(Trouble { code: id.to_owned(), message: spoken.message, hint: spoken.hint })
}

/// Whether that is another file than the one that is started for an agent here.
fn is_other(program: &Path, files: &Files) -> bool {
    let real = |path: &Path| path.canonicalize().unwrap_or_else(|_| PathBuf::from(path));
    files.agent_program().is_ok_and(|own| real(&own) != real(program))
}

fn entry(files: &Files) -> Result<Entry, CanNotStart> {
    // What is tried out in a folder of its own leaves the user's desktop alone.
    if files.folders().home().is_some() {
        return Err(CanNotStart::InAFolder);
    }
    Entry::of_user().ok_or(CanNotStart::NoHome)
}

/// Why start at login can't be read or switched.
#[derive(Debug, thiserror::Error)]
pub enum CanNotStart {
    /// The agent keeps everything in a folder that was named by hand.
    #[error("start at login is not for an agent with a folder of its own")]
    InAFolder,
    /// The system names no home folder for this user.
    #[error("this user has no home folder")]
    NoHome,
    /// The entry can't be read.
    #[error("failed to read {place}: {why}")]
    NotRead {
        /// Where it lies.
        place: String,
        /// What the system said.
        why: io::Error,
    },
    /// The entry can't be written or taken away.
    #[error("failed to write {place}: {why}")]
    NotWritten {
        /// Where it lies.
        place: String,
        /// What the system said.
        why: io::Error,
    },
}

impl Speak for CanNotStart {
    fn speak(&self, messages: &Messages) -> Spoken {
        let of_place = |id, place: &String, why: &io::Error| {
            let reason = why.to_string();
            say(messages, id, &[("path", place.into()), ("reason", (&reason).into())])
        };
        match self {
            CanNotStart::InAFolder => say(messages, "autostart-in-a-folder", &[]),
            CanNotStart::NoHome => say(messages, "folders-no-home", &[]),
            CanNotStart::NotRead { place, why } => of_place("autostart-not-read", place, why),
            CanNotStart::NotWritten { place, why } => of_place("autostart-not-written", place, why),
        }
    }
}

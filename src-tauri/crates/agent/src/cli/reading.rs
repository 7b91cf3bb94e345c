//! The settings file as a command reads it: without touching it, whatever is wrong with it. Only
//! the agent sets a broken file aside.

use super::{Face, Failure};
use crate::spoken::broken;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;
use store::settings_file::{Document, Reading, Warning, parse};

/// What the user's file says, field by field; none where there is no file.
pub(super) fn of_file(path: &Path) -> Option<Reading> {
    let document = match fs::read(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => return None,
        read => read.map_err(|error| error.to_string()).and_then(|bytes| parse(&bytes)),
    };
    Some(match document {
        Ok(document) => Reading::of(&document),
        Err(reason) => {
            Reading { warnings: vec![Warning::Unreadable { reason }], ..Reading::default() }
        }
    })
}

/// What a file that was named by hand holds.
pub(super) fn named(face: &Face, path: &Path) -> Result<Document, Failure> {
    let bytes = fs::read(path).map_err(|error| face.unreadable(path, &error))?;
    parse(&bytes).map_err(|reason| face.unreadable(path, &broken(&reason, face.messages())))
}

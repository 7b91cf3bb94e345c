//! What can go wrong, in the user's language: the errors of the other crates become a message (a
//! lowercase fragment) and a hint (a sentence). What the system itself said stays as it said it.

mod breach;
mod calendar;
mod engine;
mod example;
mod exchange;
mod figures;
mod json;
mod scenario;
mod store;
mod wire;

pub use engine::Refused;
pub(crate) use figures::{figure_values, in_words, month_name, percent, spread_values};
pub use json::broken;

use crate::messages::{Messages, Word};
use ::store::DiskFault;
use std::io;
use std::path::Path;

/// A message and its hint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spoken {
    /// What went wrong.
    pub message: String,
    /// What to do; may be empty.
    pub hint: String,
}

/// Something that can be said in the user's language.
pub trait Speak {
    /// Says it.
    fn speak(&self, messages: &Messages) -> Spoken;
}

/// The message with this id, and its hint `id-hint`.
pub fn say(messages: &Messages, id: &str, values: &[(&str, Word<'_>)]) -> Spoken {
    let hint = messages.find(&format!("{id}-hint"), values).unwrap_or_default();
    Spoken { message: messages.text(id, values), hint }
}

/// The message with this id about a file, with what the system said.
fn of_path(messages: &Messages, id: &str, path: &Path, source: &io::Error) -> Spoken {
    let path = path.display().to_string();
    let reason = source.to_string();
    let values = [("path", Word::Text(&path)), ("reason", Word::Text(&reason))];
    let spoken = say(messages, id, &values);
    let hint = match DiskFault::of(source) {
        None => return spoken,
        Some(DiskFault::Full) => "disk-full-hint",
        Some(DiskFault::ReadOnly) => "disk-read-only-hint",
        Some(DiskFault::Failing) => "disk-failing-hint",
    };
    Spoken { hint: messages.text(hint, &[]), ..spoken }
}

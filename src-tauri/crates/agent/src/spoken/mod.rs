//! What can go wrong, in the user's language: the errors of the other crates become a message (a
//! lowercase fragment) and a hint (a sentence). What the system itself said stays as it said it.

mod engine;
mod store;
mod wire;

pub use engine::Refused;

use crate::messages::{Messages, Word};

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

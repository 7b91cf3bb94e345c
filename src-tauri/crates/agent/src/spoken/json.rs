//! Where a text stops being JSON. The parser says it in English, with the place at the end.

use crate::messages::Messages;

/// The place in the user's language; what the parser said where it names none.
pub fn broken(reason: &str, messages: &Messages) -> String {
    let place = reason.rsplit_once(" at line ").and_then(|(_, rest)| rest.split_once(" column "));
    match place {
        Some((line, column)) => {
            messages.text("json-broken", &[("line", line.into()), ("column", column.into())])
        }
        None => reason.to_owned(),
    }
}

//! Why a calendar tells no busy times.

use super::{Speak, Spoken, of_path, say};
use crate::calendar::CalendarError;
use crate::messages::Messages;

impl Speak for CalendarError {
    fn speak(&self, messages: &Messages) -> Spoken {
        let of = |id: &str, path: &std::path::Path| {
            let path = path.display().to_string();
            say(messages, id, &[("path", (&path).into())])
        };
        match self {
            CalendarError::Unreadable { path, source } => {
                of_path(messages, "file-unreadable", path, source)
            }
            CalendarError::NoCalendar { path } => of("calendar-foreign", path),
            CalendarError::TooMany { path } => of("calendar-too-much", path),
        }
    }
}

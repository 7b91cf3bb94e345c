//! What an import brings, and why it does not.

use super::HistoryError;
use crate::settings_file::Document;

/// What a file would bring, and what it brought.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Brought {
    /// Events that are new here.
    pub added: u32,
    /// Events that are here already.
    pub known: u32,
    /// Events of days that went otherwise here; they are left out.
    pub left_out: u32,
    /// How many days these are.
    pub days_left_out: u32,
    /// The first and the last logical day of the new ones.
    pub days: Option<(String, String)>,
    /// Check-ins and diary entries that are new here.
    pub notes: u32,
}

impl Brought {
    /// Whether it adds anything.
    pub fn is_anything(&self) -> bool {
        self.added > 0 || self.notes > 0
    }
}

/// An import that can be taken out again.
#[derive(Clone, Debug, PartialEq)]
pub struct LastImport {
    /// Its number in the table `import`.
    pub(super) id: i64,
    /// The settings that were in force before it, where it changed them.
    pub settings_before: Option<Document>,
}

/// Why nothing was brought in or taken out.
#[derive(Debug, thiserror::Error)]
pub enum BringError {
    /// The database did not do it.
    #[error(transparent)]
    History(#[from] HistoryError),
    /// An event of this id is here, and says something else.
    #[error("the event {id} is recorded here, and otherwise")]
    Changed {
        /// The event.
        id: String,
    },
    /// Nothing was ever brought in, or everything was taken out again.
    #[error("there is no import to take back")]
    NoImport,
}

//! The check-in and the diary on the wire.

use planner::diary::{Entry, Trend};
use serde::{Deserialize, Serialize};

/// The reply to `diary`. Its TypeScript is written by hand, as `planner` knows nothing of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Diary {
    /// Whether it is switched on (`diary.on`).
    pub on: bool,
    /// Whether a face may ask for a check-in now: it is on, there is none today, and it is not
    /// the silence.
    pub asks: bool,
    /// What a check-in asks beside the tension.
    pub checks: Vec<DiaryQuestion>,
    /// What an entry of the diary may be about.
    pub questions: Vec<DiaryQuestion>,
    /// The entries of the last 14 days, in the order of writing.
    pub entries: Vec<DiaryEntry>,
    /// The check-ins of the 7 days that end today; none with fewer than 5.
    pub trend: Option<Trend>,
    /// Those of the 7 days before, beside them.
    pub before: Option<Trend>,
}

/// An item of the library.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DiaryQuestion {
    /// Its id.
    pub id: String,
    /// What it asks, in the user's language.
    pub title: String,
}

/// An entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DiaryEntry {
    /// Its random id.
    pub id: String,
    /// When it was written, with the offset then in force.
    pub at: String,
    /// The logical day.
    pub day: String,
    /// What was written.
    #[serde(flatten)]
    pub entry: Entry,
}

/// The reply to `write`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WriteReply {
    /// The id of the new entry.
    pub id: String,
}

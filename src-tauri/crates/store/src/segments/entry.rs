//! How one prompt ended, as it goes into a segment: its id, its kind, its times and the outcome.

use chrono::{DateTime, Datelike, FixedOffset};
use planner::{Kind, Outcome, PromptId};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// No prompt takes longer, in minutes.
const LONGEST: u32 = 600;

/// One line of a segment. In JSON its keys stand in this order; keys that are not known are passed
/// over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The random id of the event: by it what comes twice is one.
    pub id: String,
    /// The prompt.
    pub prompt: PromptId,
    /// Its kind; the same as the id's.
    pub kind: Kind,
    /// When it was due.
    pub due: DateTime<FixedOffset>,
    /// How many minutes it takes.
    pub minutes: u32,
    /// When it ended, or was put right.
    pub at: DateTime<FixedOffset>,
    /// How.
    #[serde(flatten)]
    pub outcome: Outcome,
    /// Whether the user put right what was recorded before.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub corrected: bool,
}

impl Entry {
    /// Reads a line that is whole; none if it says what can't be.
    pub(super) fn parse(text: &str) -> Option<Entry> {
        let entry: Entry = serde_json::from_str(text).ok()?;
        let is_year = |at: &DateTime<FixedOffset>| (1970..=9998).contains(&at.year());
        let is_id = Uuid::parse_str(&entry.id).is_ok_and(|id| id.to_string() == entry.id);
        let is_sound = is_id
            && entry.kind == entry.prompt.kind()
            && is_year(&entry.due)
            && is_year(&entry.at)
            && (1970..=9998).contains(&entry.prompt.day().year())
            && entry.minutes <= LONGEST;
        is_sound.then_some(entry)
    }

    /// The line.
    pub fn line(&self) -> String {
        super::seal(&serde_json::to_string(self).expect("BUG: an entry is plain data"))
    }
}

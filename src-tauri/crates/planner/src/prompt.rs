//! One planned reminder of one day, and its readable id.

use crate::content::{RoutineId, TechniqueId};
use crate::habit::Moved;
use crate::kind::Kind;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::{Deserialize, Serialize};

/// The id of a prompt: `2026-11-23/micro-pause/3`, or `2026-11-23/walk/extra-1`.
///
/// The number is the place among its kind in the whole plan of that day, counted from 1.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PromptId {
    day: NaiveDate,
    kind: Kind,
    number: u32,
    extra: bool,
}

impl PromptId {
    /// The id of the `number`-th prompt of a kind in the plan of a day.
    pub const fn planned(day: NaiveDate, kind: Kind, number: u32) -> Self {
        PromptId { day, kind, number, extra: false }
    }

    /// The id of the `number`-th prompt of a kind that the user called up beside the plan.
    pub const fn extra(day: NaiveDate, kind: Kind, number: u32) -> Self {
        PromptId { day, kind, number, extra: true }
    }

    /// Reads an id; `None` if the text is not one.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('/');
        let day = parts.next()?.parse::<NaiveDate>().ok()?;
        let kind = Kind::from_word(parts.next()?)?;
        let last = parts.next()?;
        if parts.next().is_some() {
            return None;
        }
        let (extra, digits) = match last.strip_prefix("extra-") {
            Some(rest) => (true, rest),
            None => (false, last),
        };
        let number = digits.parse::<u32>().ok().filter(|n| *n > 0)?;
        let id = PromptId { day, kind, number, extra };
        // One spelling for each id: `2026-1-2/walk/01` names nothing.
        (format!("{id}") == text).then_some(id)
    }

    /// The logical day the prompt belongs to.
    pub const fn day(&self) -> NaiveDate {
        self.day
    }

    /// Its kind.
    pub const fn kind(&self) -> Kind {
        self.kind
    }

    /// Its place among its kind, from 1.
    pub const fn number(&self) -> u32 {
        self.number
    }

    /// Whether the user called it up beside the plan.
    pub const fn is_extra(&self) -> bool {
        self.extra
    }
}

impl core::fmt::Display for PromptId {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let extra = if self.extra { "extra-" } else { "" };
        write!(f, "{}/{}/{extra}{}", self.day, self.kind, self.number)
    }
}

impl From<PromptId> for String {
    fn from(id: PromptId) -> String {
        format!("{id}")
    }
}

impl TryFrom<String> for PromptId {
    type Error = NotAPromptId;
    fn try_from(text: String) -> Result<Self, NotAPromptId> {
        PromptId::parse(&text).ok_or(NotAPromptId(text))
    }
}

/// The text that was read is not the id of a prompt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotAPromptId(pub String);

impl core::fmt::Display for NotAPromptId {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "'{}' is not a prompt id (such as 2026-11-23/walk/1)", self.0)
    }
}

impl core::error::Error for NotAPromptId {}

/// What is to be done: one technique, or a routine of several.
///
/// In JSON `"technique": "…"`, or `"routine": "…"` beside `"techniques": [ … ]`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Activity {
    /// One technique.
    One {
        /// Its id.
        technique: TechniqueId,
    },
    /// A routine, without the techniques that a profile avoids.
    Several {
        /// The routine's id.
        routine: RoutineId,
        /// The techniques that stay, in order.
        techniques: Vec<TechniqueId>,
    },
}

impl Activity {
    /// The techniques, in order.
    pub fn techniques(&self) -> &[TechniqueId] {
        match self {
            Activity::One { technique } => core::slice::from_ref(technique),
            Activity::Several { techniques, .. } => techniques,
        }
    }
}

/// Why a prompt stands where it stands. The faces have a sentence for each word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// Some minutes after waking.
    AfterWaking,
    /// A slot of the working day: one interval since the last.
    Interval,
    /// The middle of a working range too short for a slot.
    MiddleOfRange,
    /// Walks stand spread over the slots of the day.
    SpreadOverDay,
    /// The first slot after the first walk.
    AfterFirstWalk,
    /// The last slot of the day.
    LastSlot,
    /// The end of the last working range.
    EndOfWork,
    /// Some time after the last working range, on a training day.
    AfterWork,
    /// Some minutes after dinner.
    AfterDinner,
    /// Between dinner and the wind-down.
    BeforeWindDown,
    /// The hour before bedtime comes next.
    BeforeBedtime,
    /// Moved to the nearest moment that the calendar leaves free.
    MovedByCalendar,
    /// Moved towards the moments at which this user answers.
    MovedByHabit,
    /// Moved a little, to learn whether this user answers then.
    MovedToTry,
    /// The user called it up.
    ByHand,
}

/// One reminder of one day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Prompt {
    /// Its id.
    #[serde(rename = "prompt")]
    pub id: PromptId,
    /// Its kind; the same as the id's.
    pub kind: Kind,
    /// When it is due, at the offset in force then.
    pub due: DateTime<FixedOffset>,
    /// The last moment at which it may first be shown (the silence excluded).
    pub until: DateTime<FixedOffset>,
    /// How long it takes, in minutes.
    pub minutes: u32,
    /// What is to be done.
    #[serde(flatten)]
    pub activity: Activity,
    /// What that is called where it comes from a pack, in the language of the time: so the history
    /// can still say it once the pack has gone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub called: Option<String>,
    /// Why it stands there.
    pub reason: Reason,
    /// How far it stands from its planned moment, where the user's answers moved it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub moved: Option<Moved>,
}

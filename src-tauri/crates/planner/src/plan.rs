//! The plan of a day: its prompts in order, and what was left out.

use crate::kind::Kind;
use crate::prompt::Prompt;
use alloc::vec::Vec;
use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::{Deserialize, Serialize};

/// The prompts of one logical day, in the order of their due times.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// The logical day.
    pub day: NaiveDate,
    /// Its prompts, in order.
    pub prompts: Vec<Prompt>,
    /// What had no room. It never becomes a prompt and no figure counts it.
    #[serde(default)]
    pub left_out: Vec<LeftOut>,
}

/// A moment that found no room in the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftOut {
    /// The kind it would have had.
    pub kind: Kind,
    /// When it would have been due.
    pub due: DateTime<FixedOffset>,
    /// Why it was left out.
    pub why: LeftOutReason,
}

/// Why a moment found no room.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LeftOutReason {
    /// A larger prompt stood too near.
    Merged,
    /// The day's cap was reached.
    Capped,
    /// It would have run into the wind-down or the silence.
    Silence,
}

//! The review of a week, and what a year came to.

use super::ProposalView;
use planner::adherence::{Review, Says, Trend};
use serde::{Deserialize, Serialize};

/// The review of a week; the JSON of `adempauze week --json`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Week {
    /// The ISO week (`2026-W48`).
    pub week: String,
    /// Its Monday.
    pub from: chrono::NaiveDate,
    /// Its Sunday.
    pub to: chrono::NaiveDate,
    /// Whether it is still running.
    pub running: bool,
    /// The figures.
    #[serde(flatten)]
    pub review: Review,
    /// The weeks before, the oldest first.
    pub before: Vec<WeekBefore>,
    /// Beside the week before; none where there is nothing to compare.
    pub trend: Option<Trend>,
    /// What is proposed about how much is asked; in the running week alone.
    pub proposal: Option<ProposalView>,
}

/// A week before, in short.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WeekBefore {
    /// The ISO week.
    pub week: String,
    /// All that were planned and have ended.
    pub planned: u32,
    /// Those that could have been answered.
    pub chances: u32,
    /// Those that were done.
    pub taken: u32,
    /// The share, where it may be shown.
    pub adherence: Option<f64>,
    /// What may be said.
    pub says: Says,
}

/// A day of a year that had prompts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct YearDay {
    /// The logical day.
    pub day: chrono::NaiveDate,
    /// All that were planned and have ended.
    pub planned: u32,
    /// Those that could have been answered.
    pub chances: u32,
    /// Those that were done.
    pub taken: u32,
    /// Extras that were done.
    pub extras: u32,
}

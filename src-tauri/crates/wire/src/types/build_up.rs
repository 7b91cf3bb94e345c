//! Phase and profiles: where the user is, and what is to be asked about them.

use planner::settings::Phase;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Where the user is in the build-up; the JSON of `adempauze phase --json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PhaseReply {
    /// The phase that holds.
    #[ts(type = "Phase")]
    pub phase: Phase,
    /// The logical day it began; none: before anything that is remembered.
    #[ts(type = "string | null")]
    pub since: Option<chrono::NaiveDate>,
    /// The phase after it; the last has none.
    pub next: Option<NextPhase>,
}

/// The phase after the one that holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NextPhase {
    /// Which.
    #[ts(type = "Phase")]
    pub phase: Phase,
    /// The first logical day on which it can begin.
    #[ts(type = "string")]
    pub from: chrono::NaiveDate,
}

/// A profile of which it is time to ask whether it still fits. It is answered by `keep-profile`, or
/// by settings without it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ProfileReview {
    /// Its id.
    pub profile: String,
    /// The logical day it was chosen, or last said to fit.
    #[ts(type = "string")]
    pub since: chrono::NaiveDate,
    /// The question, in the user's language.
    pub message: String,
    /// How to answer it by command, in the user's language.
    pub hint: String,
}

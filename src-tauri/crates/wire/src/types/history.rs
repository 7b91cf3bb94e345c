//! What happened, prompt by prompt.

use planner::Kind;
use planner::prompt::PromptId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One prompt of the past; the JSON of `adempauze history --json`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct HistoryEntry {
    /// Its id.
    #[ts(type = "string")]
    pub prompt: PromptId,
    /// Its kind.
    #[ts(type = "Kind")]
    pub kind: Kind,
    /// The technique, where it was one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub technique: Option<String>,
    /// The routine, where it was one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub routine: Option<String>,
    /// What that was called, where it came from a pack, which may be gone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub called: Option<String>,
    /// When it was due.
    pub due: String,
    /// When it was first shown.
    pub shown: Option<String>,
    /// How it ended; none: it has not yet.
    #[ts(type = "OutcomeWord | null")]
    pub outcome: Option<String>,
    /// The excuse.
    #[ts(type = "Excuse | null")]
    pub why: Option<String>,
    /// When it ended.
    pub ended: Option<String>,
    /// What it was before it was put right.
    #[ts(type = "OutcomeWord | null")]
    pub was: Option<String>,
    /// When it was put right, where it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub corrected: Option<String>,
}

//! What the agent proposes about how much is asked.

use planner::Kind;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use ts_rs::TS;

/// What the agent proposes about how much is asked; it waits for a yes or a no.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ProposalView {
    /// What is proposed.
    pub what: ProposalWord,
    /// About which kind, where it is about one.
    #[ts(type = "Kind | null")]
    pub kind: Option<Kind>,
    /// Why, and what a yes does, in the user's language.
    pub message: String,
    /// The settings that a yes changes, by their dotted keys.
    #[ts(type = "Record<string, boolean | number>")]
    pub changes: Map<String, Value>,
}

/// What is proposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum ProposalWord {
    /// Fewer prompts of a kind.
    Fewer,
    /// No more prompts of a kind that is kept by now.
    Silence,
    /// The walks and the wind-down alone.
    Least,
    /// The plan as it was, after it went down by itself.
    OldPlan,
    /// Prompts in spite of do-not-disturb or a full screen.
    InSpiteOf,
}

/// The reply to `proposal`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ProposalReply {
    /// The proposal that waits; none: all is well.
    pub proposal: Option<ProposalView>,
}

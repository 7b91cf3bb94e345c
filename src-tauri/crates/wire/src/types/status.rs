//! What the agent does now.

use super::{ProfileReview, ProposalView};
use planner::Kind;
use planner::engine::BusyReason;
use planner::event::Question;
use planner::habit::Moved;
use planner::prompt::{PromptId, Reason};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use ts_rs::TS;

/// What the agent does now; the JSON of `adempauze status --json`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Status {
    /// The agent itself.
    pub agent: AgentFacts,
    /// The time it goes by.
    pub now: String,
    /// The next prompt.
    pub next: Option<NextPrompt>,
    /// The prompt on screen or started.
    #[ts(type = "string | null")]
    pub on_screen: Option<PromptId>,
    /// Whether somebody is there and free.
    pub presence: PresenceView,
    /// Until when it is paused.
    pub paused_until: Option<String>,
    /// Until when the user is busy, as far as they said so themselves.
    pub busy_until: Option<String>,
    /// How many of today's prompts stand how: `planned`, `done`, `credited`, `probable`,
    /// `partial`, `skipped`, `unanswered`, `excused`, `open`.
    #[ts(type = "Record<string, number>")]
    pub today: Map<String, Value>,
    /// The open question, if there is one.
    pub question: Option<QuestionView>,
    /// What is proposed about how much is asked, if something is.
    pub proposal: Option<ProposalView>,
    /// Whom to ask before everything else, where a profile says so; in the user's language.
    pub ask_first: Vec<String>,
    /// Profiles of which it is time to ask whether they still fit.
    pub reviews: Vec<ProfileReview>,
    /// What the agent could not do, in the user's language (no notification server, …).
    pub troubles: Vec<Trouble>,
}

/// The agent itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AgentFacts {
    /// Its process id.
    pub pid: u32,
    /// Its version.
    pub version: String,
    /// Since when it runs.
    pub since: String,
}

/// The next prompt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NextPrompt {
    /// Its id.
    #[ts(type = "string")]
    pub prompt: PromptId,
    /// Its kind.
    #[ts(type = "Kind")]
    pub kind: Kind,
    /// When it is due.
    pub due: String,
    /// Why it stands there.
    #[ts(type = "Reason")]
    pub reason: Reason,
    /// From where it was moved towards the user's answers, if it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional, type = "PromptView[\"moved\"]")]
    pub moved: Option<Moved>,
}

/// Whether somebody is there and free.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PresenceView {
    /// Nobody is at the computer.
    pub away: bool,
    /// The reasons not to disturb that hold.
    #[ts(type = "BusyReason[]")]
    pub busy: Vec<BusyReason>,
    /// The machine sleeps.
    pub asleep: bool,
}

/// Something the agent could not do, with what to do about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Trouble {
    /// A stable word (`no-notification-server`).
    pub code: String,
    /// What happened, in the user's language.
    pub message: String,
    /// What to do, in the user's language.
    pub hint: String,
}

/// The open question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct QuestionView {
    /// About which prompt.
    #[ts(type = "string")]
    pub prompt: PromptId,
    /// Which question.
    #[ts(type = "Question")]
    pub question: Question,
}

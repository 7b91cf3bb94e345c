//! The day as it is lived.

use super::{PresenceView, ProfileReview, PromptView, ProposalView, QuestionView, Trouble};
use planner::engine::WakeupReason;
use planner::plan::LeftOut;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The day as it is lived.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Today {
    /// The time the agent goes by.
    pub now: String,
    /// The zone that is in force, by its IANA name.
    pub zone: String,
    /// The logical day.
    #[ts(type = "string")]
    pub day: chrono::NaiveDate,
    /// Whether the first run is over; before, there is no plan.
    pub begun: bool,
    /// Whether the day has working hours and is not declared off.
    pub active: bool,
    /// When waking is.
    pub waking: String,
    /// When bedtime is.
    pub bedtime: String,
    /// When the silence before bedtime begins.
    pub silence: String,
    /// The prompts of the day in order, extras too.
    pub moments: Vec<Moment>,
    /// What had no room.
    #[ts(type = "LeftOut[]")]
    pub left_out: Vec<LeftOut>,
    /// Until when it is paused.
    pub paused_until: Option<String>,
    /// Until when the user is busy, as far as they said so themselves.
    pub busy_until: Option<String>,
    /// Whether somebody is there and free.
    pub presence: PresenceView,
    /// The open question.
    pub question: Option<QuestionView>,
    /// What is proposed about how much is asked.
    pub proposal: Option<ProposalView>,
    /// Whom to ask before everything else, where a profile says so; in the user's language.
    pub ask_first: Vec<String>,
    /// Profiles of which it is time to ask whether they still fit.
    pub reviews: Vec<ProfileReview>,
    /// What the agent could not do.
    pub troubles: Vec<Trouble>,
    /// Why and when the agent wakes next, for the curious.
    pub wakeup: Option<WakeupView>,
}

/// Why and when the agent wakes next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WakeupView {
    /// When.
    pub at: String,
    /// Why.
    #[ts(type = "WakeupReason")]
    pub reason: WakeupReason,
}

/// One prompt of today, and how it stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Moment {
    /// The prompt.
    #[serde(flatten)]
    #[ts(flatten)]
    pub prompt: PromptView,
    /// How it stands.
    pub state: MomentState,
    /// When it ended, or was put on screen, started or snoozed.
    pub since: Option<String>,
    /// When it comes back (snoozed) or ends by itself (started, waiting).
    pub until_then: Option<String>,
    /// What the user can do with it now.
    #[ts(type = "(\"start\" | \"done\" | \"snooze\" | \"skip\" | \"stop\" | \"wait\")[]")]
    pub can: Vec<String>,
    /// The lengths by which it could be snoozed now, in minutes.
    pub snooze_minutes: Vec<u32>,
}

/// How a prompt of today stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum MomentState {
    /// Its time is to come.
    Coming,
    /// It is due and waits.
    Held {
        /// For what: `paused`, `asleep`, `away`, `busy`, `merged`, or none (a typing pause).
        why: Option<String>,
    },
    /// It is on screen.
    OnScreen,
    /// It comes back.
    Snoozed,
    /// It runs.
    Started,
    /// It was started and waits for the user to go on.
    Waiting {
        /// What is left of it, in seconds.
        left_s: u32,
    },
    /// It has its outcome.
    Ended {
        /// The outcome's word.
        #[ts(type = "OutcomeWord")]
        outcome: String,
        /// The excuse's word.
        #[ts(type = "Excuse | null")]
        why: Option<String>,
    },
}

//! What goes over the wire, as both sides read it.

use planner::engine::{Answer, BusyReason, WakeupReason};
use planner::event::Question;
use planner::plan::LeftOut;
use planner::prompt::{Prompt, PromptId, Reason};
use planner::{Kind, Outcome};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use ts_rs::TS;

/// The version of the protocol. It changes when an older client would misread a newer agent.
pub const PROTOCOL: u32 = 1;

/// The first line, both ways.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hello {
    /// [`PROTOCOL`] of the sender.
    pub protocol: u32,
    /// The version of the sender's program.
    pub version: String,
}

/// A request, as `method` and `params` of JSON-RPC.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "method", content = "params", rename_all = "kebab-case")]
#[ts(export)]
pub enum Request {
    /// What the agent does now; the reply is a [`Status`].
    Status,
    /// The day as it is lived; the reply is a [`Today`].
    Today,
    /// What happened; the reply is a list of [`HistoryEntry`].
    History {
        /// The first logical day; none: 7 days back.
        #[ts(type = "string | null")]
        from: Option<chrono::NaiveDate>,
        /// The last logical day; none: today.
        #[ts(type = "string | null")]
        to: Option<chrono::NaiveDate>,
    },
    /// The first run is over or skipped: plan and prompt from now on.
    Begin,
    /// An answer to a prompt; to the one on screen if none is named.
    Answer {
        /// Which prompt.
        #[ts(type = "string | null")]
        prompt: Option<PromptId>,
        /// What the user wants.
        #[ts(type = "\"start\" | \"done\" | { snooze: { minutes: number | null } } | \"skip\" | \"stop\"")]
        answer: Answer,
    },
    /// The answer to the open question.
    Reply {
        /// Whether it is so.
        yes: bool,
    },
    /// A prompt of this kind at once; the reply is its id.
    Now {
        /// The kind.
        #[ts(type = "Kind")]
        kind: Kind,
    },
    /// No prompts until then.
    Pause(PauseLength),
    /// The pause ends now.
    Resume,
    /// The settings; the reply is a [`SettingsReply`].
    Settings,
    /// Changes settings; the reply is a [`SettingsReply`].
    SetSettings {
        /// Merged into the settings in force, key by key; `null` brings a default back.
        #[ts(type = "Record<string, unknown>")]
        set: Map<String, Value>,
    },
    /// The plan that settings would give, without saving them; the reply is a list of [`PlanView`].
    Preview {
        /// Merged into the settings in force.
        #[ts(type = "Record<string, unknown>")]
        set: Map<String, Value>,
        /// The logical day; none: tomorrow.
        #[ts(type = "string | null")]
        date: Option<chrono::NaiveDate>,
    },
    /// From now on this connection gets [`Notice`]s.
    Subscribe {
        /// Whether it is the window: there is one at a time, and it is told to come forward.
        window: bool,
    },
    /// Brings the window forward, or starts it.
    Open,
    /// Ends the agent.
    Quit,
    /// Executes the agent anew.
    Restart,
}

/// How long a pause lasts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum PauseLength {
    /// This many minutes, from 1 to 10080 (a week).
    Minutes(u32),
    /// Until this local time of day, today or tomorrow, whichever comes next.
    Until(String),
    /// Until the next waking.
    Tomorrow,
}

/// What the agent tells without being asked, as a JSON-RPC notification.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "method", content = "params", rename_all = "kebab-case")]
#[ts(export)]
pub enum Notice {
    /// The day, a prompt, the settings, presence or pause changed: read again.
    Changed,
    /// The window is to come forward.
    ComeForward,
    /// The agent ends or executes itself anew.
    Bye,
}

/// The reply to `subscribe`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SubscribeReply {
    /// Whether another window is there already; it was told to come forward, and this one leaves.
    pub another_window: bool,
}

/// The reply to `now`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct NowReply {
    /// The prompt that is shown.
    #[ts(type = "string")]
    pub prompt: PromptId,
}

/// What the agent does now; the JSON of `adempauze status --json`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
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
    /// How many of today's prompts stand how: `planned`, `done`, `credited`, `probable`,
    /// `partial`, `skipped`, `unanswered`, `excused`, `open`.
    #[ts(type = "Record<string, number>")]
    pub today: Map<String, Value>,
    /// The open question, if there is one.
    pub question: Option<QuestionView>,
    /// What the agent could not do, in the user's language (no notification server, …).
    pub troubles: Vec<Trouble>,
}

/// The agent itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
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
#[ts(export)]
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
}

/// Whether somebody is there and free.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
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
#[ts(export)]
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
#[ts(export)]
pub struct QuestionView {
    /// About which prompt.
    #[ts(type = "string")]
    pub prompt: PromptId,
    /// Which question.
    #[ts(type = "\"wind-down-kept\" | \"walk-confirm\"")]
    pub question: Question,
}

/// The day as it is lived.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
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
    #[ts(type = "{ kind: Kind; due: string; why: string }[]")]
    pub left_out: Vec<LeftOut>,
    /// Until when it is paused.
    pub paused_until: Option<String>,
    /// Whether somebody is there and free.
    pub presence: PresenceView,
    /// The open question.
    pub question: Option<QuestionView>,
    /// What the agent could not do.
    pub troubles: Vec<Trouble>,
    /// Why and when the agent wakes next, for the curious.
    pub wakeup: Option<WakeupView>,
}

/// Why and when the agent wakes next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct WakeupView {
    /// When.
    pub at: String,
    /// Why.
    #[ts(type = "string")]
    pub reason: WakeupReason,
}

/// One prompt of today, and how it stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Moment {
    /// The prompt.
    #[serde(flatten)]
    #[ts(flatten)]
    pub prompt: PromptView,
    /// How it stands.
    pub state: MomentState,
    /// When it ended, or was put on screen, started or snoozed.
    pub since: Option<String>,
    /// When it comes back (snoozed) or ends (started).
    pub until_then: Option<String>,
    /// What the user can do with it now.
    #[ts(type = "(\"start\" | \"done\" | \"snooze\" | \"skip\" | \"stop\")[]")]
    pub can: Vec<String>,
    /// The lengths by which it could be snoozed now, in minutes.
    pub snooze_minutes: Vec<u32>,
}

/// How a prompt of today stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "state", rename_all = "kebab-case")]
#[ts(export)]
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
    /// It has its outcome.
    Ended {
        /// The outcome's word.
        outcome: String,
        /// The excuse's word.
        why: Option<String>,
    },
}

/// A prompt as the faces see it: the JSON of [`Prompt`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export, type = "{ prompt: string; kind: Kind; due: string; until: string; minutes: number; technique?: string; routine?: string; techniques?: string[]; reason: Reason }")]
pub struct PromptView(pub Prompt);

/// A plan as the faces see it: the JSON of [`planner::plan::Plan`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PlanView {
    /// The logical day.
    #[ts(type = "string")]
    pub day: chrono::NaiveDate,
    /// Its prompts.
    pub prompts: Vec<PromptView>,
    /// What had no room.
    #[ts(type = "{ kind: Kind; due: string; why: string }[]")]
    pub left_out: Vec<LeftOut>,
}

/// One prompt of the past; the JSON of `adempauze history --json`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
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
    /// When it was due.
    pub due: String,
    /// When it was first shown.
    pub shown: Option<String>,
    /// How it ended; none: it has not yet.
    pub outcome: Option<String>,
    /// The excuse.
    pub why: Option<String>,
    /// When it ended.
    pub ended: Option<String>,
    /// What it was before it was put right.
    pub was: Option<String>,
}

impl HistoryEntry {
    /// Writes an outcome into the entry.
    pub fn set_outcome(&mut self, outcome: Outcome) {
        self.outcome = Some(outcome.word().to_owned());
        self.why = match outcome {
            Outcome::Excused(why) => Some(why.word().to_owned()),
            Outcome::Done
            | Outcome::Credited
            | Outcome::Probable
            | Outcome::Partial
            | Outcome::Skipped
            | Outcome::Unanswered => None,
        };
    }
}

/// The settings, whole and as far as they differ.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SettingsReply {
    /// Every key with the value in force.
    #[ts(type = "Settings")]
    pub settings: Value,
    /// The keys that differ from the defaults.
    #[ts(type = "Record<string, unknown>")]
    pub changed: Map<String, Value>,
    /// Fields of the file that were not usable and fell back.
    pub warnings: Vec<String>,
    /// The file they are kept in.
    pub path: String,
}

/// An error, as `data` of a JSON-RPC error.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS, thiserror::Error)]
#[error("{message}")]
#[ts(export)]
pub struct WireError {
    /// What the faces act on.
    pub code: ErrorCode,
    /// What went wrong, in the user's language, or in English where it is about the protocol.
    pub message: String,
    /// What to do, in the same language; may be empty.
    pub hint: String,
}

/// What a face can act on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum ErrorCode {
    /// The line is no request that this agent knows, or it is too long.
    BadRequest,
    /// The request can't be followed as things stand.
    Refused,
    /// A setting is unknown, out of bounds, or clashes with another.
    BadSettings,
    /// The two sides do not speak the same protocol.
    Protocol,
    /// The agent could not do it (disk, desktop).
    Failed,
}

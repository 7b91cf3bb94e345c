//! What a client can ask, and the short replies.

use planner::Kind;
use planner::engine::Answer;
use planner::prompt::PromptId;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use ts_rs::TS;

/// A request, as `method` and `params` of JSON-RPC.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "method", content = "params", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Request {
    /// What the agent does now; the reply is a [`Status`](super::Status).
    Status,
    /// The day as it is lived; the reply is a [`Today`](super::Today).
    Today,
    /// What happened; the reply is a list of [`HistoryEntry`](super::HistoryEntry).
    History {
        /// The first logical day; none: 7 days back.
        #[ts(type = "string | null")]
        from: Option<chrono::NaiveDate>,
        /// The last logical day; none: today.
        #[ts(type = "string | null")]
        to: Option<chrono::NaiveDate>,
    },
    /// The review of a week; the reply is a [`Week`](super::Week).
    Week {
        /// The ISO week (`2026-W48`); none: the running one.
        week: Option<String>,
    },
    /// What a year came to; the reply is a list of [`YearDay`](super::YearDay).
    Year {
        /// The year; none: the 365 days that end today.
        year: Option<i32>,
    },
    /// A month as a page to print; the reply is a [`Report`](super::Report).
    Report {
        /// The month (`2026-11`); none: the running one.
        month: Option<String>,
        /// What it shows.
        show: Vec<super::ReportPart>,
    },
    /// Puts right how a prompt ended, up to 7 days back.
    Correct {
        /// Which.
        #[ts(type = "string")]
        prompt: PromptId,
        /// How it ended: `done`, `partial`, `skipped`, `unanswered` or `excused`.
        #[ts(type = "OutcomeWord")]
        outcome: String,
        /// Why it was excused: `busy` or `away`; none: `busy`.
        #[ts(type = "Excuse | null")]
        why: Option<String>,
    },
    /// The first run is over or skipped: plan and prompt from now on.
    Begin,
    /// An answer to a prompt; to the one on screen if none is named.
    Answer {
        /// Which prompt.
        #[ts(type = "string | null")]
        prompt: Option<PromptId>,
        /// What the user wants.
        #[ts(type = "Answer")]
        answer: Answer,
    },
    /// The answer to the open question.
    Reply {
        /// Whether it is so.
        yes: bool,
    },
    /// What is proposed about how much is asked; the reply is a [`ProposalReply`](super::ProposalReply).
    Proposal,
    /// A yes or a no to the proposal; the reply is a [`ProposalReply`](super::ProposalReply).
    AnswerProposal {
        /// Whether it is accepted.
        accept: bool,
    },
    /// A prompt of this kind at once; the reply is its id.
    Now {
        /// The kind.
        #[ts(type = "Kind")]
        kind: Kind,
        /// The technique, by its id; none: what the kind has next.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        technique: Option<String>,
    },
    /// No prompts until then.
    Pause {
        /// How long.
        length: PauseLength,
    },
    /// The pause ends now.
    Resume,
    /// A meeting: until then nothing is shown. Said again it replaces what was said before.
    Busy {
        /// How long.
        length: PauseLength,
    },
    /// The meeting is over now.
    Free,
    /// The settings; the reply is a [`SettingsReply`](super::SettingsReply).
    Settings,
    /// Changes settings; the reply is a [`SettingsReply`](super::SettingsReply).
    SetSettings {
        /// Merged into the settings in force, key by key; `null` brings a default back.
        #[ts(type = "Record<string, unknown>")]
        set: Map<String, Value>,
    },
    /// The plan that settings would give, without saving them; the reply is a list of [`PlanView`](super::PlanView).
    Preview {
        /// Merged into the settings in force.
        #[ts(type = "Record<string, unknown>")]
        set: Map<String, Value>,
        /// The logical day; none: tomorrow.
        #[ts(type = "string | null")]
        date: Option<chrono::NaiveDate>,
    },
    /// Where the user is in the build-up; the reply is a [`PhaseReply`](super::PhaseReply).
    Phase,
    /// The next phase begins; the reply is a [`PhaseReply`](super::PhaseReply).
    NextPhase,
    /// A profile still fits: its days begin anew.
    KeepProfile {
        /// Which.
        profile: String,
    },
    /// How a technique is done, as a figure; the reply is a [`Drawing`](super::Drawing), or nothing
    /// where there is none.
    Poses {
        /// Which.
        technique: String,
    },
    /// The check-ins and the diary; the reply is a [`Diary`](super::Diary).
    Diary,
    /// Writes a check-in or an entry of the diary; the reply is a [`WriteReply`](super::WriteReply).
    Write {
        /// It.
        #[ts(type = "Entry")]
        entry: planner::diary::Entry,
    },
    /// Takes an entry away.
    RemoveNote {
        /// Its id.
        id: String,
    },
    /// Puts a copy of history and settings in the place of what is there, and executes the agent
    /// anew; the reply is a [`RestoreReply`](super::RestoreReply).
    Restore {
        /// Where the copy lies.
        file: String,
    },
    /// Adds what was read from an export, and executes the agent anew if that is anything; the
    /// reply is an [`ImportReply`](super::ImportReply).
    Import {
        /// The database in the data folder into which the export was read.
        staged: String,
        /// The settings to take over; none: those in force stay.
        #[ts(type = "Record<string, unknown> | null")]
        settings: Option<Map<String, Value>>,
    },
    /// Takes out what the last import added, and executes the agent anew; the reply is an
    /// [`UndoReply`](super::UndoReply).
    UndoImport,
    /// The packs that were added; the reply is a list of [`PackView`](super::PackView).
    Packs,
    /// Adds a pack that was looked through; the reply is a [`PackView`](super::PackView).
    AddPack {
        /// The file in the data folder into which it was written.
        staged: String,
    },
    /// Has a folder or zip looked through and added; the reply is a [`PackView`](super::PackView).
    BringPack {
        /// Where it lies: a whole path, or one that begins with `~/`.
        path: String,
    },
    /// What people read of a technique or routine; the reply is an [`ItemText`](super::ItemText), or
    /// nothing where there is none.
    Item {
        /// Its id.
        id: String,
    },
    /// Takes a pack away.
    RemovePack {
        /// Its id.
        pack: String,
    },
    /// Whether the agent starts at login; the reply is an [`Autostart`](super::Autostart).
    Autostart,
    /// Switches start at login; the reply is an [`Autostart`](super::Autostart).
    SetAutostart {
        /// Whether it starts from now on.
        on: bool,
    },
    /// Looks whether everything is there that reminders need, which may take seconds; the reply is
    /// a [`Doctor`](super::Doctor).
    Doctor,
    /// Shows a test notification; the reply is a [`Delivery`](super::Delivery).
    TryNotification,
    /// How far the test notification came; the reply is a [`Delivery`](super::Delivery).
    Delivery,
    /// From now on this connection gets [`Notice`](super::Notice)s.
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

/// How long a pause or a meeting lasts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum PauseLength {
    /// This many seconds, from 1 to 604800 (a week).
    Seconds(u32),
    /// This many minutes, from 1 to 10080 (a week).
    Minutes(u32),
    /// Until this local time of day, today or tomorrow, whichever comes next.
    Until(String),
    /// Until the next waking.
    Tomorrow,
}

/// The reply to `subscribe`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SubscribeReply {
    /// Whether another window is there already; it was told to come forward, and this one leaves.
    pub another_window: bool,
}

/// The reply to `now`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NowReply {
    /// The prompt that is shown.
    #[ts(type = "string")]
    pub prompt: PromptId,
}

impl Request {
    /// The methods of all requests.
    pub const METHODS: &[&str] = &[
        "status",
        "today",
        "history",
        "week",
        "year",
        "report",
        "correct",
        "begin",
        "answer",
        "reply",
        "proposal",
        "answer-proposal",
        "now",
        "pause",
        "resume",
        "busy",
        "free",
        "settings",
        "set-settings",
        "preview",
        "phase",
        "next-phase",
        "keep-profile",
        "poses",
        "diary",
        "write",
        "remove-note",
        "restore",
        "import",
        "undo-import",
        "packs",
        "add-pack",
        "bring-pack",
        "item",
        "remove-pack",
        "autostart",
        "set-autostart",
        "doctor",
        "try-notification",
        "delivery",
        "subscribe",
        "open",
        "quit",
        "restart",
    ];
}

//! What the engine is told.

use crate::content::{Content, TechniqueId};
use crate::elsewhere::Answered;
use crate::kind::Kind;
use crate::load::Proposal;
use crate::outcome::Outcome;
use crate::plan::BusySpan;
use crate::prompt::PromptId;
use crate::settings::Settings;
use alloc::boxed::Box;
use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;
use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

/// One thing that the engine is told, together with the time.
#[derive(Clone, Debug, PartialEq)]
pub enum Input {
    /// The moment of the next wakeup has come.
    Tick,
    /// A clock or the zone may have been set: nothing else is told than the time.
    Noticed,
    /// This is the last that is told: what is over gets its outcome, also in an absence.
    Close,
    /// The first run is over, or a setting was made: from now on there is a plan.
    Begin,
    /// Nobody has touched the computer for this long.
    Away {
        /// How long ago the last input was, in milliseconds; the absence is back-dated by it.
        idle_ms: u64,
    },
    /// The user touched the computer again.
    Back,
    /// The session was locked.
    Locked,
    /// The session was unlocked; that is a touch too.
    Unlocked,
    /// A reason not to disturb began.
    Busy(BusyReason),
    /// The user says that they are busy until then, in a meeting say; a later word replaces an
    /// earlier one.
    Declare(PauseUntil),
    /// A reason not to disturb ended; `None`: all of them.
    Free(Option<BusyReason>),
    /// The user is typing: a prompt waits for a moment, at most a minute.
    Typing,
    /// The user is not typing.
    Still,
    /// The machine goes to sleep now.
    Sleep,
    /// The machine woke; that is a touch too.
    Wake,
    /// The user's answer to a prompt; to the one on screen if none is named.
    Answer {
        /// Which prompt.
        prompt: Option<PromptId>,
        /// What the user wants.
        answer: Answer,
    },
    /// The answer to the open question.
    Reply {
        /// Whether it is so.
        yes: bool,
    },
    /// The user puts right how a prompt ended, of this day or of one before.
    Correct {
        /// Which.
        prompt: PromptId,
        /// How it ended.
        outcome: Outcome,
        /// What is recorded of it until now.
        was: Outcome,
    },
    /// The user answered a proposal. The settings that a yes changes are replaced before.
    Proposal {
        /// Which.
        proposal: Proposal,
        /// Whether it is accepted.
        accept: bool,
    },
    /// The user says that a profile still fits.
    KeepProfile {
        /// Which.
        profile: String,
    },
    /// The user wants a prompt of this kind now.
    Now(Kind),
    /// The user wants this technique now, as a prompt of this kind beside the plan.
    NowWith {
        /// The kind.
        kind: Kind,
        /// The technique.
        technique: TechniqueId,
    },
    /// No prompts until then.
    Pause(PauseUntil),
    /// The pause ends now.
    Resume,
    /// A face took the prompt.
    Delivered {
        /// Which.
        prompt: PromptId,
        /// The server's id of the notification, where there is one.
        notification: Option<u32>,
    },
    /// No face took the prompt.
    Undelivered {
        /// Which.
        prompt: PromptId,
    },
    /// The agent runs again after the state was restored.
    Restarted {
        /// Whether the machine has run on since: then the elapsed time goes on too.
        same_boot: bool,
    },
    /// When the calendar says busy, of today and the days to come: where that changes what is left
    /// of today, it is planned again. A meeting that begins or ends is told by [`Input::Busy`] and
    /// [`Input::Free`].
    Calendar(Vec<BusySpan>),
    /// New settings: the rest of the day is planned again.
    Replace(Box<Settings>),
    /// Another library, with a pack more or less: the rest of the day is planned again.
    Content(Arc<Content>),
    /// What the user answered on other computers, all that is known of today and yesterday: what is
    /// open here of it ends.
    Elsewhere(Vec<Answered>),
}

/// What the user wants of a prompt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// Begin; it runs for its length and is then done.
    Start,
    /// It is done.
    Done,
    /// Again later.
    Snooze {
        /// In how many minutes, one of those in the settings; none: the middle one.
        minutes: Option<u32>,
    },
    /// Not now.
    Skip,
    /// End the started one before its end.
    Stop,
    /// The started one waits, with what is left of it, until it is started again.
    Wait,
}

/// A reason not to disturb.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BusyReason {
    /// A calendar's meeting.
    Meeting,
    /// Do-not-disturb.
    Dnd,
    /// A full-screen window.
    Fullscreen,
    /// A camera in use.
    Camera,
    /// The user said so.
    Declared,
}

impl BusyReason {
    /// All reasons.
    pub const ALL: [BusyReason; 5] = [
        BusyReason::Meeting,
        BusyReason::Dnd,
        BusyReason::Fullscreen,
        BusyReason::Camera,
        BusyReason::Declared,
    ];

    /// The word of the reason.
    pub const fn word(self) -> &'static str {
        match self {
            BusyReason::Meeting => "meeting",
            BusyReason::Dnd => "dnd",
            BusyReason::Fullscreen => "fullscreen",
            BusyReason::Camera => "camera",
            BusyReason::Declared => "declared",
        }
    }
}

/// When a pause, or a time in which the user said to be busy, ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PauseUntil {
    /// After this long, whatever the wall clock does.
    For {
        /// The length in milliseconds.
        ms: u64,
    },
    /// At this local time.
    At(NaiveDateTime),
    /// At the next waking.
    Tomorrow,
}

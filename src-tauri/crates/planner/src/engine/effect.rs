//! What the engine wants done, and when it wants to be woken.

use crate::content::TechniqueId;
use crate::event::{Event, Question};
use crate::kind::Kind;
use crate::outcome::Outcome;
use crate::prompt::{Prompt, PromptId};
use crate::settings::Phase;
use alloc::string::String;
use alloc::vec::Vec;
use chrono::{DateTime, FixedOffset, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// One thing that the owner of the engine is to do, in the order given.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Write this down. It comes before the show it belongs to.
    Record(Event),
    /// Put the prompt on screen, then say [`Delivered`](super::Input::Delivered) or
    /// [`Undelivered`](super::Input::Undelivered).
    Show(Showing),
    /// Take it from the screen.
    Withdraw {
        /// Which.
        prompt: PromptId,
        /// The server's id of its notification, as far as it is known.
        notification: Option<u32>,
        /// Why.
        why: WithdrawReason,
    },
    /// Put a question.
    Ask {
        /// About which prompt.
        prompt: PromptId,
        /// Which question.
        question: Question,
    },
    /// The question needs no answer any more.
    CloseQuestion {
        /// About which prompt.
        prompt: PromptId,
    },
    /// Plan, state of a prompt, presence or pause changed: the faces read again.
    Changed,
    /// The last input can't be followed.
    Refused(Refusal),
}

/// A prompt to put on screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Showing {
    /// The prompt.
    pub prompt: Prompt,
    /// The lengths, in minutes, by which it could be snoozed now; empty: no snooze button.
    pub snooze_minutes: Vec<u32>,
    /// Whether it was on screen before.
    pub again: bool,
    /// When the evening's reminder comes, where this prompt is to name it: nobody uses the
    /// computer by then.
    pub evening: Option<DateTime<FixedOffset>>,
    /// What it says beside its own words about how much is asked.
    pub carries: Option<Carries>,
}

/// What a prompt says beside its own words about how much is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Carries {
    /// The proposal that is open: nothing was answered for some days.
    Proposal,
    /// Nothing was answered for so long that the plan went down to the walks and the wind-down.
    WentDown,
}

/// Why a prompt is taken from the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WithdrawReason {
    /// It was answered; the bubble may be gone already.
    Answered,
    /// Its time is over.
    TimeOver,
    /// It may come back.
    Held,
    /// The agent started anew: the old bubble has no one behind it. The prompt stays answerable.
    Restarted,
}

/// Why an input can't be followed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "refused", rename_all = "kebab-case")]
pub enum Refusal {
    /// There is no plan yet: the first run is not over.
    NotBegun,
    /// No prompt is on screen and none was named.
    NothingOnScreen,
    /// No prompt of today has this id.
    Unknown {
        /// The id.
        prompt: PromptId,
    },
    /// It has its outcome.
    Ended {
        /// Which.
        prompt: PromptId,
        /// The outcome.
        #[serde(flatten)]
        outcome: Outcome,
    },
    /// It is due more than one interval from now.
    TooEarly {
        /// From when on it can be begun.
        from: DateTime<Utc>,
    },
    /// It is not started, so there is nothing to stop.
    NotStarted,
    /// Another one runs.
    AnotherRuns {
        /// Which.
        prompt: PromptId,
    },
    /// The profiles and the phase leave nothing for this kind.
    NothingFits {
        /// The kind.
        kind: Kind,
    },
    /// The user has not agreed to the cautions of this technique.
    NotAgreed {
        /// The technique.
        technique: TechniqueId,
    },
    /// The phase that holds has not had its days.
    PhaseTooSoon {
        /// From which day on the next one can begin.
        from: NaiveDate,
    },
    /// Phases come one after the other.
    PhaseSkipped {
        /// The one that comes next.
        next: Phase,
    },
    /// No phase comes after this one.
    LastPhase,
    /// This profile is not chosen.
    NotChosen {
        /// The profile.
        profile: String,
    },
    /// It is not on screen, so it can't be snoozed.
    NotOnScreen,
    /// This kind can't be snoozed.
    NeverSnoozed,
    /// This length is not one of the settings'.
    SnoozeLength {
        /// The lengths that are, in minutes.
        allowed: Vec<u32>,
    },
    /// It was snoozed as often as it may be.
    SnoozeLimit,
    /// It would come back too late: after its time, or in the silence.
    SnoozeTooLate,
    /// No question is open.
    NoQuestion,
    /// The moment named is not in the future.
    NotInFuture,
    /// There is no pause to end.
    NotPaused,
    /// The user did not say that they are busy.
    NotDeclared,
}

/// When the engine wants to be woken next, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wakeup {
    /// When, on the wall clock. Never before the time last told.
    pub at: DateTime<Utc>,
    /// Why.
    pub reason: WakeupReason,
}

/// Why the engine wants to be woken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WakeupReason {
    /// The next logical day starts.
    DayStarts,
    /// A prompt falls due.
    Due,
    /// What holds a prompt is over.
    FreeAgain,
    /// A snooze ends.
    SnoozeEnds,
    /// The window of a held prompt ends.
    WindowEnds,
    /// The time on screen ends.
    TimeOver,
    /// A started one reaches its end.
    RunEnds,
    /// The silence begins.
    Silence,
    /// A pause ends.
    PauseEnds,
    /// The time ends in which the user said to be busy.
    BusyEnds,
    /// An absence grows long enough to count, or too long to credit.
    Absence,
    /// A question can be put.
    Question,
}

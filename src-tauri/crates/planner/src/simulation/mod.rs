//! A day in, a transcript out: the engine with both clocks simulated.
//!
//! A scenario says what happens around the engine; the transcript says what the engine made of
//! it. This is the same engine as the agent's, told the time by a simulated computer. Reading
//! scenario files, and merging the settings they change, is the agent's work.

mod computer;
mod transcript;

pub use computer::run;
pub use transcript::{Line, Said, Summary};

use crate::engine::{Answer, BusyReason, PauseUntil};
use crate::kind::Kind;
use crate::plan::BusySpan;
use crate::settings::Settings;
use alloc::boxed::Box;
use alloc::vec::Vec;
use chrono::{DateTime, NaiveDateTime, Utc};
use chrono_tz::Tz;

/// What happens around the engine.
#[derive(Clone, Debug, PartialEq)]
pub struct Scenario {
    /// The zone of the computer at the start.
    pub zone: Tz,
    /// From when the agent runs.
    pub start: DateTime<Utc>,
    /// When the transcript ends.
    pub until: DateTime<Utc>,
    /// Whether this is the day of installation; else the agent was installed long before.
    pub installed: bool,
    /// The settings at the start.
    pub settings: Settings,
    /// How the user answers.
    pub responses: Vec<Response>,
    /// What happens, in the order of real time.
    pub events: Vec<Happens>,
}

/// How the user answers prompts of a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Response {
    /// To what.
    pub to: ResponseTo,
    /// How long after each showing, in milliseconds.
    pub after_ms: u64,
    /// What.
    pub action: Action,
}

/// What a response answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResponseTo {
    /// Prompts of this kind.
    Kind(Kind),
    /// Prompts of any kind that has no response of its own.
    AnyOther,
    /// Questions.
    Questions,
}

/// What the user does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// An answer to a prompt.
    Answer(Answer),
    /// An answer to a question.
    Reply {
        /// Whether it is so.
        yes: bool,
    },
    /// Nothing.
    Ignore,
}

/// One thing that happens.
#[derive(Clone, Debug, PartialEq)]
pub struct Happens {
    /// When, in real time: what an undisturbed clock would show.
    pub at: DateTime<Utc>,
    /// What.
    pub what: Doing,
}

/// What happens.
#[derive(Clone, Debug, PartialEq)]
pub enum Doing {
    /// The last touch of the computer.
    Away,
    /// The first touch again.
    Back,
    /// The session is locked.
    Lock,
    /// The session is unlocked.
    Unlock,
    /// A reason not to disturb begins.
    Busy(BusyReason),
    /// The user says that they are busy until then.
    Declare(PauseUntil),
    /// One ends, or all.
    Free(Option<BusyReason>),
    /// The machine goes to sleep.
    Sleep,
    /// It wakes.
    Wake,
    /// The user pauses.
    Pause(PauseUntil),
    /// The user ends the pause.
    Resume,
    /// The user does something with what is on screen, or with the open question.
    Act(Action),
    /// The user calls up a prompt.
    Now(Kind),
    /// The wall clock is set to this local time of the zone in force.
    Clock(NaiveDateTime),
    /// The computer's zone changes.
    Zone(Tz),
    /// The engine is lost and built again from its saved state.
    Crash,
    /// These settings hold from now on.
    Settings(Box<Settings>),
    /// The calendar says this from now on; scenario files have no word for it.
    Calendar(Vec<BusySpan>),
}

//! Everything the engine remembers. It is saved whole with each change and read back as it was.

use super::input::BusyReason;
use super::living::ON_SCREEN_BEYOND_MS;
use super::load::Load;
use crate::elsewhere::Answered;
use crate::event::Question;
use crate::habit::Habit;
use crate::outcome::{Excuse, Outcome};
use crate::plan::{BusySpan, LeftOut};
use crate::prompt::{Prompt, PromptId};
use alloc::string::String;
use alloc::vec::Vec;
use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

/// The engine's memory: opaque to its owner, who keeps it and gives it back after a restart.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct State {
    pub(super) last: Instant,
    pub(super) zone: Tz,
    /// The zone last told; it takes effect when the machine is awake.
    pub(super) told_zone: Tz,
    /// Added to the elapsed time told, so that it goes on over a reboot.
    pub(super) mono_shift_ms: i64,
    pub(super) begun: bool,
    pub(super) day: Option<Day>,
    pub(super) presence: Presence,
    pub(super) pause: Option<Pause>,
    /// Elapsed time until which nothing is shown after waking.
    pub(super) quiet_until_ms: Option<u64>,
    /// The prompt that was last shown for the first time, and the elapsed time of that.
    pub(super) last_first_shown: Option<(PromptId, u64)>,
    pub(super) question: Option<OpenQuestion>,
    /// The question still to be put.
    pub(super) to_ask: Option<OpenQuestion>,
    /// Of the last active days, at most five and the latest last: whether nobody was at the
    /// computer when the evening's reminder came.
    #[serde(default)]
    pub(super) evenings_without_anybody: Vec<bool>,
    #[serde(default)]
    pub(super) load: Load,
    /// When this user tends to answer.
    #[serde(default)]
    pub(super) habit: Habit,
    /// What the calendar last said: a plan after a restart is the one before it.
    #[serde(default)]
    pub(super) calendar: Vec<BusySpan>,
    /// The day on which the phase began; none: before anything that is remembered.
    #[serde(default)]
    pub(super) phase_since: Option<NaiveDate>,
    /// The profiles that are chosen, each with the day it was chosen or last said to fit.
    #[serde(default)]
    pub(super) profiles_since: Vec<(String, NaiveDate)>,
    /// What was answered on other computers, of this day and the one before.
    #[serde(default)]
    pub(super) elsewhere: Vec<Answered>,
}

/// Both clocks at one moment, without the zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(super) struct Instant {
    pub wall: DateTime<Utc>,
    pub mono_ms: u64,
}

impl Instant {
    /// The wall time at which the elapsed time will be `mono_ms`, if no clock is set.
    pub fn wall_at(&self, mono_ms: u64) -> DateTime<Utc> {
        let ahead = i64::try_from(mono_ms).unwrap_or(i64::MAX / 2)
            - i64::try_from(self.mono_ms).unwrap_or(i64::MAX / 2);
        self.wall + chrono::TimeDelta::try_milliseconds(ahead).unwrap_or_default()
    }
}

/// The running logical day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Day {
    pub date: NaiveDate,
    /// In the order of the due times, extras too.
    pub tracks: Vec<Track>,
    pub left_out: Vec<LeftOut>,
}

/// One prompt of the day and how it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Track {
    pub prompt: Prompt,
    pub status: Status,
    pub snoozes: u32,
    pub was_shown: bool,
    /// The server's id of the last notification.
    pub notification: Option<u32>,
    /// When it came to stand as it stands.
    pub since: DateTime<Utc>,
    /// The quiet mode that alone held it, where one did.
    #[serde(default)]
    pub held_by: Option<BusyReason>,
    /// Whether it had to wait before it was first shown.
    #[serde(default)]
    pub waited: bool,
}

/// How a prompt stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Status {
    /// Its time is to come.
    Coming,
    /// It has fallen due, or come back, and waits.
    Held { since_ms: u64 },
    /// It was handed to a face; `delivered` once one took it.
    OnScreen { since: Instant, delivered: bool },
    /// It comes back.
    Snoozed { until_ms: u64 },
    /// It runs, or waits for the user to go on.
    Started {
        since: Instant,
        /// How long it has waited in all, without the wait it is in.
        #[serde(default)]
        waited_ms: u64,
        /// Elapsed time at which that wait began.
        #[serde(default)]
        waits_since_ms: Option<u64>,
    },
    /// It has its outcome.
    Ended(Outcome),
}

impl Track {
    pub fn new(prompt: Prompt, since: DateTime<Utc>) -> Track {
        Track {
            prompt,
            status: Status::Coming,
            snoozes: 0,
            was_shown: false,
            notification: None,
            since,
            held_by: None,
            waited: false,
        }
    }

    pub fn outcome(&self) -> Option<Outcome> {
        match self.status {
            Status::Ended(outcome) => Some(outcome),
            Status::Coming
            | Status::Held { .. }
            | Status::OnScreen { .. }
            | Status::Snoozed { .. }
            | Status::Started { .. } => None,
        }
    }

    pub fn is_open(&self) -> bool {
        self.outcome().is_none()
    }

    pub fn is_held(&self) -> bool {
        matches!(self.status, Status::Held { .. })
    }

    pub fn is_on_screen(&self) -> bool {
        matches!(self.status, Status::OnScreen { .. })
    }

    pub fn is_started(&self) -> bool {
        matches!(self.status, Status::Started { .. })
    }

    /// Whether the day has had this prompt: it was shown, or the user did something with it.
    pub fn was_had(&self) -> bool {
        self.was_shown
            || self.is_started()
            || matches!(
                self.outcome(),
                Some(
                    Outcome::Done
                        | Outcome::Credited
                        | Outcome::Probable
                        | Outcome::Partial
                        | Outcome::Skipped
                        | Outcome::Excused(Excuse::Elsewhere)
                )
            )
    }

    pub fn is_waiting(&self) -> bool {
        matches!(self.status, Status::Started { waits_since_ms: Some(_), .. })
    }

    /// Elapsed time at which a started prompt ends by itself, and how: done after its length, not
    /// counting what it waited; partial when nobody goes on for as long as nobody need answer.
    pub fn run_end(&self) -> Option<(u64, Outcome)> {
        match self.status {
            Status::Started { waits_since_ms: Some(since_ms), .. } => {
                Some((since_ms + self.minutes_ms() + ON_SCREEN_BEYOND_MS, Outcome::Partial))
            }
            Status::Started { since, waited_ms, waits_since_ms: None } => {
                Some((since.mono_ms + waited_ms + self.minutes_ms(), Outcome::Done))
            }
            Status::Coming
            | Status::Held { .. }
            | Status::OnScreen { .. }
            | Status::Snoozed { .. }
            | Status::Ended(_) => None,
        }
    }

    pub fn minutes_ms(&self) -> u64 {
        u64::from(self.prompt.minutes) * MINUTE_MS
    }
}

/// A minute in milliseconds.
pub(super) const MINUTE_MS: u64 = 60_000;

/// Who is there, and what keeps them busy.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Presence {
    pub away: bool,
    pub locked: bool,
    pub asleep: bool,
    pub absence: Option<Absence>,
    /// Each reason that holds, with the elapsed time of its beginning.
    pub busy: Vec<(BusyReason, u64)>,
    /// When the busy time ends that the user declared, where they said so.
    #[serde(default)]
    pub declared_until: Option<PauseEnd>,
    /// Since when some reason has held, without a break.
    pub busy_since_ms: Option<u64>,
    /// Elapsed time at which the last reason that counted ended, and which it was.
    pub freed: Option<(u64, BusyReason)>,
    pub typing: bool,
}

/// An absence that has not ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Absence {
    /// Elapsed time at which it began.
    pub begun_ms: u64,
    /// How much of it lay in busy times that have ended.
    pub busy_ms: u64,
}

/// A pause by the user.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Pause {
    pub begun: Instant,
    pub until: PauseEnd,
}

/// When a pause or a declared busy time ends: by elapsed time, or by the wall.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum PauseEnd {
    Mono(u64),
    Wall(DateTime<Utc>),
}

/// A question that is open, or still to be put.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct OpenQuestion {
    pub prompt: PromptId,
    pub question: Question,
    /// The outcome that an answer may put right.
    pub outcome: Outcome,
}

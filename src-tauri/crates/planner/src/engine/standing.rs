//! How each prompt of the day stands, for the faces.

use super::living::Obstacle;
use super::state::{Status, Track};
use super::{Answer, BusyReason, Engine};
use crate::kind::Kind;
use crate::outcome::{Excuse, Outcome};
use crate::plan::LeftOut;
use crate::prompt::Prompt;
use alloc::vec::Vec;
use chrono::{DateTime, Utc};

/// A prompt of the day and how it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The prompt.
    pub prompt: Prompt,
    /// How it stands.
    pub state: StandingState,
    /// Since when.
    pub since: DateTime<Utc>,
    /// What the user can do with it now; a snooze without its length.
    pub can: Vec<Answer>,
    /// The lengths by which it could be snoozed now, in minutes.
    pub snooze_minutes: Vec<u32>,
}

/// How a prompt stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StandingState {
    /// Its time is to come.
    Coming,
    /// It is due and waits; for a typing pause where there is no excuse.
    Held {
        /// The reason that decides.
        why: Option<Excuse>,
    },
    /// It is on screen.
    OnScreen,
    /// It comes back.
    Snoozed {
        /// When.
        until: DateTime<Utc>,
    },
    /// It runs.
    Started {
        /// When it will be done.
        until: DateTime<Utc>,
    },
    /// It was started and waits for the user to go on.
    Waiting {
        /// What is left of it, in milliseconds.
        left_ms: u64,
        /// When it ends as partial if nobody goes on.
        until: DateTime<Utc>,
    },
    /// It has its outcome.
    Ended(Outcome),
}

impl Engine {
    /// Every prompt of the running day in the order of the due times, extras too, without what
    /// left the plan.
    pub fn standings(&self) -> Vec<Standing> {
        let stays = |track: &&Track| !track.outcome().is_some_and(Outcome::left_the_plan);
        self.tracks().iter().filter(stays).map(|track| self.standing(track)).collect()
    }

    /// What had no room in the running day's plan.
    pub fn left_out(&self) -> &[LeftOut] {
        self.state.day.as_ref().map_or(&[], |day| &day.left_out)
    }

    /// Whether nobody is at the computer.
    pub fn is_away(&self) -> bool {
        self.state.presence.away || self.state.presence.locked
    }

    /// Whether the session is locked.
    pub fn is_locked(&self) -> bool {
        self.state.presence.locked
    }

    /// Whether the machine sleeps.
    pub fn is_asleep(&self) -> bool {
        self.state.presence.asleep
    }

    /// The reasons not to disturb that hold.
    pub fn busy_reasons(&self) -> Vec<BusyReason> {
        self.state.presence.busy.iter().map(|(reason, _)| *reason).collect()
    }

    fn standing(&self, track: &Track) -> Standing {
        let now = self.now();
        let state = match track.status {
            Status::Coming => StandingState::Coming,
            Status::Held { .. } => StandingState::Held {
                why: match self.obstacles(track).first {
                    Some(Obstacle::Excused(excuse)) => Some(excuse),
                    Some(Obstacle::Typing) | None => None,
                },
            },
            Status::OnScreen { .. } => StandingState::OnScreen,
            Status::Snoozed { until_ms } => StandingState::Snoozed { until: now.wall_at(until_ms) },
            Status::Started { since, waited_ms, waits_since_ms } => {
                let until = now.wall_at(track.run_end().map_or(now.mono_ms, |(end_ms, _)| end_ms));
                match waits_since_ms {
                    None => StandingState::Started { until },
                    Some(from) => {
                        let had_ms = from.saturating_sub(since.mono_ms + waited_ms);
                        let left_ms = track.minutes_ms().saturating_sub(had_ms);
                        StandingState::Waiting { left_ms, until }
                    }
                }
            }
            Status::Ended(outcome) => StandingState::Ended(outcome),
        };
        let snooze_minutes = self.snooze_minutes(&track.prompt.id);
        let mut can = match track.status {
            Status::Ended(_) => Vec::new(),
            Status::Coming if self.early_from(track) > now.wall => Vec::new(),
            Status::Started { .. } if track.is_waiting() => {
                alloc::vec![Answer::Start, Answer::Done, Answer::Stop]
            }
            Status::Started { .. } => alloc::vec![Answer::Done, Answer::Stop, Answer::Wait],
            Status::Coming
            | Status::Held { .. }
            | Status::OnScreen { .. }
            | Status::Snoozed { .. } => {
                alloc::vec![Answer::Start, Answer::Done, Answer::Skip]
            }
        };
        if track.prompt.kind == Kind::WindDown {
            can.retain(|answer| *answer != Answer::Start);
        }
        if !snooze_minutes.is_empty() {
            can.push(Answer::Snooze { minutes: None });
        }
        Standing { prompt: track.prompt.clone(), state, since: track.since, can, snooze_minutes }
    }
}

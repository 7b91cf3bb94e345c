//! What is seen of the user, told to the engine.
//!
//! ```text
//! a moment is due ─► "somebody types" ─► a moment without typing is asked for ─► Still ─► shown
//!                                     └► nothing could tell ─► shown at once
//! ```

use super::Resident;
use crate::presence::{Picture, Presence, SEEN_REASONS, Seen};
use chrono::TimeDelta;
use planner::engine::{BusyReason, Input, Now, Wakeup, WakeupReason};

/// A moment that passed longer ago than this was slept through.
const JUST_NOW: TimeDelta = TimeDelta::seconds(30);

/// What the loop knows of the user.
#[derive(Default)]
pub(super) struct Watching {
    port: Option<Box<dyn Presence>>,
    /// The reasons that are seen, also those that the settings switch off.
    busy: Vec<BusyReason>,
    /// In this turn it was said that nobody types.
    is_still: bool,
}

impl Watching {
    /// The turn is over, and with it what is known of this moment.
    pub fn turn_over(&mut self) {
        self.is_still = false;
    }
}

impl Resident {
    /// From now on the user is watched by this.
    pub fn watch_user(&mut self, port: Box<dyn Presence>) {
        self.watching.port = Some(port);
        self.presence_follows_settings();
    }

    /// The settings may have been changed: what was switched on holds from now on.
    pub(super) fn presence_follows_settings(&mut self) {
        let camera = self.engine.settings().busy.camera;
        if let Some(port) = &mut self.watching.port {
            port.watch_camera(camera);
        }
        for reason in self.watching.busy.clone() {
            self.feed(Input::Busy(reason));
        }
    }

    /// Something was seen.
    pub(super) fn saw(&mut self, seen: Seen) {
        log::debug!("saw {seen:?}");
        match seen {
            Seen::Picture(picture) => self.saw_whole(picture),
            Seen::Away { idle_ms } => self.saw_away(idle_ms),
            Seen::Back => drop(self.feed(Input::Back)),
            Seen::Locked => drop(self.feed(Input::Locked)),
            Seen::Unlocked => drop(self.feed(Input::Unlocked)),
            Seen::GoesToSleep => drop(self.feed(Input::Sleep)),
            Seen::Woke => drop(self.feed(Input::Wake)),
            Seen::Busy(reason) => self.saw_busy(reason, true),
            Seen::Free(reason) => self.saw_busy(reason, false),
            Seen::Still => {
                self.watching.is_still = true;
                self.feed(Input::Still);
            }
        }
    }

    /// What an earlier run knew may not be so any more, and what is not known counts as "there and
    /// free". A reason that the user declared stays.
    fn saw_whole(&mut self, picture: Picture) {
        if self.engine.is_asleep() && !picture.is_asleep {
            self.feed(Input::Wake);
        }
        self.feed(Input::Still);
        for reason in SEEN_REASONS {
            self.saw_busy(reason, picture.busy.contains(&reason));
        }
        if self.engine.is_locked() && !picture.is_locked {
            self.feed(Input::Unlocked);
        }
        match picture.idle_ms {
            Some(idle_ms) => self.saw_away(idle_ms),
            None => drop(self.feed(Input::Back)),
        }
        if picture.is_locked {
            self.feed(Input::Locked);
        }
        if picture.is_asleep {
            self.feed(Input::Sleep);
        }
    }

    /// For so long on the desktop, which knows nothing of a clock that runs faster.
    fn saw_away(&mut self, idle_ms: u64) {
        let speed = self.clock.as_if().map_or(1, |as_if| as_if.speed);
        self.feed(Input::Away { idle_ms: idle_ms.saturating_mul(speed.into()) });
    }

    fn saw_busy(&mut self, reason: BusyReason, is_busy: bool) {
        self.watching.busy.retain(|known| *known != reason);
        if is_busy {
            self.watching.busy.push(reason);
            self.feed(Input::Busy(reason));
        } else {
            self.feed(Input::Free(Some(reason)));
        }
    }

    /// A prompt may come to the screen at this moment: if somebody types, it waits.
    pub(super) fn ask_for_stillness(&mut self, wakeup: &Wakeup) {
        let shows = match wakeup.reason {
            WakeupReason::Due | WakeupReason::FreeAgain | WakeupReason::SnoozeEnds => true,
            WakeupReason::DayStarts
            | WakeupReason::PauseEnds
            | WakeupReason::Question
            | WakeupReason::WindowEnds
            | WakeupReason::Absence
            | WakeupReason::TimeOver
            | WakeupReason::Silence
            | WakeupReason::RunEnds
            | WakeupReason::BusyEnds => false,
        };
        let is_held_anyway = self.engine.is_away()
            || self.engine.is_asleep()
            || self.engine.paused_until().is_some()
            || !self.engine.busy_reasons().is_empty();
        let now = self.now();
        let late = now.wall.to_utc() - wakeup.at;
        if !shows || is_held_anyway || self.watching.is_still || late > JUST_NOW {
            return;
        }
        if self.watching.port.as_mut().is_some_and(|port| port.await_still()) {
            // Whoever types now typed when the moment came, and it waits from then on.
            let late_ms = u64::try_from(late.num_milliseconds()).unwrap_or(0);
            let then = Now { wall: now.wall - late, mono_ms: now.mono_ms.saturating_sub(late_ms) };
            self.engine.handle(&then, Input::Typing);
            self.carry_out(&then);
        }
    }
}

//! Pauses by the user (rule 5).

use super::state::{Pause, PauseEnd};
use super::{Engine, PauseUntil, Refusal, WithdrawReason, bounds};
use crate::event::Happening;
use crate::local_time::{Frame, at_offset, next, resolve};
use crate::outcome::{Excuse, Outcome};
use chrono::{DateTime, Utc};

impl Engine {
    pub(super) fn pause(&mut self, until: PauseUntil) {
        let now = self.now();
        if self.state.presence.asleep {
            return;
        }
        let Some(until) = self.end_in_future(until) else {
            self.refuse(Refusal::NotInFuture);
            return;
        };
        self.state.pause = Some(Pause { begun: now, until });
        let until = at_offset(self.state.zone, self.wall_of(until));
        self.record(self.frame.date, Happening::Paused { until });
        for id in self.ids(|track| track.is_held() || track.is_on_screen()) {
            self.end(&id, Outcome::Excused(Excuse::Paused), WithdrawReason::TimeOver);
        }
        self.changed();
    }

    /// Ends the pause now. Nothing that ended in it comes back.
    pub(super) fn resume(&mut self) {
        if self.state.presence.asleep {
            return;
        }
        if self.state.pause.take().is_some() {
            self.record(self.frame.date, Happening::Resumed);
            self.changed();
        } else {
            self.refuse(Refusal::NotPaused);
        }
    }

    pub(super) fn end_pause_if_over(&mut self) {
        if self.paused_until().is_some_and(|until| until <= self.now().wall) {
            self.state.pause = None;
            self.changed();
        }
    }

    /// When the pause ends, if there is one.
    pub fn paused_until(&self) -> Option<DateTime<Utc>> {
        self.state.pause.as_ref().map(|pause| self.wall_of(pause.until))
    }

    pub(super) fn is_paused(&self) -> bool {
        self.paused_until().is_some_and(|until| self.now().wall < until)
    }

    /// Whether the last pause covered a moment that has passed.
    pub(super) fn was_paused_at(&self, at: DateTime<Utc>) -> bool {
        self.state
            .pause
            .is_some_and(|pause| pause.begun.wall <= at && at < self.wall_of(pause.until))
    }

    /// The end that the user names, if it is still to come.
    pub(super) fn end_in_future(&self, until: PauseUntil) -> Option<PauseEnd> {
        let now = self.now();
        let end = match until {
            PauseUntil::For { ms } => PauseEnd::Mono(now.mono_ms + bounds::mono_ms(ms)),
            PauseUntil::At(local) => {
                let local = bounds::local(local);
                PauseEnd::Wall(resolve(self.state.zone, local).to_utc())
            }
            PauseUntil::Tomorrow => PauseEnd::Wall(self.next_waking()),
        };
        (self.wall_of(end) > now.wall).then_some(end)
    }

    pub(super) fn wall_of(&self, end: PauseEnd) -> DateTime<Utc> {
        match end {
            PauseEnd::Mono(ms) => self.now().wall_at(ms),
            PauseEnd::Wall(at) => at,
        }
    }

    fn next_waking(&self) -> DateTime<Utc> {
        if self.now().wall < self.frame.waking {
            return self.frame.waking;
        }
        Frame::of(next(self.frame.date), self.state.zone, &self.settings).waking
    }
}

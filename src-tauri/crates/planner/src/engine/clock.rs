//! Time as it is told: deadlines that passed, clocks that were set, zones, restarts (rules 4, 9, 10).

use super::state::{Instant, MINUTE_MS, Status, Track};
use super::{Engine, LATE, Now, WithdrawReason, bounds};
use crate::local_time::logical_day;
use crate::outcome::{Excuse, Outcome};
use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;

/// A clock set ahead by more than this is sleep.
const SET_AHEAD: TimeDelta = TimeDelta::minutes(1);
/// A clock that runs off by less than this was not set.
const NOT_SET: TimeDelta = TimeDelta::seconds(2);
/// After waking nothing is shown for this long.
const QUIET_AFTER_WAKING_MS: u64 = 2 * MINUTE_MS;
/// More steps than this at one call would be a fault of the engine: it goes on with the rest later.
const MOST_STEPS: usize = 1_000;

impl Engine {
    /// Takes note of the time, and lets everything happen that was to happen before it.
    pub(super) fn observe(&mut self, now: &Now, is_tick: bool) {
        let told = self.told(now);
        let zone = now.wall.timezone();
        if self.state.presence.asleep || !self.state.begun {
            self.state.last = told;
            self.state.told_zone = zone;
            if !self.state.begun {
                self.state.zone = zone;
            }
            return;
        }
        self.state.told_zone = zone;
        let last = self.state.last;
        let drift = (told.wall - last.wall) - elapsed(last, told);
        let was_set = drift.abs() > NOT_SET;
        let passed = if was_set { last.wall + elapsed(last, told) } else { told.wall };
        self.let_pass(passed, told, is_tick && !was_set);
        if drift > SET_AHEAD && !self.state.presence.asleep {
            self.state.last = told;
            self.end_passed_windows();
            self.state.quiet_until_ms = Some(told.mono_ms + QUIET_AFTER_WAKING_MS);
            self.turn_day_if_over();
        }
        self.state.last = told;
        if zone != self.state.zone {
            self.zone_changed(zone);
        }
        if is_tick {
            self.let_pass(told.wall, told, true);
        }
    }

    /// Lives every deadline up to a wall time, each at its own moment.
    fn let_pass(&mut self, until: DateTime<Utc>, told: Instant, inclusive: bool) {
        for _ in 0..MOST_STEPS {
            let Some(wakeup) = self.next_wakeup() else { break };
            if wakeup.at > until || (wakeup.at == until && !inclusive) {
                break;
            }
            if until - wakeup.at > LATE {
                self.slept_through(wakeup.at, told);
                // It is now; what is due now is lived by the tick itself.
                return;
            }
            let last = self.state.last;
            let ahead = u64::try_from((wakeup.at - last.wall).num_milliseconds()).unwrap_or(0);
            let mono_ms = (last.mono_ms + ahead).min(told.mono_ms).max(last.mono_ms);
            self.settle(Instant { wall: wakeup.at, mono_ms });
        }
        debug_assert!(
            self.next_wakeup().is_none_or(|next| next.at > until || !inclusive),
            "BUG: the engine does not get past {:?}",
            self.next_wakeup(),
        );
    }

    /// A deadline was missed by so much that the machine must have slept, unannounced.
    fn slept_through(&mut self, from: DateTime<Utc>, told: Instant) {
        let last = self.state.last;
        let ahead = u64::try_from((from - last.wall).num_milliseconds()).unwrap_or(0);
        self.state.last = Instant { wall: from, mono_ms: (last.mono_ms + ahead).min(told.mono_ms) };
        self.sleep();
        self.state.last = told;
        self.wake();
    }

    /// The machine woke: what passed meanwhile ends, and the rest waits two minutes.
    pub(super) fn wake(&mut self) {
        if !self.state.presence.asleep {
            return;
        }
        self.state.presence.asleep = false;
        self.state.presence.away = false;
        self.end_declared_if_over();
        self.end_absence_if_back();
        self.pass_while_down();
        self.state.quiet_until_ms = Some(self.now().mono_ms + QUIET_AFTER_WAKING_MS);
        self.turn_day_if_over();
        if self.state.told_zone != self.state.zone {
            self.zone_changed(self.state.told_zone);
        }
        self.changed();
    }

    /// Nothing more will be told: an absence that has not ended credits nothing.
    pub(super) fn close(&mut self) {
        let was_asleep = core::mem::take(&mut self.state.presence.asleep);
        self.state.presence.absence = None;
        if !self.state.begun {
            return;
        }
        if was_asleep {
            self.pass_while_down();
            self.turn_day_if_over();
        } else {
            self.judge_what_is_over();
        }
    }

    /// The agent runs again. No time of quiet follows, and nothing is shown a second time.
    pub(super) fn restarted(&mut self, now: &Now, same_boot: bool) {
        if !same_boot {
            let down = (now.wall.to_utc() - self.state.last.wall).num_milliseconds().max(0);
            let mono_ms = i128::from(self.state.last.mono_ms) + i128::from(down);
            let shift = mono_ms - i128::from(now.mono_ms);
            self.state.mono_shift_ms = i64::try_from(shift).unwrap_or(0);
            self.keep_only_what_was_declared();
        }
        let last = self.state.last;
        self.state.last = self.told(now);
        self.state.told_zone = now.wall.timezone();
        if !self.state.begun {
            self.state.zone = self.state.told_zone;
            return;
        }
        self.state.presence.asleep = false;
        self.end_declared_if_over();
        for id in self.ids(|track| matches!(track.status, Status::OnScreen { .. })) {
            let delivered = self.track(&id).is_some_and(|track| {
                matches!(track.status, Status::OnScreen { delivered: true, .. })
            });
            if delivered {
                self.withdraw(&id, WithdrawReason::Restarted);
            } else {
                self.end(&id, Outcome::Excused(Excuse::Undelivered), WithdrawReason::TimeOver);
            }
        }
        if self.state.last.wall > last.wall {
            self.pass_while_down();
        }
        self.turn_day_if_over();
        if self.state.told_zone != self.state.zone {
            self.zone_changed(self.state.told_zone);
        }
        self.changed();
    }

    /// Ends what passed wholly while nobody could be asked: runs, time on screen, windows.
    fn pass_while_down(&mut self) {
        let now = self.now();
        let silence = self.frame.silence;
        for id in self.ids(Track::is_open) {
            let Some(track) = self.track(&id) else { continue };
            match track.status {
                Status::Started { since, .. } => {
                    let Some((end_ms, outcome)) = track.run_end() else { continue };
                    let is_cut = silence < now.wall_at(end_ms);
                    if since.wall < silence && silence <= now.wall && is_cut {
                        self.end(&id, Outcome::Partial, WithdrawReason::TimeOver);
                    } else if end_ms <= now.mono_ms {
                        self.end(&id, outcome, WithdrawReason::TimeOver);
                    }
                }
                Status::OnScreen { since, .. } => {
                    let is_silenced = since.wall < silence && silence <= now.wall;
                    let is_over = self.time_over_ms(&id) <= now.mono_ms && !self.is_absent(&id);
                    if is_silenced || is_over {
                        self.end_unanswered(&id);
                    }
                }
                Status::Coming
                | Status::Held { .. }
                | Status::Snoozed { .. }
                | Status::Ended(_) => {}
            }
        }
        self.end_passed_windows();
    }

    /// Ends the windows that are over although nobody could be asked in them.
    fn end_passed_windows(&mut self) {
        let now = self.now();
        for id in self.ids(Track::is_open) {
            let Some(track) = self.track(&id) else { continue };
            let fell_due = match track.status {
                Status::Coming => track.prompt.due.to_utc(),
                Status::Snoozed { until_ms } => now.wall_at(until_ms),
                Status::Held { .. } => now.wall,
                Status::OnScreen { .. } | Status::Started { .. } | Status::Ended(_) => continue,
            };
            if fell_due < now.wall && self.was_paused_at(fell_due) {
                self.end(&id, Outcome::Excused(Excuse::Paused), WithdrawReason::TimeOver);
            } else if self.limit(track) < now.wall && !self.may_yet_be_credited(&id) {
                self.end(&id, Outcome::Excused(Excuse::Asleep), WithdrawReason::TimeOver);
            }
        }
    }

    /// Another zone: the rest of the day is planned again, or a later day begins.
    fn zone_changed(&mut self, zone: Tz) {
        self.state.zone = zone;
        let day = logical_day(self.now().wall, zone, self.settings.day_starts);
        if day > self.frame.date {
            self.turn_day(day);
        } else {
            self.plan_again();
        }
    }

    fn told(&self, now: &Now) -> Instant {
        let mono_ms = i128::from(now.mono_ms) + i128::from(self.state.mono_shift_ms);
        let mono_ms = bounds::mono_ms(u64::try_from(mono_ms.max(0)).unwrap_or(u64::MAX));
        let mono_ms = mono_ms.max(self.state.last.mono_ms);
        Instant { wall: bounds::wall(now.wall.to_utc()), mono_ms }
    }
}

fn elapsed(from: Instant, to: Instant) -> TimeDelta {
    let ms = i64::try_from(to.mono_ms - from.mono_ms).unwrap_or(i64::MAX);
    TimeDelta::try_milliseconds(ms).unwrap_or(TimeDelta::MAX)
}

//! One moment of the day: what ends, what falls due, what is shown (rules 1, 2, 6, 7).

use super::state::{Instant, MINUTE_MS, Status, Track};
use super::{BusyReason, Effect, Engine, Showing, WithdrawReason};
use crate::event::Happening;
use crate::kind::Kind;
use crate::outcome::{Excuse, Outcome};
use crate::prompt::PromptId;
use alloc::vec::Vec;
use chrono::{DateTime, TimeDelta, Utc};
use core::cmp::Reverse;

/// What waits for the user, on screen or in the middle, waits for its length and this much more.
pub(crate) const ON_SCREEN_BEYOND_MS: u64 = 10 * MINUTE_MS;
/// A snoozed prompt may come back this long after its window.
pub(crate) const SNOOZED_BEYOND: TimeDelta = TimeDelta::minutes(30);
/// A prompt waits at most this long for a moment without typing.
const TYPING_WAIT_MS: u64 = MINUTE_MS;
/// After the last reason to be busy a held prompt waits this long.
const AFTER_BUSY_MS: u64 = MINUTE_MS;

/// Why a prompt that is due waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Obstacle {
    Excused(Excuse),
    Typing,
}

/// What is shown later than this after its due time had to wait (p).
const AT_ONCE: TimeDelta = TimeDelta::minutes(5);

/// What stands between a prompt and the screen.
pub(super) struct Obstacles {
    /// The reason that decides when several hold: paused, asleep, away, busy, merged.
    pub first: Option<Obstacle>,
    /// Elapsed time at which all of them are over; none if one has no known end.
    pub over_ms: Option<u64>,
}

impl Engine {
    /// Lives one moment. Runs end before the silence cuts them, windows end after a last try.
    pub(super) fn settle(&mut self, at: Instant) {
        let ending = self.reasons_just_before(at);
        self.state.last = at;
        if at.wall >= self.frame.ends {
            self.turn_day_if_over();
        }
        self.end_pause_if_over();
        self.end_declared_if_over();
        self.end_runs();
        self.begin_silence();
        self.end_time_on_screen();
        self.fall_due();
        self.mark_held();
        self.show_next();
        self.end_windows(&ending);
        self.ask_if_free();
    }

    fn end_runs(&mut self) {
        let now = self.now().mono_ms;
        for id in self.ids(Track::is_started) {
            let end = self.track(&id).and_then(Track::run_end);
            if let Some((_, outcome)) = end.filter(|(end_ms, _)| *end_ms <= now) {
                self.end(&id, outcome, WithdrawReason::TimeOver);
            }
        }
    }

    /// The silence ends what began before it; what the user began in it is theirs.
    fn begin_silence(&mut self) {
        let (now, silence) = (self.now().wall, self.frame.silence);
        if now < silence {
            return;
        }
        for id in self.ids(Track::is_open) {
            match self.track(&id).map(|track| track.status) {
                Some(Status::OnScreen { since, .. }) if since.wall < silence => {
                    self.end_unanswered(&id);
                }
                Some(Status::Started { since, .. }) if since.wall < silence => {
                    self.end(&id, Outcome::Partial, WithdrawReason::TimeOver);
                }
                _ => {}
            }
        }
    }

    fn end_time_on_screen(&mut self) {
        let now = self.now().mono_ms;
        for id in self.ids(Track::is_on_screen) {
            if self.time_over_ms(&id) <= now && !self.is_absent(&id) {
                self.end_unanswered(&id);
            }
        }
    }

    /// Nobody answered what was on screen; what no face ever took could not have been answered.
    pub(super) fn end_unanswered(&mut self, id: &PromptId) {
        let outcome = match self.track(id).map(|track| track.status) {
            Some(Status::OnScreen { delivered: false, .. }) => {
                Outcome::Excused(Excuse::Undelivered)
            }
            _ => Outcome::Unanswered,
        };
        self.end(id, outcome, WithdrawReason::TimeOver);
    }

    /// Elapsed time at which a prompt on screen has been there long enough.
    pub(super) fn time_over_ms(&self, id: &PromptId) -> u64 {
        match self.track(id).map(|track| (track.status, track.minutes_ms())) {
            Some((Status::OnScreen { since, .. }, minutes_ms)) => {
                since.mono_ms + minutes_ms + ON_SCREEN_BEYOND_MS
            }
            _ => u64::MAX,
        }
    }

    fn fall_due(&mut self) {
        let now = self.now();
        for id in self.ids(Track::is_open) {
            let Some(track) = self.track(&id) else { continue };
            let is_back = match track.status {
                Status::Coming => track.prompt.due <= now.wall,
                Status::Snoozed { until_ms } => until_ms <= now.mono_ms,
                Status::Held { .. }
                | Status::OnScreen { .. }
                | Status::Started { .. }
                | Status::Ended(_) => false,
            };
            if !is_back {
                continue;
            }
            if self.is_paused() {
                self.end(&id, Outcome::Excused(Excuse::Paused), WithdrawReason::TimeOver);
            } else {
                self.set_status(&id, Status::Held { since_ms: now.mono_ms });
            }
        }
    }

    /// Shows at most one: the wind-down before all, else the larger kind, of equals the earlier.
    fn show_next(&mut self) {
        let mut ready: Vec<PromptId> = self.ids(|track| {
            track.is_held() && self.is_inside_window(track) && self.obstacles(track).first.is_none()
        });
        self.sort_by_size(&mut ready);
        let Some(first) = ready.first().cloned() else { return };
        if first.kind() == Kind::WindDown {
            for other in self.ids(Track::is_on_screen) {
                self.end_unanswered(&other);
            }
            self.show(&first);
            return;
        }
        let came_back = |id: &PromptId| self.track(id).is_some_and(|track| track.snoozes > 0);
        let Some(returning) = ready.iter().find(|id| came_back(id)).cloned() else {
            self.show(&first);
            return;
        };
        // A snoozed prompt that comes back while another waits: only the larger one stays.
        let mut waiting = self.ids(|track| track.is_held() && track.prompt.kind != Kind::WindDown);
        self.sort_by_size(&mut waiting);
        let Some(largest) = waiting.first().cloned() else { return };
        for other in &waiting[1..] {
            if largest == returning || *other == returning {
                self.end(other, Outcome::Excused(Excuse::Merged), WithdrawReason::TimeOver);
            }
        }
        if ready.contains(&largest) {
            self.show(&largest);
        }
    }

    fn sort_by_size(&self, ids: &mut [PromptId]) {
        ids.sort_by_key(|id| {
            (Reverse(id.kind().size()), self.track(id).map(|track| track.prompt.due))
        });
    }

    /// Puts a prompt on screen.
    pub(super) fn show(&mut self, id: &PromptId) {
        let now = self.now();
        let Some(track) = self.track_mut(id) else { return };
        let again = core::mem::replace(&mut track.was_shown, true);
        track.waited |= !again && now.wall > track.prompt.due + AT_ONCE;
        let prompt = track.prompt.clone();
        if !again {
            self.state.last_first_shown = Some((id.clone(), now.mono_ms));
        }
        self.set_status(id, Status::OnScreen { since: now, delivered: false });
        self.record(id.day(), Happening::Showing { prompt: id.clone() });
        let snooze_minutes = self.snooze_minutes(id);
        let evening = self.evening_to_name(id);
        let carries = self.carry();
        let showing = Showing { prompt, snooze_minutes, again, evening, carries };
        self.effects.push_back(Effect::Show(showing));
    }

    /// What holds the prompts whose windows end at a moment, just before it: what ends at that
    /// very moment held them to the last.
    fn reasons_just_before(&mut self, at: Instant) -> Vec<(PromptId, Option<Obstacle>)> {
        let told = self.state.last;
        let moment = TimeDelta::milliseconds(1);
        self.state.last = Instant { wall: at.wall - moment, mono_ms: at.mono_ms.saturating_sub(1) };
        let ends = |track: &&Track| track.is_held() && self.limit(track) <= at.wall;
        let held = self.tracks().iter().filter(ends);
        let reasons =
            held.map(|track| (track.prompt.id.clone(), self.obstacles(track).first)).collect();
        self.state.last = told;
        reasons
    }

    /// Windows that end although nothing was shown: the reason that held decides.
    fn end_windows(&mut self, ending: &[(PromptId, Option<Obstacle>)]) {
        let now = self.now().wall;
        let is_over = |track: &Track| {
            matches!(track.status, Status::Held { .. } | Status::Snoozed { .. })
                && self.limit(track) <= now
        };
        for id in self.ids(is_over) {
            let Some(track) = self.track(&id) else { continue };
            let held = ending.iter().find(|(held, _)| *held == id).and_then(|(_, first)| *first);
            let excuse = match held.or(self.obstacles(track).first) {
                Some(Obstacle::Excused(excuse)) => excuse,
                // The silence was moved before its return.
                _ if matches!(track.status, Status::Snoozed { .. }) => Excuse::Replanned,
                Some(Obstacle::Typing) | None => Excuse::Asleep,
            };
            if !self.may_yet_be_credited(&id) {
                self.end(&id, Outcome::Excused(excuse), WithdrawReason::TimeOver);
            }
        }
    }

    /// The last moment at which a prompt may come to the screen.
    pub(super) fn limit(&self, track: &Track) -> DateTime<Utc> {
        let until = track.prompt.until.to_utc();
        let until = if track.snoozes > 0 { until + SNOOZED_BEYOND } else { until };
        if track.prompt.id.is_extra() { until } else { until.min(self.frame.silence) }
    }

    fn is_inside_window(&self, track: &Track) -> bool {
        let now = self.now().wall;
        let heard = track.prompt.id.is_extra() || !self.frame.is_silent(now);
        heard && now <= self.limit(track)
    }

    /// What keeps a prompt that is due from the screen.
    pub(super) fn obstacles(&self, track: &Track) -> Obstacles {
        let now = self.now();
        let mut obstacles = Obstacles { first: None, over_ms: Some(now.mono_ms) };
        let mut add = |obstacle: Obstacle, over_ms: Option<u64>| {
            obstacles.first.get_or_insert(obstacle);
            obstacles.over_ms = obstacles.over_ms.zip(over_ms).map(|(one, other)| one.max(other));
        };
        let after_now = |ms: &u64| *ms > now.mono_ms;
        if self.is_paused() {
            add(Obstacle::Excused(Excuse::Paused), None);
        }
        if let Some(quiet) = self.state.quiet_until_ms.filter(after_now) {
            add(Obstacle::Excused(Excuse::Asleep), Some(quiet));
        }
        if self.is_absent(&track.prompt.id) {
            add(Obstacle::Excused(Excuse::Away), None);
        }
        let wind_down = track.prompt.kind == Kind::WindDown;
        if self.is_busy_for(track.prompt.kind) {
            add(Obstacle::Excused(Excuse::Busy), self.full_screen_over_ms());
        } else if let Some((freed, by)) = self.state.presence.freed
            && !(wind_down && by == BusyReason::Fullscreen)
            && after_now(&(freed + AFTER_BUSY_MS))
        {
            add(Obstacle::Excused(Excuse::Busy), Some(freed + AFTER_BUSY_MS));
        }
        let others = self.tracks().iter().filter(|other| other.prompt.id != track.prompt.id);
        // What the user called up over the wind-down is not taken away by it.
        let gives_way =
            |other: &Track| wind_down && !(track.was_shown && other.prompt.id.is_extra());
        let stands_before =
            |other: &Track| other.is_started() || (other.is_on_screen() && !gives_way(other));
        if others.into_iter().any(stands_before) {
            add(Obstacle::Excused(Excuse::Merged), None);
        }
        let gap_ms = u64::from(self.settings.min_gap_min) * MINUTE_MS;
        let came_back = track.snoozes > 0;
        let shown = self.state.last_first_shown.as_ref();
        let gap_over = shown.filter(|(id, _)| *id != track.prompt.id).map(|(_, ms)| ms + gap_ms);
        if !wind_down
            && !came_back
            && let Some(over) = gap_over.filter(after_now)
        {
            add(Obstacle::Excused(Excuse::Merged), Some(over));
        }
        if let Status::Held { since_ms } = track.status
            && self.state.presence.typing
            && after_now(&(since_ms + TYPING_WAIT_MS))
            && now.wall < self.limit(track)
        {
            add(Obstacle::Typing, Some(since_ms + TYPING_WAIT_MS));
        }
        obstacles
    }
}

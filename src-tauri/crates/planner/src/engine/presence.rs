//! Who is there, what keeps them busy, and what an absence credits (rules 2 and 3).

use super::state::{Absence, MINUTE_MS, OpenQuestion, Status, Track};
use super::{BusyReason, Engine, WithdrawReason};
use crate::event::{Happening, Question};
use crate::kind::Kind;
use crate::outcome::{Excuse, Outcome};
use crate::prompt::PromptId;
use alloc::vec::Vec;
use chrono::{DateTime, TimeDelta, Utc};

/// An absence longer than this credits nothing.
pub(super) const LONGEST_CREDIT_MS: u64 = 90 * MINUTE_MS;
/// An absence credits a prompt if it reaches this close before its due time.
const BEFORE_DUE: TimeDelta = TimeDelta::minutes(10);
/// An absence of this length is long enough for any walk.
const LONG_ENOUGH_FOR_A_WALK_MS: u64 = 5 * MINUTE_MS;
/// A full screen counts for at most this long on end.
const FULL_SCREEN_MS: u64 = 45 * MINUTE_MS;

impl Engine {
    pub(super) fn away(&mut self, idle_ms: u64) {
        if !self.state.presence.asleep && !self.state.presence.away {
            self.state.presence.away = true;
            self.begin_absence(idle_ms);
        }
    }

    pub(super) fn locked(&mut self) {
        if !self.state.presence.asleep && !self.state.presence.locked {
            self.state.presence.locked = true;
            self.begin_absence(0);
        }
    }

    pub(super) fn sleep(&mut self) {
        if !self.state.presence.asleep {
            self.state.presence.asleep = true;
            self.begin_absence(0);
        }
    }

    pub(super) fn back(&mut self) {
        if !self.state.presence.asleep {
            self.state.presence.away = false;
            self.come_back();
        }
    }

    pub(super) fn unlocked(&mut self) {
        if !self.state.presence.asleep {
            self.state.presence.locked = false;
            self.state.presence.away = false;
            self.come_back();
        }
    }

    fn begin_absence(&mut self, idle_ms: u64) {
        let now = self.now();
        if self.state.presence.absence.is_none() {
            let begun_ms = now.mono_ms.saturating_sub(idle_ms);
            self.state.presence.absence = Some(Absence { begun_ms, busy_ms: 0 });
        }
        self.changed();
    }

    /// The user is back from an absence in which the agent ran.
    fn come_back(&mut self) {
        if self.end_absence_if_back() {
            self.judge_what_is_over();
        }
    }

    /// Ends what an absence had kept open beyond its time.
    pub(super) fn judge_what_is_over(&mut self) {
        let now = self.now();
        for id in self.ids(Track::is_open) {
            let Some(track) = self.track(&id) else { continue };
            match track.status {
                Status::OnScreen { .. } if self.time_over_ms(&id) <= now.mono_ms => {
                    self.end_unanswered(&id);
                }
                Status::Held { .. } if self.limit(track) < now.wall => {
                    self.end(&id, Outcome::Excused(Excuse::Away), WithdrawReason::TimeOver);
                }
                _ => {}
            }
        }
        self.changed();
    }

    /// Ends the absence and credits at most one prompt; false if the user is not back, or was not
    /// away.
    pub(super) fn end_absence_if_back(&mut self) -> bool {
        let presence = &self.state.presence;
        if presence.away || presence.locked || presence.asleep {
            return false;
        }
        let Some(absence) = self.state.presence.absence.take() else { return false };
        let begun = self.begun_by_this_clock(&absence);
        let best = self
            .tracks()
            .iter()
            .filter(|track| self.is_credited_by(track, &absence))
            .min_by_key(|track| (track.prompt.due.to_utc() - begun).abs())
            .map(|track| track.prompt.id.clone());
        if let Some(id) = best {
            if id.kind() == Kind::Walk {
                self.end(&id, Outcome::Probable, WithdrawReason::Answered);
                self.ask(OpenQuestion {
                    prompt: id,
                    question: Question::WalkConfirm,
                    outcome: Outcome::Probable,
                });
            } else {
                self.end(&id, Outcome::Credited, WithdrawReason::Answered);
            }
        }
        true
    }

    /// Whether an absence that ends now covers a prompt.
    fn is_credited_by(&self, track: &Track, absence: &Absence) -> bool {
        let now = self.now();
        let length_ms = now.mono_ms.saturating_sub(absence.begun_ms);
        let least_ms = match track.prompt.kind {
            Kind::Walk => LONG_ENOUGH_FOR_A_WALK_MS.min(track.minutes_ms()),
            _ => track.minutes_ms(),
        };
        let busy_ms = absence.busy_ms + self.busy_ms_between(absence.begun_ms, now.mono_ms);
        self.can_be_credited(track, absence)
            && (least_ms.max(self.absent_from_ms(track))..=LONGEST_CREDIT_MS).contains(&length_ms)
            && now.wall >= track.prompt.due - BEFORE_DUE
            && busy_ms * 2 < length_ms
    }

    /// Whether an absence of the right length would cover a prompt.
    fn can_be_credited(&self, track: &Track, absence: &Absence) -> bool {
        let counts = matches!(track.prompt.kind, Kind::MicroPause | Kind::Walk);
        let waits = track.is_open() && !track.is_started();
        let begun = self.begun_by_this_clock(absence);
        counts
            && waits
            && !track.prompt.id.is_extra()
            && self.frame.is_working(begun)
            && begun <= track.prompt.until
    }

    /// When an absence began by the clock that holds now. A clock that was set meanwhile makes none
    /// longer: what it passed over nobody was away from (rule 9).
    fn begun_by_this_clock(&self, absence: &Absence) -> DateTime<Utc> {
        self.now().wall_at(absence.begun_ms)
    }

    /// Whether the running absence may still credit a prompt whose window is over.
    pub(super) fn may_yet_be_credited(&self, id: &PromptId) -> bool {
        let Some(absence) = self.state.presence.absence else { return false };
        let length_ms = self.now().mono_ms.saturating_sub(absence.begun_ms);
        length_ms < LONGEST_CREDIT_MS
            && self.is_absent(id)
            && self.track(id).is_some_and(|track| self.can_be_credited(track, &absence))
    }

    /// Whether the running absence is long enough to be one for this prompt.
    pub(super) fn is_absent(&self, id: &PromptId) -> bool {
        let Some(absence) = self.state.presence.absence else { return false };
        let length_ms = self.now().mono_ms.saturating_sub(absence.begun_ms);
        self.track(id).is_some_and(|track| length_ms >= self.absent_from_ms(track))
    }

    fn absent_from_ms(&self, track: &Track) -> u64 {
        (u64::from(self.settings.away_after_min) * MINUTE_MS).min(track.minutes_ms())
    }

    pub(super) fn busy(&mut self, reason: BusyReason) {
        let now = self.now().mono_ms;
        let presence = &self.state.presence;
        let known = presence.busy.iter().any(|(held, _)| *held == reason);
        if presence.asleep || known || !self.is_switched_on(reason) {
            return;
        }
        let free: Vec<PromptId> =
            self.ids(|track| track.is_on_screen() && !self.is_busy_for(track.prompt.kind));
        let presence = &mut self.state.presence;
        presence.busy.push((reason, now));
        presence.busy_since_ms.get_or_insert(now);
        for id in free {
            if self.is_busy_for(id.kind()) {
                self.hold_again(&id, Excuse::Busy);
            }
        }
        self.changed();
    }

    /// Takes a prompt from the screen; it may come back while its time lasts.
    pub(super) fn hold_again(&mut self, id: &PromptId, excuse: Excuse) {
        let now = self.now();
        if self.track(id).is_some_and(|track| self.limit(track) <= now.wall) {
            self.end(id, Outcome::Excused(excuse), WithdrawReason::TimeOver);
            return;
        }
        self.withdraw(id, WithdrawReason::Held);
        self.record(id.day(), Happening::Withdrawn { prompt: id.clone() });
        self.set_status(id, Status::Held { since_ms: now.mono_ms });
    }

    /// A reason ends, or all of them, at a moment that is not in the future.
    pub(super) fn free_at(&mut self, reason: Option<BusyReason>, at_ms: u64) {
        if self.state.presence.asleep {
            return;
        }
        let counted = self.last_counting_reason();
        let ends = |held: BusyReason| reason.is_none_or(|reason| reason == held);
        let before = self.state.presence.busy.len();
        self.state.presence.busy.retain(|(held, _)| !ends(*held));
        if self.state.presence.busy.len() == before {
            return;
        }
        if let (Some(by), None) = (counted, self.last_counting_reason()) {
            self.state.presence.freed = Some((at_ms, by));
        }
        if ends(BusyReason::Declared) {
            self.state.presence.declared_until = None;
        }
        if self.state.presence.busy.is_empty() {
            let begun = self.state.presence.absence.map(|absence| absence.begun_ms);
            let busy_ms = begun.map_or(0, |begun| self.busy_ms_between(begun, at_ms));
            if let Some(absence) = &mut self.state.presence.absence {
                absence.busy_ms += busy_ms;
            }
            self.state.presence.busy_since_ms = None;
        }
        self.changed();
    }

    /// How much of a span lies in the busy time that holds now.
    fn busy_ms_between(&self, from_ms: u64, to_ms: u64) -> u64 {
        let since = self.state.presence.busy_since_ms;
        since.map_or(0, |since| to_ms.saturating_sub(since.max(from_ms)))
    }

    fn is_switched_on(&self, reason: BusyReason) -> bool {
        match reason {
            BusyReason::Dnd => self.settings.busy.dnd,
            BusyReason::Fullscreen => self.settings.busy.fullscreen,
            BusyReason::Camera => self.settings.busy.camera,
            BusyReason::Meeting | BusyReason::Declared => true,
        }
    }

    /// Whether a reason holds prompts of this kind now.
    pub(super) fn is_busy_for(&self, kind: Kind) -> bool {
        self.counting(kind).next().is_some()
    }

    pub(super) fn counting(&self, kind: Kind) -> impl Iterator<Item = BusyReason> + '_ {
        let now = self.now().mono_ms;
        self.state.presence.busy.iter().filter_map(move |(reason, since)| {
            let counts = *reason != BusyReason::Fullscreen
                || (kind != Kind::WindDown && now < since + FULL_SCREEN_MS);
            (counts && self.is_switched_on(*reason)).then_some(*reason)
        })
    }

    /// A reason that counts; full screen only where it is the only one.
    fn last_counting_reason(&self) -> Option<BusyReason> {
        let is_other = |reason: &BusyReason| *reason != BusyReason::Fullscreen;
        self.counting(Kind::MicroPause).find(is_other).or(self.counting(Kind::MicroPause).next())
    }

    /// Elapsed time at which a full screen counts no more, if it is all that counts.
    pub(super) fn full_screen_over_ms(&self) -> Option<u64> {
        let only = self.counting(Kind::MicroPause).all(|reason| reason == BusyReason::Fullscreen);
        let mut held = self.state.presence.busy.iter();
        let since =
            held.find(|(reason, _)| *reason == BusyReason::Fullscreen).map(|held| held.1)?;
        only.then_some(since + FULL_SCREEN_MS)
    }
}

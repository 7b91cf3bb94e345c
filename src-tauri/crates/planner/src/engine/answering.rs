//! What the user does with a prompt (rules 6 and 8).

use super::living::SNOOZED_BEYOND;
use super::state::{MINUTE_MS, Status, Track};
use super::{Answer, Engine, Refusal, WithdrawReason};
use crate::content::TechniqueId;
use crate::event::Happening;
use crate::kind::Kind;
use crate::local_time::at_offset;
use crate::outcome::{Excuse, Outcome};
use crate::plan::{activity_by_hand, technique_by_hand, window_end};
use crate::prompt::{Activity, Prompt, PromptId, Reason};
use alloc::vec::Vec;
use chrono::{DateTime, TimeDelta, Utc};

impl Engine {
    pub(super) fn answer(&mut self, prompt: Option<PromptId>, answer: Answer) {
        if self.state.presence.asleep {
            return;
        }
        let id = match self.find(prompt) {
            Ok(id) => id,
            Err(refusal) => return self.refuse(refusal),
        };
        let result = match answer {
            // The last hour is not guided: to begin it is to say yes to it.
            Answer::Start if id.kind() == Kind::WindDown => self.say_done(&id),
            Answer::Start => self.start(&id),
            Answer::Done => self.say_done(&id),
            Answer::Snooze { minutes } => self.snooze(&id, minutes),
            Answer::Skip => self.skip(&id),
            Answer::Stop => self.stop(&id),
            Answer::Wait => self.wait(&id),
        };
        match result {
            Ok(()) => self.note_answer(),
            Err(refusal) => self.refuse(refusal),
        }
    }

    /// The prompt that is meant: the one named, else the one on screen, else the one that runs.
    fn find(&self, prompt: Option<PromptId>) -> Result<PromptId, Refusal> {
        if !self.state.begun {
            return Err(Refusal::NotBegun);
        }
        let id = match prompt {
            Some(id) => id,
            None => self.on_screen().ok_or(Refusal::NothingOnScreen)?,
        };
        let track = self.track(&id).ok_or_else(|| Refusal::Unknown { prompt: id.clone() })?;
        match track.outcome() {
            Some(outcome) => Err(Refusal::Ended { prompt: id, outcome }),
            None => Ok(id),
        }
    }

    /// The prompt on screen, else the one that runs.
    pub fn on_screen(&self) -> Option<PromptId> {
        let find = |is: fn(&Track) -> bool| self.tracks().iter().find(|track| is(track));
        find(Track::is_on_screen)
            .or_else(|| find(Track::is_started))
            .map(|track| track.prompt.id.clone())
    }

    fn start(&mut self, id: &PromptId) -> Result<(), Refusal> {
        self.may_be_early(id)?;
        if self.track(id).is_some_and(Track::is_started) {
            self.go_on(id);
            return Ok(());
        }
        self.nothing_else_runs(id)?;
        for other in self.ids(|track| track.is_on_screen() && track.prompt.id != *id) {
            self.hold_again(&other, Excuse::Merged);
        }
        if self.track(id).is_some_and(Track::is_on_screen) {
            self.withdraw(id, WithdrawReason::Answered);
        }
        let since = self.now();
        self.set_status(id, Status::Started { since, waited_ms: 0, waits_since_ms: None });
        self.record(id.day(), Happening::Started { prompt: id.clone() });
        Ok(())
    }

    fn say_done(&mut self, id: &PromptId) -> Result<(), Refusal> {
        self.may_be_early(id)?;
        self.end(id, Outcome::Done, WithdrawReason::Answered);
        Ok(())
    }

    fn skip(&mut self, id: &PromptId) -> Result<(), Refusal> {
        self.may_be_early(id)?;
        let outcome = match self.track(id).map(|track| track.status) {
            Some(Status::Started { .. }) => Outcome::Partial,
            _ => Outcome::Skipped,
        };
        self.end(id, outcome, WithdrawReason::Answered);
        Ok(())
    }

    fn stop(&mut self, id: &PromptId) -> Result<(), Refusal> {
        if !self.track(id).is_some_and(Track::is_started) {
            return Err(Refusal::NotStarted);
        }
        self.end(id, Outcome::Partial, WithdrawReason::Answered);
        Ok(())
    }

    /// Keeps what is left of a run until the user goes on.
    fn wait(&mut self, id: &PromptId) -> Result<(), Refusal> {
        match self.track(id).map(|track| track.status) {
            Some(Status::Started { since, waited_ms, waits_since_ms: None }) => {
                let waits_since_ms = Some(self.now().mono_ms);
                self.set_status(id, Status::Started { since, waited_ms, waits_since_ms });
                Ok(())
            }
            Some(Status::Started { .. }) => Ok(()),
            _ => Err(Refusal::NotStarted),
        }
    }

    fn go_on(&mut self, id: &PromptId) {
        let now = self.now().mono_ms;
        if let Some(Status::Started { since, waited_ms, waits_since_ms: Some(from) }) =
            self.track(id).map(|track| track.status)
        {
            let waited_ms = waited_ms + now.saturating_sub(from);
            self.set_status(id, Status::Started { since, waited_ms, waits_since_ms: None });
        }
    }

    fn snooze(&mut self, id: &PromptId, minutes: Option<u32>) -> Result<(), Refusal> {
        let snooze = &self.settings.snooze;
        let allowed = snooze.minutes.clone();
        let minutes = minutes.or_else(|| snooze.middle()).unwrap_or(0);
        if !allowed.contains(&minutes) {
            return Err(Refusal::SnoozeLength { allowed });
        }
        self.may_be_snoozed(id)?;
        let now = self.now();
        let until_ms = now.mono_ms + u64::from(minutes) * MINUTE_MS;
        if !self.may_come_back_at(id, now.wall_at(until_ms)) {
            return Err(Refusal::SnoozeTooLate);
        }
        self.withdraw(id, WithdrawReason::Answered);
        if let Some(track) = self.track_mut(id) {
            track.snoozes += 1;
        }
        self.set_status(id, Status::Snoozed { until_ms });
        let until = at_offset(self.state.zone, now.wall_at(until_ms));
        self.record(id.day(), Happening::Snoozed { prompt: id.clone(), until });
        Ok(())
    }

    fn may_be_snoozed(&self, id: &PromptId) -> Result<(), Refusal> {
        let Some(track) = self.track(id) else {
            return Err(Refusal::Unknown { prompt: id.clone() });
        };
        if track.prompt.kind == Kind::WindDown {
            Err(Refusal::NeverSnoozed)
        } else if !track.is_on_screen() {
            Err(Refusal::NotOnScreen)
        } else if track.snoozes >= self.settings.snooze.limit {
            Err(Refusal::SnoozeLimit)
        } else {
            Ok(())
        }
    }

    fn may_come_back_at(&self, id: &PromptId, at: DateTime<Utc>) -> bool {
        let latest = self.track(id).map(|track| track.prompt.until.to_utc() + SNOOZED_BEYOND);
        latest.is_some_and(|latest| at <= latest) && !self.frame.is_silent(at)
    }

    /// The lengths by which a prompt could be snoozed now.
    pub(super) fn snooze_minutes(&self, id: &PromptId) -> Vec<u32> {
        if self.may_be_snoozed(id).is_err() {
            return Vec::new();
        }
        let now = self.now().wall;
        let mut minutes = self.settings.snooze.minutes.clone();
        minutes.retain(|minutes| {
            self.may_come_back_at(id, now + TimeDelta::minutes(i64::from(*minutes)))
        });
        minutes
    }

    /// From one interval before it is due a prompt can be answered.
    fn may_be_early(&self, id: &PromptId) -> Result<(), Refusal> {
        let Some(track) = self.track(id) else { return Ok(()) };
        let from = self.early_from(track);
        match track.status {
            Status::Coming if self.now().wall < from => Err(Refusal::TooEarly { from }),
            _ => Ok(()),
        }
    }

    pub(super) fn early_from(&self, track: &Track) -> DateTime<Utc> {
        let interval = TimeDelta::minutes(i64::from(self.settings.interval_min(&self.content)));
        track.prompt.due.to_utc() - interval
    }

    fn nothing_else_runs(&self, id: &PromptId) -> Result<(), Refusal> {
        let runs = |track: &&Track| track.is_started() && track.prompt.id != *id;
        match self.tracks().iter().find(runs) {
            Some(other) => Err(Refusal::AnotherRuns { prompt: other.prompt.id.clone() }),
            None => Ok(()),
        }
    }

    /// The next open prompt of a kind if it is due within an interval, else an extra; a technique
    /// that is named is always an extra. Shown at once, whatever the hour.
    pub(super) fn now_by_hand(&mut self, kind: Kind, technique: Option<&TechniqueId>) {
        if self.state.presence.asleep {
            return;
        }
        if !self.state.begun {
            return self.refuse(Refusal::NotBegun);
        }
        let now = self.now().wall;
        let is_next = |track: &&Track| {
            let reachable = track.status != Status::Coming || self.early_from(track) <= now;
            track.prompt.kind == kind && track.is_open() && reachable
        };
        let next = self
            .tracks()
            .iter()
            .find(is_next)
            .filter(|_| technique.is_none())
            .map(|track| track.prompt.id.clone());
        if let Some(running) = next.as_ref().filter(|id| {
            self.track(id).is_some_and(|track| track.is_started() || track.is_on_screen())
        }) {
            let prompt = running.clone();
            return self.refuse(Refusal::AnotherRuns { prompt });
        }
        let id = next.unwrap_or_else(|| self.extra_id(kind));
        if let Err(refusal) = self.nothing_else_runs(&id) {
            return self.refuse(refusal);
        }
        let extra = match self.track(&id) {
            Some(_) => None,
            None => match self.extra(id.clone(), technique) {
                Ok(prompt) => Some(prompt),
                Err(refusal) => return self.refuse(refusal),
            },
        };
        for other in self.ids(Track::is_on_screen) {
            self.hold_again(&other, Excuse::Merged);
        }
        if let Some(prompt) = extra {
            self.add_extra(prompt);
        }
        self.note_answer();
        self.show(&id);
    }

    fn extra_id(&self, kind: Kind) -> PromptId {
        let numbers = self.tracks().iter().filter_map(|track| {
            let id = &track.prompt.id;
            let counts = id.is_extra() && id.kind() == kind && id.day() == self.frame.date;
            counts.then_some(id.number())
        });
        PromptId::extra(self.frame.date, kind, numbers.max().unwrap_or(0) + 1)
    }

    /// A prompt beside the plan, if the profiles and the phase leave something to do in it.
    fn extra(&self, id: PromptId, technique: Option<&TechniqueId>) -> Result<Prompt, Refusal> {
        let now = self.now().wall;
        let (kind, date) = (id.kind(), self.frame.date);
        let (activity, minutes) = match technique {
            Some(technique) => self.named(kind, technique)?,
            None => {
                let (activity, own) =
                    activity_by_hand(kind, id.number(), date, &self.settings, &self.content)
                        .ok_or(Refusal::NothingFits { kind })?;
                let like = self.make_plan(date, None);
                let planned = like.prompts.iter().find(|prompt| prompt.kind == kind);
                (activity, planned.map_or(own, |prompt| prompt.minutes))
            }
        };
        Ok(Prompt {
            kind,
            due: at_offset(self.state.zone, now),
            until: at_offset(self.state.zone, window_end(kind, now, &self.frame)),
            minutes,
            called: self.content.called(&activity, self.settings.language).map(Into::into),
            activity,
            reason: Reason::ByHand,
            moved: None,
            id,
        })
    }

    /// A technique that the user names, with the minutes that it takes.
    fn named(&self, kind: Kind, id: &TechniqueId) -> Result<(Activity, u32), Refusal> {
        if let Some(one) = technique_by_hand(id, &self.settings, &self.content) {
            return Ok(one);
        }
        let asks = self.content.technique(id).is_some_and(|technique| technique.needs_consent);
        let has_agreed = self.settings.techniques_on.iter().any(|on| on == id.as_str());
        Err(match asks && !has_agreed {
            true => Refusal::NotAgreed { technique: id.clone() },
            false => Refusal::NothingFits { kind },
        })
    }

    fn add_extra(&mut self, prompt: Prompt) {
        let now = self.now().wall;
        self.record(prompt.id.day(), Happening::Extra { prompt: prompt.clone() });
        if let Some(day) = self.day_mut() {
            day.tracks.push(Track::new(prompt, now));
            day.tracks.sort_by_key(|track| track.prompt.due);
        }
    }

    pub(super) fn delivered(&mut self, id: &PromptId, notification: Option<u32>) {
        let Some(track) = self.track_mut(id) else { return };
        if let Status::OnScreen { delivered, .. } = &mut track.status {
            *delivered = true;
            track.notification = notification;
            self.record(id.day(), Happening::Shown { prompt: id.clone(), notification });
        } else if notification.is_some() {
            // It was answered or withdrawn while the server took it: the bubble has to go.
            track.notification = notification;
            self.withdraw(id, WithdrawReason::Answered);
        }
    }

    pub(super) fn undelivered(&mut self, id: &PromptId) {
        if self.track(id).is_some_and(Track::is_on_screen) {
            self.end(id, Outcome::Excused(Excuse::Undelivered), WithdrawReason::TimeOver);
        }
    }
}

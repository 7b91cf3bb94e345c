//! A plan made again (rule 14 of the plan): what was had stays, what is to come finds its place.

use super::state::{Status, Track};
use super::{Engine, WithdrawReason};
use crate::content::Content;
use crate::event::Happening;
use crate::kind::Kind;
use crate::local_time::{Frame, logical_day};
use crate::outcome::{Excuse, Outcome};
use crate::plan::{BusySpan, LeftOut, LeftOutReason, fit_under_cap};
use crate::prompt::{Prompt, PromptId, Reason};
use crate::settings::Settings;
use alloc::collections::BTreeMap;
use alloc::sync::Arc;
use alloc::vec::Vec;

impl Engine {
    pub(super) fn replace(&mut self, settings: Settings) {
        if self.state.presence.asleep {
            return;
        }
        self.heed_settings(&settings);
        let phase = core::mem::replace(&mut self.settings, settings).phase;
        if !self.state.begun {
            self.frame = Frame::of(self.frame.date, self.state.zone, &self.settings);
            return;
        }
        let day = logical_day(self.now().wall, self.state.zone, self.settings.day_starts);
        if day > self.frame.date {
            self.turn_day(day);
        } else {
            self.note_profiles();
            self.plan_again();
        }
        self.note_phase(phase);
    }

    /// Plans the rest of today from another library. In sleep nothing is planned: the next day is.
    pub(super) fn content_changed(&mut self, content: Arc<Content>) {
        self.content = content;
        if self.state.begun && !self.state.presence.asleep {
            self.plan_again();
        }
    }

    /// Takes what the calendar says now; the rest of today is planned again where it differs.
    pub(super) fn calendar_changed(&mut self, spans: Vec<BusySpan>) {
        let left = (self.now().wall, self.frame.ends);
        let is_same = of(&spans, left).eq(of(&self.state.calendar, left));
        if self.state.calendar == spans {
            return;
        }
        self.state.calendar = spans;
        if is_same || !self.state.begun || self.state.presence.asleep {
            self.changed();
        } else {
            self.plan_again();
        }
    }

    /// Plans the rest of the running day again from this moment.
    pub(super) fn plan_again(&mut self) {
        let now = self.now().wall;
        let date = self.frame.date;
        self.frame = Frame::of(date, self.state.zone, &self.settings);
        let plan = self.make_plan(date, Some(now));
        let declared_off = self.settings.is_declared_off(date);
        let gone = |kind: Kind| {
            if declared_off && !self.settings.on_days_off.contains(&kind) {
                Excuse::DayOff
            } else {
                Excuse::Replanned
            }
        };
        let (mut fresh, capped) = self.without_what_was_had(plan.prompts);
        let (mut stays, mut ends) = (Vec::new(), Vec::new());
        for track in self.tracks().iter().filter(|track| !track.prompt.id.is_extra()) {
            let kind = track.prompt.kind;
            let id = || track.prompt.id.clone();
            match track.status {
                Status::Coming => match place_for(track, &fresh) {
                    Some(place) => stays.push((id(), fresh.remove(place))),
                    None => ends.push((id(), gone(kind))),
                },
                Status::Held { .. } if !self.settings.is_on(kind) => {
                    ends.push((id(), Excuse::Replanned));
                }
                Status::Held { .. } if gone(kind) == Excuse::DayOff => {
                    ends.push((id(), Excuse::DayOff));
                }
                Status::Held { .. }
                | Status::OnScreen { .. }
                | Status::Snoozed { .. }
                | Status::Started { .. }
                | Status::Ended(_) => {}
            }
        }
        for (id, excuse) in ends {
            self.end(&id, Outcome::Excused(excuse), WithdrawReason::TimeOver);
        }
        for (id, place) in stays {
            if let Some(track) = self.track_mut(&id) {
                track.prompt = Prompt { id, ..place };
            }
        }
        self.add_planned(fresh);
        if let Some(day) = self.day_mut() {
            day.left_out = plan.left_out;
            day.left_out.extend(capped);
            day.left_out.sort_by_key(|left| left.due);
            day.tracks.sort_by_key(|track| track.prompt.due);
        }
        if let Some(plan) = self.plan() {
            self.record(date, Happening::Planned { plan });
        }
        self.end_answered_elsewhere();
        self.changed();
    }

    /// Takes out of a new plan what the day has had already, and what would be too much with it;
    /// also gives what fell to the cap.
    fn without_what_was_had(&self, mut fresh: Vec<Prompt>) -> (Vec<Prompt>, Vec<LeftOut>) {
        // What is over or has fallen due is not touched, and one that left the plan was not had.
        let untouched: Vec<&Track> = self
            .tracks()
            .iter()
            .filter(|track| !track.prompt.id.is_extra() && track.status != Status::Coming)
            .filter(|track| !track.outcome().is_some_and(Outcome::left_the_plan))
            .collect();
        let had: Vec<&&Track> =
            untouched.iter().filter(|track| track.was_had() || track.is_open()).collect();
        fresh.retain(|new| {
            let same_time = untouched.iter().any(|track| track.prompt.due == new.due);
            let same_kind = had.iter().any(|track| track.prompt.kind == new.kind);
            !(same_time || (new.kind.comes_once_a_day() && same_kind))
        });
        // Walks that were had count towards the day's number; the earliest new ones give way.
        let walks_had = had.iter().filter(|track| is_day_walk(&track.prompt)).count();
        let room = (self.settings.walk.per_day as usize).saturating_sub(walks_had);
        let walks_new = fresh.iter().filter(|new| is_day_walk(new)).count();
        let mut surplus = walks_new.saturating_sub(room);
        fresh.retain(|new| {
            let gives_way = is_day_walk(new) && surplus > 0;
            surplus -= usize::from(gives_way);
            !gives_way
        });
        let most = (self.settings.cap(&self.content) as usize).saturating_sub(had.len());
        let kinds: Vec<(Kind, Reason)> = fresh.iter().map(|new| (new.kind, new.reason)).collect();
        let mut capped = Vec::new();
        for place in fit_under_cap(&kinds, most).iter().rev() {
            capped.push(fresh.remove(*place));
        }
        // Even what a plan never gives up goes where the day has had its cap already.
        while fresh.len() > most {
            capped.extend(fresh.pop());
        }
        let left_out = capped.into_iter().map(|prompt| LeftOut {
            kind: prompt.kind,
            due: prompt.due,
            why: LeftOutReason::Capped,
        });
        (fresh, left_out.collect())
    }

    /// Adds new prompts; their numbers go on from the highest that was used.
    fn add_planned(&mut self, fresh: Vec<Prompt>) {
        let now = self.now().wall;
        let date = self.frame.date;
        let mut highest: BTreeMap<Kind, u32> = BTreeMap::new();
        for track in self.tracks().iter().filter(|track| !track.prompt.id.is_extra()) {
            let id = &track.prompt.id;
            if id.day() == date {
                let number = highest.entry(id.kind()).or_default();
                *number = (*number).max(id.number());
            }
        }
        let Some(day) = self.day_mut() else { return };
        for mut prompt in fresh {
            let number = highest.entry(prompt.kind).or_default();
            *number += 1;
            prompt.id = PromptId::planned(date, prompt.kind, *number);
            day.tracks.push(Track::new(prompt, now));
        }
    }
}

/// What of the calendar lies in a span, cut to it.
fn of(spans: &[BusySpan], (from, to): BusySpan) -> impl Iterator<Item = BusySpan> {
    let cut = move |(begin, end): &BusySpan| ((*begin).max(from), (*end).min(to));
    spans.iter().map(cut).filter(|(begin, end)| begin < end)
}

/// The first new prompt of its kind that is due within the old window.
fn place_for(track: &Track, fresh: &[Prompt]) -> Option<usize> {
    let old = &track.prompt;
    fresh.iter().position(|new| new.kind == old.kind && old.due <= new.due && new.due <= old.until)
}

/// Whether a prompt is one of the day's walks, not the one after dinner.
fn is_day_walk(prompt: &Prompt) -> bool {
    prompt.kind == Kind::Walk && prompt.reason != Reason::AfterDinner
}

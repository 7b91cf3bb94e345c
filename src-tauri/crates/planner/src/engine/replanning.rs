//! A plan made again (rule 14 of the plan): what was had stays, what is to come finds its place.

use super::state::{Status, Track};
use super::{Engine, WithdrawReason};
use crate::event::Happening;
use crate::kind::Kind;
use crate::local_time::{Frame, logical_day};
use crate::outcome::{Excuse, Outcome};
use crate::plan::fit_under_cap;
use crate::prompt::{Prompt, PromptId, Reason};
use crate::settings::Settings;
use alloc::collections::BTreeMap;
use alloc::vec::Vec;

impl Engine {
    pub(super) fn replace(&mut self, settings: Settings) {
        if self.state.presence.asleep {
            return;
        }
        self.settings = settings;
        if !self.state.begun {
            self.frame = Frame::of(self.frame.date, self.state.zone, &self.settings);
            return;
        }
        let day = logical_day(self.now().wall, self.state.zone, self.settings.day_starts);
        if day > self.frame.date {
            self.turn_day(day);
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
        let mut fresh = plan.prompts;
        let (mut stays, mut ends) = (Vec::new(), Vec::new());
        for track in self.tracks().iter().filter(|track| !track.prompt.id.is_extra()) {
            let kind = track.prompt.kind;
            match track.status {
                Status::Coming => match self.place_for(track, &fresh) {
                    Some(place) => {
                        stays.push((track.prompt.id.clone(), fresh.remove(place)));
                    }
                    None => ends.push((track.prompt.id.clone(), gone(kind))),
                },
                Status::Held { .. } if !self.settings.is_on(kind) => {
                    ends.push((track.prompt.id.clone(), Excuse::Replanned));
                }
                Status::Held { .. } if gone(kind) == Excuse::DayOff => {
                    ends.push((track.prompt.id.clone(), Excuse::DayOff));
                }
                _ => {}
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
        let fresh = self.without_what_was_had(fresh);
        self.add_planned(fresh);
        if let Some(day) = self.day_mut() {
            day.left_out = plan.left_out;
            day.tracks.sort_by_key(|track| track.prompt.due);
        }
        if let Some(plan) = self.plan() {
            self.record(date, Happening::Planned { plan });
        }
        self.changed();
    }

    /// The first new prompt of its kind that is due within the old window.
    fn place_for(&self, track: &Track, fresh: &[Prompt]) -> Option<usize> {
        let old = &track.prompt;
        fresh
            .iter()
            .position(|new| new.kind == old.kind && old.due <= new.due && new.due <= old.until)
    }

    /// Takes out what the day has had already, and what would be too much with it.
    fn without_what_was_had(&self, mut fresh: Vec<Prompt>) -> Vec<Prompt> {
        let planned = || self.tracks().iter().filter(|track| !track.prompt.id.is_extra());
        let left = |track: &Track| track.outcome().is_some_and(Outcome::left_the_plan);
        // A due time that has had its prompt gets no second one; one that ended replanned has not.
        fresh.retain(|new| {
            !planned().any(|track| {
                track.status != Status::Coming && !left(track) && track.prompt.due == new.due
            })
        });
        fresh.retain(|new| {
            let had = |track: &Track| track.prompt.kind == new.kind && track.was_had();
            !(new.kind.comes_once_a_day() && planned().any(had))
        });
        self.limit_walks(&mut fresh);
        let counts =
            |track: &&Track| track.was_had() || (track.is_open() && track.status != Status::Coming);
        let had = planned().filter(counts).count();
        let coming: Vec<&Prompt> = planned()
            .filter(|track| track.status == Status::Coming)
            .map(|track| &track.prompt)
            .collect();
        let most = (self.settings.cap as usize).saturating_sub(had);
        // Those that stay have their ids already: they come first in the count.
        let room = most.saturating_sub(coming.len());
        let kinds: Vec<(Kind, Reason)> = fresh.iter().map(|new| (new.kind, new.reason)).collect();
        for place in fit_under_cap(&kinds, room).iter().rev() {
            fresh.remove(*place);
        }
        fresh.truncate(room);
        fresh
    }

    /// Walks that were had count towards the day's number; the earliest new ones give way.
    fn limit_walks(&self, fresh: &mut Vec<Prompt>) {
        let is_walk =
            |prompt: &Prompt| prompt.kind == Kind::Walk && prompt.reason != Reason::AfterDinner;
        let counts = |track: &&Track| {
            let stays = track.is_open() || track.was_had();
            !track.prompt.id.is_extra() && is_walk(&track.prompt) && stays
        };
        let had = self.tracks().iter().filter(counts).count();
        let room = (self.settings.walk.per_day as usize).saturating_sub(had);
        let mut surplus = fresh.iter().filter(|new| is_walk(new)).count().saturating_sub(room);
        fresh.retain(|new| {
            let gives_way = is_walk(new) && surplus > 0;
            surplus -= usize::from(gives_way);
            !gives_way
        });
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

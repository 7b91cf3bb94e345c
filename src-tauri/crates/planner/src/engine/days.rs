//! Days that begin and end (rule 14 of the plan).

use super::state::{Day, OpenQuestion, Track};
use super::{Engine, WithdrawReason};
use crate::event::{Happening, Question};
use crate::kind::Kind;
use crate::local_time::{Frame, logical_day, next};
use crate::outcome::{Excuse, Outcome};
use crate::plan::{Known, Plan, plan_day};
use alloc::vec::Vec;
use chrono::{DateTime, Days, NaiveDate, Utc};

/// Days slept through are planned on return, but no more than these.
const MOST_SLEPT_DAYS: u64 = 31;

impl Engine {
    /// The first day. With `from_now` nothing is planned before this moment.
    pub(super) fn begin(&mut self, from_now: bool) {
        if self.state.begun {
            return;
        }
        self.state.begun = true;
        let now = self.now().wall;
        let date = logical_day(now, self.state.zone, self.settings.day_starts);
        self.state.phase_since = from_now.then_some(date);
        self.start_day(date, from_now.then_some(now));
    }

    /// Ends the day if the next has begun.
    pub(super) fn turn_day_if_over(&mut self) {
        let day = logical_day(self.now().wall, self.state.zone, self.settings.day_starts);
        if self.state.day.is_some() && day > self.frame.date {
            self.turn_day(day);
        }
    }

    /// Ends the running day, plans the days between as slept through, and starts `date`.
    pub(super) fn turn_day(&mut self, date: NaiveDate) {
        for id in self.ids(|track| track.is_open() && !track.prompt.id.is_extra()) {
            self.end(&id, Outcome::Excused(Excuse::Replanned), WithdrawReason::TimeOver);
        }
        self.look_back();
        let oldest = date.checked_sub_days(Days::new(MOST_SLEPT_DAYS)).unwrap_or(date);
        let mut day = next(self.frame.date).max(oldest);
        while day < date {
            self.start_day(day, None);
            for id in self.ids(|track| track.is_open() && !track.prompt.id.is_extra()) {
                self.end(&id, Outcome::Excused(Excuse::Asleep), WithdrawReason::TimeOver);
            }
            self.look_back();
            day = next(day);
        }
        self.start_day(date, None);
    }

    /// Plans a day and begins it; what has passed already was slept through.
    fn start_day(&mut self, date: NaiveDate, from: Option<DateTime<Utc>>) {
        let now = self.now().wall;
        self.frame = Frame::of(date, self.state.zone, &self.settings);
        self.note_profiles();
        let plan = self.make_plan(date, from);
        // What the user called up by hand and still has before them goes on over the day's turn.
        let mut tracks: Vec<Track> = self
            .tracks()
            .iter()
            .filter(|track| track.is_open() && track.prompt.id.is_extra())
            .cloned()
            .collect();
        tracks.extend(plan.prompts.iter().map(|prompt| Track::new(prompt.clone(), now)));
        tracks.sort_by_key(|track| track.prompt.due);
        self.state.day = Some(Day { date, tracks, left_out: plan.left_out.clone() });
        self.record(date, Happening::Planned { plan });
        for id in self.ids(|track| track.is_open() && !track.prompt.id.is_extra()) {
            if self.track(&id).is_some_and(|track| track.prompt.until < now) {
                self.end(&id, Outcome::Excused(Excuse::Asleep), WithdrawReason::TimeOver);
            }
        }
        self.end_answered_elsewhere();
        self.changed();
    }

    /// The plan that a day to come would have by what is known now.
    pub fn plan_ahead(&self, date: NaiveDate) -> Plan {
        self.make_plan(date, None)
    }

    pub(super) fn make_plan(&self, date: NaiveDate, from: Option<DateTime<Utc>>) -> Plan {
        let mut plan = plan_day(
            date,
            self.state.zone,
            from,
            &self.settings,
            &self.content,
            Known { busy: &self.state.calendar, habit: self.habit() },
        );
        self.lighten(&mut plan);
        plan
    }

    /// What is kept of a day that ends.
    fn look_back(&mut self) {
        self.remember_to_ask();
        self.remember_evening();
        self.weigh_day();
        self.learn_from_day();
    }

    /// The wind-down of the evening that ended is asked about on the next day.
    fn remember_to_ask(&mut self) {
        let wind_down = self.tracks().iter().find_map(|track| {
            let planned = track.prompt.kind == Kind::WindDown && !track.prompt.id.is_extra();
            // Where it was answered it is asked about.
            let is_left = |outcome: &Outcome| {
                outcome.left_the_plan() || *outcome == Outcome::Excused(Excuse::Elsewhere)
            };
            let outcome = track.outcome().filter(|outcome| !is_left(outcome))?;
            planned.then(|| OpenQuestion {
                prompt: track.prompt.id.clone(),
                question: Question::WindDownKept,
                outcome,
            })
        });
        if wind_down.is_some() {
            self.state.to_ask = wind_down;
        }
    }
}

//! The weeks of a simulated person with the engine.

use super::lot::draw;
use super::persons::{Moment, Person};
use crate::{AMSTERDAM, CONTENT};
use chrono::{DateTime, Datelike, Days, NaiveDate, TimeDelta, Timelike, Utc, Weekday};
use planner::adherence::Counts;
use planner::engine::{Answer, Begun, BusyReason, Effect, Engine, Input, Now};
use planner::event::Happening;
use planner::local_time::resolve;
use planner::{Kind, PromptId, Settings};

/// How long it takes until a person answers.
const REACTION: TimeDelta = TimeDelta::seconds(40);

/// What came of the prompts of the working day.
#[derive(Clone, Copy, Debug, Default)]
pub struct Counted {
    /// How they ended.
    pub counts: Counts,
    /// How many times one came to the screen.
    pub shown: u32,
}

impl Counted {
    /// The answered share of those that could be answered, 0 to 1.
    pub fn answered(&self) -> f64 {
        self.counts.adherence().unwrap_or(0.0)
    }
}

/// Lives so many days from a Monday on. Only the prompts of the working day's slots are counted, and
/// those of the first `uncounted` days are not.
pub fn live(person: &Person, seed: u64, days: u64, uncounted: u64, adaptive: bool) -> Counted {
    let first = NaiveDate::from_ymd_opt(2026, 1, 5).expect("a date");
    let mut settings = Settings { adaptive, ..Settings::default() };
    settings.rest.on = false;
    let start = at_minute(first, 5 * 60);
    let engine = Engine::new(&now(start, start), settings, CONTENT.clone(), Begun::LongAgo);
    let mut life = Life {
        person,
        seed,
        first,
        start,
        uncounted: first + Days::new(uncounted),
        engine,
        at: start,
        answers: Vec::new(),
        shown_today: 0,
        counted: Counted::default(),
    };
    for day in 0..days {
        life.live_day(first + Days::new(day), day);
    }
    life.counted
}

struct Life<'a> {
    person: &'a Person,
    seed: u64,
    first: NaiveDate,
    start: DateTime<Utc>,
    uncounted: NaiveDate,
    engine: Engine,
    at: DateTime<Utc>,
    /// When which prompt is answered.
    answers: Vec<(DateTime<Utc>, PromptId)>,
    shown_today: u32,
    counted: Counted,
}

impl Life<'_> {
    fn live_day(&mut self, date: NaiveDate, day: u64) {
        self.shown_today = 0;
        let works = !matches!(date.weekday(), Weekday::Sat | Weekday::Sun);
        let meetings = if works { (self.person.meetings)(day, self.seed) } else { Vec::new() };
        for (from, to) in meetings {
            self.live_until(at_minute(date, from));
            self.tell(Input::Busy(BusyReason::Meeting));
            self.live_until(at_minute(date, to));
            self.tell(Input::Free(Some(BusyReason::Meeting)));
        }
        self.live_until(at_minute(date, 24 * 60 - 1));
    }

    fn live_until(&mut self, until: DateTime<Utc>) {
        loop {
            let wakeup = self.engine.next_wakeup().map(|wakeup| wakeup.at);
            let answer = self.answers.first().map(|(at, _)| *at);
            let Some(next) = [wakeup, answer].into_iter().flatten().min() else { break };
            if next >= until {
                break;
            }
            self.at = self.at.max(next);
            if answer == Some(next) {
                let (_, prompt) = self.answers.remove(0);
                self.tell(Input::Answer { prompt: Some(prompt), answer: Answer::Done });
            } else {
                self.tell(Input::Tick);
            }
        }
        self.at = until;
    }

    fn tell(&mut self, input: Input) {
        self.engine.handle(&now(self.at, self.start), input);
        while let Some(effect) = self.engine.poll_effect() {
            match effect {
                Effect::Show(showing) => {
                    let id = showing.prompt.id;
                    let taken = Input::Delivered { prompt: id.clone(), notification: None };
                    self.engine.handle(&now(self.at, self.start), taken);
                    self.see(id);
                }
                Effect::Record(event) => {
                    if let Happening::Ended { prompt, outcome } = event.what
                        && is_of_slot(&prompt)
                        && prompt.day() >= self.uncounted
                    {
                        self.counted.counts.add(outcome);
                    }
                }
                _ => {}
            }
        }
    }

    /// A prompt comes to the screen: whether it is answered is decided now.
    fn see(&mut self, prompt: PromptId) {
        let local = self.at.with_timezone(&AMSTERDAM);
        let day = (prompt.day() - self.first).num_days().unsigned_abs();
        let minute = local.num_seconds_from_midnight() / 60;
        if is_of_slot(&prompt) {
            let shown = self.shown_today;
            self.shown_today += 1;
            self.counted.shown += u32::from(prompt.day() >= self.uncounted);
            let moment = Moment { minute: f64::from(minute), day, shown, seed: self.seed };
            let number = u64::from(prompt.number()) * 8 + prompt.kind() as u64;
            if draw([self.seed, 1, day, number]) >= (self.person.chance)(&moment) {
                return;
            }
        }
        self.answers.push((self.at + REACTION, prompt));
    }
}

/// Whether a prompt stands on a slot of the working day: the others stay where they are.
fn is_of_slot(prompt: &PromptId) -> bool {
    matches!(prompt.kind(), Kind::MicroPause | Kind::Walk | Kind::Breathing)
}

fn at_minute(date: NaiveDate, minute: u32) -> DateTime<Utc> {
    let midnight = date.and_hms_opt(0, 0, 0).expect("midnight");
    resolve(AMSTERDAM, midnight + TimeDelta::minutes(i64::from(minute))).to_utc()
}

fn now(at: DateTime<Utc>, start: DateTime<Utc>) -> Now {
    let mono_ms = (at - start).num_milliseconds().unsigned_abs();
    Now { wall: at.with_timezone(&AMSTERDAM), mono_ms }
}

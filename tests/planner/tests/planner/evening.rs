//! Rule 8: who is off by the evening hears of its moment in the working day.

use chrono::{DateTime, Utc};
use planner::Settings;
use planner::engine::{Answer, Begun, Effect, Engine, Input, Now, State};
use planner_tests::{AMSTERDAM, CONTENT, instant};

/// A computer that is on for some hours of a day and asleep between.
struct Computer {
    start: DateTime<Utc>,
    engine: Engine,
    /// Whether the engine is lost after every step and made again from its written state.
    is_fragile: bool,
    /// The prompts that named the evening's moment, as `Thu 16:00 breathing/1: 21:50`.
    named: Vec<String>,
}

impl Computer {
    fn new(settings: Settings, is_fragile: bool) -> Computer {
        let start = instant(AMSTERDAM, "2026-11-23T06:00");
        let now = Now { wall: start.with_timezone(&AMSTERDAM), mono_ms: 0 };
        let mut engine = Engine::new(&now, settings, CONTENT.clone(), Begun::LongAgo);
        engine.handle(&now, Input::Sleep);
        Computer { start, engine, is_fragile, named: Vec::new() }
    }

    /// On from one moment to another; every prompt is done.
    fn on(mut self, from: &str, to: &str) -> Computer {
        let (from, to) = (instant(AMSTERDAM, from), instant(AMSTERDAM, to));
        self.tell(from, Input::Wake);
        while let Some(wakeup) = self.engine.next_wakeup().filter(|wakeup| wakeup.at < to) {
            self.tell(wakeup.at, Input::Tick);
        }
        self.tell(to, Input::Sleep);
        self
    }

    fn tell(&mut self, at: DateTime<Utc>, input: Input) {
        let mono_ms = u64::try_from((at - self.start).num_milliseconds()).expect("after the start");
        let wall = at.with_timezone(&AMSTERDAM);
        let now = Now { wall, mono_ms };
        self.engine.handle(&now, input);
        while let Some(effect) = self.engine.poll_effect() {
            if let Effect::Show(showing) = effect {
                let prompt = showing.prompt.id;
                if let Some(evening) = showing.evening {
                    let id = format!("{}/{}", prompt.kind(), prompt.number());
                    let (shown, evening) = (wall.format("%a %H:%M"), evening.format("%H:%M"));
                    self.named.push(format!("{shown} {id}: {evening}"));
                }
                self.engine.handle(&now, Input::Delivered { prompt, notification: None });
                let done = Input::Answer { prompt: None, answer: Answer::Done };
                self.engine.handle(&now, done);
            }
        }
        if self.is_fragile {
            let text = serde_json::to_string(self.engine.state()).expect("a state is JSON");
            let state: State = serde_json::from_str(&text).expect("and back");
            let settings = self.engine.settings().clone();
            self.engine = Engine::restore(state, settings, CONTENT.clone());
        }
    }

    fn week_from_nine_to_five(mut self) -> Computer {
        for day in ["23", "24", "25", "26", "27", "30"] {
            let at = |time: &str| format!("2026-11-{day}T{time}");
            self = self.on(&at("09:00"), &at("17:00"));
        }
        self
    }
}

#[test]
fn rule_8_after_three_evenings_without_anybody_the_last_prompt_in_the_working_hours_names_it() {
    let computer = Computer::new(Settings::default(), false).week_from_nine_to_five();
    assert_eq!(
        computer.named,
        [
            "Thu 16:00 breathing/1: 21:50",
            "Fri 16:00 breathing/1: 21:50",
            "Mon 16:00 breathing/1: 21:50"
        ],
        "Monday, Tuesday and Wednesday evening nobody was there; the weekend is no working day"
    );
}

#[test]
fn rule_8_the_evenings_are_known_after_a_crash() {
    let whole = Computer::new(Settings::default(), false).week_from_nine_to_five();
    let crashed = Computer::new(Settings::default(), true).week_from_nine_to_five();
    assert_eq!(whole.named, crashed.named);
    assert_eq!(whole.engine.state(), crashed.engine.state());
}

#[test]
fn rule_8_who_is_there_in_the_evening_needs_no_word_about_it_by_day() {
    let mut computer = Computer::new(Settings::default(), false);
    for day in 23..28 {
        let at = |time: &str| format!("2026-11-{day}T{time}");
        computer = computer.on(&at("09:00"), &at("22:30"));
    }
    assert_eq!(computer.named, Vec::<String>::new());
}

#[test]
fn rule_8_three_evenings_of_the_last_five_working_days_decide() {
    let mut computer = Computer::new(Settings::default(), false);
    // On Wednesday and Thursday somebody was there.
    for (day, until) in [(23, 17), (24, 17), (25, 22), (26, 22), (27, 17)] {
        let at = |hour: u32| format!("2026-11-{day}T{hour:02}:10");
        computer = computer.on(&at(9), &at(until));
    }
    assert_eq!(computer.named, Vec::<String>::new(), "there were three only on Friday evening");
    let computer = computer
        .on("2026-11-30T09:00", "2026-11-30T22:10")
        .on("2026-12-01T09:00", "2026-12-01T17:00");
    assert_eq!(
        computer.named,
        ["Mon 16:00 breathing/1: 21:50"],
        "on Tuesday the first Monday is the sixth day back"
    );
}

#[test]
fn rule_8_without_a_prompt_in_the_working_hours_the_rest_names_it() {
    let mut settings = Settings::default();
    settings.micro_pause.on = false;
    settings.walk.on = false;
    settings.breathing.on = false;
    let mut computer = Computer::new(settings, false);
    for day in 23..27 {
        let at = |time: &str| format!("2026-11-{day}T{time}");
        computer = computer.on(&at("09:40"), &at("17:30"));
    }
    assert_eq!(computer.named, ["Thu 17:00 rest/1: 21:50"]);
}

#[test]
fn rule_8_without_a_reminder_there_is_no_moment_to_name() {
    let mut settings = Settings::default();
    settings.wind_down.on = false;
    let computer = Computer::new(settings, false).week_from_nine_to_five();
    assert_eq!(computer.named, Vec::<String>::new());
}

#[test]
fn rule_8_a_pause_says_nothing_about_who_is_there() {
    let mut computer = Computer::new(Settings::default(), false);
    for day in 23..28 {
        let at = |time: &str| format!("2026-11-{day}T{time}");
        computer = computer.on(&at("09:00"), &at("17:00"));
        if day < 26 {
            computer.tell(instant(AMSTERDAM, &at("17:00")), Input::Wake);
            let until = planner::engine::PauseUntil::Tomorrow;
            computer.tell(instant(AMSTERDAM, &at("17:05")), Input::Pause(until));
            computer.tell(instant(AMSTERDAM, &at("17:06")), Input::Sleep);
        }
    }
    assert_eq!(computer.named, Vec::<String>::new(), "one evening alone is known, Thursday's");
}

//! Writes the history of a life of some years that ends yesterday into a folder, as the agent
//! itself would have recorded it: the engine lives every day, and a person who answers most of the
//! time answers it. The same years give the same life.

use agent::library::Library;
use chrono::{DateTime, Datelike, Days, TimeDelta, Utc, Weekday};
use chrono_tz::Europe::Amsterdam;
use planner::engine::{Answer, Begun, Effect, Engine, Input, Now};
use planner::event::Event;
use planner::{PromptId, Settings};
use serde_json::json;
use std::path::Path;
use std::sync::Arc;
use std::time::SystemTime;
use store::history::Checkpoint;
use store::settings_file::whole;
use store::{History, SettingsFile};

fn main() {
    let mut words = std::env::args().skip(1);
    let (Some(folder), Some(years)) = (words.next(), words.next().and_then(|n| n.parse().ok()))
    else {
        panic!("needed: FOLDER YEARS");
    };
    let folder = Path::new(&folder);
    std::fs::create_dir_all(folder).expect("the folder can be made");
    let mut settings = SettingsFile::open(&folder.join("settings.json"));
    let changed = json!({ "zone": "Europe/Amsterdam", "micro_pause": { "interval_min": 45 } });
    settings.change(changed.as_object().expect("BUG: an object")).expect("settings can be written");
    let (mut history, _) =
        History::open(&folder.join("history.sqlite")).expect("a history can be begun");
    let (prompts, events) = Life::new(settings.settings().clone(), years).live(&mut history);
    history.close().expect("the history can be closed");
    println!("{prompts} prompts, {events} events");
}

struct Life {
    engine: Engine,
    start: DateTime<Utc>,
    now: DateTime<Utc>,
    end: DateTime<Utc>,
    /// What the person will do, and when.
    answers: Vec<(DateTime<Utc>, PromptId, Option<Answer>)>,
    /// Where the person's whims are.
    whim: u64,
    events: Vec<Event>,
    prompts: usize,
    recorded: usize,
}

impl Life {
    fn new(settings: Settings, years: u64) -> Life {
        let today = DateTime::<Utc>::from(SystemTime::now()).date_naive();
        let at = |day: chrono::NaiveDate| day.and_hms_opt(3, 0, 0).expect("BUG: a time").and_utc();
        let start = at(today - Days::new(365 * years + years / 4));
        let content = Arc::new(Library::embedded().content().clone());
        let now = Now { wall: start.with_timezone(&Amsterdam), mono_ms: 0 };
        Life {
            engine: Engine::new(&now, settings, content, Begun::LongAgo),
            start,
            now: start,
            end: at(today),
            answers: Vec::new(),
            whim: 1,
            events: Vec::new(),
            prompts: 0,
            recorded: 0,
        }
    }

    fn live(mut self, history: &mut History) -> (usize, usize) {
        self.drain();
        let mut month = 0;
        loop {
            let wakeup = self.engine.next_wakeup().map(|wakeup| wakeup.at.to_utc());
            let answer = self.answers.iter().map(|(at, ..)| *at).min();
            let Some(next) = [wakeup, answer].into_iter().flatten().min() else { break };
            if next >= self.end {
                break;
            }
            self.now = self.now.max(next);
            match self.answers.iter().position(|(at, ..)| *at <= self.now) {
                Some(place) => {
                    let (_, prompt, answer) = self.answers.swap_remove(place);
                    self.tell(match answer {
                        Some(answer) => Input::Answer { prompt: Some(prompt), answer },
                        None => Input::Reply { yes: true },
                    });
                }
                None => self.tell(Input::Tick),
            }
            if self.now.month() != month {
                month = self.now.month();
                self.record(history);
            }
        }
        self.record(history);
        (self.prompts, self.recorded)
    }

    fn tell(&mut self, input: Input) {
        self.engine.handle(&self.clocks(), input);
        self.drain();
    }

    fn clocks(&self) -> Now {
        let mono_ms = u64::try_from((self.now - self.start).num_milliseconds()).unwrap_or(0);
        Now { wall: self.now.with_timezone(&Amsterdam), mono_ms }
    }

    fn drain(&mut self) {
        while let Some(effect) = self.engine.poll_effect() {
            match effect {
                Effect::Record(event) => {
                    let is_end = matches!(event.what, planner::event::Happening::Ended { .. });
                    self.prompts += usize::from(is_end);
                    self.events.push(event);
                }
                Effect::Show(showing) => {
                    let prompt = showing.prompt.id;
                    self.engine.handle(
                        &self.clocks(),
                        Input::Delivered { prompt: prompt.clone(), notification: Some(7) },
                    );
                    if let Some(answer) = self.answer() {
                        let after = TimeDelta::seconds(20 + i64::from(self.whim as u8));
                        self.answers.push((self.now + after, prompt, Some(answer)));
                    }
                }
                Effect::Ask { prompt, .. } => {
                    self.answers.push((self.now + TimeDelta::seconds(30), prompt, None));
                }
                Effect::Withdraw { .. }
                | Effect::CloseQuestion { .. }
                | Effect::Changed
                | Effect::Refused(_) => {}
            }
        }
    }

    /// Most are begun, some put off or left, some never answered; less on a Friday.
    fn answer(&mut self) -> Option<Answer> {
        // A linear congruential generator, with the constants of Knuth's MMIX.
        self.whim = self.whim.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        let tired = if self.now.weekday() == Weekday::Fri { 10 } else { 0 };
        match (self.whim >> 33) % 100 {
            n if n < 55 - tired => Some(Answer::Start),
            n if n < 70 - tired => Some(Answer::Done),
            n if n < 78 => Some(Answer::Snooze { minutes: None }),
            n if n < 86 => Some(Answer::Skip),
            _ => None,
        }
    }

    fn record(&mut self, history: &mut History) {
        let state = json!({
            "engine": self.engine.state(),
            "settings": whole(self.engine.settings()),
        });
        let checkpoint = Checkpoint {
            state: state.to_string(),
            boot: "the simulation's".to_owned(),
            saved_at: self.now,
        };
        history.record(&self.events, &checkpoint).expect("a history can be written");
        self.recorded += self.events.len();
        self.events.clear();
    }
}

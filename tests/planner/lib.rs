//! Tests of the ring `planner`: a day in, a transcript out. See `tests/planner/main.rs`.

pub mod people;

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use chrono_tz::Tz;
use planner::content::Content;
use planner::engine::{Answer, Begun, BusyReason, Effect, Engine, Input, Now};
use planner::event::Happening;
use planner::local_time::resolve;
use planner::plan::{Known, Plan, plan_day};
use planner::simulation::{
    Action, Doing, Happens, Line, Response, ResponseTo, Said, Scenario, Summary, run,
};
use planner::{PromptId, Settings};
use serde::de::DeserializeOwned;
use std::path::Path;
use std::sync::{Arc, LazyLock};

/// The library as it lies in `content/`.
pub static CONTENT: LazyLock<Arc<Content>> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    fn read<T: DeserializeOwned>(folder: &Path) -> Vec<T> {
        let mut paths: Vec<_> = std::fs::read_dir(folder)
            .expect("content lies beside the tests")
            .map(|entry| entry.expect("a readable folder").path())
            .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
            .collect();
        paths.sort();
        let item = |path| serde_json::from_slice(&std::fs::read(path).expect("a readable file"));
        paths.iter().map(|path| item(path).expect("an item of the library")).collect()
    }
    Arc::new(Content {
        techniques: read(&root.join("techniques")),
        routines: read(&root.join("routines")),
        profiles: read(&root.join("profiles")),
        phases: read(&root.join("phases")),
    })
});

/// The zone most tests live in.
pub const AMSTERDAM: Tz = chrono_tz::Europe::Amsterdam;

/// A date written `2026-11-24`.
pub fn date(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

/// An instant written as a local time, `2026-11-24T10:00` or with seconds.
pub fn instant(zone: Tz, text: &str) -> DateTime<Utc> {
    let with_seconds = if text.len() == 16 { format!("{text}:00") } else { text.to_owned() };
    let local: NaiveDateTime = with_seconds.parse().expect("a local time");
    resolve(zone, local).to_utc()
}

/// The plan of a day as short lines: `10:00-10:15 micro-pause/1 2m`.
pub fn plan_lines(plan: &Plan) -> String {
    let mut lines = String::new();
    for prompt in &plan.prompts {
        let id = prompt.id.to_string();
        let (_, id) = id.split_once('/').expect("a day in the id");
        lines += &format!(
            "{}-{} {id} {}m\n",
            prompt.due.format("%H:%M"),
            prompt.until.format("%H:%M"),
            prompt.minutes
        );
    }
    for left in &plan.left_out {
        lines += &format!("  left out {} {} {:?}\n", left.due.format("%H:%M"), left.kind, left.why);
    }
    lines
}

/// The plan of a day in Amsterdam, with the real library.
pub fn plan(day: &str, settings: &Settings) -> Plan {
    plan_day(date(day), AMSTERDAM, None, settings, &CONTENT, Known::default())
}

/// The default settings with these profiles.
pub fn with_profiles(ids: &[&str]) -> Settings {
    Settings { profiles: ids.iter().map(|id| (*id).to_owned()).collect(), ..Settings::default() }
}

/// A life to simulate.
pub struct Life {
    scenario: Scenario,
}

impl Life {
    /// A life from a local time to another, in Amsterdam, with the default settings.
    pub fn new(start: &str, until: &str) -> Life {
        Life::in_zone(AMSTERDAM, start, until)
    }

    /// A life in another zone.
    pub fn in_zone(zone: Tz, start: &str, until: &str) -> Life {
        Life {
            scenario: Scenario {
                zone,
                start: instant(zone, start),
                until: instant(zone, until),
                installed: false,
                settings: Settings { adaptive: false, ..Settings::default() },
                responses: Vec::new(),
                events: Vec::new(),
            },
        }
    }

    /// This is the day of installation.
    pub fn installed(mut self) -> Life {
        self.scenario.installed = true;
        self
    }

    /// Other settings from the start.
    pub fn settings(mut self, change: impl FnOnce(&mut Settings)) -> Life {
        change(&mut self.scenario.settings);
        self
    }

    /// The user answers these so, 20 seconds after each showing.
    pub fn answers(mut self, to: ResponseTo, answer: Answer) -> Life {
        self.scenario.responses.push(Response {
            to,
            after_ms: 20_000,
            action: Action::Answer(answer),
        });
        self
    }

    /// The user answers questions so.
    pub fn replies(mut self, yes: bool) -> Life {
        self.scenario.responses.push(Response {
            to: ResponseTo::Questions,
            after_ms: 20_000,
            action: Action::Reply { yes },
        });
        self
    }

    /// Something happens.
    pub fn at(mut self, at: &str, what: Doing) -> Life {
        let at = instant(self.scenario.zone, at);
        self.scenario.events.push(Happens { at, what });
        self.scenario.events.sort_by_key(|event| event.at);
        self
    }

    /// A meeting.
    pub fn meeting(self, from: &str, to: &str) -> Life {
        self.at(from, Doing::Busy(BusyReason::Meeting))
            .at(to, Doing::Free(Some(BusyReason::Meeting)))
    }

    /// Nobody touches the computer.
    pub fn away(self, from: &str, to: &str) -> Life {
        self.at(from, Doing::Away).at(to, Doing::Back)
    }

    /// The lid is closed.
    pub fn asleep(self, from: &str, to: &str) -> Life {
        self.at(from, Doing::Sleep).at(to, Doing::Wake)
    }

    /// The scenario itself.
    pub fn scenario(self) -> Scenario {
        self.scenario
    }

    /// All lines of the transcript.
    pub fn lines(&self) -> Vec<Line> {
        let mut lines = Vec::new();
        run(&self.scenario, &CONTENT, |line| lines.push(line));
        lines
    }

    /// The last line.
    pub fn summary(&self) -> Summary {
        match self.lines().pop().map(|line| line.said) {
            Some(Said::Summary(summary)) => summary,
            other => panic!("the last line is the summary, not {other:?}"),
        }
    }

    /// The transcript without plans and wakeups, a short line each: `10:00 show micro-pause/1`.
    pub fn story(&self) -> String {
        self.lines().iter().filter_map(short).map(|line| line + "\n").collect()
    }
}

/// A transcript line in short; none for plans, wakeups and the summary.
fn short(line: &Line) -> Option<String> {
    let at = line.at.format("%a %H:%M:%S").to_string();
    let at = at.strip_suffix(":00").unwrap_or(&at);
    let id = |id: &PromptId| {
        let text = id.to_string();
        text.split_once('/').expect("a day in the id").1.to_owned()
    };
    Some(match &line.said {
        Said::Plan { .. } | Said::Wakeup { .. } | Said::Summary(_) => return None,
        Said::Show { prompt, .. } => format!("{at} show {}", id(prompt)),
        Said::Withdraw { prompt, .. } => format!("{at} withdraw {}", id(prompt)),
        Said::Snooze { prompt, until, .. } => {
            format!("{at} snooze {} until {}", id(prompt), until.format("%H:%M:%S"))
        }
        Said::Outcome { prompt, outcome, .. } => match outcome {
            planner::Outcome::Excused(why) => {
                format!("{at} {} excused: {}", id(prompt), why.word())
            }
            other => format!("{at} {} {}", id(prompt), other.word()),
        },
        Said::Correct { prompt, outcome, was, .. } => {
            format!("{at} correct {} {} was {was}", id(prompt), outcome.word())
        }
        Said::Ask { prompt, question } => format!("{at} ask {} {question:?}", id(prompt)),
    })
}

/// An engine in Amsterdam that is told things one by one, where a life would tell too much.
pub struct ByHand {
    /// The engine.
    pub engine: Engine,
    start: DateTime<Utc>,
}

impl ByHand {
    /// An engine that has run long before; the elapsed time begins at the hour of the first of
    /// the month.
    pub fn new(start: &str, settings: Settings) -> ByHand {
        let first = format!("{}01T00:00", &start[..8]);
        let start_of_clock = instant(AMSTERDAM, &first);
        let mut by_hand = ByHand {
            engine: Engine::new(
                &at(start_of_clock, start),
                settings,
                CONTENT.clone(),
                Begun::LongAgo,
            ),
            start: start_of_clock,
        };
        by_hand.drain();
        by_hand
    }

    /// Lives from wakeup to wakeup until a moment, that moment included; what is shown is
    /// delivered.
    pub fn live(&mut self, until: &str) -> Vec<String> {
        let end = at(self.start, until);
        let mut said = Vec::new();
        for _ in 0..2_000 {
            let Some(wakeup) = self.engine.next_wakeup().filter(|it| it.at <= end.wall) else {
                break;
            };
            let now = since(self.start, wakeup.at);
            self.engine.handle(&now, Input::Tick);
            for id in self.drain_shown(&mut said) {
                let delivered = Input::Delivered { prompt: id, notification: None };
                self.engine.handle(&now, delivered);
            }
        }
        said.extend(self.tell(until, Input::Noticed));
        said
    }

    /// Tells it something at a moment and nothing before; gives what came of it, in short.
    pub fn tell(&mut self, when: &str, input: Input) -> Vec<String> {
        self.engine.handle(&at(self.start, when), input);
        self.drain()
    }

    fn drain(&mut self) -> Vec<String> {
        let mut said = Vec::new();
        self.drain_shown(&mut said);
        said
    }

    fn drain_shown(&mut self, said: &mut Vec<String>) -> Vec<PromptId> {
        let mut shown = Vec::new();
        while let Some(effect) = self.engine.poll_effect() {
            match effect {
                Effect::Show(showing) => {
                    said.push(format!("show {}", showing.prompt.id));
                    shown.push(showing.prompt.id);
                }
                Effect::Withdraw { prompt, why, .. } => {
                    said.push(format!("withdraw {prompt} {why:?}"))
                }
                Effect::Refused(refusal) => said.push(format!("refused {refusal:?}")),
                Effect::Record(event) => {
                    if let Happening::Ended { prompt, outcome } = event.what {
                        said.push(format!("{prompt} {outcome:?}"));
                    }
                }
                Effect::Ask { .. } | Effect::CloseQuestion { .. } | Effect::Changed => {}
            }
        }
        shown
    }
}

fn at(start: DateTime<Utc>, when: &str) -> Now {
    since(start, instant(AMSTERDAM, when))
}

fn since(start: DateTime<Utc>, wall: DateTime<Utc>) -> Now {
    let elapsed = (wall - start).num_milliseconds();
    Now {
        wall: wall.with_timezone(&AMSTERDAM),
        mono_ms: u64::try_from(elapsed).expect("after the start"),
    }
}

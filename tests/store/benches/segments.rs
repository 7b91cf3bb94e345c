//! How long it takes to bring a year of another computer in, from its files into the history: what is
//! asked of it is 1 s.

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use planner::event::{Event, Happening};
use planner::plan::Plan;
use planner::prompt::{Activity, Prompt, Reason};
use planner::{Kind, Outcome, PromptId};
use std::path::Path;
use store::History;
use store::history::Checkpoint;
use store::segments::pass;
use tempfile::TempDir;

/// The prompts of a day: the most that the default cap leaves.
const A_DAY: u32 = 12;
const DAYS: u64 = 365;

fn time(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().expect("a folder");
    let (_home, mut other) = computer();
    let first = NaiveDate::from_ymd_opt(2026, 1, 1).expect("a date");
    for number in 0..DAYS {
        record(&mut other, first + Days::new(number));
    }
    let now: DateTime<Utc> = "2027-02-01T12:00:00Z".parse().expect("a moment");
    let bring = |history: &mut History| {
        let pass = pass(folder.path(), history.path(), None).expect("a folder that can be read");
        history.take(&pass, now).expect("room")
    };
    bring(&mut other);
    let a_year = usize::try_from(DAYS).expect("small") * A_DAY as usize;
    let mut group = criterion.benchmark_group("segments");
    group.sample_size(20);
    group.bench_function("a year of another computer, brought in", |bencher| {
        bencher.iter_batched_ref(
            computer,
            |(_home, history)| assert_eq!(bring(history), a_year),
            BatchSize::PerIteration,
        );
    });
}

fn computer() -> (TempDir, History) {
    let home = tempfile::tempdir().expect("a folder");
    let history = open(home.path());
    (home, history)
}

fn open(home: &Path) -> History {
    History::open(&home.join("history.sqlite")).expect("room").0
}

fn record(history: &mut History, day: NaiveDate) {
    let prompts: Vec<Prompt> = (1..=A_DAY).map(|number| prompt(day, number)).collect();
    let at = |prompt: &Prompt| prompt.due + TimeDelta::minutes(8);
    let ends = prompts.iter().map(|prompt| Event {
        at: at(prompt),
        day,
        what: Happening::Ended { prompt: prompt.id.clone(), outcome: Outcome::Done },
    });
    let ends: Vec<Event> = ends.collect();
    let plan = Plan { day, prompts, left_out: Vec::new() };
    let planned = Event { at: ends[0].at, day, what: Happening::Planned { plan } };
    let all: Vec<Event> = std::iter::once(planned).chain(ends).collect();
    let saved_at = all[0].at.to_utc();
    let checkpoint = Checkpoint { state: "{}".to_owned(), boot: "boot".to_owned(), saved_at };
    history.record(&all, &checkpoint).expect("room");
}

fn prompt(day: NaiveDate, number: u32) -> Prompt {
    let due = day.and_hms_opt(7 + number, 0, 0).expect("an hour").and_utc().fixed_offset();
    Prompt {
        id: PromptId::planned(day, Kind::MicroPause, number),
        kind: Kind::MicroPause,
        due,
        until: due + TimeDelta::minutes(15),
        minutes: 2,
        activity: Activity::One { technique: "micro-pause".into() },
        called: None,
        reason: Reason::Interval,
        moved: None,
    }
}

criterion_group!(benches, time);
criterion_main!(benches);

//! The planner's speed: a plan, a step of the engine, a simulated year and ten of them; and what ten
//! years take of memory beside one.
//!
//! Whoever lives a year here answers: from somebody who never does, less and less is asked, and the
//! figure would be that of a lighter day.

use chrono::TimeDelta;
use criterion::{Criterion, criterion_group, criterion_main};
use planner::Settings;
use planner::engine::{Answer, Begun, Engine, Input, Now};
use planner::local_time::next;
use planner::plan::{Known, plan_day};
use planner::simulation::{ResponseTo, Said, Scenario, run};
use planner_tests::{AMSTERDAM, CONTENT, Life, date, instant};
use std::hint::black_box;

fn plans(criterion: &mut Criterion) {
    let settings = Settings::default();
    let mut day = date("2026-01-01");
    criterion.bench_function("plan_day", |bencher| {
        bencher.iter(|| {
            day = next(day);
            black_box(plan_day(day, AMSTERDAM, None, &settings, &CONTENT, Known::default()))
        });
    });
}

/// One input to an engine that holds a full day, the presence going back and forth.
fn steps(criterion: &mut Criterion) {
    let mut settings = Settings::default();
    settings.evening.on = true;
    settings.evening.after_dinner_walk = true;
    settings.micro_pause.interval_min = Some(50);
    let start = instant(AMSTERDAM, "2026-11-24T09:31");
    let now = |ms: u64| Now {
        wall: (start + TimeDelta::milliseconds(ms as i64)).with_timezone(&AMSTERDAM),
        mono_ms: ms,
    };
    let engine = Engine::new(&now(0), settings, CONTENT.clone(), Begun::LongAgo);
    criterion.bench_function("engine step with 12 prompts", |bencher| {
        let mut engine = engine.clone();
        let mut ms = 0;
        bencher.iter(|| {
            ms = (ms + 1) % 60_000;
            let input = if ms % 2 == 0 { Input::Away { idle_ms: 0 } } else { Input::Back };
            engine.handle(&now(ms), input);
            while let Some(effect) = engine.poll_effect() {
                black_box(effect);
            }
            black_box(engine.next_wakeup())
        });
    });
}

/// A life that answers everything, from the first of January on.
fn life(until: &str) -> Scenario {
    Life::new("2026-01-01T04:00", until).answers(ResponseTo::AnyOther, Answer::Done).scenario()
}

const YEAR: &str = "2027-01-01T04:00";
const TEN_YEARS: &str = "2036-01-01T04:00";

fn years(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("simulated");
    group.sample_size(10);
    for (name, until) in [("year", YEAR), ("ten years", TEN_YEARS)] {
        let life = life(until);
        group.bench_function(name, |bencher| {
            bencher.iter(|| run(&life, &CONTENT, |line| drop(black_box(line))));
        });
    }
    group.finish();
}

/// The peak of what a life adds to the memory of this process. Ten years may add as much as a year
/// and a quarter of a MiB: no list grows with the days.
fn memory(_: &mut Criterion) {
    if !cfg!(target_os = "linux") {
        return println!("memory of simulated years: left out, it is read from Linux's /proc");
    }
    let peak_of = |until: &str| {
        let life = life(until);
        let (mut shown, mut done) = (0, 0);
        let before = {
            // Resets the peak.
            std::fs::write("/proc/self/clear_refs", "5").expect("a process's own file");
            peak_kib()
        };
        run(&life, &CONTENT, |line| match line.said {
            Said::Show { .. } => shown += 1,
            Said::Summary(summary) => done = summary.outcomes.done,
            _ => {}
        });
        (peak_kib() - before, shown, done)
    };
    // What the first life makes once for all is no part of it.
    peak_of(YEAR);
    let (year, shown, done) = peak_of(YEAR);
    let (ten, shown_in_ten, _) = peak_of(TEN_YEARS);
    println!("a simulated year: {shown} prompts shown, {done} done, peak memory +{year} KiB");
    println!("ten: {shown_in_ten} prompts shown, peak memory +{ten} KiB");
    assert!(ten <= year + 256, "memory grows with the days: {ten} KiB beside {year} KiB");
}

fn peak_kib() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").expect("a process's own file");
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("its peak");
    line.trim().trim_end_matches("kB").trim().parse().expect("a number")
}

criterion_group!(benches, memory, plans, steps, years);
criterion_main!(benches);

//! The planner's speed: a plan, a step of the engine, a simulated year and ten of them.

use chrono::TimeDelta;
use criterion::{Criterion, criterion_group, criterion_main};
use planner::Settings;
use planner::engine::{Begun, Engine, Input, Now};
use planner::local_time::next;
use planner::plan::plan_day;
use planner::simulation::run;
use planner_tests::{AMSTERDAM, CONTENT, Life, date, instant};
use std::hint::black_box;

fn plans(criterion: &mut Criterion) {
    let settings = Settings::default();
    let mut day = date("2026-01-01");
    criterion.bench_function("plan_day", |bencher| {
        bencher.iter(|| {
            day = next(day);
            black_box(plan_day(day, AMSTERDAM, None, &settings, &CONTENT, &[]))
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

fn years(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("simulated");
    group.sample_size(10);
    for (name, until) in [("year", "2027-01-01T04:00"), ("ten years", "2036-01-01T04:00")] {
        let life = Life::new("2026-01-01T04:00", until).scenario();
        group.bench_function(name, |bencher| {
            bencher.iter(|| run(&life, &CONTENT, |line| drop(black_box(line))));
        });
    }
    group.finish();
}

criterion_group!(benches, plans, steps, years);
criterion_main!(benches);

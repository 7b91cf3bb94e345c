//! The laws that every life keeps, whatever happens in it.
//!
//! `ADEMPAUZE_LIVES` sets how many random lives each law is tried on; without it a thousand, which
//! are thousands of days for each law ([`a_thousand_lives_are_thousands_of_days`]).

use chrono::{DateTime, FixedOffset, TimeDelta};
use planner::engine::{Answer, BusyReason, PauseUntil};
use planner::settings::{ByDay, TimeOfDay};
use planner::simulation::{
    Action, Doing, Happens, Line, Response, ResponseTo, Said, Scenario, run,
};
use planner::{Kind, Outcome, PromptId, Settings};
use planner_tests::{CONTENT, instant};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use std::collections::{BTreeMap, BTreeSet};

/// What a random life may hold.
#[derive(Clone, Copy)]
struct World {
    clocks: bool,
    by_hand: bool,
    settings: bool,
}

const EVERYTHING: World = World { clocks: true, by_hand: true, settings: true };
const UNDISTURBED_CLOCK: World = World { clocks: false, by_hand: false, settings: false };

pub fn lives() -> ProptestConfig {
    let cases = std::env::var("ADEMPAUZE_LIVES").ok().and_then(|text| text.parse().ok());
    ProptestConfig {
        cases: cases.unwrap_or(1_000),
        failure_persistence: None,
        max_shrink_iters: 600,
        ..ProptestConfig::default()
    }
}

/// Zones and days; half of them are nights on which the clock changes.
const PLACES: [(&str, &str); 8] = [
    ("Europe/Amsterdam", "2026-11-24"),
    ("Europe/Amsterdam", "2026-03-28"),
    ("Europe/Amsterdam", "2026-10-24"),
    ("America/New_York", "2026-03-07"),
    ("America/New_York", "2026-10-31"),
    ("Australia/Lord_Howe", "2026-04-04"),
    ("America/Santiago", "2026-09-05"),
    ("Asia/Kathmandu", "2026-06-18"),
];

fn time(hour: u32, minute: u32) -> TimeOfDay {
    TimeOfDay::new(hour % 24, minute).expect("a time")
}

prop_compose! {
    pub fn settings()(
        work in prop_oneof![
            Just(vec![(9, 0, 12, 30), (13, 0, 17, 0)]),
            Just(vec![(7, 30, 16, 0)]),
            Just(vec![(10, 0, 10, 40), (14, 0, 14, 20), (19, 0, 21, 45)]),
            Just(vec![]),
        ],
        bedtime in prop_oneof![Just((23, 0)), Just((22, 15)), Just((0, 30)), Just((3, 0))],
        interval in 20u32..=90, per_day in 0u32..=6, walk_minutes in 5u32..=10,
        cap in 3u32..=18, gap in 10u32..=30, away in 2u32..=30, lead in 5u32..=15,
        snooze in vec(5u32..=30, 1..=3), limit in 0u32..=3,
        evening: bool, micro: bool, breathing: bool, after_dinner: bool,
    ) -> Settings {
        let mut settings = Settings { adaptive: false, cap: Some(cap), ..Settings::default() };
        let range = |(h1, m1, h2, m2): &(u32, u32, u32, u32)| (time(*h1, *m1), time(*h2, *m2));
        settings.work = ByDay::of(work.iter().map(range).collect());
        settings.bedtime = ByDay::of(time(bedtime.0, bedtime.1));
        settings.micro_pause.interval_min = Some(interval);
        settings.micro_pause.on = micro;
        settings.walk.per_day = per_day;
        settings.walk.minutes = walk_minutes;
        settings.min_gap_min = gap;
        settings.away_after_min = away;
        settings.wind_down.lead_min = lead;
        settings.snooze.minutes = snooze;
        settings.snooze.limit = limit;
        settings.evening.on = evening;
        settings.evening.after_dinner_walk = after_dinner;
        settings.breathing.on = breathing;
        settings
    }
}

fn kind() -> impl Strategy<Value = Kind> {
    proptest::sample::select(Kind::ALL.to_vec())
}

fn reason() -> impl Strategy<Value = BusyReason> {
    proptest::sample::select(BusyReason::ALL.to_vec())
}

fn action() -> impl Strategy<Value = Action> {
    prop_oneof![
        Just(Action::Answer(Answer::Done)),
        Just(Action::Answer(Answer::Start)),
        Just(Action::Answer(Answer::Skip)),
        Just(Action::Answer(Answer::Stop)),
        Just(Action::Answer(Answer::Wait)),
        option::of(5u32..=30).prop_map(|minutes| Action::Answer(Answer::Snooze { minutes })),
        any::<bool>().prop_map(|yes| Action::Reply { yes }),
    ]
}

fn doing(world: World) -> BoxedStrategy<Doing> {
    let usual = prop_oneof![
        3 => Just(Doing::Away),
        3 => Just(Doing::Back),
        1 => Just(Doing::Lock),
        1 => Just(Doing::Unlock),
        2 => reason().prop_map(Doing::Busy),
        3 => option::of(reason()).prop_map(Doing::Free),
        1 => Just(Doing::Sleep),
        2 => Just(Doing::Wake),
        1 => (1u64..300).prop_map(|minutes| Doing::Pause(PauseUntil::For { ms: minutes * 60_000 })),
        1 => Just(Doing::Pause(PauseUntil::Tomorrow)),
        1 => (1u64..300).prop_map(|m| Doing::Declare(PauseUntil::For { ms: m * 60_000 })),
        1 => (6i64..40).prop_map(|hour| {
            let start = "2026-11-24T00:00:00".parse::<chrono::NaiveDateTime>().expect("a time");
            Doing::Declare(PauseUntil::At(start + TimeDelta::hours(hour)))
        }),
        1 => Just(Doing::Resume),
        3 => action().prop_map(Doing::Act),
        1 => Just(Doing::Crash),
    ];
    let mut all = usual.boxed();
    if world.by_hand {
        all = prop_oneof![8 => all, 1 => kind().prop_map(Doing::Now)].boxed();
    }
    if world.settings {
        let set = settings().prop_map(|settings| Doing::Settings(Box::new(settings)));
        all = prop_oneof![12 => all, 1 => set].boxed();
    }
    if world.clocks {
        let clock = (0i64..4 * 1440).prop_map(|minute| {
            let start = "2026-11-23T00:00:00".parse::<chrono::NaiveDateTime>().expect("a time");
            Doing::Clock(start + TimeDelta::minutes(minute))
        });
        let zone = proptest::sample::select(PLACES.to_vec())
            .prop_map(|(zone, _)| Doing::Zone(zone.parse().expect("a zone")));
        all = prop_oneof![12 => all, 1 => clock, 1 => zone].boxed();
    }
    all
}

fn life(world: World) -> impl Strategy<Value = Scenario> {
    let places = if world.clocks { PLACES[..1].to_vec() } else { PLACES.to_vec() };
    (
        proptest::sample::select(places),
        0u32..24,
        // Most lives are crowded, some are long.
        prop_oneof![3 => 1i64..60, 1 => 60i64..400],
        settings(),
        // When: in ten-thousandths of the life.
        vec((0i64..10_000, doing(world)), 0..30),
        vec((option::of(kind()), 0u64..1_800, action()), 0..4),
        option::of((0u64..600, any::<bool>())),
        any::<bool>(),
    )
        .prop_filter("settings that clash are refused where they enter", |life| {
            life.3.check().is_empty()
        })
        .prop_map(
            |((zone, day), hour, hours, settings, events, responses, asked, installed)| {
                let zone = zone.parse().expect("a zone");
                let start = instant(zone, &format!("{day}T{hour:02}:00"));
                let mut events: Vec<Happens> = events
                    .into_iter()
                    .map(|(part, what)| {
                        let minute = hours * 60 * part / 10_000;
                        Happens { at: start + TimeDelta::minutes(minute), what }
                    })
                    .filter(|event| is_sound(&event.what))
                    .collect();
                events.sort_by_key(|event| event.at);
                let mut responses: Vec<Response> = responses
                    .into_iter()
                    .map(|(kind, seconds, action)| Response {
                        to: kind.map_or(ResponseTo::AnyOther, ResponseTo::Kind),
                        after_ms: seconds * 1_000,
                        action,
                    })
                    .collect();
                responses.extend(asked.map(|(seconds, yes)| Response {
                    to: ResponseTo::Questions,
                    after_ms: seconds * 1_000,
                    action: Action::Reply { yes },
                }));
                let until = start + TimeDelta::hours(hours);
                Scenario { zone, start, until, installed, settings, responses, events }
            },
        )
}

fn is_sound(what: &Doing) -> bool {
    match what {
        Doing::Settings(settings) => settings.check().is_empty(),
        _ => true,
    }
}

fn transcript(scenario: &Scenario) -> Vec<Line> {
    let mut lines = Vec::new();
    let (mut storm, mut woke_at) = (0, None);
    run(scenario, &CONTENT, |line| {
        // Days slept through end together, with a line for each of their prompts.
        if matches!(line.said, Said::Wakeup { .. }) {
            let again = woke_at == Some(line.at);
            storm = if again { storm + 1 } else { 0 };
            woke_at = Some(line.at);
        }
        assert!(storm < 200, "a storm of wakeups at {}", line.at);
        lines.push(line);
    });
    lines
}

/// The last word of each prompt that has one, and how often it got its first.
fn outcomes(lines: &[Line]) -> BTreeMap<PromptId, Outcome> {
    let mut outcomes = BTreeMap::new();
    for line in lines {
        match &line.said {
            Said::Outcome { prompt, outcome, .. } => {
                let before = outcomes.insert(prompt.clone(), *outcome);
                assert_eq!(before, None, "{prompt} ended twice, the second time at {}", line.at);
            }
            Said::Correct { prompt, outcome, was, .. } => {
                let before = outcomes.insert(prompt.clone(), *outcome);
                assert_eq!(before.map(Outcome::word), Some(*was), "{prompt} at {}", line.at);
            }
            _ => {}
        }
    }
    outcomes
}

proptest! {
    #![proptest_config(lives())]

    #[test]
    fn every_prompt_has_one_outcome_once_its_time_is_over(scenario in life(EVERYTHING)) {
        let lines = transcript(&scenario);
        let outcomes = outcomes(&lines);
        let Some(Said::Summary(summary)) = lines.last().map(|line| &line.said) else {
            panic!("the last line is the summary");
        };
        prop_assert_eq!(summary.open, 0);
        // Days that are over have no prompt without an outcome.
        let days: BTreeSet<_> = lines.iter().filter_map(|line| match &line.said {
            Said::Plan { day, .. } => Some(*day),
            _ => None,
        }).collect();
        let last = days.last().copied();
        for line in &lines {
            if let Said::Plan { day, prompts, .. } = &line.said && Some(*day) != last {
                for prompt in prompts {
                    prop_assert!(outcomes.contains_key(&prompt.id), "{} has none", prompt.id);
                }
            }
        }
    }

    #[test]
    fn adherence_is_what_counting_by_hand_gives(scenario in life(EVERYTHING)) {
        let lines = transcript(&scenario);
        let outcomes = outcomes(&lines);
        let count = |words: &[&str]| {
            let planned = outcomes.iter().filter(|(id, _)| !id.is_extra());
            planned.filter(|(_, outcome)| words.contains(&outcome.word())).count() as u32
        };
        let Some(Said::Summary(summary)) = lines.last().map(|line| &line.said) else {
            panic!("the last line is the summary");
        };
        prop_assert_eq!(summary.outcomes.excused, count(&["excused"]));
        prop_assert_eq!(summary.outcomes.done, count(&["done"]));
        let kept = count(&["done", "credited"]);
        let chances = kept + count(&["partial", "skipped", "unanswered"]);
        let share = (chances > 0).then(|| f64::from(kept) / f64::from(chances));
        prop_assert_eq!(summary.adherence, share);
    }

    #[test]
    fn never_are_two_on_screen(scenario in life(EVERYTHING)) {
        let mut on_screen: Option<PromptId> = None;
        for line in transcript(&scenario) {
            match line.said {
                Said::Show { prompt, .. } => {
                    prop_assert_eq!(&on_screen, &None, "{} comes beside it at {}", prompt, line.at);
                    on_screen = Some(prompt);
                }
                Said::Withdraw { prompt, .. }
                | Said::Snooze { prompt, .. }
                | Said::Outcome { prompt, .. } if on_screen.as_ref() == Some(&prompt) => {
                    on_screen = None;
                }
                _ => {}
            }
        }
    }

    #[test]
    fn nothing_is_shown_in_the_silence(scenario in life(UNDISTURBED_CLOCK)) {
        for line in transcript(&scenario) {
            if let Said::Show { prompt, .. } = line.said {
                let frame = planner::local_time::Frame::of(
                    prompt.day(), scenario.zone, &scenario.settings,
                );
                prop_assert!(!frame.is_silent(line.at.to_utc()), "{} at {}", prompt, line.at);
            }
        }
    }

    #[test]
    fn no_prompt_comes_first_outside_its_window(scenario in life(UNDISTURBED_CLOCK)) {
        let mut windows = BTreeMap::new();
        let mut shown = BTreeSet::new();
        for line in transcript(&scenario) {
            match line.said {
                Said::Plan { prompts, .. } => {
                    windows.extend(prompts.into_iter().map(|p| (p.id, (p.due, p.until))));
                }
                Said::Show { prompt, .. } if shown.insert(prompt.clone()) => {
                    let (due, until) = windows[&prompt];
                    prop_assert!(due <= line.at && line.at <= until, "{} at {}", prompt, line.at);
                }
                _ => {}
            }
        }
    }

    #[test]
    fn first_showings_keep_the_least_gap(scenario in life(UNDISTURBED_CLOCK)) {
        let mut last: Option<DateTime<FixedOffset>> = None;
        let mut seen = BTreeSet::new();
        let gap = TimeDelta::minutes(i64::from(scenario.settings.min_gap_min));
        for line in transcript(&scenario) {
            if let Said::Show { prompt, kind, .. } = line.said && seen.insert(prompt.clone()) {
                // The wind-down waits for no gap.
                let near = last.is_some_and(|last| line.at - last < gap);
                prop_assert!(!near || kind == Kind::WindDown, "{} at {}", prompt, line.at);
                last = Some(line.at);
            }
        }
    }

    #[test]
    fn no_day_has_more_than_its_cap(scenario in life(World { clocks: false, ..EVERYTHING })) {
        let caps = scenario.events.iter().filter_map(|event| match &event.what {
            Doing::Settings(settings) => Some(settings.cap(&CONTENT)),
            _ => None,
        });
        let cap = caps.chain([scenario.settings.cap(&CONTENT)]).max().unwrap_or(0) as usize;
        let lines = transcript(&scenario);
        let outcomes = outcomes(&lines);
        for line in lines {
            if let Said::Plan { day, prompts, .. } = line.said {
                // What ended untouched, asleep or away, was not had and does not count again.
                let counted = prompts.iter().filter(|prompt| {
                    !matches!(outcomes.get(&prompt.id), Some(Outcome::Excused(_)))
                });
                prop_assert!(counted.count() <= cap, "{day} at {}", line.at);
            }
        }
    }

    #[test]
    fn the_same_inputs_give_the_same_transcript_and_a_bounded_number_of_wakeups(
        scenario in life(EVERYTHING)
    ) {
        let lines = transcript(&scenario);
        prop_assert_eq!(&lines, &transcript(&scenario));
        let wakeups = lines.iter().filter(|l| matches!(l.said, Said::Wakeup { .. })).count();
        let hours = (scenario.until - scenario.start).num_hours() as usize + 1;
        prop_assert!(wakeups <= 30 * hours + 2 * scenario.events.len(), "{wakeups} in {hours} h");
    }

    #[test]
    fn no_hour_has_more_than_thirty_wakeups_beside_what_happens_in_it(
        scenario in life(World { clocks: false, ..EVERYTHING })
    ) {
        let lines = transcript(&scenario);
        let wakeups: Vec<_> = lines
            .iter()
            .filter(|line| matches!(line.said, Said::Wakeup { .. }))
            .map(|line| line.at.to_utc())
            .collect();
        for (place, from) in wakeups.iter().enumerate() {
            let hour = *from..*from + TimeDelta::hours(1);
            let woke = wakeups[place..].iter().filter(|at| hour.contains(at)).count();
            let happened = scenario.events.iter().filter(|event| hour.contains(&event.at)).count();
            prop_assert!(woke <= 30 + 2 * happened, "{woke} wakeups in the hour from {from}");
        }
    }

    #[test]
    fn a_crash_anywhere_changes_nothing(
        scenario in life(EVERYTHING), crashes in vec(0i64..400 * 60, 1..40)
    ) {
        let mut crashing = scenario.clone();
        crashing.events.extend(crashes.into_iter().map(|minute| Happens {
            at: scenario.start + TimeDelta::minutes(minute),
            what: Doing::Crash,
        }));
        crashing.events.sort_by_key(|event| event.at);
        let (whole, crashed) = (transcript(&scenario), transcript(&crashing));
        prop_assert_eq!(told(&whole), told(&crashed));
    }

    #[test]
    fn a_plan_made_again_keeps_what_has_happened(scenario in life(EVERYTHING)) {
        let mut ended: BTreeMap<PromptId, Outcome> = BTreeMap::new();
        for line in transcript(&scenario) {
            match line.said {
                Said::Outcome { prompt, outcome, .. } => {
                    ended.insert(prompt, outcome);
                }
                Said::Plan { day, prompts, .. } => {
                    let ids: BTreeSet<_> = prompts.iter().map(|p| p.id.clone()).collect();
                    prop_assert_eq!(ids.len(), prompts.len(), "an id stands twice");
                    for (id, outcome) in ended.iter().filter(|(id, _)| id.day() == day) {
                        let stays = !id.is_extra() && !outcome.left_the_plan();
                        prop_assert_eq!(ids.contains(id), stays, "{} at {}", id, line.at);
                    }
                    let dues: Vec<_> = prompts.iter().map(|prompt| prompt.due).collect();
                    prop_assert!(dues.is_sorted(), "out of order at {}", line.at);
                }
                _ => {}
            }
        }
    }
}

/// How many days the laws are tried on, as the strategy itself has it: no round number of ours.
#[test]
fn a_thousand_lives_are_thousands_of_days() {
    let mut runner = TestRunner::deterministic();
    let mut hours = 0;
    for _ in 0..1_000 {
        let life = life(EVERYTHING).new_tree(&mut runner).expect("a life").current();
        hours += (life.until - life.start).num_hours();
    }
    let days = hours / 24;
    println!("a thousand lives hold {days} days");
    assert!(days >= 2_500, "{days} days for each law; a dozen laws are tried on {}", 12 * days);
}

/// What a transcript says beside wakeups.
fn told(lines: &[Line]) -> Vec<&Line> {
    let said = |line: &&Line| !matches!(line.said, Said::Wakeup { .. } | Said::Summary(_));
    lines.iter().filter(said).collect()
}

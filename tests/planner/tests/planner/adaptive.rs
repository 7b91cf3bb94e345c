//! Adaptive timing: where prompts move to, and where they never do (docs/adaptive.md).

use chrono::{NaiveDate, TimeDelta, Timelike};
use expect_test::expect;
use planner::Settings;
use planner::habit::{DAYS_FIRST, Habit, Moment, Moved};
use planner::local_time::{Frame, next};
use planner::plan::{BusySpan, Known, Plan, plan_day};
use planner::prompt::{Prompt, Reason};
use planner_tests::people::{PEOPLE, live};
use planner_tests::{AMSTERDAM, CONTENT, date, instant, plan};
use proptest::prelude::*;

/// A past in which the planned moments were not answered, and what stood at `good` was.
fn past(days: usize, missed: &[i32], good: &[i32]) -> Habit {
    let mut habit = Habit::default();
    for _ in 0..days {
        let missed =
            missed.iter().map(|minute| Moment { minute: *minute, moved: false, answered: false });
        let good =
            good.iter().map(|minute| Moment { minute: *minute, moved: true, answered: true });
        habit.remember(missed.chain(good));
    }
    habit
}

fn with(habit: &Habit, day: NaiveDate, settings: &Settings, busy: &[BusySpan]) -> Plan {
    plan_day(day, AMSTERDAM, None, settings, &CONTENT, Known { busy, habit: Some(habit) })
}

fn moved(plan: &Plan) -> impl Iterator<Item = (&Prompt, Moved)> {
    plan.prompts.iter().filter_map(|prompt| Some((prompt, prompt.moved?)))
}

#[test]
fn a_prompt_moves_to_where_it_is_answered_and_says_so() {
    let habit = past(20, &[11 * 60], &[11 * 60 + 10]);
    let plan = with(&habit, date("2026-11-24"), &Settings::default(), &[]);
    let walk = plan.prompts.iter().find(|prompt| prompt.id.to_string().ends_with("walk/1"));
    let walk = serde_json::to_string_pretty(walk.expect("a walk")).expect("JSON");
    expect![[r#"
        {
          "prompt": "2026-11-24/walk/1",
          "kind": "walk",
          "due": "2026-11-24T11:15:00+01:00",
          "until": "2026-11-24T12:00:00+01:00",
          "minutes": 8,
          "technique": "walk-short",
          "reason": "moved-by-habit",
          "moved": {
            "from": "2026-11-24T11:00:00+01:00",
            "answered": 20,
            "of": 20
          }
        }"#]]
    .assert_eq(&walk);
}

#[test]
fn nothing_moves_before_enough_days_are_known() {
    let settings = Settings::default();
    for days in 0..DAYS_FIRST {
        let habit = past(days, &[660], &[670]);
        assert_eq!(with(&habit, date("2026-11-24"), &settings, &[]), plan("2026-11-24", &settings));
    }
}

#[test]
fn what_is_answered_where_it_stands_stays_there() {
    let mut habit = Habit::default();
    let hours = [10, 11, 12, 14, 15, 16];
    for _ in 0..40 {
        let answered = |hour: &i32| Moment { minute: hour * 60, moved: false, answered: true };
        habit.remember(hours.iter().map(answered));
    }
    let settings = Settings::default();
    let mut day = date("2026-01-01");
    for _ in 0..365 {
        day = next(day);
        assert_eq!(moved(&with(&habit, day, &settings, &[])).count(), 0, "{day}");
    }
}

#[test]
fn a_moment_that_is_tried_says_that_it_is() {
    let habit = past(20, &[600, 660, 720, 840, 900, 960], &[]);
    let mut day = date("2026-01-01");
    let mut tried = 0;
    for _ in 0..60 {
        day = next(day);
        for (prompt, moved) in moved(&with(&habit, day, &Settings::default(), &[])) {
            assert_eq!(prompt.reason, Reason::MovedToTry);
            assert_eq!((moved.answered, moved.of), (0, 0));
            tried += 1;
        }
    }
    assert!(tried > 0, "other moments are tried");
}

#[test]
fn counts_are_a_reason_only_where_they_are_better() {
    let mut habit = Habit::default();
    for day in 0..10 {
        let at = |minute, moved, answered| Moment { minute, moved, answered };
        // Seven of ten where it is planned, six of ten ten minutes later.
        let both = [at(660, false, day < 7), at(670, true, day < 6)];
        habit.remember(both.into_iter());
    }
    let mut day = date("2026-01-01");
    let mut seen = 0;
    for _ in 0..365 {
        day = next(day);
        let plan = with(&habit, day, &Settings::default(), &[]);
        for (prompt, moved) in moved(&plan).filter(|(_, moved)| moved.from.hour() == 11) {
            assert_eq!(prompt.reason, Reason::MovedToTry, "{moved:?}");
            seen += usize::from(moved.of == 10);
        }
    }
    assert!(seen > 0, "it is tried now and then");
}

#[test]
fn what_the_calendar_fills_is_no_place_to_move_to() {
    let habit = past(20, &[660], &[670]);
    let busy = [(instant(AMSTERDAM, "2026-11-24T11:05"), instant(AMSTERDAM, "2026-11-24T11:20"))];
    let plan = with(&habit, date("2026-11-24"), &Settings::default(), &busy);
    for (prompt, _) in moved(&plan) {
        let due = prompt.due.to_utc();
        assert!(!busy.iter().any(|(from, to)| *from <= due && due < *to), "{prompt:?}");
    }
}

#[test]
fn four_six_stays_after_the_first_walk_where_it_was_moved() {
    let habit = past(20, &[720], &[730]);
    let plan = with(&habit, date("2026-11-24"), &Settings::default(), &[]);
    let (at_noon, _) = moved(&plan).find(|(_, moved)| moved.from.hour() == 12).expect("it moved");
    assert_eq!(at_noon.activity.techniques(), ["breathing-4-6".into()]);
}

#[test]
fn with_adaptive_timing_off_the_past_moves_nothing() {
    let calls = PEOPLE.iter().find(|person| person.name == "unseen calls").expect("there");
    let (fixed, adaptive) = (live(calls, 1, 70, 42, false), live(calls, 1, 70, 42, true));
    assert!(adaptive.answered() > fixed.answered() + 0.1, "{adaptive:?} {fixed:?}");
    assert!((fixed.answered() - 0.5).abs() < 0.15, "{fixed:?}");
}

fn any_habit() -> impl Strategy<Value = Habit> {
    let moment = (0..1500i32, any::<bool>(), any::<bool>())
        .prop_map(|(minute, moved, answered)| Moment { minute, moved, answered });
    let day = prop::collection::vec(moment, 0..18);
    prop::collection::vec(day, 0..60).prop_map(|days| {
        let mut habit = Habit::default();
        days.into_iter().for_each(|day| habit.remember(day.into_iter()));
        habit
    })
}

proptest! {
    /// Whatever the past was: within a quarter of the interval, inside the working range, in the same
    /// order, 20 minutes from the neighbours; the same again for the same past.
    #[test]
    fn a_move_keeps_its_bounds(
        habit in any_habit(),
        days in 0..400u32,
        interval in 20..=90u32,
        walks in 0..=6u32,
    ) {
        let mut settings = Settings::default();
        settings.micro_pause.interval_min = Some(interval);
        settings.walk.per_day = walks;
        settings.cap = Some(18);
        let day = date("2026-01-01") + chrono::Days::new(u64::from(days));
        let adaptive = with(&habit, day, &settings, &[]);
        prop_assert_eq!(&adaptive, &with(&habit, day, &settings, &[]));
        let frame = Frame::of(day, AMSTERDAM, &settings);
        for (prompt, moved) in moved(&adaptive) {
            let by = prompt.due - moved.from;
            prop_assert!(!by.is_zero());
            prop_assert!(by.abs() * 4 <= TimeDelta::minutes(i64::from(interval)), "{:?}", prompt);
            let range = |at| frame.ranges.iter().position(|(from, to)| *from <= at && at < *to);
            prop_assert_eq!(range(prompt.due.to_utc()), range(moved.from.to_utc()));
            prop_assert!(range(prompt.due.to_utc()).is_some());
            for other in adaptive.prompts.iter().filter(|other| other.id != prompt.id) {
                let apart = (other.due - prompt.due).abs();
                prop_assert!(apart >= TimeDelta::minutes(20), "{:?} and {:?}", prompt, other);
                let planned = |prompt: &Prompt| prompt.moved.map_or(prompt.due, |moved| moved.from);
                prop_assert_eq!(
                    planned(other) < planned(prompt),
                    other.due < prompt.due,
                    "{:?} and {:?}", prompt, other
                );
            }
        }
    }

    #[test]
    fn what_is_remembered_is_read_back_as_it_was(habit in any_habit()) {
        let saved = serde_json::to_string(&habit).expect("JSON");
        prop_assert_eq!(serde_json::from_str::<Habit>(&saved).expect("a habit"), habit);
        prop_assert!(saved.len() <= 40 * 18 * 6, "{} bytes", saved.len());
    }
}

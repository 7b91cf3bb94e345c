//! The rules of the plan, one by one.

use expect_test::{Expect, expect};
use planner::plan::{Known, plan_day};
use planner::prompt::Activity;
use planner::settings::{ByDay, DaysOff, TimeOfDay};
use planner::{Kind, Settings};
use planner_tests::{AMSTERDAM, CONTENT, date, instant, plan, plan_lines};
use std::collections::BTreeSet;

fn time(text: &str) -> TimeOfDay {
    TimeOfDay::parse(text).expect("a time")
}

fn day(change: impl FnOnce(&mut Settings), lines: Expect) {
    let mut settings = Settings::default();
    change(&mut settings);
    lines.assert_eq(&plan_lines(&plan("2026-11-24", &settings)));
}

#[test]
fn rule_1_a_day_off_keeps_morning_evening_and_wind_down() {
    day(
        |settings| {
            settings.days_off = vec![DaysOff::Range(date("2026-11-23"), date("2026-11-25"))];
            settings.evening.on = true;
        },
        expect![[r#"
            07:20-10:20 morning/1 6m
            20:25-20:55 evening/1 5m
            21:50-22:00 wind-down/1 60m
        "#]],
    );
}

#[test]
fn rule_2_a_range_too_short_for_a_slot_has_one_in_its_middle() {
    day(
        |settings| {
            settings.work = ByDay::of(vec![
                (time("09:00"), time("09:40")),
                (time("13:00"), time("13:20")),
                (time("14:00"), time("16:10")),
            ]);
        },
        expect![[r#"
            07:20-09:30 morning/1 6m
            09:20-10:05 walk/1 8m
            15:00-15:45 breathing/1 5m
            16:00-16:45 walk/2 8m
            16:10-17:10 rest/1 5m
            21:50-22:00 wind-down/1 60m
        "#]],
    );
}

#[test]
fn rule_3_and_4_with_few_slots_the_order_is_walk_belly_breathing_four_six() {
    let two_slots = |settings: &mut Settings| {
        settings.work = ByDay::of(vec![(time("09:00"), time("11:30"))]);
    };
    day(
        |settings| {
            two_slots(settings);
            settings.walk.per_day = 1
        },
        expect![[r#"
        07:20-09:30 morning/1 6m
        10:00-10:45 breathing/1 5m
        11:00-11:45 walk/1 8m
        11:30-12:30 rest/1 5m
        21:50-22:00 wind-down/1 60m
    "#]],
    );
    day(
        |settings| {
            two_slots(settings);
            settings.walk.on = false
        },
        expect![[r#"
        07:20-09:30 morning/1 6m
        10:00-10:15 micro-pause/1 2m
        11:00-11:45 breathing/1 5m
        11:30-12:30 rest/1 5m
        21:50-22:00 wind-down/1 60m
    "#]],
    );
}

#[test]
fn rule_4_breathing_off_leaves_four_six_and_micro_pauses_off_takes_it_away() {
    day(
        |settings| settings.breathing.on = false,
        expect![[r#"
        07:20-09:30 morning/1 6m
        10:00-10:15 micro-pause/1 2m
        11:00-11:45 walk/1 8m
        12:00-12:15 micro-pause/2 2m
        14:00-14:15 micro-pause/3 2m
        15:00-15:45 walk/2 8m
        16:00-16:15 micro-pause/4 2m
        17:00-18:00 rest/1 5m
        21:50-22:00 wind-down/1 60m
    "#]],
    );
    day(
        |settings| settings.micro_pause.on = false,
        expect![[r#"
        07:20-09:30 morning/1 6m
        11:00-11:45 walk/1 8m
        15:00-15:45 walk/2 8m
        16:00-16:45 breathing/1 5m
        17:00-18:00 rest/1 5m
        21:50-22:00 wind-down/1 60m
    "#]],
    );
}

#[test]
fn rule_7_the_evening_has_mobility_and_a_walk() {
    day(
        |settings| {
            settings.evening.on = true;
            settings.evening.after_dinner_walk = true;
        },
        expect![[r#"
            07:20-09:30 morning/1 6m
            10:00-10:15 micro-pause/1 2m
            11:00-11:45 walk/1 8m
            12:00-12:15 micro-pause/2 2m
            14:00-14:15 micro-pause/3 2m
            15:00-15:45 walk/2 8m
            16:00-16:45 breathing/1 5m
            17:00-18:00 rest/1 5m
            19:15-20:00 walk/3 10m
            20:25-20:55 evening/1 5m
            21:50-22:00 wind-down/1 60m
        "#]],
    );
}

#[test]
fn rule_8_what_would_run_into_the_wind_down_is_left_out() {
    day(
        |settings| {
            settings.work = ByDay::of(vec![(time("14:00"), time("21:55"))]);
            settings.bedtime = ByDay::of(time("23:00"));
        },
        expect![[r#"
            07:20-10:20 morning/1 6m
            15:00-15:15 micro-pause/1 2m
            16:00-16:45 walk/1 8m
            17:00-17:15 micro-pause/2 2m
            18:00-18:15 micro-pause/3 2m
            19:00-19:15 micro-pause/4 2m
            20:00-20:45 walk/2 8m
            21:00-21:45 breathing/1 5m
            21:50-22:00 wind-down/1 60m
              left out 21:55 rest Silence
        "#]],
    );
}

#[test]
fn rule_9_the_larger_of_two_near_ones_stays() {
    day(
        |settings| {
            settings.work = ByDay::of(vec![(time("07:05"), time("12:00"))]);
            settings.micro_pause.interval_min = Some(20);
        },
        expect![[r#"
            07:20-07:50 morning/1 6m
            07:45-08:00 micro-pause/1 2m
            08:05-08:20 micro-pause/2 2m
            08:25-09:10 walk/1 8m
            08:45-09:00 micro-pause/3 2m
            09:25-09:40 micro-pause/4 2m
            10:05-10:20 micro-pause/5 2m
            10:45-11:30 walk/2 8m
            11:05-11:20 micro-pause/6 2m
            11:45-12:30 breathing/1 5m
            12:00-13:00 rest/1 5m
            21:50-22:00 wind-down/1 60m
              left out 07:25 micro-pause Merged
              left out 09:05 micro-pause Capped
              left out 09:45 micro-pause Capped
              left out 10:25 micro-pause Capped
              left out 11:25 micro-pause Capped
        "#]],
    );
}

#[test]
fn rule_9_the_cap_takes_every_second_micro_pause_first() {
    day(
        |settings| {
            settings.micro_pause.interval_min = Some(30);
            settings.cap = Some(10);
        },
        expect![[r#"
            07:20-09:30 morning/1 6m
            09:30-09:45 micro-pause/1 2m
            10:30-10:45 micro-pause/2 2m
            11:00-11:45 walk/1 8m
            12:00-12:15 micro-pause/3 2m
            14:00-14:15 micro-pause/4 2m
            15:00-15:45 walk/2 8m
            16:30-17:15 breathing/1 5m
            17:00-18:00 rest/1 5m
            21:50-22:00 wind-down/1 60m
              left out 10:00 micro-pause Capped
              left out 11:30 micro-pause Capped
              left out 13:30 micro-pause Capped
              left out 14:30 micro-pause Capped
              left out 15:30 micro-pause Capped
              left out 16:00 micro-pause Capped
        "#]],
    );
    day(
        |settings| settings.cap = Some(3),
        expect![[r#"
        07:20-09:30 morning/1 6m
        11:00-11:45 walk/1 8m
        21:50-22:00 wind-down/1 60m
          left out 10:00 micro-pause Capped
          left out 12:00 micro-pause Capped
          left out 14:00 micro-pause Capped
          left out 15:00 walk Capped
          left out 16:00 breathing Capped
          left out 17:00 rest Capped
    "#]],
    );
}

#[test]
fn rule_11_no_technique_stands_in_two_prompts_in_a_row_and_a_week_has_three_for_mobility() {
    let settings = Settings::default();
    let mobility = |id: &planner::content::TechniqueId| {
        CONTENT.technique(id).is_some_and(|technique| technique.category == "mobility")
    };
    for start in 0..60 {
        let mut seen = BTreeSet::new();
        for n in 0..7 {
            let day = date("2026-01-05") + chrono::Days::new(start + n);
            let plan = plan_day(day, AMSTERDAM, None, &settings, &CONTENT, Known::default());
            for pair in plan.prompts.windows(2) {
                let [one, other] = pair else { unreachable!("windows of two") };
                let is_routine = |activity| matches!(activity, &Activity::Several { .. });
                if is_routine(&one.activity) && is_routine(&other.activity) {
                    continue; // routines are fixed: nothing else fits
                }
                let near = other.activity.techniques();
                let again = one.activity.techniques().iter().find(|id| near.contains(id));
                assert_eq!(again, None, "{} and {} on {day}", one.id, other.id);
            }
            let pauses = plan.prompts.iter().filter(|prompt| prompt.kind == Kind::MicroPause);
            seen.extend(
                pauses.flat_map(|prompt| prompt.activity.techniques().to_vec()).filter(&mobility),
            );
        }
        assert!(seen.len() >= 3, "a week from {start} has only {seen:?} in its micro-pauses");
    }
}

#[test]
fn rule_12_a_due_time_in_a_busy_event_moves_to_its_end() {
    let settings = Settings::default();
    let busy = [
        (instant(AMSTERDAM, "2026-11-24T10:50"), instant(AMSTERDAM, "2026-11-24T11:15")),
        (instant(AMSTERDAM, "2026-11-24T11:15"), instant(AMSTERDAM, "2026-11-24T11:30")),
        (instant(AMSTERDAM, "2026-11-24T13:50"), instant(AMSTERDAM, "2026-11-24T15:00")),
    ];
    let plan = plan_day(
        date("2026-11-24"),
        AMSTERDAM,
        None,
        &settings,
        &CONTENT,
        Known { busy: &busy, habit: None },
    );
    expect![[r#"
        07:20-09:30 morning/1 6m
        10:00-10:15 micro-pause/1 2m
        11:30-11:45 walk/1 8m
        12:00-12:15 micro-pause/2 2m
        14:00-14:15 micro-pause/3 2m
        15:00-15:45 walk/2 8m
        16:00-16:45 breathing/1 5m
        17:00-18:00 rest/1 5m
        21:50-22:00 wind-down/1 60m
    "#]]
    .assert_eq(&plan_lines(&plan));
}

#[test]
fn rule_13_a_skipped_time_moves_forward_and_a_night_shift_keeps_its_real_minutes() {
    // Work from 22:00 to 06:00 over the night of 29 March 2026, when 02:00 to 03:00 is skipped.
    let settings = Settings {
        day_starts: time("13:00"),
        wake: ByDay::of(time("16:00")),
        bedtime: ByDay::of(time("08:30")),
        work: ByDay::of(vec![(time("22:00"), time("06:00"))]),
        ..Settings::default()
    };
    assert_eq!(settings.check(), []);
    expect![[r#"
        16:20-19:20 morning/1 6m
        23:00-23:15 micro-pause/1 2m
        00:00-00:45 walk/1 8m
        01:00-01:15 micro-pause/2 2m
        03:00-03:15 micro-pause/3 2m
        04:00-04:45 walk/2 8m
        05:00-05:45 breathing/1 5m
        06:00-07:00 rest/1 5m
        07:20-07:30 wind-down/1 60m
    "#]]
    .assert_eq(&plan_lines(&plan("2026-03-28", &settings)));
}

#[test]
fn the_walks_of_the_default_day_come_to_ten_to_thirty_minutes() {
    let mut settings = Settings::default();
    for after_dinner in [false, true] {
        settings.evening.on = after_dinner;
        settings.evening.after_dinner_walk = after_dinner;
        let plan = plan("2026-11-24", &settings);
        let walks = plan.prompts.iter().filter(|prompt| prompt.kind == Kind::Walk);
        let minutes: u32 = walks.map(|prompt| prompt.minutes).sum();
        assert!((10..=30).contains(&minutes), "{minutes} minutes");
    }
}

/// The rotation word for word: what a change of it changes is seen here.
#[test]
fn rule_11_three_days_bring_these_techniques_in_this_order() {
    let mut text = String::new();
    for day in ["2026-11-24", "2026-11-25", "2026-11-26"] {
        for prompt in plan(day, &Settings::default()).prompts {
            let techniques: Vec<&str> =
                prompt.activity.techniques().iter().map(|id| id.as_str()).collect();
            text += &format!("{} {}\n", prompt.id, techniques.join(" "));
        }
    }
    expect![[r#"
        2026-11-24/morning/1 unhurried-start calm-low-breathing pelvic-tilt hip-hinge-mobility upper-back-rotation
        2026-11-24/micro-pause/1 micro-pause
        2026-11-24/walk/1 walk-short
        2026-11-24/micro-pause/2 breathing-4-6
        2026-11-24/micro-pause/3 hip-mobility
        2026-11-24/walk/2 walk-short posture-variation
        2026-11-24/breathing/1 abdominal-breathing
        2026-11-24/rest/1 doing-nothing
        2026-11-24/wind-down/1 calm-last-hour screen-free-last-hour dim-light-last-hour extended-exhale calm-low-breathing
        2026-11-25/morning/1 unhurried-start calm-low-breathing pelvic-tilt hip-hinge-mobility upper-back-rotation
        2026-11-25/micro-pause/1 short-breathing-moments
        2026-11-25/walk/1 walk-short
        2026-11-25/micro-pause/2 breathing-4-6
        2026-11-25/micro-pause/3 pelvic-tilt
        2026-11-25/walk/2 walk-short posture-variation
        2026-11-25/breathing/1 abdominal-breathing
        2026-11-25/rest/1 doing-nothing
        2026-11-25/wind-down/1 calm-last-hour screen-free-last-hour dim-light-last-hour extended-exhale calm-low-breathing
        2026-11-26/morning/1 unhurried-start calm-low-breathing pelvic-tilt hip-hinge-mobility upper-back-rotation
        2026-11-26/micro-pause/1 shoulders-low
        2026-11-26/walk/1 walk-short
        2026-11-26/micro-pause/2 breathing-4-6
        2026-11-26/micro-pause/3 upper-back-rotation
        2026-11-26/walk/2 walk-short posture-variation
        2026-11-26/breathing/1 abdominal-breathing
        2026-11-26/rest/1 doing-nothing
        2026-11-26/wind-down/1 calm-last-hour screen-free-last-hour dim-light-last-hour extended-exhale calm-low-breathing
    "#]].assert_eq(&text);
}

/// A day's prompt of a kind in short; none where it has none.
fn one_line(kind: Kind, change: impl FnOnce(&mut Settings)) -> Option<String> {
    let mut settings = Settings::default();
    change(&mut settings);
    let text = plan_lines(&plan("2026-11-24", &settings));
    let line = text.lines().find(|line| line.contains(&format!(" {kind}/")));
    line.map(str::to_owned)
}

fn range(from: &str, to: &str) -> (TimeOfDay, TimeOfDay) {
    (time(from), time(to))
}

#[test]
fn rule_5_rest_is_due_at_the_end_of_the_last_range_for_an_hour() {
    let rest = |change: fn(&mut Settings)| one_line(Kind::Rest, change);
    assert_eq!(rest(|_| {}).as_deref(), Some("17:00-18:00 rest/1 5m"));
    let two = rest(|settings| {
        settings.work = ByDay::of(vec![range("18:00", "19:30"), range("08:00", "12:00")]);
        settings.rest.minutes = 10;
    });
    assert_eq!(two.as_deref(), Some("19:30-20:30 rest/1 10m"), "the latest, in whatever order");
    assert_eq!(rest(|settings| settings.work = ByDay::of(Vec::new())), None, "on a day off");
    assert_eq!(rest(|settings| settings.rest.on = false), None);
}

#[test]
fn rule_6_the_morning_lasts_until_half_an_hour_after_work_begins_and_at_most_three_hours() {
    let morning = |from: &'static str| {
        one_line(Kind::Morning, |settings| {
            settings.work = ByDay::of(vec![range(from, "17:00")]);
        })
    };
    assert_eq!(morning("09:00").as_deref(), Some("07:20-09:30 morning/1 6m"));
    assert_eq!(morning("07:00").as_deref(), Some("07:20-07:50 morning/1 6m"), "half an hour");
    assert_eq!(morning("12:00").as_deref(), Some("07:20-10:20 morning/1 6m"), "three hours");
    let off = one_line(Kind::Morning, |settings| settings.work = ByDay::of(Vec::new()));
    assert_eq!(off.as_deref(), Some("07:20-10:20 morning/1 6m"), "a day off has three");
}

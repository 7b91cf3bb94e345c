//! Rule 14: plans that begin at a moment.

use expect_test::expect;
use planner::Settings;
use planner::engine::Answer;
use planner::settings::{ByDay, DaysOff, TimeOfDay};
use planner::simulation::{Doing, ResponseTo, Said};
use planner_tests::{AMSTERDAM, Life, date, instant, plan_lines};

fn change(change: impl FnOnce(&mut Settings)) -> Doing {
    let mut settings = Settings { adaptive: false, ..Settings::default() };
    settings.morning.on = false;
    change(&mut settings);
    Doing::Settings(Box::new(settings))
}

fn life() -> Life {
    Life::new("2026-11-24T09:45", "2026-11-24T23:30")
        .settings(|settings| settings.morning.on = false)
        .answers(ResponseTo::AnyOther, Answer::Done)
}

/// The plans of a life, one after the other, each with the time it was made at.
fn plans(life: &Life) -> String {
    let mut text = String::new();
    for line in life.lines() {
        if let Said::Plan { day, prompts, left_out } = line.said {
            text += &format!("{}\n", line.at.format("plan at %H:%M"));
            text += &plan_lines(&planner::plan::Plan { day, prompts, left_out });
        }
    }
    text
}

#[test]
fn rule_14_an_installation_in_the_afternoon_plans_the_rest_of_the_day() {
    let life = Life::new("2026-11-24T15:05", "2026-11-24T23:30").installed();
    expect![[r#"
        plan at 15:05
        16:00-16:45 breathing/1 5m
        17:00-18:00 rest/1 5m
        21:50-22:00 wind-down/1 60m
    "#]]
    .assert_eq(&plans(&life));
    expect![[r#"
        Tue 16:00 show breathing/1
        Tue 16:15 withdraw breathing/1
        Tue 16:15 breathing/1 unanswered
        Tue 17:00 show rest/1
        Tue 17:15 withdraw rest/1
        Tue 17:15 rest/1 unanswered
        Tue 21:50 show wind-down/1
        Tue 22:00 withdraw wind-down/1
        Tue 22:00 wind-down/1 unanswered
    "#]]
    .assert_eq(&life.story());
}

#[test]
fn rule_14_a_later_bedtime_moves_the_wind_down() {
    let life = life().at(
        "2026-11-24T14:30",
        change(|settings| {
            settings.bedtime = ByDay::of(TimeOfDay::parse("23:10").expect("a time"));
        }),
    );
    expect![[r#"
        plan at 09:45
        10:00-10:15 micro-pause/1 2m
        11:00-11:45 walk/1 8m
        12:00-12:15 micro-pause/2 2m
        14:00-14:15 micro-pause/3 2m
        15:00-15:45 walk/2 8m
        16:00-16:45 breathing/1 5m
        17:00-18:00 rest/1 5m
        21:50-22:00 wind-down/1 60m
        plan at 14:30
        10:00-10:15 micro-pause/1 2m
        11:00-11:45 walk/1 8m
        12:00-12:15 micro-pause/2 2m
        14:00-14:15 micro-pause/3 2m
        15:00-15:45 walk/2 8m
        16:00-16:45 breathing/1 5m
        17:00-18:00 rest/1 5m
        22:00-22:10 wind-down/1 60m
    "#]]
    .assert_eq(&plans(&life));
    expect![[r#"
        Tue 10:00 show micro-pause/1
        Tue 10:00:20 micro-pause/1 done
        Tue 11:00 show walk/1
        Tue 11:00:20 walk/1 done
        Tue 12:00 show micro-pause/2
        Tue 12:00:20 micro-pause/2 done
        Tue 14:00 show micro-pause/3
        Tue 14:00:20 micro-pause/3 done
        Tue 15:00 show walk/2
        Tue 15:00:20 walk/2 done
        Tue 16:00 show breathing/1
        Tue 16:00:20 breathing/1 done
        Tue 17:00 show rest/1
        Tue 17:00:20 rest/1 done
        Tue 22:00 show wind-down/1
        Tue 22:00:20 wind-down/1 done
    "#]]
    .assert_eq(&life.story());
}

#[test]
fn rule_14_another_interval_keeps_what_was_and_numbers_on() {
    let life = life()
        .at("2026-11-24T12:10", change(|settings| settings.micro_pause.interval_min = Some(45)));
    expect![[r#"
        plan at 09:45
        10:00-10:15 micro-pause/1 2m
        11:00-11:45 walk/1 8m
        12:00-12:15 micro-pause/2 2m
        14:00-14:15 micro-pause/3 2m
        15:00-15:45 walk/2 8m
        16:00-16:45 breathing/1 5m
        17:00-18:00 rest/1 5m
        21:50-22:00 wind-down/1 60m
        plan at 12:10
        10:00-10:15 micro-pause/1 2m
        11:00-11:45 walk/1 8m
        12:00-12:15 micro-pause/2 2m
        13:45-14:00 micro-pause/4 2m
        14:30-14:45 micro-pause/5 2m
        15:15-16:00 walk/2 8m
        16:00-16:15 micro-pause/6 2m
        16:45-17:30 breathing/1 5m
        17:00-18:00 rest/1 5m
        21:50-22:00 wind-down/1 60m
    "#]]
    .assert_eq(&plans(&life));
    expect![[r#"
        Tue 10:00 show micro-pause/1
        Tue 10:00:20 micro-pause/1 done
        Tue 11:00 show walk/1
        Tue 11:00:20 walk/1 done
        Tue 12:00 show micro-pause/2
        Tue 12:00:20 micro-pause/2 done
        Tue 12:10 micro-pause/3 excused: replanned
        Tue 13:45 show micro-pause/4
        Tue 13:45:20 micro-pause/4 done
        Tue 14:30 show micro-pause/5
        Tue 14:30:20 micro-pause/5 done
        Tue 15:15 show walk/2
        Tue 15:15:20 walk/2 done
        Tue 16:00 show micro-pause/6
        Tue 16:00:20 micro-pause/6 done
        Tue 16:45 show breathing/1
        Tue 16:45:20 breathing/1 done
        Tue 17:00 show rest/1
        Tue 17:00:20 rest/1 done
        Tue 21:50 show wind-down/1
        Tue 21:50:20 wind-down/1 done
    "#]]
    .assert_eq(&life.story());
}

#[test]
fn rule_14_more_walks_count_those_that_were_had() {
    let life = life().at("2026-11-24T12:10", change(|settings| settings.walk.per_day = 3));
    expect![[r#"
        plan at 09:45
        10:00-10:15 micro-pause/1 2m
        11:00-11:45 walk/1 8m
        12:00-12:15 micro-pause/2 2m
        14:00-14:15 micro-pause/3 2m
        15:00-15:45 walk/2 8m
        16:00-16:45 breathing/1 5m
        17:00-18:00 rest/1 5m
        21:50-22:00 wind-down/1 60m
        plan at 12:10
        10:00-10:15 micro-pause/1 2m
        11:00-11:45 walk/1 8m
        12:00-12:15 micro-pause/2 2m
        14:00-14:45 walk/3 8m
        15:00-15:45 breathing/2 5m
        16:00-16:45 walk/4 8m
        17:00-18:00 rest/1 5m
        21:50-22:00 wind-down/1 60m
    "#]]
    .assert_eq(&plans(&life));
}

#[test]
fn rule_14_a_kind_switched_off_while_it_is_held_is_replanned() {
    let life = life()
        .meeting("2026-11-24T14:50", "2026-11-24T15:20")
        .at("2026-11-24T15:10", change(|settings| settings.walk.on = false));
    expect![[r#"
        Tue 10:00 show micro-pause/1
        Tue 10:00:20 micro-pause/1 done
        Tue 11:00 show walk/1
        Tue 11:00:20 walk/1 done
        Tue 12:00 show micro-pause/2
        Tue 12:00:20 micro-pause/2 done
        Tue 14:00 show micro-pause/3
        Tue 14:00:20 micro-pause/3 done
        Tue 15:10 walk/2 excused: replanned
        Tue 16:00 show breathing/1
        Tue 16:00:20 breathing/1 done
        Tue 17:00 show rest/1
        Tue 17:00:20 rest/1 done
        Tue 21:50 show wind-down/1
        Tue 21:50:20 wind-down/1 done
    "#]]
    .assert_eq(&life.story());
}

#[test]
fn rule_14_a_day_declared_off_excuses_its_work() {
    let life = life().at(
        "2026-11-24T12:10",
        change(|settings| settings.days_off = vec![DaysOff::Day(date("2026-11-24"))]),
    );
    expect![[r#"
        Tue 10:00 show micro-pause/1
        Tue 10:00:20 micro-pause/1 done
        Tue 11:00 show walk/1
        Tue 11:00:20 walk/1 done
        Tue 12:00 show micro-pause/2
        Tue 12:00:20 micro-pause/2 done
        Tue 12:10 micro-pause/3 excused: day-off
        Tue 12:10 walk/2 excused: day-off
        Tue 12:10 breathing/1 excused: day-off
        Tue 12:10 rest/1 excused: day-off
        Tue 21:50 show wind-down/1
        Tue 21:50:20 wind-down/1 done
    "#]]
    .assert_eq(&life.story());
}

#[test]
fn rule_14_a_lower_cap_counts_what_was_had() {
    let life = life().at("2026-11-24T12:10", change(|settings| settings.cap = Some(6)));
    expect![[r#"
        plan at 09:45
        10:00-10:15 micro-pause/1 2m
        11:00-11:45 walk/1 8m
        12:00-12:15 micro-pause/2 2m
        14:00-14:15 micro-pause/3 2m
        15:00-15:45 walk/2 8m
        16:00-16:45 breathing/1 5m
        17:00-18:00 rest/1 5m
        21:50-22:00 wind-down/1 60m
        plan at 12:10
        10:00-10:15 micro-pause/1 2m
        11:00-11:45 walk/1 8m
        12:00-12:15 micro-pause/2 2m
        15:00-15:45 walk/2 8m
        17:00-18:00 rest/1 5m
        21:50-22:00 wind-down/1 60m
          left out 14:00 micro-pause Capped
          left out 16:00 breathing Capped
    "#]]
    .assert_eq(&plans(&life));
}

/// The calendar of a day with a meeting, both local times.
fn calendar(day: &str, from: &str, to: &str) -> Doing {
    let at = |time: &str| instant(AMSTERDAM, &format!("{day}T{time}"));
    Doing::Calendar(vec![(at(from), at(to))])
}

#[test]
fn rule_14_a_meeting_that_comes_into_the_calendar_moves_what_is_to_come() {
    let meeting = || calendar("2026-11-24", "10:45", "11:20");
    let life = life()
        .at("2026-11-24T10:30", meeting())
        // Told again as it was, and with a meeting of another day, it changes nothing.
        .at("2026-11-24T10:35", meeting())
        .at("2026-11-24T12:30", Doing::Calendar(Vec::new()));
    let plans = plans(&life);
    assert_eq!(plans.matches("plan at").count(), 2, "{plans}");
    assert!(plans.contains("11:20-11:45 walk/1"), "{plans}");
    let story = life.story();
    assert!(story.contains("Tue 11:20 show walk/1"), "{story}");
    assert!(story.contains("Tue 11:20:20 walk/1 done"), "{story}");
    assert!(!story.contains("replanned"), "{story}");
}

#[test]
fn rule_14_a_meeting_that_goes_gives_its_time_back() {
    let life = life()
        .at("2026-11-24T10:30", calendar("2026-11-24", "10:45", "11:20"))
        .at("2026-11-24T10:40", Doing::Calendar(Vec::new()));
    let story = life.story();
    assert!(story.contains("show walk/2\n"), "it is planned for eleven again: {story}");
    assert!(story.contains("Tue 11:00 show walk/"), "{story}");
    assert!(story.contains("Tue 10:40 walk/1 excused: replanned"), "{story}");
}

#[test]
fn rule_12_the_next_day_is_planned_around_what_the_calendar_said_the_day_before() {
    let life = Life::new("2026-11-24T20:00", "2026-11-25T12:00")
        .settings(|settings| settings.morning.on = false)
        .at("2026-11-24T20:30", calendar("2026-11-25", "09:50", "10:05"))
        .at("2026-11-24T20:40", Doing::Crash)
        .at("2026-11-25T08:00", Doing::Crash);
    let plans = plans(&life);
    assert_eq!(plans.matches("plan at").count(), 2, "{plans}");
    assert!(plans.contains("10:05-10:15 micro-pause/1"), "{plans}");
}

#[test]
fn rule_14_a_held_prompt_of_a_kind_that_stays_on_is_not_touched() {
    let life = life()
        .meeting("2026-11-24T14:50", "2026-11-24T15:20")
        .at("2026-11-24T15:10", change(|settings| settings.cap = Some(11)));
    assert!(life.story().contains("Tue 15:21 show walk/2"), "{}", life.story());
}

#[test]
fn rule_14_a_walk_that_could_not_be_had_does_not_count_as_one_of_the_days() {
    let work = |from: &str, to: &str| {
        let time = |text| TimeOfDay::parse(text).expect("a time");
        ByDay::of(vec![(time(from), time(to))])
    };
    let life = life()
        .settings(|settings| settings.walk.per_day = 1)
        .meeting("2026-11-24T13:50", "2026-11-24T14:50")
        .at(
            "2026-11-24T15:00",
            change(|settings| {
                settings.walk.per_day = 1;
                settings.work = work("13:00", "20:00");
            }),
        );
    let story = life.story();
    assert!(story.contains("Tue 14:45 walk/1 excused: busy"), "{story}");
    assert!(story.contains("show walk/2"), "there is still one to have: {story}");
}

#[test]
fn rule_14_a_kind_that_comes_once_a_day_and_was_had_is_not_planned_again() {
    let longer = |settings: &mut Settings| {
        let time = |text| TimeOfDay::parse(text).expect("a time");
        settings.work = ByDay::of(vec![(time("09:00"), time("20:00"))]);
    };
    let story = life().at("2026-11-24T16:10", change(longer)).story();
    assert!(story.contains("Tue 16:00:20 breathing/1 done"), "{story}");
    assert!(!story.contains("show breathing/2"), "{story}");
    let before = life().at("2026-11-24T15:40", change(longer)).story();
    assert_eq!(before.matches("show breathing/").count(), 1, "once, and later: {before}");
    assert!(before.contains("Tue 19:00 show breathing/"), "{before}");
}

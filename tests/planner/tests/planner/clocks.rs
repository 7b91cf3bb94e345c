//! Rule 9 and 13: clocks that are set, zones, and the nights on which they change.

use chrono::NaiveDateTime;
use expect_test::expect;
use planner::engine::Answer;
use planner::simulation::{Doing, ResponseTo};
use planner_tests::{AMSTERDAM, Life, instant};

fn set(local: &str) -> Doing {
    Doing::Clock(format!("{local}:00").parse::<NaiveDateTime>().expect("a local time"))
}

#[test]
fn rule_9_a_clock_set_back_shows_nothing_twice() {
    let life = Life::new("2026-11-24T09:45", "2026-11-24T12:30")
        .settings(|settings| settings.morning.on = false)
        .answers(ResponseTo::AnyOther, Answer::Done)
        .at("2026-11-24T10:05", set("2026-11-24T09:30"));
    expect![[r#"
        Tue 10:00 show micro-pause/1
        Tue 10:00:20 micro-pause/1 done
        Tue 11:00 show walk/1
        Tue 11:00:20 walk/1 done
    "#]]
    .assert_eq(&life.story());
}

#[test]
fn rule_9_a_clock_set_ahead_is_sleep() {
    let life = Life::new("2026-11-24T09:45", "2026-11-24T12:30")
        .settings(|settings| settings.morning.on = false)
        .at("2026-11-24T09:50", set("2026-11-24T11:10"));
    expect![[r#"
        Tue 11:10 micro-pause/1 excused: asleep
        Tue 11:12 show walk/1
        Tue 11:30 withdraw walk/1
        Tue 11:30 walk/1 unanswered
        Tue 12:00 show micro-pause/2
        Tue 12:12 withdraw micro-pause/2
        Tue 12:12 micro-pause/2 unanswered
    "#]]
    .assert_eq(&life.story());
}

#[test]
fn rule_9_a_clock_set_ahead_while_asleep_or_away_is_no_absence() {
    // Five minutes asleep or away, in which the clock went on by eighty.
    let day = || {
        Life::new("2026-11-24T09:40", "2026-11-24T10:20")
            .settings(|settings| settings.morning.on = false)
            .at("2026-11-24T09:45", set("2026-11-24T11:02"))
    };
    let asleep = day().asleep("2026-11-24T09:43", "2026-11-24T09:47").story();
    expect![[r#"
        Tue 11:04 micro-pause/1 excused: asleep
        Tue 11:06 show walk/1
        Tue 11:24 withdraw walk/1
        Tue 11:24 walk/1 unanswered
    "#]]
    .assert_eq(&asleep);
    let away = day().away("2026-11-24T09:41", "2026-11-24T09:45:30").story();
    expect![[r#"
        Tue 11:02 micro-pause/1 excused: asleep
        Tue 11:04 show walk/1
        Tue 11:22 withdraw walk/1
        Tue 11:22 walk/1 unanswered
    "#]]
    .assert_eq(&away);
}

#[test]
fn rule_9_after_a_clock_that_was_set_an_absence_counts_by_the_new_one() {
    let life = Life::new("2026-11-24T09:40", "2026-11-24T10:20")
        .settings(|settings| settings.morning.on = false)
        .at("2026-11-24T09:45", set("2026-11-24T10:58"))
        .asleep("2026-11-24T09:43", "2026-11-24T09:55");
    expect![[r#"
        Tue 11:08 walk/1 probable
        Tue 11:08 ask walk/1 WalkConfirm
        Tue 11:08 micro-pause/1 excused: asleep
    "#]]
    .assert_eq(&life.story());
}

#[test]
fn rule_9_the_logical_day_never_goes_back() {
    let life = Life::new("2026-11-24T09:45", "2026-11-24T13:00")
        .settings(|settings| settings.morning.on = false)
        .answers(ResponseTo::AnyOther, Answer::Done)
        .at("2026-11-24T10:05", set("2026-11-23T10:00"));
    expect![[r#"
        Tue 10:00 show micro-pause/1
        Tue 10:00:20 micro-pause/1 done
    "#]]
    .assert_eq(&life.story());
}

#[test]
fn rule_9_a_clock_set_to_the_next_day_ends_this_one() {
    let life = Life::new("2026-11-24T09:45", "2026-11-24T10:15")
        .settings(|settings| settings.morning.on = false)
        .at("2026-11-24T10:05", set("2026-11-25T09:55"));
    expect![[r#"
        Tue 10:00 show micro-pause/1
        Wed 09:55 walk/1 excused: asleep
        Wed 09:55 micro-pause/2 excused: asleep
        Wed 09:55 micro-pause/3 excused: asleep
        Wed 09:55 walk/2 excused: asleep
        Wed 09:55 breathing/1 excused: asleep
        Wed 09:55 rest/1 excused: asleep
        Wed 09:55 wind-down/1 excused: asleep
        Wed 09:55 withdraw micro-pause/1
        Wed 09:55 micro-pause/1 excused: replanned
        Wed 10:00 show micro-pause/1
    "#]]
    .assert_eq(&life.story());
}

#[test]
fn rule_9_flying_west_plans_the_rest_of_the_day_again() {
    let life = Life::new("2026-11-24T09:45", "2026-11-25T07:00")
        .settings(|settings| settings.morning.on = false)
        .answers(ResponseTo::AnyOther, Answer::Done)
        .at("2026-11-24T14:30", Doing::Zone(chrono_tz::America::New_York));
    expect![[r#"
        Tue 10:00 show micro-pause/1
        Tue 10:00:20 micro-pause/1 done
        Tue 11:00 show walk/1
        Tue 11:00:20 walk/1 done
        Tue 12:00 show micro-pause/2
        Tue 12:00:20 micro-pause/2 done
        Tue 14:00 show micro-pause/3
        Tue 14:00:20 micro-pause/3 done
        Tue 08:30 walk/2 excused: replanned
        Tue 08:30 breathing/1 excused: replanned
        Tue 08:30 rest/1 excused: replanned
        Tue 08:30 wind-down/1 excused: replanned
        Tue 10:00 show micro-pause/4
        Tue 10:00:20 micro-pause/4 done
        Tue 12:00 show micro-pause/5
        Tue 12:00:20 micro-pause/5 done
        Tue 14:00 show micro-pause/6
        Tue 14:00:20 micro-pause/6 done
        Tue 15:00 show walk/3
        Tue 15:00:20 walk/3 done
        Tue 16:00 show breathing/2
        Tue 16:00:20 breathing/2 done
        Tue 17:00 show rest/2
        Tue 17:00:20 rest/2 done
        Tue 21:50 show wind-down/2
        Tue 21:50:20 wind-down/2 done
    "#]]
    .assert_eq(&life.story());
}

#[test]
fn rule_9_flying_east_loses_what_the_day_loses() {
    let life = Life::new("2026-11-24T09:45", "2026-11-24T23:00")
        .settings(|settings| settings.morning.on = false)
        .answers(ResponseTo::AnyOther, Answer::Done)
        .at("2026-11-24T10:30", Doing::Zone(chrono_tz::Asia::Tokyo));
    expect![[r#"
        Tue 10:00 show micro-pause/1
        Tue 10:00:20 micro-pause/1 done
        Tue 18:30 walk/1 excused: replanned
        Tue 18:30 micro-pause/2 excused: replanned
        Tue 18:30 micro-pause/3 excused: replanned
        Tue 18:30 walk/2 excused: replanned
        Tue 18:30 breathing/1 excused: replanned
        Tue 18:30 rest/1 excused: replanned
        Tue 18:30 wind-down/1 excused: replanned
        Tue 21:50 show wind-down/2
        Tue 21:50:20 wind-down/2 done
        Wed 07:00 ask wind-down/2 WindDownKept
    "#]]
    .assert_eq(&life.story());
}

#[test]
fn rule_13_the_last_hour_is_sixty_real_minutes_on_the_night_the_clock_goes_back() {
    // Bedtime 03:30 on the night of 25 October 2026: 02:00 to 03:00 comes twice.
    let life = Life::new("2026-10-24T23:00", "2026-10-25T05:00").settings(|settings| {
        settings.bedtime = planner::settings::ByDay::of(
            planner::settings::TimeOfDay::parse("03:30").expect("a time"),
        );
    });
    expect![[r#"
        Sat 23:00 morning/1 excused: asleep
        Sun 02:20 show wind-down/1
        Sun 02:30 withdraw wind-down/1
        Sun 02:30 wind-down/1 unanswered
    "#]]
    .assert_eq(&life.story());
}

#[test]
fn rule_9_a_clock_set_ahead_makes_nothing_on_screen_late() {
    // Eighteen minutes on screen are eighteen real ones: at the end of this life seventeen are over.
    let life = Life::new("2026-11-24T10:40", "2026-11-24T11:17").at(
        "2026-11-24T11:00:30",
        Doing::Clock("2026-11-24T11:02:30".parse().expect("a local time")),
    );
    assert_eq!(life.summary().open, 0, "{}", life.story());
}

#[test]
fn rule_13_a_local_time_in_the_gap_is_that_much_later_and_one_in_the_fold_the_first() {
    let utc = |zone, local| instant(zone, local).format("%dT%H:%M").to_string();
    assert_eq!(utc(AMSTERDAM, "2026-03-29T02:30"), "29T01:30", "half past three in summer");
    assert_eq!(utc(AMSTERDAM, "2026-10-25T02:30"), "25T00:30", "still in summer");
    let half_an_hour = chrono_tz::Australia::Lord_Howe;
    assert_eq!(utc(half_an_hour, "2026-10-04T02:10"), "03T15:40");
    let a_day = chrono_tz::Pacific::Apia;
    assert_eq!(utc(a_day, "2011-12-30T12:00"), "30T22:00", "noon of the next day");
}

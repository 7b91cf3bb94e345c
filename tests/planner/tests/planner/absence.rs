//! Rule 3 and 4: absences, what they credit, and sleep.

use expect_test::{Expect, expect};
use planner::Settings;
use planner::engine::{Answer, Input};
use planner::simulation::{Doing, ResponseTo};
use planner_tests::{ByHand, Life};

fn morning(life: impl FnOnce(Life) -> Life, story: Expect) {
    let at_work = Life::new("2026-11-24T09:45", "2026-11-24T12:30").settings(|settings| {
        settings.morning.on = false;
    });
    story.assert_eq(&life(at_work).story());
}

#[test]
fn rule_3_an_absence_around_a_micro_pause_is_credited_on_return() {
    morning(
        |life| life.away("2026-11-24T09:58", "2026-11-24T10:05"),
        expect![[r#"
        Tue 10:05 micro-pause/1 credited
        Tue 11:00 show walk/1
        Tue 11:18 withdraw walk/1
        Tue 11:18 walk/1 unanswered
        Tue 12:00 show micro-pause/2
        Tue 12:12 withdraw micro-pause/2
        Tue 12:12 micro-pause/2 unanswered
    "#]],
    );
}

#[test]
fn rule_3_an_absence_just_before_the_due_time_is_credited_too() {
    morning(
        |life| life.away("2026-11-24T09:48", "2026-11-24T09:53"),
        expect![[r#"
        Tue 09:53 micro-pause/1 credited
        Tue 11:00 show walk/1
        Tue 11:18 withdraw walk/1
        Tue 11:18 walk/1 unanswered
        Tue 12:00 show micro-pause/2
        Tue 12:12 withdraw micro-pause/2
        Tue 12:12 micro-pause/2 unanswered
    "#]],
    );
}

#[test]
fn rule_3_an_absence_around_a_walk_is_probable_and_asked_about() {
    morning(
        |life| life.away("2026-11-24T10:57", "2026-11-24T11:06"),
        expect![[r#"
        Tue 10:00 show micro-pause/1
        Tue 10:12 withdraw micro-pause/1
        Tue 10:12 micro-pause/1 unanswered
        Tue 11:00 show walk/1
        Tue 11:06 walk/1 probable
        Tue 11:06 ask walk/1 WalkConfirm
        Tue 12:00 show micro-pause/2
        Tue 12:12 withdraw micro-pause/2
        Tue 12:12 micro-pause/2 unanswered
    "#]],
    );
}

#[test]
fn rule_3_one_absence_credits_one_prompt_the_nearest_to_its_beginning() {
    morning(
        |life| life.away("2026-11-24T09:52", "2026-11-24T11:10"),
        expect![[r#"
        Tue 11:10 micro-pause/1 credited
        Tue 11:10 show walk/1
        Tue 11:28 withdraw walk/1
        Tue 11:28 walk/1 unanswered
        Tue 12:00 show micro-pause/2
        Tue 12:12 withdraw micro-pause/2
        Tue 12:12 micro-pause/2 unanswered
    "#]],
    );
}

#[test]
fn rule_3_an_absence_of_more_than_ninety_minutes_credits_nothing() {
    morning(
        |life| life.away("2026-11-24T09:50", "2026-11-24T11:25"),
        expect![[r#"
        Tue 11:20 micro-pause/1 excused: away
        Tue 11:25 show walk/1
        Tue 11:43 withdraw walk/1
        Tue 11:43 walk/1 unanswered
        Tue 12:00 show micro-pause/2
        Tue 12:12 withdraw micro-pause/2
        Tue 12:12 micro-pause/2 unanswered
    "#]],
    );
}

#[test]
fn rule_3_an_absence_of_exactly_ninety_minutes_still_credits() {
    morning(
        |life| life.away("2026-11-24T09:50", "2026-11-24T11:20"),
        expect![[r#"
        Tue 11:20 micro-pause/1 credited
        Tue 11:20 show walk/1
        Tue 11:38 withdraw walk/1
        Tue 11:38 walk/1 unanswered
        Tue 12:00 show micro-pause/2
        Tue 12:12 withdraw micro-pause/2
        Tue 12:12 micro-pause/2 unanswered
    "#]],
    );
}

#[test]
fn rule_3_an_absence_that_begins_outside_working_hours_credits_nothing() {
    let life = Life::new("2026-11-24T08:00", "2026-11-24T10:30")
        .settings(|settings| settings.morning.on = false)
        .away("2026-11-24T08:50", "2026-11-24T10:10");
    expect![[r#"
        Tue 10:10 show micro-pause/1
        Tue 10:22 withdraw micro-pause/1
        Tue 10:22 micro-pause/1 unanswered
    "#]]
    .assert_eq(&life.story());
}

#[test]
fn rule_3_an_absence_spent_mostly_in_a_meeting_credits_nothing() {
    morning(
        |life| {
            life.meeting("2026-11-24T09:55", "2026-11-24T10:08")
                .away("2026-11-24T09:55", "2026-11-24T10:14")
        },
        expect![[r#"
            Tue 10:14 show micro-pause/1
            Tue 10:26 withdraw micro-pause/1
            Tue 10:26 micro-pause/1 unanswered
            Tue 11:00 show walk/1
            Tue 11:18 withdraw walk/1
            Tue 11:18 walk/1 unanswered
            Tue 12:00 show micro-pause/2
            Tue 12:12 withdraw micro-pause/2
            Tue 12:12 micro-pause/2 unanswered
        "#]],
    );
}

#[test]
fn rule_3_a_short_absence_is_none_and_the_prompt_waits_on_screen() {
    morning(
        |life| life.away("2026-11-24T09:59", "2026-11-24T10:00:30"),
        expect![[r#"
        Tue 10:00 show micro-pause/1
        Tue 10:12 withdraw micro-pause/1
        Tue 10:12 micro-pause/1 unanswered
        Tue 11:00 show walk/1
        Tue 11:18 withdraw walk/1
        Tue 11:18 walk/1 unanswered
        Tue 12:00 show micro-pause/2
        Tue 12:12 withdraw micro-pause/2
        Tue 12:12 micro-pause/2 unanswered
    "#]],
    );
}

#[test]
fn rule_3_an_absence_over_the_end_of_a_window_that_can_t_be_credited_is_away() {
    let life = Life::new("2026-11-24T15:30", "2026-11-24T17:30")
        .away("2026-11-24T15:50", "2026-11-24T16:50");
    expect![[r#"
        Tue 15:30 morning/1 excused: asleep
        Tue 15:30 micro-pause/1 excused: asleep
        Tue 15:30 walk/1 excused: asleep
        Tue 15:30 micro-pause/2 excused: asleep
        Tue 15:30 micro-pause/3 excused: asleep
        Tue 15:30 show walk/2
        Tue 15:48 withdraw walk/2
        Tue 15:48 walk/2 unanswered
        Tue 16:45 breathing/1 excused: away
        Tue 17:00 show rest/1
        Tue 17:15 withdraw rest/1
        Tue 17:15 rest/1 unanswered
    "#]]
    .assert_eq(&life.story());
}

#[test]
fn rule_3_back_ends_no_lock_and_unlock_ends_an_absence() {
    morning(
        |life| {
            life.at("2026-11-24T09:57", Doing::Lock)
                .at("2026-11-24T10:03", Doing::Back)
                .at("2026-11-24T10:06", Doing::Unlock)
        },
        expect![[r#"
            Tue 10:06 micro-pause/1 credited
            Tue 11:00 show walk/1
            Tue 11:18 withdraw walk/1
            Tue 11:18 walk/1 unanswered
            Tue 12:00 show micro-pause/2
            Tue 12:12 withdraw micro-pause/2
            Tue 12:12 micro-pause/2 unanswered
        "#]],
    );
}

#[test]
fn rule_4_windows_slept_through_end_asleep_save_the_one_that_is_credited() {
    morning(
        |life| life.asleep("2026-11-24T10:40", "2026-11-24T12:05"),
        expect![[r#"
        Tue 10:00 show micro-pause/1
        Tue 10:12 withdraw micro-pause/1
        Tue 10:12 micro-pause/1 unanswered
        Tue 12:05 walk/1 probable
        Tue 12:05 ask walk/1 WalkConfirm
        Tue 12:07 show micro-pause/2
        Tue 12:19 withdraw micro-pause/2
        Tue 12:19 micro-pause/2 unanswered
    "#]],
    );
}

#[test]
fn rule_4_after_waking_nothing_is_shown_for_two_minutes() {
    morning(
        |life| life.asleep("2026-11-24T10:30", "2026-11-24T12:04"),
        expect![[r#"
        Tue 10:00 show micro-pause/1
        Tue 10:12 withdraw micro-pause/1
        Tue 10:12 micro-pause/1 unanswered
        Tue 12:04 walk/1 excused: asleep
        Tue 12:06 show micro-pause/2
        Tue 12:18 withdraw micro-pause/2
        Tue 12:18 micro-pause/2 unanswered
    "#]],
    );
}

#[test]
fn rule_4_a_night_asleep_makes_the_day_on_waking() {
    let life = Life::new("2026-11-24T20:00", "2026-11-25T10:30")
        .asleep("2026-11-24T21:00", "2026-11-25T09:10");
    expect![[r#"
        Tue 20:00 morning/1 excused: asleep
        Tue 20:00 micro-pause/1 excused: asleep
        Tue 20:00 walk/1 excused: asleep
        Tue 20:00 micro-pause/2 excused: asleep
        Tue 20:00 micro-pause/3 excused: asleep
        Tue 20:00 walk/2 excused: asleep
        Tue 20:00 breathing/1 excused: asleep
        Tue 20:00 rest/1 excused: asleep
        Wed 09:10 wind-down/1 excused: asleep
        Wed 09:12 show morning/1
        Wed 09:28 withdraw morning/1
        Wed 09:28 morning/1 unanswered
        Wed 09:28 ask wind-down/1 WindDownKept
        Wed 10:00 show micro-pause/1
        Wed 10:12 withdraw micro-pause/1
        Wed 10:12 micro-pause/1 unanswered
    "#]]
    .assert_eq(&life.story());
}

#[test]
fn rule_4_days_slept_through_are_planned_on_return() {
    let life = Life::new("2026-11-24T20:00", "2026-11-27T09:30")
        .asleep("2026-11-24T21:00", "2026-11-27T09:10");
    expect![[r#"
        Tue 20:00 morning/1 excused: asleep
        Tue 20:00 micro-pause/1 excused: asleep
        Tue 20:00 walk/1 excused: asleep
        Tue 20:00 micro-pause/2 excused: asleep
        Tue 20:00 micro-pause/3 excused: asleep
        Tue 20:00 walk/2 excused: asleep
        Tue 20:00 breathing/1 excused: asleep
        Tue 20:00 rest/1 excused: asleep
        Fri 09:10 wind-down/1 excused: asleep
        Fri 09:10 morning/1 excused: asleep
        Fri 09:10 micro-pause/1 excused: asleep
        Fri 09:10 walk/1 excused: asleep
        Fri 09:10 micro-pause/2 excused: asleep
        Fri 09:10 micro-pause/3 excused: asleep
        Fri 09:10 walk/2 excused: asleep
        Fri 09:10 breathing/1 excused: asleep
        Fri 09:10 rest/1 excused: asleep
        Fri 09:10 wind-down/1 excused: asleep
        Fri 09:10 morning/1 excused: asleep
        Fri 09:10 micro-pause/1 excused: asleep
        Fri 09:10 walk/1 excused: asleep
        Fri 09:10 micro-pause/2 excused: asleep
        Fri 09:10 micro-pause/3 excused: asleep
        Fri 09:10 walk/2 excused: asleep
        Fri 09:10 breathing/1 excused: asleep
        Fri 09:10 rest/1 excused: asleep
        Fri 09:10 wind-down/1 excused: asleep
        Fri 09:12 show morning/1
        Fri 09:28 withdraw morning/1
        Fri 09:28 morning/1 unanswered
        Fri 09:28 ask wind-down/1 WindDownKept
    "#]]
    .assert_eq(&life.story());
}

#[test]
fn rule_6_a_started_prompt_is_done_when_its_time_has_passed_asleep_or_not() {
    morning(
        |life| {
            life.answers(ResponseTo::AnyOther, Answer::Start)
                .asleep("2026-11-24T11:02", "2026-11-24T11:40")
        },
        expect![[r#"
            Tue 10:00 show micro-pause/1
            Tue 10:02:20 micro-pause/1 done
            Tue 11:00 show walk/1
            Tue 11:40 walk/1 done
            Tue 12:00 show micro-pause/2
            Tue 12:02:20 micro-pause/2 done
        "#]],
    );
}

#[test]
fn rule_3_whoever_locks_or_leaves_is_away_each_by_itself() {
    let mut day = ByHand::new("2026-11-24T10:45", Settings::default());
    for (gone, back) in
        [(Input::Locked, Input::Unlocked), (Input::Away { idle_ms: 300_000 }, Input::Back)]
    {
        assert!(!day.engine.is_away());
        day.tell("2026-11-24T10:50", gone);
        assert!(day.engine.is_away());
        day.tell("2026-11-24T10:50", back);
    }
    assert!(!day.engine.is_away());
}

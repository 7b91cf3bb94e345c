//! Rule 11: questions are no prompts.

use expect_test::expect;
use planner::engine::Answer;
use planner::simulation::{Doing, ResponseTo};
use planner_tests::Life;

#[test]
fn cr_095_and_rule_11_the_wind_down_is_asked_about_after_waking() {
    let life = Life::new("2026-11-24T21:00", "2026-11-25T07:10")
        .answers(ResponseTo::AnyOther, Answer::Done)
        .replies(false);
    expect![[r#"
        Tue 21:00 morning/1 excused: asleep
        Tue 21:00 micro-pause/1 excused: asleep
        Tue 21:00 walk/1 excused: asleep
        Tue 21:00 micro-pause/2 excused: asleep
        Tue 21:00 micro-pause/3 excused: asleep
        Tue 21:00 walk/2 excused: asleep
        Tue 21:00 breathing/1 excused: asleep
        Tue 21:00 rest/1 excused: asleep
        Tue 21:50 show wind-down/1
        Tue 21:50:20 wind-down/1 done
        Wed 07:00 ask wind-down/1 WindDownKept
        Wed 07:00:20 correct wind-down/1 unanswered was done
    "#]]
    .assert_eq(&life.story());
}

#[test]
fn rule_11_a_no_leaves_an_excused_one_excused_and_a_yes_makes_it_done() {
    let no = Life::new("2026-11-24T20:00", "2026-11-25T09:40")
        .asleep("2026-11-24T21:00", "2026-11-25T09:05");
    expect![[r#"
        Tue 20:00 morning/1 excused: asleep
        Tue 20:00 micro-pause/1 excused: asleep
        Tue 20:00 walk/1 excused: asleep
        Tue 20:00 micro-pause/2 excused: asleep
        Tue 20:00 micro-pause/3 excused: asleep
        Tue 20:00 walk/2 excused: asleep
        Tue 20:00 breathing/1 excused: asleep
        Tue 20:00 rest/1 excused: asleep
        Wed 09:05 wind-down/1 excused: asleep
        Wed 09:07 show morning/1
        Wed 09:23 withdraw morning/1
        Wed 09:23 morning/1 unanswered
        Wed 09:23 ask wind-down/1 WindDownKept
    "#]]
    .assert_eq(&no.replies(false).story());
    let yes = Life::new("2026-11-24T20:00", "2026-11-25T09:40")
        .asleep("2026-11-24T21:00", "2026-11-25T09:05");
    expect![[r#"
        Tue 20:00 morning/1 excused: asleep
        Tue 20:00 micro-pause/1 excused: asleep
        Tue 20:00 walk/1 excused: asleep
        Tue 20:00 micro-pause/2 excused: asleep
        Tue 20:00 micro-pause/3 excused: asleep
        Tue 20:00 walk/2 excused: asleep
        Tue 20:00 breathing/1 excused: asleep
        Tue 20:00 rest/1 excused: asleep
        Wed 09:05 wind-down/1 excused: asleep
        Wed 09:07 show morning/1
        Wed 09:23 withdraw morning/1
        Wed 09:23 morning/1 unanswered
        Wed 09:23 ask wind-down/1 WindDownKept
        Wed 09:23:20 correct wind-down/1 done was excused
    "#]]
    .assert_eq(&yes.replies(true).story());
}

#[test]
fn rule_11_a_walk_that_is_confirmed_is_done() {
    let life = Life::new("2026-11-24T10:45", "2026-11-24T11:30")
        .away("2026-11-24T10:57", "2026-11-24T11:06")
        .replies(true);
    expect![[r#"
        Tue 10:45 morning/1 excused: asleep
        Tue 10:45 micro-pause/1 excused: asleep
        Tue 11:00 show walk/1
        Tue 11:06 walk/1 probable
        Tue 11:06 ask walk/1 WalkConfirm
        Tue 11:06:20 correct walk/1 done was probable
    "#]]
    .assert_eq(&life.story());
}

#[test]
fn rule_11_in_a_meeting_the_question_waits() {
    let life = Life::new("2026-11-24T21:00", "2026-11-25T09:00")
        .settings(|settings| settings.morning.on = false)
        .at("2026-11-25T06:50", Doing::Busy(planner::engine::BusyReason::Meeting))
        .at("2026-11-25T08:00", Doing::Free(None));
    expect![[r#"
        Tue 21:00 micro-pause/1 excused: asleep
        Tue 21:00 walk/1 excused: asleep
        Tue 21:00 micro-pause/2 excused: asleep
        Tue 21:00 micro-pause/3 excused: asleep
        Tue 21:00 walk/2 excused: asleep
        Tue 21:00 breathing/1 excused: asleep
        Tue 21:00 rest/1 excused: asleep
        Tue 21:50 show wind-down/1
        Tue 22:00 withdraw wind-down/1
        Tue 22:00 wind-down/1 unanswered
        Wed 08:01 ask wind-down/1 WindDownKept
    "#]]
    .assert_eq(&life.story());
}

#[test]
fn rule_11_a_question_keeps_the_gap_to_the_prompt_before_it() {
    let life = Life::new("2026-11-24T21:45", "2026-11-25T09:40")
        .asleep("2026-11-24T22:30", "2026-11-25T09:05")
        .answers(ResponseTo::AnyOther, Answer::Done);
    let story = life.story();
    assert!(story.contains("Wed 09:07:20 morning/1 done\nWed 09:17 ask wind-down/1"), "{story}");
}

#[test]
fn rule_11_a_question_keeps_the_gap_to_the_prompt_after_it() {
    let life = Life::new("2026-11-24T21:45", "2026-11-25T10:40")
        .settings(|settings| settings.morning.on = false)
        .asleep("2026-11-24T22:30", "2026-11-25T09:51")
        .answers(ResponseTo::AnyOther, Answer::Done);
    let story = life.story();
    let after = "Wed 10:00:20 micro-pause/1 done\nWed 10:10 ask wind-down/1";
    assert!(story.contains(after), "seven minutes before it are too few: {story}");
}

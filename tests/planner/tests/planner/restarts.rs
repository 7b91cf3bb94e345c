//! Rule 10: crashes.

use expect_test::expect;
use planner::engine::{Answer, Input, PauseUntil};
use planner::simulation::{Doing, ResponseTo};
use planner::{Kind, Settings};
use planner_tests::{ByHand, Life};

#[test]
fn rule_10_what_was_on_screen_is_answerable_after_a_crash_and_not_shown_again() {
    let life = Life::new("2026-11-24T10:45", "2026-11-24T11:30")
        .answers(ResponseTo::AnyOther, Answer::Done)
        .at("2026-11-24T11:00:10", Doing::Crash);
    expect![[r#"
        Tue 10:45 morning/1 excused: asleep
        Tue 10:45 micro-pause/1 excused: asleep
        Tue 11:00 show walk/1
        Tue 11:00:20 walk/1 done
    "#]]
    .assert_eq(&life.story());
}

#[test]
fn rule_10_a_run_goes_on_over_a_crash() {
    let life = Life::new("2026-11-24T10:45", "2026-11-24T11:30")
        .answers(ResponseTo::AnyOther, Answer::Start)
        .at("2026-11-24T11:04", Doing::Crash);
    expect![[r#"
        Tue 10:45 morning/1 excused: asleep
        Tue 10:45 micro-pause/1 excused: asleep
        Tue 11:00 show walk/1
        Tue 11:08:20 walk/1 done
    "#]]
    .assert_eq(&life.story());
}

const SAME_BOOT: Input = Input::Restarted { same_boot: true };

#[test]
fn rule_10_after_a_restart_what_was_shown_is_taken_from_the_screen_and_stays_open() {
    let mut day = ByHand::new("2026-11-24T10:45", Settings::default());
    assert_eq!(day.live("2026-11-24T11:01"), ["show 2026-11-24/walk/1"]);
    let said = day.tell("2026-11-24T11:05", SAME_BOOT);
    assert_eq!(said, ["withdraw 2026-11-24/walk/1 Restarted"], "its old bubble is closed");
    let said = day.tell("2026-11-24T11:06", Input::Answer { prompt: None, answer: Answer::Done });
    assert_eq!(said[1..], ["2026-11-24/walk/1 Done"], "{said:?}");
}

#[test]
fn rule_10_after_a_restart_what_was_not_shown_is_undelivered() {
    let mut day = ByHand::new("2026-11-24T10:45", Settings::default());
    assert_eq!(day.tell("2026-11-24T11:00", Input::Tick), ["show 2026-11-24/walk/1"]);
    let said = day.tell("2026-11-24T11:00:05", SAME_BOOT);
    assert_eq!(said[1..], ["2026-11-24/walk/1 Excused(Undelivered)"], "{said:?}");
}

#[test]
fn rule_4_windows_that_passed_while_the_agent_was_down_end_asleep_at_its_start() {
    let mut day = ByHand::new("2026-11-24T09:50", Settings::default());
    let said = day.tell("2026-11-24T10:30", SAME_BOOT);
    assert_eq!(said, ["2026-11-24/micro-pause/1 Excused(Asleep)"]);
}

#[test]
fn rule_6_what_was_on_screen_as_the_silence_began_ends_at_the_start_after_it() {
    let mut evening = ByHand::new("2026-11-24T21:45", Settings::default());
    assert_eq!(evening.live("2026-11-24T21:51"), ["show 2026-11-24/wind-down/1"]);
    let said = evening.tell("2026-11-24T22:05", SAME_BOOT);
    assert!(said.contains(&"2026-11-24/wind-down/1 Unanswered".to_owned()), "{said:?}");
}

#[test]
fn rule_6_what_was_begun_as_the_silence_begins_is_the_users_over_a_restart_too() {
    let mut evening = ByHand::new("2026-11-24T21:45", Settings::default());
    evening.live("2026-11-24T21:59");
    evening.tell("2026-11-24T22:00", Input::Now(Kind::Walk));
    evening.tell("2026-11-24T22:00", Input::Answer { prompt: None, answer: Answer::Start });
    let said = evening.tell("2026-11-24T22:30", SAME_BOOT);
    assert!(said.contains(&"2026-11-24/walk/extra-1 Done".to_owned()), "{said:?}");
}

#[test]
fn rule_4_a_sleep_that_nobody_told_of_begins_where_the_deadline_was_missed() {
    // From ten to half past, and not from the last thing before, an hour and a half too early.
    let mut settings = Settings::default();
    settings.morning.on = false;
    let mut day = ByHand::new("2026-11-24T08:30", settings);
    let said = day.tell("2026-11-24T10:30", Input::Tick);
    assert_eq!(said, ["2026-11-24/micro-pause/1 Credited"]);
}

#[test]
fn rule_3_an_absence_in_a_declared_meeting_credits_nothing_after_a_new_start_of_the_computer() {
    let mut day = ByHand::new("2026-11-24T10:30", Settings::default());
    let hour = PauseUntil::For { ms: 60 * 60_000 };
    day.tell("2026-11-24T10:31", Input::Declare(hour));
    day.tell("2026-11-24T10:40", Input::Restarted { same_boot: false });
    day.live("2026-11-24T10:50");
    day.tell("2026-11-24T10:50", Input::Away { idle_ms: 0 });
    day.live("2026-11-24T11:10");
    assert_eq!(day.tell("2026-11-24T11:10", Input::Back), [""; 0], "it was no walk");
    assert_eq!(day.live("2026-11-24T11:32"), ["show 2026-11-24/walk/1"]);
}

#[test]
fn rule_6_a_run_that_ends_as_the_silence_begins_is_done_over_a_restart_too() {
    let mut evening = ByHand::new("2026-11-24T21:45", Settings::default());
    evening.live("2026-11-24T21:52");
    evening.tell("2026-11-24T21:52", Input::Now(Kind::Walk));
    evening.tell("2026-11-24T21:52", Input::Answer { prompt: None, answer: Answer::Start });
    let said = evening.tell("2026-11-24T22:30", SAME_BOOT);
    assert!(said.contains(&"2026-11-24/walk/extra-1 Done".to_owned()), "{said:?}");
}

//! Clocks that are set, machines that sleep, days that turn.

use super::Stage;
use agent::presence::Seen;
use agent::resident::Message;
use chrono::TimeDelta;
use wire::types::Request;

#[test]
fn a_clock_set_back_shows_nothing_twice() {
    let mut stage = Stage::begun("2026-11-24T09:30:00");
    stage.live(TimeDelta::minutes(31));
    assert_eq!(stage.titles().len(), 1);
    stage.hands.set(TimeDelta::minutes(-30));
    stage.agent().turn(Message::Alarm);
    stage.live(TimeDelta::minutes(45));
    assert_eq!(stage.titles(), [""; 0], "ten o'clock came twice, its prompt once");
}

#[test]
fn a_clock_set_ahead_leaves_nothing_without_an_outcome() {
    let mut stage = Stage::begun("2026-11-24T09:30:00");
    stage.hands.set(TimeDelta::hours(3));
    stage.agent().turn(Message::Alarm);
    assert_eq!(stage.outcome("2026-11-24/micro-pause/1").as_deref(), Some("excused: asleep"));
    assert_eq!(stage.outcome("2026-11-24/walk/1").as_deref(), Some("excused: asleep"));
}

#[test]
fn a_machine_that_slept_wakes_into_two_minutes_of_quiet() {
    let mut stage = Stage::begun("2026-11-24T09:30:00");
    // Nothing rings while the machine sleeps; both clocks run on.
    stage.hands.pass(TimeDelta::minutes(100));
    stage.agent().turn(Message::Alarm);
    assert_eq!(stage.titles(), [""; 0]);
    stage.live(TimeDelta::minutes(2));
    assert_eq!(stage.titles(), ["A short walk, 8 minutes"], "its window is still open");
    assert_eq!(
        stage.outcome("2026-11-24/micro-pause/1").as_deref(),
        Some("credited"),
        "70 minutes away from the desk were a pause"
    );
}

#[test]
fn a_clock_that_was_put_right_while_the_machine_slept_gives_a_plan_of_the_right_time() {
    let mut stage = Stage::begun("2026-11-24T09:30:00");
    stage.agent().turn(Message::Presence(Seen::GoesToSleep));
    stage.hands.pass(TimeDelta::minutes(20));
    // It was three hours slow.
    stage.hands.set(TimeDelta::hours(3));
    stage.agent().turn(Message::Presence(Seen::Woke));
    let status = stage.status();
    assert_eq!(status["now"], "2026-11-24T12:50:00+01:00");
    assert_eq!(status["presence"]["asleep"], false);
    assert!(status["next"]["due"].as_str() > status["now"].as_str(), "{status}");
    assert_eq!(stage.outcome("2026-11-24/walk/1").as_deref(), Some("excused: asleep"));
    // The one that the sleep itself may have been is for the planner to judge.
    assert!(stage.outcome("2026-11-24/micro-pause/1").is_some(), "it is over");
    assert_eq!(stage.titles(), [""; 0], "nothing of the hours that never were");
}

#[test]
fn days_turn_by_themselves_and_wake_the_agent_seldom() {
    let mut stage = Stage::begun("2026-11-24T09:30:00");
    stage.live(TimeDelta::days(2));
    let today = stage.ask(Request::Today).unwrap();
    assert_eq!(today["day"], "2026-11-26");
    assert_eq!(stage.outcome("2026-11-25/morning/1").as_deref(), Some("excused: undelivered"));
    let planned = stage.recorded().into_iter().filter(|event| event == "planned").count();
    assert_eq!(planned, 3, "one plan a day");
}

#[test]
fn days_without_an_agent_are_planned_on_return() {
    let mut stage = Stage::begun("2026-11-24T09:30:00");
    stage.crash(TimeDelta::days(2));
    assert_eq!(stage.outcome("2026-11-24/walk/2").as_deref(), Some("excused: asleep"));
    assert_eq!(stage.outcome("2026-11-25/walk/1").as_deref(), Some("excused: asleep"));
    assert_eq!(stage.ask(Request::Today).unwrap()["day"], "2026-11-26");
}

#[test]
fn a_clock_from_1970_that_is_put_right_brings_no_storm_and_no_old_prompt() {
    let mut stage = Stage::begun("1970-01-01T09:30:00");
    stage.live(TimeDelta::minutes(31));
    assert_eq!(stage.titles().len(), 1);
    assert_eq!(stage.troubles(), ["clock-never-set"]);
    // 1 January 1970 to 24 November 2026.
    stage.hands.set(TimeDelta::days(20_781));
    stage.agent().turn(Message::Alarm);
    assert_eq!(stage.troubles(), [""; 0]);
    assert_eq!(stage.titles(), [""; 0], "nothing of the days between");
    assert_eq!(stage.ask(Request::Today).unwrap()["day"], "2026-11-24");
    let planned = stage.recorded().into_iter().filter(|event| event == "planned").count();
    assert!(planned <= 33, "at most a month of days is planned on return: {planned}");
    stage.live(TimeDelta::hours(2));
    assert!(!stage.titles().is_empty(), "the day goes on");
}

//! Notification servers that are not there, come late, or go away.

use super::Desktop;
use crate::process::{Home, until};
use serde_json::Value;
use std::io::Read;
use std::process::Stdio;
use std::time::{Duration, Instant};

const PROMPT: &str = "2026-11-24/micro-pause/1";

/// A walk called up at half past nine comes beside those of the plan.
const WALK: &str = "2026-11-24/walk/extra-1";

#[test]
fn without_a_server_a_prompt_waits_in_status_and_can_be_answered() {
    let Some(desktop) = Desktop::without_server() else { return };
    let home = desktop.home_without_display();
    home.begin_at("2026-11-24T09:30:00");
    let _agent = home.agent("2026-11-24T09:59:30", 20);
    until("the prompt is due", || home.json(&["status"])["on_screen"] == PROMPT);
    until("it is said that there is no server", || home.troubles() == ["no-notification-server"]);
    assert!(home.ok(&["status"]).contains("Note: your desktop shows no notifications. "));
    home.ok(&["done"]);
    assert_eq!(home.outcome(PROMPT).as_deref(), Some("done"));
}

#[test]
fn a_server_that_comes_late_still_gets_the_prompt() {
    let Some(mut desktop) = Desktop::without_server() else { return };
    let home = desktop.home_without_display();
    home.begin_at("2026-11-24T09:30:00");
    let _agent = home.agent("2026-11-24T09:59:30", 20);
    until("it is said that there is no server", || {
        let status = home.json(&["status"]);
        status["on_screen"] == PROMPT && home.troubles() == ["no-notification-server"]
    });
    desktop.start_dunst();
    until("it is offered once more", || desktop.shown() == 1);
    until("all is well", || home.troubles().is_empty());
    desktop.press("skip");
    until("its button works", || home.outcome(PROMPT).as_deref() == Some("skipped"));
}

#[test]
fn a_server_that_goes_away_takes_no_prompt_with_it() {
    let Some(mut desktop) = Desktop::start() else { return };
    let home = desktop.home_without_display();
    home.begin_at("2026-11-24T09:30:00");
    let mut agent = home.agent("2026-11-24T09:59:30", 20);
    until("the notification appears", || desktop.shown() == 1);
    desktop.kill_dunst();
    assert_eq!(home.json(&["status"])["on_screen"], PROMPT, "it stays answerable");
    desktop.start_dunst();
    home.ok(&["done"]);
    home.ok(&["now", "walk"]);
    until("the new server shows the next one", || desktop.shown() == 1);
    desktop.press("skip");
    until("its button works", || home.outcome("2026-11-24/walk/1").as_deref() == Some("skipped"));
    assert!(agent.is_running());
}

/// The server's id of the notification of a prompt.
fn recorded_id(home: &Home, prompt: &str) -> u64 {
    let mut id = None;
    until("its id is recorded", || {
        let shown = home.events(prompt).into_iter().find(|(event, _)| event == "shown");
        id = shown.and_then(|(_, body)| body["notification"].as_u64());
        id.is_some()
    });
    id.unwrap()
}

#[test]
fn a_server_that_comes_is_offered_what_waits_at_once() {
    let Some(mut desktop) = Desktop::without_server() else { return };
    let home = desktop.home_without_display();
    let _agent = home.begun("2026-11-24T09:30:00", 1);
    home.ok(&["now", "walk"]);
    until("it is said that there is no server", || home.troubles() == ["no-notification-server"]);
    desktop.start_dunst();
    let begun = Instant::now();
    until("it is offered", || desktop.shown() == 1);
    // By the clock alone it would have been offered again half a minute after the first time.
    assert!(begun.elapsed() < Duration::from_secs(20), "{:?}", begun.elapsed());
    desktop.press("skip");
    until("its button works", || home.outcome(WALK).as_deref() == Some("skipped"));
    let wrong = "your desktop shows no notifications";
    assert_eq!(home.log().matches(wrong).count(), 1, "said once: {}", home.log());
}

#[test]
fn a_press_on_another_programs_notification_is_no_answer_after_the_server_was_restarted() {
    let Some(mut desktop) = Desktop::start() else { return };
    let home = desktop.home_without_display();
    let _agent = home.begun("2026-11-24T09:30:00", 1);
    home.ok(&["now", "walk"]);
    until("the notification appears", || desktop.shown() == 1);
    let id = recorded_id(&home, WALK);
    let before = home.log().matches("left the screen without an answer").count();
    desktop.kill_dunst();
    desktop.start_dunst();
    until("the agent knows that its notification is gone", || {
        home.log().matches("left the screen without an answer").count() == before + 1
    });
    // The new server counts from one again, so another program's has the id that ours had.
    let mut other = desktop.command(env!("CARGO_BIN_EXE_show-bubble"));
    let mut other = other.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    until("the other one appears", || desktop.shown() == 1);
    desktop.press("done");
    until("it is pressed", || desktop.shown() == 0);
    drop(other.stdin.take());
    let mut heard = String::new();
    other.stdout.take().unwrap().read_to_string(&mut heard).unwrap();
    assert!(heard.contains(&format!("id: Some({id})")), "the same id: {heard}");
    assert!(heard.contains("press: Done"), "{heard}");
    other.wait().unwrap();
    assert_eq!(home.json(&["status"])["on_screen"], WALK, "it stays answerable");
    assert_eq!(desktop.shown(), 0, "and is not shown a second time");
    home.ok(&["done"]);
    assert_eq!(home.outcome(WALK).as_deref(), Some("done"));
}

#[test]
fn a_bus_that_dies_and_comes_back_costs_no_prompt() {
    let Some(mut desktop) = Desktop::start() else { return };
    let home = desktop.home_without_display();
    let mut agent = home.begun("2026-11-24T09:30:00", 1);
    home.ok(&["now", "walk"]);
    until("the notification appears", || desktop.shown() == 1);
    desktop.kill_bus();
    assert_eq!(home.json(&["status"])["on_screen"], WALK, "it stays answerable");
    home.ok(&["done"]);
    home.ok(&["now", "micro-pause"]);
    until("it is said that there is no bus", || home.troubles() == ["no-session-bus"]);
    let doctor = home.say(&["doctor", "--json"]).out;
    let doctor: Value = serde_json::from_str(&doctor).unwrap();
    let findings = doctor["findings"].as_array().unwrap();
    let bus = findings.iter().find(|finding| finding["check"] == "bus").unwrap();
    assert_eq!(bus["state"], "bad", "the doctor looks anew: {doctor}");
    desktop.bring_bus_back();
    home.ok(&["skip"]);
    home.ok(&["now", "micro-pause"]);
    until("the next one is shown", || desktop.shown() == 1);
    desktop.press("skip");
    let extra = "2026-11-24/micro-pause/extra-1";
    until("its button works", || home.outcome(extra).as_deref() == Some("skipped"));
    assert_eq!(home.troubles(), [""; 0]);
    let wrong = "there is no connection with your desktop";
    assert!(home.log().matches(wrong).count() <= 1, "said once: {}", home.log());
    assert!(agent.is_running());
}

#[test]
fn without_a_bus_it_is_said_in_the_log_once() {
    let home = Home::new();
    let _agent = home.begun("2026-11-24T09:30:00", 1);
    for _ in 0..3 {
        home.ok(&["now", "walk"]);
        until("it is said that there is no bus", || home.troubles() == ["no-session-bus"]);
        home.ok(&["skip"]);
    }
    let wrong = home.trouble("no-session-bus").unwrap();
    assert_eq!(home.log().matches(&wrong).count(), 1, "{}", home.log());
}

//! `doctor`: what it finds on a real desktop, and the test notification whose button comes back.

use super::Desktop;
use crate::process::{Home, Said, until};
use serde_json::Value;
use std::process::Stdio;
use std::time::{Duration, Instant};

/// The finding of one check; its name and its words are never empty, and what is not good says what
/// to do.
fn finding<'a>(document: &'a Value, check: &str) -> &'a Value {
    let findings = document["findings"].as_array().unwrap();
    for finding in findings {
        assert_ne!(finding["name"], "", "{finding}");
        assert_ne!(finding["found"], "", "{finding}");
        assert_eq!(finding["hint"] == "", finding["state"] == "good", "{finding}");
    }
    let found = findings.iter().find(|finding| finding["check"] == check);
    found.unwrap_or_else(|| panic!("no {check} in {document}"))
}

fn state(document: &Value, check: &str) -> String {
    finding(document, check)["state"].as_str().unwrap().to_owned()
}

fn document(said: &Said) -> Value {
    serde_json::from_str(&said.out).unwrap_or_else(|error| panic!("{error}: {said:?}"))
}

#[test]
fn a_pressed_button_that_comes_back_is_the_proof_of_delivery() {
    let Some(desktop) = Desktop::start() else { return };
    let home = desktop.home();
    let _agent = home.begun("2026-11-24T08:30:00", 1);
    let mut doctor = home.command(&["doctor", "--notify", "--json"]);
    let doctor = doctor.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    until("the test notification appears", || desktop.shown() == 1);
    assert!(desktop.printed().contains("summary: 'Test notification'"), "{}", desktop.printed());
    desktop.press("seen");
    let said = Said::of(&doctor.wait_with_output().unwrap());
    let found = document(&said);
    assert_eq!(said.status, 0, "{said:?}");
    assert_eq!(state(&found, "delivery"), "good");
    assert_eq!(state(&found, "bus"), "good");
    let server = finding(&found, "notifications");
    assert_eq!(server["state"], "good");
    assert!(server["found"].as_str().unwrap().starts_with("Dunst "), "{server}");
    assert_eq!(state(&found, "tray"), "limited", "nothing on this bus takes icons");
    until("it is taken away", || desktop.shown() == 0);
}

#[test]
fn a_button_that_nobody_presses_is_waited_for_a_minute() {
    let Some(desktop) = Desktop::start() else { return };
    let home = desktop.home();
    // A minute of this agent takes three seconds.
    let _agent = home.agent("2026-11-24T08:30:00", 20);
    let said = home.say(&["doctor", "--notify"]);
    assert_eq!(said.status, 1, "{said:?}");
    assert!(said.out.contains("did not come back within a minute"), "{said:?}");
    assert!(said.err.contains("press the button"), "{said:?}");
    until("it is taken away", || desktop.shown() == 0);
}

#[test]
fn without_a_server_the_doctor_says_so_and_what_to_do() {
    let Some(desktop) = Desktop::without_server() else { return };
    let home = desktop.home();
    let _agent = home.begun("2026-11-24T08:30:00", 1);
    let said = home.say(&["doctor", "--notify"]);
    assert_eq!(said.status, 1, "{said:?}");
    assert!(
        said.out.contains("not good   Notifications: Your desktop shows no notifications."),
        "{said:?}"
    );
    assert!(said.out.contains("such as dunst"), "{said:?}");
    let said = home.say(&["doctor", "--notify", "--json"]);
    let found = document(&said);
    assert_eq!(state(&found, "notifications"), "bad");
    assert_eq!(state(&found, "delivery"), "bad");
    assert_eq!(state(&found, "bus"), "good");
}

#[test]
fn a_server_without_buttons_is_named_with_how_to_answer() {
    let Some(mut desktop) = Desktop::without_server() else { return };
    desktop.start_odd_server("plain");
    let home = desktop.home();
    let _agent = home.begun("2026-11-24T08:30:00", 1);
    let found = document(&home.say(&["doctor", "--json"]));
    let server = finding(&found, "notifications");
    assert_eq!(server["state"], "limited", "{server}");
    assert_eq!(server["found"], "Odd 1 shows them, but without buttons.");
    assert!(server["hint"].as_str().unwrap().contains("adempauze done"), "{server}");
}

#[test]
fn a_server_that_does_not_answer_holds_up_nobody_else() {
    let Some(mut desktop) = Desktop::without_server() else { return };
    desktop.start_odd_server("never");
    let home = desktop.home();
    let _agent = home.begun("2026-11-24T08:30:00", 1);
    let mut doctor = home.command(&["doctor", "--json"]);
    let mut doctor = doctor.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut answered = 0;
    while doctor.try_wait().unwrap().is_none() {
        let asked = Instant::now();
        home.ok(&["status"]);
        assert!(asked.elapsed() < Duration::from_secs(3), "the agent has time for others");
        answered += 1;
    }
    assert!(answered > 0);
    let said = Said::of(&doctor.wait_with_output().unwrap());
    assert_eq!(state(&document(&said), "notifications"), "bad", "{said:?}");
}

#[test]
fn without_an_agent_the_doctor_looks_itself_and_leaves_nothing_behind() {
    let Some(desktop) = Desktop::start() else { return };
    let home = desktop.home();
    let said = home.say(&["doctor", "--json", "--notify"]);
    assert_eq!(said.status, 1, "no reminder comes: {said:?}");
    let found = document(&said);
    assert_eq!(state(&found, "agent"), "bad");
    assert_eq!(state(&found, "notifications"), "good");
    assert_eq!(state(&found, "delivery"), "bad");
    assert_eq!(state(&found, "data"), "good");
    assert!(!home.path().exists(), "it only looks");
    assert_eq!(desktop.shown(), 0);
}

#[test]
fn a_clock_that_was_never_set_and_no_bus_are_named() {
    let home = Home::new();
    let _agent = home.begun("1970-01-01T08:30:00", 1);
    let said = home.say(&["doctor", "--json"]);
    assert_eq!(said.status, 1, "{said:?}");
    let found = document(&said);
    assert_eq!(state(&found, "clock"), "bad");
    assert_eq!(state(&found, "bus"), "bad");
    assert_eq!(state(&found, "time-zone"), "good");
    let named = home.log().matches("so nobody has set it").count();
    assert_eq!(named, 1, "it is said in the log once: {}", home.log());
    assert_eq!(home.json(&["status"])["today"]["planned"], 8, "and the day goes on");
}

//! `now`, `start`, `done`, `snooze`, `skip`, `stop` and `wait`.

use crate::process::{Home, until};
use serde_json::{Value, json};

#[test]
fn now_takes_the_next_open_prompt_if_it_is_near_else_an_extra() {
    let home = Home::new();
    let _agent = home.begun("2026-11-24T10:30:00", 1);
    assert_eq!(home.json(&["now", "walk"]), json!({ "prompt": "2026-11-24/walk/1" }));
    assert_eq!(home.json(&["status"])["on_screen"], "2026-11-24/walk/1");
    let said = home.say(&["now", "walk"]);
    assert_eq!(said.status, 1, "it is on screen already: {said:?}");
    home.ok(&["done"]);
    assert_eq!(home.json(&["now", "rest"]), json!({ "prompt": "2026-11-24/rest/extra-1" }));
    home.ok(&["skip"]);
    assert_eq!(home.outcome("2026-11-24/walk/1").as_deref(), Some("done"));
    assert_eq!(home.outcome("2026-11-24/rest/extra-1").as_deref(), Some("skipped"));
}

#[test]
fn a_started_prompt_is_done_when_its_length_has_passed() {
    let home = Home::new();
    let _agent = home.begun("2026-11-24T10:30:00", 60);
    home.ok(&["now", "micro-pause"]);
    home.ok(&["start"]);
    until("two minutes have passed", || {
        home.outcome("2026-11-24/micro-pause/extra-1").as_deref() == Some("done")
    });
}

#[test]
fn a_started_prompt_that_is_stopped_is_partial() {
    let home = Home::new();
    let _agent = home.begun("2026-11-24T10:30:00", 1);
    let said = home.say(&["stop"]);
    assert_eq!(said.status, 1, "nothing runs: {said:?}");
    home.ok(&["now", "walk"]);
    home.ok(&["start"]);
    home.ok(&["stop"]);
    assert_eq!(home.outcome("2026-11-24/walk/1").as_deref(), Some("partial"));
}

#[test]
fn a_started_prompt_that_waits_still_waits_after_the_agent_was_killed() {
    let home = Home::new();
    let agent = home.begun("2026-11-24T10:30:00", 1);
    assert_eq!(home.say(&["wait"]).status, 1, "nothing runs");
    home.ok(&["now", "walk"]);
    home.ok(&["start"]);
    home.ok(&["wait"]);
    agent.kill();
    // Its eight minutes pass, and the eighteen that it may wait do not.
    let agent = home.agent("2026-11-24T10:31:00", 120);
    until("its eight minutes would be over", || {
        home.json(&["status"])["now"].as_str().unwrap() > "2026-11-24T10:40"
    });
    assert_eq!(home.json(&["status"])["on_screen"], "2026-11-24/walk/1");
    assert_eq!(home.outcome("2026-11-24/walk/1"), None, "it is not done");
    agent.kill();
    let _agent = home.agent("2026-11-24T10:41:00", 120);
    home.ok(&["start"]);
    until("what was left of it has passed", || {
        home.outcome("2026-11-24/walk/1").as_deref() == Some("done")
    });
}

#[test]
fn a_snooze_takes_the_middle_length_or_one_of_the_settings() {
    let home = Home::new();
    let _agent = home.begun("2026-11-24T11:00:10", 1);
    home.ok(&["now", "walk"]);
    let said = home.say(&["snooze", "7m"]);
    assert_eq!(said.status, 1);
    assert!(said.err.contains("Choose from: 5m, 10m, 15m."), "{}", said.err);
    home.ok(&["snooze"]);
    let next = home.json(&["status"])["next"].clone();
    assert_eq!(next["prompt"], "2026-11-24/walk/extra-1");
    assert_eq!(next["due"].as_str().unwrap().get(..15), Some("2026-11-24T11:1"), "in 10 minutes");
    let said = home.say(&["snooze"]);
    assert_eq!(said.status, 1, "nothing is on screen now");
}

#[test]
fn a_prompt_is_named_by_its_id() {
    let home = Home::new();
    let _agent = home.begun("2026-11-24T09:30:00", 1);
    home.ok(&["done", "2026-11-24/micro-pause/1"]);
    assert_eq!(home.outcome("2026-11-24/micro-pause/1").as_deref(), Some("done"));
    let again = home.say(&["skip", "2026-11-24/micro-pause/1"]);
    assert_eq!(again.status, 1);
    assert!(again.err.contains("is over already (done)"), "{}", again.err);
    let early = home.say(&["done", "2026-11-24/walk/2"]);
    assert_eq!(early.status, 1);
    assert!(early.err.contains("from 14:00 on"), "{}", early.err);
    let unknown = home.say(&["done", "2026-11-24/walk/7"]);
    assert_eq!(unknown.status, 1);
    assert!(unknown.err.contains("Do you mean “2026-11-24/walk/"), "{}", unknown.err);
    let garbled = home.say(&["done", "2026-11-24/wlak/1"]);
    assert_eq!(garbled.status, 2);
    assert!(garbled.err.contains("Do you mean “2026-11-24/walk/1”"), "{}", garbled.err);
}

#[test]
fn the_wind_down_is_not_snoozed() {
    let home = Home::new();
    let _agent = home.begun("2026-11-24T21:49:58", 1);
    until("the wind-down is on screen", || {
        home.json(&["status"])["on_screen"] == "2026-11-24/wind-down/1"
    });
    let said = home.say(&["snooze"]);
    assert_eq!(said.status, 1);
    assert!(said.err.contains("cannot be put off"), "{}", said.err);
    home.ok(&["start"]);
    assert_eq!(
        home.outcome("2026-11-24/wind-down/1").as_deref(),
        Some("done"),
        "to begin it is to say yes to it"
    );
}

#[test]
fn before_the_first_run_there_is_nothing_to_answer() {
    let home = Home::new();
    let _agent = home.agent("2026-11-24T09:30:00", 1);
    for words in [&["now", "walk"][..], &["done"]] {
        let said = home.say(words);
        assert_eq!(said.status, 1, "{words:?}");
        assert!(said.err.contains("adempauze begin"), "{words:?}: {}", said.err);
    }
    let said = home.say(&["answer", "yes"]);
    assert_eq!(said.status, 1);
    assert!(said.err.starts_with("adempauze: there is no question"), "{}", said.err);
    assert_eq!(home.json(&["history"]), Value::Array(Vec::new()));
}

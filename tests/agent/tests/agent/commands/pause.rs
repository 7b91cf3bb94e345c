//! `pause` and `resume`.

use crate::process::{Home, until};

#[test]
fn a_pause_lasts_a_length_or_until_a_moment() {
    let home = Home::new();
    let _agent = home.begun("2026-11-24T09:00:00", 1);
    let paused = |words: &[&str]| {
        home.ok(words);
        home.json(&["status"])["paused_until"].as_str().unwrap().to_owned()
    };
    assert_eq!(paused(&["pause", "90s"]).get(..16), Some("2026-11-24T09:01"));
    assert_eq!(paused(&["pause", "1h20m"]).get(..16), Some("2026-11-24T10:20"));
    assert_eq!(paused(&["pause", "until", "14:00"]), "2026-11-24T14:00:00+01:00");
    assert_eq!(paused(&["pause", "until", "08:00"]), "2026-11-25T08:00:00+01:00");
    assert_eq!(paused(&["pause", "until", "tomorrow"]), "2026-11-25T07:00:00+01:00");
    assert_eq!(paused(&["pause"]), "2026-11-25T07:00:00+01:00");
    let next = home.json(&["status"])["next"].clone();
    assert_eq!(next["prompt"], "2026-11-25/morning/1", "what falls into the pause does not come");
    assert_eq!(home.ok(&["pause", "until", "10:30"]), "Paused until 10:30.\n");
    home.ok(&["resume"]);
    assert!(home.json(&["status"])["paused_until"].is_null());
    let said = home.say(&["resume"]);
    assert_eq!(said.status, 1);
    assert!(said.err.starts_with("adempauze: there is no pause"), "{}", said.err);
}

#[test]
fn what_falls_due_in_a_pause_is_excused() {
    let home = Home::new();
    let agent = home.begun("2026-11-24T09:30:00", 1);
    home.ok(&["pause", "until", "10:30"]);
    agent.kill();
    let _agent = home.agent("2026-11-24T09:59:00", 60);
    until("ten o'clock has passed", || {
        home.outcome("2026-11-24/micro-pause/1").as_deref() == Some("excused: paused")
    });
}

#[test]
fn a_pause_survives_a_restart() {
    let home = Home::new();
    let agent = home.begun("2026-11-24T09:00:00", 1);
    home.ok(&["pause", "until", "14:00"]);
    agent.kill();
    let _agent = home.agent("2026-11-24T09:05:00", 1);
    assert_eq!(home.json(&["status"])["paused_until"], "2026-11-24T14:00:00+01:00");
}

//! One prompt through the whole: from the plan to the notification, its button, the history and
//! the database, and over the end of the process.

use super::Desktop;
use crate::process::{Agent, Home, until};
use serde_json::json;

const PROMPT: &str = "2026-11-24/micro-pause/1";

/// An agent that stands thirty seconds before the first prompt, in a time that runs this fast.
fn before_ten(home: &Home, speed: u32) -> Agent {
    home.begin_at("2026-11-24T09:30:00");
    home.agent("2026-11-24T09:59:30", speed)
}

/// What the database has of a prompt: its events in order.
fn events(home: &Home, prompt: &str) -> Vec<String> {
    let named = |(event, body): (String, serde_json::Value)| match body["outcome"].as_str() {
        Some(outcome) => format!("{event} {outcome}"),
        None => event,
    };
    home.events(prompt).into_iter().map(named).collect()
}

#[test]
fn a_prompt_is_shown_on_time_and_its_button_answers_it() {
    let Some(desktop) = Desktop::start() else { return };
    let home = desktop.home_without_display();
    let agent = before_ten(&home, 20);
    assert_eq!(desktop.shown(), 0, "nothing is shown before its time");
    until("the notification appears", || desktop.shown() == 1);
    let printed = desktop.printed();
    assert!(printed.contains("appname: 'Adempauze'"), "{printed}");
    assert!(printed.contains("desktop_entry: 'nl.adempauze.Adempauze'"), "{printed}");
    assert!(printed.contains(", 2 minutes'"), "the title says what and how long: {printed}");
    assert!(printed.contains("urgency: NORMAL"), "{printed}");

    desktop.press("start");
    until("the menu was answered", || desktop.shown() == 0);
    let menu = desktop.menu();
    for key in ["start", "snooze", "skip", "default"] {
        assert!(menu.contains(&format!(",{key}]")), "the action {key} is offered: {menu}");
    }
    until("its two minutes have passed", || home.outcome(PROMPT).as_deref() == Some("done"));
    assert_eq!(desktop.shown(), 0);
    let entry = home.entry(PROMPT).unwrap();
    assert_eq!(entry["due"], "2026-11-24T10:00:00+01:00");
    assert_eq!(entry["shown"].as_str().unwrap().get(..16), Some("2026-11-24T10:00"));
    assert_eq!(events(&home, PROMPT), ["showing", "shown", "started", "ended done"]);

    agent.kill();
    assert_eq!(events(&home, PROMPT), ["showing", "shown", "started", "ended done"]);
    let _agent = home.agent("2026-11-24T10:10:00", 1);
    assert_eq!(home.entry(PROMPT), Some(entry));
    assert_eq!(home.json(&["status"])["today"]["done"], json!(1));
}

#[test]
fn the_button_later_brings_it_back_and_not_now_ends_it() {
    let Some(desktop) = Desktop::start() else { return };
    let home = desktop.home_without_display();
    let _agent = before_ten(&home, 60);
    until("the notification appears", || desktop.shown() == 1);
    desktop.press("snooze");
    until("it leaves the screen", || desktop.shown() == 0);
    until("it comes back after ten minutes", || desktop.shown() == 1);
    desktop.press("skip");
    until("it is answered", || home.outcome(PROMPT).as_deref() == Some("skipped"));
    assert_eq!(
        events(&home, PROMPT),
        ["showing", "shown", "snoozed", "showing", "shown", "ended skipped"]
    );
}

#[test]
fn the_notification_leaves_when_the_prompt_is_answered_elsewhere_or_its_time_is_over() {
    let Some(desktop) = Desktop::start() else { return };
    let home = desktop.home_without_display();
    let agent = before_ten(&home, 20);
    until("the notification appears", || desktop.shown() == 1);
    home.ok(&["done"]);
    until("it is taken away", || desktop.shown() == 0);
    agent.kill();
    let _agent = home.agent("2026-11-24T11:59:30", 120);
    until("another appears", || desktop.shown() == 1);
    until("nobody answered it in twelve minutes", || {
        home.outcome("2026-11-24/micro-pause/2").as_deref() == Some("unanswered")
    });
    until("it is taken away", || desktop.shown() == 0);
}

#[test]
fn a_notification_that_is_waved_away_is_no_answer() {
    let Some(desktop) = Desktop::start() else { return };
    let home = desktop.home_without_display();
    let _agent = before_ten(&home, 10);
    until("the notification appears", || desktop.shown() == 1);
    desktop.dismiss();
    until("it is gone", || desktop.shown() == 0);
    assert_eq!(home.json(&["status"])["on_screen"], PROMPT, "it stays open");
    home.ok(&["skip"]);
    assert_eq!(home.outcome(PROMPT).as_deref(), Some("skipped"));
}

#[test]
fn after_a_restart_it_is_not_shown_again_and_stays_answerable() {
    let Some(desktop) = Desktop::start() else { return };
    let home = desktop.home_without_display();
    let _agent = before_ten(&home, 10);
    until("the notification appears", || desktop.shown() == 1);
    home.ok(&["restart"]);
    until("the old bubble is taken away", || desktop.shown() == 0);
    assert_eq!(home.json(&["status"])["on_screen"], PROMPT);
    home.ok(&["done"]);
    assert_eq!(events(&home, PROMPT), ["showing", "shown", "ended done"], "shown once");
}

#[test]
fn after_a_crash_the_old_bubble_is_taken_away_by_its_id() {
    let Some(desktop) = Desktop::start() else { return };
    let home = desktop.home_without_display();
    let agent = before_ten(&home, 10);
    until("the notification appears", || desktop.shown() == 1);
    until("its id is recorded", || events(&home, PROMPT).contains(&"shown".to_owned()));
    agent.kill();
    assert_eq!(desktop.shown(), 1, "dunst does not know that nobody is behind it");
    let _agent = home.agent("2026-11-24T10:02:00", 10);
    until("the old bubble is taken away", || desktop.shown() == 0);
    assert_eq!(home.json(&["status"])["on_screen"], PROMPT);
    home.ok(&["start"]);
    home.ok(&["stop"]);
    assert_eq!(events(&home, PROMPT), ["showing", "shown", "started", "ended partial"]);
}

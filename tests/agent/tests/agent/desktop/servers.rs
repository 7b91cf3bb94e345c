//! Notification servers that are not there, come late, or go away.

use super::Desktop;
use crate::process::until;
use serde_json::Value;

const PROMPT: &str = "2026-11-24/micro-pause/1";

pub fn troubles(status: &Value) -> Vec<&str> {
    let troubles = status["troubles"].as_array().unwrap();
    troubles.iter().map(|trouble| trouble["code"].as_str().unwrap()).collect()
}

#[test]
fn without_a_server_a_prompt_waits_in_status_and_can_be_answered() {
    let Some(desktop) = Desktop::without_server() else { return };
    let home = desktop.home();
    home.begin_at("2026-11-24T09:30:00");
    let _agent = home.agent("2026-11-24T09:59:30", 20);
    until("the prompt is due", || home.json(&["status"])["on_screen"] == PROMPT);
    until("it is said that there is no server", || {
        troubles(&home.json(&["status"])) == ["no-notification-server"]
    });
    assert!(home.ok(&["status"]).contains("Note: your desktop shows no notifications. "));
    home.ok(&["done"]);
    assert_eq!(home.outcome(PROMPT).as_deref(), Some("done"));
}

#[test]
fn a_server_that_comes_late_still_gets_the_prompt() {
    let Some(mut desktop) = Desktop::without_server() else { return };
    let home = desktop.home();
    home.begin_at("2026-11-24T09:30:00");
    let _agent = home.agent("2026-11-24T09:59:30", 20);
    until("it is said that there is no server", || {
        let status = home.json(&["status"]);
        status["on_screen"] == PROMPT && troubles(&status) == ["no-notification-server"]
    });
    desktop.start_dunst();
    until("it is offered once more", || desktop.shown() == 1);
    until("all is well", || troubles(&home.json(&["status"])).is_empty());
    desktop.press("skip");
    until("its button works", || home.outcome(PROMPT).as_deref() == Some("skipped"));
}

#[test]
fn a_server_that_goes_away_takes_no_prompt_with_it() {
    let Some(mut desktop) = Desktop::start() else { return };
    let home = desktop.home();
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

//! A question on a notification, answered by its buttons.

use super::Desktop;
use crate::process::until;

const WIND_DOWN: &str = "2026-11-24/wind-down/1";

#[test]
fn whether_the_last_hour_was_kept_is_asked_in_the_morning_and_answered_by_a_button() {
    let Some(desktop) = Desktop::start() else { return };
    let home = desktop.home_without_display();
    home.begin_at("2026-11-24T21:40:00");
    let agent = home.agent("2026-11-24T21:49:30", 60);
    until("the evening's reminder appears", || desktop.shown() == 1);
    desktop.press("skip");
    until("it is answered", || home.outcome(WIND_DOWN).as_deref() == Some("skipped"));
    agent.kill();
    let mut agent = home.agent("2026-11-25T06:59:30", 60);
    until("it is asked", || desktop.shown() == 1);
    let printed = desktop.printed();
    assert!(printed.contains("Did the last hour stay calm yesterday evening?"), "{printed}");
    assert!(home.json(&["status"])["on_screen"].is_null(), "a question is no prompt");
    desktop.press("yes");
    until("it counts", || home.outcome(WIND_DOWN).as_deref() == Some("done"));
    until("it leaves", || desktop.shown() == 0);
    let menu = desktop.menu();
    for key in ["yes", "no"] {
        assert!(menu.contains(&format!(",{key}]")), "the action {key} is offered: {menu}");
    }
    assert!(home.json(&["status"])["question"].is_null());
    home.ok(&["quit"]);
    assert_eq!(agent.wait(), 0);
}

//! A second notification server, with windows of its own whose buttons are pressed with the mouse.

use super::Desktop;
use crate::process::{Home, until};

/// Where the server puts the middle of what can be pressed, from the left and the lower edge of its
/// window.
const START: (u32, u32) = (166, 39);
const SNOOZE: (u32, u32) = (235, 39);
const SKIP: (u32, u32) = (310, 39);
const BODY: (u32, u32) = (20, 60);

const PROMPT: &str = "2026-11-24/micro-pause/1";

fn desktop() -> Option<(Desktop, Home)> {
    let mut desktop = Desktop::without_server()?;
    desktop.start_notification_daemon()?;
    let home = desktop.home();
    home.begin_at("2026-11-24T09:30:00");
    Some((desktop, home))
}

/// Waits for the one notification and presses there.
fn press(desktop: &Desktop, (x, above): (u32, u32)) {
    until("a notification appears", || desktop.windows().len() == 1);
    let window = desktop.windows().remove(0);
    // The window is there a moment before it hears the mouse.
    until("it is pressed", || {
        if desktop.windows().contains(&window) {
            desktop.click(&window, x, above);
        }
        desktop.windows().is_empty()
    });
}

#[test]
fn each_button_of_the_second_server_does_what_it_says() {
    let Some((desktop, home)) = desktop() else { return };
    let _agent = home.agent("2026-11-24T09:59:30", 20);
    press(&desktop, SNOOZE);
    until("it was put off", || home.json(&["status"])["on_screen"].is_null());
    assert_eq!(home.outcome(PROMPT), None);
    home.ok(&["now", "walk"]);
    press(&desktop, SKIP);
    until("it is answered", || home.outcome("2026-11-24/walk/1").as_deref() == Some("skipped"));
    home.ok(&["now", "rest"]);
    press(&desktop, START);
    let rest = "2026-11-24/rest/extra-1";
    until("its minutes have passed", || home.outcome(rest).as_deref() == Some("done"));
}

#[test]
fn a_click_on_the_second_servers_text_is_no_answer() {
    let Some((desktop, home)) = desktop() else { return };
    let _agent = home.agent("2026-11-24T09:59:30", 10);
    press(&desktop, BODY);
    // There is no window program beside the agent here, which it says.
    until("the window is asked for", || home.log().contains("adempauze-window"));
    assert_eq!(home.json(&["status"])["on_screen"], PROMPT, "it stays open");
    home.ok(&["skip"]);
    assert_eq!(home.outcome(PROMPT).as_deref(), Some("skipped"));
}

#[test]
fn the_second_server_takes_it_away_when_it_is_answered_elsewhere() {
    let Some((desktop, home)) = desktop() else { return };
    let _agent = home.agent("2026-11-24T09:59:30", 10);
    until("a notification appears", || desktop.windows().len() == 1);
    home.ok(&["done"]);
    until("it is taken away", || desktop.windows().is_empty());
}

//! A second notification server, with windows of its own whose buttons are pressed with the mouse.

use super::Desktop;
use crate::process::{Home, until};

/// Where the server puts the middle of what can be pressed, from the left and the lower edge of its
/// window.
const START: (u32, u32) = (166, 39);
const SNOOZE: (u32, u32) = (235, 39);
const SKIP: (u32, u32) = (310, 39);
const BODY: (u32, u32) = (20, 60);

/// A walk called up at half past nine comes beside those of the plan.
const WALK: &str = "2026-11-24/walk/extra-1";

fn desktop() -> Option<(Desktop, Home)> {
    let mut desktop = Desktop::without_server()?;
    desktop.start_notification_daemon()?;
    let home = desktop.home();
    Some((desktop, home))
}

/// Waits for the one notification and presses there.
fn press(desktop: &Desktop, (x, above): (u32, u32)) {
    until("a notification appears", || desktop.windows().len() == 1);
    let window = desktop.windows().remove(0);
    // It finds its size and its place while it is there already.
    let mut places = Vec::new();
    until("it has come to rest", || {
        places.push(desktop.place(&window));
        places.iter().rev().take(10).filter(|place| *place == places.last().unwrap()).count() == 10
    });
    // And it may be there before it hears the mouse.
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
    let _agent = home.begun("2026-11-24T09:30:00", 1);
    home.ok(&["now", "micro-pause"]);
    press(&desktop, SNOOZE);
    until("it was put off", || {
        let events = home.events("2026-11-24/micro-pause/1");
        events.last().is_some_and(|(event, _)| event == "snoozed")
    });
    home.ok(&["now", "walk"]);
    press(&desktop, SKIP);
    until("it is answered", || home.outcome(WALK).as_deref() == Some("skipped"));
    home.ok(&["now", "rest"]);
    press(&desktop, START);
    let rest = "2026-11-24/rest/extra-1";
    until("it has begun", || home.events(rest).last().is_some_and(|(event, _)| event == "started"));
}

#[test]
fn a_click_on_the_second_servers_text_is_no_answer() {
    let Some((desktop, home)) = desktop() else { return };
    // In a folder without the program of the window, which it says when that is asked for.
    let program = home.installed();
    let _agent = home.start_program(&program, &["agent", "--as-if", "2026-11-24T09:30:00"]);
    home.ok(&["begin"]);
    home.ok(&["now", "walk"]);
    press(&desktop, BODY);
    until("the window is asked for", || home.log().contains("adempauze-window"));
    assert_eq!(home.json(&["status"])["on_screen"], WALK, "it stays open");
    home.ok(&["skip"]);
    assert_eq!(home.outcome(WALK).as_deref(), Some("skipped"));
}

#[test]
fn the_second_server_takes_it_away_when_it_is_answered_elsewhere() {
    let Some((desktop, home)) = desktop() else { return };
    let _agent = home.begun("2026-11-24T09:30:00", 1);
    home.ok(&["now", "walk"]);
    until("a notification appears", || desktop.windows().len() == 1);
    home.ok(&["done"]);
    until("it is taken away", || desktop.windows().is_empty());
}

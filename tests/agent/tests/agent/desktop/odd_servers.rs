//! Notification servers that are there and are not quite right.

use super::Desktop;
use crate::process::until;
use std::fs;
use std::os::unix::fs::PermissionsExt;

const PROMPT: &str = "2026-11-24/micro-pause/1";

#[test]
fn a_server_that_never_answers_is_named_and_asked_again_by_one_thread() {
    let Some(mut desktop) = Desktop::without_server() else { return };
    desktop.start_odd_server("never");
    let home = desktop.home_without_display();
    home.begin_at("2026-11-24T09:30:00");
    let mut agent = home.agent("2026-11-24T09:59:30", 20);
    until("it is said that the server does not answer", || {
        let status = home.json(&["status"]);
        status["on_screen"] == PROMPT && home.troubles() == ["notification-server-silent"]
    });
    let asked = || desktop.asked_of_odd_server("GetCapabilities");
    let before = asked();
    for _ in 0..30 {
        let status = home.json(&["status"]);
        let hint = status["troubles"][0]["hint"].as_str().unwrap();
        assert!(hint.contains("adempauze status"), "it says what to do: {hint}");
    }
    assert!(asked() <= before + 3, "a probe that is under way is not begun again: {}", asked());
    let offers = format!("offers {PROMPT} again");
    until("it is offered again", || home.log().contains(&offers));
    until("it is offered again once more", || home.log().matches(&offers).count() == 2);
    until("one thread does it, however often it was tried", || {
        // One that has only just begun still has the name of the one that began it.
        let names = agent.threads();
        let is_ours = |name: &&String| name.contains("bubble") || name.contains("zbus");
        names.iter().filter(is_ours).count() == 1
    });
    assert_eq!(desktop.asked_of_odd_server("Notify"), 0, "nothing waits there to pop up later");
    let wrong = home.trouble("notification-server-silent").unwrap();
    assert_eq!(home.log().matches(&wrong).count(), 1, "said once: {}", home.log());
    home.ok(&["done"]);
    assert_eq!(home.outcome(PROMPT).as_deref(), Some("done"));
    home.ok(&["quit"]);
    assert_eq!(agent.wait(), 0, "and it does not keep the agent from ending");
}

#[test]
fn what_a_server_shows_when_nobody_waits_for_it_any_more_is_taken_away() {
    let Some(mut desktop) = Desktop::without_server() else { return };
    desktop.start_odd_server("late");
    let home = desktop.home_without_display();
    home.begin_at("2026-11-24T09:30:00");
    let _agent = home.agent("2026-11-24T09:59:30", 20);
    until("the second offer is taken", || desktop.asked_of_odd_server("Notify") == 2);
    until("the first is taken away", || desktop.asked_of_odd_server("CloseNotification 1") == 1);
    until("all is well", || home.troubles().is_empty());
    assert_eq!(desktop.asked_of_odd_server("CloseNotification 2"), 0, "the second stays");
    home.ok(&["done"]);
    until("until it is answered", || desktop.asked_of_odd_server("CloseNotification 2") == 1);
}

#[test]
fn where_there_are_no_buttons_the_text_says_how_to_answer_and_where() {
    let Some(mut desktop) = Desktop::without_server() else { return };
    desktop.start_odd_server("plain");
    let home = desktop.home_without_display();
    home.begin_at("2026-11-24T09:30:00");
    let _agent = home.agent("2026-11-24T09:59:30", 20);
    until("it is shown", || desktop.asked_of_odd_server("Notify") == 1);
    let said = desktop.said_by_odd_server();
    assert!(said.contains("actions []\n"), "{said}");
    let how = "Answer in the window of Adempauze, or type “adempauze done” in a terminal.";
    assert!(said.contains(how), "{said}");
    until("it is said that there are none", || home.troubles() == ["no-notification-buttons"]);
    home.ok(&["done"]);
    assert_eq!(home.outcome(PROMPT).as_deref(), Some("done"));
    until("it is taken away", || desktop.asked_of_odd_server("CloseNotification 1") == 1);
}

#[test]
fn a_notification_is_neither_urgent_nor_loud_unless_sound_is_switched_on() {
    let Some(mut desktop) = Desktop::without_server() else { return };
    desktop.start_odd_server("deaf");
    let home = desktop.home_without_display();
    let _agent = home.begun("2026-11-24T09:30:00", 1);
    home.ok(&["now", "walk"]);
    until("it is shown", || desktop.asked_of_odd_server("Notify") == 1);
    let said = desktop.said_by_odd_server();
    assert!(said.contains("hint suppress-sound Bool(true)\n"), "{said}");
    assert!(said.contains("hint urgency U8(1)\n"), "{said}");
    assert!(!said.contains("hint sound"), "{said}");
    home.ok(&["skip"]);
    home.ok(&["settings", "set", "notifications.sound", "true"]);
    home.ok(&["now", "walk"]);
    until("the next is shown", || desktop.asked_of_odd_server("Notify") == 2);
    let said = desktop.said_by_odd_server();
    let second = &said[said.rfind("Notify\n").unwrap()..];
    assert!(second.contains("hint sound-name Str(\"message-new-instant\")\n"), "{second}");
    assert!(!second.contains("suppress-sound"), "{second}");
    assert!(second.contains("hint urgency U8(1)\n"), "{second}");
}

#[test]
fn buttons_that_never_do_anything_are_doubted() {
    let Some(mut desktop) = Desktop::without_server() else { return };
    desktop.start_odd_server("deaf");
    let home = desktop.home_without_display();
    let _agent = home.begun("2026-11-24T09:30:00", 1);
    let how = "type “adempauze done” in a terminal";
    for shown in 1..=6 {
        home.ok(&["now", "micro-pause"]);
        until("it is shown", || desktop.asked_of_odd_server("Notify") == shown);
        let taken = format!("CloseNotification {shown}");
        let is_said = desktop.said_by_odd_server().contains(how);
        assert_eq!(is_said, shown == 6, "after five answers from elsewhere");
        until("the agent knows that it was taken", || {
            home.ok(&["status"]);
            home.entry(&id_of(shown)).is_some_and(|entry| !entry["shown"].is_null())
        });
        home.ok(&["done"]);
        until("it is taken away", || desktop.asked_of_odd_server(&taken) == 1);
    }
    let doubt = "no button of a notification has done anything yet";
    assert_eq!(home.log().matches(doubt).count(), 1, "said once");
    let doctor = home.say(&["doctor"]).out;
    assert!(doctor.contains("never with a button of a notification"), "{doctor}");
    home.ok(&["now", "micro-pause"]);
    until("one more is shown", || desktop.asked_of_odd_server("Notify") == 7);
    until("its button does something", || {
        desktop.signal("ActionInvoked", &["uint32:7", "string:skip"]);
        home.json(&["status"])["on_screen"].is_null()
    });
    let doctor = home.say(&["doctor"]).out;
    assert!(!doctor.contains("never with a button"), "there is no doubt any more: {doctor}");
}

/// The first one is the plan's next micro-pause, the others are extras.
fn id_of(shown: usize) -> String {
    match shown {
        1 => PROMPT.to_owned(),
        more => format!("2026-11-24/micro-pause/extra-{}", more - 1),
    }
}

#[test]
fn replies_of_the_wrong_type_are_said_once_and_nothing_is_shown_twice() {
    let Some(mut desktop) = Desktop::without_server() else { return };
    desktop.start_odd_server("garbled");
    let home = desktop.home_without_display();
    home.begin_at("2026-11-24T09:30:00");
    let mut agent = home.agent("2026-11-24T09:59:30", 60);
    until("it is said what is wrong", || {
        let status = home.json(&["status"]);
        status["on_screen"] == PROMPT && home.troubles() == ["notification-server-garbled"]
    });
    let doctor = home.say(&["doctor", "--json"]).out;
    assert!(doctor.contains("gives answers that cannot be read"), "{doctor}");
    until("its time is over", || home.outcome(PROMPT).as_deref() == Some("unanswered"));
    assert_eq!(desktop.asked_of_odd_server("Notify"), 1, "it took it, whatever it said");
    home.ok(&["now", "walk"]);
    home.ok(&["done"]);
    let wrong = "gives answers that cannot be read";
    assert_eq!(home.log().matches(wrong).count(), 1, "said once: {}", home.log());
    home.ok(&["quit"]);
    assert_eq!(agent.wait(), 0);
}

#[test]
fn a_click_opens_the_window_with_the_token_that_came_with_it() {
    let Some(mut desktop) = Desktop::without_server() else { return };
    desktop.start_odd_server("deaf");
    let home = desktop.home();
    let program = home.installed();
    let window = program.with_file_name("adempauze-window");
    let mark = program.with_file_name("mark");
    let script = "#!/bin/sh\nprintf '%s %s' \"$XDG_ACTIVATION_TOKEN\" \"$DESKTOP_STARTUP_ID\" > ";
    fs::write(&window, format!("{script}{0}.new && mv {0}.new {0}\n", mark.display())).unwrap();
    fs::set_permissions(&window, fs::Permissions::from_mode(0o755)).unwrap();
    let as_if = ["agent", "--as-if", "2026-11-24T09:30:00"];
    let _agent = home.start_program(&program, &as_if);
    home.ok(&["begin"]);
    home.ok(&["now", "walk"]);
    until("the window was started", || {
        desktop.signal("ActivationToken", &["uint32:1", "string:a-token"]);
        desktop.signal("ActionInvoked", &["uint32:1", "string:default"]);
        mark.is_file()
    });
    assert_eq!(fs::read_to_string(&mark).unwrap(), "a-token a-token");
    assert_eq!(
        home.json(&["status"])["on_screen"],
        "2026-11-24/walk/extra-1",
        "a click is no answer"
    );
}

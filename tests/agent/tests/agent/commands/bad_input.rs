//! Broken files, folders that can't be used, places that are taken: each has its clear message,
//! the agent runs where it can, and nothing of the user's is overwritten.

use crate::process::Home;
use serde_json::Value;
use std::fs;
use std::os::unix::fs::PermissionsExt;

fn files(home: &Home, start: &str) -> Vec<String> {
    let mut files: Vec<String> = fs::read_dir(home.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.starts_with(start))
        .collect();
    files.sort();
    files
}

#[test]
fn a_settings_file_that_is_none_is_set_aside_and_the_defaults_hold() {
    let home = Home::new();
    fs::create_dir(home.path()).unwrap();
    fs::write(home.path().join("settings.json"), "{ \"walk\": ").unwrap();
    let _agent = home.agent("2026-11-24T08:00:00", 1);
    assert!(home.troubles().contains(&"settings".to_owned()));
    let aside = files(&home, "settings-");
    assert_eq!(aside.len(), 1, "it has a date in its name: {aside:?}");
    assert_eq!(fs::read_to_string(home.path().join(&aside[0])).unwrap(), "{ \"walk\": ");
    home.ok(&["begin"]);
    home.ok(&["settings", "set", "walk.per_day", "3"]);
    assert!(!home.troubles().contains(&"settings".to_owned()), "a file that is right again");
}

#[test]
fn a_bad_value_falls_back_by_itself_and_is_named() {
    let home = Home::new();
    fs::create_dir(home.path()).unwrap();
    let text = r#"{ "language": "en", "walk": { "per_day": 99, "minutes": 6 }, "later": 1 }"#;
    fs::write(home.path().join("settings.json"), text).unwrap();
    let _agent = home.agent("2026-11-24T08:00:00", 1);
    assert_eq!(home.ok(&["settings", "get", "walk.minutes"]), "6\n");
    let status = home.json(&["status"]);
    let messages: Vec<&str> = status["troubles"]
        .as_array()
        .unwrap()
        .iter()
        .map(|trouble| trouble["message"].as_str().unwrap())
        .collect();
    assert!(messages.iter().any(|message| message.contains("walk.per_day")), "{messages:?}");
    assert!(messages.iter().any(|message| message.contains("later")), "{messages:?}");
    home.ok(&["settings", "set", "cap", "9"]);
    let kept: Value =
        serde_json::from_str(&fs::read_to_string(home.path().join("settings.json")).unwrap())
            .unwrap();
    assert_eq!(kept["later"], 1, "an unknown key is kept");
    let copies = files(&home, "settings-");
    assert_eq!(copies.len(), 1, "what fell back is not lost either");
    assert_eq!(fs::read_to_string(home.path().join(&copies[0])).unwrap(), text);
}

#[test]
fn a_corrupt_history_is_set_aside_and_a_new_one_begins() {
    let home = Home::new();
    let agent = home.begun("2026-11-24T08:00:00", 1);
    agent.kill();
    let history = home.path().join("history.sqlite");
    fs::write(&history, "this is no database, but somebody may want it back").unwrap();
    for companion in ["history.sqlite-wal", "history.sqlite-shm"] {
        let _ = fs::remove_file(home.path().join(companion));
    }
    let _agent = home.agent("2026-11-24T08:05:00", 1);
    assert_eq!(home.troubles(), ["no-session-bus", "history-set-aside"], "said once");
    let aside: Vec<String> =
        files(&home, "history-").into_iter().filter(|name| name.ends_with(".sqlite")).collect();
    assert_eq!(aside.len(), 1, "{aside:?}");
    let kept = fs::read_to_string(home.path().join(&aside[0])).unwrap();
    assert_eq!(kept, "this is no database, but somebody may want it back");
    home.ok(&["now", "micro-pause"]);
    home.ok(&["done"]);
}

#[test]
fn a_history_of_a_newer_version_is_refused_and_not_touched() {
    let home = Home::new();
    fs::create_dir(home.path()).unwrap();
    let path = home.path().join("history.sqlite");
    let connection = rusqlite::Connection::open(&path).unwrap();
    connection.execute_batch("PRAGMA user_version = 999; CREATE TABLE later (x)").unwrap();
    drop(connection);
    let before = fs::read(&path).unwrap();
    let said = home.say(&["agent"]);
    assert_eq!((said.status, said.out.as_str()), (1, ""));
    assert!(said.err.contains("newer version"), "{}", said.err);
    assert_eq!(fs::read(&path).unwrap(), before);
}

#[test]
fn folders_that_can_not_be_used_are_named_with_what_to_do() {
    let home = Home::new();
    fs::write(home.path(), "a file where the folder would be").unwrap();
    let said = home.say(&["agent"]);
    assert_eq!((said.status, said.out.as_str()), (1, ""));
    assert!(said.err.contains(&home.path().display().to_string()), "{}", said.err);
    assert!(said.err.contains("--home"), "{}", said.err);
    assert_eq!(fs::read_to_string(home.path()).unwrap(), "a file where the folder would be");
}

#[test]
fn a_folder_without_rights_is_named_with_what_to_do() {
    if rustix::process::geteuid().is_root() {
        // Nothing is out of reach for this user; the test above takes another way there.
        return;
    }
    let home = Home::new();
    fs::create_dir(home.path()).unwrap();
    fs::set_permissions(home.path(), fs::Permissions::from_mode(0o000)).unwrap();
    let said = home.say(&["agent"]);
    fs::set_permissions(home.path(), fs::Permissions::from_mode(0o700)).unwrap();
    assert_eq!(said.status, 1);
    assert!(said.err.contains("the owner and the rights"), "{}", said.err);
}

#[test]
fn a_busy_socket_is_named_with_what_to_do() {
    let home = Home::new();
    fs::create_dir(home.path()).unwrap();
    let _somebody = std::os::unix::net::UnixListener::bind(home.path().join("agent.sock")).unwrap();
    let said = home.say(&["agent"]);
    assert_eq!((said.status, said.out.as_str()), (1, ""));
    assert!(said.err.contains("answers already"), "{}", said.err);
    assert!(said.err.contains("--home"), "{}", said.err);
}

#[test]
fn a_socket_that_was_left_behind_is_in_nobodys_way() {
    let home = Home::new();
    let agent = home.agent("2026-11-24T08:00:00", 1);
    agent.kill();
    assert!(home.path().join("agent.sock").exists(), "kill -9 leaves it");
    let _agent = home.agent("2026-11-24T08:00:00", 1);
    home.ok(&["status"]);
}

#[test]
fn without_a_session_bus_it_runs_and_says_so() {
    let home = Home::new();
    let _agent = home.begun("2026-11-24T08:00:00", 1);
    assert_eq!(home.troubles(), ["no-session-bus"]);
    let text = home.ok(&["status"]);
    assert!(text.contains("Note: there is no connection to your desktop"), "{text}");
    home.ok(&["now", "walk"]);
    home.ok(&["done"]);
    assert_eq!(home.outcome("2026-11-24/walk/extra-1").as_deref(), Some("done"));
}

#[test]
fn what_nobody_saw_ends_undelivered() {
    let home = Home::new();
    home.begin_at("2026-11-24T09:30:00");
    let _agent = home.agent("2026-11-24T09:59:00", 300);
    crate::process::until("its time is over", || {
        home.outcome("2026-11-24/micro-pause/1").as_deref() == Some("excused: undelivered")
    });
}

#[test]
fn a_user_without_a_home_is_told_what_to_do() {
    let home = Home::new();
    // An empty HOME makes some systems ask their list of users; root has one there.
    let output = home.bare(&["status"]).env("HOME", "/nonexistent").output().unwrap();
    assert_eq!(output.status.code(), Some(1));
}

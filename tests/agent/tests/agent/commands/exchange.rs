//! `backup`, `restore` and `import`, with an agent that runs and without one.

use crate::process::{Home, until};
use crate::resident::stage::recorded;
use serde_json::{Value, json};
use std::fs;
use std::path::PathBuf;

fn copies(home: &Home) -> Vec<String> {
    let list = home.json(&["backup", "--list"]);
    let paths = list.as_array().unwrap().iter().map(|copy| copy["path"].as_str().unwrap());
    paths.map(|path| path.rsplit('/').next().unwrap().to_owned()).collect()
}

fn exported(home: &Home) -> (PathBuf, Value) {
    let path = home.beside().join("export.json");
    home.ok(&["export", "-o", path.to_str().unwrap()]);
    let document = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
    (path, document)
}

fn cap(home: &Home) -> String {
    home.ok(&["settings", "get", "cap"]).trim().to_owned()
}

#[test]
fn a_copy_is_made_on_every_day_and_seven_are_kept() {
    let home = Home::new();
    home.begin_at("2026-11-24T09:58:00");
    until("the first day has its copy", || {
        let _agent = home.agent("2026-11-24T09:59:00", 1);
        copies(&home) == ["daily-2026-11-24.sqlite"]
    });
    // Each start here is the first moment of a day.
    for day in 25..=30 {
        let _agent = home.agent(&format!("2026-11-{day}T09:59:00"), 1);
        let name = format!("daily-2026-11-{day}.sqlite");
        until("that day has its copy", || copies(&home).contains(&name));
    }
    let _agent = home.agent("2026-12-01T09:59:00", 1);
    until("the eighth day has its copy", || {
        copies(&home).contains(&"daily-2026-12-01.sqlite".to_owned())
    });
    let copies = copies(&home);
    assert_eq!(copies.len(), 7, "{copies:?}");
    assert!(!copies.contains(&"daily-2026-11-24.sqlite".to_owned()), "{copies:?}");
}

#[test]
fn restore_brings_back_what_a_copy_holds_under_a_running_agent() {
    let (home, mut agent) = Home::with_a_past();
    let said = home.ok(&["backup"]);
    assert!(said.contains("by-hand-"), "{said}");
    home.ok(&["settings", "set", "cap", "5"]);
    home.ok(&["correct", "2026-11-24/micro-pause/1", "skipped"]);
    let said = home.ok(&["restore"]);
    assert!(said.contains("by-hand-") && said.contains("before-restore-"), "{said}");
    assert!(agent.is_running(), "it executes itself anew");
    assert_eq!(cap(&home), "9");
    assert_eq!(home.outcome("2026-11-24/micro-pause/1").as_deref(), Some("done"));
    assert!(!recorded(&home.path()).contains(&"corrected".to_owned()));
    // What stood there before comes back by its name, without an agent too.
    home.ok(&["quit"]);
    agent.wait();
    let before = said.split_whitespace().find(|word| word.contains("before-restore-")).unwrap();
    home.ok(&["restore", before.trim_end_matches('.')]);
    assert!(recorded(&home.path()).contains(&"corrected".to_owned()));
    let _agent = home.agent("2026-11-24T10:05:00", 1);
    assert_eq!(cap(&home), "5");
    assert_eq!(home.outcome("2026-11-24/micro-pause/1").as_deref(), Some("skipped"));
}

#[test]
fn restore_refuses_what_is_no_copy_and_leaves_everything_as_it_was() {
    let (home, mut agent) = Home::with_a_past();
    let letter = home.beside().join("letter.txt");
    fs::write(&letter, "dear diary").unwrap();
    for file in [letter.to_str().unwrap(), "/nonexistent/copy.sqlite"] {
        let said = home.say(&["restore", file]);
        assert_eq!(said.status, 1, "{said:?}");
        assert!(said.err.contains(file), "{said:?}");
    }
    assert!(agent.is_running());
    assert_eq!(home.outcome("2026-11-24/micro-pause/1").as_deref(), Some("done"));
    let empty = Home::new();
    let said = empty.say(&["restore"]);
    assert!(said.status == 1 && said.err.contains("there is no copy yet"), "{said:?}");
    assert!(!empty.path().exists(), "nothing was made");
}

#[test]
fn an_export_comes_back_whole_on_another_computer() {
    let (home, _agent) = Home::with_a_past();
    let (path, document) = exported(&home);
    let path = path.to_str().unwrap();
    let other = Home::new();
    let look = other.json(&["import", path, "--dry-run"]);
    assert!(!other.path().exists(), "a look makes nothing");
    let brought = other.json(&["import", path]);
    let count = document["events"].as_array().unwrap().len();
    for said in [&look, &brought] {
        assert_eq!(
            (&said["added"], &said["known"], &said["settings"]),
            (&json!(count), &json!(0), &json!(true))
        );
    }
    let (_, again) = exported(&other);
    assert_eq!(
        (&again["events"], &again["settings"]),
        (&document["events"], &document["settings"])
    );
    let twice = other.json(&["import", path]);
    assert_eq!((&twice["added"], &twice["known"]), (&json!(0), &json!(count)));
    // The agent lives on from there.
    let _agent = other.agent("2026-11-24T10:20:00", 1);
    assert_eq!(other.outcome("2026-11-24/micro-pause/1").as_deref(), Some("done"));
    assert_eq!(cap(&other), "9");
}

#[test]
fn an_import_under_a_running_agent_goes_in_and_out_again() {
    let (home, _agent) = Home::with_a_past();
    let (path, document) = exported(&home);
    let path = path.to_str().unwrap();
    let other = Home::new();
    let mut agent = other.begun("2026-11-26T09:58:00", 1);
    let own = recorded(&other.path());
    let said = other.ok(&["import", path]);
    let count = document["events"].as_array().unwrap().len();
    assert!(said.contains(&format!("Added: {count} events")), "{said}");
    assert!(said.contains("import --undo"), "it says how it goes out again: {said}");
    assert_eq!(cap(&other), "12", "own settings stay");
    assert_eq!(other.outcome("2026-11-24/micro-pause/1").as_deref(), Some("done"));
    let said = other.ok(&["import", path, "--settings"]);
    assert!(said.contains("The settings in it hold now"), "{said}");
    assert_eq!(cap(&other), "9");
    other.ok(&["import", "--undo"]);
    assert_eq!(cap(&other), "12");
    let said = other.ok(&["import", "--undo"]);
    assert!(said.contains(&format!("{count} events")), "{said}");
    assert_eq!(other.outcome("2026-11-24/micro-pause/1"), None);
    assert!(recorded(&other.path()).starts_with(&own), "what was recorded here stays");
    let said = other.say(&["import", "--undo"]);
    assert!(said.status == 1 && said.err.contains("no import"), "{said:?}");
    assert!(agent.is_running());
    let left = fs::read_dir(other.path()).unwrap().map(|entry| entry.unwrap().file_name());
    assert!(!left.into_iter().any(|name| name.to_string_lossy().starts_with("import-")));
}

#[test]
fn an_import_that_is_not_right_changes_nothing_and_says_where() {
    let (home, _agent) = Home::with_a_past();
    let (path, _) = exported(&home);
    let text = fs::read_to_string(&path).unwrap();
    let other = Home::new();
    let _agent = other.begun("2026-11-26T09:58:00", 1);
    let own = recorded(&other.path());
    let bad = home.beside().join("bad.json");
    for (text, named) in [
        (text[..text.len() / 2].to_owned(), "ends in the middle"),
        (text.replace("\"version\": 1", "\"version\": 2"), "newer version"),
        (text.replacen("\"day\":", "\"yad\":", 1), "“day”"),
        ("hello".to_owned(), "no export"),
    ] {
        fs::write(&bad, text).unwrap();
        for words in [
            &["import", bad.to_str().unwrap()][..],
            &["import", "--dry-run", bad.to_str().unwrap()],
        ] {
            let said = other.say(words);
            assert_eq!((said.status, said.out.as_str()), (1, ""), "{named}");
            assert!(said.err.contains(named) && said.err.contains("bad.json"), "{}", said.err);
            assert!(said.err.lines().count() >= 2, "and what to do: {}", said.err);
        }
    }
    assert_eq!(recorded(&other.path()), own);
}

#[test]
fn long_work_says_how_far_it_is() {
    let home = Home::new();
    let path = home.beside().join("long.json");
    let mut text = String::from("{ \"format\": \"adempauze\", \"version\": 1, \"events\": [");
    for number in 0..8000 {
        let comma = if number == 0 { "" } else { "," };
        text.push_str(&format!(
            "{comma}\n{{\"id\":\"00000000-0000-4000-8000-{number:012}\",\
             \"device\":\"00000000-0000-4000-8000-000000000000\",\
             \"at\":\"2026-11-23T09:00:00.000+01:00\",\"day\":\"2026-11-23\",\"event\":\"resumed\"}}"
        ));
    }
    text.push_str("] }");
    fs::write(&path, &text).unwrap();
    let said = home.say(&["import", path.to_str().unwrap()]);
    assert_eq!(said.status, 0, "{said:?}");
    let lines: Vec<&str> = said.err.lines().collect();
    assert_eq!(lines.first(), Some(&"Reading: 0 %"));
    assert_eq!(lines[lines.len() - 2..], ["Reading: 100 %", "Adding …"]);
    assert!(lines.len() <= 6, "not more than a line a quarter: {lines:?}");
}

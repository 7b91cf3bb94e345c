//! `checkin` and `note`: off until switched on, on this computer alone.

use crate::process::Home;
use serde_json::{Value, json};
use std::io::Write;
use std::process::Stdio;

fn diary(home: &Home) -> Value {
    home.json(&["note", "--list"])
}

#[test]
fn nothing_is_asked_or_written_until_it_is_switched_on() {
    let home = Home::new();
    let _agent = home.begun("2026-11-24T09:58:00", 1);
    assert_eq!((&diary(&home)["on"], &diary(&home)["asks"]), (&json!(false), &json!(false)));
    for words in [&["checkin", "--tension", "4"][..], &["note", "a hard call"]] {
        let said = home.say(words);
        assert_eq!(said.status, 1, "{said:?}");
        assert!(said.err.contains("diary.on true"), "it says how: {}", said.err);
    }
    home.ok(&["settings", "set", "diary.on", "true"]);
    assert_eq!(diary(&home)["asks"], true);
    home.ok(&["checkin", "--tension", "4", "--breath", "high"]);
    assert_eq!(diary(&home)["asks"], false, "once a day");
    let entry = &diary(&home)["entries"][0];
    assert_eq!(
        (&entry["note"], &entry["tension"], &entry["breath_high"], &entry["day"]),
        (&json!("check-in"), &json!(4), &json!(true), &json!("2026-11-24"))
    );
    assert_eq!(entry.get("shoulders_high"), None, "what was left out is not there");
}

/// Left alone, or answered in part: the week says the same.
#[test]
fn cr_094_a_check_in_is_three_taps_at_most_can_be_left_out_and_changes_no_figure() {
    let home = Home::new();
    let _agent = home.begun("2026-11-24T09:58:00", 1);
    home.ok(&["settings", "set", "diary.on", "true"]);
    let week = home.json(&["week"]);
    let help = home.ok(&["checkin", "--help"]);
    let questions = ["--tension", "--breath", "--shoulders"];
    assert!(questions.iter().all(|question| help.contains(question)), "{help}");
    let options = help.lines().filter(|line| line.trim_start().starts_with("--"));
    let options: Vec<&str> = options.filter_map(|line| line.split_whitespace().next()).collect();
    let others = ["--text", "--home"];
    let asked = options.iter().filter(|option| !others.contains(option)).count();
    assert_eq!(asked, 3, "three questions: {options:?}");
    home.ok(&["checkin", "--tension", "9"]);
    assert_eq!(home.json(&["week"]), week, "one answer of three changes no figure");
    home.ok(&["checkin", "--tension", "9", "--breath", "high", "--shoulders", "high"]);
    assert_eq!(home.json(&["week"]), week, "nor do all of them");
}

#[test]
fn cr_095_in_the_last_hour_and_at_night_nothing_is_asked() {
    let home = Home::new();
    home.begin_at("2026-11-24T09:58:00");
    for (time, asks) in [
        ("2026-11-24T21:59:00", true),
        ("2026-11-24T22:01:00", false),
        ("2026-11-25T00:30:00", false),
        ("2026-11-25T05:00:00", false),
        ("2026-11-25T07:01:00", true),
    ] {
        let mut agent = home.agent(time, 1);
        home.ok(&["settings", "set", "diary.on", "true"]);
        assert_eq!(diary(&home)["asks"], asks, "{time}");
        home.ok(&["quit"]);
        agent.wait();
    }
}

#[test]
fn what_was_written_can_be_read_taken_away_and_stands_in_no_log() {
    let home = Home::new();
    let _agent = home.begun("2026-11-24T09:58:00", 1);
    home.ok(&["settings", "set", "diary.on", "true"]);
    home.ok(&["note", "the zeppelin landed", "--about", "trq-people", "--about", "trq-emotions"]);
    let mut command = home.command(&["note", "-"]);
    command.stdin(Stdio::piped()).stdout(Stdio::null());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(b"not in the list of processes\n").unwrap();
    assert!(child.wait().unwrap().success());
    let text = home.ok(&["note", "--list"]);
    assert!(text.contains("Was it around certain people?"), "{text}");
    assert!(text.contains("zeppelin") && text.contains("not in the list"), "{text}");
    let id = diary(&home)["entries"][0]["id"].as_str().unwrap().to_owned();
    home.ok(&["note", "--remove", &id]);
    let said = home.say(&["note", "--remove", &id]);
    assert!(said.status == 1 && said.err.contains("no such entry"), "{said:?}");
    assert_eq!(diary(&home)["entries"].as_array().unwrap().len(), 1);
    assert!(!home.log().contains("zeppelin") && !home.log().contains("trq-"), "{}", home.log());
}

#[test]
fn entries_that_are_none_are_refused_with_a_hint() {
    let home = Home::new();
    let _agent = home.begun("2026-11-24T09:58:00", 1);
    home.ok(&["settings", "set", "diary.on", "true"]);
    let long = "x".repeat(2001);
    for (words, status, named) in [
        (&["checkin", "--tension", "11"][..], 2, "11"),
        (&["checkin", "--breath", "sideways"], 2, "sideways"),
        (&["checkin"], 2, "--tension"),
        (&["note"], 2, "--about"),
        (&["note", "--about", "trq-poeple"], 2, "trq-people"),
        (&["note", "--about", "trq-people", "--about", "trq-people"], 1, "at most 3"),
        (&["note", "  "], 1, "nothing to write down"),
        (&["note", &long], 1, "2000"),
    ] {
        let said = home.say(words);
        assert_eq!(said.status, status, "{words:?}: {said:?}");
        assert!(said.err.contains(named), "{words:?}: {}", said.err);
    }
    assert_eq!(diary(&home)["entries"], json!([]));
}

#[test]
fn a_trend_is_numbers_from_five_check_ins_on() {
    let home = Home::new();
    let _agent = home.begun("2026-11-24T09:58:00", 1);
    home.ok(&["settings", "set", "diary.on", "true"]);
    for tension in ["3", "4", "6", "5"] {
        home.ok(&["checkin", "--tension", tension, "--shoulders", "low"]);
    }
    assert_eq!(diary(&home)["trend"], Value::Null);
    home.ok(&["checkin", "--tension", "7", "--shoulders", "high"]);
    let trend = &diary(&home)["trend"];
    assert_eq!(trend["tension"], json!({ "median": 5.0, "least": 3, "most": 7 }));
    assert_eq!(trend["shoulders_high"], json!({ "part": 1, "whole": 5 }));
    let text = home.ok(&["note", "--list"]);
    assert!(text.contains("Tension: 5 in the middle, from 3 to 7."), "{text}");
    home.ok(&["checkin", "--tension", "4"]);
    let text = home.ok(&["note", "--list"]);
    assert!(text.contains("Tension: 4.5 in the middle, from 3 to 7."), "{text}");
    home.ok(&["settings", "set", "language", "nl"]);
    let text = home.ok(&["note", "--list"]);
    assert!(text.contains("in het midden 4,5, van 3 tot 7."), "{text}");
}

#[test]
fn cr_099_it_is_exported_imported_and_erased_with_the_rest() {
    let home = Home::new();
    let mut agent = home.begun("2026-11-24T09:58:00", 1);
    home.ok(&["settings", "set", "diary.on", "true"]);
    home.ok(&["checkin", "--tension", "4", "--text", "long day"]);
    home.ok(&["note", "a hard call"]);
    let path = home.beside().join("export.json");
    home.ok(&["export", "-o", path.to_str().unwrap()]);
    let table = home.ok(&["export", "--format", "csv"]);
    assert!(table.contains(",check-in,") && table.contains("a hard call"), "{table}");
    let entries = diary(&home)["entries"].clone();
    home.ok(&["erase", "--yes"]);
    agent.wait();
    let brought = home.json(&["import", path.to_str().unwrap()]);
    assert_eq!(brought["notes"], 2);
    let _agent = home.agent("2026-11-24T10:58:00", 1);
    assert_eq!(diary(&home)["entries"], entries);
}

//! `week` and `correct`: the review of a week, and what is put right afterwards.

use crate::process::Home;
use serde_json::{Value, json};

/// Monday to Thursday, all asleep but for one micro-pause on Monday that was done.
fn thursday() -> (Home, crate::process::Agent) {
    let home = Home::new();
    let agent = home.begun("2026-11-23T09:58:00", 1);
    home.ok(&["now", "micro-pause"]);
    home.ok(&["done"]);
    agent.kill();
    let agent = home.agent("2026-11-26T12:30:00", 1);
    (home, agent)
}

#[test]
fn a_week_has_its_counts_by_reason_kind_and_day() {
    let (home, _agent) = thursday();
    let week = home.json(&["week"]);
    assert_eq!((&week["week"], &week["from"]), (&json!("2026-W48"), &json!("2026-11-23")));
    assert_eq!((&week["running"], &week["to"]), (&json!(true), &json!("2026-11-29")));
    assert_eq!((&week["taken"], &week["chances"]), (&json!(1), &json!(1)));
    assert_eq!(week["done"], json!({ "timed": 0, "said": 1, "credited": 0, "later": 0 }));
    let excused: u64 =
        week["excused"].as_object().unwrap().values().map(|n| n.as_u64().unwrap()).sum();
    assert_eq!(week["planned"].as_u64(), Some(1 + excused), "the rest was slept through");
    assert_eq!(week["adherence"], Value::Null, "one of many says nothing");
    assert_eq!(week["says"], "too-little");
    assert_eq!(week["days"].as_array().map(Vec::len), Some(7));
    assert_eq!(week["days"][0]["taken"], 1);
    let kinds: Vec<&str> =
        week["kinds"].as_array().unwrap().iter().map(|k| k["kind"].as_str().unwrap()).collect();
    assert!(kinds.contains(&"micro-pause") && kinds.contains(&"walk"), "{kinds:?}");
    assert_eq!(home.json(&["week", "--week", "2026-W48"]), week);
    let text = home.ok(&["week"]);
    assert!(text.contains("Too little to say anything about this week: 1 of "), "{text}");
    assert!(!text.contains('%'), "no percentage: {text}");
}

#[test]
fn cr_102_a_week_without_a_plan_is_no_zero() {
    let (home, _agent) = thursday();
    let week = home.json(&["week", "--week", "2026-W40"]);
    assert_eq!((&week["adherence"], &week["coverage"]), (&Value::Null, &Value::Null));
    assert_eq!((&week["says"], &week["running"]), (&json!("no-plan"), &json!(false)));
    assert_eq!(week["before"], json!([]));
    let text = home.ok(&["week", "--week", "2026-W40"]);
    assert!(text.ends_with("This week had no plan.\n"), "{text}");
    for wrong in ["2026-48", "2026-W54", "2026-W1", "x"] {
        let said = home.say(&["week", "--week", wrong]);
        assert_eq!(said.status, 1, "{wrong}");
        assert!(said.err.contains("2026-W48"), "{wrong}: {}", said.err);
    }
}

#[test]
fn cr_104_a_week_begins_on_monday_and_has_its_iso_number() {
    let home = Home::new();
    // A Friday of 2027 that belongs to the last week of 2026.
    let _agent = home.begun("2027-01-01T09:00:00", 1);
    let week = home.json(&["week"]);
    assert_eq!(week["week"], "2026-W53");
    assert_eq!((&week["from"], &week["to"]), (&json!("2026-12-28"), &json!("2027-01-03")));
    let days: Vec<&Value> = week["days"].as_array().unwrap().iter().map(|d| &d["day"]).collect();
    assert_eq!((days[0], days[6]), (&json!("2026-12-28"), &json!("2027-01-03")), "Monday first");
    let first = home.json(&["week", "--week", "2027-W01"]);
    assert_eq!(first["from"], "2027-01-04");
}

#[test]
fn what_is_put_right_counts_and_the_first_word_stays() {
    let (home, _agent) = thursday();
    for prompt in ["walk/1", "walk/2", "micro-pause/2", "micro-pause/3"] {
        home.ok(&["correct", &format!("2026-11-23/{prompt}"), "done"]);
    }
    home.ok(&["correct", "2026-11-23/breathing/1", "skipped"]);
    let entry = home.entry("2026-11-23/walk/1").unwrap();
    assert_eq!((&entry["outcome"], &entry["was"]), (&json!("done"), &json!("excused")));
    assert!(entry["corrected"].as_str().unwrap().starts_with("2026-11-26T12:3"), "{entry}");
    let week = home.json(&["week"]);
    assert_eq!((&week["taken"], &week["chances"]), (&json!(5), &json!(6)));
    assert_eq!(week["done"]["later"], 4);
    let text = home.ok(&["history", "--to", "2026-11-23"]);
    assert!(text.contains("done (afterwards; first: not disturbed)"), "{text}");
    // The same word again is no second event.
    home.ok(&["correct", "2026-11-23/walk/1", "done"]);
    let events = crate::resident::stage::recorded(&home.path());
    assert_eq!(events.iter().filter(|event| *event == "corrected").count(), 5);
}

#[test]
fn only_what_is_over_and_of_the_last_week_can_be_put_right() {
    let (home, mut agent) = thursday();
    for (words, why) in [
        (&["2026-11-26/wind-down/1", "done"][..], "not over yet"),
        (&["2026-11-18/walk/1", "done"], "outside the last seven days"),
        (&["2026-11-27/walk/1", "done"], "outside the last seven days"),
        (&["2026-11-23/walk/9", "done"], "there was no prompt"),
    ] {
        let said = home.say(&[&["correct"], words].concat());
        assert_eq!(said.status, 1, "{words:?}");
        assert!(said.err.contains(why), "{words:?}: {}", said.err);
    }
    for words in [
        &["2026-11-23/walk/1", "credited"][..],
        &["walk", "done"],
        &["2026-11-23/walk/1", "done", "busy"],
        &["2026-11-23/walk/1", "excused", "asleep"],
    ] {
        assert_eq!(home.say(&[&["correct"], words].concat()).status, 2, "{words:?}");
    }
    home.ok(&["correct", "2026-11-23/walk/1", "excused", "away"]);
    assert_eq!(home.outcome("2026-11-23/walk/1").as_deref(), Some("excused: away"));
    assert!(agent.is_running());
}

#[test]
fn a_week_in_dutch_names_chances_and_nobodys_fault() {
    let (home, _agent) = thursday();
    home.ok(&["settings", "set", "language", "nl"]);
    let text = home.ok(&["week"]);
    assert!(text.starts_with("Week 2026-W48, van 2026-11-23 tot en met 2026-11-29\n"), "{text}");
    assert!(text.contains("Te weinig momenten om iets over deze week te zeggen: 1 van "), "{text}");
}

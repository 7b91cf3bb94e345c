//! `history`: its shape, and which days it has.

use crate::process::Home;
use serde_json::json;

#[test]
fn the_document_has_the_shape_of_the_page() {
    let home = Home::new();
    let _agent = home.begun("2026-11-24T09:58:00", 1);
    assert_eq!(home.json(&["history"]), json!([]), "what is still to come has not happened");
    home.ok(&["now", "micro-pause"]);
    home.ok(&["done"]);
    let history = home.json(&["history"]);
    let entry = history[0].as_object().unwrap();
    let keys: Vec<&str> = entry.keys().map(String::as_str).collect();
    assert_eq!(
        keys,
        ["prompt", "kind", "technique", "due", "shown", "outcome", "why", "ended", "was"]
    );
    assert_eq!(entry["prompt"], "2026-11-24/micro-pause/1");
    assert_eq!(entry["due"], "2026-11-24T10:00:00+01:00");
    assert_eq!((entry["outcome"].as_str(), entry["why"].as_str()), (Some("done"), None));
    assert_eq!(entry["ended"].as_str().unwrap().get(..16), Some("2026-11-24T09:58"));
    let text = home.ok(&["history"]);
    assert_eq!(text, "Tuesday 2026-11-24\n  10:00  Up for a moment      done\n");
}

#[test]
fn days_are_chosen_by_their_logical_date() {
    let home = Home::new();
    let agent = home.begun("2026-11-23T09:58:00", 1);
    home.ok(&["now", "micro-pause"]);
    home.ok(&["done"]);
    agent.kill();
    let _agent = home.agent("2026-11-24T12:30:00", 1);
    let days = |words: &[&str]| {
        let history = home.json(words);
        let mut days: Vec<String> = history
            .as_array()
            .unwrap()
            .iter()
            .map(|entry| entry["prompt"].as_str().unwrap()[..10].to_owned())
            .collect();
        days.dedup();
        days
    };
    assert_eq!(days(&["history"]), ["2026-11-23", "2026-11-24"]);
    assert_eq!(days(&["history", "--from", "2026-11-24"]), ["2026-11-24"]);
    assert_eq!(days(&["history", "--to", "2026-11-23"]), ["2026-11-23"]);
    assert_eq!(days(&["history", "--from", "2026-12-01", "--to", "2026-12-02"]).len(), 0);
    let said = home.say(&["history", "--from", "2026-11-24", "--to", "2026-11-23"]);
    assert_eq!(said.status, 2);
    assert_eq!(
        home.outcome("2026-11-23/walk/1").as_deref(),
        Some("excused: asleep"),
        "what passed while no agent ran has its outcome"
    );
}

//! Scenario files and their transcripts, and scenarios that are refused.

use agent::library::Library;
use agent::simulate::{parse, run};
use expect_test::expect_file;
use std::path::Path;
use std::sync::Arc;

fn transcript(text: &str) -> String {
    let scenario = parse(text).expect("a sound scenario");
    let content = Arc::new(Library::embedded().content().clone());
    let mut out = Vec::new();
    run(&scenario, &content, false, &mut out).expect("memory takes every line");
    String::from_utf8(out).expect("JSON is text")
}

/// `UPDATE_EXPECT=1 cargo test` writes the transcripts anew.
#[test]
fn every_scenario_file_gives_its_transcript() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../scenarios");
    let mut count = 0;
    for entry in std::fs::read_dir(&folder).expect("the folder of scenarios") {
        let path = entry.expect("a readable folder").path();
        if path.extension().is_some_and(|ending| ending == "json") {
            let text = std::fs::read_to_string(&path).expect("a readable file");
            let expected = path.with_extension("jsonl").canonicalize();
            let expected = expected.unwrap_or_else(|_| path.with_extension("jsonl"));
            expect_file![expected].assert_eq(&transcript(&text));
            count += 1;
        }
    }
    assert!(count >= 10, "only {count} scenarios were found");
}

fn refusal(text: &str) -> String {
    parse(text).expect_err("a scenario that is refused").to_string()
}

fn with(part: &str) -> String {
    format!(
        r#"{{ "zone": "Europe/Amsterdam", "start": "2026-11-24T06:00", "until": "2026-11-25T06:00", {part} }}"#
    )
}

#[test]
fn an_unknown_key_or_word_is_named_with_its_place() {
    let cases = [
        (r#""colour": 1"#, "scenario: unknown field `colour`"),
        (
            r#""events": [{ "at": "2026-11-24T07:00", "do": "fly" }]"#,
            "events[0]: unknown variant `fly`",
        ),
        (
            r#""events": [{ "at": "2026-11-24T07:00", "do": "busy", "why": "lunch" }]"#,
            "events[0]: unknown variant `lunch`",
        ),
        (
            r#""events": [{ "at": "2026-11-24T07:00", "do": "away", "for": "PT1H" }]"#,
            "events[0]: unknown field `for`",
        ),
        (r#""events": [{ "at": "soon", "do": "away" }]"#, "events[0]: 'soon' is not"),
        (r#""events": [{ "do": "away" }]"#, "events[0]: 'at' is not there"),
        (r#""responses": [{ "kind": "nap", "action": "done" }]"#, "responses[0]: 'nap' is not"),
        (
            r#""responses": [{ "kind": "walk", "after": "20s", "action": "done" }]"#,
            "responses[0]: '20s' is not",
        ),
        (r#""settings": { "walk": { "per_dag": 3 } }"#, "settings: unknown setting 'walk.per_dag'"),
        (r#""settings": { "cap": 99 }"#, "settings: cap is 99"),
        (
            r#""events": [{ "at": "2026-11-24T07:00", "do": "settings", "set": { "cap": 2 } }]"#,
            "events[0]: cap is 2",
        ),
        (
            r#""events": [{ "at": "2026-11-24T07:00", "do": "pause", "for": "PT0S" }]"#,
            "events[0]: 'PT0S' is not",
        ),
        (
            r#""events": [{ "at": "2026-11-24T07:00", "do": "zone", "to": "Europe/Utrecht" }]"#,
            "events[0]",
        ),
    ];
    for (part, expected) in cases {
        let refusal = refusal(&with(part));
        assert!(refusal.starts_with(expected), "{part}\n  gave {refusal}");
    }
}

#[test]
fn a_scenario_that_ends_before_it_starts_is_refused() {
    let text = r#"{ "zone": "Europe/Amsterdam", "start": "2026-11-24T06:00", "until": "2026-11-23T06:00" }"#;
    assert_eq!(refusal(text), "until: until must be after start");
}

#[test]
fn an_hour_that_comes_twice_needs_an_offset_and_takes_it() {
    // The second 02:30 of 25 October 2026 lies an hour after the first.
    let text = r#"{ "zone": "Europe/Amsterdam", "start": "2026-10-25T02:30", "until": "2026-10-25T02:30+01:00" }"#;
    let scenario = parse(text).expect("a sound scenario");
    assert_eq!((scenario.until - scenario.start).num_minutes(), 60);
}

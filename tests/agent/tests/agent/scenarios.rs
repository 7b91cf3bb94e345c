//! Scenario files and their transcripts, and scenarios that are refused.

use agent::library::Library;
use agent::simulate::{parse, run};
use expect_test::expect_file;
use std::collections::BTreeSet;
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

#[test]
fn the_list_of_scenarios_names_every_file_and_no_other() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../scenarios");
    let list = std::fs::read_to_string(folder.join("README.md")).expect("the list");
    let named: BTreeSet<&str> = list
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split_once("` |"))
        .map(|(name, _)| name)
        .collect();
    let mut files = BTreeSet::new();
    for entry in std::fs::read_dir(&folder).expect("the folder of scenarios") {
        let name = entry.expect("a readable folder").file_name().into_string().expect("a name");
        files.extend(name.strip_suffix(".json").map(str::to_owned));
    }
    assert_eq!(named, files.iter().map(String::as_str).collect());
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
fn years_far_from_ours_are_refused_with_their_place() {
    for year in ["0001", "1899", "2200", "9999", "+99999", "-0044", "+262142"] {
        let at = format!("{year}-06-01T07:00");
        let event = |what: &str| with(&format!(r#""events": [{{ "at": {what} }}]"#));
        let clock = format!(r#""2026-11-24T07:00", "do": "clock", "set": "{at}""#);
        let pause = format!(r#""2026-11-24T07:00", "do": "pause", "until": "{at}""#);
        for (text, place) in [
            (with("").replace("2026-11-24T06:00", &at).replace(",  }", " }"), "start"),
            (with("").replace("2026-11-25T06:00", &at).replace(",  }", " }"), "until"),
            (
                with("").replace("2026-11-25T06:00", &format!("{at}+01:00")).replace(",  }", " }"),
                "until",
            ),
            (event(&format!(r#""{at}", "do": "away""#)), "events[0]"),
            (event(&format!(r#""{at}:00Z", "do": "away""#)), "events[0]"),
            (event(&clock), "events[0]"),
            (event(&pause), "events[0]"),
        ] {
            let refusal = refusal(&text);
            assert!(
                refusal.starts_with(&format!("{place}: '{year}-06-01")),
                "{text}\n  gave {refusal}"
            );
        }
    }
}

#[test]
fn a_clock_that_lost_its_battery_is_lived() {
    let text = with(
        r#""events": [
        { "at": "2026-11-24T12:10", "do": "clock", "set": "1970-01-01T01:00" },
        { "at": "2026-11-24T12:20", "do": "clock", "set": "2199-12-31T23:59" }
    ]"#,
    );
    assert!(transcript(&text).contains(r#""open":0"#));
}

#[test]
fn an_hour_that_comes_twice_needs_an_offset_and_takes_it() {
    // The second 02:30 of 25 October 2026 lies an hour after the first.
    let text = r#"{ "zone": "Europe/Amsterdam", "start": "2026-10-25T02:30", "until": "2026-10-25T02:30+01:00" }"#;
    let scenario = parse(text).expect("a sound scenario");
    assert_eq!((scenario.until - scenario.start).num_minutes(), 60);
}

//! `simulate`: a scenario in, JSON Lines out.

use crate::process::{Home, Said};
use serde_json::Value;
use std::io::Write;
use std::process::Stdio;

const DAY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../scenarios/office-day.json");

fn lines(text: &str) -> Vec<Value> {
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn a_file_and_standard_input_give_the_same_transcript() {
    let home = Home::new();
    let of_file = home.ok(&["simulate", DAY]);
    let mut child = home
        .command(&["simulate", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let scenario = std::fs::read(DAY).unwrap();
    child.stdin.take().unwrap().write_all(&scenario).unwrap();
    let of_input = Said::of(&child.wait_with_output().unwrap());
    assert_eq!((of_input.status, &of_input.out), (0, &of_file));
    let last = lines(&of_file).pop().unwrap();
    assert_eq!(last["event"], "summary");
    assert_eq!(last["open"], 0);
}

#[test]
fn wakeups_are_printed_when_asked_for() {
    let home = Home::new();
    let has_wakeup = |text: &str| {
        lines(text).iter().any(|line| line["event"] == "wakeup" && line["reason"].is_string())
    };
    assert!(!has_wakeup(&home.ok(&["simulate", DAY])));
    assert!(has_wakeup(&home.ok(&["simulate", DAY, "--wakeups"])));
}

#[test]
fn a_scenario_that_is_not_right_prints_nothing_but_its_fault() {
    let home = Home::new();
    let file = home.beside().join("bad.json");
    for (text, named) in [
        ("{", "bad"),
        (
            r#"{ "zone": "Mars/Olympus", "start": "2026-11-24T06:00", "until": "2026-11-24T12:00" }"#,
            "zone",
        ),
        (
            r#"{ "zone": "UTC", "start": "2026-11-24T06:00", "until": "2026-11-24T12:00", "x": 1 }"#,
            "x",
        ),
    ] {
        std::fs::write(&file, text).unwrap();
        let said = home.say(&["simulate", file.to_str().unwrap()]);
        assert_eq!((said.status, said.out.as_str()), (1, ""), "{text}");
        assert!(named == "bad" || said.err.contains(named), "{text}: {}", said.err);
    }
    assert_eq!(home.say(&["simulate", "there-is-none.json"]).status, 1);
}

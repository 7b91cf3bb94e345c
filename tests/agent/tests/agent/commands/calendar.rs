//! The calendar of the settings, under a running agent and without one.

use crate::process::{Home, until};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use std::process::Command;

fn write(path: &Path, meetings: &[(&str, &str)]) {
    let mut text = String::from("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n");
    for (number, (from, to)) in meetings.iter().enumerate() {
        text.push_str(&format!(
            "BEGIN:VEVENT\r\nUID:{number}\r\nSUMMARY:Zeppelin\r\n\
             DTSTART;TZID=Europe/Amsterdam:{from}\r\nDTEND;TZID=Europe/Amsterdam:{to}\r\n\
             END:VEVENT\r\n"
        ));
    }
    text.push_str("END:VCALENDAR\r\n");
    // As programs do that write one: beside it, then in its place.
    let beside = path.with_extension("tmp");
    fs::write(&beside, text).unwrap();
    fs::rename(beside, path).unwrap();
}

fn due(home: &Home, prompt: &str) -> Option<String> {
    let status: Value = home.json(&["status"]);
    (status["next"]["prompt"] == prompt)
        .then(|| status["next"]["due"].as_str().unwrap()[11..16].to_owned())
}

fn is_busy(home: &Home) -> bool {
    home.json(&["status"])["presence"]["busy"] == json!(["meeting"])
}

fn has_trouble(home: &Home) -> bool {
    home.trouble("calendar-not-read").is_some()
}

#[test]
fn a_change_of_the_calendar_is_noticed_and_the_day_follows_it() {
    let home = Home::new();
    let path = home.beside().join("calendar.ics");
    write(&path, &[("20261124T095000", "20261124T101000")]);
    let mut agent = home.begun("2026-11-24T09:30:00", 1);
    assert_eq!(due(&home, "2026-11-24/micro-pause/1").as_deref(), Some("10:00"));
    home.ok(&["settings", "set", "busy.calendar", path.to_str().unwrap()]);
    until("the prompt moves behind the meeting", || {
        due(&home, "2026-11-24/micro-pause/1").as_deref() == Some("10:10")
    });
    assert!(!is_busy(&home), "it has not begun");
    write(&path, &[("20261124T090000", "20261124T100500")]);
    until("the meeting that runs is noticed", || is_busy(&home));
    assert_eq!(due(&home, "2026-11-24/micro-pause/1").as_deref(), None);
    // What is known of it holds while it can't be read, and over a restart.
    fs::remove_file(&path).unwrap();
    until("it is missed", || has_trouble(&home));
    assert!(is_busy(&home));
    home.ok(&["restart"]);
    assert!(is_busy(&home));
    write(&path, &[]);
    until("it is read again", || !is_busy(&home) && !has_trouble(&home));
    assert!(!home.log().contains("Zeppelin"), "{}", home.log());
    write(&path, &[("20261124T090000", "20261124T100500")]);
    until("it is noticed once more", || is_busy(&home));
    home.ok(&["settings", "set", "busy.calendar", "null"]);
    until("without a calendar there is no meeting", || !is_busy(&home));
    assert!(agent.is_running());
}

#[test]
fn a_meeting_is_told_when_it_begins_and_when_it_ends() {
    let home = Home::new();
    let path = home.beside().join("calendar.ics");
    write(&path, &[("20261124T093500", "20261124T094500")]);
    home.begin_at("2026-11-24T09:30:00");
    let set = json!({ "language": "en", "busy": { "calendar": path.to_str().unwrap() } });
    fs::write(home.path().join("settings.json"), set.to_string()).unwrap();
    let _agent = home.agent("2026-11-24T09:31:00", 60);
    until("it begins", || is_busy(&home));
    until("it ends", || !is_busy(&home));
}

#[test]
fn the_command_shows_when_one_is_busy_and_not_with_what() {
    let home = Home::new();
    let path = home.beside().join("calendar.ics");
    write(&path, &[("20261124T100000", "20261124T110000"), ("20261125T230000", "20261126T003000")]);
    let path = path.to_str().unwrap();
    let text = home.ok(&["calendar", path, "--from", "2026-11-24", "--days", "2"]);
    assert_eq!(text, "2026-11-24 10:00 – 11:00\n2026-11-25 23:00 – 00:30\n");
    let found = home.json(&["calendar", path, "--from", "2026-11-24", "--days", "1"]);
    assert_eq!(
        found,
        json!({
            "busy": [{ "from": "2026-11-24T10:00:00+01:00", "to": "2026-11-24T11:00:00+01:00" }],
            "files": 1, "unread": 0,
        })
    );
    assert!(home.ok(&["calendar", path, "--from", "2020-01-01"]).contains("no meetings"));
    let letter = home.beside().join("letter.txt");
    fs::write(&letter, "dear diary").unwrap();
    for (words, named) in [
        (vec!["calendar"], "busy.calendar"),
        (vec!["calendar", letter.to_str().unwrap()], "no calendar"),
        (vec!["calendar", "/nonexistent/x.ics"], "cannot be read"),
    ] {
        let said = home.say(&words);
        assert_eq!((said.status, said.out.as_str()), (1, ""), "{said:?}");
        assert!(said.err.contains(named), "{words:?}: {}", said.err);
    }
    assert!(!home.path().exists(), "nothing was made");
}

#[test]
fn the_plan_is_a_calendar_that_another_program_reads() {
    let home = Home::new();
    let text = home.ok(&["export", "--format", "ics"]);
    assert!(text.lines().all(|line| line.len() <= 76), "lines are folded");
    assert!(text.contains("BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:PT0S\r\n"), "{text}");
    let uids = |text: &str| -> Vec<String> {
        text.lines().filter(|line| line.starts_with("UID:")).map(str::to_owned).collect()
    };
    let all = uids(&text);
    assert_eq!(all.iter().collect::<std::collections::BTreeSet<_>>().len(), all.len());
    assert_eq!(uids(&home.ok(&["export", "--format", "ics"])), all, "they stay the same");
    // It takes nobody's time: our own reading of it finds no meeting and nothing unread.
    let path = home.beside().join("plan.ics");
    fs::write(&path, &text).unwrap();
    let found = home.json(&["calendar", path.to_str().unwrap(), "--days", "20"]);
    assert_eq!((&found["busy"], &found["unread"]), (&json!([]), &json!(0)));
    let opaque = text.replace("TRANSP:TRANSPARENT", "TRANSP:OPAQUE");
    fs::write(&path, opaque).unwrap();
    let found = home.json(&["calendar", path.to_str().unwrap(), "--days", "20"]);
    assert!(found["busy"].as_array().unwrap().len() > 20, "{found}");
}

/// libical is the parser of Evolution and of most calendars on Linux; it is asked by way of its
/// binding for Python, which sees faults that it would pass over in silence.
const READ_BY_LIBICAL: &str = r#"
import json, sys, gi
gi.require_version("ICalGLib", "3.0")
from gi.repository import ICalGLib as ical

whole = ical.Component.new_from_string(open(sys.argv[1], newline="", encoding="utf-8").read())
kind = ical.ComponentKind.VEVENT_COMPONENT
events, event = [], whole.get_first_component(kind)
while event:
    events.append({
        "title": event.get_summary(),
        "start": event.get_dtstart().as_ical_string(),
        "alarm": event.get_first_component(ical.ComponentKind.VALARM_COMPONENT) is not None,
    })
    event = whole.get_next_component(kind)
json.dump({"faults": whole.count_errors(), "fits": bool(ical.restriction_check(whole)), "events": events},
          sys.stdout)
"#;

fn read_by_libical(path: &Path) -> Value {
    // The system's Python has the system's bindings; another one that stands first on PATH has not.
    let output = Command::new("/usr/bin/python3")
        .args(["-c", READ_BY_LIBICAL])
        .arg(path)
        .output()
        .expect("the system's Python runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn the_plan_is_read_whole_by_the_parser_of_evolution() {
    let home = Home::new();
    let text = home.ok(&["export", "--format", "ics"]);
    let path = home.beside().join("plan.ics");
    fs::write(&path, &text).unwrap();
    let read = read_by_libical(&path);
    assert_eq!((&read["faults"], &read["fits"]), (&json!(0), &json!(true)), "{read}");
    let events = read["events"].as_array().unwrap();
    assert_eq!(events.len(), text.matches("BEGIN:VEVENT").count());
    assert!(events.len() > 20, "{read}");
    for event in events {
        assert!(!event["title"].as_str().unwrap().is_empty(), "{event}");
        assert!(event["start"].as_str().unwrap().starts_with("20"), "{event}");
    }
    let alarms = events.iter().filter(|event| event["alarm"] == true).count();
    assert_eq!(alarms, text.matches("BEGIN:VALARM").count());
    // A line that is broken is noticed, so that no faults means something.
    fs::write(&path, text.replacen("DTSTART", "DTSTART;;", 1)).unwrap();
    assert_ne!(read_by_libical(&path)["faults"], json!(0));
}

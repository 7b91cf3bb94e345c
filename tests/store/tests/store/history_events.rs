//! Events: written whole, never changed, read as they were.

use crate::days::{at, checkpoint, day, every_event, id, new_history, time};
use planner::event::Happening;
use rusqlite::Connection;
use std::collections::BTreeSet;
use store::History;

#[test]
fn every_event_comes_back_as_it_was_written() {
    let (_folder, mut history) = new_history();
    history.record(&every_event(), &checkpoint("{}")).unwrap();
    let read = history.events(day("2026-11-23"), day("2026-11-23")).unwrap();
    assert_eq!(read.events, every_event());
    assert_eq!(read.unreadable, []);
}

#[test]
fn the_events_of_the_test_are_all_there_are() {
    let words: BTreeSet<String> = every_event()
        .iter()
        .map(|event| {
            // A new type of event does not compile here until it stands in the test's list.
            match event.what {
                Happening::Planned { .. }
                | Happening::Extra { .. }
                | Happening::Showing { .. }
                | Happening::Shown { .. }
                | Happening::Withdrawn { .. }
                | Happening::Snoozed { .. }
                | Happening::Started { .. }
                | Happening::Ended { .. }
                | Happening::Corrected { .. }
                | Happening::Asked { .. }
                | Happening::Paused { .. }
                | Happening::Resumed
                | Happening::PhaseMoved { .. } => {}
            }
            let json = serde_json::to_value(&event.what).unwrap();
            json["event"].as_str().unwrap().to_owned()
        })
        .collect();
    assert_eq!(words.len(), 13, "{words:?}");
}

#[test]
fn events_survive_a_new_start_and_keep_their_order() {
    let (_folder, mut history) = new_history();
    let path = history.path().to_owned();
    for event in every_event() {
        history.record(&[event], &checkpoint("{}")).unwrap();
    }
    history.close().unwrap();
    let (history, notices) = History::open(&path).unwrap();
    assert_eq!(notices, []);
    let read = history.events(day("2026-11-23"), day("2026-11-23")).unwrap();
    assert_eq!(read.events, every_event());
}

#[test]
fn a_row_says_who_wrote_it_and_what_it_is_about() {
    let (_folder, mut history) = new_history();
    history.record(&every_event(), &checkpoint("{}")).unwrap();
    let file = Connection::open(history.path()).unwrap();
    let (ids, devices, rows): (u32, String, u32) = file
        .query_row(
            "SELECT count(DISTINCT id), group_concat(DISTINCT device), count(*) FROM event",
            [],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
        )
        .unwrap();
    assert_eq!(ids, rows, "each has an id of its own");
    assert_eq!(devices, history.device().to_string());
    let row: (i64, i64, String, String, String) = file
        .query_row(
            "SELECT at_ms, offset_min, day, prompt, kind FROM event WHERE event = 'snoozed'",
            [],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?)),
        )
        .unwrap();
    let at_ms = time("2026-11-23T11:00:05.123+01:00").timestamp_millis();
    assert_eq!(row, (at_ms, 60, "2026-11-23".into(), "2026-11-23/walk/1".into(), "walk".into()));
}

#[test]
fn no_event_can_be_changed_removed_or_replaced() {
    let (_folder, mut history) = new_history();
    history.record(&every_event(), &checkpoint("{}")).unwrap();
    let file = Connection::open(history.path()).unwrap();
    for (sql, why) in [
        ("UPDATE event SET day = '2026-01-01'", "never changed"),
        ("DELETE FROM event", "never removed"),
        ("DELETE FROM event WHERE seq = 1", "never removed"),
        (
            "INSERT OR REPLACE INTO event (seq, id, device, at_ms, offset_min, day,
             prompt, kind, event, body)
             SELECT seq, 'x', device, at_ms, offset_min, day,
             prompt, kind, event, body FROM event WHERE seq = 1",
            "never replaced",
        ),
        (
            "INSERT OR REPLACE INTO event (seq, id, device, at_ms, offset_min, day,
             prompt, kind, event, body)
             SELECT NULL, id, device, at_ms, offset_min, day,
             prompt, kind, event, body FROM event WHERE seq = 1",
            "never replaced",
        ),
        ("DELETE FROM device", "FOREIGN KEY"),
    ] {
        file.pragma_update(None, "foreign_keys", true).unwrap();
        let error = file.execute(sql, []).unwrap_err().to_string();
        assert!(error.contains(why), "{sql}: {error}");
    }
    let read = history.events(day("2026-11-23"), day("2026-11-23")).unwrap();
    assert_eq!(read.events, every_event());
}

#[test]
fn events_and_state_are_written_together_or_not_at_all() {
    let (_folder, mut history) = new_history();
    history.record(&every_event()[..1], &checkpoint("before")).unwrap();
    // The state is written last: what fails there must take the events with it.
    let file = Connection::open(history.path()).unwrap();
    file.execute_batch(
        "CREATE TRIGGER full BEFORE UPDATE ON checkpoint
         BEGIN SELECT RAISE(ABORT, 'no room'); END",
    )
    .unwrap();
    let error = history.record(&every_event()[1..], &checkpoint("after")).unwrap_err();
    assert!(error.to_string().contains("no room"), "{error}");
    let read = history.events(day("2026-11-23"), day("2026-11-23")).unwrap();
    assert_eq!(read.events, every_event()[..1]);
    assert_eq!(history.checkpoint().unwrap(), Some(checkpoint("before")));
    file.execute_batch("DROP TRIGGER full").unwrap();
    history.record(&every_event()[1..], &checkpoint("after")).unwrap();
    assert_eq!(history.checkpoint().unwrap(), Some(checkpoint("after")));
}

#[test]
fn there_is_one_checkpoint_and_it_is_the_last() {
    let (_folder, mut history) = new_history();
    assert_eq!(history.checkpoint().unwrap(), None);
    for state in ["{\"n\":1}", "{\"n\":2}"] {
        history.record(&[], &checkpoint(state)).unwrap();
        assert_eq!(history.checkpoint().unwrap(), Some(checkpoint(state)));
    }
    let file = Connection::open(history.path()).unwrap();
    let rows: u32 =
        file.query_row("SELECT count(*) FROM checkpoint", [], |row| row.get(0)).unwrap();
    assert_eq!(rows, 1);
}

#[test]
fn a_state_that_was_saved_at_no_time_is_none() {
    let (_folder, mut history) = new_history();
    history.record(&[], &checkpoint("{}")).unwrap();
    let file = Connection::open(history.path()).unwrap();
    file.execute("UPDATE checkpoint SET saved_at = ?1", [i64::MAX]).unwrap();
    assert_eq!(history.checkpoint().unwrap(), None);
}

#[test]
fn what_can_not_be_read_is_named_with_its_place_and_kept() {
    let (_folder, mut history) = new_history();
    history.record(&every_event(), &checkpoint("{}")).unwrap();
    let file = Connection::open(history.path()).unwrap();
    let rows = [
        (r#"{"event":"dreamt","of":"a beach"}"#, 0, 60),
        ("no JSON at all", 0, 60),
        (r#"{"event":"resumed"}"#, i64::MAX, 60),
        (r#"{"event":"resumed"}"#, 0, i32::MAX),
    ];
    for (n, (body, at_ms, offset_min)) in rows.iter().enumerate() {
        file.execute(
            "INSERT INTO event (id, device, at_ms, offset_min, day, event, body)
             VALUES (?1, ?2, ?3, ?4, '2026-11-23', 'dreamt', ?5)",
            (n.to_string(), history.device().to_string(), at_ms, offset_min, body),
        )
        .unwrap();
    }
    let read = history.events(day("2026-11-23"), day("2026-11-23")).unwrap();
    assert_eq!(read.events, every_event());
    let first = i64::try_from(every_event().len()).unwrap() + 1;
    let places: Vec<i64> = read.unreadable.iter().map(|it| it.seq).collect();
    assert_eq!(places, [first, first + 1, first + 2, first + 3]);
    let said = read.unreadable[0].to_string();
    let place = format!("event {first} of 2026-11-23 (dreamt) can not be read: unknown variant");
    assert!(said.starts_with(&place), "{said}");
    assert_eq!(read.unreadable[3].reason, "an offset of 2147483647 minutes");
    let kept: u32 = file
        .query_row("SELECT count(*) FROM event WHERE event = 'dreamt'", [], |row| row.get(0))
        .unwrap();
    assert_eq!(kept, 4);
}

#[test]
fn days_are_read_from_the_first_to_the_last_and_no_others() {
    let (_folder, mut history) = new_history();
    let on = |day: &str| at(&format!("{day}T12:00:00+01:00"), day, Happening::Resumed);
    let events = ["2026-11-22", "2026-11-23", "2026-11-24", "2026-11-25"].map(on);
    history.record(&events, &checkpoint("{}")).unwrap();
    let read = history.events(day("2026-11-23"), day("2026-11-24")).unwrap();
    assert_eq!(read.events, events[1..3]);
}

#[test]
fn a_correction_made_days_later_is_read_with_the_day_of_its_prompt() {
    let (_folder, mut history) = new_history();
    let correction = at(
        "2026-11-26T09:00:00+01:00",
        "2026-11-26",
        Happening::Corrected {
            prompt: id("2026-11-23/walk/1"),
            outcome: planner::Outcome::Done,
            was: planner::Outcome::Unanswered,
        },
    );
    history.record(std::slice::from_ref(&correction), &checkpoint("{}")).unwrap();
    let read = history.events(day("2026-11-23"), day("2026-11-23")).unwrap();
    assert_eq!(read.events, [correction]);
}

#[test]
fn an_offset_west_of_greenwich_is_kept() {
    let (_folder, mut history) = new_history();
    let event = at("2026-11-23T20:00:00-03:30", "2026-11-23", Happening::Resumed);
    history.record(std::slice::from_ref(&event), &checkpoint("{}")).unwrap();
    let read = history.events(day("2026-11-23"), day("2026-11-23")).unwrap();
    assert_eq!(read.events[0].at.to_rfc3339(), "2026-11-23T20:00:00-03:30");
}

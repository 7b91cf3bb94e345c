//! A history whose last state, or one of whose events, can't be what it should be.

use crate::process::Home;
use serde_json::{Value, json};

/// A home that has a done walk, and no agent.
fn lived() -> Home {
    let home = Home::new();
    let mut agent = home.begun("2026-11-24T09:31:00", 1);
    home.ok(&["now", "walk"]);
    home.ok(&["done"]);
    home.ok(&["quit"]);
    agent.wait();
    home
}

fn database(home: &Home) -> rusqlite::Connection {
    rusqlite::Connection::open(home.path().join("history.sqlite")).unwrap()
}

#[test]
fn a_state_that_no_engine_wrote_is_refused_and_the_day_begins_anew_with_its_history() {
    let sound = |home: &Home| -> Value {
        let read = "SELECT state FROM checkpoint";
        let state: String = database(home).query_row(read, [], |row| row.get(0)).unwrap();
        serde_json::from_str(&state).unwrap()
    };
    let mut far = sound(&lived());
    far["engine"]["last"]["wall"] = json!("+200000-01-01T00:00:00Z");
    let mut elapsed = sound(&lived());
    elapsed["engine"]["last"]["mono_ms"] = json!(u64::MAX);
    let mut foreign = sound(&lived());
    foreign["engine"]["day"] = json!("a day");
    let states = [far.to_string(), elapsed.to_string(), foreign.to_string(), "{".to_owned()];
    for state in states {
        let home = lived();
        database(&home).execute("UPDATE checkpoint SET state = ?1", [&state]).unwrap();
        let mut agent = home.agent("2026-11-24T09:40:00", 1);
        assert!(home.trouble("day-begun-anew").is_some(), "{state}: {:?}", home.troubles());
        assert!(home.log().contains("the state of the last run"), "{}", home.log());
        assert_eq!(home.outcome("2026-11-24/walk/extra-1").as_deref(), Some("done"), "{state}");
        // The whole day with its morning, which the first day at half past nine did not have.
        assert_eq!(home.json(&["status"])["today"]["planned"], 9, "there is a plan: {state}");
        // From now on there is a sound one.
        assert_eq!(agent.terminate(), 0);
        let _again = home.agent("2026-11-24T09:41:00", 1);
        assert_eq!(home.trouble("day-begun-anew"), None);
    }
}

#[test]
fn an_event_that_can_not_be_read_is_said_with_its_place_and_the_others_count() {
    let home = lived();
    let file = database(&home);
    let last: i64 = file.query_row("SELECT max(seq) FROM event", [], |row| row.get(0)).unwrap();
    let add = "INSERT INTO event (id, device, at_ms, offset_min, day, event, body)
               SELECT ?1, device, at_ms, offset_min, day, 'dreamt', ?2 FROM event LIMIT 1";
    file.execute(add, ["a", r#"{"event":"dreamt"}"#]).unwrap();
    let _agent = home.agent("2026-11-24T09:40:00", 1);
    let said = home.trouble("history-event-unreadable").expect("it is said from the start");
    let place = format!("number {}, of 2026-11-24 (dreamt)", last + 1);
    assert!(said.contains(&place), "{said}");
    let log = home.log();
    assert!(log.contains(&format!("event {} of 2026-11-24", last + 1)), "{log}");
    assert_eq!(log.matches("(dreamt)").count(), 1, "it is said once: {log}");
    assert_eq!(home.outcome("2026-11-24/walk/extra-1").as_deref(), Some("done"));
    let kept: u32 = file
        .query_row("SELECT count(*) FROM event WHERE event = 'dreamt'", [], |row| row.get(0))
        .unwrap();
    assert_eq!(kept, 1, "it stays where it is");
    let doctor = home.say(&["doctor"]).out;
    assert!(doctor.contains(&place), "{doctor}");
}

#[test]
fn a_word_of_an_earlier_week_that_can_not_be_read_is_said_once_that_week_is_looked_at() {
    let home = lived();
    let add = "INSERT INTO event (id, device, at_ms, offset_min, day, prompt, kind, event, body)
               SELECT 'a', device, at_ms, offset_min, '2026-11-10', '2026-11-10/walk/1', 'walk',
                      'ended', '{' FROM event LIMIT 1";
    database(&home).execute(add, []).unwrap();
    let _agent = home.agent("2026-11-24T09:40:00", 1);
    assert_eq!(home.trouble("history-event-unreadable"), None, "the last days are sound");
    for _ in 0..2 {
        home.ok(&["week"]);
    }
    let said = home.trouble("history-event-unreadable").expect("the weeks before were read");
    assert!(said.contains("of 2026-11-10 (ended)"), "{said}");
    let log = home.log();
    assert_eq!(log.matches("of 2026-11-10 (ended) can not be read").count(), 1, "{log}");
}

//! Check-ins and entries of the diary: written down, read by their day, and taken away one by one.

use crate::days::{day, new_history, time};
use planner::diary::{CheckIn, Entry, Note};
use rusqlite::Connection;

fn check_in(tension: u8) -> Entry {
    Entry::CheckIn(CheckIn { tension: Some(tension), ..CheckIn::default() })
}

fn note(text: &str) -> Entry {
    Entry::Note(Note { about: Vec::new(), text: Some(text.to_owned()) })
}

#[test]
fn entries_come_back_in_the_order_of_writing_by_their_days() {
    let (_folder, mut history) = new_history();
    let written = [
        ("2026-11-22T21:00:00+01:00", "2026-11-22", check_in(3)),
        ("2026-11-23T14:00:00+01:00", "2026-11-23", note("later")),
        ("2026-11-23T09:00:00+01:00", "2026-11-23", check_in(0)),
        ("2026-11-24T00:30:00+01:00", "2026-11-23", note("past midnight")),
        ("2026-11-24T09:00:00-03:30", "2026-11-24", check_in(10)),
    ];
    let ids = written.map(|(at, on, entry)| history.note(time(at), day(on), &entry).unwrap());
    let of = |from: &str, to: &str| {
        let read = history.notes(day(from), day(to)).unwrap();
        read.into_iter().map(|noted| noted.id).collect::<Vec<_>>()
    };
    let [sunday, later, early, night, tuesday] = &ids;
    assert_eq!(of("2026-11-23", "2026-11-23"), [early, later, night].map(String::clone));
    assert_eq!(of("2026-11-22", "2026-11-24").first(), Some(sunday));
    let last = history.notes(day("2026-11-24"), day("2026-11-30")).unwrap();
    assert_eq!((last.len(), &last[0].id, &last[0].entry), (1, tuesday, &check_in(10)));
    assert_eq!(last[0].at.to_rfc3339(), "2026-11-24T09:00:00-03:30");
}

#[test]
fn an_entry_is_taken_away_once_and_the_others_stay() {
    let (_folder, mut history) = new_history();
    let monday = day("2026-11-23");
    let noon = time("2026-11-23T12:00:00+01:00");
    let [one, other] =
        ["one", "other"].map(|text| history.note(noon, monday, &note(text)).unwrap());
    assert!(history.remove_note(&one).unwrap());
    assert!(!history.remove_note(&one).unwrap(), "it is gone");
    let left = history.notes(monday, monday).unwrap();
    assert_eq!(left.iter().map(|noted| &noted.id).collect::<Vec<_>>(), [&other]);
}

#[test]
fn what_this_version_can_not_read_is_passed_over_and_kept() {
    let (_folder, mut history) = new_history();
    let monday = day("2026-11-23");
    let whole = history.note(time("2026-11-23T12:00:00+01:00"), monday, &check_in(5)).unwrap();
    let body = serde_json::to_string(&check_in(5)).unwrap();
    let file = Connection::open(history.path()).unwrap();
    for (at_ms, offset_min, on, body) in [
        (0, 60, "2026-11-23", "no JSON at all"),
        (0, 60, "2026-11-23", r#"{"note":"dream","of":"a beach"}"#),
        (i64::MAX, 60, "2026-11-23", &body),
        (0, i32::MAX, "2026-11-23", &body),
        (0, 100_000, "2026-11-23", &body),
        (0, 60, "2026-11-23x", &body),
    ] {
        file.execute(
            "INSERT INTO note (id, device, at_ms, offset_min, day, note, body)
             VALUES (lower(hex(randomblob(16))), ?1, ?2, ?3, ?4, 'check-in', ?5)",
            (history.device().to_string(), at_ms, offset_min, on, body),
        )
        .unwrap();
    }
    let read = history.notes(monday, day("2026-11-24")).unwrap();
    assert_eq!(read.iter().map(|noted| &noted.id).collect::<Vec<_>>(), [&whole]);
    let kept: u32 = file.query_row("SELECT count(*) FROM note", [], |row| row.get(0)).unwrap();
    assert_eq!(kept, 7);
}

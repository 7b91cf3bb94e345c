//! What is known of the files of a shared folder, and of those who wrote them.

use crate::days::{at, day, ended, id, time};
use crate::segments::{Computer, LATER, WALK, now, segments};
use planner::Outcome;
use planner::event::Happening;
use rusqlite::Connection;
use std::fs;
use std::path::Path;
use store::History;
use store::segments::{Fault, Header, Segment, SyncError, is_own, is_segment, pass, read, seal};
use uuid::Uuid;

/// The desk, after it said how a walk ended.
fn desk(folder: &Path) -> Computer {
    let mut desk = Computer::with(&[ended("2026-11-23T11:08:00+01:00", WALK, Outcome::Done)]);
    desk.sync(folder);
    desk
}

fn file(computer: &Computer) -> Connection {
    Connection::open(computer.history.path()).unwrap()
}

/// A file of another's with so many ends of walks.
fn write(path: &Path, count: usize) {
    let mut text = Header::of(Uuid::new_v4(), None).line();
    for _ in 0..count {
        text += &seal(&format!(
            r#"{{"id":"{}","prompt":"{WALK}","kind":"walk","due":"2026-11-23T11:00:00+01:00","minutes":8,"at":"2026-11-23T11:08:00+01:00","outcome":"done"}}"#,
            Uuid::new_v4()
        ));
    }
    fs::write(path, text).unwrap();
}

#[test]
fn what_is_more_than_one_pass_takes_comes_with_the_next() {
    let folder = tempfile::tempdir().unwrap();
    for (name, count) in [("a", 5_000), ("b", 5_000), ("c", 1)] {
        write(&folder.path().join(format!("adempauze-{name}.jsonl")), count);
    }
    let mut lap = Computer::with(&[ended("2026-11-23T15:08:00+01:00", LATER, Outcome::Done)]);
    let first = lap.pass(folder.path());
    assert!(first.is_more && first.own.is_none(), "what is ours comes after what is theirs");
    assert_eq!((first.files.len(), first.entries.len()), (2, 10_000));
    assert_eq!(lap.history.take(&first, now()).unwrap(), 10_000);
    let second = lap.pass(folder.path());
    assert!(!second.is_more && second.own.is_some());
    assert_eq!(second.entries.len(), 1);
    assert_eq!(lap.history.take(&second, now()).unwrap(), 1);
    assert_eq!(lap.sync(folder.path()), 0);
}

#[test]
fn what_is_forgotten_is_read_anew_and_told_once() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = desk(folder.path());
    let other = folder.path().join("adempauze-other.jsonl");
    write(&other, 3);
    assert_eq!(desk.sync(folder.path()), 3);
    assert_eq!(desk.pass(folder.path()).files.len(), 1, "but for our own nothing is read again");
    desk.history.forget_segments().unwrap();
    assert_eq!(desk.pass(folder.path()).files.len(), 2);
    assert_eq!(desk.sync(folder.path()), 0, "it is known");
    let ours = fs::read_to_string(segments(folder.path()).remove(0)).unwrap();
    assert_eq!(ours.lines().count(), 2, "and nothing of ours is told twice: {ours}");
    // What happens from now on is.
    desk.record(&[ended("2026-11-23T15:08:00+01:00", LATER, Outcome::Done)]);
    desk.sync(folder.path());
    let mut third = Computer::new();
    third.sync(folder.path());
    assert_eq!(third.outcome(LATER), Some(Outcome::Done));
}

#[test]
fn a_file_that_is_gone_is_forgotten_and_what_it_said_stays() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = desk(folder.path());
    let letter = folder.path().join("adempauze-letter.jsonl");
    fs::write(&letter, "dear diary\n").unwrap();
    let other = folder.path().join("adempauze-other.jsonl");
    write(&other, 1);
    desk.sync(folder.path());
    assert_eq!(desk.history.set_aside_files().unwrap()[0].name, "adempauze-letter.jsonl");
    fs::remove_file(letter).unwrap();
    fs::remove_file(other).unwrap();
    desk.sync(folder.path());
    assert_eq!(desk.history.set_aside_files().unwrap(), []);
    let others = desk.history.other_devices().unwrap();
    let said = (others.len(), others[0].entries, others[0].last);
    assert_eq!(said, (1, 1, Some(time("2026-11-23T11:08:00+01:00").to_utc())));
    assert_eq!(others[0].called, others[0].device[..8], "nothing says any more what it is called");
}

#[test]
fn another_process_is_told_the_same() {
    let folder = tempfile::tempdir().unwrap();
    desk(folder.path());
    fs::write(folder.path().join("adempauze-letter.jsonl"), "dear diary\n").unwrap();
    let mut lap = Computer::new();
    lap.sync(folder.path());
    let shared = History::shared(lap.history.path()).unwrap().unwrap();
    assert_eq!(shared.device(), lap.history.device());
    assert_eq!(shared.other_devices().unwrap(), lap.history.other_devices().unwrap());
    let aside = shared.set_aside_files().unwrap();
    assert_eq!(aside, lap.history.set_aside_files().unwrap());
    assert_eq!(aside[0].fault, Fault::NoSegment);
    assert_eq!(shared.other_devices().unwrap()[0].entries, 1);
}

#[test]
fn what_was_read_for_another_id_is_left() {
    let folder = tempfile::tempdir().unwrap();
    desk(folder.path());
    let mut lap = Computer::with(&[]);
    let pass = lap.pass(folder.path());
    lap.history.renew_device().unwrap();
    assert_eq!(lap.history.take(&pass, now()).unwrap(), 0);
    assert_eq!(lap.outcome(WALK), None);
    lap.sync(folder.path());
    assert_eq!(lap.outcome(WALK), Some(Outcome::Done));
}

#[test]
fn what_can_not_be_made_out_here_is_told_to_nobody() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Computer::with(&[
        ended("2026-11-23T11:08:00+01:00", WALK, Outcome::Done),
        // No plan has it, so nobody knows when it was due.
        ended("2026-11-23T12:00:00+01:00", "2026-11-23/rest/7", Outcome::Done),
        at("2026-11-23T13:00:00+01:00", "2026-11-23", Happening::Resumed),
    ]);
    for (at_ms, offset_min, prompt, body) in [
        (0, 60, WALK, "no JSON at all"),
        (0, 60, WALK, r#"{"event":"ended","outcome":"adored"}"#),
        (0, 60, "a walk", r#"{"event":"ended","outcome":"done"}"#),
        (i64::MAX, 60, WALK, r#"{"event":"ended","outcome":"done"}"#),
        (0, i32::MAX, WALK, r#"{"event":"ended","outcome":"done"}"#),
    ] {
        file(&desk)
            .execute(
                "INSERT INTO event (id, device, at_ms, offset_min, day, prompt, event, body)
                 VALUES (lower(hex(randomblob(16))), ?1, ?2, ?3, '2026-11-23', ?4, 'ended', ?5)",
                (desk.history.device().to_string(), at_ms, offset_min, prompt, body),
            )
            .unwrap();
    }
    desk.sync(folder.path());
    let Segment { entries, fault, .. } = read(&segments(folder.path())[0]).unwrap();
    let told: Vec<_> = entries.iter().map(|entry| (entry.prompt.clone(), entry.outcome)).collect();
    assert_eq!((told, fault), (vec![(id(WALK), Outcome::Done)], None));
}

#[test]
fn a_row_that_was_damaged_costs_itself_alone() {
    let folder = tempfile::tempdir().unwrap();
    write(&folder.path().join("adempauze-other.jsonl"), 7);
    let mut lap = Computer::with(&[]);
    assert_eq!(lap.sync(folder.path()), 7);
    let ids: Vec<String> = file(&lap)
        .prepare("SELECT id FROM elsewhere")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let damage = [
        "outcome = 'adored'",
        "prompt = substr(prompt, 1, 10)",
        "due_ms = 9223372036854775807",
        "due_offset_min = 2147483647",
        "due_offset_min = 100000",
        "at_ms = -9223372036854775807",
    ];
    for (set, id) in damage.iter().zip(&ids) {
        file(&lap).execute(&format!("UPDATE elsewhere SET {set} WHERE id = ?1"), [id]).unwrap();
    }
    let monday = day("2026-11-23");
    assert_eq!(lap.history.elsewhere(monday, monday).unwrap().len(), 1);
    assert_eq!(lap.outcome(WALK), Some(Outcome::Done));
    // What was known of files may be damaged as well: then they are as good as not known.
    file(&lap).execute("UPDATE segment SET fault = 'torn'", []).unwrap();
    assert_eq!(lap.history.set_aside_files().unwrap()[0].fault, Fault::NoSegment);
}

#[test]
fn an_id_that_was_damaged_is_made_anew() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = desk(folder.path());
    let path = desk.history.path().to_owned();
    let was = desk.history.device();
    file(&desk)
        .execute_batch("PRAGMA foreign_keys = OFF; UPDATE device SET id = 'torn' WHERE own = 1")
        .unwrap();
    desk.history = History::open(&path).unwrap().0;
    assert_ne!(desk.history.device(), was);
    // What it said under the other id is there, and stays its own.
    assert_eq!(desk.sync(folder.path()), 0);
    desk.record(&[ended("2026-11-23T15:08:00+01:00", LATER, Outcome::Done)]);
    desk.sync(folder.path());
    let mut third = Computer::new();
    assert_eq!(third.sync(folder.path()), 2);
}

#[test]
fn what_does_not_begin_as_a_segment_is_none() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("adempauze-x.jsonl");
    assert!(matches!(read(&path), Err(Fault::Unreadable { .. })), "it is not there");
    let device = Uuid::new_v4();
    for header in [
        r#"{"format":"adempauze-segment"}"#.to_owned(),
        format!(r#"{{"format":"adempauze","version":1,"device":"{device}","name":"x"}}"#),
        r#"{"format":"adempauze-segment","version":1,"name":"x"}"#.to_owned(),
        r#"{"format":"adempauze-segment","version":1,"device":"desk","name":"x"}"#.to_owned(),
    ] {
        fs::write(&path, seal(&header)).unwrap();
        assert_eq!(read(&path), Err(Fault::NoSegment), "{header}");
    }
    // The sum is written in one way.
    let header = Header::of(device, Some("  ")).line();
    fs::write(&path, &header).unwrap();
    assert_eq!(read(&path).unwrap().name, device.to_string()[..8], "no name is none");
    let (body, sum) = header.trim_end().rsplit_once(':').unwrap();
    for sum in [sum.to_uppercase(), sum.replacen('"', "\"+", 1), sum.replace('"', "")] {
        if format!("{body}:{sum}") == header.trim_end() {
            continue;
        }
        fs::write(&path, format!("{body}:{sum}\n")).unwrap();
        assert_eq!(read(&path), Err(Fault::NoSegment), "{sum}");
    }
}

#[test]
fn a_file_is_known_by_its_name_as_one_of_ours_or_of_another() {
    let device = Uuid::new_v4().to_string();
    let own = format!("adempauze-{device}-000001.jsonl");
    assert!(is_segment(&own) && is_own(&own, &device));
    for name in [
        format!("adempauze-{device}-1.jsonl"),
        format!("adempauze-{device}-000001.sync-conflict-20261128-101500-ABCDEFG.jsonl"),
        format!("adempauze-{}-000001.jsonl", Uuid::new_v4()),
        format!("adempauze-{device}.jsonl"),
        format!("adempauze-{device}-99999999999.jsonl"),
    ] {
        assert!(is_segment(&name) && !is_own(&name, &device), "{name}");
    }
    assert!(!is_own(&own, "desk"));
    for name in [format!("{device}-000001.jsonl"), format!("adempauze-{device}-000001.jsonl.tmp")] {
        assert!(!is_segment(&name) && !is_own(&name, &device), "{name}");
    }
}

#[test]
fn why_there_was_no_pass_names_the_folder() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(folder.path());
    let none = folder.path().join("none");
    let error = pass(&none, desk.history.path(), None).unwrap_err();
    assert_eq!(error.to_string(), format!("there is no folder {}", none.display()));
    for path in segments(folder.path()) {
        fs::remove_file(path).unwrap();
    }
    let error = pass(folder.path(), desk.history.path(), None).unwrap_err();
    assert!(matches!(error, SyncError::Emptied { .. }), "{error:?}");
    let said = format!("there is nothing left in {}", folder.path().display());
    assert_eq!(error.to_string(), said);
    let letter = folder.path().join("letter.sqlite");
    fs::write(&letter, "no history").unwrap();
    let error = pass(folder.path(), &letter, None).unwrap_err();
    assert!(error.to_string().contains("letter.sqlite"), "{error}");
}

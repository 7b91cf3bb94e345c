//! What a shared folder may hold that is not as it should be: it is set aside and said, the rest
//! goes on, and nothing is lost.

use crate::days::{day, ended, id, time};
use crate::segments::{Computer, LATER, WALK, now, segments};
use planner::Outcome;
use std::fs;
use std::path::Path;
use std::time::{Duration, SystemTime};
use store::History;
use store::history::HistoryError;
use store::segments::{Fault, Header, SyncError, pass, seal};
use uuid::Uuid;

fn with_two_answers(folder: &Path) -> Computer {
    let mut desk = Computer::with(&[
        ended("2026-11-23T11:08:00+01:00", WALK, Outcome::Done),
        ended("2026-11-23T15:08:00+01:00", LATER, Outcome::Skipped),
    ]);
    desk.sync(folder);
    desk
}

fn faults(computer: &Computer) -> Vec<Fault> {
    computer.history.set_aside_files().unwrap().into_iter().map(|file| file.fault).collect()
}

#[test]
fn a_segment_cut_anywhere_keeps_its_whole_lines() {
    let source = tempfile::tempdir().unwrap();
    with_two_answers(source.path());
    let path = segments(source.path()).remove(0);
    let bytes = fs::read(&path).unwrap();
    let ends: Vec<usize> =
        bytes.iter().enumerate().filter(|(_, byte)| **byte == b'\n').map(|(at, _)| at).collect();
    let around = ends.iter().flat_map(|end| [end - 1, *end, end + 1]);
    for cut in (0..=bytes.len()).step_by(37).chain(around) {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(path.file_name().unwrap()), &bytes[..cut]).unwrap();
        let mut lap = Computer::new();
        let whole = ends.iter().filter(|end| **end <= cut).count().saturating_sub(1);
        assert_eq!(lap.sync(folder.path()), whole, "cut at {cut}");
        // Once the rest has come everything is there.
        fs::write(folder.path().join(path.file_name().unwrap()), &bytes).unwrap();
        lap.sync(folder.path());
        assert_eq!(lap.records().len(), 2);
        assert_eq!(faults(&lap), [], "and nothing is wrong any more");
    }
}

#[test]
fn a_byte_that_is_wrong_costs_its_line_alone() {
    let source = tempfile::tempdir().unwrap();
    with_two_answers(source.path());
    let path = segments(source.path()).remove(0);
    let bytes = fs::read(&path).unwrap();
    let second = bytes.iter().position(|byte| *byte == b'\n').unwrap() + 1;
    for at in [0, 20, second + 10, second + 60, bytes.len() - 6] {
        let mut broken = bytes.clone();
        broken[at] ^= 1;
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(path.file_name().unwrap()), &broken).unwrap();
        let mut lap = Computer::new();
        let (known, fault) = match at < second {
            true => (0, Fault::NoSegment),
            false => (1, Fault::Damaged { lines: 1 }),
        };
        assert_eq!(lap.sync(folder.path()), known, "byte {at}");
        assert_eq!(faults(&lap), [fault], "byte {at}");
    }
}

#[test]
fn a_newer_version_and_what_is_no_segment_are_left_alone_and_the_rest_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    with_two_answers(folder.path());
    let header = Header { version: 2, ..Header::of(Uuid::new_v4(), Some("new")) };
    let newer = folder.path().join("adempauze-newer.jsonl");
    fs::write(&newer, header.line() + "anything at all\n").unwrap();
    fs::write(folder.path().join("adempauze-letter.jsonl"), "dear diary\n").unwrap();
    fs::write(folder.path().join("adempauze-large.jsonl"), vec![b'\n'; 3 << 20]).unwrap();
    fs::create_dir(folder.path().join("adempauze-folder.jsonl")).unwrap();
    fs::write(folder.path().join("holiday.jpg"), "no business of ours").unwrap();
    let mut lap = Computer::new();
    assert_eq!(lap.sync(folder.path()), 2);
    let mut found = faults(&lap);
    found.sort_by_key(|fault| format!("{fault:?}"));
    assert_eq!(found, [Fault::Newer { version: 2 }, Fault::NoSegment, Fault::NoSegment]);
    let kept = fs::read_to_string(newer).unwrap();
    assert!(kept.ends_with("anything at all\n"), "nobody touches it");
}

#[test]
fn lines_that_say_what_can_not_be_are_passed_over() {
    let folder = tempfile::tempdir().unwrap();
    with_two_answers(folder.path());
    let good = format!(
        r#"{{"id":"{}","prompt":"2026-11-23/walk/3","kind":"walk","due":"2026-11-23T16:00:00+01:00","minutes":8,"at":"2026-11-23T16:08:00+01:00","outcome":"done","mood":"added by a later version"}}"#,
        Uuid::new_v4()
    );
    let bad = [
        good.replace(r#""kind":"walk""#, r#""kind":"nap""#),
        good.replace(r#""kind":"walk""#, r#""kind":"rest""#),
        good.replace(r#""minutes":8"#, r#""minutes":100000"#),
        good.replace("2026-11-23T16:08:00+01:00", "9999-12-31T23:59:00Z"),
        good.replace(r#""outcome":"done""#, r#""outcome":"adored""#),
        good.replace(r#"{"id":""#, r#"{"id":"x"#),
        "{\"a\":1}".to_owned(),
    ];
    let lines: String = bad.iter().chain([&good]).map(|line| seal(line)).collect();
    let text = Header::of(Uuid::new_v4(), None).line() + &lines;
    fs::write(folder.path().join("adempauze-odd.jsonl"), text).unwrap();
    let mut lap = Computer::new();
    assert_eq!(lap.sync(folder.path()), 3);
    assert_eq!(faults(&lap), [Fault::Unknown { lines: 7 }]);
    assert_eq!(lap.outcome("2026-11-23/walk/3"), Some(Outcome::Done));
}

#[test]
fn a_copied_data_folder_makes_two_computers_with_two_ids() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = with_two_answers(folder.path());
    let id_before = desk.history.device();
    desk.history.close().unwrap();
    let mut twin = Computer::new();
    let copy = twin.home.path().join("copied.sqlite");
    fs::copy(desk.home.path().join("history.sqlite"), &copy).unwrap();
    twin.history = History::open(&copy).unwrap().0;
    desk.history = History::open(&desk.home.path().join("history.sqlite")).unwrap().0;
    assert_eq!(twin.history.device(), id_before, "they begin as one");

    let extra = |name: &str, due: &str| {
        let called = crate::days::prompt(name, due);
        let what = planner::event::Happening::Extra { prompt: called };
        [crate::days::at(due, "2026-11-23", what), ended(due, name, Outcome::Done)]
    };
    desk.record(&extra("2026-11-23/walk/extra-1", "2026-11-23T16:00:00+01:00"));
    twin.record(&extra("2026-11-23/rest/extra-1", "2026-11-23T16:30:00+01:00"));
    // Each writes the same file in its own copy of the folder; the sync program keeps both.
    let other = tempfile::tempdir().unwrap();
    let file = segments(folder.path()).remove(0);
    let name = file.file_name().unwrap().to_str().unwrap().to_owned();
    fs::copy(&file, other.path().join(&name)).unwrap();
    desk.sync(folder.path());
    twin.sync(other.path());
    // Two computers never write at the same instant; here both may, within one tick of the clock.
    let earlier = SystemTime::now() - Duration::from_secs(60);
    fs::File::options().append(true).open(&file).unwrap().set_modified(earlier).unwrap();
    let conflict = name.replace(".jsonl", ".sync-conflict-20261128-101500-ABCDEFG.jsonl");
    fs::copy(other.path().join(&name), folder.path().join(conflict)).unwrap();
    desk.sync(folder.path());
    twin.sync(folder.path());
    desk.sync(folder.path());
    for computer in [&desk, &twin] {
        assert_eq!(computer.outcome("2026-11-23/walk/extra-1"), Some(Outcome::Done));
        assert_eq!(computer.outcome("2026-11-23/rest/extra-1"), Some(Outcome::Done));
        assert_eq!(computer.outcome(WALK), Some(Outcome::Done));
    }
    let ids = (desk.history.device(), twin.history.device());
    assert_ne!(ids.0, ids.1, "from now on they are told apart");
    // What they do from now on comes in files of their own.
    twin.record(&extra("2026-11-23/rest/extra-2", "2026-11-23T17:00:00+01:00"));
    twin.sync(folder.path());
    desk.sync(folder.path());
    assert_eq!(desk.outcome("2026-11-23/rest/extra-2"), Some(Outcome::Done));
}

#[test]
fn an_older_copy_put_back_gets_its_answers_from_the_folder() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Computer::with(&[ended("2026-11-23T11:08:00+01:00", WALK, Outcome::Done)]);
    let copy = desk.home.path().join("older.sqlite");
    rusqlite::Connection::open(desk.history.path())
        .unwrap()
        .execute("VACUUM INTO ?1", [copy.to_str().unwrap()])
        .unwrap();
    desk.record(&[ended("2026-11-23T15:08:00+01:00", LATER, Outcome::Done)]);
    desk.sync(folder.path());
    desk.history = History::open(&copy).unwrap().0;
    assert_eq!(desk.outcome(LATER), None, "the copy does not know it");
    desk.sync(folder.path());
    assert_eq!(desk.outcome(LATER), Some(Outcome::Done));
}

#[test]
fn a_file_of_our_own_that_is_gone_or_cut_is_told_anew_in_the_next() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = with_two_answers(folder.path());
    let first = segments(folder.path()).remove(0);
    let bytes = fs::read(&first).unwrap();
    fs::write(&first, &bytes[..bytes.len() - 30]).unwrap();
    desk.sync(folder.path());
    assert_eq!(segments(folder.path()).len(), 2, "what was cut is never added to");
    assert_eq!(Computer::new().sync(folder.path()), 2);
    // A stranger's file stays, so the folder is there.
    fs::write(folder.path().join("adempauze-x.jsonl"), Header::of(Uuid::new_v4(), None).line())
        .unwrap();
    for path in segments(folder.path()).iter().filter(|path| !path.ends_with("adempauze-x.jsonl")) {
        fs::remove_file(path).unwrap();
    }
    desk.sync(folder.path());
    assert_eq!(Computer::new().sync(folder.path()), 2);
}

#[test]
fn a_folder_that_vanished_is_said_and_what_was_known_stays() {
    let folder = tempfile::tempdir().unwrap();
    let desk = with_two_answers(folder.path());
    let mut lap = Computer::with(&[]);
    lap.sync(folder.path());
    let path = folder.path().to_owned();
    let kept = tempfile::tempdir().unwrap();
    for file in segments(&path) {
        fs::rename(&file, kept.path().join(file.file_name().unwrap())).unwrap();
    }
    // What a disk leaves that was taken away: nothing is written into that.
    let found = pass(&path, lap.history.path(), None);
    assert!(matches!(found, Err(SyncError::Emptied { .. })), "{found:?}");
    drop(folder);
    assert!(matches!(pass(&path, desk.history.path(), None), Err(SyncError::NoFolder { .. })));
    assert_eq!(lap.outcome(WALK), Some(Outcome::Done));
    // It comes back.
    lap.record(&[ended("2026-11-23T16:00:00+01:00", WALK, Outcome::Unanswered)]);
    lap.sync(kept.path());
    assert_eq!(segments(kept.path()).len(), 2, "and hears what happened meanwhile");
}

#[test]
fn where_nothing_can_be_written_the_others_are_read_all_the_same() {
    let folder = tempfile::tempdir().unwrap();
    with_two_answers(folder.path());
    let mut lap = Computer::with(&[ended("2026-11-23T16:00:00+01:00", WALK, Outcome::Skipped)]);
    let own = folder.path().join(format!("adempauze-{}-4294967295.jsonl", lap.history.device()));
    // Root may write where no one else may, so something stands in the way: no number is left.
    fs::create_dir(&own).unwrap();
    let pass = lap.pass(folder.path());
    assert!(pass.not_written.is_some());
    assert_eq!(lap.history.take(&pass, now()).unwrap(), 2);
    fs::remove_dir(&own).unwrap();
    lap.sync(folder.path());
    assert_eq!(Computer::new().sync(folder.path()), 3, "nothing was lost");
}

#[test]
fn what_a_clock_says_that_goes_a_day_ahead_does_not_count() {
    let folder = tempfile::tempdir().unwrap();
    with_two_answers(folder.path());
    let mut lap = Computer::with(&[]);
    let a_day_before = time("2026-11-22T15:00:00+01:00").to_utc();
    let pass = lap.pass(folder.path());
    assert_eq!(lap.history.take(&pass, a_day_before).unwrap(), 2, "it is kept");
    let monday = day("2026-11-23");
    assert_eq!(lap.history.elsewhere(monday, monday).unwrap(), [], "and counts for nothing");
    let others = lap.history.other_devices().unwrap();
    assert_eq!((others[0].entries, others[0].ahead), (2, 2), "which can be said");
    assert_eq!(lap.sync(folder.path()), 0, "also later, when that time has come");
    assert_eq!(lap.history.elsewhere(monday, monday).unwrap(), []);
    // It was this clock that was wrong.
    lap.history.see_again(now()).unwrap();
    assert_eq!(lap.outcome(WALK), Some(Outcome::Done));
}

#[test]
fn two_computers_with_one_name_are_told_apart() {
    let folder = tempfile::tempdir().unwrap();
    for walk in [WALK, LATER] {
        let mut one = Computer::with(&[ended("2026-11-23T16:00:00+01:00", walk, Outcome::Done)]);
        let pass = pass(folder.path(), one.history.path(), Some(" my\tlaptop ")).unwrap();
        one.history.take(&pass, now()).unwrap();
    }
    let mut third = Computer::new();
    third.sync(folder.path());
    let names: Vec<_> =
        third.history.other_devices().unwrap().into_iter().map(|one| one.called).collect();
    assert_eq!(names, ["mylaptop", "mylaptop"]);
    assert_eq!(third.records().len(), 2);
    assert_eq!(third.records()[0].prompt.id, id(WALK));
}

#[test]
fn a_history_of_before_tells_nobody() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("history.sqlite");
    assert!(History::shared(&path).unwrap().is_none());
    let folder = tempfile::tempdir().unwrap();
    let none = pass(folder.path(), &path, None);
    assert!(matches!(none, Err(SyncError::History(HistoryError::NoHistory { .. }))), "{none:?}");
}

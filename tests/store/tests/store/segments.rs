//! What several computers tell each other: a shared folder, and the histories that come of it.

use crate::days::{at, checkpoint, day, ended, id, planned, prompt, time};
use chrono::{DateTime, Utc};
use planner::diary::{CheckIn, Entry as DiaryEntry, Note};
use planner::event::{Event, Happening};
use planner::{Excuse, Outcome};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use store::History;
use store::history::{PromptRecord, joined, joined_outcomes};
use store::segments::{Pass, is_segment, pass};
use tempfile::TempDir;

pub const WALK: &str = "2026-11-23/walk/1";
pub const LATER: &str = "2026-11-23/walk/2";

/// A computer with a history of its own.
pub struct Computer {
    pub home: TempDir,
    pub history: History,
}

impl Computer {
    pub fn new() -> Computer {
        let home = tempfile::tempdir().unwrap();
        let (history, _) = History::open(&home.path().join("history.sqlite")).unwrap();
        Computer { home, history }
    }

    /// One on which the day with two walks was planned, and went so.
    pub fn with(events: &[Event]) -> Computer {
        let mut computer = Computer::new();
        computer.record(&[two_walks()]);
        computer.record(events);
        computer
    }

    pub fn record(&mut self, events: &[Event]) {
        self.history.record(events, &checkpoint("{}")).unwrap();
    }

    pub fn pass(&self, folder: &Path) -> Pass {
        pass(folder, self.history.path(), None).unwrap()
    }

    /// Passes over the folder until nothing is left to do, as the agent does.
    pub fn sync(&mut self, folder: &Path) -> usize {
        let mut new = 0;
        for _ in 0..5 {
            let pass = self.pass(folder);
            new += self.history.take(&pass, now()).unwrap();
            match (pass.is_shared_id, pass.is_more) {
                (true, _) => self.history.renew_device().unwrap(),
                (false, true) => {}
                (false, false) => return new,
            }
        }
        panic!("the passes come to no end");
    }

    pub fn records(&self) -> Vec<PromptRecord> {
        let (from, to) = (day("2026-11-01"), day("2027-12-31"));
        let own = self.history.prompts(from, to).unwrap();
        joined(own, &self.history.elsewhere(from, to).unwrap())
    }

    pub fn outcome(&self, prompt: &str) -> Option<Outcome> {
        let records = self.records();
        let of_it: Vec<_> = records.iter().filter(|one| one.prompt.id == id(prompt)).collect();
        assert!(of_it.len() <= 1, "each prompt once");
        of_it.first().and_then(|record| record.outcome)
    }
}

pub fn now() -> DateTime<Utc> {
    time("2026-11-23T18:00:00+01:00").to_utc()
}

pub fn two_walks() -> Event {
    planned(
        "2026-11-23T04:00:00+01:00",
        "2026-11-23",
        vec![prompt(WALK, "2026-11-23T11:00:00+01:00"), prompt(LATER, "2026-11-23T15:00:00+01:00")],
    )
}

pub fn segments(folder: &Path) -> Vec<PathBuf> {
    let names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut paths: Vec<_> =
        names.filter(|path| is_segment(path.file_name().unwrap().to_str().unwrap())).collect();
    paths.sort();
    paths
}

#[test]
fn a_day_on_two_computers_is_one_day_on_both() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Computer::with(&[
        ended("2026-11-23T11:08:00+01:00", WALK, Outcome::Done),
        ended("2026-11-23T15:45:00+01:00", LATER, Outcome::Excused(Excuse::Away)),
    ]);
    let mut lap = Computer::with(&[
        ended("2026-11-23T11:45:00+01:00", WALK, Outcome::Excused(Excuse::Asleep)),
        ended("2026-11-23T15:20:00+01:00", LATER, Outcome::Skipped),
    ]);
    desk.sync(folder.path());
    lap.sync(folder.path());
    desk.sync(folder.path());
    for computer in [&desk, &lap] {
        assert_eq!(computer.outcome(WALK), Some(Outcome::Done));
        assert_eq!(computer.outcome(LATER), Some(Outcome::Skipped));
    }
    let monday = day("2026-11-23");
    let words = lap.history.last_words(monday, monday).unwrap().words;
    let elsewhere = lap.history.elsewhere(monday, monday).unwrap();
    let outcomes = joined_outcomes(words, &elsewhere);
    let same = [(id(WALK), Outcome::Done), (id(LATER), Outcome::Skipped)];
    assert_eq!(outcomes, same, "the figures of a year go by the same words");
    assert_eq!(desk.sync(folder.path()), 0, "nothing is new any more");
}

#[test]
fn a_new_computer_has_the_days_of_the_other() {
    let folder = tempfile::tempdir().unwrap();
    let mut old = Computer::with(&[ended("2026-11-23T11:08:00+01:00", WALK, Outcome::Done)]);
    old.sync(folder.path());
    let mut new = Computer::new();
    assert_eq!(new.sync(folder.path()), 1);
    let records = new.records();
    let walk = &records[0].prompt;
    assert_eq!((walk.minutes, walk.due), (8, time("2026-11-23T11:00:00+01:00")));
    assert!(!walk.activity.techniques()[0].is_told());
}

#[test]
fn what_was_put_right_by_hand_holds_on_both() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Computer::with(&[ended("2026-11-23T11:08:00+01:00", WALK, Outcome::Done)]);
    let mut lap = Computer::with(&[ended("2026-11-23T11:18:00+01:00", WALK, Outcome::Unanswered)]);
    desk.sync(folder.path());
    lap.sync(folder.path());
    let corrected =
        Happening::Corrected { prompt: id(WALK), outcome: Outcome::Unanswered, was: Outcome::Done };
    desk.record(&[at("2026-11-23T17:00:00+01:00", "2026-11-23", corrected)]);
    desk.sync(folder.path());
    lap.sync(folder.path());
    for computer in [&desk, &lap] {
        assert_eq!(computer.outcome(WALK), Some(Outcome::Unanswered));
    }
}

#[test]
fn extras_of_two_computers_are_two() {
    let folder = tempfile::tempdir().unwrap();
    let extra = |due: &str| {
        let name = "2026-11-23/walk/extra-1";
        let called = at(due, "2026-11-23", Happening::Extra { prompt: prompt(name, due) });
        [called, ended("2026-11-23T14:00:00+01:00", name, Outcome::Done)]
    };
    let mut desk = Computer::with(&extra("2026-11-23T10:00:00+01:00"));
    let mut lap = Computer::with(&extra("2026-11-23T13:00:00+01:00"));
    desk.sync(folder.path());
    lap.sync(folder.path());
    desk.sync(folder.path());
    for computer in [&desk, &lap] {
        let records = computer.records();
        let extras = records.iter().filter(|record| record.prompt.id.is_extra());
        assert_eq!(extras.filter(|record| record.outcome == Some(Outcome::Done)).count(), 2);
    }
}

#[test]
fn what_came_by_an_import_or_left_the_plan_is_not_told() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Computer::with(&[
        ended("2026-11-23T10:00:00+01:00", WALK, Outcome::Excused(Excuse::Replanned)),
        ended("2026-11-23T15:00:00+01:00", LATER, Outcome::Excused(Excuse::Elsewhere)),
    ]);
    desk.sync(folder.path());
    assert_eq!(segments(folder.path()), Vec::<PathBuf>::new(), "no file without anything to say");
}

#[test]
fn files_end_at_their_size_and_all_of_them_are_read() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Computer::with(&[]);
    let many: Vec<Event> = (0..2_000)
        .map(|n| {
            let outcome = if n % 2 == 0 { Outcome::Done } else { Outcome::Unanswered };
            let what = Happening::Corrected { prompt: id(WALK), outcome, was: Outcome::Skipped };
            at("2026-11-23T16:00:00+01:00", "2026-11-23", what)
        })
        .collect();
    desk.record(&many[..1500]);
    desk.sync(folder.path());
    desk.record(&many[1500..]);
    desk.sync(folder.path());
    let files = segments(folder.path());
    assert!(files.len() > 1, "{files:?}");
    for file in &files {
        let length = fs::metadata(file).unwrap().len();
        assert!(length < store::segments::SEGMENT_BYTES + 1024, "{length}");
    }
    assert_eq!(Computer::new().sync(folder.path()), 2_000);
}

/// What a stranger finds who gets hold of the folder: every key and every text of it is looked at.
#[test]
fn a_stranger_finds_ids_kinds_times_and_outcomes_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Computer::new();
    desk.record(&crate::days::every_event());
    let written = DiaryEntry::CheckIn(CheckIn {
        tension: Some(7),
        breath_high: Some(true),
        shoulders_high: None,
        text: Some("my secret ache".to_owned()),
    });
    let at = time("2026-11-23T12:00:00+01:00");
    desk.history.note(at, day("2026-11-23"), &written).unwrap();
    let note =
        Note { about: vec!["trq-people".to_owned()], text: Some("my secret ache".to_owned()) };
    desk.history.note(at, day("2026-11-23"), &DiaryEntry::Note(note)).unwrap();
    let state = r#"{"settings":{"profiles":["pr-acute"],"busy":{"calendar":"/home/anna/a.ics"}}}"#;
    desk.history.record(&[], &checkpoint(state)).unwrap();
    desk.sync(folder.path());

    let files: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|it| it.unwrap().path()).collect();
    assert_eq!(files.len(), 1, "one file and nothing beside it");
    let text = fs::read_to_string(&files[0]).unwrap();
    let mut lines = text.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    let keys =
        |line: &Value| -> BTreeSet<String> { line.as_object().unwrap().keys().cloned().collect() };
    let set = |keys: &[&str]| keys.iter().map(|key| (*key).to_owned()).collect::<BTreeSet<_>>();
    let header = lines.next().unwrap();
    assert_eq!(keys(&header), set(&["format", "version", "device", "name", "crc32"]));
    assert_eq!(header["name"].as_str().unwrap().len(), 8, "no name of a person or a machine");
    let allowed = set(&[
        "id",
        "prompt",
        "kind",
        "due",
        "minutes",
        "at",
        "outcome",
        "why",
        "corrected",
        "crc32",
    ]);
    let rest: Vec<Value> = lines.collect();
    assert_eq!(rest.len(), 3, "two ends and a correction");
    for line in &rest {
        assert!(keys(line).is_subset(&allowed), "{line}");
    }
    for secret in [
        "secret",
        "ache",
        "tension",
        "trq-",
        "chk-",
        "pr-",
        "profile",
        "rt-003",
        "breathing-4-6",
        "walking",
        "technique",
        "routine",
        "calendar",
        "anna",
        "settings",
        "notification",
    ] {
        assert!(!text.contains(secret), "{secret}");
        let name = files[0].file_name().unwrap().to_str().unwrap();
        assert!(!name.contains(secret), "{secret}");
    }
}

#[test]
fn the_example_of_the_page_is_read_as_the_page_says() {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/extending/segments.md");
    let page = fs::read_to_string(page).unwrap();
    let lines = page.lines().filter(|line| line.starts_with('{'));
    let text: String = lines.map(|line| format!("{line}\n")).collect();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("adempauze-example.jsonl");
    fs::write(&path, text).unwrap();
    let segment = store::segments::read(&path).unwrap();
    assert_eq!(segment.fault, None);
    let read: Vec<_> = segment.entries.iter().map(|entry| entry.line()).collect();
    assert_eq!(read.len(), 2);
    for line in read {
        assert!(page.contains(&line), "it would be written just so: {line}");
    }
}

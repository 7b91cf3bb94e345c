//! What released versions wrote opens in this one; what a newer one wrote is left alone.
//!
//! `tests/store/fixtures/VERSION/` holds the database and the settings of a life with that version.
//! How one is made stands in `tests/store/fixtures/README.md`.

use planner::Kind;
use planner::settings::Language;
use rusqlite::Connection;
use std::fs;
use std::path::{Path, PathBuf};
use store::history::{HistoryError, PromptRecord, VERSION};
use store::{History, SettingsFile};
use tempfile::TempDir;

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures")
}

/// The versions that have a fixture, sorted.
fn versions() -> Vec<String> {
    let entries = fs::read_dir(fixtures()).unwrap().map(Result::unwrap);
    let folders = entries.filter(|entry| entry.file_type().unwrap().is_dir());
    let mut versions: Vec<_> =
        folders.map(|entry| entry.file_name().into_string().unwrap()).collect();
    versions.sort();
    versions
}

/// A copy of what a version wrote, so that the committed one stays as it is.
fn written_by(version: &str) -> TempDir {
    let copy = tempfile::tempdir().unwrap();
    for name in ["history.sqlite", "settings.json"] {
        fs::copy(fixtures().join(version).join(name), copy.path().join(name)).unwrap();
    }
    copy
}

/// The versions that the changelog has a heading for: `## 0.1.0 (2026-12-01)` or `## [0.1.0]`.
fn released(changelog: &str) -> Vec<String> {
    let headings = changelog.lines().filter_map(|line| line.strip_prefix("## "));
    headings
        .filter_map(|heading| heading.split_whitespace().next())
        .map(|word| word.trim_matches(['[', ']', 'v']).to_owned())
        .filter(|word| word.starts_with(|first: char| first.is_ascii_digit()))
        .collect()
}

#[test]
fn every_released_version_has_left_something_to_open() {
    let changelog = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../CHANGELOG.md");
    let changelog = fs::read_to_string(changelog).unwrap();
    let versions = versions();
    for version in released(&changelog) {
        assert!(versions.contains(&version), "tests/store/fixtures/{version} is missing");
    }
    assert!(!versions.is_empty());
}

#[test]
fn a_heading_of_the_changelog_names_its_version_however_it_is_dressed() {
    let changelog = "# Changelog\n## Unreleased\n### 9.9.9\n## [0.2.0] 2027-01-05\n## 0.1.0\n";
    assert_eq!(released(changelog), ["0.2.0", "0.1.0"]);
}

#[test]
fn a_history_of_every_version_opens_with_all_that_is_in_it() {
    for version in versions() {
        let home = written_by(&version);
        let path = home.path().join("history.sqlite");
        let rows: u32 = Connection::open(&path)
            .unwrap()
            .query_row("SELECT count(*) FROM event", [], |row| row.get(0))
            .unwrap();
        let (history, notices) = History::open(&path).unwrap();
        assert_eq!(notices, [], "{version}: nothing was set aside or damaged");
        let day = |text: &str| text.parse().unwrap();
        let read = history.events(day("2000-01-01"), day("2100-01-01")).unwrap();
        assert_eq!((read.events.len(), read.unreadable.len()), (rows as usize, 0), "{version}");
        let prompts = history.prompts(day("2000-01-01"), day("2100-01-01")).unwrap();
        for kind in [Kind::Walk, Kind::Breathing, Kind::Rest, Kind::WindDown] {
            let has_ended =
                |record: &PromptRecord| record.prompt.kind == kind && record.outcome.is_some();
            assert!(prompts.iter().any(has_ended), "{version}: no {kind} that ended");
        }
        let checkpoint = history.checkpoint().unwrap().expect("it was closed with a state");
        // The agent keeps the engine's state beside what it remembers itself.
        let mut state: serde_json::Value = serde_json::from_str(&checkpoint.state).unwrap();
        let engine = serde_json::from_value::<planner::engine::State>(state["engine"].take());
        assert!(engine.is_ok(), "{version}: the state is not read: {engine:?}");
    }
}

#[test]
fn settings_of_every_version_are_read_without_a_warning() {
    for version in versions() {
        let home = written_by(&version);
        let file = SettingsFile::open(&home.path().join("settings.json"));
        assert_eq!(file.warnings(), [], "{version}");
        let settings = file.settings();
        assert_eq!((settings.walk.per_day, settings.language), (3, Language::En), "{version}");
    }
}

#[test]
fn a_history_of_a_newer_version_is_refused_with_a_clear_message_and_not_touched() {
    let home = written_by("0.1.0");
    let path = home.path().join("history.sqlite");
    let newer = Connection::open(&path).unwrap();
    newer.pragma_update(None, "user_version", VERSION + 1).unwrap();
    newer.close().unwrap();
    let before = fs::read(&path).unwrap();
    let error = History::open(&path).unwrap_err();
    assert!(matches!(error, HistoryError::Newer { .. }), "{error}");
    assert!(error.hint().contains("Install the newer version"), "{}", error.hint());
    assert_eq!(fs::read(&path).unwrap(), before);
}

//! A history from which another program took a table away: whatever is asked of it is an error that
//! names the file, and the rest of it can still be had.

use crate::days::{checkpoint, day, every_event, new_history, time};
use crate::home::Home;
use chrono::NaiveDate;
use planner::diary::{Entry, Note};
use rusqlite::Connection;
use std::path::Path;
use store::History;
use store::exchange::{self, ExchangeError};
use store::export::{Export, ExportError, Head};
use store::history::HistoryError;
use store::segments::{Pass, SyncError, pass};

fn drop_table(path: &Path, table: &str) {
    let other = Connection::open(path).unwrap();
    let sql = format!("PRAGMA foreign_keys = OFF; DROP TABLE {table}");
    other.execute_batch(&sql).unwrap();
}

fn monday() -> NaiveDate {
    day("2026-11-23")
}

fn note(history: &mut History) -> Result<(), HistoryError> {
    let about = Entry::Note(Note { about: vec!["trq-people".to_owned()], text: None });
    history.note(time("2026-11-23T12:00:00+01:00"), monday(), &about).map(drop)
}

fn take(history: &mut History) -> Result<(), HistoryError> {
    let gone = vec!["adempauze-gone.jsonl".to_owned()];
    let pass = Pass { device: history.device().to_string(), gone, ..Pass::default() };
    history.take(&pass, time("2026-11-23T12:00:00+01:00").to_utc()).map(drop)
}

fn see_again(history: &mut History) -> Result<(), HistoryError> {
    history.see_again(time("2026-11-23T12:00:00+01:00").to_utc())
}

type Question = fn(&mut History) -> Result<(), HistoryError>;

/// What is asked, and the table that it can't do without.
const QUESTIONS: [(&str, &str, Question); 18] = [
    ("to record an event", "event", |it| it.record(&every_event(), &checkpoint("{}"))),
    ("to record a state", "checkpoint", |it| it.record(&[], &checkpoint("{}"))),
    ("the state", "checkpoint", |it| it.checkpoint().map(drop)),
    ("events", "event", |it| it.events(monday(), monday()).map(drop)),
    ("prompts", "event", |it| it.prompts(monday(), monday()).map(drop)),
    ("last words", "event", |it| it.last_words(monday(), monday()).map(drop)),
    ("to note", "note", note),
    ("notes", "note", |it| it.notes(monday(), monday()).map(drop)),
    ("to remove a note", "note", |it| it.remove_note("x").map(drop)),
    ("to take a pass", "segment", take),
    ("what others say", "elsewhere", |it| it.elsewhere(monday(), monday()).map(drop)),
    ("other computers", "elsewhere", |it| it.other_devices().map(drop)),
    ("to see again", "elsewhere", see_again),
    ("files set aside", "segment", |it| it.set_aside_files().map(drop)),
    ("to forget segments", "own_segment", History::forget_segments),
    ("to forget who reads them", "segment", History::renew_device),
    ("another id", "device", History::renew_device),
    ("the last import", "import", |it| it.last_import().map(drop)),
];

#[test]
fn what_is_asked_of_a_table_that_is_gone_is_an_error_that_names_the_file() {
    for (what, table, ask) in QUESTIONS {
        let (_folder, mut history) = new_history();
        history.record(&every_event(), &checkpoint("{}")).unwrap();
        ask(&mut history).unwrap_or_else(|error| panic!("{what}, while all is there: {error}"));
        drop_table(history.path(), table);
        let error = ask(&mut history).expect_err(what);
        assert!(matches!(error, HistoryError::Sqlite { .. }), "{what}: {error:?}");
        assert!(error.to_string().contains(&history.path().display().to_string()), "{error}");
        assert!(error.hint().ends_with('.'), "{what}: {}", error.hint());
    }
}

#[test]
fn a_renewed_id_that_could_not_be_written_is_not_taken() {
    let (_folder, mut history) = new_history();
    let device = history.device();
    drop_table(history.path(), "own_segment");
    history.renew_device().unwrap_err();
    assert_eq!(history.device(), device);
    let kept: String = Connection::open(history.path())
        .unwrap()
        .query_row("SELECT id FROM device WHERE own = 1", [], |row| row.get(0))
        .unwrap();
    assert_eq!(kept, device.to_string());
}

#[test]
fn a_pass_of_it_is_refused_and_writes_nothing() {
    for table in ["device", "event", "elsewhere", "own_segment", "segment"] {
        let folder = tempfile::tempdir().unwrap();
        let (_home, mut history) = new_history();
        history.record(&every_event(), &checkpoint("{}")).unwrap();
        // Something to read, so that it is asked what is known already.
        let mut other = crate::segments::Computer::with(&every_event()[8..9]);
        other.sync(folder.path());
        let before = crate::files::names(folder.path());
        drop_table(history.path(), table);
        let error = pass(folder.path(), history.path(), None).unwrap_err();
        let SyncError::History(HistoryError::Sqlite { path, .. }) = &error else {
            panic!("{table}: {error:?}")
        };
        assert_eq!(path, history.path(), "{table}");
        assert_eq!(crate::files::names(folder.path()), before, "{table}");
    }
}

#[test]
fn what_stands_beside_a_pass_is_asked_of_the_same_tables() {
    let (_folder, history) = new_history();
    let shared = History::shared(history.path()).unwrap().unwrap();
    assert_eq!(shared.device(), history.device());
    assert_eq!(shared.set_aside_files().unwrap(), []);
    assert_eq!(shared.other_devices().unwrap(), []);
    drop_table(history.path(), "segment");
    shared.set_aside_files().unwrap_err();
    shared.other_devices().unwrap_err();
}

#[test]
fn an_export_of_it_is_an_error_and_one_without_entries_is_none() {
    let home = Home::new(&every_event());
    drop_table(home.history.path(), "note");
    let head =
        || Head { program: "test".into(), at: "then".into(), settings: serde_json::Map::new() };
    let export = Export::open(home.history.path()).unwrap();
    // An older history has no such table either.
    assert_eq!(export.json(&head(), &mut Vec::new()).unwrap(), every_event().len());
    assert_eq!(export.csv(&mut Vec::new()).unwrap(), every_event().len());
    drop(export);
    drop_table(home.history.path(), "event");
    let export = Export::open(home.history.path()).unwrap();
    let errors = [export.json(&head(), &mut Vec::new()), export.csv(&mut Vec::new())]
        .map(Result::unwrap_err);
    for error in errors {
        let is_of_history = matches!(error, ExportError::History(HistoryError::Sqlite { .. }));
        assert!(is_of_history, "{error}");
    }
}

#[test]
fn an_import_into_it_is_refused_whole() {
    let file = Home::new(&every_event());
    let file = file.export("export.json");
    for table in ["event", "note", "import", "device"] {
        let mut home = Home::new(&[]);
        drop_table(home.history.path(), table);
        let import = home.read(&file).unwrap();
        let staged = import.staged.path();
        let error = exchange::bring_in(staged, None, &mut home.history, &mut home.settings);
        let error = error.expect_err(table);
        assert!(matches!(error, ExchangeError::Bring(_)), "{table}: {error:?}");
        // The connection goes on: nothing is attached to it any more.
        let again = exchange::bring_in(staged, None, &mut home.history, &mut home.settings);
        assert_eq!(again.unwrap_err().to_string(), error.to_string(), "{table}");
        if table != "event" {
            assert_eq!(home.rows().len(), 0, "{table}: no event came");
        }
    }
}

#[test]
fn what_an_import_brought_stays_whole_where_not_all_of_it_can_be_taken_out() {
    let file = Home::new(&every_event());
    let mut home = Home::new(&[]);
    home.import(&file.export("export.json")).unwrap();
    drop_table(home.history.path(), "note");
    let error = exchange::take_back(&mut home.history, &mut home.settings).unwrap_err();
    assert!(matches!(error, ExchangeError::History(HistoryError::Sqlite { .. })), "{error:?}");
    assert_eq!(home.rows().len(), every_event().len());
}

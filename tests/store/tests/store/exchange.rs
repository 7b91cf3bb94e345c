//! History and settings change together, or neither does.

use crate::days::{at, checkpoint, every_event};
use crate::files::names;
use crate::home::Home;
use planner::event::Happening;
use rusqlite::Connection;
use std::fs;
use std::path::{Path, PathBuf};
use store::backup::Occasion;
use store::exchange::{self, ExchangeError};
use store::export::{Export, ExportError, Head};
use store::history::{BringError, Copy, HistoryError};
use store::import::ImportError;
use store::settings_file::{Document, SaveError};
use store::{Backups, Folders, History};

fn cap(cap: u32) -> Document {
    serde_json::from_str(&format!("{{ \"cap\": {cap} }}")).unwrap()
}

/// An export in which an event says something else than here.
fn changed(home: &Home) -> PathBuf {
    let file = home.export("export.json");
    let text = fs::read_to_string(&file).unwrap();
    let changed = text.replacen("\"day-off\"", "\"busy\"", 1);
    assert_ne!(changed, text);
    fs::write(&file, changed).unwrap();
    file
}

#[test]
fn settings_go_back_where_the_history_takes_nothing() {
    let mut home = Home::new(&every_event());
    let import = home.read(&changed(&home)).unwrap();
    let staged = import.staged.path();
    // There were none before, so there are none after it.
    let error = exchange::bring_in(staged, Some(&cap(7)), &mut home.history, &mut home.settings)
        .unwrap_err();
    assert!(matches!(error, ExchangeError::Bring(BringError::Changed { .. })), "{error:?}");
    assert!(!home.settings.exists());

    home.settings.change(&cap(5)).unwrap();
    let before = fs::read(home.settings.path()).unwrap();
    exchange::bring_in(staged, Some(&cap(7)), &mut home.history, &mut home.settings).unwrap_err();
    assert_eq!(fs::read(home.settings.path()).unwrap(), before);
    assert_eq!(home.settings.changed(), &cap(5), "and so are those in force");
    assert_eq!(home.history.last_import().unwrap(), None);
}

#[test]
fn the_history_takes_nothing_where_the_settings_can_not_be_written() {
    let one = Home::new(&every_event());
    let mut home = Home::new(&[]);
    let import = home.read(&one.export("export.json")).unwrap();
    // A folder stands where the settings file should, so nobody knows what writing would lose.
    fs::create_dir(home.settings.path()).unwrap();
    let staged = import.staged.path();
    let error = exchange::bring_in(staged, Some(&cap(7)), &mut home.history, &mut home.settings)
        .unwrap_err();
    let ExchangeError::Settings(SaveError::WouldOverwrite { .. }) = &error else {
        panic!("{error:?}")
    };
    assert!(error.to_string().contains("settings.json"), "{error}");
    assert_eq!(home.rows().len(), 0);
}

#[test]
fn a_copy_without_settings_leaves_those_that_are_there() {
    let mut home = Home::new(&every_event());
    let backups = Backups::of(&Folders::under(home.folder.path()));
    let copy = backups.make(Occasion::ByHand).unwrap().unwrap();
    assert_eq!(Copy::open(&copy).unwrap().settings(), None);
    home.settings.change(&cap(5)).unwrap();
    exchange::restore(&copy, &mut home.history, &mut home.settings, &backups).unwrap();
    assert_eq!(home.settings.changed(), &cap(5));
    // Where they went along and can't be read, there are none to bring.
    let copy = backups.make(Occasion::ByHand).unwrap().unwrap();
    assert_eq!(Copy::open(&copy).unwrap().settings(), Some(&cap(5)));
    let file = Connection::open(&copy).unwrap();
    file.execute("UPDATE settings_of_backup SET document = 'cap = 5'", []).unwrap();
    assert_eq!(Copy::open(&copy).unwrap().settings(), None);
    file.execute("DELETE FROM settings_of_backup", []).unwrap();
    assert_eq!(Copy::open(&copy).unwrap().settings(), None);
}

#[test]
fn a_history_that_another_program_keeps_locked_is_said_and_as_it_was() {
    let mut home = Home::new(&every_event());
    let backups = Backups::of(&Folders::under(home.folder.path()));
    let copy = backups.make(Occasion::ByHand).unwrap().unwrap();
    let later = at("2026-11-24T09:00:00+01:00", "2026-11-24", Happening::Resumed);
    home.history.record(&[later], &checkpoint("{}")).unwrap();
    let other = Connection::open(home.history.path()).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let copy_of_it = Copy::open(&copy).unwrap();
    let error = home.history.restore(&copy_of_it).unwrap_err();
    assert!(matches!(error, HistoryError::Locked { .. }), "{error:?}");
    assert!(error.hint().contains("Close the program"), "{}", error.hint());
    other.execute_batch("ROLLBACK").unwrap();
    assert_eq!(home.rows().len(), every_event().len() + 1);
    home.history.restore(&copy_of_it).unwrap();
    assert_eq!(home.rows().len(), every_event().len());
}

#[test]
fn a_history_of_a_first_version_goes_out_and_is_looked_at_as_it_is() {
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/0.1.0/history.sqlite");
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("history.sqlite");
    fs::copy(fixture, &path).unwrap();
    assert!(History::shared(&path).unwrap().is_none(), "it never told anybody");
    let head = Head { program: "test".into(), at: "then".into(), settings: cap(7) };
    let file = folder.path().join("export.json");
    let mut out = fs::File::create(&file).unwrap();
    let count = Export::open(&path).unwrap().json(&head, &mut out).unwrap();
    assert!(count > 0);
    let home = Home::new(&[]);
    let import = home.read(&file).unwrap();
    assert_eq!(import.look(home.history.path()).unwrap().added as usize, count);
    assert_eq!(import.look(&path).unwrap().known as usize, count, "it is not renewed for that");
    let nothing = folder.path().join("none.sqlite");
    assert_eq!(import.look(&nothing).unwrap().added as usize, count);
    assert!(!nothing.exists());
    let version: u32 = Connection::open(&path)
        .unwrap()
        .pragma_query_value(None, "user_version", |row| row.get(0))
        .unwrap();
    assert_eq!(version, 1);
    let none = Export::open(&nothing).unwrap();
    assert_eq!(
        (none.json(&head, &mut Vec::new()).unwrap(), none.csv(&mut Vec::new()).unwrap()),
        (0, 0)
    );
}

#[cfg(target_os = "linux")]
#[test]
fn an_export_that_the_disk_does_not_take_is_an_error() {
    // A device of the system's on which there is never any room.
    let full = || fs::File::options().write(true).open("/dev/full").unwrap();
    let home = Home::new(&every_event());
    let head = Head { program: "test".into(), at: "then".into(), settings: cap(7) };
    let export = Export::open(home.history.path()).unwrap();
    let errors = [
        export.json(&head, &mut full()),
        export.json(&head, &mut std::io::BufWriter::new(full())),
        export.json(&head, &mut std::io::BufWriter::with_capacity(900, full())),
        export.csv(&mut full()),
    ];
    for error in errors.map(Result::unwrap_err) {
        let ExportError::Write(source) = &error else { panic!("{error}") };
        assert_eq!(source.kind(), std::io::ErrorKind::StorageFull, "{error}");
    }
}

#[cfg(unix)]
#[test]
fn what_can_be_opened_and_not_read_is_no_fault_of_what_stands_in_it() {
    let home = Home::new(&[]);
    let folder = home.file("folder.json");
    fs::create_dir(&folder).unwrap();
    let error = home.read(&folder).unwrap_err();
    assert!(matches!(error, ImportError::Unreadable { .. }), "{error:?}");
    assert!(!names(home.folder.path()).iter().any(|name| name.starts_with("import-")));
}

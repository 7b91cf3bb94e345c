//! Copies of everything, and a copy in the place of what is there.

use crate::days::{at, checkpoint, day, every_event};
use crate::files::names;
use planner::event::Happening;
use rusqlite::Connection;
use std::fs;
use std::path::Path;
use std::time::{Duration, SystemTime};
use store::backup::{BackupError, KEPT, Occasion};
use store::history::HistoryError;
use store::{Backups, Folders, History, SettingsFile, exchange};
use tempfile::TempDir;

/// A home with every event and a cap of 9.
fn home() -> (TempDir, Folders, History, SettingsFile) {
    let folder = tempfile::tempdir().unwrap();
    let folders = Folders::under(folder.path());
    let (mut history, _) = History::open(&folders.history_file()).unwrap();
    history.record(&every_event(), &checkpoint("{\"n\":1}")).unwrap();
    let mut settings = SettingsFile::open(&folders.settings_file());
    settings.change(&set(9)).unwrap();
    (folder, folders, history, settings)
}

fn set(cap: u32) -> store::settings_file::Document {
    serde_json::from_str(&format!("{{ \"cap\": {cap} }}")).unwrap()
}

#[test]
fn a_copy_holds_history_state_and_settings_and_brings_them_back() {
    let (_folder, folders, mut history, mut settings) = home();
    let backups = Backups::of(&folders);
    // The history is open and in use, as it is in an agent.
    let copy = backups.make(Occasion::ByHand).unwrap().expect("there is something to copy");
    let later = at("2026-11-24T09:00:00+01:00", "2026-11-24", Happening::Resumed);
    history.record(&[later], &checkpoint("{\"n\":2}")).unwrap();
    settings.change(&set(5)).unwrap();

    let kept = exchange::restore(&copy, &mut history, &mut settings, &backups).unwrap();
    assert_eq!(settings.settings().cap, Some(9));
    history.close().unwrap();
    let (mut history, notices) = History::open(&folders.history_file()).unwrap();
    assert_eq!(notices, []);
    let read = history.events(day("2026-11-23"), day("2026-11-24")).unwrap();
    assert_eq!(read.events, every_event());
    assert_eq!(history.checkpoint().unwrap(), Some(checkpoint("{\"n\":1}")));
    assert_eq!(history.durability().unwrap().journal, "wal", "it is as durable as before");

    // What stood there is in a copy of its own, and comes back the same way.
    let kept = kept.expect("what was there was kept");
    exchange::restore(&kept, &mut history, &mut settings, &backups).unwrap();
    let read = history.events(day("2026-11-24"), day("2026-11-24")).unwrap();
    assert_eq!((read.events.len(), settings.settings().cap), (1, Some(5)));
    let file = Connection::open(folders.history_file()).unwrap();
    let tables: u32 = file
        .query_row("SELECT count(*) FROM sqlite_schema WHERE name LIKE '%backup%'", [], |row| {
            row.get(0)
        })
        .unwrap();
    assert_eq!(tables, 0, "the settings do not stay behind in the history");
}

#[test]
fn seven_daily_copies_are_kept_and_those_made_by_hand_beside_them() {
    let (_folder, folders, _history, _settings) = home();
    let backups = Backups::of(&folders);
    backups.make(Occasion::ByHand).unwrap();
    for number in 1..=9 {
        backups.make(Occasion::Daily(day(&format!("2026-11-{number:02}")))).unwrap();
    }
    let names = names(backups.folder());
    let daily: Vec<&String> = names.iter().filter(|name| name.starts_with("daily-")).collect();
    assert_eq!(daily.len(), KEPT);
    assert_eq!(daily[0], "daily-2026-11-03.sqlite", "the oldest went");
    assert_eq!(names.len(), KEPT + 1, "nothing else lies there: {names:?}");
    assert!(backups.has_daily(day("2026-11-09")) && !backups.has_daily(day("2026-11-02")));
}

#[test]
fn what_only_begins_like_a_copy_is_somebody_elses() {
    let (_folder, folders, _history, _settings) = home();
    let backups = Backups::of(&folders);
    backups.make(Occasion::ByHand).unwrap();
    let sorts = ["daily", "by-hand", "before-restore", "before-version-1"];
    let theirs: Vec<String> = (0..9)
        .flat_map(|number| sorts.map(|sort| format!("{sort}-notes-{number}.sqlite")))
        .collect();
    for name in &theirs {
        fs::write(backups.folder().join(name), "not ours").unwrap();
    }
    backups.make(Occasion::Daily(day("2026-11-24"))).unwrap();
    assert_eq!(backups.all().unwrap().len(), 2, "they are not listed");
    let listed = store::erase::files(&folders).unwrap();
    for name in &theirs {
        let path = backups.folder().join(name);
        assert!(path.exists(), "{name} was taken away to make room");
        assert!(!listed.contains(&path), "{name} would be taken away with everything");
    }
}

#[test]
fn what_was_left_in_the_middle_goes_a_day_later() {
    let (_folder, folders, _history, _settings) = home();
    let backups = Backups::of(&folders);
    let copy = backups.make(Occasion::ByHand).unwrap().unwrap();
    let left = |name: &str, hours: u64| {
        let file = fs::File::create(backups.folder().join(name)).unwrap();
        file.set_modified(SystemTime::now() - Duration::from_secs(hours * 3600)).unwrap();
    };
    let old = ".67e55044-10b1-426f-9247-bb680e5fe0c8.part";
    let young = ".f9168c5e-ceb2-4faa-b6bf-329bf39fa1e4.part";
    left(old, 25);
    left(&format!("{old}-journal"), 25);
    left(young, 23);
    left(".a letter.part", 25);
    backups.make(Occasion::Daily(day("2026-11-24"))).unwrap();
    let copy = copy.file_name().unwrap().to_string_lossy().into_owned();
    let expected = [".a letter.part", young, &copy, "daily-2026-11-24.sqlite"];
    assert_eq!(names(backups.folder()), expected);
}

#[cfg(unix)]
#[test]
fn nobody_else_can_read_a_copy() {
    use std::os::unix::fs::PermissionsExt;
    let (_folder, folders, _history, _settings) = home();
    let copy = Backups::of(&folders).make(Occasion::ByHand).unwrap().unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode(&copy), mode(copy.parent().unwrap())), (0o600, 0o700));
}

#[test]
fn without_a_history_there_is_nothing_to_copy() {
    let folder = tempfile::tempdir().unwrap();
    let backups = Backups::of(&Folders::under(folder.path()));
    assert_eq!(backups.make(Occasion::ByHand).unwrap(), None);
    assert_eq!(names(folder.path()), Vec::<String>::new());
}

#[test]
fn what_is_no_copy_is_refused_and_nothing_changes() {
    let (folder, folders, mut history, mut settings) = home();
    let backups = Backups::of(&folders);
    let path = folder.path().join("other");
    let foreign = |path: &Path| {
        let other = Connection::open(path).unwrap();
        other.execute_batch("CREATE TABLE t (x); PRAGMA user_version = 1").unwrap();
    };
    let newer = |path: &Path| {
        let copy = backups.make(Occasion::ByHand).unwrap().unwrap();
        fs::rename(copy, path).unwrap();
        Connection::open(path).unwrap().pragma_update(None, "user_version", 99).unwrap();
    };
    let damaged = |path: &Path| {
        let copy = backups.make(Occasion::ByHand).unwrap().unwrap();
        let mut bytes = fs::read(copy).unwrap();
        let half = bytes.len() / 2;
        bytes[4096..half].fill(0x55);
        fs::write(path, bytes).unwrap();
    };
    let text = |path: &Path| fs::write(path, "a letter").unwrap();
    let empty = |path: &Path| fs::write(path, "").unwrap();
    let nothing = |_: &Path| {};
    type Case<'a> = (&'a str, &'a dyn Fn(&Path), fn(&HistoryError) -> bool);
    let cases: [Case<'_>; 6] = [
        ("foreign", &foreign, |e| matches!(e, HistoryError::NoHistory { .. })),
        ("newer", &newer, |e| matches!(e, HistoryError::Newer { .. })),
        ("damaged", &damaged, |e| matches!(e, HistoryError::Damaged { .. })),
        ("text", &text, |e| matches!(e, HistoryError::NoHistory { .. })),
        ("empty", &empty, |e| matches!(e, HistoryError::NoHistory { .. })),
        ("nothing", &nothing, |e| matches!(e, HistoryError::Unreadable { .. })),
    ];
    for (name, make, is_right) in cases {
        let _ = fs::remove_file(&path);
        make(&path);
        let error = exchange::restore(&path, &mut history, &mut settings, &backups).unwrap_err();
        let exchange::ExchangeError::History(error) = error else { panic!("{name}: {error}") };
        assert!(is_right(&error), "{name}: {error:?}");
        let read = history.events(day("2026-11-23"), day("2026-11-23")).unwrap();
        assert_eq!((read.events, settings.settings().cap), (every_event(), Some(9)), "{name}");
    }
    let before = names(backups.folder()).into_iter().filter(|name| name.starts_with("before"));
    assert_eq!(before.count(), 0, "what changes nothing needs no copy first");
}

#[test]
fn a_copy_is_kept_before_the_schema_becomes_another() {
    let folder = tempfile::tempdir().unwrap();
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/0.1.0/history.sqlite");
    let path = folder.path().join("history.sqlite");
    fs::copy(fixture, &path).unwrap();
    let version = |path: &Path| -> u32 {
        let file = Connection::open(path).unwrap();
        file.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap()
    };
    assert_eq!(version(&path), 1);
    History::open(&path).unwrap().0.close().unwrap();
    assert_eq!(version(&path), store::history::VERSION);
    let copies = names(&folder.path().join("backups"));
    assert_eq!(copies.len(), 1, "{copies:?}");
    assert!(copies[0].starts_with("before-version-"), "{copies:?}");
    assert_eq!(version(&folder.path().join("backups").join(&copies[0])), 1);
    History::open(&path).unwrap();
    assert_eq!(names(&folder.path().join("backups")), copies, "once it is renewed, none is made");
}

#[test]
fn without_a_copy_the_schema_stays_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/0.1.0/history.sqlite");
    let path = folder.path().join("history.sqlite");
    fs::copy(fixture, &path).unwrap();
    let before = fs::read(&path).unwrap();
    // Where the folder should be lies a file.
    fs::write(folder.path().join("backups"), "in the way").unwrap();
    let error = History::open(&path).unwrap_err();
    assert!(matches!(error, HistoryError::NotCopied { .. }), "{error}");
    let version: u32 = Connection::open(&path)
        .unwrap()
        .pragma_query_value(None, "user_version", |row| row.get(0))
        .unwrap();
    assert_eq!(version, 1);
    assert_eq!(fs::read(&path).unwrap().len(), before.len());
}

#[cfg(target_os = "linux")]
#[test]
fn in_a_folder_whose_name_is_no_text_no_copy_is_made_and_nothing_is_left() {
    use std::os::unix::ffi::OsStrExt;
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path().join(std::ffi::OsStr::from_bytes(b"caf\xe9"));
    let folders = Folders::under(&home);
    folders.create().unwrap();
    let (mut history, _) = History::open(&folders.history_file()).unwrap();
    history.record(&every_event(), &checkpoint("{}")).unwrap();
    let backups = Backups::of(&folders);
    let error = backups.make(Occasion::ByHand).unwrap_err();
    let BackupError::NotWritten { source, .. } = &error else { panic!("{error:?}") };
    assert_eq!(source.kind(), std::io::ErrorKind::InvalidFilename);
    assert_eq!(names(backups.folder()), [""; 0]);
}

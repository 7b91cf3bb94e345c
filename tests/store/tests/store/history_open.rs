//! Opening: durable, and never at the cost of what is there.

use crate::days::{checkpoint, day, every_event, new_history};
use crate::files::names;
use rusqlite::Connection;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use store::backup::Occasion;
use store::history::{Damage, HistoryError, Notice, VERSION};
use store::{Backups, Folders, History};

fn pragma(path: &Path, name: &str) -> String {
    let file = Connection::open(path).unwrap();
    file.pragma_query_value(None, name, |row| {
        row.get::<_, i64>(0).map(|n| n.to_string()).or_else(|_| row.get(0))
    })
    .unwrap()
}

/// A copy of a history as it lies on the disk while it is open, with its log: as after a kill.
fn killed(history: &History, to: &Path) -> PathBuf {
    let copy = to.join("history.sqlite");
    for end in ["", "-wal"] {
        let (from, to) = (with_end(history.path(), end), with_end(&copy, end));
        fs::copy(from, to).unwrap();
    }
    copy
}

fn with_end(path: &Path, end: &str) -> PathBuf {
    PathBuf::from(format!("{}{end}", path.display()))
}

#[test]
fn a_new_history_is_of_the_known_version_and_keeps_a_write_ahead_log() {
    let (_folder, history) = new_history();
    assert_eq!(pragma(history.path(), "user_version"), VERSION.to_string());
    assert_eq!(pragma(history.path(), "journal_mode"), "wal");
}

#[test]
fn its_own_connection_syncs_every_commit_and_holds_foreign_keys() {
    let (_folder, history) = new_history();
    let settings = history.durability().unwrap();
    assert_eq!(settings.journal, "wal");
    assert_eq!(settings.synchronous, 2, "2 is FULL");
    assert!(settings.foreign_keys);
    assert_eq!(settings.busy_timeout_ms, 5000);
}

#[test]
fn its_tables_are_strict() {
    let (_folder, history) = new_history();
    let file = Connection::open(history.path()).unwrap();
    let tables: Vec<(String, bool)> = file
        .prepare("SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name")
        .unwrap()
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let strict = |name: &str| (name.to_owned(), true);
    let names =
        ["checkpoint", "device", "elsewhere", "event", "import", "note", "own_segment", "segment"];
    assert_eq!(tables, names.map(strict));
}

#[cfg(unix)]
#[test]
fn nobody_else_can_read_it_nor_its_log() {
    use std::os::unix::fs::PermissionsExt;
    let (folder, mut history) = new_history();
    history.record(&every_event(), &checkpoint("{}")).unwrap();
    assert_eq!(names(folder.path()).len(), 3, "the log is there while it is open");
    for name in names(folder.path()) {
        let mode = fs::metadata(folder.path().join(&name)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{name}");
    }
}

#[test]
fn the_device_keeps_its_id() {
    let (_folder, history) = new_history();
    let (path, device) = (history.path().to_owned(), history.device());
    history.close().unwrap();
    assert_eq!(History::open(&path).unwrap().0.device(), device);
    assert_ne!(new_history().1.device(), device, "another has another");
}

#[test]
fn a_file_that_is_no_database_is_set_aside_and_a_new_one_is_begun() {
    for content in ["", "x"].map(|end| format!("my shopping list{end}").repeat(50)) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("history.sqlite");
        fs::write(&path, &content).unwrap();
        let (mut history, notices) = History::open(&path).unwrap();
        let [Notice::SetAside { moved_to, damage: Damage::NotADatabase }] = &notices[..] else {
            panic!("{notices:?}")
        };
        assert_eq!(fs::read_to_string(moved_to).unwrap(), content);
        let name = moved_to.file_name().unwrap().to_str().unwrap();
        assert!(name.starts_with("history-20") && name.ends_with("Z.sqlite"), "{name}");
        history.record(&every_event(), &checkpoint("{}")).unwrap();
    }
}

#[test]
fn an_empty_file_is_no_damage() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("history.sqlite");
    fs::write(&path, "").unwrap();
    assert_eq!(History::open(&path).unwrap().1, []);
}

#[test]
fn what_was_set_aside_before_is_never_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("history.sqlite");
    for n in 0..3 {
        fs::write(&path, format!("garbage {n}")).unwrap();
        History::open(&path).unwrap();
    }
    let kept: Vec<String> = names(folder.path())
        .into_iter()
        .filter(|name| name.starts_with("history-"))
        .map(|name| fs::read_to_string(folder.path().join(name)).unwrap())
        .collect();
    assert_eq!(kept.len(), 3, "{kept:?}");
    for n in 0..3 {
        assert!(kept.contains(&format!("garbage {n}")));
    }
}

/// Writes over a page in the middle of a closed history.
fn damage(path: &Path) {
    let mut bytes = fs::read(path).unwrap();
    let page = 4096;
    assert!(bytes.len() > 4 * page);
    for byte in &mut bytes[page..4 * page] {
        *byte = 0xa5;
    }
    fs::write(path, bytes).unwrap();
}

#[test]
fn a_malformed_database_is_set_aside_with_its_log() {
    let (_folder, mut history) = new_history();
    for _ in 0..20 {
        history.record(&every_event(), &checkpoint("{}")).unwrap();
    }
    let path = history.path().to_owned();
    history.close().unwrap();
    damage(&path);
    fs::write(with_end(&path, "-wal"), "what was left of a log").unwrap();
    let (history, notices) = History::open(&path).unwrap();
    let [Notice::SetAside { moved_to, damage: Damage::Malformed(_) }] = &notices[..] else {
        panic!("{notices:?}")
    };
    assert!(moved_to.exists());
    let log = with_end(moved_to, "-wal");
    // SQLite itself may have dropped a log that holds nothing it knows; it never comes back.
    assert!(!log.exists() || fs::read(&log).unwrap() == b"what was left of a log");
    assert_eq!(history.events(day("2026-11-23"), day("2026-11-23")).unwrap().events, []);
}

#[test]
fn after_a_kill_it_is_checked_and_everything_acknowledged_is_there() {
    let (_folder, mut history) = new_history();
    history.record(&every_event(), &checkpoint("state")).unwrap();
    let elsewhere = tempfile::tempdir().unwrap();
    let copy = killed(&history, elsewhere.path());
    let (history, notices) = History::open(&copy).unwrap();
    assert_eq!(notices, [Notice::Checked]);
    let read = history.events(day("2026-11-23"), day("2026-11-23")).unwrap();
    assert_eq!(read.events, every_event());
    assert_eq!(history.checkpoint().unwrap(), Some(checkpoint("state")));
}

#[test]
fn a_log_cut_off_anywhere_gives_whole_transactions_only() {
    let (_folder, mut history) = new_history();
    for (n, event) in every_event().into_iter().enumerate() {
        history.record(&[event], &checkpoint(&n.to_string())).unwrap();
    }
    let log = fs::read(with_end(history.path(), "-wal")).unwrap();
    for share in 1..20 {
        let elsewhere = tempfile::tempdir().unwrap();
        let copy = killed(&history, elsewhere.path());
        fs::write(with_end(&copy, "-wal"), &log[..log.len() * share / 20]).unwrap();
        let (history, _) = History::open(&copy).unwrap();
        let read = history.events(day("2026-11-23"), day("2026-11-23")).unwrap().events;
        assert_eq!(read, every_event()[..read.len()]);
        let state = history.checkpoint().unwrap().map(|checkpoint| checkpoint.state);
        let expected = read.len().checked_sub(1).map(|n| n.to_string());
        assert_eq!(state, expected, "the state is that of the last event");
    }
}

#[test]
fn a_start_after_a_good_end_checks_nothing() {
    let (_folder, mut history) = new_history();
    history.record(&every_event(), &checkpoint("{}")).unwrap();
    let path = history.path().to_owned();
    drop(history);
    assert!(!with_end(&path, "-wal").exists(), "the log is gone");
    assert_eq!(History::open(&path).unwrap().1, []);
}

#[test]
fn a_start_after_somebody_read_checks_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let folders = Folders::under(folder.path());
    let (mut history, _) = History::open(&folders.history_file()).unwrap();
    history.record(&every_event(), &checkpoint("{}")).unwrap();
    history.close().unwrap();
    Backups::of(&folders).make(Occasion::ByHand).unwrap().expect("a copy");
    assert_eq!(History::open(&folders.history_file()).unwrap().1, []);
}

#[test]
fn a_newer_version_is_refused_and_not_touched() {
    let (folder, history) = new_history();
    let path = history.path().to_owned();
    history.close().unwrap();
    Connection::open(&path).unwrap().pragma_update(None, "user_version", VERSION + 1).unwrap();
    let before = (fs::read(&path).unwrap(), names(folder.path()));
    let error = History::open(&path).unwrap_err();
    let HistoryError::Newer { found, known, .. } = &error else { panic!("{error}") };
    assert_eq!((*found, *known), (VERSION + 1, VERSION));
    assert!(error.hint().contains("newer version"), "{}", error.hint());
    assert_eq!((fs::read(&path).unwrap(), names(folder.path())), before);
}

#[test]
fn a_newer_version_that_only_its_log_tells_is_refused_too() {
    let (_folder, mut history) = new_history();
    history.record(&every_event(), &checkpoint("{}")).unwrap();
    let newer = Connection::open(history.path()).unwrap();
    newer.pragma_update(None, "user_version", VERSION + 7).unwrap();
    let elsewhere = tempfile::tempdir().unwrap();
    let copy = killed(&history, elsewhere.path());
    let error = History::open(&copy).unwrap_err();
    assert!(matches!(error, HistoryError::Newer { .. }), "{error}");
    let kept: u32 = Connection::open(&copy)
        .unwrap()
        .query_row("SELECT count(*) FROM event", [], |row| row.get(0))
        .unwrap();
    assert_eq!(kept as usize, every_event().len());
}

#[test]
fn a_folder_in_its_place_is_an_error_with_a_hint() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("history.sqlite");
    fs::create_dir(&path).unwrap();
    let error = History::open(&path).unwrap_err();
    assert!(matches!(error, HistoryError::Unreadable { .. }), "{error}");
    assert!(path.is_dir(), "it was not moved");
}

// No name on Windows can have one.
#[cfg(unix)]
#[test]
fn a_question_mark_in_the_path_is_no_question_to_sqlite() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("file:h?mode=memory#1.sqlite");
    let (history, _) = History::open(&path).unwrap();
    history.close().unwrap();
    assert!(fs::metadata(&path).unwrap().len() > 0);
}

#[test]
fn the_command_line_of_sqlite_reads_it() {
    let (_folder, mut history) = new_history();
    history.record(&every_event(), &checkpoint("{}")).unwrap();
    let Ok(output) = Command::new("sqlite3")
        .arg(history.path())
        .arg("SELECT json_extract(body, '$.outcome') FROM event WHERE event = 'ended' LIMIT 1")
        .output()
    else {
        println!("SKIPPED: sqlite3 is not installed");
        return;
    };
    assert_eq!(String::from_utf8(output.stdout).unwrap(), "done\n");
}

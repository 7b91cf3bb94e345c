//! A disk that is full, and one that can only be read: on a file system of its own, in a
//! namespace of its own.

use crate::days::{checkpoint, day, every_event};
use crate::own_disk;
use std::path::{Path, PathBuf};
use std::process::Command;
use store::backup::Occasion;
use store::history::HistoryError;
use store::settings_file::SaveError;
use store::{Backups, Folders, History, SettingsFile};

/// Fills a file system to its last byte; the file that does it is given.
fn fill(disk: &Path) -> PathBuf {
    let filler = disk.join("filler");
    let mut size = 1 << 20;
    let mut content = Vec::new();
    while size > 0 {
        content.resize(content.len() + size, b'x');
        if std::fs::write(&filler, &content).is_err() {
            content.truncate(content.len() - size);
            size /= 2;
        }
    }
    // The last attempt that failed left it as large as it could be.
    let _ = std::fs::write(&filler, vec![b'x'; 1 << 20]);
    filler
}

#[test]
fn a_full_disk_is_an_error_and_nothing_is_half_written() {
    let Some(disk) = own_disk::place() else {
        own_disk::in_memory("512k", "disk::a_full_disk_is_an_error_and_nothing_is_half_written");
        return;
    };
    let (mut history, _) = History::open(&disk.join("history.sqlite")).unwrap();
    history.record(&every_event(), &checkpoint("before")).unwrap();
    let filler = fill(&disk);
    let much: Vec<_> = std::iter::repeat_n(every_event(), 50).flatten().collect();
    let error = history.record(&much, &checkpoint("after")).unwrap_err();
    assert!(matches!(error, HistoryError::DiskFull { .. }), "{error}");
    assert!(error.hint().contains("Make room"), "{}", error.hint());
    let read = history.events(day("2026-11-23"), day("2026-11-23")).unwrap();
    assert_eq!(read.events, every_event(), "what was there is there");
    assert_eq!(history.checkpoint().unwrap(), Some(checkpoint("before")));
    std::fs::remove_file(filler).unwrap();
    history.record(&every_event(), &checkpoint("after")).unwrap();
    assert_eq!(history.checkpoint().unwrap(), Some(checkpoint("after")), "it goes on after that");
}

#[test]
fn a_full_disk_costs_no_copy_that_is_there() {
    let Some(disk) = own_disk::place() else {
        own_disk::in_memory("512k", "disk::a_full_disk_costs_no_copy_that_is_there");
        return;
    };
    let folders = Folders::under(&disk);
    let (mut history, _) = History::open(&folders.history_file()).unwrap();
    history.record(&every_event(), &checkpoint("before")).unwrap();
    let backups = Backups::of(&folders);
    let whole = backups.make(Occasion::Daily(day("2026-11-23"))).unwrap().unwrap();
    let before = std::fs::read(&whole).unwrap();
    fill(&disk);
    // The copy of the same day once more, and that of another.
    for date in ["2026-11-23", "2026-11-24"] {
        let error = backups.make(Occasion::Daily(day(date))).unwrap_err();
        assert!(error.hint().contains("Make room"), "{error}");
    }
    let there: Vec<_> = std::fs::read_dir(backups.folder()).unwrap().map(Result::unwrap).collect();
    assert_eq!(there.len(), 1, "no half of a copy lies there: {there:?}");
    assert_eq!(std::fs::read(&whole).unwrap(), before);
}

#[test]
fn a_full_disk_leaves_the_settings_as_they_were() {
    let Some(disk) = own_disk::place() else {
        own_disk::in_memory("512k", "disk::a_full_disk_leaves_the_settings_as_they_were");
        return;
    };
    let path = disk.join("settings.json");
    let mut file = SettingsFile::open(&path);
    let set = |text: &str| serde_json::from_str(text).unwrap();
    file.change(&set(r#"{ "cap": 8 }"#)).unwrap();
    let before = std::fs::read(&path).unwrap();
    fill(&disk);
    let error = file.change(&set(r#"{ "cap": 9 }"#)).unwrap_err();
    assert!(matches!(error, SaveError::NotWritten { .. }), "{error}");
    assert!(error.hint().contains("Make room"), "{}", error.hint());
    assert_eq!(std::fs::read(&path).unwrap(), before);
    assert_eq!(file.settings().cap, Some(8), "in force is what the file says");
}

#[test]
fn a_disk_that_can_only_be_read_is_named() {
    let Some(disk) = own_disk::place() else {
        own_disk::in_memory("512k", "disk::a_disk_that_can_only_be_read_is_named");
        return;
    };
    let path = disk.join("history.sqlite");
    let (mut history, _) = History::open(&path).unwrap();
    history.record(&every_event(), &checkpoint("{}")).unwrap();
    history.close().unwrap();
    let status = Command::new("mount").args(["-o", "remount,ro"]).arg(&disk).status().unwrap();
    assert!(status.success());
    let error = History::open(&path).unwrap_err();
    assert!(matches!(error, HistoryError::ReadOnly { .. }), "{error}");
    let error = Folders::under(&disk).create().unwrap_err();
    assert!(error.to_string().contains("failed to read and write"), "{error}");
    assert_eq!(std::fs::read_dir(&disk).unwrap().count(), 1, "nothing was set aside");
}

#[test]
fn a_full_disk_is_named_where_there_is_no_room_for_the_log() {
    let Some(disk) = own_disk::place() else {
        let test = "disk::a_full_disk_is_named_where_there_is_no_room_for_the_log";
        own_disk::in_memory("512k", test);
        return;
    };
    let path = disk.join("history.sqlite");
    let (mut history, _) = History::open(&path).unwrap();
    history.record(&every_event(), &checkpoint("{}")).unwrap();
    history.close().unwrap();
    let filler = fill(&disk);
    let opened = History::open(&path);
    let error = match opened {
        // It may still open; then it takes nothing.
        Ok((mut history, _)) => history.record(&every_event(), &checkpoint("{}")).unwrap_err(),
        Err(error) => error,
    };
    assert!(matches!(error, HistoryError::DiskFull { .. }), "{error:?}");
    let new = History::open(&disk.join("new.sqlite")).unwrap_err();
    assert!(matches!(new, HistoryError::DiskFull { .. }), "{new:?}");
    std::fs::remove_file(filler).unwrap();
    let (history, _) = History::open(&path).unwrap();
    let read = history.events(day("2026-11-23"), day("2026-11-23")).unwrap();
    assert_eq!(read.events, every_event());
}

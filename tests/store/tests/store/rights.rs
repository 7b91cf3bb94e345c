//! Files and folders that the user may not read or write: each is named, what is there stays as it
//! is, and once the rights are back everything goes on.

use crate::bound::{self, set_mode};
use crate::days::{checkpoint, day, ended, every_event, new_history};
use crate::files::names;
use crate::home::Home;
use crate::segments::{Computer, WALK, now, segments};
use planner::Outcome;
use std::fs;
use std::io::{ErrorKind, Write};
use store::backup::{BackupError, Occasion};
use store::exchange::{self, ExchangeError};
use store::folders::FoldersError;
use store::history::HistoryError;
use store::import::ImportError;
use store::lock::LockError;
use store::segments::{Fault, SyncError, pass};
use store::settings_file::{SaveError, Warning};
use store::{AgentLock, Backups, Folders, History, PackFolder, SettingsFile, Unwritten, erase};

/// Leaves a test that runs in a process of its own instead.
macro_rules! held_by_modes {
    ($test:literal) => {
        if !bound::by_modes(concat!("rights::", $test)) {
            return;
        }
    };
}

const CLOSED: u32 = 0o000;
const READ_ONLY: u32 = 0o444;
const FOLDER_READ_ONLY: u32 = 0o555;
const OPEN: u32 = 0o700;

#[test]
fn a_closed_history_is_named_and_not_set_aside() {
    held_by_modes!("a_closed_history_is_named_and_not_set_aside");
    let (folder, mut history) = new_history();
    history.record(&every_event(), &checkpoint("{}")).unwrap();
    let path = history.path().to_owned();
    history.close().unwrap();
    let before = names(folder.path());
    for mode in [CLOSED, READ_ONLY] {
        set_mode(&path, mode);
        let error = History::open(&path).unwrap_err();
        assert!(matches!(error, HistoryError::Unreadable { .. }), "{mode:o}: {error:?}");
        assert!(error.hint().contains("the owner and the rights"), "{}", error.hint());
        assert_eq!(names(folder.path()), before);
    }
    set_mode(&path, CLOSED);
    History::shared(&path).unwrap_err();
    set_mode(&path, OPEN);
    let (history, notices) = History::open(&path).unwrap();
    assert_eq!(notices, []);
    let read = history.events(day("2026-11-23"), day("2026-11-23")).unwrap();
    assert_eq!(read.events, every_event());
}

#[test]
fn a_damaged_history_that_can_not_be_moved_stays_where_it_is() {
    held_by_modes!("a_damaged_history_that_can_not_be_moved_stays_where_it_is");
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("history.sqlite");
    fs::write(&path, "my shopping list").unwrap();
    set_mode(folder.path(), FOLDER_READ_ONLY);
    let error = History::open(&path).unwrap_err();
    set_mode(folder.path(), OPEN);
    assert!(matches!(error, HistoryError::Unreadable { .. }), "{error:?}");
    assert_eq!(fs::read_to_string(&path).unwrap(), "my shopping list");
}

#[test]
fn folders_that_can_not_be_written_to_are_named() {
    held_by_modes!("folders_that_can_not_be_written_to_are_named");
    let home = tempfile::tempdir().unwrap();
    let folders = Folders::under(home.path());
    folders.check().unwrap();
    for mode in [FOLDER_READ_ONLY, CLOSED] {
        set_mode(home.path(), mode);
        for error in [folders.check().unwrap_err(), folders.create().unwrap_err()] {
            assert!(matches!(error, FoldersError::NotWritable { .. }), "{error:?}");
            assert!(error.hint().contains(&home.path().display().to_string()), "{error}");
        }
    }
    set_mode(home.path(), OPEN);
    assert_eq!(names(home.path()), [""; 0], "trying it out leaves nothing");
    Folders::under(&home.path().join("never-made")).check().unwrap();
}

#[test]
fn a_lock_file_that_can_not_be_written_is_named() {
    held_by_modes!("a_lock_file_that_can_not_be_written_is_named");
    let home = tempfile::tempdir().unwrap();
    drop(AgentLock::take(home.path()).unwrap());
    set_mode(&home.path().join("agent.lock"), READ_ONLY);
    let error = AgentLock::take(home.path()).unwrap_err();
    assert!(matches!(error, LockError::Failed { .. }), "{error:?}");
    assert!(error.hint().contains("agent.lock"), "{}", error.hint());
}

#[test]
fn settings_that_can_not_be_written_stay_as_they_were() {
    held_by_modes!("settings_that_can_not_be_written_stay_as_they_were");
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("settings.json");
    let set = |text: &str| serde_json::from_str(text).unwrap();
    let mut file = SettingsFile::open(&path);
    file.change(&set(r#"{ "cap": 8 }"#)).unwrap();
    let before = fs::read(&path).unwrap();
    set_mode(home.path(), FOLDER_READ_ONLY);
    let error = file.change(&set(r#"{ "cap": 9 }"#)).unwrap_err();
    assert!(matches!(error, SaveError::NotWritten { .. }), "{error:?}");
    assert!(error.hint().contains("the owner and the rights"), "{}", error.hint());
    assert_eq!((fs::read(&path).unwrap(), file.settings().cap), (before, Some(8)));
    // What is no settings file and can't be moved is not written over, either.
    set_mode(home.path(), OPEN);
    fs::write(&path, "cap = 8").unwrap();
    set_mode(home.path(), FOLDER_READ_ONLY);
    let mut file = SettingsFile::open(&path);
    let [Warning::NotSettings { moved_to: None, .. }] = file.warnings() else {
        panic!("{:?}", file.warnings())
    };
    assert!(!file.warnings()[0].to_string().contains("it lies in"), "{}", file.warnings()[0]);
    file.save().unwrap_err();
    assert_eq!(fs::read_to_string(&path).unwrap(), "cap = 8");
    set_mode(home.path(), OPEN);
    file.save().unwrap();
    assert_eq!(names(home.path()).len(), 2, "it was moved then");
}

#[test]
fn a_copy_that_can_not_be_made_leaves_nothing() {
    held_by_modes!("a_copy_that_can_not_be_made_leaves_nothing");
    let mut home = Home::new(&every_event());
    let folders = Folders::under(home.folder.path());
    let backups = Backups::of(&folders);
    let copy = backups.make(Occasion::ByHand).unwrap().unwrap();
    set_mode(backups.folder(), FOLDER_READ_ONLY);
    let error = backups.make(Occasion::Daily(day("2026-11-24"))).unwrap_err();
    assert!(matches!(error, BackupError::NotWritten { .. }), "{error:?}");
    // Nor is anything put in the place of what could not be kept.
    let error = exchange::restore(&copy, &mut home.history, &mut home.settings, &backups);
    assert!(matches!(error, Err(ExchangeError::Backup(_))), "{error:?}");
    assert_eq!(names(backups.folder()).len(), 1);
    set_mode(backups.folder(), CLOSED);
    assert_eq!(backups.all().unwrap_err().kind(), ErrorKind::PermissionDenied);
    set_mode(backups.folder(), OPEN);
    home.history.close().unwrap();
    set_mode(&folders.history_file(), CLOSED);
    let error = backups.make(Occasion::ByHand).unwrap_err();
    assert!(matches!(error, BackupError::History(_)), "{error:?}");
    assert!(error.hint().contains("history.sqlite"), "{}", error.hint());
}

#[test]
fn what_can_not_be_erased_is_named_and_the_rest_goes() {
    held_by_modes!("what_can_not_be_erased_is_named_and_the_rest_goes");
    let home = Home::new(&every_event());
    let folders = Folders::under(home.folder.path());
    let copy = Backups::of(&folders).make(Occasion::ByHand).unwrap().unwrap();
    set_mode(&folders.backups(), FOLDER_READ_ONLY);
    let Home { history, folder, .. } = home;
    history.close().unwrap();
    let lock = AgentLock::take(folders.data()).unwrap();
    let erased = erase::erase(&folders, lock).unwrap();
    let [(path, error)] = &erased.left[..] else { panic!("{erased:?}") };
    assert_eq!((path, error.kind()), (&copy, ErrorKind::PermissionDenied));
    assert_eq!(names(folder.path()), ["backups"]);
    set_mode(&folders.backups(), OPEN);
}

#[test]
fn packs_stay_where_their_folder_can_not_be_written_to() {
    held_by_modes!("packs_stay_where_their_folder_can_not_be_written_to");
    let home = tempfile::tempdir().unwrap();
    let packs = PackFolder::of(&Folders::under(home.path()));
    let mut staged = packs.stage().unwrap();
    staged.file.write_all(b"{}").unwrap();
    packs.put(staged.path(), "practice").unwrap();
    std::mem::forget(packs.stage().unwrap());
    set_mode(packs.path(), FOLDER_READ_ONLY);
    packs.stage().unwrap_err();
    packs.remove("practice").unwrap_err();
    packs.set_aside("practice").unwrap_err();
    packs.clear();
    assert_eq!(packs.ids().unwrap(), ["practice"]);
    assert_eq!(names(packs.path()).len(), 2, "what was on its way goes another time");
    set_mode(packs.path(), CLOSED);
    packs.ids().unwrap_err();
    packs.clear();
    set_mode(packs.path(), OPEN);
    packs.clear();
    assert_eq!(names(packs.path()), ["practice.jsonl"]);
}

#[test]
fn a_shared_folder_that_is_closed_is_said_and_one_to_read_only_is_read() {
    held_by_modes!("a_shared_folder_that_is_closed_is_said_and_one_to_read_only_is_read");
    let folder = tempfile::tempdir().unwrap();
    let answered = ended("2026-11-23T11:08:00+01:00", WALK, Outcome::Done);
    Computer::with(std::slice::from_ref(&answered)).sync(folder.path());
    let mut lap = Computer::with(&[ended("2026-11-23T16:00:00+01:00", WALK, Outcome::Skipped)]);
    set_mode(folder.path(), CLOSED);
    let error = pass(folder.path(), lap.history.path(), None).unwrap_err();
    assert!(matches!(error, SyncError::NotRead { .. }), "{error:?}");
    assert!(error.to_string().contains(&folder.path().display().to_string()), "{error}");
    set_mode(folder.path(), FOLDER_READ_ONLY);
    let read = lap.pass(folder.path());
    assert!(read.not_written.is_some() && read.own.is_none(), "{read:?}");
    assert_eq!(lap.history.take(&read, now()).unwrap(), 1);
    // A file of it that can't be read is set aside until it can.
    set_mode(folder.path(), OPEN);
    let path = segments(folder.path()).remove(0);
    set_mode(&path, CLOSED);
    let mut third = Computer::new();
    assert_eq!(third.sync(folder.path()), 0);
    let aside = third.history.set_aside_files().unwrap();
    assert!(matches!(aside[0].fault, Fault::Unreadable { .. }), "{aside:?}");
    assert_eq!(path.file_name().unwrap().to_str(), Some(&*aside[0].name));
    set_mode(&path, OPEN);
    third.history.forget_segments().unwrap();
    assert_eq!(third.sync(folder.path()), 1);
    assert_eq!(third.history.set_aside_files().unwrap(), []);
}

#[test]
fn an_import_that_can_not_be_read_or_laid_down_is_refused() {
    held_by_modes!("an_import_that_can_not_be_read_or_laid_down_is_refused");
    let home = Home::new(&every_event());
    let file = home.export("export.json");
    set_mode(home.folder.path(), FOLDER_READ_ONLY);
    let error = home.read(&file).unwrap_err();
    assert!(matches!(error, ImportError::Staging(HistoryError::Unreadable { .. })), "{error:?}");
    set_mode(home.folder.path(), OPEN);
    set_mode(&file, CLOSED);
    let error = home.read(&file).unwrap_err();
    assert!(matches!(error, ImportError::Unreadable { .. }), "{error:?}");
}

#[test]
fn what_waits_for_the_history_is_not_lost_by_a_closed_folder() {
    held_by_modes!("what_waits_for_the_history_is_not_lost_by_a_closed_folder");
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("unwritten.json");
    let one = Unwritten { events: every_event(), checkpoint: checkpoint("{}"), follows: None };
    one.keep(&path).unwrap();
    set_mode(folder.path(), FOLDER_READ_ONLY);
    let other = Unwritten { events: Vec::new(), ..one.clone() };
    other.keep(&path).unwrap_err();
    Unwritten::forget(&path).unwrap_err();
    assert_eq!(Unwritten::kept(&path).unwrap(), Some(one));
    set_mode(&path, CLOSED);
    Unwritten::kept(&path).unwrap_err();
    set_mode(folder.path(), OPEN);
}

//! Everything is taken away, and nothing that is not ours.

use crate::days::{checkpoint, day, every_event};
use crate::files::names;
use std::fs;
use std::io::Write;
use std::path::PathBuf;
use store::backup::Occasion;
use store::erase::{self, Erased};
use store::lock::LockError;
use store::{AgentLock, Backups, Folders, History, PackFolder, SettingsFile};
use tempfile::TempDir;

/// A user with something of every sort, in a folder that is there for it alone.
fn user() -> (TempDir, Folders) {
    let home = tempfile::tempdir().unwrap();
    let folders = Folders::under(&home.path().join("adempauze"));
    folders.create().unwrap();
    let path = folders.history_file();
    fs::write(&path, "no database, so it is set aside").unwrap();
    let (mut history, _) = History::open(&path).unwrap();
    history.record(&every_event(), &checkpoint("{}")).unwrap();
    history.close().unwrap();
    SettingsFile::open(&folders.settings_file()).save().unwrap();
    fs::write(folders.log_file(), "it began\n").unwrap();
    Backups::of(&folders).make(Occasion::Daily(day("2026-11-23"))).unwrap();
    let packs = PackFolder::of(&folders);
    let mut staged = packs.stage().unwrap();
    staged.file.write_all(b"{}").unwrap();
    packs.put(staged.path(), "practice").unwrap();
    (home, folders)
}

fn erased(folders: &Folders) -> Erased {
    erase::erase(folders, AgentLock::take(folders.data()).unwrap()).unwrap()
}

#[test]
fn nothing_of_the_users_stays_not_even_the_folders() {
    let (home, folders) = user();
    let files = erase::files(&folders).unwrap();
    let erased = erased(&folders);
    assert!(erased.left.is_empty(), "{erased:?}");
    assert_eq!(names(home.path()), [""; 0]);
    for path in &files {
        assert!(erased.gone.contains(path), "{path:?} is named");
    }
    for folder in [folders.data(), &folders.backups(), PackFolder::of(&folders).path()] {
        assert!(erased.gone.iter().any(|path| path == folder), "{folder:?} is named");
    }
    let of_history = |path: &&PathBuf| path.to_string_lossy().contains("history");
    assert!(files.iter().filter(of_history).count() >= 2, "also what was set aside: {files:?}");
    assert!(erased.gone.iter().any(|path| path.ends_with("agent.lock")), "{erased:?}");
}

#[test]
fn what_is_not_ours_stays_with_the_folder_it_lies_in() {
    let (_home, folders) = user();
    let notes = folders.data().join("notes.txt");
    fs::write(&notes, "mine").unwrap();
    let letter = folders.backups().join("letter.part");
    fs::write(&letter, "mine too").unwrap();
    // A folder with the name of a file of ours is none of ours.
    fs::create_dir(folders.data().join("agent.sock")).unwrap();
    let erased = erased(&folders);
    assert!(erased.left.is_empty(), "{erased:?}");
    assert_eq!(names(folders.data()), ["agent.sock", "backups", "notes.txt"]);
    assert_eq!(names(&folders.backups()), ["letter.part"]);
    assert!(!erased.gone.iter().any(|path| path == folders.data()), "{erased:?}");
}

#[test]
fn where_there_is_nothing_there_is_nothing_to_take_away() {
    let home = tempfile::tempdir().unwrap();
    let folders = Folders::under(&home.path().join("never-made"));
    assert_eq!(erase::files(&folders).unwrap(), [""; 0].map(PathBuf::from));
}

#[test]
fn a_folder_that_is_none_is_named() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("file");
    fs::write(&file, "in the way").unwrap();
    let lock = AgentLock::take(home.path()).unwrap();
    let error = erase::erase(&Folders::under(&file), lock).unwrap_err();
    let LockError::Failed { path, .. } = &error else { panic!("{error}") };
    assert_eq!(path, &file);
    assert_eq!(fs::read_to_string(&file).unwrap(), "in the way");
}

//! The folder of the packs: what is put there is there whole, and what was on its way goes.

use crate::files::names;
use std::fs;
use std::io::Write;
use store::{Folders, PackFolder};
use tempfile::TempDir;

fn folder() -> (TempDir, PackFolder) {
    let home = tempfile::tempdir().unwrap();
    let folder = PackFolder::of(&Folders::under(home.path()));
    (home, folder)
}

/// Puts a pack with this content in its place.
fn put(folder: &PackFolder, id: &str, content: &str) {
    let mut staged = folder.stage().unwrap();
    staged.file.write_all(content.as_bytes()).unwrap();
    folder.put(staged.path(), id).unwrap();
}

#[test]
fn packs_are_put_replaced_listed_and_taken_away_with_their_folder() {
    let (_home, folder) = folder();
    assert_eq!(folder.ids().unwrap(), [""; 0], "there is no folder yet");
    put(&folder, "practice", "one");
    put(&folder, "another-1", "two");
    put(&folder, "practice", "three");
    assert_eq!(folder.ids().unwrap(), ["another-1", "practice"]);
    assert_eq!(fs::read_to_string(folder.file("practice")).unwrap(), "three");
    fs::write(folder.path().join("No Id.jsonl"), "").unwrap();
    assert_eq!(folder.ids().unwrap().len(), 2, "a file of others is no pack");
    folder.remove("practice").unwrap();
    folder.remove("another-1").unwrap();
    assert_eq!(names(folder.path()), ["No Id.jsonl"], "and stays");
    fs::remove_file(folder.path().join("No Id.jsonl")).unwrap();
    put(&folder, "practice", "one");
    folder.remove("practice").unwrap();
    assert!(!folder.path().exists(), "the last one takes the folder with it");
    folder.remove("practice").expect_err("there is none");
}

#[test]
fn a_staged_file_goes_by_itself_and_one_of_a_process_that_ended_is_cleared() {
    let (home, folder) = folder();
    let staged = folder.stage().unwrap();
    let path = staged.path().to_owned();
    assert!(folder.is_staged(&path));
    assert!(!folder.is_staged(&folder.file("practice")), "a pack is none");
    assert!(!folder.is_staged(&home.path().join(path.file_name().unwrap())), "nor one elsewhere");
    drop(staged);
    assert!(!folder.path().exists());
    fs::create_dir(folder.path()).unwrap();
    fs::write(&path, "as one that ended in the middle leaves it").unwrap();
    assert_eq!(folder.ids().unwrap(), [""; 0]);
    put(&folder, "practice", "one");
    folder.clear();
    assert_eq!(names(folder.path()), ["practice.jsonl"]);
    folder.remove("practice").unwrap();
    folder.clear();
}

#[test]
fn one_that_can_t_be_used_is_set_aside_and_is_no_pack_any_more() {
    let (_home, folder) = folder();
    put(&folder, "practice", "{");
    let aside = folder.set_aside("practice").unwrap();
    assert_eq!(fs::read_to_string(&aside).unwrap(), "{");
    assert_eq!(aside.parent(), Some(folder.path()));
    assert_eq!(folder.ids().unwrap(), [""; 0]);
    assert!(!folder.file("practice").exists());
}

#[test]
fn what_is_erased_is_what_is_ours() {
    let home = tempfile::tempdir().unwrap();
    let folders = Folders::under(home.path());
    let folder = PackFolder::of(&folders);
    put(&folder, "practice", "one");
    put(&folder, "broken", "{");
    let aside = folder.set_aside("broken").unwrap();
    std::mem::forget(folder.stage().unwrap());
    let foreign = folder.path().join("notes.txt");
    fs::write(&foreign, "mine").unwrap();
    let there = store::erase::files(&folders).unwrap();
    let is_there = |path: &std::path::Path| there.iter().any(|it| it == path);
    assert!(is_there(&folder.file("practice")) && is_there(&aside), "{there:?}");
    assert!(!is_there(&foreign), "{there:?}");
}

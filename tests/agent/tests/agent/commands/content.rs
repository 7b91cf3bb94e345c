//! `content`: the library, listed, read and checked without an agent.

use crate::process::Home;
use serde_json::json;
use std::fs;
use std::path::{Path, PathBuf};

#[test]
fn the_library_is_listed_by_folder_with_titles() {
    let home = Home::new();
    let text = home.ok(&["content", "list"]);
    assert!(text.contains("Exercises and habits (81)\n"), "{text}");
    assert!(text.contains("Profiles (13)\n") && text.contains("Phases (4)\n"), "{text}");
    assert!(text.contains("To read (115)\n"), "{text}");
    let list = home.json(&["content", "list"]);
    let list = list.as_array().expect("a list");
    assert!(list.contains(&json!({
        "id": "pr-acute", "folder": "profiles", "title": "Acute back pain"
    })));
}

#[test]
fn an_item_is_read_with_its_figures_and_their_basis() {
    let home = Home::new();
    let text = home.ok(&["content", "show", "breathing-4-6"]);
    assert!(text.starts_with("4-6 breathing\n"), "{text}");
    assert!(text.contains("inhale: 4 s (from the article, 001-06.1)"), "{text}");
    assert!(text.contains("(chosen by Adempauze)"), "{text}");
    assert!(text.trim_end().ends_with("Sources: 001-06.1"), "{text}");
    let item = home.json(&["content", "show", "breathing-4-6"]);
    assert_eq!(item["pattern"], json!({ "inhale_s": 4, "hold_s": 0, "exhale_s": 6 }));
}

#[test]
fn a_profile_says_that_it_is_chosen_and_an_alarm_sign_that_it_is_from_outside() {
    let home = Home::new();
    let text = home.ok(&["content", "show", "pr-stenosis"]);
    assert!(text.contains("You choose this yourself. It is no diagnosis.\nFirst ask"), "{text}");
    let text = home.ok(&["content", "show", "rfx-trauma"]);
    assert!(text.contains("Call your GP the same day."), "{text}");
    assert!(text.contains("From outside the articles: ext-kngf-red-flags"), "{text}");
}

#[test]
fn an_unknown_item_is_refused_with_the_nearest() {
    let said = Home::new().say(&["content", "show", "breathing-4-5"]);
    assert_eq!((said.status, said.out.as_str()), (2, ""));
    let expected = "adempauze: unknown item “breathing-4-5”\nDo you mean “breathing-4-6”?\n";
    assert_eq!(said.err, expected);
}

/// The library of this project.
fn library() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content")
}

/// A copy of it that can be spoilt.
fn copied(home: &Home) -> PathBuf {
    let to = home.beside().join("library");
    copy(&library(), &to);
    to
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        match entry.file_type().unwrap().is_dir() {
            true => copy(&entry.path(), &target),
            false => drop(fs::copy(entry.path(), target).unwrap()),
        }
    }
}

fn spoil(file: PathBuf, what: &str, by: &str) {
    let text = fs::read_to_string(&file).unwrap();
    assert!(text.contains(what), "{}: {what}", file.display());
    fs::write(file, text.replacen(what, by, 1)).unwrap();
}

#[test]
fn the_library_of_the_program_is_sound_and_no_home_is_made_for_that() {
    let home = Home::new();
    let folder = library();
    let text = home.ok(&["content", "check", folder.to_str().unwrap()]);
    assert!(text.contains("is sound (") && text.ends_with(" files)\n"), "{text}");
    let found = home.json(&["content", "check", folder.to_str().unwrap()]);
    assert_eq!((&found["sound"], &found["faults"]), (&json!(true), &json!([])));
    assert!(!home.path().exists(), "nothing of the user's is touched");
}

#[test]
fn a_spoilt_library_is_refused_whole_with_every_fault() {
    let home = Home::new();
    let folder = copied(&home);
    spoil(folder.join("techniques/breathing-4-6.json"), "\"inhale_s\": 4", "\"inhale_s\": 0");
    spoil(folder.join("techniques/squat.json"), "\"seconds\": ", "\"seconds\": -");
    spoil(folder.join("profiles/pr-acute.json"), "\"avoid\": [", "\"avoid\": [\"flying\",");
    fs::write(folder.join("guidance/bg-sleep-role.json"), b"\xFF").unwrap();
    fs::write(folder.join("techniques/too.json"), "[".repeat(300 * 1024)).unwrap();
    let said = home.say(&["content", "check", folder.to_str().unwrap()]);
    assert_eq!((said.status, said.out.as_str()), (1, ""), "{said:?}");
    for line in [
        "techniques/breathing-4-6.json /pattern/inhale_s: is less than 1\n",
        "techniques/squat.json /seconds: is less than 10\n",
        "profiles/pr-acute.json /avoid/0: “flying” names nothing in this library\n",
        "guidance/bg-sleep-role.json: is no UTF-8 text, from line 1 on\n",
        "techniques/too.json: more than 256 KiB\n",
    ] {
        assert!(said.err.contains(line), "{line} is not in {}", said.err);
    }
    let json = home.say(&["content", "check", folder.to_str().unwrap(), "--json"]);
    assert_eq!(json.status, 1);
    let found: serde_json::Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!(found["sound"], false);
    let avoid = json!({
        "file": "profiles/pr-acute.json", "pointer": "/avoid/0", "reason": "names-nothing",
        "message": "“flying” names nothing in this library"
    });
    assert!(found["faults"].as_array().unwrap().contains(&avoid), "{}", json.out);
}

#[test]
fn another_version_is_refused_in_the_language_of_the_system() {
    let home = Home::new().with(&[("LC_ALL", "nl_NL.UTF-8")]);
    let folder = copied(&home);
    spoil(folder.join("library.json"), "\"version\": 1", "\"version\": 2");
    let said = home.say(&["content", "check", folder.to_str().unwrap()]);
    let line = "library.json /version: het formaat heeft versie 2, en dit programma leest 1\n";
    assert_eq!((said.status, said.err.ends_with(line)), (1, true), "{said:?}");
}

#[test]
fn a_folder_that_is_not_there_is_a_failure_and_none_at_all_is_wrong_use() {
    let home = Home::new();
    let said = home.say(&["content", "check", "/nonexistent/library"]);
    assert_eq!((said.status, said.out.as_str()), (1, ""), "{said:?}");
    assert!(said.err.contains("/nonexistent/library"), "{said:?}");
    assert_eq!(home.say(&["content", "check"]).status, 2);
}

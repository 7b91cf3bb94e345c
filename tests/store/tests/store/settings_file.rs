//! The file of the settings.

use planner::Settings;
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use store::SettingsFile;
use store::settings_file::{Document, SaveError, Warning};
use tempfile::TempDir;

/// A settings file with this text in it.
fn file_with(text: &str) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("settings.json");
    fs::write(&path, text).unwrap();
    (folder, path)
}

fn set(value: &Value) -> Document {
    value.as_object().unwrap().clone()
}

fn on_disk(path: &Path) -> Value {
    serde_json::from_slice(&fs::read(path).unwrap()).unwrap()
}

/// The files beside the settings.
fn others(path: &Path) -> Vec<PathBuf> {
    fs::read_dir(path.parent().unwrap())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|other| other != path)
        .collect()
}

#[test]
fn without_a_file_the_defaults_hold_and_none_is_made() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("settings.json");
    let file = SettingsFile::open(&path);
    assert!(!file.exists());
    assert_eq!(*file.settings(), Settings::default());
    assert_eq!(file.warnings(), []);
    assert!(!path.exists());
}

#[test]
fn saving_makes_the_file_also_when_nothing_differs() {
    let folder = tempfile::tempdir().unwrap();
    let mut file = SettingsFile::open(&folder.path().join("settings.json"));
    file.save().unwrap();
    assert!(file.exists());
    assert_eq!(on_disk(file.path()), json!({}));
}

#[test]
fn only_what_differs_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let mut file = SettingsFile::open(&folder.path().join("settings.json"));
    let settings = file.change(&set(&json!({ "walk": { "per_day": 3, "minutes": 8 } }))).unwrap();
    assert_eq!(settings.walk.per_day, 3);
    assert_eq!(on_disk(file.path()), json!({ "walk": { "per_day": 3 } }));
    assert_eq!(SettingsFile::open(file.path()).settings(), file.settings());
}

#[test]
fn unknown_keys_stay_in_the_file() {
    let (_folder, path) = file_with(r#"{ "theme": "dark", "walk": { "pace": "slow" }, "cap": 8 }"#);
    let mut file = SettingsFile::open(&path);
    assert_eq!(file.warnings().len(), 2);
    file.change(&set(&json!({ "walk": { "per_day": 3 }, "cap": null }))).unwrap();
    assert_eq!(
        on_disk(&path),
        json!({ "theme": "dark", "walk": { "per_day": 3, "pace": "slow" } })
    );
    assert_eq!(file.warnings().len(), 2, "they are still not known");
    assert_eq!(others(&path), [] as [PathBuf; 0], "nothing was lost, so no copy is kept");
}

#[test]
fn a_file_with_values_that_fell_back_is_copied_before_it_is_written_over() {
    let text = r#"{ "cap": "eight", "language": "en" }"#;
    let (_folder, path) = file_with(text);
    let mut file = SettingsFile::open(&path);
    assert_eq!(fs::read_to_string(&path).unwrap(), text, "reading changes nothing");
    file.change(&set(&json!({ "walk": { "per_day": 3 } }))).unwrap();
    assert_eq!(on_disk(&path), json!({ "language": "en", "walk": { "per_day": 3 } }));
    let [copy] = &others(&path)[..] else { panic!("{:?}", others(&path)) };
    assert_eq!(fs::read_to_string(copy).unwrap(), text);
    let name = copy.file_name().unwrap().to_str().unwrap();
    assert!(name.starts_with("settings-20") && name.ends_with("Z.json"), "{name}");
    assert_eq!(file.warnings(), [], "they are gone from the file");
    file.change(&set(&json!({ "cap": 9 }))).unwrap();
    assert_eq!(others(&path).len(), 1, "one copy is enough");
}

#[test]
fn what_was_saved_is_in_force_after_a_new_start_also_where_fields_had_clashed() {
    let (_folder, path) = file_with(r#"{ "work": { "default": [["09:00", "23:30"]] } }"#);
    let mut file = SettingsFile::open(&path);
    assert_eq!(file.warnings().len(), 1);
    file.change(&set(&json!({ "bedtime": { "default": "22:30" } }))).unwrap();
    let again = SettingsFile::open(&path);
    assert_eq!(again.settings(), file.settings());
    assert_eq!(again.warnings(), []);
}

#[test]
fn a_file_that_is_no_json_object_is_set_aside() {
    for text in ["walk more", "", "[]", "3", "{ \"cap\": 8", "\u{feff}{"] {
        let (_folder, path) = file_with(text);
        let file = SettingsFile::open(&path);
        assert_eq!(*file.settings(), Settings::default());
        let [Warning::NotSettings { moved_to: Some(moved_to), .. }] = file.warnings() else {
            panic!("{text}: {:?}", file.warnings())
        };
        assert_eq!(fs::read_to_string(moved_to).unwrap(), text);
        assert!(!path.exists());
    }
}

#[test]
fn bytes_that_are_no_text_are_set_aside_too() {
    let (_folder, path) = file_with("");
    fs::write(&path, b"{ \"language\": \"\xff\xfe\" }").unwrap();
    let file = SettingsFile::open(&path);
    assert!(matches!(file.warnings(), [Warning::NotSettings { moved_to: Some(_), .. }]));
}

#[test]
fn two_files_set_aside_in_one_second_are_both_kept() {
    let (_folder, path) = file_with("first");
    SettingsFile::open(&path);
    fs::write(&path, "second").unwrap();
    SettingsFile::open(&path);
    let mut kept: Vec<String> =
        others(&path).iter().map(|path| fs::read_to_string(path).unwrap()).collect();
    kept.sort();
    assert_eq!(kept, ["first", "second"]);
}

#[test]
fn a_byte_order_mark_is_no_damage() {
    let (_folder, path) = file_with("\u{feff}{ \"cap\": 8 }");
    let file = SettingsFile::open(&path);
    assert_eq!(file.settings().cap, Some(8));
    assert_eq!(file.warnings(), []);
}

#[test]
fn a_file_that_can_not_be_read_is_not_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("settings.json");
    fs::create_dir(&path).unwrap();
    let mut file = SettingsFile::open(&path);
    assert!(matches!(file.warnings(), [Warning::Unreadable { .. }]), "{:?}", file.warnings());
    assert_eq!(*file.settings(), Settings::default());
    let error = file.save().unwrap_err();
    assert!(matches!(error, SaveError::WouldOverwrite { .. }), "{error}");
    assert!(path.is_dir());
    fs::remove_dir(&path).unwrap();
    file.change(&set(&json!({ "cap": 8 }))).unwrap();
    assert_eq!(on_disk(&path), json!({ "cap": 8 }), "once it can be read it can be written");
}

#[test]
fn what_the_user_edited_meanwhile_is_not_lost() {
    let (_folder, path) = file_with("{}");
    let mut file = SettingsFile::open(&path);
    fs::write(&path, r#"{ "language": "en" }"#).unwrap();
    file.change(&set(&json!({ "cap": 8 }))).unwrap();
    assert_eq!(on_disk(&path), json!({ "language": "en", "cap": 8 }));
}

#[test]
fn a_refused_change_leaves_the_file_as_it_is() {
    let text = r#"{ "cap":  8 }"#;
    let (_folder, path) = file_with(text);
    let mut file = SettingsFile::open(&path);
    let error = file.change(&set(&json!({ "cap": 9, "wlak": 1 }))).unwrap_err();
    assert!(matches!(error, SaveError::Refused(_)), "{error}");
    assert_eq!(fs::read_to_string(&path).unwrap(), text);
    assert_eq!(file.settings().cap, Some(8));
}

#[test]
fn a_temporary_file_left_by_a_crash_stands_in_nobodys_way() {
    let (folder, path) = file_with("{}");
    fs::write(folder.path().join(".settings.json.tmp"), "half of a fi").unwrap();
    let mut file = SettingsFile::open(&path);
    file.change(&set(&json!({ "cap": 8 }))).unwrap();
    assert_eq!(others(&path), [] as [PathBuf; 0]);
}

#[cfg(unix)]
#[test]
fn the_file_is_for_its_user_alone() {
    use std::os::unix::fs::PermissionsExt;
    let (_folder, path) = file_with("{}");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
    SettingsFile::open(&path).save().unwrap();
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
}

#[cfg(unix)]
#[test]
fn a_file_that_is_a_link_stays_one() {
    let (_folder, target) = file_with("{}");
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("settings.json");
    std::os::unix::fs::symlink(&target, &path).unwrap();
    let mut file = SettingsFile::open(&path);
    file.change(&set(&json!({ "cap": 8 }))).unwrap();
    assert!(fs::symlink_metadata(&path).unwrap().is_symlink());
    assert_eq!(on_disk(&target), json!({ "cap": 8 }));
}

//! Packs: sound, or refused whole with file, place and reason, as a folder and as a zip.

use crate::small::{Small, faults};
use agent::content_check::pack::read;
use content_tests::folder;
use serde_json::{Value, json};
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use zip::write::SimpleFileOptions;

/// A pack of two techniques and a routine: the one of the documentation.
fn pack() -> Small {
    let small = Small::empty();
    copy(&example(), small.path());
    small
}

fn example() -> PathBuf {
    folder().join("../docs/extending/example-pack")
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("the example").map(|it| it.expect("an entry")) {
        let target = to.join(entry.file_name());
        match entry.file_type().expect("a type").is_dir() {
            true => copy(&entry.path(), &target),
            false => drop(fs::copy(entry.path(), target).expect("a copy")),
        }
    }
}

/// A zip of these files.
fn zipped(at: &Path, files: &[(&str, &[u8])]) -> PathBuf {
    let path = at.join("pack.zip");
    let mut zip = zip::ZipWriter::new(File::create(&path).expect("a file"));
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default()).expect("an entry");
        zip.write_all(bytes).expect("its bytes");
    }
    zip.finish().expect("a zip");
    path
}

/// The files of the example, under a folder or none.
fn files(below: &str) -> Vec<(String, Vec<u8>)> {
    let small = pack();
    let mut files = Vec::new();
    for inner in ["", "techniques", "routines"] {
        for entry in fs::read_dir(small.path().join(inner)).expect("a folder").map(Result::unwrap) {
            if entry.path().is_file() {
                let name = entry.file_name().to_string_lossy().into_owned();
                let between = if inner.is_empty() { "" } else { "/" };
                let bytes = fs::read(entry.path()).expect("a file");
                files.push((format!("{below}{inner}{between}{name}"), bytes));
            }
        }
    }
    files
}

fn zip_of_example(at: &Path, below: &str, more: &[(&str, &[u8])]) -> PathBuf {
    let files = files(below);
    let mut all: Vec<(&str, &[u8])> =
        files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    all.extend(more);
    zipped(at, &all)
}

const LOOSE: &str = "techniques/voorbeeld-praktijk.schouders-los.json";
const ROUTINE: &str = "routines/voorbeeld-praktijk.ochtend.json";

#[test]
fn the_example_of_the_documentation_is_sound_as_a_folder_and_as_a_zip() {
    assert_eq!(faults(&example()), [""; 0]);
    let at = tempfile::tempdir().expect("a folder");
    assert_eq!(faults(&zip_of_example(at.path(), "", &[])), [""; 0]);
    // A folder that was zipped whole, with what a Mac leaves in it.
    let more: [(&str, &[u8]); 2] = [("__MACOSX/x/._pack.json", b"\0"), ("x/.DS_Store", b"\0")];
    let whole = zip_of_example(at.path(), "x/", &more);
    assert_eq!(faults(&whole), [""; 0]);
    let sound = |path: &Path| read(path).expect("it can be read").expect("a sound pack");
    let (pack, other) = (sound(&whole), sound(&example()));
    assert_eq!(pack, other, "both ways are one pack");
    assert_eq!((pack.items.len(), &pack.manifest["id"]), (3, &json!("voorbeeld-praktijk")));
}

#[test]
fn another_version_is_all_that_is_said_of_its_pack() {
    let small = pack().with("pack.json", "/version", json!(2));
    small.put("techniques/odd.json", "{");
    assert_eq!(small.faults(), ["pack.json /version: version"]);
    let small = pack().with("pack.json", "/version", Value::Null);
    assert_eq!(small.faults(), ["pack.json : missing-key"]);
}

/// One place changed, and the only fault that it has to be refused with.
#[test]
fn what_is_wrong_is_named_with_file_place_and_reason() {
    let cases = [
        ("pack.json", "/id", json!("Voorbeeld"), "/id: form"),
        ("pack.json", "/revision", json!(0), "/revision: below-least"),
        ("pack.json", "/name", json!({}), "/name: too-few"),
        ("pack.json", "/author", json!("<b>ik</b>"), "/author: form"),
        ("pack.json", "/script", json!("run"), "/script: unknown-key"),
        (LOOSE, "/suits", Value::Null, ": missing-key"),
        (LOOSE, "/suits", json!([]), "/suits: too-few"),
        (LOOSE, "/suits", json!(["pr-flying"]), "/suits/0: names-nothing"),
        (LOOSE, "/seconds", json!(-120), "/seconds: below-least"),
        (LOOSE, "/fits", json!(["wind-down"]), "/fits/0: not-one-of"),
        (LOOSE, "/phase", json!("acute"), "/phase: not-one-of"),
        (LOOSE, "/figures", json!([]), "/figures: unknown-key"),
        (LOOSE, "/text/nl/title", json!("<script>x</script>"), "/text/nl/title: form"),
        (LOOSE, "/text/nl/title", json!("een\u{7}bel"), "/text/nl/title: character"),
        (LOOSE, "/text/en/why", json!("turned \u{202e}dnuora"), "/text/en/why: character"),
        (LOOSE, "/text/nl/short", json!("Zonder pijn"), "/text/nl/short: health-word"),
        (LOOSE, "/text/nl/steps/0/seconds", json!(10), "/text/nl/steps: other-sum"),
        (ROUTINE, "/techniques/0", json!("fly"), "/techniques/0: names-nothing"),
        (ROUTINE, "/minutes", json!(9), "/seconds: other-sum"),
        (ROUTINE, "/fits", json!(["walk"]), "/fits/0: not-one-of"),
        (ROUTINE, "/text/en/reminder", json!("Move your spine"), "/text/en/reminder: health-word"),
    ];
    for (file, place, value, expected) in cases {
        let faults = pack().with(file, place, value).faults();
        let expected = format!("{file} {expected}");
        let only = faults.iter().all(|fault| {
            // What is wrong with the pack's id is wrong with every id that begins with it, and a
            // length that differs in one language alone does so from the other too.
            *fault == expected
                || [": other-structure", ": foreign-id", ": other-sum", "/seconds: not-one-of"]
                    .iter()
                    .any(|end| fault.ends_with(end))
        });
        assert!(faults.contains(&expected) && only, "{file} {place}: {faults:#?}");
    }
}

#[test]
fn one_language_is_enough() {
    let small = pack().with(LOOSE, "/text/en", Value::Null);
    assert_eq!(small.faults(), [""; 0]);
    let small = pack().with(LOOSE, "/text", json!({}));
    assert_eq!(small.faults(), [format!("{LOOSE} /text: too-few")]);
}

#[test]
fn an_id_is_the_packs_own_and_given_once() {
    let small = pack();
    let text = fs::read_to_string(small.path().join(LOOSE)).expect("a file");
    small.put("techniques/squat.json", text.replace("voorbeeld-praktijk.schouders-los", "squat"));
    let other = "techniques/andere.schouders-los.json";
    small.put(other, text.replace("voorbeeld-praktijk.", "andere."));
    small.put("techniques/voorbeeld-praktijk.twee.json", &text);
    assert_eq!(
        small.faults(),
        [
            format!("{other} /id: foreign-id"),
            "techniques/squat.json /id: form".to_owned(),
            "techniques/squat.json /id: foreign-id".to_owned(),
            "techniques/voorbeeld-praktijk.twee.json /id: other-name".to_owned(),
            "techniques/voorbeeld-praktijk.twee.json /id: id-twice".to_owned(),
        ]
    );
    let small = pack();
    let upper = LOOSE.replace("schouders", "Schouders");
    small.put(&upper, text);
    assert!(small.faults().contains(&format!("{LOOSE} : name-twice")), "{:?}", small.faults());
}

#[test]
fn a_file_that_the_format_does_not_have_is_refused() {
    let small = pack();
    small.put("run.sh", "rm");
    small.put("messages/nl/own.ftl", "a = b");
    small.put("techniques/deep/a.json", "{}");
    small.put("README.md", "For people.");
    small.put(".git/config", "what a system leaves behind");
    assert_eq!(
        small.faults(),
        ["messages : unknown-file", "run.sh : unknown-file", "techniques/deep : unknown-file"]
    );
}

#[cfg(unix)]
#[test]
fn a_link_is_refused_and_not_followed() {
    use std::os::unix::fs::symlink;
    let small = pack();
    let kept = small.path().join(LOOSE);
    let elsewhere = tempfile::tempdir().expect("a folder");
    fs::rename(&kept, elsewhere.path().join("real.json")).expect("moved");
    symlink(elsewhere.path().join("real.json"), &kept).expect("a link");
    assert!(small.faults().contains(&format!("{LOOSE} : link")), "{:?}", small.faults());
    let small = pack();
    fs::remove_dir_all(small.path().join("routines")).expect("it was there");
    symlink(elsewhere.path(), small.path().join("routines")).expect("a link");
    assert_eq!(small.faults(), ["routines : link"]);
    let small = pack();
    let _socket = std::os::unix::net::UnixListener::bind(small.path().join("techniques/a.json"));
    assert_eq!(small.faults(), ["techniques/a.json : unknown-file"]);
}

#[test]
fn a_name_that_leads_out_of_the_zip_is_refused() {
    let at = tempfile::tempdir().expect("a folder");
    for name in ["../evil.json", "/etc/evil.json", "techniques/../../evil.json", "C:\\evil.json"] {
        let zip = zip_of_example(at.path(), "", &[(name, b"{}")]);
        assert_eq!(faults(&zip), [format!("{name} : leaves-folder")]);
    }
    assert_eq!(fs::read_dir(at.path()).expect("a folder").count(), 1, "nothing was unpacked");
}

#[test]
fn a_link_in_a_zip_is_refused() {
    let at = tempfile::tempdir().expect("a folder");
    let path = at.path().join("pack.zip");
    let mut zip = zip::ZipWriter::new(File::create(&path).expect("a file"));
    for (name, bytes) in files("") {
        zip.start_file(name, SimpleFileOptions::default()).expect("an entry");
        zip.write_all(&bytes).expect("its bytes");
    }
    zip.add_symlink("techniques/a.json", "/etc/passwd", SimpleFileOptions::default())
        .expect("a link");
    zip.finish().expect("a zip");
    assert_eq!(faults(&path), ["techniques/a.json : link"]);
}

/// The bytes of a zip with a name replaced, wherever it stands.
fn renamed(path: &Path, name: &str, by: &str) {
    assert_eq!(name.len(), by.len());
    let mut bytes = fs::read(path).expect("a zip");
    let mut from = 0;
    while let Some(at) = bytes[from..].windows(name.len()).position(|part| part == name.as_bytes())
    {
        bytes[from + at..from + at + name.len()].copy_from_slice(by.as_bytes());
        from += at + name.len();
    }
    fs::write(path, bytes).expect("written");
}

#[test]
fn two_entries_of_one_name_are_refused() {
    let at = tempfile::tempdir().expect("a folder");
    let zip = zip_of_example(at.path(), "", &[("LICENSE", b"one"), ("LICENSX", b"two")]);
    renamed(&zip, "LICENSX", "LICENSE");
    assert_eq!(faults(&zip), [" : entry-twice"]);
    let zip = zip_of_example(at.path(), "", &[("LICENSE", b"one"), ("license", b"two")]);
    assert_eq!(faults(&zip), ["license : name-twice"]);
}

#[test]
fn a_zip_bomb_is_refused_before_it_is_unpacked() {
    let at = tempfile::tempdir().expect("a folder");
    let large = vec![b' '; 64 << 20];
    let zip = zip_of_example(at.path(), "", &[("techniques/a.json", &large)]);
    assert!(fs::metadata(&zip).expect("a zip").len() < 200_000, "it is small on the disk");
    assert_eq!(faults(&zip), ["techniques/a.json : too-big"]);
    // Many that are each within bounds.
    let small = vec![b' '; 64 << 10];
    let names: Vec<String> = (0..200).map(|n| format!("techniques/a{n}.json")).collect();
    let many: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &small[..])).collect();
    assert_eq!(faults(&zip_of_example(at.path(), "", &many)), [" : too-big"]);
}

#[test]
fn ten_thousand_items_are_refused_with_one_line() {
    let at = tempfile::tempdir().expect("a folder");
    let names: Vec<String> = (0..10_000).map(|n| format!("techniques/a{n}.json")).collect();
    let many: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b"{}"[..])).collect();
    assert_eq!(faults(&zip_of_example(at.path(), "", &many)), [" : too-big"]);
    let small = pack();
    names.iter().for_each(|name| small.put(name, "{}"));
    assert_eq!(small.faults(), [" : too-big"]);
}

#[test]
fn a_zip_that_is_cut_or_changed_at_any_place_ends_nothing() {
    let at = tempfile::tempdir().expect("a folder");
    let zip = zip_of_example(at.path(), "", &[]);
    let whole = fs::read(&zip).expect("a zip");
    for place in (0..whole.len()).step_by(whole.len() / 100 + 1) {
        fs::write(&zip, &whole[..place]).expect("written");
        assert_ne!(faults(&zip), [""; 0], "cut at {place}");
        let mut changed = whole.clone();
        changed[place] ^= 0x55;
        fs::write(&zip, changed).expect("written");
        // A change where nothing is read of it says nothing; a change of a text is one of a text.
        let _ = faults(&zip);
    }
    for odd in ["", "PK", "no zip at all", "{}"] {
        fs::write(&zip, odd).expect("written");
        assert_eq!(faults(&zip), [" : unreadable"]);
    }
}

#[test]
fn nothing_that_stands_anywhere_ends_the_check() {
    let odd =
        [json!(null), json!(-1), json!(u64::MAX), json!("x"), json!([[], {}]), json!({ "id": 1 })];
    for file in ["pack.json", LOOSE, ROUTINE] {
        let small = pack();
        let text = fs::read_to_string(small.path().join(file)).expect("a file");
        let item: Value = serde_json::from_str(&text).expect("JSON");
        let mut places = Vec::new();
        crate::schema::collect(&item, String::new(), &mut places);
        for (n, place) in places.iter().enumerate() {
            let mut changed = item.clone();
            *changed.pointer_mut(place).expect("a place") = odd[n % odd.len()].clone();
            small.put(file, changed.to_string());
            assert_ne!(small.faults(), [""; 0], "{file} {place}");
        }
        small.put(file, "[".repeat(60_000));
        assert_ne!(small.faults(), [""; 0]);
        small.put(file, b"{ \"\xFF\" }");
        assert!(small.faults().contains(&format!("{file} : not-utf-8")));
    }
}

#[test]
fn a_folder_without_anything_in_it_is_refused() {
    let small = pack();
    for folder in ["techniques", "routines"] {
        fs::remove_dir_all(small.path().join(folder)).expect("it was there");
    }
    assert_eq!(small.faults(), ["pack.json : no-items"]);
}

//! `content check`: a folder is a sound library, or refused whole with file, place and reason.

use crate::schema::collect;
use crate::small::Small;
use agent::content_check::check;
use content_tests::{folder, json};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// A library of two techniques, a routine, a profile, a fact and its messages.
fn library() -> Small {
    let small = Small::empty();
    small.put("library.json", r#"{ "version": 1 }"#);
    small.put("sources.json", json("sources.json").to_string());
    let technique = sample("technique-smallest");
    small.put("techniques/look.json", technique.to_string());
    let mut again = technique;
    again["id"] = "look-again".into();
    again["pattern"] = json!({ "inhale_s": 4, "hold_s": 0, "exhale_s": 6 });
    let lengths = [("inhale", 4), ("hold", 0), ("exhale", 6)];
    let figures = lengths.map(|(name, value)| {
        json!({
            "name": name, "value": value, "unit": "s", "stated": false, "basis": "app",
            "source": null, "note": "a small breath"
        })
    });
    again["figures"] = figures.to_vec().into();
    let mut routine = sample("routine-smallest");
    routine["seconds"] = json!([10, 50]);
    again["seconds"] = json!(50);
    for language in ["nl", "en"] {
        again["text"][language]["steps"][0]["seconds"] = json!(50);
    }
    small.put("techniques/look-again.json", again.to_string());
    small.put("routines/looking.json", routine.to_string());
    let mut profile = sample("profile-smallest");
    profile["emphasise"] = json!([{ "id": "look", "basis": "mapped" }]);
    small.put("profiles/pr-small.json", profile.to_string());
    small.put("guidance/mis-small.json", sample("guidance-smallest").to_string());
    small.put("messages/nl/own.ftl", "hello = Hallo\n");
    small.put("messages/en/own.ftl", "hello = Hello\n");
    small
}

fn sample(name: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("valid/{name}.json"));
    serde_json::from_str(&fs::read_to_string(path).expect("a sample")).expect("JSON")
}

#[test]
fn the_library_of_the_program_is_sound() {
    let report = check(&folder()).expect("the content");
    assert_eq!(report.faults, []);
    assert!(report.files > 240, "{}", report.files);
}

#[test]
fn a_small_library_is_sound() {
    assert_eq!(library().faults(), [""; 0]);
}

#[test]
fn another_version_is_all_that_is_said_of_its_library() {
    let small = library().with("library.json", "/version", json!(2));
    small.put("techniques/odd.json", "{");
    assert_eq!(small.faults(), ["library.json /version: version"]);
    let small = library().with("library.json", "/version", json!("1"));
    assert_eq!(small.faults(), ["library.json /version: version"]);
    let small = library().with("library.json", "/version", Value::Null);
    assert_eq!(small.faults(), ["library.json : missing-key"]);
    let small = library();
    fs::remove_file(small.path().join("library.json")).expect("it was there");
    assert_eq!(small.faults(), ["library.json : missing-file"]);
}

#[test]
fn an_id_is_the_name_of_its_file_and_given_once() {
    let small = library().with("techniques/look.json", "/id", json!("looking"));
    let expected = [
        "routines/looking.json /techniques/0: names-nothing",
        "techniques/look.json /id: id-twice",
        "techniques/look.json /id: other-name",
    ];
    let faults = small.faults();
    for fault in expected {
        assert!(faults.iter().any(|found| found == fault), "{fault} is not in {faults:#?}");
    }
    let small = library().with("techniques/look.json", "/id", json!("Look Up"));
    assert!(small.faults().contains(&"techniques/look.json /id: form".to_owned()));
}

/// One place changed, and the fault that it has to be refused with; it is the only one.
#[test]
fn what_is_wrong_is_named_with_file_place_and_reason() {
    let technique = "techniques/look-again.json";
    let cases = [
        (technique, "/pattern/inhale_s", json!(0), "/pattern/inhale_s: below-least"),
        (technique, "/intensity", json!("extreme"), "/intensity: not-one-of"),
        (technique, "/needs_screen", json!("no"), "/needs_screen: type"),
        (technique, "/colour", json!("red"), "/colour: unknown-key"),
        (technique, "/category", Value::Null, ": missing-key"),
        (technique, "/text/de", json!({}), "/text/de: unknown-key"),
        (technique, "/cues", json!(["fly"]), "/cues/0: names-nothing"),
        (technique, "/cues", json!(["look", "look"]), "/cues: entry-twice"),
        (technique, "/positions", json!([]), "/positions: too-few"),
        (technique, "/sources/0/section", json!("002-99"), "/sources/0/section: names-nothing"),
        (technique, "/text/nl/short", json!("Kijk!"), "/text/nl/short: form"),
        (technique, "/text/nl/steps/0/part", json!("look"), "/text/nl/steps/0/part: names-nothing"),
        ("routines/looking.json", "/minutes", json!(2), "/seconds: other-sum"),
        ("routines/looking.json", "/seconds", json!([10, 40, 10]), "/seconds: other-length"),
        ("routines/looking.json", "/built_from", json!(["rt-fly"]), "/built_from/0: names-nothing"),
        ("profiles/pr-small.json", "/avoid", json!(["fly"]), "/avoid/0: names-nothing"),
        ("profiles/pr-small.json", "/avoid", json!(["look"]), "/avoid/0: avoids-itself"),
        ("profiles/pr-small.json", "/avoid", json!("look"), "/avoid: type"),
        (
            "profiles/pr-small.json",
            "/emphasise/0/id",
            json!("fly"),
            "/emphasise/0/id: names-nothing",
        ),
        (
            "profiles/pr-small.json",
            "/offers",
            json!({ "walk": ["fly"] }),
            "/offers/walk/0: names-nothing",
        ),
        (
            "profiles/pr-small.json",
            "/plan/notification_cap",
            json!(-3),
            "/plan/notification_cap: below-least",
        ),
        ("guidance/mis-small.json", "/techniques", json!(["fly"]), "/techniques/0: names-nothing"),
        (
            "guidance/mis-small.json",
            "/text/en/lines/-",
            json!("One more line."),
            "/text/en/lines: other-structure",
        ),
        ("sources.json", "/sources/0/sha256", json!("0"), "/sources/0/sha256: form"),
    ];
    for (file, place, value, expected) in cases {
        let faults = library().with(file, place, value).faults();
        let expected = format!("{file} {expected}");
        let only = faults.iter().all(|fault| {
            // A part that is in one language alone differs from the other too.
            *fault == expected || fault.ends_with(": other-structure")
        });
        assert!(faults.contains(&expected) && only, "{file} {place}: {faults:#?}");
    }
}

#[test]
fn a_negative_length_and_a_missing_translation_are_refused_wherever_they_show() {
    let small = library().with("techniques/look.json", "/seconds", json!(-60));
    assert!(small.faults().contains(&"techniques/look.json /seconds: below-least".to_owned()));
    let small = library().with("routines/looking.json", "/seconds/0", json!(-10));
    assert!(small.faults().contains(&"routines/looking.json /seconds/0: below-least".to_owned()));
    let small = library().with("techniques/look.json", "/text/nl", Value::Null);
    assert_eq!(small.faults(), ["techniques/look.json /text: missing-key"]);
    let small = library();
    small.put("messages/nl/own.ftl", "hello = Hallo\nbye = Dag\n");
    assert_eq!(small.faults(), ["messages/en/own.ftl : no-such-message"]);
}

#[test]
fn the_steps_add_up_and_a_breath_is_not_cut() {
    let small = library().with("techniques/look.json", "/text/en/steps/0/seconds", json!(9));
    let faults = small.faults();
    assert!(faults.contains(&"techniques/look.json /text/en/steps: other-sum".to_owned()));
    assert!(
        faults
            .contains(&"techniques/look.json /text/en/steps/0/seconds: other-structure".to_owned())
    );
    let small = library().with("routines/looking.json", "/seconds", json!([15, 45]));
    assert_eq!(
        small.faults(),
        [
            "routines/looking.json /seconds/0: above-most",
            "routines/looking.json /seconds/1: cut-breath"
        ]
    );
}

#[test]
fn what_can_not_be_read_is_named_and_drags_nothing_else_along() {
    let small = library();
    small.put("techniques/look.json", b"{ \"id\": \"look\",\n \"\xFF\xFE\" }");
    let report = check(small.path()).expect("a folder");
    let [fault] = report.faults.as_slice() else { panic!("{:#?}", report.faults) };
    assert_eq!((fault.file.as_str(), fault.reason.word()), ("techniques/look.json", "not-utf-8"));
    let messages = agent::messages::Messages::of(planner::settings::Language::En);
    assert_eq!(fault.line(&messages), "techniques/look.json: is no UTF-8 text, from line 2 on");

    let small = library();
    small.put("techniques/look.json", "{ \"id\": oops }");
    assert_eq!(small.faults(), ["techniques/look.json : not-json"]);
    small.put("techniques/look.json", "[".repeat(100_000));
    assert_eq!(small.faults(), ["techniques/look.json : not-json"]);
    small.put("techniques/look.json", " ".repeat(300 * 1024));
    assert_eq!(small.faults(), ["techniques/look.json : too-big"]);
    small.put("techniques/look.json", "");
    assert_eq!(small.faults(), ["techniques/look.json : not-json"]);

    let small = library();
    let text = fs::read_to_string(small.path().join("techniques/look.json")).expect("a file");
    small.put("techniques/look.json", text.replacen('{', "{ \"seconds\": 0,", 1));
    assert_eq!(small.faults(), ["techniques/look.json /seconds: key-twice"]);
    let small = library();
    small.put("messages/nl/own.ftl", "hello = Hallo\n\nbroken = { \n");
    assert_eq!(small.faults(), ["messages/nl/own.ftl : not-fluent"]);
}

#[test]
fn a_pose_is_of_a_technique_and_goes_through_poses_that_it_has() {
    let mut pose = json("poses/hip-hinge-mobility.json");
    pose["id"] = json!("look");
    let small = library();
    small.put("poses/look.json", pose.to_string());
    assert_eq!(small.faults(), [""; 0]);
    pose["steps"][0][0]["to"] = json!("flying");
    small.put("poses/look.json", pose.to_string());
    assert_eq!(small.faults(), ["poses/look.json /steps/0/0/to: names-nothing"]);
    let small = library();
    small.put("poses/fly.json", json("poses/hip-hinge-mobility.json").to_string());
    assert_eq!(
        small.faults(),
        ["poses/fly.json /id: other-name", "poses/fly.json /id: names-nothing"]
    );
}

#[test]
fn a_file_or_folder_that_the_format_does_not_have_is_refused() {
    let small = library();
    for path in ["notes.txt", "exercises/squat.json", "techniques/notes.txt", "messages/de/own.ftl"]
    {
        small.put(path, "{}");
    }
    small.put(".hidden/anything", "what a system leaves behind");
    fs::create_dir(small.path().join("techniques/folder.json")).expect("a folder");
    assert_eq!(
        small.faults(),
        [
            "exercises : unknown-file",
            "messages/de : unknown-file",
            "notes.txt : unknown-file",
            "techniques/folder.json : unknown-file",
            "techniques/notes.txt : unknown-file",
        ]
    );
}

#[cfg(unix)]
#[test]
fn a_link_to_nothing_and_what_is_no_file_are_refused_without_waiting() {
    let small = library();
    let odd = small.path().join("techniques/odd.json");
    std::os::unix::fs::symlink("nowhere", &odd).expect("a link");
    assert_eq!(small.faults(), ["techniques/odd.json : unreadable"]);
    fs::remove_file(&odd).expect("it was there");
    let _socket = std::os::unix::net::UnixListener::bind(&odd).expect("a socket");
    assert_eq!(small.faults(), ["techniques/odd.json : unknown-file"]);
}

#[test]
fn nothing_that_stands_anywhere_ends_the_check() {
    let odd =
        [json!(null), json!(-1), json!(u64::MAX), json!("x"), json!([[], {}]), json!({ "id": 1 })];
    let files = ["techniques/look-again.json", "routines/looking.json", "profiles/pr-small.json"];
    for file in files {
        let small = library();
        let text = fs::read_to_string(small.path().join(file)).expect("a file");
        let item: Value = serde_json::from_str(&text).expect("JSON");
        let mut places = Vec::new();
        collect(&item, String::new(), &mut places);
        for (n, place) in places.iter().enumerate() {
            let mut changed = item.clone();
            *changed.pointer_mut(place).expect("a place") = odd[n % odd.len()].clone();
            small.put(file, changed.to_string());
            check(small.path()).expect("a folder");
        }
    }
}

/// The words of all reasons, as the source has them.
pub fn reasons() -> BTreeSet<String> {
    let source = include_str!("../../../../src-tauri/crates/agent/src/content_check/fault.rs");
    let words = source.lines().filter_map(|line| line.trim().strip_prefix("Reason::"));
    let words = words.filter_map(|line| line.split_once("=> \"")?.1.strip_suffix("\","));
    let words: BTreeSet<String> = words.map(str::to_owned).collect();
    assert!(words.len() > 25, "{words:?}");
    words
}

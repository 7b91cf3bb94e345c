//! What the agent carries is what the files say, and a broken library is never built in.

use agent::library::Library;
use content_tests::{FOLDERS, everything, profile, routines, technique, techniques};
use planner::content::{RoutineId, TechniqueId};
use planner::settings::Language;
use std::fs;
use std::path::Path;

#[path = "../../../../src-tauri/crates/agent/build.rs"]
#[expect(dead_code, reason = "its main is for cargo")]
mod build;

#[test]
fn every_item_is_carried_with_its_texts() {
    let library = Library::embedded();
    let items = everything();
    assert_eq!(library.ids().count(), items.len());
    assert!(library.ids().is_sorted());
    for folder in FOLDERS {
        let there = items.iter().filter(|item| item.folder() == folder).count();
        assert_eq!(library.ids_in(folder).count(), there, "{folder}");
    }
    for item in items {
        assert_eq!(library.item(item.id()).as_ref(), Some(&item.json));
        assert_eq!(library.folder(item.id()), Some(item.folder()));
        for (language, word) in [(Language::Nl, "nl"), (Language::En, "en")] {
            let title = match item.folder() {
                "profiles" => library.profile(item.id(), language).expect("a profile").title,
                "phases" => library.phase(item.id(), language).expect("a phase").title,
                "guidance" => library.guidance(item.id(), language).expect("guidance").title,
                _ => library.text(item.id(), language).expect("a technique or routine").title,
            };
            assert_eq!(item.json["text"][word]["title"], title.as_str());
        }
    }
    assert!(library.text("nothing", Language::Nl).is_none());
    assert!(library.text("pr-acute", Language::Nl).is_none(), "a profile has texts of its own");
    assert!(library.item("").is_none());
}

#[test]
fn a_technique_is_carried_with_its_steps_and_cautions() {
    let library = Library::embedded();
    for item in techniques() {
        for (language, word) in [(Language::Nl, "nl"), (Language::En, "en")] {
            let text = library.text(item.id(), language).expect("a text in each language");
            assert_eq!(item.json["text"][word]["short"], text.short.as_str());
            let seconds: u32 = text.steps.iter().map(|step| step.seconds).sum();
            assert_eq!(u64::from(seconds), item.number("seconds"));
        }
    }
}

#[test]
fn the_planner_gets_ids_kinds_and_lengths() {
    let library = Library::embedded();
    let content = library.content();
    assert_eq!(content.techniques.len(), techniques().len());
    assert_eq!(content.routines.len(), routines().len());
    let walk = content.technique(&TechniqueId::from("walk-short")).expect("a walk");
    assert_eq!((walk.category.as_str(), walk.seconds), ("walking", 480));
    assert_eq!(walk.fits, [planner::Kind::Walk]);
    let morning = content.routine(&RoutineId::from("slot-morning")).expect("a morning");
    assert_eq!((morning.techniques.len(), morning.minutes), (5, 6));
    assert!(content.techniques.is_sorted_by(|a, b| a.id < b.id), "ordered by id");
}

/// A content folder of one technique and one routine, with one file put in.
fn library_with(path: &str, text: &str) -> Result<String, String> {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let write = |path: &str, text: &str| {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap_or(Path::new("."))).expect("a folder");
        fs::write(path, text).expect("a file");
    };
    write("library.json", r#"{ "version": 1 }"#);
    write("techniques/pelvic-tilt.json", &technique("pelvic-tilt").json.to_string());
    write(
        "techniques/breathe-through-movement.json",
        &technique("breathe-through-movement").json.to_string(),
    );
    write(
        "routines/short.json",
        r#"{ "id": "short", "fits": [], "techniques": ["pelvic-tilt"], "seconds": [120], "minutes": 2 }"#,
    );
    write(path, text);
    build::library(folder.path())
}

#[test]
fn a_whole_library_is_built_in() {
    let source = library_with("techniques/notes.txt", "not a technique").expect("a library");
    assert!(source.starts_with("const PLANNER"), "{source}");
}

#[test]
fn a_file_that_is_no_json_stops_the_build_with_its_path_and_place() {
    let problem = library_with("techniques/broken.json", "{ \"id\": \"broken\",\n  oops }");
    let problem = problem.expect_err("no library");
    assert!(problem.contains("techniques/broken.json"), "{problem}");
    assert!(problem.contains("line 2"), "{problem}");
}

#[test]
fn a_library_of_another_version_stops_the_build() {
    let problem = library_with("library.json", r#"{ "version": 2 }"#).expect_err("no library");
    assert_eq!(problem, "library.json: /version is 2, and 1 is read");
    let problem = library_with("library.json", "{}").expect_err("no library");
    assert!(problem.contains("/version is null"), "{problem}");
}

#[test]
fn an_id_that_is_given_twice_stops_the_build() {
    let twice = technique("pelvic-tilt").json.to_string();
    let problem = library_with("techniques/pelvic-tilt-2.json", &twice).expect_err("no library");
    assert!(problem.contains("pelvic-tilt-2.json") && problem.contains("/id"), "{problem}");
    let routine = r#"{ "id": "pelvic-tilt", "fits": [], "techniques": [], "minutes": 2 }"#;
    let problem = library_with("routines/pelvic-tilt.json", routine).expect_err("no library");
    assert!(problem.contains("in both techniques and routines"), "{problem}");
}

#[test]
fn an_id_that_names_nothing_stops_the_build_with_its_place() {
    let routine =
        r#"{ "id": "odd", "fits": [], "techniques": ["pelvic-tilt", "flying"], "minutes": 2 }"#;
    let problem = library_with("routines/odd.json", routine).expect_err("no library");
    assert!(problem.contains("content/routines/odd.json"), "{problem}");
    assert!(problem.contains("/techniques/1") && problem.contains("flying"), "{problem}");
}

#[test]
fn a_key_that_the_planner_needs_is_missed_by_name() {
    let routine = r#"{ "id": "odd", "fits": [], "techniques": ["pelvic-tilt"], "seconds": [120] }"#;
    let problem = library_with("routines/odd.json", routine).expect_err("no library");
    assert!(problem.contains("content/routines/odd.json: /minutes"), "{problem}");
}

#[test]
fn a_profile_that_avoids_or_offers_nothing_that_exists_stops_the_build() {
    let mut odd = profile("pr-general").json;
    odd["emphasise"] = serde_json::json!([]);
    odd["avoid"] = serde_json::json!(["flying"]);
    let problem = library_with("profiles/pr-general.json", &odd.to_string());
    let problem = problem.expect_err("no library");
    assert!(problem.contains("profiles/pr-general.json: /avoid/0"), "{problem}");
    odd["avoid"] = serde_json::json!([]);
    odd["offers"] = serde_json::json!({ "walk": ["pelvic-tilt", "flying"] });
    let problem = library_with("profiles/pr-general.json", &odd.to_string());
    let problem = problem.expect_err("no library");
    assert!(problem.contains("/offers/walk/1") && problem.contains("flying"), "{problem}");
}

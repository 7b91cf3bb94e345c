//! Every example in `docs/extending` is read by what it is an example for: scenarios are lived,
//! settings and content checked.

use super::pages::{Page, all, top};
use super::reader::{Reader, copy};
use super::shape;
use serde_json::Value;
use std::fs;

fn extending() -> Vec<Page> {
    all().into_iter().filter(|page| page.path.starts_with("docs/extending/")).collect()
}

/// The JSON blocks whose fence says that they are this, with the block that follows each.
fn examples<'a>(pages: &'a [Page], of: &str) -> Vec<(String, String, Option<Vec<&'a str>>)> {
    let mut found = Vec::new();
    for page in pages {
        let blocks = page.blocks();
        for (place, block) in blocks.iter().enumerate() {
            if block.info == format!("json {of}") {
                let next = blocks.get(place + 1).filter(|next| next.info == "jsonl transcript");
                let next = next.map(|next| next.lines.clone());
                found.push((page.path.clone(), block.lines.join("\n"), next));
            }
        }
    }
    found
}

#[test]
fn every_example_says_what_it_is_one_of() {
    for page in extending() {
        for block in page.blocks() {
            let known = matches!(block.info, "json scenario" | "json settings" | "jsonl transcript")
                    || matches!(block.info, "sh" | "console" | "wire")
                    || block.info.starts_with("json content/")
                    || block.info.starts_with("fluent ")
                    // Read in the ring of the store.
                    || block.info == "jsonl segment"
                    || block.info == "text";
            assert!(known, "{}: {}", page.path, block.info);
        }
    }
}

#[test]
fn a_scenario_on_a_page_gives_the_transcript_below_it() {
    let pages = extending();
    let scenarios = examples(&pages, "scenario");
    assert!(scenarios.iter().any(|(_, _, transcript)| transcript.is_some()));
    let reader = Reader::of(false);
    for (page, scenario, transcript) in scenarios {
        let file = reader.folder().join("example.json");
        fs::write(&file, &scenario).unwrap();
        let said = reader.types(&format!("adempauze simulate {}", file.display()));
        assert_eq!(said.status, 0, "{page}: {said:?}");
        if let Some(shown) = transcript {
            let shown: Vec<String> = shown.into_iter().map(str::to_owned).collect();
            assert!(shape::matches(&shown, &said.out), "{page} lives otherwise:\n{}", said.out);
        }
    }
}

#[test]
fn settings_on_a_page_are_settings() {
    let pages = extending();
    let examples = examples(&pages, "settings");
    assert!(!examples.is_empty());
    let reader = Reader::of(false);
    for (page, settings, _) in examples {
        let file = reader.folder().join("example.json");
        fs::write(&file, settings).unwrap();
        let said = reader.types(&format!("adempauze settings check {}", file.display()));
        assert_eq!(said.status, 0, "{page}: {said:?}");
    }
}

#[test]
fn the_page_of_the_settings_has_every_key_with_its_default() {
    let pages = extending();
    let page = pages.iter().find(|page| page.path == "docs/extending/settings.md").unwrap();
    let defaults: Value = serde_json::to_value(planner::Settings::default()).unwrap();
    for (key, value) in defaults.as_object().unwrap() {
        let with_keys = |group: &serde_json::Map<String, Value>| {
            group.keys().map(|sub| format!("`{key}.{sub}`")).collect::<Vec<_>>()
        };
        let by_day = ["work", "wake", "bedtime"].contains(&key.as_str());
        let names = match value {
            Value::Object(group) if !by_day => with_keys(group),
            _ => vec![format!("`{key}`")],
        };
        for name in names {
            let row = page.text.lines().find(|line| line.starts_with(&format!("| {name} |")));
            assert!(row.is_some(), "{name} has no row");
        }
    }
}

#[test]
fn content_on_a_page_makes_a_library_that_is_sound() {
    let pages = extending();
    let reader = Reader::of(false);
    let library = reader.folder().join("library");
    copy(&top().join("content"), &library);
    let mut written = 0;
    for page in &pages {
        for block in page.blocks() {
            if let Some(path) = block.info.strip_prefix("json content/") {
                fs::write(library.join(path), block.lines.join("\n")).unwrap();
                written += 1;
            }
        }
    }
    assert!(written >= 2, "examples were looked for");
    let said = reader.types(&format!("adempauze content check {}", library.display()));
    assert_eq!(said.status, 0, "{said:?}");
}

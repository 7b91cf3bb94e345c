//! The messages: each command and each of its words has its help in both languages.

use agent::messages::Messages;
use planner::settings::Language;
use std::collections::BTreeSet;

/// The ids in the message files of agent and command line.
fn ids() -> BTreeSet<String> {
    let sources = [
        include_str!("../../../../content/messages/nl/agent.ftl"),
        include_str!("../../../../content/messages/nl/cli.ftl"),
        include_str!("../../../../content/messages/nl/data.ftl"),
        include_str!("../../../../content/messages/nl/desktop.ftl"),
    ];
    let lines = sources.iter().flat_map(|source| source.lines());
    lines
        .filter_map(|line| line.split_once(" ="))
        .map(|(id, _)| id)
        .filter(|id| id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'))
        .map(str::to_owned)
        .collect()
}

/// All source text of the program.
fn source() -> String {
    fn read(folder: &std::path::Path, all: &mut String) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                read(&path, all);
            } else {
                all.push_str(&std::fs::read_to_string(path).unwrap());
            }
        }
    }
    let mut all = String::new();
    let crates = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../src-tauri/crates");
    read(&crates.join("agent/src"), &mut all);
    all
}

#[test]
fn every_message_is_used() {
    let source = source();
    let is_made = |id: &str| {
        // Put together from parts: the help by the words, hints beside their message.
        ["help-", "weekday-", "content-fault-"].iter().any(|start| id.starts_with(start))
            || id.ends_with("-hint")
    };
    let unused: Vec<String> = ids()
        .into_iter()
        .filter(|id| !is_made(id) && !source.contains(&format!("\"{id}\"")))
        .collect();
    assert_eq!(unused, Vec::<String>::new());
}

#[test]
fn every_message_that_the_program_names_is_there() {
    let messages = [Language::Nl, Language::En].map(Messages::of);
    let source = source();
    let mut missing = BTreeSet::new();
    for call in ["text(\"", "failed(\"", "wrong_use(\"", "unknown(\"", "plain(\"", "find(\""] {
        for place in source.split(call).skip(1) {
            let id = place.split('"').next().unwrap();
            if messages.iter().any(|messages| messages.find(id, &[]).is_none()) {
                missing.insert(id.to_owned());
            }
        }
    }
    assert_eq!(missing, BTreeSet::new());
}

#[test]
fn a_text_that_is_not_there_shows_its_id() {
    let messages = Messages::of(Language::En);
    assert_eq!(messages.text("there-is-no-such-text", &[]), "there-is-no-such-text");
}

#[test]
fn the_diary_draws_no_conclusion() {
    let causal = [
        "because",
        "cause",
        "thanks to",
        "due to",
        "leads",
        "helps",
        "makes you",
        "so that",
        "omdat",
        "doordat",
        "daardoor",
        "dankzij",
        "zorgt",
        "helpt",
        "leidt",
        "komt door",
        "better",
        "worse",
        "beter",
        "slechter",
    ];
    for source in [
        include_str!("../../../../content/messages/nl/data.ftl"),
        include_str!("../../../../content/messages/en/data.ftl"),
    ] {
        for line in source.lines().filter(|line| line.starts_with("diary-")) {
            let line = line.to_lowercase();
            let found: Vec<_> = causal.iter().filter(|word| line.contains(**word)).collect();
            assert!(found.is_empty(), "{line}: {found:?}");
        }
    }
}

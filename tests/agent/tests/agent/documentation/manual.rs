//! The manual page is made as its package makes it, and what it lists is typed.

use super::commands::fault;
use super::pages::Line;
use agent::messages::Messages;
use planner::settings::Language;

#[path = "../../../../../src-tauri/crates/agent/examples/manual/main.rs"]
#[expect(dead_code, reason = "the program around the page is not run here")]
mod made;

/// What the page leaves open and a command needs all the same.
const COMPLETED: [(&str, &str); 8] = [
    ("adempauze checkin", "adempauze checkin --tension 3"),
    ("adempauze note", "adempauze note --about trq-people"),
    ("adempauze import", "adempauze import FILE"),
    ("adempauze content add PACK", "adempauze content add practice"),
    ("adempauze content remove ID", "adempauze content remove voorbeeld-praktijk"),
    ("adempauze content show ID", "adempauze content show breathing-4-6"),
    ("adempauze profile keep ID", "adempauze profile keep pr-acute"),
    ("adempauze settings set KEY VALUE", "adempauze settings set cap 10"),
];

/// What stands for something on the page, and one that can be typed.
const WORDS: [(&str, &str); 7] = [
    ("KIND", "walk"),
    ("KEY", "cap"),
    ("OUTCOME", "done"),
    ("SHELL", "bash"),
    ("YES OR NO", "yes"),
    ("PROMPT", "2026-11-24/walk/1"),
    ("LENGTH", "30m"),
];

/// Those that are other words in another language.
const IN_LANGUAGE: [&str; 10] =
    ["file", "folder", "key", "kind", "length", "outcome", "pack", "prompt", "value", "yes-or-no"];

/// The commands that the page has as headings, without what may be left out.
fn listed(language: Language) -> Vec<String> {
    let page = made::manual(language, "2026-11-24").render();
    let messages = Messages::of(language);
    let headings = page.lines().filter_map(|line| line.strip_prefix(".SS "));
    headings
        .map(|heading| {
            let mut line = heading.trim_matches('"').replace("\\-", "-");
            while let (Some(from), Some(to)) = (line.find(" ["), line.find(']')) {
                line.replace_range(from..=to, "");
            }
            let line = line.replace("...", "").replace(['<', '>'], "");
            let line = IN_LANGUAGE.iter().fold(line, |line, name| {
                let of_page = messages.text(&format!("help-value-{name}"), &[]);
                line.replace(&of_page, &name.replace('-', " ").to_uppercase())
            });
            let completed = COMPLETED.iter().find(|(open, _)| *open == line.trim());
            match completed {
                Some((_, whole)) => (*whole).to_owned(),
                None => WORDS.iter().fold(line, |line, (word, is)| line.replace(word, is)),
            }
        })
        .collect()
}

#[test]
fn every_command_that_the_manual_lists_can_be_given() {
    for (language, is_dutch) in [(Language::Nl, true), (Language::En, false)] {
        let listed = listed(language);
        assert!(listed.len() > 40, "{listed:?}");
        let line = |command: &String| Line {
            page: "the manual".to_owned(),
            command: command.clone(),
            prints: None,
        };
        let faults: Vec<_> =
            listed.iter().filter_map(|command| fault(&line(command), is_dutch)).collect();
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    }
}

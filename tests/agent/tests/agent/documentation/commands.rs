//! Every command that a page tells somebody to type is typed.

use super::pages::{Line, all};
use super::reader::Reader;
use super::shape;
use super::typed::{self, Expected, Runs};
use agent::cli::grammar;
use agent::messages::Messages;
use clap::Command;
use planner::settings::Language;
use std::collections::BTreeSet;
use std::sync::Mutex;
use std::thread;

/// What a line does that is not as its page says; none where all is well.
pub fn fault(line: &Line, is_dutch: bool) -> Option<String> {
    let asked = typed::asked(&line.command);
    let what = format!("{}: “{}”", line.page, line.command);
    let reader = match typed::runs(&asked) {
        Runs::Alone => Reader::of(is_dutch),
        Runs::WithAgent => Reader::of(is_dutch).with_agent(),
        Runs::AtHome => Reader::at_home(is_dutch).with_agent(),
        Runs::On => {
            let reader = Reader::of(is_dutch);
            let status = reader.runs(&typed::filled_in(&line.command, &reader));
            return (status != 0).then(|| format!("{what} ended with {status}"));
        }
    };
    for before in typed::before(&asked) {
        let said = reader.types(before);
        assert_eq!(said.status, 0, "before {what}: {before}: {said:?}");
    }
    let command = typed::filled_in(&line.command, &reader);
    let said = reader.types(&command);
    let printed = format!("{}{}", said.out, said.err);
    let messages = Messages::of(if is_dutch { Language::Nl } else { Language::En });
    let is_as_expected = match typed::expected(&asked) {
        Expected::Done => said.status == 0,
        Expected::Refused("") => said.status == 1,
        Expected::Refused(id) => said.status == 1 && printed.contains(&messages.text(id, &[])),
    };
    if !is_as_expected {
        return Some(format!("{what}: {said:?}"));
    }
    match &line.prints {
        Some(shown) if !shape::matches(shown, &printed) => {
            Some(format!("{what} prints something else:\n{printed}"))
        }
        _ => None,
    }
}

/// The lines of all pages that call the program, each once in a language.
fn calls() -> Vec<(Line, bool)> {
    let mut seen = BTreeSet::new();
    let pages = all();
    let lines = pages.iter().flat_map(|page| {
        let is_dutch = page.is_dutch();
        page.shell().into_iter().map(move |line| (line, is_dutch))
    });
    lines
        .filter(|(line, _)| typed::is_call(&line.command))
        .filter(|(line, dutch)| seen.insert((line.command.clone(), *dutch, line.prints.clone())))
        .collect()
}

#[test]
fn every_command_in_the_documentation_does_what_its_page_says() {
    let calls = calls();
    assert!(calls.len() > 60, "commands were looked for: {}", calls.len());
    let (waiting, faults) = (Mutex::new(calls), Mutex::new(Vec::new()));
    let next = || waiting.lock().unwrap().pop();
    thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                while let Some((line, is_dutch)) = next() {
                    let found = fault(&line, is_dutch);
                    faults.lock().unwrap().extend(found);
                }
            });
        }
    });
    let faults = faults.into_inner().unwrap();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_word_that_is_mistyped_is_found() {
    let line = |command: &str, prints: Option<&str>| Line {
        page: "a page".into(),
        command: command.into(),
        prints: prints.map(|prints| vec![prints.to_owned()]),
    };
    for (command, prints) in [
        ("adempauze statsu", None),
        ("adempauze plan --jsno", None),
        ("adempauze settings get walk.per_dya", None),
        ("adempauze now wlak", None),
        ("adempauze simulate no-such-file.json", None),
        ("adempauze pause 30m", Some("Paused till 15:00.")),
    ] {
        assert!(fault(&line(command, prints), false).is_some(), "{command}");
    }
    assert_eq!(fault(&line("adempauze pause 30m", Some("Paused until 10:00.")), false), None);
}

#[test]
fn what_is_no_call_of_the_program_has_its_reason_not_to_be_run() {
    let pages = all();
    let lines: Vec<Line> = pages.iter().flat_map(|page| page.shell()).collect();
    let others = || lines.iter().filter(|line| !typed::is_call(&line.command));
    let reason =
        |line: &Line| typed::NOT_RUN.iter().find(|(start, _)| line.command.starts_with(start));
    let without: Vec<_> = others().filter(|line| reason(line).is_none()).collect();
    assert!(without.is_empty(), "{without:?}");
    for (start, _) in typed::NOT_RUN {
        assert!(others().any(|line| line.command.starts_with(start)), "{start} stands nowhere");
    }
}

/// Every command that can be given, by its words.
fn every(command: &Command, called: &str, all: &mut BTreeSet<String>) {
    for sub in command.get_subcommands().filter(|sub| !sub.is_hide_set()) {
        let called = format!("{called} {}", sub.get_name()).trim().to_owned();
        if !sub.is_subcommand_required_set() {
            all.insert(called.clone());
        }
        every(sub, &called, all);
    }
}

#[test]
fn the_guide_has_every_command_in_both_languages() {
    let mut every_command = BTreeSet::new();
    every(&grammar(&Messages::of(Language::En)), "", &mut every_command);
    assert!(every_command.contains("settings set"), "{every_command:?}");
    for language in ["nl", "en"] {
        let page = format!("docs/guide/{language}/command-line.md");
        let page = all().into_iter().find(|one| one.path == page).unwrap();
        let asked: Vec<String> =
            page.shell().iter().map(|line| typed::asked(&line.command)).collect();
        let is_there = |command: &str| {
            asked.iter().any(|asked| asked == command || asked.starts_with(&format!("{command} ")))
        };
        let missing: Vec<_> = every_command.iter().filter(|command| !is_there(command)).collect();
        assert!(missing.is_empty(), "{language}: {missing:?}");
    }
}

#[test]
fn every_command_has_its_help_in_both_languages() {
    for (language, is_dutch) in [(Language::En, false), (Language::Nl, true)] {
        let mut every_command = BTreeSet::new();
        every(&grammar(&Messages::of(language)), "", &mut every_command);
        let reader = Reader::of(is_dutch);
        for command in every_command {
            let said = reader.types(&format!("adempauze {command} --help"));
            assert!(said.status == 0 && said.err.is_empty(), "{command}: {said:?}");
            assert_eq!(said.out.contains("Keuzes:"), is_dutch, "{command}: {}", said.out);
            assert!(!said.out.contains("possible values:"), "in English: {}", said.out);
            assert!(!said.out.contains("[default:"), "in English: {}", said.out);
        }
    }
}

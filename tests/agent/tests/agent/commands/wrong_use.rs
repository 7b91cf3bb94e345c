//! Words that make no sense, help, and pipes that close.

use crate::process::{Home, Said};
use std::process::Stdio;

/// The status, and what is said on standard error.
fn refused(words: &[&str]) -> (i32, String) {
    let said = Said::of(&Home::new().bare(words).output().unwrap());
    assert_eq!(said.out, "", "{words:?}: nothing is printed where something is refused");
    (said.status, said.err)
}

#[test]
fn an_unknown_command_is_refused_with_the_nearest() {
    let expected = "adempauze: unknown command “stauts”\nDo you mean “status”?\n";
    assert_eq!(refused(&["stauts"]), (2, expected.to_owned()));
    let expected = "adempauze: unknown command “xyzzy”\n";
    let (status, said) = refused(&["xyzzy"]);
    assert_eq!(status, 2);
    assert!(said.starts_with(expected) && said.contains("Do you mean"), "{said}");
}

#[test]
fn an_unknown_option_is_refused_with_the_nearest() {
    let expected = "adempauze: unknown word “--jsn”\nDo you mean “--json”?\n";
    assert_eq!(refused(&["status", "--jsn"]), (2, expected.to_owned()));
}

#[test]
fn an_unknown_kind_is_refused_with_the_nearest() {
    let expected = "adempauze: unknown kind “wlak”\nDo you mean “walk”?\n";
    assert_eq!(refused(&["now", "wlak"]), (2, expected.to_owned()));
}

#[test]
fn lengths_that_are_none_are_refused_with_the_forms() {
    for text in ["0", "-5m", "foo", "0m", "14:00"] {
        let (status, said) = refused(&["pause", text]);
        assert_eq!(status, 2, "{text}");
        let expected = format!(
            "adempauze: “{text}” is no length of time\nWrite it like this: 90s, 30m, 1h20m, until \
             14:00 or until tomorrow; a week at most.\n"
        );
        assert_eq!(said, expected);
    }
    assert_eq!(refused(&["pause", "until", "25:00"]).0, 2);
    assert_eq!(refused(&["snooze", "foo"]).0, 2);
    assert_eq!(refused(&["snooze", "90s"]).0, 2, "snoozes are whole minutes");
}

#[test]
fn what_is_missing_is_named() {
    let (status, said) = refused(&["now"]);
    assert_eq!(
        (status, said.lines().next()),
        (2, Some("adempauze: something is still needed: <KIND>"))
    );
    let (status, said) = refused(&["answer", "maybe"]);
    assert_eq!(status, 2);
    assert!(said.contains("“maybe” does not fit") && said.contains("yes, no"), "{said}");
    let (status, said) = refused(&["plan", "--days", "0"]);
    assert_eq!(status, 2);
    assert!(said.contains("“0” does not fit --days"), "{said}");
}

#[test]
fn without_a_command_the_help_is_the_hint() {
    let (status, said) = refused(&[]);
    assert_eq!(status, 2);
    assert!(said.starts_with("adempauze: a command is needed here\n"), "{said}");
    assert!(said.contains("Commands:\n  agent "), "{said}");
}

#[test]
fn help_is_in_the_users_language_and_no_failure() {
    let home = Home::new();
    let help = Said::of(&home.bare(&["--help"]).output().unwrap());
    assert_eq!((help.status, help.err.as_str()), (0, ""));
    for command in [
        "agent",
        "quit",
        "restart",
        "open",
        "begin",
        "status",
        "plan",
        "now",
        "start",
        "done",
        "snooze",
        "skip",
        "stop",
        "wait",
        "answer",
        "pause",
        "resume",
        "history",
        "settings",
        "simulate",
        "completions",
    ] {
        let line = |line: &str| line.trim_start().starts_with(&format!("{command} "));
        assert!(help.out.lines().any(line), "{command} is not in the help");
        let dutch = home.bare(&[command, "--help"]).env("LC_ALL", "nl_NL.UTF-8").output().unwrap();
        let dutch = Said::of(&dutch);
        assert_eq!(dutch.status, 0);
        let usage = dutch.out.lines().find(|line| line.starts_with("Gebruik: ")).unwrap();
        assert!(usage.contains(&format!("{command} [KEUZES]")), "{usage}");
        let is_english = dutch.out.contains("OPTIONS") || dutch.out.contains("COMMAND");
        assert!(!is_english, "{}", dutch.out);
        let english = Said::of(&home.bare(&[command, "--help"]).output().unwrap());
        for (dutch, english) in dutch.out.lines().zip(english.out.lines()) {
            let is_same_in_both = english.is_empty() || english.contains("under-test");
            assert!(is_same_in_both || dutch != english, "{command}: not translated: {english}");
        }
    }
}

#[test]
fn what_stands_for_a_value_is_in_the_users_language() {
    let home = Home::new();
    let dutch =
        |words: &[&str]| Said::of(&home.bare(words).env("LC_ALL", "nl_NL.UTF-8").output().unwrap());
    let help = dutch(&["plan", "--help"]).out;
    for option in ["--date <DATUM>", "--days <N>", "--settings <BESTAND>", "--home <MAP>"] {
        assert!(help.contains(option), "{option}: {help}");
    }
    let help = dutch(&["snooze", "--help"]).out;
    assert!(help.contains("snooze [KEUZES] [DUUR, MOMENT]"), "{help}");
    let missing = dutch(&["now"]);
    assert_eq!(missing.err.lines().next(), Some("adempauze: hier ontbreekt nog iets: <SOORT>"));
}

#[test]
fn the_version_is_printed() {
    let said = Said::of(&Home::new().bare(&["--version"]).output().unwrap());
    assert_eq!(said.out, format!("adempauze {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn completions_name_the_commands() {
    let home = Home::new();
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let said = Said::of(&home.bare(&["completions", shell]).output().unwrap());
        assert_eq!(said.status, 0);
        assert!(said.out.contains("snooze"), "{shell}");
    }
    let (status, said) = refused(&["completions", "bsh"]);
    assert_eq!(status, 2);
    assert!(said.contains("It can be: bash, elvish, fish, powershell, zsh."), "{said}");
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let home = Home::new();
    for words in [&["plan", "--days", "366", "--json"][..], &["completions", "bash"], &["--help"]] {
        let mut child =
            home.bare(words).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        let said = Said::of(&child.wait_with_output().unwrap());
        assert_eq!((said.status, said.err.as_str()), (0, ""), "{words:?}");
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_disk_without_room_for_the_answer_is_said() {
    let full = std::fs::File::options().write(true).open("/dev/full").unwrap();
    let said = Said::of(&Home::new().bare(&["plan"]).stdout(full).output().unwrap());
    assert_eq!(said.status, 1);
    assert!(said.err.starts_with("adempauze: cannot print: "), "{}", said.err);
}

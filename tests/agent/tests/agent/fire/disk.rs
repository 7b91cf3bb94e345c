//! Files that may not grow, and a folder that can't be written, under a running agent.

use super::record::Record;
use crate::process::{Home, until};
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

/// The codes of what is wrong.
fn has_trouble(home: &Home) -> bool {
    home.troubles().contains(&"history-not-written".to_owned())
}

/// An agent none of whose files may grow beyond a size: what a full disk does to writes, for one
/// process alone. It has come to that already.
fn agent_without_room(home: &Home) -> Child {
    let limit = format!(
        "ulimit -S -f 64; trap '' XFSZ; exec {} agent --as-if 2026-11-24T09:31:00 --home {}",
        env!("CARGO_BIN_EXE_adempauze-under-test"),
        home.path().display()
    );
    let mut shell = home.program(&PathBuf::from("/bin/bash"), &["-c", &limit]);
    let agent = shell.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    until("the agent answers", || home.say(&["status"]).status == 0);
    for _ in 0..200 {
        home.ok(&["pause", "30m"]);
        home.ok(&["resume"]);
        if has_trouble(home) {
            break;
        }
    }
    assert!(has_trouble(home), "the disk takes no more: {:?}", home.troubles());
    agent
}

/// The soft limit is lifted: there is room again.
fn make_room(agent: &Child) {
    let prlimit = ["--fsize=unlimited", "--pid", &agent.id().to_string()].map(str::to_owned);
    assert!(Command::new("prlimit").args(prlimit).status().unwrap().success());
}

#[test]
fn where_no_more_can_be_written_it_says_so_goes_on_and_loses_nothing() {
    let home = Home::new();
    home.begin_at("2026-11-24T09:30:00");
    let mut agent = agent_without_room(&home);
    let text = home.ok(&["status"]);
    assert!(text.contains("history.sqlite"), "it names the file: {text}");
    assert!(text.contains("The disk may be failing or limited."), "there is room on it: {text}");
    assert!(text.contains("kept in memory, as long as Adempauze runs"), "{text}");
    home.ok(&["now", "walk"]);
    home.ok(&["done"]);
    assert_eq!(home.outcome("2026-11-24/walk/extra-1").as_deref(), Some("done"));
    make_room(&agent);
    home.ok(&["pause", "30m"]);
    assert!(!has_trouble(&home), "there is room again: {:?}", home.troubles());
    agent.kill().unwrap();
    agent.wait().unwrap();
    let record = Record::of(&home.path());
    assert_eq!(record.count(Some("2026-11-24/walk/extra-1"), "ended done"), 1);
    record.keeps_the_laws();
}

#[test]
fn an_agent_that_ends_writes_what_waits_if_there_is_room_by_then() {
    let home = Home::new();
    home.begin_at("2026-11-24T09:30:00");
    let mut agent = agent_without_room(&home);
    home.ok(&["now", "walk"]);
    home.ok(&["done"]);
    make_room(&agent);
    home.ok(&["quit"]);
    agent.wait().unwrap();
    let record = Record::of(&home.path());
    assert_eq!(record.count(Some("2026-11-24/walk/extra-1"), "ended done"), 1);
    record.keeps_the_laws();
}

#[test]
fn a_folder_that_can_only_be_read_is_named_by_an_agent_that_begins_in_it() {
    let home = Home::new();
    home.begin_at("2026-11-24T09:30:00");
    let before = Record::of(&home.path()).count(None, "planned");
    for entry in fs::read_dir(home.path()).unwrap() {
        fs::set_permissions(entry.unwrap().path(), fs::Permissions::from_mode(0o444)).unwrap();
    }
    fs::set_permissions(home.path(), fs::Permissions::from_mode(0o555)).unwrap();
    fs::set_permissions(home.beside(), fs::Permissions::from_mode(0o755)).unwrap();
    // Nothing is out of reach for root: somebody else tries then, with a copy of the program.
    let is_root = rustix::process::geteuid().is_root();
    let program = home.installed();
    let path = home.path().display().to_string();
    let agent = program.display().to_string();
    let words = ["agent", "--home", &path];
    let nobody = ["--reuid=65534", "--regid=65534", "--clear-groups", &agent];
    let output = match is_root {
        true => {
            let all: Vec<&str> = nobody.iter().chain(&words).copied().collect();
            home.program(&PathBuf::from("setpriv"), &all).output().unwrap()
        }
        false => home.program(&program, &words).output().unwrap(),
    };
    fs::set_permissions(home.path(), fs::Permissions::from_mode(0o700)).unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains(&path), "the folder is named: {said}");
    assert!(said.contains("Check the owner and the rights of"), "and what to do: {said}");
    assert_eq!(Record::of(&home.path()).count(None, "planned"), before, "nothing was touched");
}

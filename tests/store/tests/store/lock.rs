//! One agent to a data folder.

use std::fs;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use store::AgentLock;
use store::lock::LockError;

#[test]
fn a_second_agent_is_told_the_process_of_the_first() {
    let folder = tempfile::tempdir().unwrap();
    let first = AgentLock::take(folder.path()).unwrap();
    match AgentLock::take(folder.path()).unwrap_err() {
        LockError::Held { pid } => assert_eq!(pid, Some(std::process::id())),
        other => panic!("{other}"),
    }
    drop(first);
    AgentLock::take(folder.path()).unwrap();
}

#[test]
fn a_lock_file_that_was_left_behind_stands_in_nobodys_way() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("agent.lock"), "1\n").unwrap();
    let lock = AgentLock::take(folder.path()).unwrap();
    let text = fs::read_to_string(folder.path().join("agent.lock")).unwrap();
    assert_eq!(text, format!("{}\n", std::process::id()));
    drop(lock);
}

#[test]
fn the_lock_of_a_killed_process_is_free() {
    const HOLDER: &str = "lock::holds_a_lock_until_it_is_killed";
    let folder = tempfile::tempdir().unwrap();
    let mut holder = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", HOLDER, "--nocapture"])
        .env("ADEMPAUZE_TEST_HOLDS", folder.path())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(holder.stdout.take().unwrap()).lines();
    assert!(lines.any(|line| line.unwrap().ends_with("held")), "it has the lock");
    match AgentLock::take(folder.path()).unwrap_err() {
        LockError::Held { pid } => assert_eq!(pid, Some(holder.id())),
        other => panic!("{other}"),
    }
    holder.kill().unwrap();
    holder.wait().unwrap();
    AgentLock::take(folder.path()).unwrap();
}

/// No proof of its own: the process that the test above starts and kills.
#[test]
fn holds_a_lock_until_it_is_killed() {
    let Some(folder) = std::env::var_os("ADEMPAUZE_TEST_HOLDS") else { return };
    let _lock = AgentLock::take(folder.as_ref()).unwrap();
    println!("held");
    loop {
        std::thread::park();
    }
}

#[test]
fn a_folder_that_is_not_there_is_an_error_with_a_hint() {
    let folder = tempfile::tempdir().unwrap();
    let error = AgentLock::take(&folder.path().join("gone")).unwrap_err();
    assert!(matches!(error, LockError::Failed { .. }), "{error}");
    assert!(error.hint().contains("agent.lock"), "{}", error.hint());
}

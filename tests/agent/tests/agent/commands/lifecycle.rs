//! The life of an agent: a second one, its end, its renewal, and ends that nobody chose.

use crate::process::{Home, until};
use rusqlite::Connection;
use std::process::Stdio;

#[test]
fn a_second_agent_names_the_first_and_ends() {
    let home = Home::new();
    let mut first = home.agent("2026-11-24T08:00:00", 1);
    let second = home.say(&["agent"]);
    assert_eq!((second.status, second.out.as_str()), (1, ""));
    let named = format!("adempauze: Adempauze runs already (process {})\n", first.pid());
    assert!(second.err.starts_with(&named), "{}", second.err);
    assert!(second.err.contains("adempauze quit"), "a hint says what to do: {}", second.err);
    assert!(first.is_running());
}

#[test]
fn quit_ends_it_and_leaves_no_socket() {
    let home = Home::new();
    let mut agent = home.begun("2026-11-24T08:00:00", 1);
    assert_eq!(home.ok(&["quit"]), "Ended.\n");
    assert_eq!(agent.wait(), 0);
    assert_eq!(home.say(&["quit"]).status, 1, "there is none any more");
    assert_eq!(left_open(&home), [""; 0]);
}

#[test]
fn quit_waits_for_the_daily_copy_and_closes_the_history_after_it() {
    let home = Home::new();
    home.begin_at("2026-11-23T08:00:00");
    let history = Connection::open(home.path().join("history.sqlite")).unwrap();
    // So large that the copy is still being made when the agent is told to end.
    let ballast = "CREATE TABLE ballast AS SELECT randomblob(150000000) AS weight";
    history.execute_batch(ballast).unwrap();
    history.close().unwrap();
    let mut agent = home.agent("2026-11-24T08:00:00", 1);
    home.ok(&["quit"]);
    assert_eq!(agent.wait(), 0);
    assert_eq!(left_open(&home), [""; 0]);
}

/// The files that are there only while somebody has the data open.
fn left_open(home: &Home) -> Vec<String> {
    std::fs::read_dir(home.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.ends_with(".sock") || name.ends_with("-wal"))
        .collect()
}

#[test]
fn a_session_that_closes_ends_it_in_good_order() {
    let home = Home::new();
    let mut agent = home.begun("2026-11-24T08:00:00", 1);
    assert_eq!(agent.terminate(), 0);
    assert!(home.log().ends_with("ends\n"), "{}", home.log());
    let _agent = home.agent("2026-11-24T08:01:00", 1);
    assert_eq!(home.json(&["status"])["today"]["planned"], 8);
}

#[test]
fn restart_keeps_the_process_the_day_and_the_clock() {
    let home = Home::new();
    let mut agent = home.begun("2026-11-24T10:30:00", 1);
    home.ok(&["now", "walk"]);
    home.ok(&["done"]);
    let before = home.json(&["status"]);
    home.ok(&["restart"]);
    let after = home.json(&["status"]);
    assert!(agent.is_running());
    assert_eq!(after["agent"]["pid"], before["agent"]["pid"], "it executes itself anew");
    assert_eq!(after["today"], before["today"]);
    assert_eq!(after["now"].as_str().unwrap().get(..15), Some("2026-11-24T10:3"));
    assert!(after["now"].as_str() >= before["now"].as_str(), "time does not go back");
    home.ok(&["restart"]);
    assert_eq!(home.json(&["status"])["today"], before["today"]);
}

#[test]
fn after_a_power_cut_every_answer_is_there() {
    let home = Home::new();
    let agent = home.begun("2026-11-24T10:30:00", 1);
    home.ok(&["now", "walk"]);
    home.ok(&["done"]);
    agent.kill();
    let _agent = home.agent("2026-11-24T10:31:00", 1);
    assert_eq!(home.outcome("2026-11-24/walk/1").as_deref(), Some("done"));
    assert_eq!(home.json(&["status"])["today"]["done"], 1);
}

#[test]
fn a_prompt_that_passed_while_no_agent_ran_was_slept_through() {
    let home = Home::new();
    let agent = home.begun("2026-11-24T09:30:00", 1);
    agent.kill();
    let _agent = home.agent("2026-11-24T11:30:00", 1);
    assert_eq!(home.outcome("2026-11-24/micro-pause/1").as_deref(), Some("excused: asleep"));
    until("the walk, whose window is open, is shown", || {
        home.json(&["status"])["on_screen"] == "2026-11-24/walk/1"
    });
}

#[test]
fn trying_out_is_for_a_folder_of_its_own() {
    let home = Home::new();
    for words in [&["agent", "--as-if", "2026-11-24T09:59:30"][..], &["agent", "--speed", "10"]] {
        let output = home.bare(words).stdout(Stdio::piped()).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{words:?}");
    }
    let said = home.say(&["agent", "--as-if", "noon"]);
    assert_eq!(said.status, 2);
    assert!(said.err.contains("2026-11-24T09:59:30"), "the form is shown: {}", said.err);
    assert!(!home.path().exists(), "nothing was made");
}

#[test]
#[cfg(target_os = "linux")]
fn an_agent_whose_file_was_replaced_executes_itself_anew() {
    let home = Home::new();
    let program = home.beside().join("adempauze");
    let copy = || {
        // A new file in its place, as installers do it.
        let fresh = home.beside().join("adempauze.new");
        std::fs::copy(env!("CARGO_BIN_EXE_adempauze-under-test"), &fresh).unwrap();
        std::fs::rename(&fresh, &program).unwrap();
    };
    copy();
    let mut agent = home.start_program(&program, &["agent"]);
    let words = || std::fs::read_to_string(format!("/proc/{}/cmdline", agent.pid())).unwrap();
    assert!(!words().contains("--renewed"), "{}", words());
    copy();
    until("the same process runs the new file", || {
        home.say(&["status"]);
        words().contains("--renewed")
    });
    until("it answers", || home.say(&["status"]).status == 0);
    home.ok(&["quit"]);
    assert_eq!(agent.wait(), 0);
}

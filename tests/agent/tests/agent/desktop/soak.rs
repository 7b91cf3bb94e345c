//! Prompts by the hundred, called up and answered: nothing is left of them but their history.

use super::Desktop;
use crate::process::{Home, until};
use std::fs;

/// What a process holds: threads, and open files.
fn held(pid: u32) -> (usize, usize) {
    let count = |folder: &str| fs::read_dir(format!("/proc/{pid}/{folder}")).unwrap().count();
    (count("task"), count("fd"))
}

/// Calls a prompt up and answers it: every tenth by its button, the others from the command line.
fn one(desktop: &Desktop, home: &Home, number: u32) {
    let kinds = ["walk", "micro-pause", "breathing", "rest"];
    home.ok(&["now", kinds[number as usize % kinds.len()]]);
    if number.is_multiple_of(10) {
        until("the notification appears", || desktop.shown() == 1);
        desktop.press("skip");
        until("its button is heard", || home.json(&["status"])["on_screen"].is_null());
    } else {
        home.ok(&["skip"]);
    }
}

#[test]
fn two_hundred_prompts_leave_no_thread_and_no_open_file_behind() {
    let Some(desktop) = Desktop::start() else { return };
    let home = desktop.home();
    let agent = home.begun("2026-11-24T09:30:00", 1);
    (0..10).for_each(|number| one(&desktop, &home, number));
    until("nothing is on screen", || desktop.shown() == 0);
    let mut before = (0, 0);
    until("it has settled", || {
        let now = held(agent.pid());
        std::mem::replace(&mut before, now) == now
    });
    (10..210).for_each(|number| one(&desktop, &home, number));
    until("nothing is on screen", || desktop.shown() == 0);
    let mut after = (0, 0);
    until("it holds what it held", || {
        after = held(agent.pid());
        after.0 <= before.0 && after.1 <= before.1
    });
    assert!(before.0 > 2 && before.1 > 5, "threads and files are seen: {before:?}");
}

//! Notification servers that are there and do not answer, or answer when nobody waits any more.

use super::Desktop;
use super::servers::troubles;
use crate::process::until;
use std::fs;

const PROMPT: &str = "2026-11-24/micro-pause/1";

/// The names of the threads of a process.
fn threads(pid: u32) -> Vec<String> {
    let tasks = fs::read_dir(format!("/proc/{pid}/task")).unwrap();
    let name = |task: fs::DirEntry| fs::read_to_string(task.path().join("comm")).ok();
    tasks.filter_map(|task| name(task.ok()?)).map(|name| name.trim().to_owned()).collect()
}

#[test]
fn a_server_that_never_answers_is_named_and_asked_again_by_one_thread() {
    let Some(mut desktop) = Desktop::without_server() else { return };
    desktop.start_slow_server("never");
    let home = desktop.home();
    home.begin_at("2026-11-24T09:30:00");
    let mut agent = home.agent("2026-11-24T09:59:30", 20);
    until("it is said that the server does not answer", || {
        let status = home.json(&["status"]);
        status["on_screen"] == PROMPT && troubles(&status) == ["notification-server-silent"]
    });
    let asked = || desktop.asked_of_slow_server("GetCapabilities");
    let before = asked();
    for _ in 0..30 {
        let status = home.json(&["status"]);
        let hint = status["troubles"][0]["hint"].as_str().unwrap();
        assert!(hint.contains("adempauze status"), "it says what to do: {hint}");
    }
    assert!(asked() <= before + 3, "a probe that is under way is not begun again: {}", asked());
    let offers = format!("offers {PROMPT} again");
    until("it is offered again", || home.log().contains(&offers));
    until("it is offered again once more", || home.log().matches(&offers).count() == 2);
    let names = threads(agent.pid());
    let of_bubbles = names.iter().filter(|name| name.contains("bubble") || name.contains("zbus"));
    assert_eq!(of_bubbles.count(), 1, "however often it was tried: {names:?}");
    assert_eq!(desktop.asked_of_slow_server("Notify"), 0, "nothing waits there to pop up later");
    home.ok(&["done"]);
    assert_eq!(home.outcome(PROMPT).as_deref(), Some("done"));
    home.ok(&["quit"]);
    assert_eq!(agent.wait(), 0, "and it does not keep the agent from ending");
}

#[test]
fn what_a_server_shows_when_nobody_waits_for_it_any_more_is_taken_away() {
    let Some(mut desktop) = Desktop::without_server() else { return };
    desktop.start_slow_server("late");
    let home = desktop.home();
    home.begin_at("2026-11-24T09:30:00");
    let _agent = home.agent("2026-11-24T09:59:30", 20);
    until("the second offer is taken", || desktop.asked_of_slow_server("Notify") == 2);
    until("the first is taken away", || desktop.asked_of_slow_server("CloseNotification 1") == 1);
    until("all is well", || troubles(&home.json(&["status"])).is_empty());
    assert_eq!(desktop.asked_of_slow_server("CloseNotification 2"), 0, "the second stays");
    home.ok(&["done"]);
    until("until it is answered", || desktop.asked_of_slow_server("CloseNotification 2") == 1);
}

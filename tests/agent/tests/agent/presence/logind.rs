//! Lock and sleep, from a stand-in for logind.

use super::stand_ins::Logind;
use super::{Desktop, EARLY, Watching};
use crate::process::until;
use std::time::{Duration, Instant};

#[test]
fn a_machine_that_sleeps_is_asleep_until_it_wakes() {
    let Some(desktop) = Desktop::start() else { return };
    let logind = Logind::on(desktop.bus());
    let watching = Watching::from(desktop.home_with_logind(), EARLY, 1);
    logind.prepare_for_sleep(true);
    watching.until_asleep(true);
    let begun = Instant::now();
    logind.prepare_for_sleep(false);
    watching.until_asleep(false);
    assert!(begun.elapsed() < Duration::from_secs(5), "it takes {:?}", begun.elapsed());
}

#[test]
fn a_session_that_says_it_is_locked_is_locked() {
    let Some(desktop) = Desktop::start() else { return };
    let logind = Logind::on(desktop.bus());
    let watching = Watching::from(desktop.home_with_logind(), EARLY, 1);
    logind.hint(true);
    watching.until_away(true);
    logind.hint(false);
    watching.until_away(false);
    logind.ask("Lock");
    watching.until_away(true);
    logind.ask("Unlock");
    watching.until_away(false);
}

#[test]
fn a_session_that_is_only_asked_to_lock_is_not_locked_for_ever() {
    let Some(desktop) = Desktop::start() else { return };
    let logind = Logind::on(desktop.bus());
    let watching = Watching::from(desktop.home_with_logind(), EARLY, 1);
    logind.ask("Lock");
    until("it counts at once", || watching.home.log().contains("saw Locked"));
    // No locker says that it is there, nor will one say that it was opened.
    watching.until_away(false);
}

#[test]
fn a_session_that_is_locked_on_the_way_to_sleep_is_locked_on_waking() {
    let Some(desktop) = Desktop::start() else { return };
    let logind = Logind::on(desktop.bus());
    let watching = Watching::from(desktop.home_with_logind(), EARLY, 1);
    logind.prepare_for_sleep(true);
    watching.until_asleep(true);
    logind.hint(true);
    logind.prepare_for_sleep(false);
    watching.until_asleep(false);
    watching.until_away(true);
    logind.hint(false);
    watching.until_away(false);
}

#[test]
fn logind_that_goes_while_the_machine_is_asleep_leaves_it_awake() {
    let Some(desktop) = Desktop::start() else { return };
    let logind = Logind::on(desktop.bus());
    let watching = Watching::from(desktop.home_with_logind(), EARLY, 1);
    logind.hint(true);
    logind.prepare_for_sleep(true);
    watching.until_asleep(true);
    drop(logind);
    watching.until_asleep(false);
    watching.until_away(false);
}

#[test]
fn logind_that_talks_nonsense_is_named_once() {
    let Some(desktop) = Desktop::start() else { return };
    let logind = Logind::on(desktop.bus());
    let mut watching = Watching::from(desktop.home_with_logind(), EARLY, 1);
    for _ in 0..3 {
        logind.talk_nonsense();
    }
    logind.hint(true);
    watching.until_away(true);
    let log = watching.home.log();
    let named = log.lines().filter(|line| line.contains("logind does not tell")).count();
    assert_eq!(named, 1, "{log}");
    assert!(watching.agent.is_running());
}

#[test]
fn status_asks_about_a_walk_by_its_time() {
    let Some(desktop) = Desktop::start() else { return };
    let logind = Logind::on(desktop.bus());
    let watching = Watching::from(desktop.home_with_logind(), "2026-11-24T10:55:00", 60);
    let passes = |time: &str| {
        until(&format!("it is {time}"), || {
            watching.home.json(&["status"])["now"].as_str().unwrap().get(11..16) >= Some(time)
        });
    };
    passes("10:58");
    logind.hint(true);
    passes("11:06");
    logind.hint(false);
    until("it is asked", || watching.home.json(&["status"])["question"].is_object());
    let said = watching.home.ok(&["status"]);
    assert!(said.contains("You were away for a while around 11:00."), "{said}");
    assert!(said.contains("adempauze answer yes"), "and how to answer: {said}");
}

//! Lock and sleep, from a stand-in for logind.

use super::stand_ins::Logind;
use super::{Desktop, EARLY, Watching};
use crate::process::{Home, until};
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

/// What became of a prompt, and when it is due, as the day is told over the wire.
fn told(home: &Home, prompt: &str) -> (Option<String>, String) {
    let today = home.json(&["history"]);
    let all = today.as_array().unwrap();
    let entry = all.iter().find(|entry| entry["prompt"] == prompt);
    let entry = entry.unwrap_or_else(|| panic!("no {prompt} in {today}"));
    (entry["outcome"].as_str().map(str::to_owned), entry["due"].as_str().unwrap().to_owned())
}

#[test]
fn the_plan_that_is_told_after_waking_is_that_of_the_time_that_passed() {
    let Some(desktop) = Desktop::start() else { return };
    let logind = Logind::on(desktop.bus());
    // A minute of this agent takes a twentieth of a second.
    let watching = Watching::from(desktop.home_with_logind(), "2026-11-24T09:30:00", 1200);
    let home = &watching.home;
    logind.prepare_for_sleep(true);
    watching.until_asleep(true);
    let asleep = home.json(&["status"]);
    let lies_ahead = asleep["next"]["prompt"].as_str().unwrap().to_owned();
    let noon = "2026-11-24T14:30:00+01:00";
    until("half past two has come", || home.json(&["status"])["now"].as_str().unwrap() > noon);
    assert_eq!(home.json(&["status"])["presence"]["asleep"], true, "nobody woke it");
    logind.prepare_for_sleep(false);
    watching.until_asleep(false);
    let status = home.json(&["status"]);
    let now = status["now"].as_str().unwrap();
    let (outcome, _) = told(home, &lies_ahead);
    assert!(outcome.is_some(), "{lies_ahead} is over: {status}");
    let next = &status["next"];
    assert_ne!(next["prompt"], lies_ahead.as_str());
    assert!(next["due"].as_str().unwrap() > now, "what comes lies ahead: {status}");
    for entry in home.json(&["history"]).as_array().unwrap() {
        // A window is no longer than half an hour here.
        let is_long_over = entry["due"].as_str().unwrap() < "2026-11-24T13:30:00+01:00";
        let has_outcome = entry["outcome"].is_string();
        assert!(has_outcome || !is_long_over, "nothing is left without an outcome: {entry}");
    }
    let shown = home.log().matches("shows 2026-11-24/").count();
    assert!(shown <= 1, "of what was slept through nothing comes to the screen: {}", home.log());
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
fn a_session_that_was_locked_before_the_agent_came_is_locked() {
    let Some(desktop) = Desktop::start() else { return };
    let logind = Logind::on(desktop.bus());
    logind.hint(true);
    let watching = Watching::from(desktop.home_with_logind(), EARLY, 1);
    watching.until_away(true);
    logind.hint(false);
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

//! An agent with nothing to do does nothing: the system's clock rings when something is due, and
//! until then no thread is switched to.

use super::{Desktop, NOTHING_ON};
use crate::process::{Home, until};
use std::collections::BTreeMap;
use std::fs;
use std::thread;
use std::time::Duration;

const REST: Duration = Duration::from_secs(35);
/// The turn of a day may fall into the rest.
const MOST_WAKEUPS: u64 = 2;

/// How often each thread went to sleep by itself, that is, had been woken before.
fn sleeps(pid: u32) -> BTreeMap<String, u64> {
    let tasks = fs::read_dir(format!("/proc/{pid}/task")).unwrap();
    let of_task = |task: fs::DirEntry| {
        let status = fs::read_to_string(task.path().join("status")).ok()?;
        let value = |key: &str| {
            let line = status.lines().find(|line| line.starts_with(key))?;
            Some(line[key.len()..].trim().to_owned())
        };
        let id = task.file_name().into_string().unwrap();
        Some((format!("{} {id}", value("Name:")?), value("voluntary_ctxt_switches:")?))
    };
    let all = tasks.filter_map(|task| of_task(task.ok()?));
    all.map(|(name, count)| (name, count.parse().unwrap())).collect()
}

#[test]
fn an_agent_with_nothing_to_do_never_wakes_to_look_around() {
    let Some(desktop) = Desktop::start() else { return };
    let home = desktop.home();
    fs::create_dir(home.path()).unwrap();
    fs::write(home.path().join("settings.json"), NOTHING_ON).unwrap();
    let agent = home.start(&["agent"]);
    let mut before = BTreeMap::new();
    until("it has settled", || {
        let now = sleeps(agent.pid());
        thread::sleep(Duration::from_secs(1));
        before = sleeps(agent.pid());
        now == before
    });
    // Only time can show that nothing happens in it.
    thread::sleep(REST);
    let after = sleeps(agent.pid());
    assert!(before.len() > 2, "the threads are seen: {before:?}");
    for (thread, count) in &after {
        let woken = count - before.get(thread).copied().unwrap_or(0);
        assert!(woken <= MOST_WAKEUPS, "{thread} woke {woken} times in {REST:?}");
    }
    home.ok(&["status"]);
    assert!(sleeps(agent.pid()) != after, "a question does wake it");
}

/// How much of a program's own code is in its memory, in kB.
fn code(pid: u32) -> u64 {
    let program = fs::read_link(format!("/proc/{pid}/exe")).unwrap();
    let smaps = fs::read_to_string(format!("/proc/{pid}/smaps")).unwrap();
    let mut is_code = false;
    let mut sum = 0;
    for line in smaps.lines() {
        if line.contains(" r-xp ") {
            is_code = line.ends_with(program.to_str().unwrap());
        } else if let Some(rest) = line.strip_prefix("Rss:").filter(|_| is_code) {
            sum += rest.trim_end_matches("kB").trim().parse::<u64>().unwrap();
            is_code = false;
        }
    }
    sum
}

#[test]
fn an_agent_at_rest_lets_go_of_its_code_and_answers_on() {
    let home = Home::new();
    let agent = home.begun("2026-11-24T08:30:00", 1);
    for _ in 0..2 {
        let mut most = 0;
        until("it is seen at work", || {
            home.ok(&["status"]);
            most = most.max(code(agent.pid()));
            most > 1000
        });
        until("it has let go of its code", || code(agent.pid()) * 2 < most);
        home.ok(&["now", "walk"]);
        home.ok(&["done"]);
    }
}

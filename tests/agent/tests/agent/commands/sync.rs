//! Several computers: two real agents with a folder between them, and the real Syncthing.

use crate::own_disk;
use crate::process::{Agent, Home, until};
use crate::syncthing::Pair;
use chrono::{DateTime, FixedOffset, TimeDelta};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use std::process::Command;

const PAUSE: &str = "2026-11-24/micro-pause/1";
const BREATH: &str = "2026-11-24/breathing/extra-1";
const WALK: &str = "2026-11-25/walk/1";

fn is_on_screen(home: &Home, prompt: &str) -> bool {
    home.events(prompt).last().is_some_and(|(event, _)| event == "showing" || event == "shown")
}

/// How it ended on this computer itself.
fn own_outcome(home: &Home, prompt: &str) -> Option<Value> {
    let events = home.events(prompt);
    events.into_iter().rfind(|(event, _)| event == "ended").map(|(_, body)| body)
}

fn share(home: &Home, folder: &Path, name: &str) {
    home.ok(&["sync", "on", folder.to_str().unwrap(), "--name", name]);
}

fn troubles(home: &Home) -> Vec<String> {
    home.troubles().into_iter().filter(|code| code.starts_with("sync")).collect()
}

/// How often the agent said this in its log.
fn times(home: &Home, said: &str) -> usize {
    home.log().matches(said).count()
}

/// Waits until so many minutes have passed for the agent.
fn live(home: &Home, minutes: i64) {
    let now = || -> DateTime<FixedOffset> {
        home.json(&["status"])["now"].as_str().unwrap().parse().unwrap()
    };
    let end = now() + TimeDelta::minutes(minutes);
    until("time passes", || now() >= end);
}

fn watches(agent: &Agent) -> bool {
    agent.threads().iter().any(|name| name.starts_with("notify-rs"))
}

#[test]
fn a_prompt_done_on_one_computer_leaves_the_screen_of_the_other_and_counts_once() {
    let shared = tempfile::tempdir().unwrap();
    let (desk, lap) = (Home::new(), Home::new());
    let _agents = [&desk, &lap].map(|home| home.begun("2026-11-24T09:59:50", 1));
    share(&desk, shared.path(), "desk");
    share(&lap, shared.path(), "lap");
    until("both show it", || is_on_screen(&desk, PAUSE) && is_on_screen(&lap, PAUSE));
    desk.ok(&["done"]);
    until("it leaves the other screen", || own_outcome(&lap, PAUSE).is_some());
    let elsewhere =
        json!({ "event": "ended", "prompt": PAUSE, "outcome": "excused", "why": "elsewhere" });
    assert_eq!(own_outcome(&lap, PAUSE), Some(elsewhere));
    for home in [&desk, &lap] {
        assert_eq!(home.outcome(PAUSE).as_deref(), Some("done"));
        let week = home.json(&["week"]);
        assert_eq!((&week["planned"], &week["taken"]), (&json!(1), &json!(1)));
    }
    let said = lap.ok(&["sync"]);
    assert!(said.contains("“lap”") && said.contains("desk: one answer"), "{said}");
    let told = lap.json(&["sync"]);
    assert_eq!(told["others"][0]["name"], "desk");
    // What was put right by hand here holds there too.
    lap.ok(&["correct", PAUSE, "skipped"]);
    until("the other hears of it", || desk.outcome(PAUSE).as_deref() == Some("skipped"));
    assert_eq!(troubles(&desk), Vec::<String>::new());
}

#[test]
fn nothing_watches_unless_it_is_switched_on_and_off_it_lets_go() {
    let shared = tempfile::tempdir().unwrap();
    let home = Home::new();
    let agent = home.begun("2026-11-24T09:30:00", 1);
    assert!(!watches(&agent), "{:?}", agent.threads());
    assert!(home.ok(&["sync"]).contains("Nothing is shared"));
    share(&home, shared.path(), "desk");
    until("it watches", || watches(&agent));
    home.ok(&["sync", "off"]);
    until("it lets go", || !watches(&agent));
    assert_eq!(home.json(&["settings", "get", "sync.folder"]), Value::Null);
    let files = fs::read_dir(shared.path()).unwrap().count();
    assert_eq!(files, 0, "nobody had anything to tell");
}

#[test]
fn what_can_not_be_shared_through_is_refused() {
    let home = Home::new();
    let _agent = home.begun("2026-11-24T09:30:00", 1);
    let said = home.say(&["sync", "on", "no-such-folder"]);
    assert_eq!((said.status, said.err.contains("there is no folder")), (1, true), "{said:?}");
    let own = home.path();
    let said = home.say(&["sync", "on", own.to_str().unwrap()]);
    assert_eq!((said.status, said.err.contains("own folder")), (1, true), "{said:?}");
    let file = home.beside().join("file");
    fs::write(&file, "").unwrap();
    for (folder, why) in [
        ("counts/from/nowhere", "does not say which folder it counts from"),
        (file.to_str().unwrap(), "there is no folder"),
        (own.to_str().unwrap(), "own folder"),
    ] {
        let said = home.say(&["settings", "set", "sync.folder", folder]);
        assert_eq!((said.status, said.err.contains(why)), (1, true), "{folder}: {said:?}");
    }
    assert_eq!(home.json(&["settings", "get", "sync.folder"]), Value::Null, "all is as it was");
    assert_eq!(troubles(&home), Vec::<String>::new());
}

#[test]
fn a_folder_that_somebody_wrote_into_the_settings_is_said_where_it_counts_from_nowhere() {
    let home = Home::new();
    fs::create_dir(home.path()).unwrap();
    let settings = json!({ "sync": { "folder": "counts/from/nowhere" } }).to_string();
    fs::write(home.path().join("settings.json"), settings).unwrap();
    let _agent = home.begun("2026-11-24T09:30:00", 1);
    until("it is said", || troubles(&home) == ["sync-folder"]);
}

#[test]
fn a_folder_that_can_only_be_read_is_said_once_and_told_everything_once_it_can_be_written_to() {
    let Some(disk) = own_disk::place() else {
        let test = "a_folder_that_can_only_be_read_is_said_once_and_told_everything_once_it_can_be_written_to";
        return own_disk::in_memory("4M", &format!("commands::sync::{test}"));
    };
    let becomes = |what: &str| {
        let mount = || Command::new("mount").args(["-o", what]).arg(&disk).status().unwrap();
        // Not while somebody writes there.
        until("it is mounted anew", || mount().success());
    };
    let (desk, lap) = (Home::new(), Home::new());
    // Five minutes of the agent's are five seconds.
    let mut agents = [&desk, &lap].map(|home| home.begun("2026-11-24T09:50:00", 60));
    share(&desk, &disk, "desk");
    share(&lap, &disk, "lap");
    becomes("remount,ro");
    until("the prompt comes all the same", || is_on_screen(&desk, PAUSE));
    desk.ok(&["done", PAUSE]);
    until("it is said", || troubles(&desk) == ["sync-not-written"]);
    let doctor = desk.say(&["doctor"]).out;
    assert!(doctor.contains("Read-only file system"), "{doctor}");
    assert!(doctor.contains("Look at the rights of the folder"), "what to do: {doctor}");
    // The next look, and the next answer.
    live(&desk, 6);
    desk.ok(&["now", "breathing"]);
    desk.ok(&["done"]);
    live(&desk, 1);
    assert_eq!(troubles(&desk), ["sync-not-written"]);
    assert_eq!(times(&desk, "nothing can be written to the shared folder"), 1, "{}", desk.log());
    let other = Home::new();
    let _other = other.begun("2026-11-24T09:50:00", 1);
    let said = other.say(&["sync", "on", disk.to_str().unwrap()]);
    assert!(said.status == 1 && said.err.contains("nothing can be written"), "{said:?}");
    assert_eq!(fs::read_dir(&disk).unwrap().count(), 0);

    becomes("remount,rw");
    until("the other hears of it", || lap.outcome(PAUSE).as_deref() == Some("done"));
    until("… of all of it", || lap.outcome(BREATH).as_deref() == Some("done"));
    until("all is well again", || troubles(&desk).is_empty());
    assert_eq!(desk.outcome(PAUSE).as_deref(), Some("done"));
    assert!(agents.iter_mut().all(Agent::is_running));
}

#[test]
fn a_folder_that_vanishes_is_said_and_used_again_when_it_is_back() {
    let shared = tempfile::tempdir().unwrap();
    let folder = shared.path().join("folder");
    fs::create_dir(&folder).unwrap();
    let (desk, lap) = (Home::new(), Home::new());
    // Five minutes of the agent's are five seconds.
    let _agents = [&desk, &lap].map(|home| home.begun("2026-11-24T09:50:00", 60));
    share(&desk, &folder, "desk");
    share(&lap, &folder, "lap");
    let gone = shared.path().join("gone");
    fs::rename(&folder, &gone).unwrap();
    until("it is said", || troubles(&desk) == ["sync-folder"]);
    until("the prompt comes all the same", || is_on_screen(&desk, PAUSE));
    desk.ok(&["done", PAUSE]);
    let doctor = desk.say(&["doctor"]).out;
    assert!(doctor.contains("there is no folder"), "{doctor}");
    assert!(doctor.contains("Everything goes on here"), "what to do: {doctor}");
    live(&desk, 6);
    assert_eq!(times(&desk, "the shared folder could not be used"), 1, "{}", desk.log());
    assert_eq!(desk.outcome(PAUSE).as_deref(), Some("done"), "everything goes on");
    fs::rename(&gone, &folder).unwrap();
    until("nothing was lost", || lap.outcome(PAUSE).as_deref() == Some("done"));
    until("all is well again", || troubles(&desk).is_empty());
}

#[test]
fn what_is_wrong_with_a_file_is_said_and_the_others_count() {
    let shared = tempfile::tempdir().unwrap();
    let (desk, lap) = (Home::new(), Home::new());
    let _agents = [&desk, &lap].map(|home| home.begun("2026-11-24T09:59:50", 1));
    share(&desk, shared.path(), "same");
    share(&lap, shared.path(), "same");
    until("both show it", || is_on_screen(&desk, PAUSE) && is_on_screen(&lap, PAUSE));
    fs::write(shared.path().join("adempauze-letter.jsonl"), "dear diary\n").unwrap();
    desk.ok(&["done"]);
    until("the other hears of it", || own_outcome(&lap, PAUSE).is_some());
    until("both are named", || troubles(&lap) == ["sync-file", "sync-device"]);
    fs::remove_file(shared.path().join("adempauze-letter.jsonl")).unwrap();
    until("one is over", || troubles(&lap) == ["sync-device"]);
    // A new name stands at the beginning of the next file.
    desk.ok(&["settings", "set", "sync.name", "desk"]);
    desk.ok(&["done", "2026-11-24/walk/1"]);
    until("both have names", || troubles(&lap).is_empty());
    assert_eq!(lap.json(&["sync"])["others"][0]["name"], "desk");
}

#[test]
fn the_real_syncthing_carries_it_also_after_a_day_without_it() {
    let Some(mut carrier) = Pair::start() else { return };
    let (desk, lap) = (Home::new(), Home::new());
    let mut agents = [&desk, &lap].map(|home| home.begun("2026-11-24T09:59:50", 1));
    share(&desk, carrier.folder(0), "desk");
    share(&lap, carrier.folder(1), "lap");
    until("both show it", || is_on_screen(&desk, PAUSE) && is_on_screen(&lap, PAUSE));
    desk.ok(&["done"]);
    until("it leaves the other screen", || own_outcome(&lap, PAUSE).is_some());
    assert_eq!(lap.outcome(PAUSE).as_deref(), Some("done"));

    // The laptop goes offline, and both live on for a day.
    carrier.cut_off(1);
    for (home, agent) in [&desk, &lap].into_iter().zip(&mut agents) {
        home.ok(&["quit"]);
        agent.wait();
    }
    let _agents = [&desk, &lap].map(|home| home.agent("2026-11-25T10:59:55", 1));
    desk.ok(&["done", WALK]);
    lap.ok(&["skip", WALK]);
    until("each has its own", || {
        own_outcome(&desk, WALK).is_some() && own_outcome(&lap, WALK).is_some()
    });
    assert_eq!(lap.outcome(WALK).as_deref(), Some("skipped"));
    carrier.connect(1);
    let outcomes = |home: &Home| {
        let all = home.json(&["history"]);
        let all = all.as_array().unwrap().iter();
        all.filter(|one| !one["outcome"].is_null())
            .map(|one| (one["prompt"].clone(), one["outcome"].clone(), one["why"].clone()))
            .collect::<Vec<_>>()
    };
    until("both have one history", || {
        lap.outcome(WALK).as_deref() == Some("done") && outcomes(&desk) == outcomes(&lap)
    });
    assert_eq!(desk.json(&["week"])["taken"], json!(2));
    assert_eq!(desk.json(&["week"])["kinds"], lap.json(&["week"])["kinds"]);
}

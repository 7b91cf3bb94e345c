//! Two who choose a folder to share through at the same moment.

use crate::fire::line::Line;
use crate::process::{Home, PATIENCE, until};
use planner::Kind;
use serde_json::{Map, Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Barrier, mpsc};
use std::thread;
use wire::types::Request;

/// The settings file while it is a pipe: a process that is sent to look at a folder reads it first,
/// and waits there until it is let go.
struct Held {
    path: PathBuf,
    aside: PathBuf,
}

impl Held {
    fn settings(home: &Home) -> Held {
        let (path, aside) = (home.path().join("settings.json"), home.beside().join("aside.json"));
        fs::rename(&path, &aside).unwrap();
        assert!(Command::new("mkfifo").arg(&path).status().unwrap().success());
        Held { path, aside }
    }
}

/// Lets it go, also where the test fails: no process stays behind.
impl Drop for Held {
    fn drop(&mut self) {
        let pipe = fs::File::options().read(true).write(true).open(&self.path).unwrap();
        // Whoever comes from now on finds the file.
        fs::rename(&self.aside, &self.path).unwrap();
        drop(pipe);
    }
}

fn line(home: &Home) -> Line {
    Line::connect(&home.path(), PATIENCE).unwrap()
}

fn choosing(folder: &Path) -> Request {
    let set = Map::from_iter([("sync".to_owned(), json!({ "folder": folder }))]);
    Request::SetSettings { set }
}

#[test]
fn of_two_who_choose_a_folder_at_once_one_is_served_and_one_is_told_to_wait() {
    let shared = tempfile::tempdir().unwrap();
    let (lap, _lap) = Home::with_a_past();
    lap.ok(&["sync", "on", shared.path().to_str().unwrap(), "--name", "lap"]);
    until("it is told", || fs::read_dir(shared.path()).unwrap().count() == 1);

    let desk = Home::new();
    let agent = desk.begun("2026-11-24T09:58:00", 1);
    let copy = desk.path().join("backups/daily-2026-11-24.sqlite");
    until("nobody else reads the settings", || copy.exists() && agent.sent().is_empty());
    let held = Held::settings(&desk);
    let (line_of, answers) = mpsc::channel();
    let both = Barrier::new(2);
    thread::scope(|scope| {
        for mut face in [line(&desk), line(&desk)] {
            let (line_of, both, request) = (line_of.clone(), &both, choosing(shared.path()));
            scope.spawn(move || {
                both.wait();
                let answer = face.ask(&request).expect("the agent is there");
                line_of.send((face, answer)).unwrap();
            });
        }
        // Only one can come to an end: what the other waits for is held.
        let (mut other, refused) = answers.recv_timeout(PATIENCE).unwrap();
        let refused = refused.unwrap_err();
        assert_eq!(refused["data"]["code"], "refused", "{refused}");
        assert_eq!(refused["message"], "something is being looked at already");
        assert!(refused["data"]["hint"].as_str().unwrap().contains("try again"), "{refused}");
        assert_eq!(agent.sent().len(), 1, "it is looked at once");

        // Whoever asks for something else is answered meanwhile, and nothing is shared yet.
        let mut third = line(&desk);
        let settings = third.ask(&Request::Settings).unwrap().unwrap();
        assert_eq!(settings["settings"]["sync"]["folder"], Value::Null);
        let breath = Request::Now { kind: Kind::Breathing, technique: None };
        assert_eq!(third.ask(&breath).unwrap().unwrap()["prompt"], "2026-11-24/breathing/extra-1");
        assert!(answers.try_recv().is_err(), "the first one waits");

        drop(held);
        let (_, served) = answers.recv_timeout(PATIENCE).unwrap();
        let folder = |reply: &Value| reply["settings"]["sync"]["folder"].clone();
        assert_eq!(folder(&served.unwrap()), json!(shared.path()));
        // The other does as it was told.
        let again = other.ask(&choosing(shared.path())).unwrap().unwrap();
        assert_eq!(folder(&again), json!(shared.path()));
    });
    let prompt = "2026-11-24/micro-pause/1";
    until("what the other computer did is known", || {
        desk.outcome(prompt).as_deref() == Some("done")
    });
    // By now it was gone through for both.
    until("all is at rest", || agent.sent().is_empty());
    let others = desk.json(&["sync"])["others"].clone();
    assert_eq!((others[0]["name"].as_str(), &others[0]["answers"]), (Some("lap"), &json!(1)));
    assert_eq!(others.as_array().map(Vec::len), Some(1));
    let history = desk.json(&["history"]);
    let done = history.as_array().unwrap().iter().filter(|entry| entry["outcome"] == "done");
    assert_eq!(done.count(), 1, "{history}");
    assert!(!desk.troubles().iter().any(|code| code.starts_with("sync")));
}

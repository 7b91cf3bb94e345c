//! A disk that is really full: a small one of its own, in a namespace of its own. What the history
//! does not take waits in the user's runtime folder.

use super::record::Record;
use crate::own_disk;
use crate::process::{Agent, Home, until};
use serde_json::Value;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

/// A user whose data lie on that disk.
struct User {
    home: Home,
    disk: PathBuf,
}

impl User {
    fn with(disk: &Path) -> User {
        let home = Home::new();
        let runtime = home.beside().join("runtime");
        fs::create_dir(&runtime).unwrap();
        let runtime = runtime.to_str().unwrap().to_owned();
        let disk_path = disk.to_str().unwrap();
        let home = home.with(&[("XDG_RUNTIME_DIR", &runtime), ("XDG_DATA_HOME", disk_path)]);
        User { home, disk: disk.to_owned() }
    }

    /// What lies in the folders of the user, without `--home`.
    fn say(&self, words: &[&str]) -> crate::process::Said {
        crate::process::Said::of(&self.home.bare(words).output().unwrap())
    }

    fn ok(&self, words: &[&str]) -> String {
        let said = self.say(words);
        assert_eq!(said.status, 0, "{words:?}: {said:?}");
        said.out
    }

    fn agent(&self) -> Agent {
        let mut command = self.home.bare(&["agent"]);
        let agent = Agent::of(&mut command);
        until("the agent answers", || self.say(&["status"]).status == 0);
        agent
    }

    /// The hint about what could not be written, if there is one.
    fn hint(&self) -> Option<String> {
        let status: Value = serde_json::from_str(&self.ok(&["status", "--json"])).unwrap();
        let troubles = status["troubles"].as_array().unwrap();
        let of_history = troubles.iter().find(|one| one["code"] == "history-not-written")?;
        Some(of_history["hint"].as_str().unwrap().to_owned())
    }

    /// Fills the disk to its last byte; the file that does it is given.
    fn fill(&self) -> PathBuf {
        let path = self.disk.join("filler");
        let mut filler = fs::File::create(&path).unwrap();
        while filler.write(&[0; 4096]).is_ok() {}
        path
    }

    /// Calls a walk up and answers it; its id.
    fn walk(&self) -> String {
        let said: Value = serde_json::from_str(&self.ok(&["now", "walk", "--json"])).unwrap();
        self.ok(&["done"]);
        said["prompt"].as_str().unwrap().to_owned()
    }

    fn kept_aside(&self) -> PathBuf {
        self.home.beside().join("runtime/adempauze/unwritten.json")
    }
}

#[test]
fn what_a_full_disk_does_not_take_is_there_when_another_agent_finds_room() {
    let Some(disk) = own_disk::place() else {
        return own_disk::in_memory(
            "2m",
            "fire::full::what_a_full_disk_does_not_take_is_there_when_another_agent_finds_room",
        );
    };
    let user = User::with(&disk);
    let agent = user.agent();
    user.ok(&["begin"]);
    let filler = user.fill();
    for _ in 0..200 {
        user.ok(&["pause", "30m"]);
        user.ok(&["resume"]);
        if user.hint().is_some() {
            break;
        }
    }
    let hint = user.hint().expect("the disk is full");
    assert_eq!(
        hint,
        "Make room on the disk. Until then it is kept aside, as long as the computer stays on."
    );
    let doctor = user.say(&["doctor"]).out;
    assert!(doctor.contains(&hint), "{doctor}");
    assert!(!doctor.contains("the owner and the rights"), "{doctor}");
    let found: Value = serde_json::from_str(&user.say(&["doctor", "--json"]).out).unwrap();
    let findings = found["findings"].as_array().unwrap();
    let of_history = findings.iter().find(|finding| finding["hint"] == *hint).unwrap();
    assert_eq!(of_history["state"], "bad", "{of_history}");
    let walk = user.walk();
    assert!(user.kept_aside().is_file());
    agent.kill();
    fs::remove_file(filler).unwrap();
    let mut agent = user.agent();
    assert_eq!(user.hint(), None);
    assert!(!user.kept_aside().exists(), "it is in the history now");
    let history: Value = serde_json::from_str(&user.ok(&["history", "--json"])).unwrap();
    let entry = history.as_array().unwrap().iter().find(|entry| entry["prompt"] == *walk).unwrap();
    assert_eq!(entry["outcome"], "done");
    user.ok(&["quit"]);
    agent.wait();
    let record = Record::of(&disk.join("adempauze"));
    assert_eq!(record.count(Some(&walk), "ended done"), 1, "once");
    record.keeps_the_laws();
}

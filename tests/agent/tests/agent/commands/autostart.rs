//! `autostart`: the entry of the user, and the one agent that it starts. Nothing here has `--home`:
//! the user's own folders are those of a home that ends with the test.

use crate::process::{Home, Said, until};
use std::path::{Path, PathBuf};
use std::process::Child;

/// The agent with the folders of the user, as the entry starts it.
struct OfUser<'a> {
    home: &'a Home,
    agent: Child,
}

impl OfUser<'_> {
    fn start(home: &Home) -> OfUser<'_> {
        let agent = home.bare(&["agent"]).spawn().unwrap();
        let of_user = OfUser { home, agent };
        until("the agent answers", || of_user.say(&["status"]).status == 0);
        of_user
    }

    fn say(&self, words: &[&str]) -> Said {
        Said::of(&self.home.bare(words).output().unwrap())
    }

    fn ok(&self, words: &[&str]) -> String {
        let said = self.say(words);
        assert_eq!(said.status, 0, "{words:?}: {said:?}");
        said.out
    }

    fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.ok(&["autostart", "status", "--json"])).unwrap()
    }
}

impl Drop for OfUser<'_> {
    fn drop(&mut self) {
        let _ = self.agent.kill();
        let _ = self.agent.wait();
    }
}

fn entry(config: &Path) -> PathBuf {
    config.join("autostart/nl.adempauze.Adempauze.desktop")
}

#[test]
fn it_is_off_until_the_user_switches_it_on_and_off_again() {
    let home = Home::new();
    let agent = OfUser::start(&home);
    let entry = entry(&home.beside().join(".config"));
    assert_eq!(agent.json()["on"], false);
    assert!(!entry.exists(), "nothing is written unasked");
    let program = env!("CARGO_BIN_EXE_adempauze-under-test");
    let said = agent.ok(&["autostart", "on"]);
    assert!(said.starts_with("Adempauze starts when you log in ("), "{said}");
    let text = std::fs::read_to_string(&entry).unwrap();
    assert!(text.contains(&format!("\nTryExec={program}\n")), "{text}");
    assert!(text.contains(&format!("\nExec=\"{program}\" agent\n")), "{text}");
    let told = agent.json();
    assert_eq!(told["on"], true);
    assert_eq!(told["place"], entry.display().to_string());
    assert!(told["trouble"].is_null(), "{told}");
    agent.ok(&["autostart", "on"]);
    assert_eq!(agent.ok(&["autostart", "off"]), agent.ok(&["autostart"]));
    assert!(!entry.exists());
    agent.ok(&["autostart", "off"]);
    let left = std::fs::read_dir(entry.parent().unwrap()).unwrap().count();
    assert_eq!(left, 0, "no draft is left behind");
}

#[test]
fn it_lies_in_the_folder_that_the_user_chose_for_configuration() {
    let home = Home::new();
    let config = home.beside().join("elsewhere");
    let home = home.with(&[("XDG_CONFIG_HOME", config.to_str().unwrap())]);
    let agent = OfUser::start(&home);
    agent.ok(&["autostart", "on"]);
    assert!(entry(&config).is_file());
}

#[test]
fn an_entry_that_starts_something_else_or_nothing_is_named() {
    let home = Home::new();
    let agent = OfUser::start(&home);
    agent.ok(&["autostart", "on"]);
    let entry = entry(&home.beside().join(".config"));
    let program = env!("CARGO_BIN_EXE_adempauze-under-test");
    let text = std::fs::read_to_string(&entry).unwrap();
    std::fs::write(&entry, text.replace(program, "/nonexistent/adempauze")).unwrap();
    assert_eq!(agent.json()["trouble"]["code"], "autostart-gone");
    std::fs::write(&entry, text.replace(program, "/bin/sh")).unwrap();
    assert_eq!(agent.json()["trouble"]["code"], "autostart-elsewhere");
    let said = agent.ok(&["autostart"]);
    assert!(
        said.contains("Note: at login another Adempauze starts than this one: /bin/sh"),
        "{said}"
    );
    std::fs::write(&entry, text + "Hidden=true\n").unwrap();
    assert_eq!(agent.json()["on"], false, "the desktop's own settings switched it off");
    agent.ok(&["autostart", "on"]);
    assert_eq!(agent.json()["on"], true);
}

#[test]
fn a_folder_that_can_not_be_written_is_an_error_with_a_hint() {
    let home = Home::new();
    let agent = OfUser::start(&home);
    std::fs::write(home.beside().join(".config/autostart"), "in the way").unwrap();
    let said = agent.say(&["autostart", "on"]);
    assert_eq!(said.status, 1, "{said:?}");
    assert!(said.err.contains("cannot be written"), "{said:?}");
    assert_eq!(agent.say(&["autostart", "perhaps"]).status, 2);
}

#[test]
fn an_agent_with_a_folder_of_its_own_leaves_the_users_desktop_alone() {
    let home = Home::new();
    let _agent = home.agent("2026-11-24T09:00:00", 1);
    for what in ["on", "off", "status"] {
        let said = home.say(&["autostart", what]);
        assert_eq!(said.status, 1, "{said:?}");
        assert!(said.err.contains("not with --home"), "{said:?}");
    }
    assert!(!home.beside().join(".config").exists());
}

#[test]
fn a_second_start_at_login_ends_at_the_lock() {
    let home = Home::new();
    let agent = OfUser::start(&home);
    let second = agent.say(&["agent"]);
    assert_eq!(second.status, 1, "{second:?}");
    let named = format!("Adempauze runs already (process {})", agent.agent.id());
    assert!(second.err.contains(&named), "{second:?}");
    // Another runtime folder is another socket: the lock in the data folder decides all the same.
    let mut elsewhere = home.bare(&["agent"]);
    let runtime = home.beside().join("runtime");
    std::fs::create_dir(&runtime).unwrap();
    let third = Said::of(&elsewhere.env("XDG_RUNTIME_DIR", runtime).output().unwrap());
    assert_eq!(third.status, 1, "{third:?}");
    assert!(third.err.contains(&agent.agent.id().to_string()), "{third:?}");
    let lock = home.beside().join(".local/share/adempauze/agent.lock");
    let holder = std::fs::read_to_string(lock).unwrap();
    assert_eq!(holder.trim(), agent.agent.id().to_string());
}

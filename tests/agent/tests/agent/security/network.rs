//! The agent and the command line open no socket of a network: a day's life, watched by strace. The
//! window is watched in `tests/desktop/window/doors.test.mjs`.

use crate::desktop::{Desktop, is_on_path};
use crate::process::{Said, until};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The families of the sockets that programs opened, as strace wrote them down.
struct Watch(PathBuf);

impl Watch {
    /// None where strace is missing and nobody promised it (`CI`), or where a program may not watch
    /// another.
    fn in_folder(folder: &Path) -> Option<Watch> {
        let watch = Watch(folder.join("sockets"));
        let control = "exec 3<>/dev/udp/127.0.0.1/9";
        let can_watch = is_on_path("strace")
            && watch.command("bash").args(["-c", control]).status().is_ok_and(|s| s.success());
        if !can_watch {
            assert!(std::env::var_os("CI").is_none(), "strace is not installed, or can't watch");
            eprintln!("SKIPPED: this needs strace, and the right to watch a program");
            return None;
        }
        // It sees what it looks for.
        until("the watch has written", || watch.families().contains(&"AF_INET".to_owned()));
        fs::remove_file(&watch.0).unwrap();
        Some(watch)
    }

    /// The words before a program's own. It stays the child of who starts it (`-D`).
    fn words(&self) -> Vec<String> {
        let file = self.0.display().to_string();
        let words = ["-D", "-f", "-qq", "-A", "-e", "trace=socket", "-o", &file];
        words.map(str::to_owned).to_vec()
    }

    /// A program, watched with all that it starts.
    fn command(&self, program: &str) -> Command {
        let mut command = Command::new("strace");
        command.args(self.words()).arg(program);
        command
    }

    fn families(&self) -> Vec<String> {
        let text = fs::read_to_string(&self.0).unwrap_or_default();
        let opened = text.lines().filter_map(|line| line.split_once("socket(")).map(|(_, of)| of);
        opened.map(|of| of.split([',', ')']).next().unwrap_or_default().to_owned()).collect()
    }

    /// Whether something was seen, and only sockets of this machine.
    fn is_of_this_machine(&self) {
        let families = self.families();
        assert!(families.contains(&"AF_UNIX".to_owned()), "nothing was watched: {families:?}");
        let others = families.iter().filter(|family| *family != "AF_UNIX");
        assert_eq!(others.collect::<Vec<_>>(), [] as [&String; 0]);
    }
}

const PROGRAM: &str = env!("CARGO_BIN_EXE_adempauze-under-test");

/// What a user says in a day; each has to be done; only the doctor may have
/// something to say.
fn said_in_a_day(beside: &Path) -> Vec<Vec<String>> {
    let file = |name: &str| beside.join(name).display().to_string();
    let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
    vec![
        words(&["status", "--json"]),
        words(&["plan"]),
        words(&["now", "walk"]),
        words(&["done"]),
        words(&["pause", "10m"]),
        words(&["resume"]),
        words(&["settings", "set", "cap", "9"]),
        words(&["settings"]),
        words(&["week"]),
        words(&["history"]),
        words(&["calendar", "--help"]),
        words(&["sync"]),
        words(&["sync", "on", &file("shared")]),
        words(&["sync", "--pass"]),
        words(&["backup"]),
        words(&["export", "-o", &file("export.json")]),
        words(&["export", "--format", "csv"]),
        words(&["export", "--format", "ics"]),
        words(&["import", &file("export.json")]),
        words(&["restore"]),
        words(&["content", "list"]),
        words(&["content", "show", "squat"]),
        words(&["busy", "10m"]),
        words(&["free"]),
        words(&["phase"]),
        words(&["proposal"]),
        words(&["completions", "bash"]),
        words(&["doctor"]),
    ]
}

#[test]
fn a_day_of_the_agent_and_of_every_word_opens_no_socket_of_a_network() {
    let Some(mut desktop) = Desktop::start() else { return };
    desktop.start_program(env!("CARGO_BIN_EXE_stand-ins"), &[]);
    let Some(watch) = Watch::in_folder(desktop.folder()) else { return };
    let home = desktop.home_with_logind();
    home.begin_at("2026-11-24T06:30:00");
    fs::create_dir(home.beside().join("shared")).unwrap();
    let calendar = home.beside().join("calendar.ics");
    fs::write(&calendar, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n").unwrap();
    // From the morning to the next one in some seconds, with every prompt shown and none answered.
    let mut words = watch.words();
    let day = ["agent", "--as-if", "2026-11-24T06:45:00", "--speed", "3600"];
    words.push(PROGRAM.to_owned());
    words.extend(day.map(str::to_owned));
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let mut agent = home.start_program(Path::new("strace"), &words);
    until("the next day has come", || {
        home.json(&["status"])["now"].as_str().is_some_and(|now| now > "2026-11-25T07")
    });
    assert!(!desktop.printed().is_empty(), "notifications were shown");
    for said in said_in_a_day(home.beside()) {
        let mut words = watch.words();
        words.push(PROGRAM.to_owned());
        words.extend(said.clone());
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let mut command = home.program(Path::new("strace"), &words);
        command.arg("--home").arg(home.path());
        let done = Said::of(&command.output().unwrap());
        assert!(done.status == 0 || said[0] == "doctor", "{said:?}: {done:?}");
    }
    home.ok(&["quit"]);
    agent.wait();
    watch.is_of_this_machine();
}

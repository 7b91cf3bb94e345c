//! Somebody who reads a page and types what it says: a shell, a home of their own with some files
//! on the desk, and an agent that has been there for two weeks.

use crate::process::{Home, Said, until};
use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;

/// When the pages are read: a Tuesday afternoon, with a walk at three.
const NOW: &str = "2026-11-24T14:30:00";
/// When this agent was begun with.
const BEGUN: &str = "2026-11-10T08:00:00";

/// Stands for the program where a reader types its name: it keeps to their folder. No file of its
/// own: one that was just written may be busy for a moment.
const PROGRAM: &str = r#"adempauze() {
    for word in "$@"; do [ "$word" = --home ] && { "$PROGRAM" "$@"; return; }; done
    "$PROGRAM" "$@" ${READER_HOME:+--home "$READER_HOME"}
}"#;

/// What an export of another computer holds.
const EXPORT: &str = r#"{ "format": "adempauze", "version": 1, "events": [
{"id":"00000000-0000-4000-8000-000000000001","device":"00000000-0000-4000-8000-000000000000","at":"2026-10-05T09:00:00.000+02:00","day":"2026-10-05","event":"resumed"}
] }"#;

const CALENDAR: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//a reader//EN\r\nBEGIN:VEVENT\r\n\
UID:1\r\nDTSTAMP:20261101T080000Z\r\nDTSTART:20261125T090000Z\r\nDTEND:20261125T100000Z\r\n\
SUMMARY:Overleg\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

/// Who types.
pub struct Reader {
    /// Ended before its folder goes.
    _agent: Option<Running>,
    home: Home,
    is_at_home: bool,
}

/// A process that ends with the test.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Reader {
    /// One who reads Dutch or English, without an agent yet.
    pub fn of(is_dutch: bool) -> Reader {
        let home = Home::new();
        write(begun(), &home.path());
        // It was begun with in English, which the file says; nothing else differs from the defaults.
        if is_dutch {
            fs::write(home.path().join("settings.json"), "{}").unwrap();
        }
        lay_out(&home.beside().join("desk"));
        let there = home.path().display().to_string();
        let home = home.with(&[
            ("LC_ALL", if is_dutch { "nl_NL.UTF-8" } else { "en_GB.UTF-8" }),
            ("PROGRAM", env!("CARGO_BIN_EXE_adempauze-under-test")),
            ("READER_HOME", &there),
        ]);
        Reader { _agent: None, home, is_at_home: false }
    }

    /// The same, with the program in the user's own folders and today's date: what belongs to the
    /// user is not to be had with `--home`.
    pub fn at_home(is_dutch: bool) -> Reader {
        let reader = Reader::of(is_dutch);
        Reader { home: reader.home.with(&[("READER_HOME", "")]), is_at_home: true, ..reader }
    }

    /// With an agent that runs.
    pub fn with_agent(mut self) -> Reader {
        let mut agent = if self.is_at_home {
            self.home.bare(&["agent"])
        } else {
            self.home.command(&["agent", "--as-if", NOW])
        };
        self._agent = Some(self.starts(&mut agent));
        self
    }

    /// Types a line and reads what it prints.
    pub fn types(&self, line: &str) -> Said {
        Said::of(&self.shell(line).output().unwrap())
    }

    /// Types a line that runs on, and ends it with `adempauze quit`; how it ended.
    pub fn runs(&self, line: &str) -> i32 {
        let line = line.trim_end().trim_end_matches('&');
        let mut running = self.starts(&mut self.shell(line));
        assert_eq!(self.types("adempauze quit").status, 0, "{line}");
        let mut status = None;
        until("the agent ends", || {
            status = running.0.try_wait().unwrap();
            status.is_some()
        });
        status.unwrap().code().unwrap_or(-1)
    }

    /// The folder of `--home`.
    pub fn folder(&self) -> PathBuf {
        self.home.path()
    }

    fn starts(&self, command: &mut Command) -> Running {
        let mut running =
            Running(command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap());
        until(&format!("{command:?} answers"), || {
            let ended = running.0.try_wait().unwrap();
            assert!(ended.is_none(), "{ended:?}");
            self.types("adempauze status").status == 0
        });
        running
    }

    fn shell(&self, line: &str) -> Command {
        let script = format!("{PROGRAM}\n{line}");
        let mut command = self.home.program(Path::new("/bin/sh"), &["-c", &script]);
        command.current_dir(self.home.beside().join("desk"));
        command
    }
}

/// What the files of a home hold in which the agent has been begun with. It is made once.
fn begun() -> &'static [(PathBuf, Vec<u8>)] {
    static FILES: OnceLock<Vec<(PathBuf, Vec<u8>)>> = OnceLock::new();
    FILES.get_or_init(|| {
        let home = Home::new();
        home.begin_at(BEGUN);
        let mut files = Vec::new();
        read(&home.path(), Path::new(""), &mut files);
        files
    })
}

fn read(folder: &Path, below: &Path, files: &mut Vec<(PathBuf, Vec<u8>)>) {
    for entry in fs::read_dir(folder.join(below)).unwrap() {
        let entry = entry.unwrap();
        let (what, name) = (entry.file_type().unwrap(), below.join(entry.file_name()));
        if what.is_dir() {
            read(folder, &name, files);
        } else if what.is_file() {
            files.push((name, fs::read(entry.path()).unwrap()));
        }
    }
}

/// Writes a copy of all files in a folder, and of those in its folders.
pub fn copy(from: &Path, to: &Path) {
    let mut files = Vec::new();
    read(from, Path::new(""), &mut files);
    write(&files, to);
}

fn write(files: &[(PathBuf, Vec<u8>)], to: &Path) {
    for (name, bytes) in files {
        let to = to.join(name);
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::write(to, bytes).unwrap();
    }
}

/// The files that the pages speak of.
fn lay_out(desk: &Path) {
    fs::create_dir(desk).unwrap();
    let top = super::pages::top();
    for folder in ["content", "tests"] {
        symlink(top.join(folder), desk.join(folder)).unwrap();
    }
    for name in ["practice", "praktijk"] {
        symlink(top.join("docs/extending/example-pack"), desk.join(name)).unwrap();
    }
    fs::copy(top.join("tests/scenarios/office-day.json"), desk.join("day.json")).unwrap();
    for (name, text) in [
        ("adempauze.json", EXPORT),
        ("agenda.ics", CALENDAR),
        ("settings.json", r#"{ "walk": { "per_day": 3 } }"#),
    ] {
        fs::write(desk.join(name), text).unwrap();
    }
}

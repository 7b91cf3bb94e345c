//! The program as a process, in a folder of its own that ends with the test.

use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::thread;
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// How long something may take before the test says that it does not happen.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// A folder with everything of one agent, and nothing of the user's.
pub struct Home {
    folder: TempDir,
    variables: Vec<(String, String)>,
}

/// What a command said.
#[derive(Debug)]
pub struct Said {
    pub status: i32,
    pub out: String,
    pub err: String,
}

impl Home {
    /// An empty one, in English, in Amsterdam, without a session bus.
    pub fn new() -> Home {
        let folder = tempfile::Builder::new().prefix("adempauze-").tempdir().unwrap();
        Home { folder, variables: Vec::new() }
    }

    /// An empty one in a folder, which may be on a disk of its own.
    pub fn under(folder: &Path) -> Home {
        let folder = tempfile::Builder::new().prefix("adempauze-").tempdir_in(folder).unwrap();
        Home { folder, variables: Vec::new() }
    }

    /// With these variables too.
    pub fn with(mut self, variables: &[(&str, &str)]) -> Home {
        let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        self.variables.extend(variables.iter().map(owned));
        self
    }

    /// The folder of `--home`. It is made by the agent.
    pub fn path(&self) -> PathBuf {
        self.folder.path().join("home")
    }

    /// A folder beside it.
    pub fn beside(&self) -> &Path {
        self.folder.path()
    }

    /// The program with these words and `--home`.
    pub fn command(&self, words: &[&str]) -> Command {
        let mut command = self.bare(words);
        command.arg("--home").arg(self.path());
        command
    }

    /// The program with these words.
    pub fn bare(&self, words: &[&str]) -> Command {
        self.program(&under_test(), words)
    }

    /// A program that lies elsewhere with these words.
    pub fn program(&self, program: &Path, words: &[&str]) -> Command {
        let mut command = Command::new(program);
        command.args(words).env_clear();
        command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
        command.env("HOME", self.folder.path()).env("TZ", "Europe/Amsterdam");
        command.env("LC_ALL", "en_GB.UTF-8").env("RUST_BACKTRACE", "0");
        for bus in ["DBUS_SESSION_BUS_ADDRESS", "DBUS_SYSTEM_BUS_ADDRESS"] {
            command.env(bus, "unix:path=/nonexistent/bus");
        }
        command.envs(self.variables.iter().cloned());
        command.stdin(Stdio::null());
        command
    }

    /// Runs the program with these words and `--home`.
    pub fn say(&self, words: &[&str]) -> Said {
        Said::of(&self.command(words).output().unwrap())
    }

    /// Runs it, and it has to be done.
    pub fn ok(&self, words: &[&str]) -> String {
        let said = self.say(words);
        assert_eq!(said.status, 0, "{words:?}: {said:?}");
        said.out
    }

    /// Runs it with `--json`, and it has to be done.
    pub fn json(&self, words: &[&str]) -> Value {
        let words: Vec<&str> = words.iter().copied().chain(["--json"]).collect();
        let out = self.ok(&words);
        serde_json::from_str(&out).unwrap_or_else(|error| panic!("{words:?}: {error}: {out}"))
    }

    /// Starts an agent as if it were this time, and waits until it listens.
    pub fn agent(&self, as_if: &str, speed: u32) -> Agent {
        let speed = speed.to_string();
        self.start(&["agent", "--as-if", as_if, "--speed", &speed])
    }

    /// The same, with the first run behind it.
    pub fn begun(&self, as_if: &str, speed: u32) -> Agent {
        let agent = self.agent(as_if, speed);
        self.ok(&["begin"]);
        agent
    }

    /// One with an agent that has a day begun, an answer given, and a cap of 9.
    pub fn with_a_past() -> (Home, Agent) {
        let home = Home::new();
        let agent = home.begun("2026-11-24T09:58:00", 1);
        home.ok(&["settings", "set", "cap", "9"]);
        home.ok(&["now", "micro-pause"]);
        home.ok(&["done"]);
        (home, agent)
    }

    /// The first run at this time, and the agent ended again: for days that are then to pass
    /// quickly.
    pub fn begin_at(&self, as_if: &str) {
        let mut agent = self.begun(as_if, 1);
        self.ok(&["quit"]);
        agent.wait();
    }

    /// Starts an agent with these words, and waits until it listens.
    pub fn start(&self, words: &[&str]) -> Agent {
        self.start_program(&under_test(), words)
    }

    /// The same with a program that lies elsewhere.
    pub fn start_program(&self, program: &Path, words: &[&str]) -> Agent {
        let mut command = self.program(program, words);
        command.arg("--home").arg(self.path());
        let log = fs::File::create(self.beside().join("agent.log")).unwrap();
        command.stdout(Stdio::null()).stderr(log).env("ADEMPAUZE_LOG", "debug");
        let mut agent = Agent { child: spawn(&mut command) };
        until("the agent answers", || {
            assert!(agent.is_running(), "the agent ended: {}", self.log());
            self.say(&["status"]).status == 0
        });
        agent
    }

    /// What the last agent logged.
    pub fn log(&self) -> String {
        fs::read_to_string(self.beside().join("agent.log")).unwrap_or_default()
    }

    /// A copy of the program in a folder of this home, with nothing beside it.
    pub fn installed(&self) -> PathBuf {
        let folder = self.beside().join("bin");
        fs::create_dir(&folder).unwrap();
        let program = folder.join("adempauze");
        fs::copy(under_test(), &program).unwrap();
        program
    }

    /// The codes of what is wrong; each trouble says what it is and what to do.
    pub fn troubles(&self) -> Vec<String> {
        let troubles = self.said_troubles();
        troubles.into_iter().map(|[code, _, _]| code).collect()
    }

    /// What is said of a trouble, if there is one with this code.
    pub fn trouble(&self, code: &str) -> Option<String> {
        let troubles = self.said_troubles();
        troubles.into_iter().find(|[it, _, _]| it == code).map(|[_, message, _]| message)
    }

    /// Code, message and hint of each.
    fn said_troubles(&self) -> Vec<[String; 3]> {
        let status = self.json(&["status"]);
        let said = |trouble: &Value| {
            ["code", "message", "hint"].map(|key| {
                let text = trouble[key].as_str().unwrap();
                assert_ne!(text, "", "{key} of {trouble}");
                text.to_owned()
            })
        };
        status["troubles"].as_array().unwrap().iter().map(said).collect()
    }

    /// What the database has of a prompt: its events in order, with all that belongs to each.
    pub fn events(&self, prompt: &str) -> Vec<(String, Value)> {
        let flags = rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY;
        let path = self.path().join("history.sqlite");
        let database = rusqlite::Connection::open_with_flags(path, flags).unwrap();
        let query = "SELECT event, body FROM event WHERE prompt = ?1 ORDER BY seq";
        let mut select = database.prepare(query).unwrap();
        let row = |row: &rusqlite::Row<'_>| {
            let body: String = row.get(1)?;
            Ok((row.get(0)?, serde_json::from_str(&body).unwrap()))
        };
        select.query_map([prompt], row).unwrap().map(Result::unwrap).collect()
    }

    /// The entry of a prompt in `history --json`.
    pub fn entry(&self, prompt: &str) -> Option<Value> {
        let all = self.json(&["history"]);
        all.as_array().unwrap().iter().find(|entry| entry["prompt"] == prompt).cloned()
    }

    /// The outcome of a prompt in `history --json`, with its excuse.
    pub fn outcome(&self, prompt: &str) -> Option<String> {
        let entry = self.entry(prompt)?;
        let outcome = entry["outcome"].as_str()?.to_owned();
        match entry["why"].as_str() {
            Some(why) => Some(format!("{outcome}: {why}")),
            None => Some(outcome),
        }
    }
}

/// The program: that of this build, or the one that `ADEMPAUZE_PROGRAM` names (one for users, say).
pub fn under_test() -> PathBuf {
    let named = std::env::var_os("ADEMPAUZE_PROGRAM");
    named.map_or_else(|| env!("CARGO_BIN_EXE_adempauze-under-test").into(), PathBuf::from)
}

impl Said {
    /// What a process said.
    pub fn of(output: &Output) -> Said {
        Said {
            status: output.status.code().unwrap_or(-1),
            out: String::from_utf8(output.stdout.clone()).unwrap(),
            err: String::from_utf8(output.stderr.clone()).unwrap(),
        }
    }
}

/// A running agent; it ends with the test.
pub struct Agent {
    child: Child,
}

impl Agent {
    /// One that this command starts.
    pub fn of(command: &mut Command) -> Agent {
        Agent { child: spawn(command.stdout(Stdio::null()).stderr(Stdio::null())) }
    }

    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    /// The names of its threads. One that ends while they are read has none any more.
    pub fn threads(&self) -> Vec<String> {
        let tasks = fs::read_dir(format!("/proc/{}/task", self.pid())).unwrap();
        let name = |task: fs::DirEntry| fs::read_to_string(task.path().join("comm")).ok();
        tasks.filter_map(|task| name(task.ok()?)).map(|name| name.trim().to_owned()).collect()
    }

    /// The processes that it has sent and that have not ended.
    pub fn sent(&self) -> Vec<u32> {
        let pid = self.pid();
        let children = fs::read_to_string(format!("/proc/{pid}/task/{pid}/children")).unwrap();
        children.split_whitespace().map(|child| child.parse().unwrap()).collect()
    }

    pub fn is_running(&mut self) -> bool {
        self.child.try_wait().unwrap().is_none()
    }

    /// Ends it as a power cut would (`kill -9`).
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Asks it to end, as a session that closes does.
    pub fn terminate(&mut self) -> i32 {
        let pid = rustix::process::Pid::from_child(&self.child);
        rustix::process::kill_process(pid, rustix::process::Signal::TERM).unwrap();
        self.wait()
    }

    /// Waits until it has ended by itself; its status.
    pub fn wait(&mut self) -> i32 {
        let mut status = None;
        until("the agent ends", || {
            status = self.child.try_wait().unwrap();
            status.is_some()
        });
        status.unwrap().code().unwrap_or(-1)
    }
}

impl Drop for Agent {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Starts a program, also one that was written just now: as long as another thread's child has not
/// begun yet, it holds what was open for writing.
fn spawn(command: &mut Command) -> Child {
    let mut child = None;
    until("the program can be started", || match command.spawn() {
        Ok(started) => {
            child = Some(started);
            true
        }
        Err(error) => {
            assert_eq!(error.kind(), std::io::ErrorKind::ExecutableFileBusy, "{error}");
            false
        }
    });
    child.unwrap()
}

/// Waits for something that another process will do.
pub fn until(what: &str, mut is_so: impl FnMut() -> bool) {
    let begun = Instant::now();
    while !is_so() {
        assert!(begun.elapsed() < PATIENCE, "waited {PATIENCE:?} in vain until {what}");
        thread::sleep(Duration::from_millis(20));
    }
}

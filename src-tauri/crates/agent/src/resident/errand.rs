//! What would hold the loop up, or leave memory behind, done by a short-lived process: the agent's
//! own program with other words. A thread waits for it, and the loop hears how it went.

use super::asked::error;
use super::{Files, Resident};
use crate::spoken::Spoken;
use std::io::{self, Read};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver, TryRecvError};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};
use wire::types::{ErrorCode, WireError};

/// More than this is not taken from a process.
const MOST_OUTPUT: u64 = 16 << 20;

/// How long a process has to come to its end once the agent ends.
const LAST_MOMENT: Duration = Duration::from_secs(2);

/// What a process is sent for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Errand {
    /// A copy of what there is.
    Backup,
    /// The busy times of the calendar.
    Calendar,
    /// A folder to share through, to be looked at.
    Folder,
    /// A pack, to be looked through and added.
    Pack,
    /// What other computers say, and what they are told.
    Sync,
}

/// How it went.
#[derive(Debug)]
pub struct Done {
    /// What it was.
    pub errand: Errand,
    /// What the process printed, or what it said instead.
    pub outcome: Result<Vec<u8>, Spoken>,
}

/// Sends processes.
pub struct Errands {
    report: Arc<dyn Fn(Done) + Send + Sync>,
    running: Vec<Running>,
}

/// A process, and the line of the thread that follows it: hung up once the process has ended.
struct Running {
    child: Arc<Mutex<Child>>,
    line: Receiver<()>,
}

impl std::fmt::Debug for Errands {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Errands")
    }
}

impl Resident {
    /// Sends a process that somebody waits for.
    pub(super) fn send_for(&mut self, errand: Errand, words: &[&str]) -> Result<(), WireError> {
        let sent = match &mut self.errands {
            Some(errands) => errands.send(errand, words, &self.files),
            None => Err(io::ErrorKind::Other.into()),
        };
        sent.map_err(|why| {
            error(ErrorCode::Failed, Spoken { message: why.to_string(), hint: String::new() })
        })
    }
}

impl Errands {
    /// With somebody to tell how it went.
    pub fn new(report: impl Fn(Done) + Send + Sync + 'static) -> Errands {
        Errands { report: Arc::new(report), running: Vec::new() }
    }

    /// Sends a process with these words.
    pub(super) fn send(&mut self, errand: Errand, words: &[&str], files: &Files) -> io::Result<()> {
        let mut command = Command::new(files.program()?);
        command.args(words);
        if let Some(home) = files.folders().home() {
            command.arg("--home").arg(home);
        }
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let child = Arc::new(Mutex::new(command.spawn()?));
        let (hangs_up, line) = mpsc::channel();
        self.running.retain(|one| one.line.try_recv() == Err(TryRecvError::Empty));
        self.running.push(Running { child: child.clone(), line });
        let report = self.report.clone();
        let wait = move || {
            let outcome = follow(&child);
            drop(hangs_up);
            report(Done { errand, outcome });
        };
        thread::Builder::new().name("errand".to_owned()).stack_size(128 * 1024).spawn(wait)?;
        Ok(())
    }

    /// Waits a moment for those that still run, and ends what takes longer: none outlives the
    /// agent, or has the history open when it is closed. What is not done is sent for again.
    pub(super) fn end(self) {
        let until = Instant::now() + LAST_MOMENT;
        for Running { child, line } in self.running {
            let _ = line.recv_timeout(until.saturating_duration_since(Instant::now()));
            // One that has ended by itself is told nothing more.
            let mut child = locked(&child);
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

fn locked(child: &Mutex<Child>) -> MutexGuard<'_, Child> {
    child.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Hears it out. It is not held meanwhile, so that it can be ended.
fn follow(child: &Mutex<Child>) -> Result<Vec<u8>, Spoken> {
    let said = |error: io::Error| Spoken { message: error.to_string(), hint: String::new() };
    let (stdout, stderr) = {
        let mut child = locked(child);
        (child.stdout.take(), child.stderr.take())
    };
    let mut out = Vec::new();
    if let Some(stdout) = stdout {
        stdout.take(MOST_OUTPUT).read_to_end(&mut out).map_err(said)?;
    }
    let mut err = String::new();
    if let Some(stderr) = stderr {
        // What it says fits into a pipe many times over.
        let _ = stderr.take(1 << 16).read_to_string(&mut err);
    }
    // Both of its lines are closed: it ends now.
    if locked(child).wait().map_err(said)?.success() {
        return Ok(out);
    }
    let (first, rest) = err.split_once('\n').unwrap_or((&err, ""));
    let message = first.strip_prefix("adempauze: ").unwrap_or(first).to_owned();
    Err(Spoken { message, hint: rest.trim_end().to_owned() })
}

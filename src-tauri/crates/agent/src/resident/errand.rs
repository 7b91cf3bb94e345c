//! What would hold the loop up, or leave memory behind, done by a short-lived process: the agent's
//! own program with other words. Threads wait for it, and the loop hears how it went, also where a
//! disk hangs and nothing comes.

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

/// The stack of a thread that waits for one, in bytes.
const STACK: usize = 128 * 1024;

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

impl Errand {
    /// How long it may take. What reads from elsewhere may find a disk of the network that hangs.
    fn within(self) -> Duration {
        match self {
            // It has to do with the agent's own folder alone.
            Errand::Backup => Duration::MAX,
            Errand::Calendar | Errand::Sync => Duration::from_secs(60),
            // Who asked for it waits: less long than a face does, so that they are told why.
            Errand::Folder => Duration::from_secs(5),
            Errand::Pack => Duration::from_secs(100),
        }
    }
}

/// How it went.
#[derive(Debug)]
pub struct Done {
    /// What it was.
    pub errand: Errand,
    /// What the process printed.
    pub outcome: Result<Vec<u8>, NotDone>,
}

/// Why nothing came of it.
#[derive(Debug)]
pub enum NotDone {
    /// What the process said.
    Said(Spoken),
    /// It did not come to an end in time.
    Late,
}

/// Sends processes.
pub struct Errands {
    report: Arc<dyn Fn(Done) + Send + Sync>,
    running: Vec<Running>,
}

/// A process, and the line of the thread that follows it: hung up once the process has ended.
struct Running {
    errand: Errand,
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
        self.running.retain(|one| one.line.try_recv() == Err(TryRecvError::Empty));
        let report = self.report.clone();
        if self.running.iter().any(|one| one.errand == errand) {
            // It was given up, and hangs where no signal reaches it: another would hang beside it.
            report(Done { errand, outcome: Err(NotDone::Late) });
            return Ok(());
        }
        let child = Arc::new(Mutex::new(command.spawn()?));
        let (hangs_up, line) = mpsc::channel();
        self.running.push(Running { errand, child: child.clone(), line });
        let (tell, heard) = mpsc::channel();
        let followed = child.clone();
        let follow = move || {
            let outcome = follow(&followed);
            drop(hangs_up);
            let _ = tell.send(outcome);
        };
        let wait = move || {
            let outcome = heard.recv_timeout(errand.within()).unwrap_or_else(|_| {
                let _ = locked(&child).kill();
                Err(NotDone::Late)
            });
            report(Done { errand, outcome });
        };
        let named = |name: &str| thread::Builder::new().name(name.to_owned()).stack_size(STACK);
        named("errand").spawn(follow)?;
        named("errand-limit").spawn(wait)?;
        Ok(())
    }

    /// Waits a moment for those that still run, and ends what takes longer: none outlives the
    /// agent, or has the history open when it is closed. What is not done is sent for again.
    pub(super) fn end(self) {
        let until = Instant::now() + LAST_MOMENT;
        let moment = |until: Instant| until.saturating_duration_since(Instant::now());
        for Running { child, line, .. } in self.running {
            let _ = line.recv_timeout(moment(until));
            // One that has ended by itself is told nothing more.
            let _ = locked(&child).kill();
            // No signal reaches one that waits for a disk that hangs.
            let _ = line.recv_timeout(moment(until + LAST_MOMENT));
        }
    }
}

fn locked(child: &Mutex<Child>) -> MutexGuard<'_, Child> {
    child.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Hears it out. It is not held meanwhile, so that it can be ended.
fn follow(child: &Mutex<Child>) -> Result<Vec<u8>, NotDone> {
    let said = |error: io::Error| {
        NotDone::Said(Spoken { message: error.to_string(), hint: String::new() })
    };
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
    Err(NotDone::Said(Spoken { message, hint: rest.trim_end().to_owned() }))
}

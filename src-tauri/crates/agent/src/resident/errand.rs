//! What would hold the loop up, or leave memory behind, done by a short-lived process: the agent's
//! own program with other words. A thread waits for it, and the loop hears how it went.

use super::Files;
use std::io::{self, Read};
use std::process::{Command, Stdio};
use std::thread;

/// More than this is not taken from a process.
const MOST_OUTPUT: u64 = 16 << 20;

/// What a process is sent for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Errand {
    /// A copy of what there is.
    Backup,
    /// The busy times of the calendar.
    Calendar,
}

/// How it went.
#[derive(Debug)]
pub struct Done {
    /// What it was.
    pub errand: Errand,
    /// What the process printed, or what it said instead.
    pub outcome: Result<Vec<u8>, String>,
}

/// Sends processes.
#[derive(Clone)]
pub struct Errands {
    report: std::sync::Arc<dyn Fn(Done) + Send + Sync>,
}

impl std::fmt::Debug for Errands {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Errands")
    }
}

impl Errands {
    /// With somebody to tell how it went.
    pub fn new(report: impl Fn(Done) + Send + Sync + 'static) -> Errands {
        Errands { report: std::sync::Arc::new(report) }
    }

    /// Sends a process with these words.
    pub(super) fn send(&self, errand: Errand, words: &[&str], files: &Files) -> io::Result<()> {
        let mut command = Command::new(files.program()?);
        command.args(words);
        if let Some(home) = files.folders().home() {
            command.arg("--home").arg(home);
        }
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let report = self.report.clone();
        let wait = move || {
            let outcome = run(command);
            report(Done { errand, outcome });
        };
        thread::Builder::new().name("errand".to_owned()).stack_size(128 * 1024).spawn(wait)?;
        Ok(())
    }
}

fn run(mut command: Command) -> Result<Vec<u8>, String> {
    let said = |error: io::Error| error.to_string();
    let mut child = command.spawn().map_err(said)?;
    let mut out = Vec::new();
    if let Some(stdout) = child.stdout.take() {
        stdout.take(MOST_OUTPUT).read_to_end(&mut out).map_err(said)?;
    }
    let mut err = String::new();
    if let Some(stderr) = child.stderr.take() {
        // What it says fits into a pipe many times over.
        let _ = stderr.take(1 << 16).read_to_string(&mut err);
    }
    if child.wait().map_err(said)?.success() {
        return Ok(out);
    }
    let first = err.lines().next().unwrap_or_default();
    Err(first.strip_prefix("adempauze: ").unwrap_or(first).to_owned())
}

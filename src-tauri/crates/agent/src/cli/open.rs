//! `open`: brings the window forward, and starts what is missing for that.

use super::{Face, Failure};
use clap::Args;
use std::fs::{File, OpenOptions};
use std::io;
use std::process::{Command, Stdio};
use std::time::Duration;
use wire::{Client, ConnectError};

/// How long an agent that was just started may take until it listens; it may have to wait for one
/// that ends.
const WITHIN: Duration = Duration::from_secs(10);
/// A log longer than this begins anew.
const LONGEST_LOG: u64 = 1 << 20;

/// Open the window
#[derive(Debug, Args)]
pub(super) struct Open {}

impl Open {
    pub(super) fn run(self, face: &Face) -> Result<(), Failure> {
        let files = face.files()?;
        let version = env!("CARGO_PKG_VERSION");
        let mut client = match Client::connect(files.place(), version) {
            Err(ConnectError::NotRunning { .. }) => {
                start_agent(face)?;
                Client::connect_within(files.place(), version, WITHIN)
            }
            other => other,
        }
        .map_err(|error| face.not_done(&error))?;
        client.open().map_err(|error| face.not_done(&error))
    }
}

/// Starts the agent so that it stays when this terminal goes.
fn start_agent(face: &Face) -> Result<(), Failure> {
    let files = face.files()?;
    let not_started = |error: io::Error| {
        let reason = error.to_string();
        face.failed("agent-not-started", &[("reason", (&reason).into())])
    };
    let program = files.agent_program().map_err(not_started)?;
    let mut command = Command::new(program);
    command.arg("agent");
    if let Some(home) = files.folders().home() {
        command.arg("--home").arg(home);
    }
    command.stdin(Stdio::null()).stdout(Stdio::null());
    // Without a log it runs all the same, and says on standard error why it does not.
    command.stderr(log(face).map_or(Stdio::null(), Stdio::from));
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    command.spawn().map(drop).map_err(not_started)
}

fn log(face: &Face) -> io::Result<File> {
    let files = face.files().map_err(|_| io::ErrorKind::NotFound)?;
    files.folders().create().map_err(|_| io::ErrorKind::PermissionDenied)?;
    let path = files.folders().log_file();
    let is_long = path.metadata().is_ok_and(|found| found.len() > LONGEST_LOG);
    let mut options = OpenOptions::new();
    options.create(true).write(true).append(!is_long).truncate(is_long);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

//! The agent's program. It lies beside this one and is started from there, never from `PATH`.

use std::io;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// The agent's program: on Windows the one without a console.
const AGENT: &str = if cfg!(windows) { "adempauze-agent.exe" } else { "adempauze" };

/// Starts the agent, detached: it lives on when the window is closed.
pub fn start_agent(home: Option<&Path>) -> Result<Child, StartError> {
    let program = agent_program()?;
    let mut command = Command::new(&program);
    command.arg("agent");
    if let Some(home) = home {
        command.arg("--home").arg(home);
    }
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    detach(&mut command);
    command.spawn().map_err(|source| StartError::Failed { program, source })
}

/// Why the agent could not be started.
#[derive(Debug)]
pub enum StartError {
    /// It does not lie beside this program.
    Missing {
        /// Where it was looked for.
        program: PathBuf,
    },
    /// The system would not start it.
    Failed {
        /// The program.
        program: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

impl std::fmt::Display for StartError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            StartError::Missing { program } => write!(f, "{} is not there", program.display()),
            StartError::Failed { program, source } => {
                write!(f, "failed to start {}: {source}", program.display())
            }
        }
    }
}

fn agent_program() -> Result<PathBuf, StartError> {
    let own = std::env::current_exe()
        .map_err(|source| StartError::Failed { program: AGENT.into(), source })?;
    let program = own.with_file_name(AGENT);
    if program.is_file() { Ok(program) } else { Err(StartError::Missing { program }) }
}

/// A process group of its own: what ends the window's group does not reach the agent.
#[cfg(unix)]
fn detach(command: &mut Command) {
    use std::os::unix::process::CommandExt;
    command.process_group(0);
}

/// `DETACHED_PROCESS` and `CREATE_NEW_PROCESS_GROUP`: no console, and no signals from ours.
#[cfg(windows)]
fn detach(command: &mut Command) {
    use std::os::windows::process::CommandExt;
    command.creation_flags(0x0000_0008 | 0x0000_0200);
}

//! One agent to a data folder: an advisory lock on a file that names the holder's process.

use crate::{DiskFault, private};
use std::fs::{File, TryLockError};
use std::io::{self, Read, Seek, Write};
use std::path::{Path, PathBuf};

/// Held as long as the agent runs. The system lets go of it when the process ends, however it
/// ends, so a lock file that was left behind stands in nobody's way.
#[derive(Debug)]
pub struct AgentLock {
    file: File,
}

impl AgentLock {
    /// Takes the lock of a data folder.
    pub fn take(data: &Path) -> Result<AgentLock, LockError> {
        let path = data.join("agent.lock");
        let failed = |source| LockError::Failed { path: path.clone(), source };
        let mut file = private::open_or_create(&path).map_err(failed)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                return Err(LockError::Held { pid: read_pid(&mut file) });
            }
            Err(TryLockError::Error(source)) => return Err(failed(source)),
        }
        write_pid(&mut file).map_err(failed)?;
        Ok(AgentLock { file })
    }
}

impl Drop for AgentLock {
    fn drop(&mut self) {
        // Emptied first, so that nobody reads the number of a process that is gone.
        let _ = self.file.set_len(0);
        let _ = self.file.unlock();
    }
}

/// The process that holds the lock; `None` where the system lets nobody read a locked file.
fn read_pid(file: &mut File) -> Option<u32> {
    let mut text = String::new();
    file.take(20).read_to_string(&mut text).ok()?;
    text.trim().parse().ok()
}

fn write_pid(file: &mut File) -> io::Result<()> {
    file.set_len(0)?;
    file.rewind()?;
    writeln!(file, "{}", std::process::id())
}

/// Why the lock was not had.
#[derive(Debug, thiserror::Error)]
pub enum LockError {
    /// Another agent has it.
    #[error("{}", held_by(*pid))]
    Held {
        /// Its process id, as far as it can be read.
        pid: Option<u32>,
    },
    /// The file could not be made or locked.
    #[error("failed to lock {}: {source}", path.display())]
    Failed {
        /// The lock file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

fn held_by(pid: Option<u32>) -> String {
    match pid {
        Some(pid) => format!("an agent runs already (process {pid})"),
        None => "an agent runs already".to_owned(),
    }
}

impl LockError {
    /// What to do about it.
    pub fn hint(&self) -> String {
        match self {
            LockError::Held { .. } => {
                "End it with `adempauze quit`, or use `adempauze status` to see what it does."
                    .to_owned()
            }
            LockError::Failed { path, source } => match DiskFault::of(source) {
                Some(fault) => fault.hint().to_owned(),
                None => format!("Check the owner and the rights of {}.", path.display()),
            },
        }
    }
}

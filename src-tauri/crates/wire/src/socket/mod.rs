//! The local socket: this user only, on both ends.

#[cfg(unix)]
mod unix;
#[cfg(windows)]
mod windows;

#[cfg(unix)]
pub(crate) use unix::{Listener, Stream, Waker, connect};
#[cfg(windows)]
pub(crate) use windows::{Listener, Stream, Waker, connect};

use std::io;
use std::path::PathBuf;

/// Why the agent can't listen.
#[derive(Debug, thiserror::Error)]
pub enum BindError {
    /// Somebody answers there already.
    #[error("an agent answers already at {}", path.display())]
    InUse {
        /// The socket.
        path: PathBuf,
    },
    /// Something else than a socket lies there.
    #[error("{} is in the way and is no socket", path.display())]
    InTheWay {
        /// It.
        path: PathBuf,
    },
    /// The folder of the socket belongs to somebody else, or others can enter it.
    #[error("the folder {} is not this user's alone", path.display())]
    NotOurs {
        /// The folder.
        path: PathBuf,
    },
    /// What the system said.
    #[error("failed to listen at {}: {source}", path.display())]
    Failed {
        /// The socket.
        path: PathBuf,
        /// What it said.
        source: io::Error,
    },
}

impl BindError {
    /// What to do about it.
    pub fn hint(&self) -> String {
        match self {
            BindError::InUse { .. } => "End the other one with `adempauze quit`.".to_owned(),
            BindError::InTheWay { path } => format!("Move {} away.", path.display()),
            BindError::NotOurs { path } => {
                format!("Remove {}, or use a --home with a shorter path.", path.display())
            }
            BindError::Failed { path, .. } => format!(
                "Check the owner and the rights of {}.",
                path.parent().unwrap_or(path).display()
            ),
        }
    }
}

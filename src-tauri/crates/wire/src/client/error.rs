//! Why the agent can't be reached or asked, and what to do about it.

use crate::types::{Hello, WireError};
use std::io;
use std::path::PathBuf;

/// Why there is no connection.
#[derive(Debug, thiserror::Error)]
pub enum ConnectError {
    /// Nobody listens.
    #[error("no agent runs (nobody answers at {})", path.display())]
    NotRunning {
        /// Where it was looked for.
        path: PathBuf,
    },
    /// It ended while it was being connected to.
    #[error("the agent ended while it was being connected to")]
    Ended,
    /// It says nothing.
    #[error("the agent does not answer")]
    NoAnswer,
    /// What answers is no agent.
    #[error("what answers is no agent of Adempauze")]
    NoAgent,
    /// It belongs to somebody else.
    #[error("{} belongs to another user", path.display())]
    OtherUser {
        /// The socket.
        path: PathBuf,
    },
    /// It speaks an older protocol, and did not renew itself in time.
    #[error("the agent ({}) is older than this program ({})", agent.version, own.version)]
    AgentIsOlder {
        /// What it said.
        agent: Hello,
        /// What we said.
        own: Hello,
    },
    /// It speaks a newer protocol.
    #[error("this program ({}) is older than the agent ({})", own.version, agent.version)]
    AgentIsNewer {
        /// What it said.
        agent: Hello,
        /// What we said.
        own: Hello,
    },
    /// It does not want us.
    #[error(transparent)]
    Refused(WireError),
    /// What the system said.
    #[error("failed to connect to {}: {source}", path.display())]
    Failed {
        /// The socket.
        path: PathBuf,
        /// What it said.
        source: io::Error,
    },
}

impl ConnectError {
    /// What to do about it.
    pub fn hint(&self) -> String {
        let hint = match self {
            ConnectError::NotRunning { .. } => {
                "Start it with `adempauze agent`, or open the window with `adempauze open`."
            }
            ConnectError::Ended | ConnectError::NoAnswer => {
                "Try again; if it stays so, end the agent's process and start it anew."
            }
            ConnectError::NoAgent => "Use another --home.",
            ConnectError::OtherUser { .. } => "Run this as the user whose agent it is.",
            ConnectError::AgentIsOlder { .. } => {
                "End the agent's process and start it anew, so that the installed version runs."
            }
            ConnectError::AgentIsNewer { .. } => {
                "Start this program anew, so that the installed version runs."
            }
            ConnectError::Refused(error) => return error.hint.clone(),
            ConnectError::Failed { path, .. } => {
                return format!("Check the owner and the rights of {}.", path.display());
            }
        };
        hint.to_owned()
    }
}

/// Why a call came to nothing.
#[derive(Debug, thiserror::Error)]
pub enum CallError {
    /// The agent says no, and why.
    #[error(transparent)]
    Refused(WireError),
    /// There is no connection any more, and no new one.
    #[error(transparent)]
    Connect(#[from] ConnectError),
    /// The agent ended before it answered.
    #[error("the agent ended before it answered")]
    Ended,
    /// The agent did not answer in time.
    #[error("the agent does not answer")]
    NoAnswer,
    /// The answer can't be read.
    #[error("the agent's answer can't be read")]
    Garbled,
}

impl CallError {
    /// What to do about it.
    pub fn hint(&self) -> String {
        match self {
            CallError::Refused(error) => error.hint.clone(),
            CallError::Connect(error) => error.hint(),
            CallError::Ended => "See with `adempauze status` whether it was done.".to_owned(),
            CallError::NoAnswer => {
                "Try again; if it stays so, end the agent's process and start it anew.".to_owned()
            }
            CallError::Garbled => {
                "Start agent and window anew, so that both are one version.".to_owned()
            }
        }
    }
}

//! Why a command did not do what it was asked, and what to do about it.

use crate::spoken::Spoken;
use std::process::ExitCode;

/// What the process says to the shell when it did not do it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExitStatus {
    /// It was done, and there is nothing to say (help and version were printed).
    Done,
    /// It could not be done.
    Failed,
    /// It was asked in a way that makes no sense.
    WrongUse,
}

impl From<ExitStatus> for ExitCode {
    fn from(status: ExitStatus) -> ExitCode {
        match status {
            ExitStatus::Done => ExitCode::SUCCESS,
            ExitStatus::Failed => ExitCode::from(1),
            ExitStatus::WrongUse => ExitCode::from(2),
        }
    }
}

/// A failure with its message and hint, both in the user's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// What the shell is told.
    pub status: ExitStatus,
    /// What went wrong: a lowercase fragment; may be empty when nothing did.
    pub message: String,
    /// What to do: a sentence; may be empty.
    pub hint: String,
}

impl Failure {
    /// It could not be done.
    pub fn failed(spoken: Spoken) -> Failure {
        Failure { status: ExitStatus::Failed, message: spoken.message, hint: spoken.hint }
    }

    /// It was asked wrongly.
    pub fn wrong_use(spoken: Spoken) -> Failure {
        Failure { status: ExitStatus::WrongUse, ..Failure::failed(spoken) }
    }
}

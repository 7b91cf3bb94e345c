//! Why a command did not do what it was asked, and what to do about it.

use std::process::ExitCode;

/// What the process says to the shell when it did not do it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// It could not be done.
    Failed,
    /// It was asked in a way that makes no sense.
    WrongUse,
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> ExitCode {
        match status {
            Status::Failed => ExitCode::from(1),
            Status::WrongUse => ExitCode::from(2),
        }
    }
}

/// A failure with its message and hint, both in the user's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// What the shell is told.
    pub status: Status,
    /// What went wrong: a lowercase fragment.
    pub message: String,
    /// What to do: a sentence; may be empty.
    pub hint: String,
}

impl Failure {
    /// It could not be done.
    pub fn failed(message: impl Into<String>, hint: impl Into<String>) -> Failure {
        Failure { status: Status::Failed, message: message.into(), hint: hint.into() }
    }

    /// It was asked wrongly.
    pub fn wrong_use(message: impl Into<String>, hint: impl Into<String>) -> Failure {
        Failure { status: Status::WrongUse, message: message.into(), hint: hint.into() }
    }
}

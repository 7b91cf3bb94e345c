//! What every command has: the folders, the language, and a way to print that survives a closed
//! pipe.

use super::Failure;
use crate::messages::{Messages, Word, system_language};
use std::io::{self, ErrorKind, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// The command line's side of a command.
#[derive(Debug)]
pub struct Face {
    home: Option<PathBuf>,
    messages: Messages,
}

impl Face {
    /// The face with everything in one folder, or in the user's own folders.
    pub fn of(home: Option<PathBuf>) -> Face {
        Face { home, messages: Messages::of(system_language()) }
    }

    /// The folder named with `--home`.
    pub fn home(&self) -> Option<&Path> {
        self.home.as_deref()
    }

    /// The messages in the user's language.
    pub fn messages(&self) -> &Messages {
        &self.messages
    }

    /// The text with this id.
    pub fn text(&self, id: &str, values: &[(&str, Word<'_>)]) -> String {
        self.messages.text(id, values)
    }

    /// A failure whose message is `id` and whose hint is `id-hint`.
    pub fn failed(&self, id: &str, values: &[(&str, Word<'_>)]) -> Failure {
        let hint = self.messages.find(&format!("{id}-hint"), values);
        Failure::failed(self.text(id, values), hint.unwrap_or_default())
    }

    /// A wrong use whose message is `id` and whose hint is `id-hint`.
    pub fn wrong_use(&self, id: &str, values: &[(&str, Word<'_>)]) -> Failure {
        Failure { status: super::Status::WrongUse, ..self.failed(id, values) }
    }

    /// Prints a text, with a line break at its end. A reader that has gone away is none of our
    /// business.
    pub fn print(&self, text: &str) -> Result<(), Failure> {
        let mut out = io::stdout().lock();
        let end = if text.ends_with('\n') || text.is_empty() { "" } else { "\n" };
        let written = out
            .write_all(text.as_bytes())
            .and_then(|()| out.write_all(end.as_bytes()))
            .and_then(|()| out.flush());
        match written {
            Err(error) if error.kind() != ErrorKind::BrokenPipe => {
                let reason = error.to_string();
                Err(self.failed("cli-no-output", &[("reason", Word::Text(&reason))]))
            }
            _ => Ok(()),
        }
    }

    /// Prints a value as one JSON document; indented for eyes, on one line for programs.
    pub fn print_json(&self, value: &impl serde::Serialize) -> Result<(), Failure> {
        let text = if io::stdout().is_terminal() {
            serde_json::to_string_pretty(value)
        } else {
            serde_json::to_string(value)
        };
        self.print(&text.expect("BUG: what is printed has text keys"))
    }

    /// Says why it was not done.
    pub fn fail(&self, failure: &Failure) -> ExitCode {
        let mut err = io::stderr().lock();
        // A line that can't be written has nobody to read it.
        let _ = writeln!(err, "adempauze: {}", failure.message);
        if !failure.hint.is_empty() {
            let _ = writeln!(err, "{}", failure.hint);
        }
        failure.status.into()
    }
}

//! What every command has: the folders, the settings and their language, the way to the agent,
//! and a way to print that survives a closed pipe.

use super::{ExitStatus, Failure, reading};
use crate::clock::system_zone;
use crate::library::Library;
use crate::messages::{Messages, Word, system_language};
use crate::packs::Packs;
use crate::resident::Files;
use crate::spoken::{Speak, say};
use chrono_tz::Tz;
use planner::Settings;
use std::fmt::Display;
use std::io::{self, ErrorKind, IsTerminal, Write};
use std::path::Path;
use std::process::ExitCode;
use store::settings_file::Reading;
use wire::Client;

/// The command line's side of a command.
#[derive(Debug)]
pub struct Face {
    /// None for a user without a home folder.
    files: Option<Files>,
    /// The user's settings file as it reads; none where there is no file.
    reading: Option<Reading>,
    messages: Messages,
}

impl Face {
    /// The face with everything in one folder, or in the user's own folders. Nothing is made or
    /// changed there.
    pub fn of(home: Option<&Path>) -> Face {
        let files = Files::of(home);
        let path = files.as_ref().map(|files| files.folders().settings_file());
        let reading = path.and_then(|path| reading::of_file(&path));
        let language = reading.as_ref().map(|reading| reading.settings.language);
        let messages = Messages::of(language.unwrap_or_else(system_language));
        Face { files, reading, messages }
    }

    /// The files of the user, or of the folder named with `--home`.
    pub fn files(&self) -> Result<&Files, Failure> {
        self.files.as_ref().ok_or_else(|| self.failed("folders-no-home", &[]))
    }

    /// The settings in force as far as the file tells.
    pub fn settings(&self) -> Settings {
        match &self.reading {
            Some(reading) => reading.settings.clone(),
            None => Settings { language: system_language(), ..Settings::default() },
        }
    }

    /// The settings file as it reads, if there is one.
    pub fn reading(&self) -> Option<&Reading> {
        self.reading.as_ref()
    }

    /// The library with the user's packs.
    pub fn library(&self) -> Library {
        match &self.files {
            Some(files) => Library::with(Packs::of(files.folders())),
            None => Library::embedded(),
        }
    }

    /// The zone of the settings, else the system's.
    pub fn zone(&self) -> Tz {
        let named = self.reading.as_ref().and_then(|reading| reading.settings.zone);
        named.unwrap_or_else(system_zone)
    }

    /// The messages in the user's language.
    pub fn messages(&self) -> &Messages {
        &self.messages
    }

    /// The text with this id.
    pub fn text(&self, id: &str, values: &[(&str, Word<'_>)]) -> String {
        self.messages.text(id, values)
    }

    /// A connection to the agent, which has to run.
    pub fn agent(&self) -> Result<Client, Failure> {
        let place = self.files()?.place();
        Client::connect(place, env!("CARGO_PKG_VERSION")).map_err(|error| self.not_done(&error))
    }

    /// What the error says for itself, as the failure of the command.
    pub fn not_done(&self, error: &impl Speak) -> Failure {
        Failure::failed(error.speak(&self.messages))
    }

    /// A file or folder that can't be read, and why.
    pub fn unreadable(&self, path: &Path, reason: &impl Display) -> Failure {
        let (path, reason) = (path.display().to_string(), reason.to_string());
        self.failed("file-unreadable", &[("path", (&path).into()), ("reason", (&reason).into())])
    }

    /// A failure whose message is `id` and whose hint is `id-hint`.
    pub fn failed(&self, id: &str, values: &[(&str, Word<'_>)]) -> Failure {
        Failure::failed(say(&self.messages, id, values))
    }

    /// A wrong use whose message is `id` and whose hint is `id-hint`.
    pub fn wrong_use(&self, id: &str, values: &[(&str, Word<'_>)]) -> Failure {
        Failure::wrong_use(say(&self.messages, id, values))
    }

    /// A wrong use that the nearest known word would put right.
    pub fn unknown(&self, id: &str, word: &str, nearest: &str) -> Failure {
        let hint = self.text("cli-nearest", &[("word", Word::Text(nearest))]);
        Failure { hint, ..self.wrong_use(id, &[("word", Word::Text(word))]) }
    }

    /// Prints a text, with a line break at its end.
    pub fn print(&self, text: &str) -> Result<(), Failure> {
        let mut out = io::stdout().lock();
        let end = if text.ends_with('\n') || text.is_empty() { "" } else { "\n" };
        let written = out
            .write_all(text.as_bytes())
            .and_then(|()| out.write_all(end.as_bytes()))
            .and_then(|()| out.flush());
        self.printed(written)
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

    /// What came of printing. A reader that has gone away is none of our business.
    pub fn printed(&self, written: io::Result<()>) -> Result<(), Failure> {
        match written {
            Err(error) if error.kind() != ErrorKind::BrokenPipe => {
                let reason = error.to_string();
                Err(self.failed("cli-no-output", &[("reason", Word::Text(&reason))]))
            }
            _ => Ok(()),
        }
    }

    /// Says something beside what was asked for.
    pub fn remark(&self, text: &str) {
        // A line that can't be written has nobody to read it.
        let _ = writeln!(io::stderr().lock(), "adempauze: {text}");
    }

    /// Says why it was not done.
    pub fn fail(&self, failure: &Failure) -> ExitCode {
        if failure.status != ExitStatus::Done {
            // One that has said everything already says no more.
            if !failure.message.is_empty() {
                self.remark(&failure.message);
            }
            if !failure.hint.is_empty() {
                let _ = writeln!(io::stderr().lock(), "{}", failure.hint);
            }
        }
        failure.status.into()
    }
}

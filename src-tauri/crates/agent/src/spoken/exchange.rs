//! What can go wrong with copies, exports and imports.

use super::{Speak, Spoken, of_path, say};
use crate::messages::{Messages, Word};
use store::backup::BackupError;
use store::exchange::ExchangeError;
use store::history::BringError;
use store::import::ImportError;

impl Speak for BackupError {
    fn speak(&self, messages: &Messages) -> Spoken {
        match self {
            BackupError::History(error) => {
                let of = error.speak(messages);
                let values = [("reason", Word::Text(&of.message))];
                Spoken { hint: of.hint, ..say(messages, "backup-not-made", &values) }
            }
            BackupError::NotWritten { path, source } => {
                of_path(messages, "backup-not-written", path, source)
            }
        }
    }
}

impl Speak for ExchangeError {
    fn speak(&self, messages: &Messages) -> Spoken {
        match self {
            ExchangeError::History(error) => error.speak(messages),
            ExchangeError::Backup(error) => error.speak(messages),
            ExchangeError::Bring(error) => error.speak(messages),
            ExchangeError::Settings(error) => error.speak(messages),
        }
    }
}

impl Speak for BringError {
    fn speak(&self, messages: &Messages) -> Spoken {
        match self {
            BringError::History(error) => error.speak(messages),
            BringError::Changed { id } => {
                say(messages, "import-changed", &[("id", Word::Text(id))])
            }
            BringError::NoImport => say(messages, "import-none", &[]),
        }
    }
}

impl Speak for ImportError {
    fn speak(&self, messages: &Messages) -> Spoken {
        let on = |id: &str, line: &u64, key: &str, reason: &str| {
            let line = line.to_string();
            let values =
                [("line", line.as_str().into()), ("key", key.into()), ("reason", reason.into())];
            say(messages, id, &values)
        };
        match self {
            ImportError::Unreadable { path, source } => {
                of_path(messages, "file-unreadable", path, source)
            }
            ImportError::NotAnExport => say(messages, "import-foreign", &[]),
            ImportError::Newer { .. } => say(messages, "import-newer", &[]),
            ImportError::CutOff { line } => on("import-cut-off", line, "", ""),
            ImportError::Broken { line, reason } => on("import-broken", line, "", reason),
            ImportError::Event { line, key } => on("import-event", line, key, ""),
            ImportError::Twice { line } => on("import-twice", line, "", ""),
            ImportError::Staging(error) => error.speak(messages),
        }
    }
}

//! What the store says: folders, lock, history, settings.

use super::breach::in_words;
use super::{Speak, Spoken, broken, example, of_path, say};
use crate::messages::{Messages, Word};
use std::path::Path;
use store::folders::FoldersError;
use store::history::{Damage, HistoryError, Notice};
use store::lock::LockError;
use store::settings_file::{SaveError, SettingsError, Warning};

impl Speak for FoldersError {
    fn speak(&self, messages: &Messages) -> Spoken {
        match self {
            FoldersError::NoHome => say(messages, "folders-no-home", &[]),
            FoldersError::NotMade { path, source } => {
                of_path(messages, "folders-not-made", path, source)
            }
            FoldersError::NotWritable { path, source } => {
                of_path(messages, "folders-not-writable", path, source)
            }
        }
    }
}

impl Speak for LockError {
    fn speak(&self, messages: &Messages) -> Spoken {
        match self {
            LockError::Held { pid: Some(pid) } => {
                let pid = pid.to_string();
                say(messages, "agent-runs-already", &[("pid", Word::Text(&pid))])
            }
            LockError::Held { pid: None } => say(messages, "agent-runs-somewhere", &[]),
            LockError::Failed { path, source } => {
                of_path(messages, "agent-not-locked", path, source)
            }
        }
    }
}

impl Speak for HistoryError {
    fn speak(&self, messages: &Messages) -> Spoken {
        let at = |id: &str, path: &Path, reason: &str| {
            let path = path.display().to_string();
            say(messages, id, &[("path", Word::Text(&path)), ("reason", Word::Text(reason))])
        };
        match self {
            HistoryError::Newer { path, .. } => at("history-newer", path, ""),
            HistoryError::DiskFull { path } => at("history-disk-full", path, ""),
            HistoryError::ReadOnly { path } => at("history-read-only", path, ""),
            HistoryError::NoRights { path } => at("history-no-rights", path, ""),
            HistoryError::Failing { path, reason } => at("history-disk-failing", path, reason),
            HistoryError::Locked { path } => at("history-locked", path, ""),
            HistoryError::Damaged { path, reason } => at("history-damaged", path, reason),
            HistoryError::NoHistory { path } => at("history-none", path, ""),
            HistoryError::NotCopied { reason, .. } => reason.speak(messages),
            HistoryError::Unreadable { path, source } => {
                at("history-unusable", path, &source.to_string())
            }
            HistoryError::Sqlite { path, source } => {
                at("history-unusable", path, &source.to_string())
            }
        }
    }
}

impl Speak for Notice {
    fn speak(&self, messages: &Messages) -> Spoken {
        match self {
            Notice::SetAside { moved_to, damage } => {
                let path = moved_to.display().to_string();
                let reason = match damage {
                    Damage::NotADatabase => messages.text("history-no-database", &[]),
                    Damage::Malformed(reason) => reason.clone(),
                };
                let values = [("path", Word::Text(&path)), ("reason", Word::Text(&reason))];
                say(messages, "history-set-aside", &values)
            }
            Notice::Checked => say(messages, "history-checked", &[]),
            Notice::OnNetwork(name) => {
                say(messages, "history-on-network", &[("name", Word::Text(name))])
            }
        }
    }
}

impl Speak for SettingsError {
    fn speak(&self, messages: &Messages) -> Spoken {
        match self {
            SettingsError::UnknownKey { key, nearest } => {
                let values = [("key", Word::Text(key)), ("nearest", Word::Text(nearest))];
                say(messages, "settings-unknown", &values)
            }
            SettingsError::BadValue { key, value, reason: _ } => {
                bad_value(messages, "settings-bad-value", key, value)
            }
            SettingsError::UnknownName { key, name, nearest } => {
                let values = [("key", Word::Text(key)), ("name", Word::Text(name))];
                let hint = messages.text("cli-nearest", &[("word", Word::Text(nearest))]);
                Spoken { hint, ..say(messages, "settings-unknown-name", &values) }
            }
            SettingsError::Breach(breach) => {
                let (keys, reason) = (breach.keys().join(", "), in_words(breach, messages));
                let values = [("keys", Word::Text(&keys)), ("reason", Word::Text(&reason))];
                say(messages, "settings-breach", &values)
            }
            SettingsError::NotAnObject { value } => {
                say(messages, "settings-not-an-object", &[("value", Word::Text(value))])
            }
        }
    }
}

impl Speak for SaveError {
    fn speak(&self, messages: &Messages) -> Spoken {
        match self {
            SaveError::Refused(error) => error.speak(messages),
            SaveError::NotWritten { path, source } => {
                of_path(messages, "settings-not-written", path, source)
            }
            SaveError::WouldOverwrite { path } => {
                let path = path.display().to_string();
                say(messages, "settings-would-overwrite", &[("path", Word::Text(&path))])
            }
        }
    }
}

impl Speak for Warning {
    fn speak(&self, messages: &Messages) -> Spoken {
        match self {
            Warning::UnknownKey { key, nearest } => {
                let values = [("key", Word::Text(key)), ("nearest", Word::Text(nearest))];
                say(messages, "settings-kept-unknown", &values)
            }
            Warning::BadValue { key, value, reason: _ } => {
                bad_value(messages, "settings-fell-back", key, value)
            }
            Warning::Breach { keys, breach } => {
                let (keys, reason) = (keys.join(", "), in_words(breach, messages));
                let values = [("keys", Word::Text(&keys)), ("reason", Word::Text(&reason))];
                say(messages, "settings-fell-back-together", &values)
            }
            Warning::NotSettings { reason, moved_to: Some(path) } => {
                let (path, reason) = (path.display().to_string(), broken(reason, messages));
                let values = [("path", Word::Text(&path)), ("reason", Word::Text(&reason))];
                say(messages, "settings-set-aside", &values)
            }
            Warning::NotSettings { reason, moved_to: None } | Warning::Unreadable { reason } => {
                let reason = broken(reason, messages);
                say(messages, "settings-unreadable", &[("reason", Word::Text(&reason))])
            }
        }
    }
}

/// A value that the key can't have, with one that it can.
fn bad_value(messages: &Messages, id: &str, key: &str, value: &str) -> Spoken {
    let example = example::of(key);
    let values =
        [("key", Word::Text(key)), ("value", Word::Text(value)), ("example", Word::Text(&example))];
    say(messages, id, &values)
}

//! Changes to the settings as they come from the wire, the command line and scenarios: checked
//! whole, and refused whole.

use super::key::{Entry, Key, entries, nearest, of_day, parse};
use super::reading::{NOT_A_GROUP, drop_defaults, try_alone};
use super::{Document, shown, typed, whole};
use planner::Settings;
use planner::settings::Breach;
use serde_json::Value;

/// Settings after a change.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Changed {
    /// The settings.
    pub settings: Settings,
    /// What of them differs from the defaults.
    pub document: Document,
}

/// Merges a change into the settings in force (given as what differs from the defaults), key by
/// key: objects go into each other, everything else replaces, `null` brings a default back.
pub fn merge(in_force: &Document, set: &Document) -> Result<Changed, SettingsError> {
    let mut document = in_force.clone();
    for entry in entries(set) {
        match entry {
            Entry::Value(key, value) => {
                try_alone(&key, value).map_err(|reason| bad(&key, value, reason))?;
                key.insert(&mut document, value.clone());
            }
            Entry::Default(key) => {
                key.remove(&mut document);
            }
            Entry::NotAGroup(key, value) => return Err(bad(&key, value, NOT_A_GROUP.to_owned())),
            Entry::Unknown(key, _) => return Err(unknown(&key)),
        }
    }
    drop_defaults(&mut document);
    let settings = typed(&document).map_err(|error| SettingsError::BadValue {
        key: "the settings".to_owned(),
        value: shown::value(&Value::Object(document.clone())),
        reason: shown::reason(&error),
    })?;
    match settings.check().first() {
        None => Ok(Changed { settings, document }),
        Some(breach) => Err(SettingsError::Breach(breach.clone())),
    }
}

/// Settings as a scenario or a file named by hand gives them: every key and value must be right.
pub fn strict_parse(document: &Value) -> Result<Changed, SettingsError> {
    match document {
        Value::Object(set) => merge(&Document::new(), set),
        other => Err(SettingsError::NotAnObject { value: shown::value(other) }),
    }
}

/// The value in force under a dotted key (`walk.per_day`, `walk`, `bedtime.2026-12-24`).
pub fn get(settings: &Settings, dotted: &str) -> Result<Value, SettingsError> {
    let key = parse(dotted).map_err(|key| unknown(&key))?;
    let all = whole(settings);
    let own = key.get(&all);
    let value = own.cloned().or_else(|| {
        // A day without a value of its own.
        let day = key.sub.as_deref()?;
        of_day(&key.top, day).find_map(|key| key.get(&all).cloned())
    });
    value.ok_or_else(|| unknown(&key))
}

/// The change that sets a dotted key to a value given as text: JSON, or else the text itself.
pub fn assignment(dotted: &str, text: &str) -> Result<Document, SettingsError> {
    let key = parse(dotted).map_err(|key| unknown(&key))?;
    let value = serde_json::from_str(text).unwrap_or_else(|_| Value::String(text.to_owned()));
    let mut set = Document::new();
    key.insert(&mut set, value);
    Ok(set)
}

fn bad(key: &Key, value: &Value, reason: String) -> SettingsError {
    SettingsError::BadValue { key: key.to_string(), value: shown::value(value), reason }
}

fn unknown(key: &Key) -> SettingsError {
    SettingsError::UnknownKey { key: key.to_string(), nearest: nearest(key) }
}

/// Why a change is refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SettingsError {
    /// There is no such key.
    #[error("unknown setting '{key}'")]
    UnknownKey {
        /// The key.
        key: String,
        /// The known key that looks most like it.
        nearest: String,
    },
    /// A value that the key can't have.
    #[error("{key} can't be {value}: {reason}")]
    BadValue {
        /// The key.
        key: String,
        /// What was to be set.
        value: String,
        /// Why it can't be.
        reason: String,
    },
    /// A profile or a technique that the library does not have.
    #[error("{key} can't name {name}: there is none")]
    UnknownName {
        /// The key.
        key: String,
        /// What it named.
        name: String,
        /// The known name that looks most like it.
        nearest: String,
    },
    /// A value out of its bounds, or values that clash.
    #[error("{0}")]
    Breach(Breach),
    /// Not a set of keys at all.
    #[error("{value} is no set of settings")]
    NotAnObject {
        /// What was given.
        value: String,
    },
}

impl SettingsError {
    /// There is no such profile or technique; the name is shown on one line, whatever it is.
    pub fn unknown_name(key: &str, name: &str, nearest: &str) -> SettingsError {
        SettingsError::UnknownName {
            key: key.to_owned(),
            name: shown::key(name),
            nearest: nearest.to_owned(),
        }
    }

    /// What to do about it.
    pub fn hint(&self) -> String {
        match self {
            SettingsError::UnknownKey { nearest, .. } => {
                format!("The nearest known setting is '{nearest}'; `adempauze settings` lists all.")
            }
            SettingsError::BadValue { key, .. } => match key.split('.').next() {
                Some(top) if super::key::BY_DAY.contains(&top) => {
                    format!(
                        "`adempauze settings get {top}` shows its form: a value for `default`, `mon` … `sun`, or a date."
                    )
                }
                _ => format!("`adempauze settings get {key}` shows what it is now."),
            },
            SettingsError::UnknownName { nearest, .. } => {
                format!("The nearest known one is '{nearest}'.")
            }
            SettingsError::Breach(breach) => {
                format!("Change {} so that they fit.", breach.keys().join(" and "))
            }
            SettingsError::NotAnObject { .. } => {
                "Give a JSON object such as { \"walk\": { \"per_day\": 3 } }.".to_owned()
            }
        }
    }
}

//! Settings as they are read from a file that anybody may have edited: what is good counts, what
//! is not falls back by itself and is named.

use super::key::{BY_DAY, Entry, Key, entries, nearest, of_day};
use super::{DEFAULTS, Document, shown, typed};
use planner::Settings;
use planner::settings::Breach;
use serde_json::Value;

/// What a document gives when it is read field by field.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// The settings in force.
    pub settings: Settings,
    /// What of them differs from the defaults.
    pub changed: Document,
    /// Keys that nobody knows here, to be kept.
    pub unknown: Document,
    /// What fell back, and what was unknown.
    pub warnings: Vec<Warning>,
}

impl Reading {
    /// Reads a document.
    pub fn of(document: &Document) -> Reading {
        let mut reading = Reading::default();
        for entry in entries(document) {
            match entry {
                Entry::Value(key, value) => match try_alone(&key, value) {
                    Ok(()) => key.insert(&mut reading.changed, value.clone()),
                    Err(reason) => reading.warn_bad(&key, value, reason),
                },
                Entry::Default(_) => {}
                Entry::NotAGroup(key, value) => {
                    reading.warn_bad(&key, value, NOT_A_GROUP.to_owned());
                }
                Entry::Unknown(key, value) => {
                    key.insert(&mut reading.unknown, value.clone());
                    let nearest = nearest(&key);
                    reading.warnings.push(Warning::UnknownKey { key: key.to_string(), nearest });
                }
            }
        }
        reading.settle();
        drop_defaults(&mut reading.changed);
        reading
    }

    /// Whether a value of a known key fell back, so that writing the file would lose it.
    pub fn fell_back(&self) -> bool {
        self.warnings.iter().any(|warning| match warning {
            Warning::BadValue { .. } | Warning::Breach { .. } => true,
            Warning::UnknownKey { .. } => false,
            Warning::NotSettings { .. } | Warning::Unreadable { .. } => false,
        })
    }

    fn warn_bad(&mut self, key: &Key, value: &Value, reason: String) {
        self.warnings.push(Warning::BadValue {
            key: key.to_string(),
            value: shown::value(value),
            reason,
        });
    }

    /// Lets go of what is out of bounds or clashes until nothing does. Each round takes at least
    /// one value away, and the defaults are sound, so it ends.
    fn settle(&mut self) {
        loop {
            self.settings = typed(&self.changed)
                .expect("BUG: fields that can be read alone can be read together");
            let breaches = self.settings.check();
            let Some(breach) = breaches.first() else { return };
            let mut fell = Vec::new();
            for key in culprits(&self.changed, breach) {
                if key.remove(&mut self.changed) {
                    fell.push(key.to_string());
                }
            }
            if self.changed.is_empty() && fell.is_empty() {
                return;
            }
            if fell.is_empty() {
                fell = self.changed.keys().cloned().collect();
                self.changed.clear();
            }
            self.warnings.push(Warning::Breach { keys: fell, breach: breach.clone() });
        }
    }
}

/// The values in the document that a breach comes from.
fn culprits(changed: &Document, breach: &Breach) -> Vec<Key> {
    match breach {
        Breach::OutOfBounds { key, .. } => vec![plain(key)],
        Breach::Clash { keys, day, .. } => {
            let mut tops = keys.to_vec();
            // Where the day starts between bedtime and waking, waking has its part in it.
            if keys.contains(&"day_starts") && keys.contains(&"bedtime") {
                tops.push("wake");
            }
            tops.sort_unstable();
            tops.dedup();
            tops.into_iter().filter_map(|top| source(changed, top, day)).collect()
        }
    }
}

fn plain(dotted: &str) -> Key {
    match dotted.split_once('.') {
        Some((top, sub)) => Key { top: top.to_owned(), sub: Some(sub.to_owned()) },
        None => Key { top: dotted.to_owned(), sub: None },
    }
}

/// The key from which a day has its value, if it stands in the document.
fn source(changed: &Document, top: &str, day: &str) -> Option<Key> {
    if !BY_DAY.contains(&top) {
        return Some(plain(top));
    }
    of_day(top, day).find(|key| key.get(changed).is_some())
}

pub(super) const NOT_A_GROUP: &str = "it takes an object with keys of its own";

/// Tries one value with everything else at its default; on failure, why not.
pub(super) fn try_alone(key: &Key, value: &Value) -> Result<(), String> {
    let mut alone = Document::new();
    key.insert(&mut alone, value.clone());
    typed(&alone).map(drop).map_err(|error| shown::reason(&error))
}

/// Takes away what says no more than the default does.
pub(super) fn drop_defaults(document: &mut Document) {
    let same: Vec<Key> = entries(document)
        .into_iter()
        .filter_map(|entry| match entry {
            Entry::Value(key, value) if key.get(&DEFAULTS) == Some(value) => Some(key),
            Entry::Default(key) => Some(key),
            Entry::Value(..) | Entry::NotAGroup(..) | Entry::Unknown(..) => None,
        })
        .collect();
    for key in same {
        key.remove(document);
    }
}

/// Something in a settings file that was not usable, or not known.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Warning {
    /// A key that there is not; it is kept.
    #[error("unknown setting '{key}' is kept as it is (the nearest known one is '{nearest}')")]
    UnknownKey {
        /// The key.
        key: String,
        /// The known key that looks most like it.
        nearest: String,
    },
    /// A value that its key can't have.
    #[error("{key} can't be {value}, so its default holds: {reason}")]
    BadValue {
        /// The key.
        key: String,
        /// What stands there.
        value: String,
        /// Why it can't be.
        reason: String,
    },
    /// A value out of its bounds, or values that clash.
    #[error("{}: {breach}, so the default holds", keys.join(" and "))]
    Breach {
        /// The keys that fell back.
        keys: Vec<String>,
        /// What is wrong with them.
        breach: Breach,
    },
    /// The file is no JSON object; the defaults hold.
    #[error(
        "the settings file is no JSON object, so the defaults hold ({reason}){}",
        moved(moved_to)
    )]
    NotSettings {
        /// What is wrong with it.
        reason: String,
        /// Where it lies now, if it could be moved.
        moved_to: Option<std::path::PathBuf>,
    },
    /// The file can't be read; the defaults hold.
    #[error("failed to read the settings file, so the defaults hold: {reason}")]
    Unreadable {
        /// What the system said.
        reason: String,
    },
}

fn moved(to: &Option<std::path::PathBuf>) -> String {
    match to {
        Some(path) => format!("; it lies in {} now", path.display()),
        None => String::new(),
    }
}

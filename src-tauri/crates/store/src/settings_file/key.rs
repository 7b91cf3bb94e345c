//! The keys that settings have, at most two deep (`walk.per_day`, `bedtime.mon`), drawn from the
//! defaults so that there is no second list to keep.

use super::{DEFAULTS, Document, shown};
use chrono::{Datelike, NaiveDate};
use serde_json::Value;

/// The keys whose values are given per day.
pub(super) const BY_DAY: [&str; 3] = ["work", "wake", "bedtime"];

const DAYS: [&str; 8] = ["default", "mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// The dotted key of one value; as a text, for messages.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key {
    pub top: String,
    pub sub: Option<String>,
}

impl Key {
    fn top(top: &str) -> Key {
        Key { top: top.to_owned(), sub: None }
    }

    fn sub(top: &str, sub: &str) -> Key {
        Key { top: top.to_owned(), sub: Some(sub.to_owned()) }
    }

    /// The value that stands under this key.
    pub fn get<'a>(&self, document: &'a Document) -> Option<&'a Value> {
        let value = document.get(&self.top)?;
        match &self.sub {
            Some(sub) => value.as_object()?.get(sub),
            None => Some(value),
        }
    }

    /// Puts a value under this key.
    pub fn insert(&self, document: &mut Document, value: Value) {
        match &self.sub {
            None => {
                document.insert(self.top.clone(), value);
            }
            Some(sub) => {
                let group =
                    document.entry(&self.top).or_insert_with(|| Value::Object(Document::new()));
                if !group.is_object() {
                    *group = Value::Object(Document::new());
                }
                if let Value::Object(group) = group {
                    group.insert(sub.clone(), value);
                }
            }
        }
    }

    /// Takes the value away, and the group with it when that is empty then; whether there was one.
    pub fn remove(&self, document: &mut Document) -> bool {
        let Some(sub) = &self.sub else {
            return document.shift_remove(&self.top).is_some();
        };
        let Some(Value::Object(group)) = document.get_mut(&self.top) else { return false };
        let was_there = group.shift_remove(sub).is_some();
        if group.is_empty() {
            document.shift_remove(&self.top);
        }
        was_there
    }
}

impl std::fmt::Display for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&shown::key(&match &self.sub {
            Some(sub) => format!("{}.{sub}", self.top),
            None => self.top.clone(),
        }))
    }
}

/// One thing that a document says.
#[derive(Debug, PartialEq)]
pub(super) enum Entry<'a> {
    /// A value for a key that there is.
    Value(Key, &'a Value),
    /// `null` for a key or a group of keys: its default.
    Default(Key),
    /// Something else than an object where keys are to follow.
    NotAGroup(Key, &'a Value),
    /// A key that there is not.
    Unknown(Key, &'a Value),
}

/// All that a document says, in its order.
pub(super) fn entries(document: &Document) -> Vec<Entry<'_>> {
    let mut entries = Vec::new();
    for (top, value) in document {
        let group = match DEFAULTS.get(top) {
            None => {
                entries.push(Entry::Unknown(Key::top(top), value));
                continue;
            }
            // `null` is also what some keys have as their default; both mean the same.
            Some(_) if value.is_null() => {
                entries.push(Entry::Default(Key::top(top)));
                continue;
            }
            Some(Value::Object(group)) => group,
            Some(_) => {
                entries.push(Entry::Value(Key::top(top), value));
                continue;
            }
        };
        let Value::Object(subs) = value else {
            entries.push(Entry::NotAGroup(Key::top(top), value));
            continue;
        };
        for (sub, value) in subs {
            let key = Key::sub(top, sub);
            entries.push(match is_known(top, sub, group) {
                false => Entry::Unknown(key, value),
                true if value.is_null() => Entry::Default(key),
                true => Entry::Value(key, value),
            });
        }
    }
    entries
}

fn is_known(top: &str, sub: &str, group: &Document) -> bool {
    match BY_DAY.contains(&top) {
        true => DAYS.contains(&sub) || is_date(sub),
        false => group.contains_key(sub),
    }
}

/// Whether the text is a date in its one spelling, `2026-12-24`.
fn is_date(text: &str) -> bool {
    text.parse::<NaiveDate>().is_ok_and(|date| date.to_string() == text)
}

/// The keys from which a day has its value, the first that stands there: its own, that of its
/// weekday where it is a date, the default.
pub(super) fn of_day(top: &str, day: &str) -> impl Iterator<Item = Key> {
    let date = day.parse::<NaiveDate>().ok().filter(|_| is_date(day));
    let weekday = date.map(|date| date.weekday().to_string().to_lowercase());
    let days = [Some(day.to_owned()), weekday, Some("default".to_owned())];
    days.into_iter().flatten().map(move |day| Key { top: top.to_owned(), sub: Some(day) })
}

/// Reads a dotted key of a value, or of a group of them; an error: there is none.
pub(super) fn parse(text: &str) -> Result<Key, Key> {
    match text.split_once('.') {
        None if DEFAULTS.contains_key(text) => Ok(Key::top(text)),
        None => Err(Key::top(text)),
        Some((top, sub)) => match DEFAULTS.get(top) {
            Some(Value::Object(group)) if is_known(top, sub, group) => Ok(Key::sub(top, sub)),
            _ => Err(Key::sub(top, sub)),
        },
    }
}

/// The known key that looks most like this one.
pub(super) fn nearest(key: &Key) -> String {
    let text = key.to_string();
    let likeness = |known: &str| {
        let whole = strsim::normalized_damerau_levenshtein(&text, known);
        // `per_day` alone means `walk.per_day`, a little less surely than `walk.per_da` does.
        let last = known.rsplit('.').next().unwrap_or(known);
        whole.max(0.95 * strsim::normalized_damerau_levenshtein(&text, last))
    };
    let mut best = (f64::MIN, String::new());
    for known in all() {
        let likeness = likeness(&known);
        if likeness > best.0 {
            best = (likeness, known);
        }
    }
    best.1
}

/// Every key, groups too, in the order of the defaults.
fn all() -> Vec<String> {
    let mut keys = Vec::new();
    for (top, value) in DEFAULTS.iter() {
        match value {
            Value::Object(_) if BY_DAY.contains(&top.as_str()) => {
                keys.extend(DAYS.map(|day| format!("{top}.{day}")));
            }
            Value::Object(group) => {
                keys.extend(group.keys().map(|sub| format!("{top}.{sub}")));
            }
            _ => {}
        }
        keys.push(top.clone());
    }
    keys
}

//! A value per day: a default, weekdays that differ, and dates that differ from those.

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use chrono::{Datelike, NaiveDate, Weekday};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A value for each day: a date wins over a weekday, a weekday over the default.
///
/// In JSON an object with the keys `default`, `mon` … `sun` and dates (`"2026-12-24"`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ByDay<T> {
    default: T,
    weekdays: [Option<T>; 7],
    dates: BTreeMap<NaiveDate, T>,
}

const WEEKDAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

impl<T> ByDay<T> {
    /// The same value on every day.
    pub fn of(default: T) -> Self {
        ByDay { default, weekdays: [const { None }; 7], dates: BTreeMap::new() }
    }

    /// This value on one weekday.
    #[must_use]
    pub fn with(mut self, weekday: Weekday, value: T) -> Self {
        self.weekdays[weekday.num_days_from_monday() as usize] = Some(value);
        self
    }

    /// The value for a date.
    pub fn on(&self, date: NaiveDate) -> &T {
        self.dates.get(&date).unwrap_or_else(|| self.on_weekday(date.weekday()))
    }

    /// The value for a weekday without a date of its own.
    pub fn on_weekday(&self, weekday: Weekday) -> &T {
        self.weekdays[weekday.num_days_from_monday() as usize].as_ref().unwrap_or(&self.default)
    }

    /// The dates that have a value of their own.
    pub fn dates(&self) -> impl Iterator<Item = NaiveDate> + '_ {
        self.dates.keys().copied()
    }
}

impl<T: Serialize> Serialize for ByDay<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("default", &self.default)?;
        for (word, value) in WEEKDAYS.iter().zip(&self.weekdays) {
            if let Some(value) = value {
                map.serialize_entry(word, value)?;
            }
        }
        for (date, value) in &self.dates {
            map.serialize_entry(&date.to_string(), value)?;
        }
        map.end()
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for ByDay<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let entries = BTreeMap::<String, T>::deserialize(deserializer)?;
        let (mut default, mut weekdays, mut dates) = (None, [const { None }; 7], BTreeMap::new());
        for (key, value) in entries {
            if key == "default" {
                default = Some(value);
            } else if let Some(n) = WEEKDAYS.iter().position(|word| *word == key) {
                weekdays[n] = Some(value);
            } else if let Some(date) = parse_date(&key) {
                dates.insert(date, value);
            } else {
                return Err(de::Error::custom(format!(
                    "unknown day '{key}' (default, mon … sun, or a date such as 2026-12-24)"
                )));
            }
        }
        let default = default.ok_or_else(|| de::Error::missing_field("default"))?;
        Ok(ByDay { default, weekdays, dates })
    }
}

/// Reads a date in its one spelling, `2026-12-24`.
fn parse_date(text: &str) -> Option<NaiveDate> {
    text.parse::<NaiveDate>().ok().filter(|date| date.to_string() == text)
}

/// Weekdays as `mon` … `sun`.
pub(super) mod weekdays {
    use super::{
        Deserialize, Deserializer, Serialize, Serializer, String, Vec, WEEKDAYS, Weekday, de,
        format,
    };

    pub fn serialize<S: Serializer>(days: &[Weekday], serializer: S) -> Result<S::Ok, S::Error> {
        let words: Vec<&str> =
            days.iter().map(|day| WEEKDAYS[day.num_days_from_monday() as usize]).collect();
        words.serialize(serializer)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Vec<Weekday>, D::Error> {
        let words = Vec::<String>::deserialize(deserializer)?;
        words
            .iter()
            .map(|word| {
                WEEKDAYS
                    .iter()
                    .position(|known| known == word)
                    .and_then(|n| Weekday::try_from(n as u8).ok())
                    .ok_or_else(|| {
                        de::Error::custom(format!("unknown weekday '{word}' (mon … sun)"))
                    })
            })
            .collect()
    }
}

//! What can be set of each kind of prompt.

use super::{TimeOfDay, by_day};
use alloc::vec;
use alloc::vec::Vec;
use chrono::Weekday;
use serde::{Deserialize, Serialize};

/// A kind that is only on or off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Switch {
    /// Whether it is planned.
    pub on: bool,
}

impl Default for Switch {
    fn default() -> Self {
        Switch { on: true }
    }
}

/// The slots of the working day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct MicroPause {
    /// Whether micro-pauses are planned.
    pub on: bool,
    /// Minutes from one slot to the next; none: what the profiles say, else 60.
    pub interval_min: Option<u32>,
}

impl Default for MicroPause {
    fn default() -> Self {
        MicroPause { on: true, interval_min: None }
    }
}

/// Walks during work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Walk {
    /// Whether walks are planned during work.
    pub on: bool,
    /// How many a day.
    pub per_day: u32,
    /// How long each takes, in minutes.
    pub minutes: u32,
}

impl Default for Walk {
    fn default() -> Self {
        Walk { on: true, per_day: 2, minutes: 8 }
    }
}

/// Doing nothing after work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Rest {
    /// Whether it is planned.
    pub on: bool,
    /// How long it takes, in minutes.
    pub minutes: u32,
}

impl Default for Rest {
    fn default() -> Self {
        Rest { on: true, minutes: 5 }
    }
}

/// Evening mobility and the walk after dinner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Evening {
    /// Whether evening prompts are planned.
    pub on: bool,
    /// When dinner is over.
    pub dinner_end: TimeOfDay,
    /// Whether a walk follows it.
    pub after_dinner_walk: bool,
}

impl Default for Evening {
    fn default() -> Self {
        Evening {
            on: false,
            dinner_end: TimeOfDay::new(19, 0).expect("BUG: a default time is one"),
            after_dinner_walk: false,
        }
    }
}

/// Training moments.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Training {
    /// Whether they are planned.
    pub on: bool,
    /// On which days.
    #[serde(with = "by_day::weekdays")]
    pub days: Vec<Weekday>,
    /// How many minutes after the last working range.
    pub after_work_min: u32,
    /// How long one takes, in minutes.
    pub minutes: u32,
}

impl Default for Training {
    fn default() -> Self {
        Training {
            on: false,
            days: vec![Weekday::Tue, Weekday::Fri],
            after_work_min: 30,
            minutes: 15,
        }
    }
}

/// The reminder before the last hour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct WindDown {
    /// Whether it is planned. The silence stays either way.
    pub on: bool,
    /// How many minutes before the last hour it comes.
    pub lead_min: u32,
}

impl Default for WindDown {
    fn default() -> Self {
        WindDown { on: true, lead_min: 10 }
    }
}

//! What can be set beside the kinds of prompt.

use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The language of the faces.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Language {
    /// Dutch.
    #[default]
    Nl,
    /// English.
    En,
}

impl Language {
    /// The language's code.
    pub const fn code(self) -> &'static str {
        match self {
            Language::Nl => "nl",
            Language::En => "en",
        }
    }
}

/// A day off, or a run of them with both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(untagged)]
pub enum DaysOff {
    /// One day.
    Day(NaiveDate),
    /// The first and the last of several.
    Range(NaiveDate, NaiveDate),
}

/// Snoozing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Snooze {
    /// The lengths on offer, in minutes.
    pub minutes: Vec<u32>,
    /// How often one prompt can be snoozed.
    pub limit: u32,
}

impl Default for Snooze {
    fn default() -> Self {
        Snooze { minutes: vec![5, 10, 15], limit: 2 }
    }
}

impl Snooze {
    /// The length meant when none is named: the middle one, of two the shorter.
    pub fn middle(&self) -> Option<u32> {
        let mut minutes = self.minutes.clone();
        minutes.sort_unstable();
        minutes.get(minutes.len().checked_sub(1)? / 2).copied()
    }
}

/// What counts as busy, beside a declared meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Busy {
    /// Do-not-disturb.
    pub dnd: bool,
    /// A full-screen window.
    pub fullscreen: bool,
    /// A camera in use.
    pub camera: bool,
    /// An iCalendar file or folder.
    pub calendar: Option<String>,
    /// The user's own addresses: an invitation that one of them declined is no meeting.
    pub addresses: Vec<String>,
}

impl Default for Busy {
    fn default() -> Self {
        Busy { dnd: true, fullscreen: true, camera: false, calendar: None, addresses: Vec::new() }
    }
}

/// How notifications behave.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Notifications {
    /// Whether they make a sound.
    pub sound: bool,
}

/// The check-in and the diary of difficult moments ([`crate::diary`]).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Diary {
    /// Whether the user wants them.
    pub on: bool,
}

/// A folder that the user's own sync program carries from computer to computer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Sync {
    /// The folder; none: nothing is shared.
    pub folder: Option<String>,
    /// What this computer is called there; none: the beginning of its random id.
    pub name: Option<String>,
}

//! The kinds of prompt, and which of two is the larger.

use serde::{Deserialize, Serialize};

/// What a prompt asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A calm start of the day.
    Morning,
    /// Two minutes away from the desk's posture.
    MicroPause,
    /// A walk of some minutes.
    Walk,
    /// Belly breathing.
    Breathing,
    /// Some minutes of doing nothing.
    Rest,
    /// A training moment, when switched on.
    Training,
    /// Light mobility in the evening.
    Evening,
    /// The one reminder before the silent last hour.
    WindDown,
}

impl Kind {
    /// All kinds, in the order of a day.
    pub const ALL: [Kind; 8] = [
        Kind::Morning,
        Kind::MicroPause,
        Kind::Walk,
        Kind::Breathing,
        Kind::Rest,
        Kind::Training,
        Kind::Evening,
        Kind::WindDown,
    ];

    /// The word for this kind in ids, settings and on the wire (`micro-pause`).
    pub const fn word(self) -> &'static str {
        match self {
            Kind::Morning => "morning",
            Kind::MicroPause => "micro-pause",
            Kind::Walk => "walk",
            Kind::Breathing => "breathing",
            Kind::Rest => "rest",
            Kind::Training => "training",
            Kind::Evening => "evening",
            Kind::WindDown => "wind-down",
        }
    }

    /// The kind that a word names, if it names one.
    pub fn from_word(word: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// Orders the kinds by size: of two prompts that can't both stand, the larger stays
    /// (wind-down > morning > evening > training > walk > rest > breathing > micro-pause).
    pub const fn size(self) -> u8 {
        match self {
            Kind::WindDown => 8,
            Kind::Morning => 7,
            Kind::Evening => 6,
            Kind::Training => 5,
            Kind::Walk => 4,
            Kind::Rest => 3,
            Kind::Breathing => 2,
            Kind::MicroPause => 1,
        }
    }

    /// Whether a day has at most one prompt of this kind.
    pub const fn comes_once_a_day(self) -> bool {
        match self {
            Kind::Morning
            | Kind::Breathing
            | Kind::Rest
            | Kind::Training
            | Kind::Evening
            | Kind::WindDown => true,
            Kind::MicroPause | Kind::Walk => false,
        }
    }

    /// How long after its due time a prompt of this kind may first be shown, in minutes.
    ///
    /// `None` for the morning, whose window depends on the working hours.
    pub const fn window_min(self) -> Option<u32> {
        match self {
            Kind::Morning => None,
            Kind::MicroPause => Some(15),
            Kind::Walk | Kind::Breathing => Some(45),
            Kind::Rest => Some(60),
            Kind::Training | Kind::Evening | Kind::WindDown => Some(30),
        }
    }
}

impl core::fmt::Display for Kind {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(self.word())
    }
}

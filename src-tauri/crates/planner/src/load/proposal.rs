//! What can be proposed, and which settings a yes would change.

use crate::content::Content;
use crate::engine::BusyReason;
use crate::kind::Kind;
use crate::settings::Settings;
use alloc::vec::Vec;
use serde::{Deserialize, Serialize};

/// The intervals of the rhythms, in minutes; fewer micro-pauses are those of the next.
const INTERVALS: [u32; 2] = [60, 90];

/// Something that the user can accept or decline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum Proposal {
    /// Fewer of a kind: more than half of them nobody answered.
    Fewer {
        /// The kind.
        kind: Kind,
        /// How many nobody answered …
        unanswered: u32,
        /// … of how many chances.
        chances: u32,
    },
    /// No more reminders of a kind: it is kept without them by now.
    Silence {
        /// The kind.
        kind: Kind,
        /// How many were done or credited …
        taken: u32,
        /// … of how many chances.
        chances: u32,
    },
    /// The walks and the wind-down alone: nothing was answered for days.
    Least {
        /// For how many active days.
        days: u32,
    },
    /// The plan as it was: the agent went down to the least by itself.
    OldPlan {
        /// After how many active days.
        days: u32,
    },
    /// Prompts in spite of do-not-disturb or of a full screen, which held most of them.
    InSpiteOf {
        /// Which of the two.
        reason: BusyReason,
        /// How many it held …
        held: u32,
        /// … of how many.
        planned: u32,
    },
}

/// A setting that a yes would change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// The key, dotted (`walk.per_day`).
    pub key: &'static str,
    /// What it becomes.
    pub to: Value,
}

/// What a setting becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// On or off.
    Switch(bool),
    /// A number.
    Number(u32),
}

impl Proposal {
    /// What it is about, whatever the counts are.
    pub fn is_same(&self, other: &Proposal) -> bool {
        match (self, other) {
            (Proposal::Fewer { kind, .. }, Proposal::Fewer { kind: other, .. })
            | (Proposal::Silence { kind, .. }, Proposal::Silence { kind: other, .. }) => {
                kind == other
            }
            (Proposal::Least { .. }, Proposal::Least { .. })
            | (Proposal::OldPlan { .. }, Proposal::OldPlan { .. }) => true,
            (Proposal::InSpiteOf { reason, .. }, Proposal::InSpiteOf { reason: other, .. }) => {
                reason == other
            }
            (
                Proposal::Fewer { .. }
                | Proposal::Silence { .. }
                | Proposal::Least { .. }
                | Proposal::OldPlan { .. }
                | Proposal::InSpiteOf { .. },
                _,
            ) => false,
        }
    }

    /// The settings that a yes changes; none where there is nothing to change, and for the plan as
    /// it was, which is in the settings already.
    ///
    /// ```
    /// use planner::load::{Change, Proposal, Value};
    /// use planner::content::Content;
    /// use planner::{Kind, Settings};
    /// // From 24 to 26 November 2026 four of six walks were left unanswered.
    /// let fewer = Proposal::Fewer { kind: Kind::Walk, unanswered: 4, chances: 6 };
    /// let one_walk = Change { key: "walk.per_day", to: Value::Number(1) };
    /// assert_eq!(fewer.changes(&Settings::default(), &Content::default()), [one_walk]);
    /// ```
    pub fn changes(&self, settings: &Settings, content: &Content) -> Vec<Change> {
        match *self {
            Proposal::Fewer { kind, .. } => fewer(kind, settings, content),
            Proposal::Silence { kind, .. } => off(kind, settings),
            Proposal::Least { .. } => Kind::ALL
                .into_iter()
                .filter(|kind| !is_of_the_least(*kind))
                .flat_map(|kind| off(kind, settings))
                .collect(),
            Proposal::OldPlan { .. } => Vec::new(),
            Proposal::InSpiteOf { reason, .. } => {
                let (key, is_on) = match reason {
                    BusyReason::Dnd => ("busy.dnd", settings.busy.dnd),
                    BusyReason::Fullscreen => ("busy.fullscreen", settings.busy.fullscreen),
                    BusyReason::Meeting | BusyReason::Camera | BusyReason::Declared => {
                        return Vec::new();
                    }
                };
                switch_off(key, is_on).into_iter().collect()
            }
        }
    }
}

/// Whether prompts of a kind stay when the agent goes down to the least.
pub(crate) fn is_of_the_least(kind: Kind) -> bool {
    match kind {
        Kind::Walk | Kind::WindDown => true,
        Kind::Morning
        | Kind::MicroPause
        | Kind::Breathing
        | Kind::Rest
        | Kind::Training
        | Kind::Evening => false,
    }
}

fn fewer(kind: Kind, settings: &Settings, content: &Content) -> Vec<Change> {
    match kind {
        Kind::MicroPause if settings.micro_pause.on => {
            let now = settings.interval_min(content);
            match INTERVALS.into_iter().find(|interval| *interval > now) {
                Some(longer) => {
                    alloc::vec![Change {
                        key: "micro_pause.interval_min",
                        to: Value::Number(longer)
                    }]
                }
                None => off(kind, settings),
            }
        }
        Kind::Walk if settings.walk.on && settings.walk.per_day > 1 => {
            let to = Value::Number(settings.walk.per_day - 1);
            alloc::vec![Change { key: "walk.per_day", to }]
        }
        Kind::Morning
        | Kind::MicroPause
        | Kind::Walk
        | Kind::Breathing
        | Kind::Rest
        | Kind::Training
        | Kind::Evening
        | Kind::WindDown => off(kind, settings),
    }
}

fn off(kind: Kind, settings: &Settings) -> Vec<Change> {
    let (key, is_on) = match kind {
        Kind::Morning => ("morning.on", settings.morning.on),
        Kind::MicroPause => ("micro_pause.on", settings.micro_pause.on),
        Kind::Walk => ("walk.on", settings.walk.on),
        Kind::Breathing => ("breathing.on", settings.breathing.on),
        Kind::Rest => ("rest.on", settings.rest.on),
        Kind::Training => ("training.on", settings.training.on),
        Kind::Evening => ("evening.on", settings.evening.on),
        Kind::WindDown => ("wind_down.on", settings.wind_down.on),
    };
    switch_off(key, is_on).into_iter().collect()
}

fn switch_off(key: &'static str, is_on: bool) -> Option<Change> {
    is_on.then_some(Change { key, to: Value::Switch(false) })
}

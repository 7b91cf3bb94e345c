//! The packs that the user added.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// A pack that was added.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PackView {
    /// Its id, with which those of its items begin.
    pub id: String,
    /// What it is called, in the user's language or the one there is.
    pub name: String,
    /// Who answers for it.
    pub author: String,
    /// What others may do with it.
    pub licence: String,
    /// To be shown, not to be opened.
    pub website: Option<String>,
    /// A higher one takes the place of a lower one.
    pub revision: u32,
    /// What it brings.
    pub items: Vec<PackItem>,
}

/// A technique or routine of a pack.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PackItem {
    /// Its id.
    pub id: String,
    /// `techniques` or `routines`.
    pub folder: String,
    /// What it is called.
    pub title: String,
}

/// What people read of a technique or routine, in their language or the one there is: texts, never
/// markup. The reply to `item`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ItemText {
    /// What it is called.
    pub title: String,
    /// Why one would do it.
    pub why: String,
    /// What to do, in order; none for a routine, whose techniques have theirs.
    pub steps: Vec<ItemStep>,
    /// What to keep in mind.
    pub cautions: Vec<String>,
    /// The rhythm to breathe in, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub pattern: Option<Breath>,
    /// Routines: the seconds of each technique.
    #[ts(type = "Record<string, number>")]
    pub lengths: BTreeMap<String, u32>,
}

/// One step of a technique.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ItemStep {
    /// What is said.
    pub say: String,
    /// How long it lasts when the technique gets its own length.
    pub seconds: u32,
}

/// The rhythm of one breath, in seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Breath {
    /// In.
    pub inhale_s: u32,
    /// Held.
    pub hold_s: u32,
    /// Out.
    pub exhale_s: u32,
}

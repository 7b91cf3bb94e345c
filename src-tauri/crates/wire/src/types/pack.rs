//! The packs that the user added.

use serde::{Deserialize, Serialize};
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

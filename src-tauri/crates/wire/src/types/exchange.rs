//! The replies to what exchanges the data whole.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The reply to `restore`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RestoreReply {
    /// Where a copy of what was there before lies; none: there was nothing.
    pub kept: Option<String>,
}

/// The reply to `import`: events, by what became of them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportReply {
    /// New here.
    pub added: u32,
    /// Here already.
    pub known: u32,
    /// Of days that went otherwise here; they stay as they are.
    pub left_out: u32,
    /// How many days these are.
    pub days_left_out: u32,
    /// The first logical day of the new ones.
    pub from: Option<String>,
    /// The last.
    pub to: Option<String>,
    /// Check-ins and diary entries that are new here.
    pub notes: u32,
}

/// The reply to `undo-import`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct UndoReply {
    /// How many events and entries went.
    pub removed: u32,
}

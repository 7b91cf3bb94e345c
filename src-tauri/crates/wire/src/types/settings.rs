//! The settings on the wire.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use ts_rs::TS;

/// The settings, whole and as far as they differ.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct SettingsReply {
    /// Every key with the value in force: the JSON of [`planner::Settings`].
    #[ts(type = "Settings")]
    pub settings: Value,
    /// The keys that differ from the defaults.
    #[ts(type = "Record<string, unknown>")]
    pub changed: Map<String, Value>,
    /// Fields of the file that were not usable and fell back.
    pub warnings: Vec<String>,
    /// The file they are kept in.
    pub path: String,
}

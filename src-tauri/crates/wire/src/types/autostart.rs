//! Start at login.

use super::Trouble;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Whether the agent starts when the user logs in; the JSON of `adempauze autostart --json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Autostart {
    /// Whether something is started.
    pub on: bool,
    /// Where that stands or would stand: a file, or a value of the registry.
    pub place: String,
    /// What is not right about it.
    pub trouble: Option<Trouble>,
}

//! Errors, as `data` of a JSON-RPC error.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An error, as `data` of a JSON-RPC error.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS, thiserror::Error)]
#[error("{message}")]
pub struct WireError {
    /// What the faces act on.
    pub code: ErrorCode,
    /// What went wrong, in the user's language, or in English where it is about the protocol.
    pub message: String,
    /// What to do, in the same language; may be empty.
    pub hint: String,
}

/// What a face can act on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum ErrorCode {
    /// The line is no request that this agent knows, or it is too long.
    BadRequest,
    /// The request can't be followed as things stand.
    Refused,
    /// A setting is unknown, out of bounds, or clashes with another.
    BadSettings,
    /// The two sides do not speak the same protocol.
    Protocol,
    /// The agent could not do it (disk, desktop).
    Failed,
}

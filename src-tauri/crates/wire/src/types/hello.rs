//! The first line, both ways.

use serde::{Deserialize, Serialize};

/// The version of the protocol. It changes when an older client would misread a newer agent.
pub const PROTOCOL: u32 = 1;

/// The first line, both ways.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hello {
    /// [`PROTOCOL`] of the sender.
    pub protocol: u32,
    /// The version of the sender's program.
    pub version: String,
}

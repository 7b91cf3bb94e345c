//! The first line, both ways, and who is older.

use serde::{Deserialize, Serialize};
use std::cmp::Ordering;

/// The version of the protocol. It changes when an older client would misread a newer agent.
pub const PROTOCOL: u32 = 1;

/// The first line, both ways: the params of a JSON-RPC notification with the method `hello`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hello {
    /// [`PROTOCOL`] of the sender.
    pub protocol: u32,
    /// The version of the sender's program (`0.1.0`).
    pub version: String,
}

impl Hello {
    /// What a program of this version says.
    pub fn of(version: &str) -> Hello {
        Hello { protocol: PROTOCOL, version: version.to_owned() }
    }

    /// Which of two sides is the newer: by protocol, then by the numbers of the version.
    pub fn age(&self, other: &Hello) -> Ordering {
        let numbers = |hello: &Hello| -> Vec<u64> {
            let release = hello.version.split(['-', '+']).next().unwrap_or_default();
            release.split('.').map(|part| part.parse().unwrap_or(0)).collect()
        };
        self.protocol.cmp(&other.protocol).then_with(|| numbers(self).cmp(&numbers(other)))
    }
}

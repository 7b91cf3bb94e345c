//! What the agent tells without being asked.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the agent tells without being asked, as a JSON-RPC notification.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "method", content = "params", rename_all = "kebab-case")]
pub enum Notice {
    /// The day, a prompt, the settings, presence or pause changed: read again.
    Changed,
    /// The window is to come forward.
    ComeForward,
    /// The agent ends or executes itself anew. It goes to every connection, subscribed or not,
    /// and is the last line: what was not answered before it was not followed.
    Bye,
}

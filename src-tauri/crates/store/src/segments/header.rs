//! The first line of a segment: whose it is.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The word of the format.
pub const FORMAT: &str = "adempauze-segment";

/// The version of the format that this program writes, and the latest that it reads.
pub const VERSION: u32 = 1;

/// A name is cut to so many letters.
const LONGEST_NAME: usize = 40;

/// The first line of a segment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// [`FORMAT`].
    pub format: String,
    /// The version of the format.
    pub version: u32,
    /// The random id of the installation that writes.
    pub device: String,
    /// What the user calls that computer.
    pub name: String,
}

impl Header {
    /// That of a device; without a name it is called by the beginning of its id.
    pub fn of(device: Uuid, name: Option<&str>) -> Header {
        let device = device.to_string();
        let name = name.map(shortened).filter(|name| !name.is_empty());
        let name = name.unwrap_or_else(|| device.chars().take(8).collect());
        Header { format: FORMAT.to_owned(), version: VERSION, device, name }
    }

    /// The line.
    pub fn line(&self) -> String {
        super::seal(&serde_json::to_string(self).expect("BUG: a header is plain data"))
    }
}

/// What is shown of a name: one line, and not without end.
pub(super) fn shortened(name: &str) -> String {
    let letters = name.trim().chars().filter(|letter| !letter.is_control());
    letters.take(LONGEST_NAME).collect()
}

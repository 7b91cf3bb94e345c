//! The settings file as a command reads it: without touching it, whatever is wrong with it. Only
//! the agent sets a broken file aside.

use serde_json::Value;
use std::path::Path;
use store::settings_file::{Document, Reading, Warning};

/// What the file says, field by field; none where there is no file.
pub(super) fn of_file(path: &Path) -> Option<Reading> {
    match std::fs::read(path) {
        Ok(bytes) => Some(of_bytes(&bytes)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => None,
        Err(error) => {
            let reason = error.to_string();
            Some(Reading { warnings: vec![Warning::Unreadable { reason }], ..Reading::default() })
        }
    }
}

fn of_bytes(bytes: &[u8]) -> Reading {
    document(bytes).map_or_else(
        |reason| Reading { warnings: vec![Warning::Unreadable { reason }], ..Reading::default() },
        |document| Reading::of(&document),
    )
}

/// The JSON object in a file, or why it holds none.
pub(super) fn document(bytes: &[u8]) -> Result<Document, String> {
    // Editors on Windows begin a file with a byte order mark.
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match serde_json::from_slice(bytes) {
        Ok(Value::Object(document)) => Ok(document),
        Ok(_) => Err("not a JSON object".to_owned()),
        Err(error) => Err(error.to_string()),
    }
}

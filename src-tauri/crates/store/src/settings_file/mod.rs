//! The settings file: a JSON object that holds only what differs from the defaults.
//!
//! Read from disk, every field stands by itself: a bad value falls back to its default with a
//! warning, fields that clash fall back together, an unknown key is kept. From the wire, the
//! command line and scenarios everything is checked and refused as a whole ([`merge`]).

mod change;
mod file;
mod key;
mod reading;
pub mod shown;

pub use change::{Changed, SettingsError, assignment, get, merge, strict_parse};
pub(crate) use file::read_document;
pub use file::{SaveError, SettingsFile, parse};
pub use reading::{Reading, Warning};

use planner::Settings;
use serde_json::{Map, Value};
use std::sync::LazyLock;

/// A JSON object: the settings that differ, as they stand in the file and go over the wire.
pub type Document = Map<String, Value>;

/// Every key with its default.
static DEFAULTS: LazyLock<Document> = LazyLock::new(|| whole(&Settings::default()));

/// Every key with the value in force.
pub fn whole(settings: &Settings) -> Document {
    match serde_json::to_value(settings) {
        Ok(Value::Object(map)) => map,
        _ => unreachable!("BUG: settings are a JSON object"),
    }
}

/// The defaults with a document laid over them, as the settings they make.
fn typed(document: &Document) -> Result<Settings, serde_json::Error> {
    let mut all = DEFAULTS.clone();
    lay_over(&mut all, document);
    serde_json::from_value(Value::Object(all))
}

/// Lays one object over another: objects go into each other, everything else replaces.
fn lay_over(base: &mut Document, over: &Document) {
    for (key, value) in over {
        match (base.get_mut(key), value) {
            (Some(Value::Object(base)), Value::Object(over)) => lay_over(base, over),
            _ => {
                base.insert(key.clone(), value.clone());
            }
        }
    }
}

//! The schemas of `content/schema`, compiled in, and what they say against a file.

use super::Fault;
use super::rules::Rules;
use crate::library::SCHEMAS;
use serde_json::Value;

/// What the other schemas refer to.
const COMMON: &str = "common";

/// The schemas of single files; each of the others is that of a folder.
const OF_FILES: [&str; 3] = ["library", "sources", "outside"];

/// The schemas, ready to use.
#[derive(Debug)]
pub struct Schemas {
    common: Value,
    others: Vec<(&'static str, Value)>,
}

impl Schemas {
    /// Those that were built in.
    pub fn embedded() -> Schemas {
        let parsed = |(name, json): &(&'static str, &str)| {
            (*name, serde_json::from_str(json).expect("BUG: build.rs wrote it as JSON"))
        };
        let (common, others): (Vec<_>, Vec<_>) =
            SCHEMAS.iter().map(parsed).partition(|(name, _)| *name == COMMON);
        let (_, common) = common.into_iter().next().expect("BUG: build.rs takes all schemas");
        Schemas { common, others }
    }

    /// The schema of the items in a folder of the format: `techniques` have `technique`.
    pub fn of_folder(folder: &str) -> Option<&'static str> {
        let name = folder.strip_suffix('s').unwrap_or(folder);
        let mut names = SCHEMAS.iter().map(|(name, _)| *name);
        names.find(|known| *known == name && *known != COMMON && !OF_FILES.contains(known))
    }

    /// What the schema of a file (`techniques/squat.json`) says against it.
    pub fn faults(&self, file: &str, value: &Value) -> Vec<Fault> {
        let name = match file.split_once('/') {
            Some((folder, _)) => Schemas::of_folder(folder),
            None => file.strip_suffix(".json"),
        };
        let Some((_, root)) = self.others.iter().find(|(known, _)| Some(*known) == name) else {
            return Vec::new();
        };
        let mut found = Vec::new();
        Rules { root, common: &self.common }.check(root, value, "", &mut found);
        found.into_iter().map(|(place, reason)| Fault::new(file, place, reason)).collect()
    }
}

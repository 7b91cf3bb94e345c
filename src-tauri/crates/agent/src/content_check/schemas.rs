//! The schemas of `content/schema`, compiled in, and what they say against a file.

use super::Fault;
use super::pattern::Patterns;
use super::rules::Rules;
use crate::library::SCHEMAS;
use serde_json::Value;

/// What the other schemas refer to.
const COMMON: &str = "common";

/// The schemas of single files; each of the others is that of a folder.
const OF_FILES: [&str; 4] = ["library", "sources", "outside", PACK];

/// The schema of a pack's own file, and what those of its items begin with.
const PACK: &str = "pack";

/// The schemas, ready to use.
#[derive(Debug)]
pub struct Schemas {
    common: Value,
    others: Vec<(&'static str, Value)>,
    patterns: Patterns,
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
        let mut patterns = Patterns::default();
        patterns.add(&common);
        others.iter().for_each(|(_, schema)| patterns.add(schema));
        Schemas { common, others, patterns }
    }

    /// The schema of the items in a folder of the format: `techniques` have `technique`.
    pub fn of_folder(folder: &str) -> Option<&'static str> {
        let name = folder.strip_suffix('s').unwrap_or(folder);
        let mut names = SCHEMAS.iter().map(|(name, _)| *name);
        let is_of_items = |known: &&str| {
            *known != COMMON && !OF_FILES.contains(known) && !known.starts_with("pack-")
        };
        names.find(|known| *known == name && is_of_items(known))
    }

    /// What the schema of a file (`techniques/squat.json`) says against it.
    pub fn faults(&self, file: &str, value: &Value) -> Vec<Fault> {
        let name = match file.split_once('/') {
            Some((folder, _)) => Schemas::of_folder(folder),
            None => file.strip_suffix(".json"),
        };
        self.faults_by(name, file, value)
    }

    /// The same for a file of a pack.
    pub fn faults_in_pack(&self, file: &str, value: &Value) -> Vec<Fault> {
        let name = match file.split_once('/').map(|(folder, _)| Schemas::of_folder(folder)) {
            Some(item) => item.map(|item| format!("{PACK}-{item}")),
            None => Some(PACK.to_owned()),
        };
        self.faults_by(name.as_deref(), file, value)
    }

    fn faults_by(&self, name: Option<&str>, file: &str, value: &Value) -> Vec<Fault> {
        let Some((_, root)) = self.others.iter().find(|(known, _)| Some(*known) == name) else {
            return Vec::new();
        };
        let mut found = Vec::new();
        Rules { root, common: &self.common, patterns: &self.patterns }
            .check(root, value, "", &mut found);
        found.into_iter().map(|(place, reason)| Fault::new(file, place, reason)).collect()
    }
}

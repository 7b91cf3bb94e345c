//! Whether a folder is a library of the program's format, or a folder or zip a pack: whole, or
//! refused whole with each fault.
//!
//! A fault has a file, a JSON pointer and a reason. What a schema can say stands in the schemas of
//! `content/schema`, which are compiled in; ids, references and sums are looked at here. How a text
//! sounds is the business of people, and of the content tests. Nothing of this runs when the agent
//! starts, and nothing outside the folder is read.

mod fault;
mod folder;
mod health;
mod json;
pub mod pack;
mod pattern;
mod plain;
mod references;
mod rules;
mod schemas;
mod shape;

pub use fault::{Fault, Reason};
pub use health::health_word;
pub use rules::KNOWN;
pub use schemas::Schemas;

use crate::library::VERSION;
use folder::Folder;
use std::io;
use std::path::Path;

/// What was found in a folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// How many files there are.
    pub files: usize,
    /// What is wrong, by file and place; nothing: it is sound.
    pub faults: Vec<Fault>,
}

/// Looks a folder or zip through. An error: it can't be read at all.
pub fn check(path: &Path) -> io::Result<Report> {
    if pack::is_one(path) {
        let read = pack::read(path)?;
        return Ok(match read {
            Ok(pack) => Report { files: pack.items.len() + 1, faults: Vec::new() },
            Err(report) => report,
        });
    }
    let folder = Folder::read(path)?;
    let files = folder.count;
    // A format of another version has rules of its own: nothing more can be said of its files.
    if let Some(fault) = other_version(&folder) {
        return Ok(Report { files, faults: vec![fault] });
    }
    let schemas = Schemas::embedded();
    let mut faults = folder.faults.clone();
    for (file, value) in &folder.json {
        faults.extend(schemas.faults(file, value));
    }
    references::check(&folder, &mut faults);
    shape::check(&folder, &mut faults);
    faults.sort();
    faults.dedup();
    Ok(Report { files, faults })
}

fn other_version(folder: &Folder) -> Option<Fault> {
    let manifest = folder.json.get(folder::MANIFEST)?;
    let version = manifest.get("version").filter(|version| **version != VERSION)?;
    let reason = Reason::Version { found: version.to_string(), known: VERSION };
    Some(Fault::new(folder::MANIFEST, "/version", reason))
}

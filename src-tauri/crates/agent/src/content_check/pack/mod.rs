//! Whether a folder or zip is a pack: techniques and routines that somebody else made, in the
//! library's format with ids of their own. Sound, or refused whole with each fault.
//!
//! A pack comes from outside: nothing in it leads out of it, nothing is larger than it needs to be,
//! and its texts are texts. `docs/decisions/0019` says what a pack is and why.

mod files;
mod items;
mod zipped;

use super::schemas::Schemas;
use super::{Fault, Reason, Report};
use files::Files;
use serde_json::{Map, Value};
use std::io;
use std::path::Path;

/// The file that makes a folder a pack.
pub const MANIFEST: &str = "pack.json";

/// The version of the format.
const VERSION: u64 = 1;

/// A sound pack.
#[derive(Clone, Debug, PartialEq)]
pub struct Pack {
    /// What it says of itself.
    pub manifest: Map<String, Value>,
    /// Its items, by folder and id.
    pub items: Vec<Item>,
}

/// One of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// `techniques` or `routines`.
    pub folder: String,
    /// Its id.
    pub id: String,
    /// It, whole.
    pub whole: Value,
}

/// Whether something is to be a pack rather than a library: it says so, or is a file.
pub fn is_one(path: &Path) -> bool {
    path.is_file() || path.join(MANIFEST).symlink_metadata().is_ok()
}

/// Reads a folder or zip whole. An error: it can't be read at all.
pub fn read(path: &Path) -> io::Result<Result<Pack, Report>> {
    let found = path.metadata()?;
    let files = if found.is_dir() {
        Files::of_folder(path)?
    } else if found.is_file() {
        Files::of_zip(path)?
    } else {
        // A pipe would wait for a writer.
        return Err(io::ErrorKind::InvalidInput.into());
    };
    let count = files.count();
    Ok(sound(files).map_err(|mut faults| {
        faults.sort();
        faults.dedup();
        Report { files: count, faults }
    }))
}

fn sound(mut files: Files) -> Result<Pack, Vec<Fault>> {
    let mut faults = std::mem::take(&mut files.faults);
    let mut json = files.json(&mut faults);
    let Some(manifest) = json.remove(MANIFEST) else {
        if !faults.iter().any(|fault| fault.file == MANIFEST || fault.file.is_empty()) {
            faults.push(Fault::new(MANIFEST, "", Reason::MissingFile));
        }
        return Err(faults);
    };
    // A format of another version has rules of its own: nothing more can be said of its files.
    if let Some(found) = manifest.get("version").filter(|version| **version != VERSION) {
        let reason = Reason::Version { found: found.to_string(), known: VERSION };
        return Err(vec![Fault::new(MANIFEST, "/version", reason)]);
    }
    let schemas = Schemas::embedded();
    faults.extend(schemas.faults_in_pack(MANIFEST, &manifest));
    items::check_texts(MANIFEST, &manifest, &mut faults);
    for (file, item) in &json {
        faults.extend(schemas.faults_in_pack(file, item));
        items::check_texts(file, item, &mut faults);
    }
    items::check(manifest["id"].as_str(), &json, &mut faults);
    if json.is_empty() && faults.is_empty() {
        faults.push(Fault::new(MANIFEST, "", Reason::NoItems));
    }
    let Value::Object(manifest) = manifest else { return Err(faults) };
    if !faults.is_empty() {
        return Err(faults);
    }
    let items = json.into_iter().filter_map(|(file, whole)| {
        let (folder, _) = file.split_once('/')?;
        Some(Item { folder: folder.to_owned(), id: whole["id"].as_str()?.to_owned(), whole })
    });
    Ok(Pack { manifest, items: items.collect() })
}

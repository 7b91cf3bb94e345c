//! The files of a pack, read from a folder or a zip, as far as they belong to it.

use super::zipped;
use crate::content_check::folder::utf_8;
use crate::content_check::{Fault, Reason, json};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

/// The most bytes of a file; the longest technique of the library has a tenth of it.
pub(super) const FILE_MOST: u64 = 64 * 1024;

/// The most files.
pub(super) const FILES_MOST: usize = 1000;

/// The most bytes of all files together.
pub(super) const ALL_MOST: u64 = 8 * 1024 * 1024;

/// Files for people.
const FOR_PEOPLE: [&str; 3] = ["README.md", "LICENSE", "LICENCE"];

/// The folders of items.
const FOLDERS: [&str; 2] = ["techniques", "routines"];

/// The files of a pack.
#[derive(Debug, Default)]
pub(super) struct Files {
    /// What was read, by its path with `/` between the parts.
    read: BTreeMap<String, Vec<u8>>,
    /// The paths in small letters, to those that have them.
    small: BTreeMap<String, String>,
    bytes: u64,
    /// What could not be read, or does not belong there.
    pub faults: Vec<Fault>,
}

impl Files {
    /// Those of a folder.
    pub fn of_folder(root: &Path) -> io::Result<Files> {
        let mut files = Files::default();
        for name in names(root)?.into_iter().filter(|name| !hidden(name)) {
            let path = root.join(&name);
            match fs::symlink_metadata(&path) {
                Ok(found) if found.is_dir() && FOLDERS.contains(&name.as_str()) => {
                    for inner in names(&path)? {
                        if files.is_too_much() {
                            return Ok(files.only_too_much());
                        }
                        files.put_file(&format!("{name}/{inner}"), &path.join(&inner));
                    }
                }
                Ok(found) if found.is_dir() => files.fault(&name, Reason::UnknownFile),
                _ => files.put_file(&name, &path),
            }
        }
        Ok(if files.is_too_much() { files.only_too_much() } else { files })
    }

    /// Those of a zip.
    pub fn of_zip(path: &Path) -> io::Result<Files> {
        zipped::read(path)
    }

    fn put_file(&mut self, name: &str, path: &Path) {
        if hidden(name) {
            return;
        }
        let found = match fs::symlink_metadata(path) {
            Ok(found) => found,
            Err(error) => return self.fault(name, Reason::Unreadable(error.to_string())),
        };
        if found.is_symlink() {
            return self.fault(name, Reason::Link);
        }
        // What is no file is not opened: a pipe would wait for a writer.
        if !found.is_file() {
            return self.fault(name, Reason::UnknownFile);
        }
        match File::open(path) {
            Ok(file) => self.put(name, file),
            Err(error) => self.fault(name, Reason::Unreadable(error.to_string())),
        }
    }

    /// Takes a file, if one of its name can belong to a pack. No more is read than it may have,
    /// whatever it says of its length.
    pub fn put(&mut self, name: &str, bytes: impl Read) {
        if let Err(reason) = place(name) {
            return self.fault(&shown(name), reason);
        }
        if hidden(name) {
            return;
        }
        if let Some(other) = self.small.insert(name.to_lowercase(), name.to_owned()) {
            return self.fault(name, Reason::NameTwice(other));
        }
        if !belongs(name) {
            return self.fault(name, Reason::UnknownFile);
        }
        let mut read = Vec::new();
        match bytes.take(FILE_MOST + 1).read_to_end(&mut read) {
            Err(error) => return self.fault(name, Reason::Unreadable(error.to_string())),
            Ok(count) if count as u64 > FILE_MOST => {
                self.bytes += count as u64;
                return self.fault(name, Reason::TooBig(kib(FILE_MOST)));
            }
            Ok(count) => self.bytes += count as u64,
        }
        self.read.insert(name.to_owned(), read);
    }

    /// Takes a folder of a zip, which holds nothing itself.
    pub fn folder(&mut self, name: &str) {
        match place(name) {
            Err(reason) => self.fault(&shown(name), reason),
            Ok(()) if hidden(name) || FOLDERS.contains(&name) => {}
            Ok(()) => self.fault(name, Reason::UnknownFile),
        }
    }

    /// Whether there is more than any pack has: then nothing more is read.
    pub fn is_too_much(&self) -> bool {
        self.small.len() > FILES_MOST || self.bytes > ALL_MOST || self.faults.len() > FILES_MOST
    }

    /// That there is too much, and nothing else.
    pub fn only_too_much(self) -> Files {
        let bound = match self.bytes > ALL_MOST {
            true => kib(ALL_MOST),
            false => format!("{FILES_MOST} files"),
        };
        let faults = vec![Fault::new("", "", Reason::TooBig(bound))];
        Files { faults, small: self.small, ..Files::default() }
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.small.len()
    }

    /// The JSON of those that are JSON.
    pub fn json(self, faults: &mut Vec<Fault>) -> BTreeMap<String, Value> {
        let mut values = BTreeMap::new();
        for (path, bytes) in self.read {
            let text = match utf_8(bytes) {
                Ok(text) => text,
                Err(reason) => {
                    faults.push(Fault::new(&path, "", reason));
                    continue;
                }
            };
            if !path.ends_with(".json") {
                continue;
            }
            match json::read(&text) {
                Ok((value, twice)) => {
                    let twice = twice.into_iter();
                    faults.extend(twice.map(|place| Fault::new(&path, place, Reason::KeyTwice)));
                    values.insert(path, value);
                }
                Err(error) => {
                    faults.push(Fault::new(&path, "", Reason::NotJson(error.to_string())))
                }
            }
        }
        values
    }

    /// Something is wrong with a file.
    pub fn fault(&mut self, path: &str, reason: Reason) {
        self.faults.push(Fault::new(path, "", reason));
    }
}

fn kib(bytes: u64) -> String {
    format!("{} KiB", bytes / 1024)
}

/// The names in a folder, sorted; no more than there may be and one.
fn names(folder: &Path) -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)?.take(FILES_MOST + 2) {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    Ok(names)
}

/// Whether a name stays in the pack, on every system.
fn place(name: &str) -> Result<(), Reason> {
    let leads_out = name.starts_with('/')
        || name.contains(['\\', ':'])
        || name.split('/').any(|part| part.is_empty() || part == "." || part == "..");
    match leads_out {
        true => Err(Reason::LeavesFolder),
        false if name.chars().any(char::is_control) => Err(Reason::UnknownFile),
        false => Ok(()),
    }
}

/// A name as it can be printed.
fn shown(name: &str) -> String {
    name.chars()
        .take(100)
        .flat_map(|c| match c.is_control() {
            true => c.escape_default().to_string().chars().collect(),
            false => vec![c],
        })
        .collect()
}

/// What systems leave behind; it is passed over.
fn hidden(name: &str) -> bool {
    name.split('/').any(|part| part.starts_with('.') || part == "__MACOSX")
}

fn belongs(name: &str) -> bool {
    match name.split_once('/') {
        None => name == super::MANIFEST || FOR_PEOPLE.contains(&name),
        Some((folder, inner)) => {
            let stem = inner.strip_suffix(".json").filter(|stem| !stem.is_empty());
            FOLDERS.contains(&folder) && stem.is_some_and(|stem| !stem.contains('/'))
        }
    }
}

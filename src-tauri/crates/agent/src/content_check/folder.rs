//! The files of a library, as far as they can be read.

use super::json;
use super::schemas::Schemas;
use super::{Fault, Reason};
use fluent_bundle::FluentResource;
use fluent_syntax::ast::Entry;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

/// The file that says which version of the format a library is of.
pub(super) const MANIFEST: &str = "library.json";

/// The files beside the folders: each, and whether a library can do without it.
const FILES: [(&str, bool); 4] =
    [(MANIFEST, false), ("sources.json", false), ("outside.json", true), ("GUIDELINES.md", true)];

/// The languages of the messages.
const LANGUAGES: [&str; 2] = ["nl", "en"];

/// The most bytes of a file; the longest of the built-in library has a tenth of it.
const FILE_MOST: u64 = 256 * 1024;

/// The most files; the built-in library has some 250.
const FILES_MOST: usize = 4000;

/// The files of a library.
pub(super) struct Folder {
    /// Every file that is JSON and belongs to the library, by its path.
    pub json: BTreeMap<String, Value>,
    /// Every message: its file and its id.
    messages: Vec<(String, String)>,
    /// How many files there are.
    pub count: usize,
    /// What could not be read, or does not belong there.
    pub faults: Vec<Fault>,
}

impl Folder {
    /// Reads a folder. An error: it can't be listed.
    pub fn read(path: &Path) -> io::Result<Folder> {
        let mut folder =
            Folder { json: BTreeMap::new(), messages: Vec::new(), count: 0, faults: Vec::new() };
        let entries = names(path)?;
        for name in &entries {
            match name.as_str() {
                _ if FILES.iter().any(|(file, _)| file == name) => folder.file(path, name),
                "messages" => folder.messages(path),
                "schema" => folder.all(path, name, ".schema.json"),
                _ if Schemas::of_folder(name).is_some() => folder.all(path, name, ".json"),
                _ => folder.fault(name, Reason::UnknownFile),
            }
        }
        for (file, can_miss) in FILES {
            if !can_miss && !entries.iter().any(|name| name == file) {
                folder.fault(file, Reason::MissingFile);
            }
        }
        Ok(folder)
    }

    fn messages(&mut self, root: &Path) {
        match names(&root.join("messages")) {
            Ok(names) => {
                for name in names {
                    let path = format!("messages/{name}");
                    match LANGUAGES.contains(&name.as_str()) {
                        true => self.all(root, &path, ".ftl"),
                        false => self.fault(&path, Reason::UnknownFile),
                    }
                }
            }
            Err(error) => self.fault("messages", Reason::Unreadable(error.to_string())),
        }
        // A message that one language has is missed in the file of the same name of the other.
        for (language, other) in [("nl", "en"), ("en", "nl")] {
            let others: BTreeSet<&String> = self.of_language(other).map(|(_, id)| id).collect();
            let missed = self.of_language(language).filter(|(_, id)| !others.contains(id));
            let missed: Vec<Fault> = missed
                .map(|(name, id)| {
                    let file = format!("messages/{other}/{name}");
                    Fault::new(&file, "", Reason::NoSuchMessage(id.clone()))
                })
                .collect();
            self.faults.extend(missed);
        }
    }

    /// The messages of a language: the name of the file, and the id.
    fn of_language(&self, language: &str) -> impl Iterator<Item = (&str, &String)> {
        let prefix = format!("messages/{language}/");
        self.messages.iter().filter_map(move |(file, id)| Some((file.strip_prefix(&prefix)?, id)))
    }

    /// The files of a folder, whose names all end so.
    fn all(&mut self, root: &Path, folder: &str, ending: &str) {
        let names = match names(&root.join(folder)) {
            Ok(names) => names,
            Err(error) => return self.fault(folder, Reason::Unreadable(error.to_string())),
        };
        for name in names {
            let path = format!("{folder}/{name}");
            match name.strip_suffix(ending) {
                Some(stem) if !stem.is_empty() => self.file(root, &path),
                _ => self.fault(&path, Reason::UnknownFile),
            }
        }
    }

    fn file(&mut self, root: &Path, path: &str) {
        self.count += 1;
        if self.count == FILES_MOST + 1 {
            self.fault(path, Reason::TooBig(format!("{FILES_MOST} files")));
        }
        if self.count > FILES_MOST {
            return;
        }
        let text = match text(&root.join(path)) {
            Ok(text) => text,
            Err(reason) => return self.fault(path, reason),
        };
        if path.ends_with(".ftl") {
            return self.fluent(path, text);
        }
        if !path.ends_with(".json") {
            return;
        }
        match json::read(&text) {
            // The schemas in the folder are for its editors; those of the program decide.
            Ok((value, twice)) => {
                for place in twice {
                    self.faults.push(Fault::new(path, place, Reason::KeyTwice));
                }
                if !path.starts_with("schema/") {
                    self.json.insert(path.to_owned(), value);
                }
            }
            Err(error) => self.fault(path, Reason::NotJson(error.to_string())),
        }
    }

    fn fluent(&mut self, path: &str, text: String) {
        let (resource, errors) = match FluentResource::try_new(text) {
            Ok(resource) => (resource, Vec::new()),
            Err(wrong) => wrong,
        };
        for entry in resource.entries() {
            if let Entry::Message(message) = entry {
                self.messages.push((path.to_owned(), message.id.name.to_owned()));
            }
        }
        for error in errors {
            let before = resource.source().get(..error.pos.start).unwrap_or_default();
            let line = before.matches('\n').count() + 1;
            self.fault(path, Reason::NotFluent { line });
        }
    }

    fn fault(&mut self, path: &str, reason: Reason) {
        self.faults.push(Fault::new(path, "", reason));
    }
}

/// The names in a folder, sorted; without the hidden ones, which systems leave behind.
fn names(folder: &Path) -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if !name.starts_with('.') {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}

/// The text of a file. What is no file is not opened: a pipe would wait for a writer.
fn text(path: &Path) -> Result<String, Reason> {
    let unreadable = |error: io::Error| Reason::Unreadable(error.to_string());
    let too_big = || Reason::TooBig(format!("{} KiB", FILE_MOST / 1024));
    let metadata = fs::metadata(path).map_err(unreadable)?;
    if !metadata.is_file() {
        return Err(Reason::UnknownFile);
    }
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(unreadable)?;
    let read = file.take(FILE_MOST + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    if read as u64 > FILE_MOST {
        return Err(too_big());
    }
    utf_8(bytes)
}

/// Bytes as the text that they are to be.
pub(super) fn utf_8(bytes: Vec<u8>) -> Result<String, Reason> {
    String::from_utf8(bytes).map_err(|error| {
        let before = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        Reason::NotUtf8 { line: before.iter().filter(|byte| **byte == b'\n').count() + 1 }
    })
}

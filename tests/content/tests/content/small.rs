//! A folder of content files that a test changes: a small library, or a pack.

use agent::content_check::{Fault, check};
use serde_json::Value;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

/// The folder; it goes away with this value.
pub struct Small(TempDir);

impl Small {
    pub fn empty() -> Small {
        Small(tempfile::tempdir().expect("a temporary folder"))
    }

    pub fn path(&self) -> &Path {
        self.0.path()
    }

    pub fn put(&self, path: &str, text: impl AsRef<[u8]>) {
        let path = self.path().join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }

    /// It with one place of one file changed; `null` takes a key away, `-` puts one at the end of a
    /// list.
    pub fn with(self, file: &str, place: &str, value: Value) -> Small {
        let text = fs::read_to_string(self.path().join(file)).expect("a file");
        let mut item: Value = serde_json::from_str(&text).expect("JSON");
        let (parent, key) = place.rsplit_once('/').expect("a pointer");
        let parent = item.pointer_mut(parent).expect("the place is there");
        match (parent, value) {
            (Value::Object(map), Value::Null) => drop(map.remove(key)),
            (Value::Array(list), value) if key == "-" => list.push(value),
            (Value::Array(list), value) => list[key.parse::<usize>().expect("a place")] = value,
            (parent, value) => parent[key] = value,
        }
        self.put(file, item.to_string());
        self
    }

    pub fn faults(&self) -> Vec<String> {
        faults(self.path())
    }
}

/// Each fault of a library or a pack as `file pointer: reason`.
pub fn faults(content: &Path) -> Vec<String> {
    let line = |fault: &Fault| format!("{} {}: {}", fault.file, fault.pointer, fault.reason.word());
    check(content).expect("it can be read").faults.iter().map(line).collect()
}

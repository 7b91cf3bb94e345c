//! The content files as the tests read them: plain JSON, no types of the program between.

use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The languages of all texts.
pub const LANGUAGES: [&str; 2] = ["nl", "en"];

/// The folders of the items.
pub const FOLDERS: [&str; 5] = ["techniques", "routines", "profiles", "phases", "guidance"];

/// An item of the library, as its file has it.
#[derive(Clone, Debug)]
pub struct Item {
    /// The path within `content/`.
    pub path: String,
    /// The file's content.
    pub json: Value,
}

/// A line that people read.
#[derive(Clone, Debug)]
pub struct Line {
    /// Its file and place.
    pub place: String,
    /// Its language.
    pub language: &'static str,
    /// The line.
    pub text: String,
}

/// The folder of the content.
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content")
}

/// A file of the content folder.
pub fn file(path: &str) -> String {
    let full = folder().join(path);
    fs::read_to_string(&full).unwrap_or_else(|error| panic!("{}: {error}", full.display()))
}

/// A file as JSON.
pub fn json(path: &str) -> Value {
    serde_json::from_str(&file(path)).unwrap_or_else(|error| panic!("content/{path}: {error}"))
}

/// The names of the files in a folder of the content that end so, sorted.
pub fn names(folder_name: &str, ending: &str) -> Vec<String> {
    let entries = fs::read_dir(folder().join(folder_name)).expect("the content has this folder");
    let mut names: Vec<String> = entries
        .map(|entry| entry.expect("a readable entry").file_name().to_string_lossy().into_owned())
        .filter(|name| name.ends_with(ending))
        .collect();
    names.sort();
    assert!(!names.is_empty(), "content/{folder_name} has no {ending}");
    names
}

fn items(folder_name: &str) -> Vec<Item> {
    let item = |name| {
        let path = format!("{folder_name}/{name}");
        Item { json: json(&path), path }
    };
    names(folder_name, ".json").into_iter().map(item).collect()
}

/// All techniques.
pub fn techniques() -> Vec<Item> {
    items("techniques")
}

/// All routines.
pub fn routines() -> Vec<Item> {
    items("routines")
}

/// All profiles.
pub fn profiles() -> Vec<Item> {
    items("profiles")
}

/// All poses.
pub fn poses() -> Vec<Item> {
    items("poses")
}

/// All phases.
pub fn phases() -> Vec<Item> {
    items("phases")
}

/// All guidance.
pub fn guidance() -> Vec<Item> {
    items("guidance")
}

/// The ids of all techniques.
pub fn technique_ids() -> BTreeSet<String> {
    techniques().iter().map(|item| item.id().to_owned()).collect()
}

/// Every item of the library.
pub fn everything() -> Vec<Item> {
    FOLDERS.into_iter().flat_map(items).collect()
}

/// The profile with this id.
pub fn profile(id: &str) -> Item {
    let path = format!("profiles/{id}.json");
    Item { json: json(&path), path }
}

/// The technique with this id.
pub fn technique(id: &str) -> Item {
    let path = format!("techniques/{id}.json");
    Item { json: json(&path), path }
}

/// The routine with this id.
pub fn routine(id: &str) -> Item {
    let path = format!("routines/{id}.json");
    Item { json: json(&path), path }
}

/// The articles.
pub fn articles() -> Vec<Value> {
    let sources = json("sources.json");
    sources["sources"].as_array().expect("a list of articles").clone()
}

/// The folder of the articles, where this machine has it.
pub fn seeds() -> Option<PathBuf> {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/seeds");
    let folder = std::env::var_os("ADEMPAUZE_SEEDS").map_or_else(beside, PathBuf::from);
    let found = folder.is_dir();
    if !found {
        println!("SKIPPED: no articles at {} (set ADEMPAUZE_SEEDS)", folder.display());
    }
    found.then_some(folder)
}

impl Item {
    /// Its id.
    pub fn id(&self) -> &str {
        self.word("id")
    }

    /// The text under a key.
    pub fn word(&self, key: &str) -> &str {
        self.json[key].as_str().unwrap_or_else(|| panic!("{}: /{key} is a text", self.path))
    }

    /// The whole number under a key.
    pub fn number(&self, key: &str) -> u64 {
        self.json[key].as_u64().unwrap_or_else(|| panic!("{}: /{key} is a number", self.path))
    }

    /// Whether the key says so.
    pub fn says(&self, key: &str) -> bool {
        self.json[key].as_bool().unwrap_or_else(|| panic!("{}: /{key} is a yes or no", self.path))
    }

    /// The words in the list under a key; none if there is no list.
    pub fn list(&self, key: &str) -> Vec<&str> {
        let list = self.json[key].as_array().into_iter().flatten();
        list.map(|word| word.as_str().expect("a list of words")).collect()
    }

    /// The words under a key of each object in the list under another; none if there is no list.
    pub fn each(&self, list: &str, key: &str) -> Vec<&str> {
        let list = self.json[list].as_array().into_iter().flatten();
        list.map(|item| item[key].as_str().expect("a list of objects with this key")).collect()
    }

    /// The folder it lies in.
    pub fn folder(&self) -> &str {
        self.path.split('/').next().unwrap_or_default()
    }

    /// Its figures.
    pub fn figures(&self) -> &[Value] {
        self.json["figures"].as_array().expect("a list of figures")
    }

    /// The figure with this name.
    pub fn figure(&self, name: &str) -> &Value {
        let found = self.figures().iter().find(|figure| figure["name"] == name);
        found.unwrap_or_else(|| panic!("{}: no figure '{name}'", self.path))
    }

    /// Its steps in a language.
    pub fn steps(&self, language: &str) -> &[Value] {
        self.json["text"][language]["steps"].as_array().expect("a list of steps")
    }

    /// What its steps say, in one text.
    pub fn said(&self, language: &str) -> String {
        let said = self.steps(language).iter().map(|step| step["say"].as_str().unwrap_or_default());
        said.collect::<Vec<_>>().join(" ")
    }

    /// Every line that people read.
    pub fn lines(&self) -> Vec<Line> {
        let mut lines = Vec::new();
        for language in LANGUAGES {
            let place = format!("{}: /text/{language}", self.path);
            collect(&self.json["text"][language], &place, language, &mut lines);
        }
        lines
    }
}

fn collect(value: &Value, place: &str, language: &'static str, lines: &mut Vec<Line>) {
    match value {
        Value::Object(map) => {
            let readable = map.iter().filter(|(key, _)| *key != "part");
            readable.for_each(|(key, value)| {
                collect(value, &format!("{place}/{key}"), language, lines);
            });
        }
        Value::Array(list) => {
            let numbered = list.iter().enumerate();
            numbered
                .for_each(|(n, value)| collect(value, &format!("{place}/{n}"), language, lines));
        }
        Value::String(text) => {
            lines.push(Line { place: place.to_owned(), language, text: text.clone() });
        }
        Value::Number(_) | Value::Bool(_) | Value::Null => {}
    }
}

//! Puts the content library into the program, so that it runs from anywhere.
//!
//! Reads `content/techniques` and `content/routines`, refuses what the program could not live with
//! (no JSON, a file that is not named by its id, an id that names nothing), and writes one Rust
//! file: the planner's part as one JSON text, and each item whole beside its id. Whether an item
//! follows the schema and the content rules is the business of the content tests.

use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

type Items = BTreeMap<String, Map<String, Value>>;

fn main() {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../content");
    println!("cargo::rerun-if-changed={}", content.join("techniques").display());
    println!("cargo::rerun-if-changed={}", content.join("routines").display());
    match library(&content) {
        Ok(source) => {
            let out = env::var_os("OUT_DIR").expect("BUG: cargo tells a build script its OUT_DIR");
            fs::write(PathBuf::from(out).join("library.rs"), source).expect("OUT_DIR is writable");
        }
        Err(problem) => println!("cargo::error={problem}"),
    }
}

/// The Rust source of the embedded library.
pub fn library(content: &Path) -> Result<String, String> {
    let techniques = read(&content.join("techniques"))?;
    let routines = read(&content.join("routines"))?;
    if let Some(id) = routines.keys().find(|id| techniques.contains_key(*id)) {
        return Err(format!("content: '{id}' is both a technique and a routine"));
    }
    for (id, item) in &techniques {
        resolve("techniques", id, item, "components", &techniques)?;
        resolve("techniques", id, item, "cues", &techniques)?;
    }
    for (id, item) in &routines {
        resolve("routines", id, item, "techniques", &techniques)?;
        resolve("routines", id, item, "built_from", &routines)?;
    }
    let planner = json!({
        "techniques": only("techniques", &techniques, &["id", "category", "fits", "seconds"])?,
        "routines": only("routines", &routines, &["id", "fits", "techniques", "minutes"])?,
    });
    let mut source = format!("const PLANNER: &str = {:?};\n", planner.to_string());
    source.push_str("static ITEMS: &[(&str, &str)] = &[\n");
    let mut all: Vec<_> = techniques.iter().chain(&routines).collect();
    all.sort_by_key(|(id, _)| *id);
    for (id, item) in all {
        let text = serde_json::to_string(item).map_err(|error| error.to_string())?;
        writeln!(source, "    ({id:?}, {text:?}),").map_err(|error| error.to_string())?;
    }
    source.push_str("];\n");
    Ok(source)
}

/// The items of one folder by id.
fn read(folder: &Path) -> Result<Items, String> {
    let name =
        |path: &Path| path.canonicalize().unwrap_or_else(|_| path.into()).display().to_string();
    let mut items = Items::new();
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", name(folder)))?;
    for entry in entries {
        let path = entry.map_err(|error| format!("{}: {error}", name(folder)))?.path();
        if path.extension().is_none_or(|extension| extension != "json") {
            continue;
        }
        let text =
            fs::read_to_string(&path).map_err(|error| format!("{}: {error}", name(&path)))?;
        let item: Map<String, Value> =
            serde_json::from_str(&text).map_err(|error| format!("{}: {error}", name(&path)))?;
        let id = item.get("id").and_then(Value::as_str);
        // Two files can't have one name, so ids that are file names are not given twice.
        if id != path.file_stem().and_then(|stem| stem.to_str()) {
            return Err(format!("{}: /id is {id:?}, not the name of the file", name(&path)));
        }
        items.insert(id.unwrap_or_default().to_owned(), item);
    }
    Ok(items)
}

/// Whether every id in the list under `key` is one of `known`.
fn resolve(
    folder: &str,
    id: &str,
    item: &Map<String, Value>,
    key: &str,
    known: &Items,
) -> Result<(), String> {
    let named = item.get(key).and_then(Value::as_array);
    for (place, named) in named.into_iter().flatten().enumerate() {
        if !named.as_str().is_some_and(|named| known.contains_key(named)) {
            let file = format!("content/{folder}/{id}.json");
            return Err(format!("{file}: /{key}/{place} is {named}, which names nothing"));
        }
    }
    Ok(())
}

/// The items with no keys but these.
fn only(folder: &str, items: &Items, keys: &[&str]) -> Result<Vec<Value>, String> {
    let cut = |(id, item): (&String, &Map<String, Value>)| {
        let mut small = Map::new();
        for key in keys {
            let value = item
                .get(*key)
                .ok_or_else(|| format!("content/{folder}/{id}.json: /{key} is missing"))?;
            small.insert((*key).to_owned(), value.clone());
        }
        Ok(Value::Object(small))
    };
    items.iter().map(cut).collect()
}

//! Puts the content library into the program, so that it runs from anywhere.
//!
//! Reads the folders of `content/`, refuses what the program could not live with (no JSON, a file
//! that is not named by its id, an id that is there twice or names nothing), and writes one Rust
//! file: the planner's part as one JSON text, and each item whole beside its id and folder. Whether
//! an item follows the schema and the content rules is the business of the content tests; the
//! schemas are put in for `content check`, which looks at folders of others.

use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

type Items = BTreeMap<String, Map<String, Value>>;

/// The folders that hold one file per item.
const FOLDERS: [&str; 5] = ["techniques", "routines", "profiles", "phases", "guidance"];

/// The version of the format, as `library.json` has it.
const VERSION: u64 = 1;

/// Where items name others: a folder, a key, and the folder of the ids under it.
const NAMES: [(&str, &str, &str); 9] = [
    ("techniques", "components", "techniques"),
    ("techniques", "cues", "techniques"),
    ("routines", "techniques", "techniques"),
    ("routines", "built_from", "routines"),
    ("profiles", "emphasise", "techniques"),
    ("profiles", "avoid", "techniques"),
    ("profiles", "offers", "techniques"),
    ("profiles", "opens", "techniques"),
    ("guidance", "techniques", "techniques"),
];

fn main() {
    // Asked when it runs: a kept build may have been made in another checkout.
    let crate_folder = env::var_os("CARGO_MANIFEST_DIR").expect("cargo says where the crate lies");
    let content = Path::new(&crate_folder).join("../../../content");
    for folder in FOLDERS.iter().chain(&["poses"]) {
        println!("cargo::rerun-if-changed={}", content.join(folder).display());
    }
    for other in ["library.json", "schema"] {
        println!("cargo::rerun-if-changed={}", content.join(other).display());
    }
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
    version(&content.join("library.json"))?;
    let mut folders = BTreeMap::new();
    let mut homes: BTreeMap<String, &str> = BTreeMap::new();
    for folder in FOLDERS {
        let items = read(&content.join(folder))?;
        for id in items.keys() {
            if let Some(other) = homes.insert(id.clone(), folder) {
                return Err(format!("content: '{id}' is in both {other} and {folder}"));
            }
        }
        folders.insert(folder, items);
    }
    for (folder, key, known) in NAMES {
        for (id, item) in &folders[folder] {
            let place = format!("/{key}");
            let named = item.get(key).unwrap_or(&Value::Null);
            resolve(named, &place, &folders[known])
                .map_err(|problem| format!("content/{folder}/{id}.json: {problem}"))?;
        }
    }
    let planner = json!({
        "techniques": only(
            &folders,
            "techniques",
            &["id", "category", "fits", "phase", "seconds"],
            &["pace", "needs_consent"],
        )?,
        "routines":
            only(&folders, "routines", &["id", "fits", "techniques", "seconds", "minutes"], &[])?,
        "profiles": only(
            &folders,
            "profiles",
            &["id", "emphasise", "avoid", "offers", "opens", "plan"],
            &[],
        )?,
        "phases": only(&folders, "phases", &["id", "days_at_least"], &[])?,
    });
    let mut source = format!("const PLANNER: &str = {:?};\n", planner.to_string());
    source.push_str("static ITEMS: &[(&str, &str, &str)] = &[\n");
    for (id, folder) in &homes {
        let text =
            serde_json::to_string(&folders[folder][id]).map_err(|error| error.to_string())?;
        writeln!(source, "    ({id:?}, {folder:?}, {text:?}),")
            .map_err(|error| error.to_string())?;
    }
    source.push_str("];\nstatic POSES: &[(&str, &str)] = &[\n");
    // A movement has the id of its technique.
    for (id, poses) in read(&content.join("poses"))? {
        if !folders["techniques"].contains_key(&id) {
            return Err(format!("content/poses/{id}.json: there is no such technique"));
        }
        let text = serde_json::to_string(&poses).map_err(|error| error.to_string())?;
        writeln!(source, "    ({id:?}, {text:?}),").map_err(|error| error.to_string())?;
    }
    source.push_str("];\n");
    let schemas: Vec<(String, String)> = schemas(&content.join("schema"))?.into_iter().collect();
    source.push_str(&format!(
        "pub(crate) const VERSION: u64 = {VERSION};
pub(crate) const FOLDERS: [&str; 5] = {FOLDERS:?};
pub(crate) static NAMES: &[(&str, &str, &str)] = &{NAMES:?};
pub(crate) static SCHEMAS: &[(&str, &str)] = &{schemas:?};
"
    ));
    Ok(source)
}

/// Whether the library is of the version that this program reads.
fn version(file: &Path) -> Result<(), String> {
    let text = fs::read_to_string(file).map_err(|error| format!("library.json: {error}"))?;
    let manifest: Value =
        serde_json::from_str(&text).map_err(|error| format!("library.json: {error}"))?;
    match &manifest["version"] {
        found if *found == VERSION => Ok(()),
        found => Err(format!("library.json: /version is {found}, and {VERSION} is read")),
    }
}

/// The schemas by name, on one line each; none where there is no such folder.
fn schemas(folder: &Path) -> Result<BTreeMap<String, String>, String> {
    let mut schemas = BTreeMap::new();
    let Ok(entries) = fs::read_dir(folder) else { return Ok(schemas) };
    for entry in entries {
        let path = entry.map_err(|error| format!("schema: {error}"))?.path();
        let file = path.file_name().map(|name| name.to_string_lossy().into_owned());
        let Some(name) = file.as_deref().and_then(|name| name.strip_suffix(".schema.json")) else {
            continue;
        };
        let text = fs::read_to_string(&path).map_err(|error| format!("{name}: {error}"))?;
        let schema: Value =
            serde_json::from_str(&text).map_err(|error| format!("{name}: {error}"))?;
        schemas.insert(name.to_owned(), schema.to_string());
    }
    Ok(schemas)
}

/// The items of one folder by id; none where there is no such folder.
fn read(folder: &Path) -> Result<Items, String> {
    let name =
        |path: &Path| path.canonicalize().unwrap_or_else(|_| path.into()).display().to_string();
    let mut items = Items::new();
    if !folder.is_dir() {
        return Ok(items);
    }
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

/// Whether every id in the value at a place is one of `known`. An object with an `id` names that;
/// another names the ids in its lists.
fn resolve(value: &Value, place: &str, known: &Items) -> Result<(), String> {
    match value {
        Value::String(id) if known.contains_key(id) => Ok(()),
        Value::Array(list) => list
            .iter()
            .enumerate()
            .try_for_each(|(n, named)| resolve(named, &format!("{place}/{n}"), known)),
        Value::Object(item) => match item.get("id") {
            Some(id) => resolve(id, &format!("{place}/id"), known),
            None => item
                .iter()
                .try_for_each(|(key, list)| resolve(list, &format!("{place}/{key}"), known)),
        },
        Value::Null => Ok(()),
        other => Err(format!("{place} is {other}, which names nothing")),
    }
}

/// The items of a folder with no keys but these; `may` are those that an item can do without.
fn only(
    folders: &BTreeMap<&str, Items>,
    folder: &str,
    keys: &[&str],
    may: &[&str],
) -> Result<Vec<Value>, String> {
    let cut = |(id, item): (&String, &Map<String, Value>)| {
        let mut small = Map::new();
        for key in keys {
            let value = item
                .get(*key)
                .ok_or_else(|| format!("content/{folder}/{id}.json: /{key} is missing"))?;
            small.insert((*key).to_owned(), value.clone());
        }
        let there = may.iter().filter_map(|key| Some(((*key).to_owned(), item.get(*key)?.clone())));
        small.extend(there);
        Ok(Value::Object(small))
    };
    folders[folder].iter().map(cut).collect()
}

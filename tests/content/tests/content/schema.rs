//! Every file follows its schema, and the schema refuses what it should, at the place it should.

use agent::content_check::{KNOWN, Schemas};
use content_tests::{FOLDERS, everything, folder, json, names, poses};
use jsonschema::error::ValidationErrorKind;
use jsonschema::{Registry, Validator};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Where the schema of a file refuses a value, and why.
fn refusals(file: &str, value: &Value) -> Vec<(String, String)> {
    let faults = Schemas::embedded().faults(file, value).into_iter();
    faults.map(|fault| (fault.pointer, format!("{:?}", fault.reason))).collect()
}

#[test]
fn every_item_follows_the_schema_of_its_folder() {
    let schemas = Schemas::embedded();
    for folder in FOLDERS {
        assert!(Schemas::of_folder(folder).is_some(), "{folder} has a schema");
    }
    for item in everything() {
        let refused = schemas.faults(&item.path, &item.json);
        assert!(refused.is_empty(), "content/{}: {refused:#?}", item.path);
    }
}

#[test]
fn the_poses_follow_their_schema() {
    for item in poses() {
        let refused = refusals(&item.path, &item.json);
        assert!(refused.is_empty(), "content/{}: {refused:#?}", item.path);
    }
}

#[test]
fn the_sources_and_the_pointers_outside_follow_their_schema() {
    for name in ["library.json", "sources.json", "outside.json"] {
        let refused = refusals(name, &json(name));
        assert!(refused.is_empty(), "{name}: {refused:#?}");
    }
}

#[test]
fn the_schemas_are_schemas() {
    for name in names("schema", ".schema.json") {
        let schema = json(&format!("schema/{name}"));
        assert!(jsonschema::meta::is_valid(&schema), "content/schema/{name} is a JSON Schema");
    }
}

fn samples(kind: &str) -> Vec<(String, Value)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(kind);
    let mut samples: Vec<(String, Value)> = fs::read_dir(&folder)
        .expect("the samples are beside the tests")
        .map(|entry| entry.expect("a readable entry").path())
        .map(|path| {
            let text = fs::read_to_string(&path).expect("a readable sample");
            let name = path.file_name().expect("a file").to_string_lossy().into_owned();
            let sample =
                serde_json::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
            (name, sample)
        })
        .collect();
    samples.sort_by(|a, b| a.0.cmp(&b.0));
    assert!(!samples.is_empty(), "there are {kind} samples");
    samples
}

#[test]
fn the_smallest_items_are_valid() {
    for (name, sample) in samples("valid") {
        let schema = name.split('-').next().unwrap_or_default();
        let folder = FOLDERS.into_iter().find(|folder| Schemas::of_folder(folder) == Some(schema));
        let refused = refusals(&format!("{}/{name}", folder.expect("a folder")), &sample);
        assert!(refused.is_empty(), "valid/{name}: {refused:#?}");
    }
}

/// An invalid sample is a file of the content with something changed: `of` names the file, `set`
/// the places and their new values, `remove` the places to take away, and `refused_at` the place
/// that the schema must complain about.
#[test]
fn each_invalid_sample_is_refused_at_its_place() {
    for (name, sample) in samples("invalid") {
        let of = sample["of"].as_str().expect("'of' names a file");
        let mut item = json(of);
        assert!(folder().join(of).is_file());
        for (place, value) in sample["set"].as_object().into_iter().flatten() {
            set(&mut item, place, value.clone());
        }
        for place in sample["remove"].as_array().into_iter().flatten() {
            remove(&mut item, place.as_str().expect("'remove' lists places"));
        }
        let refused = refusals(of, &item);
        let at = sample["refused_at"].as_str().expect("'refused_at' names a place");
        assert!(
            refused.iter().any(|(place, _)| place == at),
            "invalid/{name} is to be refused at {at:?}, but: {refused:#?}"
        );
    }
}

fn parent<'a>(item: &'a mut Value, place: &str) -> (&'a mut Value, String) {
    let (parent, last) = place.rsplit_once('/').expect("a JSON pointer");
    (item.pointer_mut(parent).unwrap_or_else(|| panic!("{parent} is there")), last.to_owned())
}

fn set(item: &mut Value, place: &str, value: Value) {
    let (parent, last) = parent(item, place);
    match parent {
        Value::Object(map) => {
            map.insert(last, value);
        }
        Value::Array(list) => {
            let n: usize = last.parse().expect("a place in a list");
            if n == list.len() { list.push(value) } else { list[n] = value }
        }
        _ => panic!("{place}: nothing to set in"),
    }
}

fn remove(item: &mut Value, place: &str) {
    let (parent, last) = parent(item, place);
    let map = parent.as_object_mut().expect("an object to take from");
    assert!(map.remove(&last).is_some(), "{place} was there");
}

/// The schema in a file, read by a library.
fn library(name: &str) -> Validator {
    let common = json("schema/common.schema.json");
    let registry = Registry::new()
        .add("json-schema:///common.schema.json", common)
        .and_then(|registry| registry.prepare())
        .expect("the common schema is one");
    jsonschema::options()
        .with_registry(&registry)
        .build(&json(&format!("schema/{name}.schema.json")))
        .unwrap_or_else(|error| panic!("schema/{name}.schema.json: {error}"))
}

/// Where the library refuses a value: an unknown key at the key itself, as the program does. None:
/// it says of the name of a key that it does not fit, and not of which.
fn places(library: &Validator, value: &Value) -> Option<BTreeSet<String>> {
    let mut places = BTreeSet::new();
    for error in library.iter_errors(value) {
        let place = error.instance_path().to_string();
        match error.kind() {
            ValidationErrorKind::AdditionalProperties { unexpected } => {
                places.extend(unexpected.iter().map(|key| format!("{place}/{key}")));
            }
            ValidationErrorKind::PropertyNames { .. } => return None,
            _ => drop(places.insert(place)),
        }
    }
    Some(places)
}

/// The pack of the documentation, from the content, and files of it.
const EXAMPLE: &str = "../docs/extending/example-pack/";
const SHOULDERS: &str = "techniques/voorbeeld-praktijk.schouders-los.json";
const MORNING: &str = "routines/voorbeeld-praktijk.ochtend.json";

/// One file of each folder and each file beside them, with every place in it made odd in turn: the
/// program refuses what a library of JSON Schema refuses, at the same place.
#[test]
fn the_program_refuses_what_a_library_refuses() {
    let schemas = Schemas::embedded();
    let mut files: Vec<(String, Value)> =
        ["sources.json", "outside.json"].map(|name| (name.to_owned(), json(name))).to_vec();
    for path in [
        "techniques/breathing-4-6.json",
        "routines/rt-003-morning.json",
        "profiles/pr-acute.json",
        "phases/strength.json",
        "guidance/rfx-trauma.json",
        "guidance/faq-003-move.json",
        "poses/pelvic-tilt.json",
    ] {
        files.push((path.to_owned(), json(path)));
    }
    let odd =
        [json!(null), json!(-1), json!(1.5), json!(" x"), json!(["a", "a"]), json!({ "z": 1 })];
    for path in ["pack.json", SHOULDERS, MORNING] {
        files.push((format!("{EXAMPLE}{path}"), json(&format!("{EXAMPLE}{path}"))));
    }
    for (file, whole) in files {
        let (begin, file) = match file.strip_prefix(EXAMPLE) {
            Some(in_pack) => ("pack-", in_pack.to_owned()),
            None => ("", file),
        };
        let name = match file.split_once('/') {
            Some((folder, _)) => {
                format!("{begin}{}", Schemas::of_folder(folder).expect("a folder of items"))
            }
            None => file.trim_end_matches(".json").to_owned(),
        };
        let library = library(&name);
        let mut all = Vec::new();
        collect(&whole, String::new(), &mut all);
        // A file of many lines of one form needs not each of them.
        let step = all.len() / 150 + 1;
        for (n, place) in all.iter().step_by(step).enumerate() {
            for odd in odd.iter().skip(n % 2).step_by(2) {
                let mut changed = whole.clone();
                *changed.pointer_mut(place).expect("a place") = odd.clone();
                let faults = match begin {
                    "" => schemas.faults(&file, &changed),
                    _ => schemas.faults_in_pack(&file, &changed),
                };
                let ours: BTreeSet<String> =
                    faults.into_iter().map(|fault| fault.pointer).collect();
                assert_eq!(ours.is_empty(), library.is_valid(&changed), "{file} {place}: {odd}");
                if let Some(theirs) = places(&library, &changed) {
                    assert_eq!(ours, theirs, "{file} {place}: {odd}");
                }
            }
        }
    }
}

/// The place of everything in a value.
pub fn collect(value: &Value, place: String, places: &mut Vec<String>) {
    match value {
        Value::Object(map) => {
            map.iter().for_each(|(key, value)| collect(value, format!("{place}/{key}"), places));
        }
        Value::Array(list) => list
            .iter()
            .enumerate()
            .for_each(|(n, value)| collect(value, format!("{place}/{n}"), places)),
        _ => {}
    }
    places.push(place);
}

/// A keyword that the program does not follow would check nothing.
#[test]
fn the_schemas_have_no_keyword_that_the_program_does_not_follow() {
    let common = json("schema/common.schema.json");
    for name in names("schema", ".schema.json") {
        let root = json(&format!("schema/{name}"));
        follow(&root, &root, &common, &name);
    }
}

fn follow(schema: &Value, root: &Value, common: &Value, name: &str) {
    let Some(keywords) = schema.as_object() else { return assert!(schema.is_boolean(), "{name}") };
    for (keyword, rule) in keywords {
        assert!(KNOWN.contains(&keyword.as_str()), "{name}: {keyword}");
        match keyword.as_str() {
            "properties" | "$defs" => {
                rule.as_object().into_iter().flatten().for_each(|(_, inner)| {
                    follow(inner, root, common, name);
                });
            }
            "allOf" | "anyOf" | "oneOf" | "prefixItems" => {
                let all = rule.as_array().into_iter().flatten();
                all.for_each(|inner| follow(inner, root, common, name));
            }
            "items"
            | "additionalProperties"
            | "propertyNames"
            | "contains"
            | "if"
            | "then"
            | "else" => follow(rule, root, common, name),
            "$ref" => {
                let (document, pointer) =
                    rule.as_str().and_then(|it| it.split_once('#')).expect("#");
                let root = if document.is_empty() { root } else { common };
                assert!(["", "common.schema.json"].contains(&document), "{name}: {document}");
                assert!(root.pointer(pointer).is_some(), "{name}: {rule}");
            }
            _ => {}
        }
    }
}

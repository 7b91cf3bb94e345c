//! Every file follows its schema, and the schema refuses what it should, at the place it should.

use content_tests::{FOLDERS, everything, folder, json, names, poses};
use jsonschema::{Registry, Validator};
use serde_json::Value;
use std::fs;
use std::path::Path;

/// The validator of a schema in `content/schema`.
fn validator(name: &str) -> Validator {
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

fn refusals(validator: &Validator, value: &Value) -> Vec<(String, String)> {
    let refusals = validator.iter_errors(value);
    refusals.map(|error| (error.instance_path().to_string(), error.to_string())).collect()
}

/// The schema of the items in a folder: `techniques` have `technique`.
fn schema_of(path: &str) -> &str {
    let folder = path.split('/').next().unwrap_or_default();
    folder.strip_suffix('s').unwrap_or(folder)
}

#[test]
fn every_item_follows_the_schema_of_its_folder() {
    for folder in FOLDERS {
        let validator = validator(schema_of(folder));
        for item in everything().iter().filter(|item| item.folder() == folder) {
            let refused = refusals(&validator, &item.json);
            assert!(refused.is_empty(), "content/{}: {refused:#?}", item.path);
        }
    }
}

#[test]
fn the_poses_follow_their_schema() {
    let validator = validator("pose");
    for item in poses() {
        let refused = refusals(&validator, &item.json);
        assert!(refused.is_empty(), "content/{}: {refused:#?}", item.path);
    }
}

#[test]
fn the_sources_and_the_pointers_outside_follow_their_schema() {
    for name in ["sources", "outside"] {
        let refused = refusals(&validator(name), &json(&format!("{name}.json")));
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
        let refused = refusals(&validator(schema), &sample);
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
        let refused = refusals(&validator(schema_of(of)), &item);
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

//! Ids: each item has its own, and every one that is named is there.

use super::folder::Folder;
use super::json::below;
use super::{Fault, Reason};
use crate::library::{FOLDERS, NAMES};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Looks all ids through.
pub(super) fn check(folder: &Folder, faults: &mut Vec<Fault>) {
    let ids = ids(folder, faults);
    let sections = sections(folder);
    let pointers = pointers(folder);
    for (file, item) in &folder.json {
        let Some((home, _)) = file.split_once('/') else { continue };
        let keys = NAMES.iter().filter(|(folder, _, _)| *folder == home);
        for (_, key, of) in keys {
            let known = ids.get(of).cloned().unwrap_or_default();
            named(&item[*key], &format!("/{key}"), &mut |id, place| {
                if !known.contains(id) {
                    faults.push(Fault::new(file, place, Reason::NamesNothing(id.to_owned())));
                }
            });
        }
        if home == "poses" {
            pose(file, item, ids.get("techniques"), faults);
        }
        named(&item["outside"], "/outside", &mut |id, place| {
            if !pointers.contains(id) {
                faults.push(Fault::new(file, place, Reason::NamesNothing(id.to_owned())));
            }
        });
        sources(item, "", &mut |section, place| {
            if !sections.contains(section) {
                let name = section.1.to_owned();
                faults.push(Fault::new(file, place, Reason::NamesNothing(name)));
            }
        });
    }
}

/// A pose has the name and the id of its technique, and its steps go through poses that it has.
fn pose(file: &str, item: &Value, known: Option<&BTreeSet<&str>>, faults: &mut Vec<Fault>) {
    if let Some(id) = item["id"].as_str() {
        if file != format!("poses/{id}.json") {
            faults.push(Fault::new(file, "/id", Reason::OtherName(id.to_owned())));
        }
        if !known.is_some_and(|known| known.contains(id)) {
            faults.push(Fault::new(file, "/id", Reason::NamesNothing(id.to_owned())));
        }
    }
    for (n, step) in item["steps"].as_array().into_iter().flatten().enumerate() {
        for (m, one) in step.as_array().into_iter().flatten().enumerate() {
            if let Some(to) = one["to"].as_str().filter(|to| item["poses"].get(to).is_none()) {
                let place = format!("/steps/{n}/{m}/to");
                faults.push(Fault::new(file, place, Reason::NamesNothing(to.to_owned())));
            }
        }
    }
}

/// The ids of the items, by folder. An id is the name of its file, and one item's alone.
fn ids<'a>(
    folder: &'a Folder,
    faults: &mut Vec<Fault>,
) -> BTreeMap<&'static str, BTreeSet<&'a str>> {
    let mut ids: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let mut files: BTreeMap<&str, &str> = BTreeMap::new();
    for (file, item) in &folder.json {
        let Some((home, name)) = file.split_once('/') else { continue };
        let Some(home) = FOLDERS.into_iter().find(|known| *known == home) else { continue };
        let Some(id) = item["id"].as_str() else { continue };
        if name.strip_suffix(".json") != Some(id) {
            faults.push(Fault::new(file, "/id", Reason::OtherName(id.to_owned())));
        }
        if let Some(other) = files.insert(id, file) {
            faults.push(Fault::new(file, "/id", Reason::IdTwice(other.to_owned())));
        }
        ids.entry(home).or_default().insert(id);
    }
    // What could not be read has its own fault, and those who name it none.
    for Fault { file, .. } in &folder.faults {
        let Some((home, name)) = file.split_once('/') else { continue };
        let home = FOLDERS.into_iter().find(|known| *known == home);
        if let (Some(home), Some(id)) = (home, name.strip_suffix(".json")) {
            ids.entry(home).or_default().insert(id);
        }
    }
    ids
}

/// Calls `found` with each id in a value and its place: in a text, a list, the lists of an object,
/// or the `id` of one.
fn named(value: &Value, place: &str, found: &mut dyn FnMut(&str, String)) {
    match value {
        Value::String(id) => found(id, place.to_owned()),
        Value::Array(list) => {
            for (n, one) in list.iter().enumerate() {
                named(one, &below(place, &n.to_string()), found);
            }
        }
        Value::Object(item) => match item.get("id") {
            Some(id) => named(id, &below(place, "id"), found),
            None => item.iter().for_each(|(key, list)| named(list, &below(place, key), found)),
        },
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Calls `found` with each section of an article that is named, wherever in an item, and its place.
fn sources(value: &Value, place: &str, found: &mut dyn FnMut(&(&str, &str), String)) {
    match value {
        Value::Array(list) => {
            for (n, one) in list.iter().enumerate() {
                sources(one, &below(place, &n.to_string()), found);
            }
        }
        Value::Object(map) => {
            if let (Some(Value::String(file)), Some(Value::String(section))) =
                (map.get("file"), map.get("section"))
            {
                return found(&(file, section), below(place, "section"));
            }
            map.iter().for_each(|(key, value)| sources(value, &below(place, key), found));
        }
        _ => {}
    }
}

/// The sections of the articles, each with its file.
fn sections(folder: &Folder) -> BTreeSet<(&str, &str)> {
    let mut sections = BTreeSet::new();
    for article in list(folder, "sources.json", "sources") {
        let file = article["file"].as_str().unwrap_or_default();
        let inner = article["sections"].as_array().into_iter().flatten();
        sections.extend(inner.filter_map(|section| Some((file, section["id"].as_str()?))));
    }
    sections
}

/// The pointers outside the articles.
fn pointers(folder: &Folder) -> BTreeSet<&str> {
    list(folder, "outside.json", "pointers").filter_map(|pointer| pointer["id"].as_str()).collect()
}

fn list<'a>(folder: &'a Folder, file: &str, key: &'a str) -> impl Iterator<Item = &'a Value> {
    let list = folder.json.get(file).and_then(|value| value[key].as_array());
    list.into_iter().flatten()
}

//! What has to hold in a pack, and a schema can't say: whose ids they are, what they name, and that
//! a text is nothing but one.

use crate::content_check::json::below;
use crate::content_check::{Fault, Reason, health_word, shape};
use crate::library::embedded_items;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Looks the ids, references and sums of all items through.
pub(super) fn check(pack: Option<&str>, items: &BTreeMap<String, Value>, faults: &mut Vec<Fault>) {
    let known = techniques(items);
    let profiles: BTreeSet<&str> = embedded_items("profiles").map(|(id, _)| id).collect();
    let mut ids: BTreeMap<&str, &str> = BTreeMap::new();
    for (file, item) in items {
        let Some((_, name)) = file.split_once('/') else { continue };
        let mut fault = |place: String, reason| faults.push(Fault::new(file, place, reason));
        if let Some(id) = item["id"].as_str() {
            if name.strip_suffix(".json") != Some(id) {
                fault("/id".to_owned(), Reason::OtherName(id.to_owned()));
            }
            if let Some(other) = ids.insert(id, file) {
                fault("/id".to_owned(), Reason::IdTwice(other.to_owned()));
            }
            let begin = pack.map(|pack| format!("{pack}."));
            if let Some(begin) = begin.filter(|begin| !id.starts_with(begin.as_str())) {
                fault("/id".to_owned(), Reason::ForeignId(begin));
            }
        }
        for (n, id) in words(&item["techniques"]).filter(|(_, id)| !known.contains_key(*id)) {
            fault(format!("/techniques/{n}"), Reason::NamesNothing(id.to_owned()));
        }
        for (n, id) in words(&item["suits"]).filter(|(_, id)| !profiles.contains(id)) {
            fault(format!("/suits/{n}"), Reason::NamesNothing(id.to_owned()));
        }
        for language in ["nl", "en"] {
            for key in ["short", "reminder"] {
                let text = item["text"][language][key].as_str().unwrap_or_default();
                if let Some(word) = health_word(text) {
                    let place = format!("/text/{language}/{key}");
                    fault(place, Reason::HealthWord(word.to_owned()));
                }
            }
        }
        shape::check_item(file, item, &|id| known.get(id), faults);
    }
}

/// The techniques that a routine may name, by id: those of the pack, and the library's.
fn techniques(items: &BTreeMap<String, Value>) -> BTreeMap<String, Value> {
    let mut known = BTreeMap::new();
    if items.keys().any(|file| file.starts_with("routines/")) {
        known.extend(embedded_items("techniques").map(|(id, item)| (id.to_owned(), item)));
    }
    let own = items.iter().filter(|(file, _)| file.starts_with("techniques/"));
    known.extend(own.filter_map(|(_, item)| Some((item["id"].as_str()?.to_owned(), item.clone()))));
    known
}

/// Looks every text in a value through, keys too.
pub(super) fn check_texts(file: &str, value: &Value, faults: &mut Vec<Fault>) {
    check_text(file, value, "", faults);
}

fn check_text(file: &str, value: &Value, place: &str, faults: &mut Vec<Fault>) {
    match value {
        Value::String(text) => {
            if let Some(c) = text.chars().find(|c| is_unseen(*c)) {
                let number = format!("U+{:04X}", u32::from(c));
                faults.push(Fault::new(file, place, Reason::Character(number)));
            }
        }
        Value::Array(list) => {
            for (n, one) in list.iter().enumerate() {
                check_text(file, one, &below(place, &n.to_string()), faults);
            }
        }
        Value::Object(map) => {
            for (key, value) in map {
                check_text(file, value, &below(place, key), faults);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Whether a character is none that a text for people needs: control characters, marks that turn
/// the writing around, and those without width.
fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{ad}'
                | '\u{61c}'
                | '\u{180e}'
                | '\u{200b}'..='\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{feff}'
                | '\u{fff9}'..='\u{fffb}'
                | '\u{e0000}'..='\u{e007f}'
        )
}

/// The texts in a list, each with its place.
fn words(list: &Value) -> impl Iterator<Item = (usize, &str)> {
    let entries = list.as_array().into_iter().flatten().enumerate();
    entries.filter_map(|(n, one)| Some((n, one.as_str()?)))
}

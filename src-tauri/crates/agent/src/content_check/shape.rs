//! What has to fit together within an item, and a schema can't say: sums, lengths, and the same
//! structure in both languages.

use super::folder::Folder;
use super::json::below;
use super::{Fault, Reason};
use serde_json::Value;
use std::collections::BTreeSet;

/// Looks each item through.
pub(super) fn check(folder: &Folder, faults: &mut Vec<Fault>) {
    let technique = |id: &str| folder.json.get(&format!("techniques/{id}.json"));
    for (file, item) in &folder.json {
        check_item(file, item, &technique, faults);
    }
}

/// Looks one item through, among techniques that it may name.
pub(super) fn check_item<'a>(
    file: &str,
    item: &Value,
    known: &dyn Fn(&str) -> Option<&'a Value>,
    faults: &mut Vec<Fault>,
) {
    let home = file.split_once('/').map(|(home, _)| home);
    let mut fault = |place: &str, reason| faults.push(Fault::new(file, place, reason));
    same_structure(&item["text"]["nl"], &item["text"]["en"], "/text/en", &mut fault);
    match home {
        Some("techniques") => technique(item, &mut fault),
        Some("routines") => routine(item, known, &mut fault),
        Some("profiles") => profile(item, &mut fault),
        _ => {}
    }
}

fn technique(item: &Value, fault: &mut dyn FnMut(&str, Reason)) {
    let Some(whole) = item["seconds"].as_u64() else { return };
    let breath = breath(item);
    for language in ["nl", "en"] {
        let place = format!("/text/{language}/steps");
        let Some(steps) = item.pointer(&place).and_then(Value::as_array) else { continue };
        let seconds: Vec<u64> = steps.iter().filter_map(|step| step["seconds"].as_u64()).collect();
        let sum = total(seconds.iter().copied());
        if sum != whole {
            fault(&place, Reason::OtherSum { sum, whole });
        }
        if let Some(breath) = breath {
            for (n, _) in seconds.iter().enumerate().filter(|(_, length)| *length % breath != 0) {
                fault(&format!("{place}/{n}/seconds"), Reason::CutBreath(breath));
            }
        }
        let components = words(&item["components"]);
        for (n, step) in steps.iter().enumerate() {
            if let Some(part) = step["part"].as_str().filter(|part| !components.contains(part)) {
                fault(&format!("{place}/{n}/part"), Reason::NamesNothing(part.to_owned()));
            }
        }
    }
}

/// The seconds of one timed breath; none where it has no length to go by.
fn breath(technique: &Value) -> Option<u64> {
    let pattern = &technique["pattern"];
    let [inhale, hold, exhale] =
        ["inhale_s", "hold_s", "exhale_s"].map(|key| pattern[key].as_u64());
    let (inhale, hold, exhale) = (inhale?, hold?, exhale?);
    (inhale > 0 && exhale > 0).then(|| total([inhale, hold, exhale].into_iter()))
}

fn routine<'a>(
    item: &Value,
    known: &dyn Fn(&str) -> Option<&'a Value>,
    fault: &mut dyn FnMut(&str, Reason),
) {
    let techniques = words(&item["techniques"]);
    let Some(seconds) = item["seconds"].as_array() else { return };
    let seconds: Vec<u64> = seconds.iter().filter_map(Value::as_u64).collect();
    if seconds.len() != item["techniques"].as_array().map_or(0, Vec::len) {
        fault("/seconds", Reason::OtherLength("techniques".to_owned()));
        return;
    }
    let sum = total(seconds.iter().copied());
    if let Some(whole) = item["minutes"].as_u64().map(|minutes| minutes.saturating_mul(60))
        && sum != whole
    {
        fault("/seconds", Reason::OtherSum { sum, whole });
    }
    for (n, (id, given)) in techniques.iter().zip(&seconds).enumerate() {
        let Some(technique) = known(id) else { continue };
        let place = format!("/seconds/{n}");
        if let Some(own) = technique["seconds"].as_u64().filter(|own| given > own) {
            fault(&place, Reason::AboveMost(own.to_string()));
        }
        if let Some(breath) = breath(technique).filter(|breath| given % breath != 0) {
            fault(&place, Reason::CutBreath(breath));
        }
    }
}

/// What a profile avoids wins over everything: to ask for the same thing says two things.
fn profile(item: &Value, fault: &mut dyn FnMut(&str, Reason)) {
    let mut wanted: BTreeSet<&str> = words(&item["opens"]).into_iter().collect();
    let emphasised = item["emphasise"].as_array().into_iter().flatten();
    wanted.extend(emphasised.filter_map(|one| one["id"].as_str()));
    wanted
        .extend(item["offers"].as_object().into_iter().flat_map(|it| it.values()).flat_map(words));
    for (n, id) in words(&item["avoid"]).into_iter().enumerate() {
        if wanted.contains(id) {
            fault(&format!("/avoid/{n}"), Reason::AvoidsItself(id.to_owned()));
        }
    }
}

/// The sum; what would be too large for a number stays the largest.
fn total(numbers: impl Iterator<Item = u64>) -> u64 {
    numbers.fold(0, u64::saturating_add)
}

fn words(list: &Value) -> Vec<&str> {
    list.as_array().into_iter().flatten().filter_map(Value::as_str).collect()
}

/// Both languages have the same keys, lists of the same length, and the same numbers and parts.
fn same_structure(nl: &Value, en: &Value, place: &str, fault: &mut dyn FnMut(&str, Reason)) {
    match (nl, en) {
        (Value::Object(nl), Value::Object(en)) => {
            let keys: BTreeSet<&String> = nl.keys().chain(en.keys()).collect();
            for key in keys {
                let place = below(place, key);
                match (nl.get(key), en.get(key)) {
                    (Some(nl), Some(en)) if key == "part" && nl != en => {
                        fault(&place, Reason::OtherStructure);
                    }
                    (Some(nl), Some(en)) => same_structure(nl, en, &place, fault),
                    _ => fault(&place, Reason::OtherStructure),
                }
            }
        }
        (Value::Array(nl), Value::Array(en)) if nl.len() == en.len() => {
            for (n, (nl, en)) in nl.iter().zip(en).enumerate() {
                same_structure(nl, en, &below(place, &n.to_string()), fault);
            }
        }
        (Value::String(_), Value::String(_)) => {}
        // A language that is missing is the schema's to say.
        (Value::Null, _) | (_, Value::Null) => {}
        (nl, en) if nl == en => {}
        _ => fault(place, Reason::OtherStructure),
    }
}

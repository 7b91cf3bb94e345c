//! The keywords of a schema that have no schema within: type, bounds, form, and what has to be there.

use super::Reason;
use super::pattern::Patterns;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// What the keywords without an inner schema say.
pub(super) fn plain(
    keyword: &str,
    rule: &Value,
    value: &Value,
    patterns: &Patterns,
) -> Option<Reason> {
    let count = |length: usize| length as u64;
    let number = || Some((value.as_f64()?, rule.as_f64()?));
    let text = || Some((count(value.as_str()?.chars().count()), rule.as_u64()?));
    let entries = || Some((count(value.as_array()?.len()), rule.as_u64()?));
    match keyword {
        "type" => {
            let types: Vec<&str> = match rule {
                Value::Array(types) => types.iter().filter_map(Value::as_str).collect(),
                one => one.as_str().into_iter().collect(),
            };
            let fits = types.iter().any(|word| is_of(word, value));
            (!fits).then(|| Reason::Type(types.join(", ")))
        }
        "enum" => {
            let fits = list(rule).any(|one| is_same(one, value));
            let words = || list(rule).map(spoken).collect::<Vec<_>>().join(", ");
            (!fits).then(|| Reason::NotOneOf(words()))
        }
        "const" => (!is_same(rule, value)).then(|| Reason::NotOneOf(spoken(rule))),
        "minimum" => number()
            .filter(|(value, least)| value < least)
            .map(|_| Reason::BelowLeast(spoken(rule))),
        "maximum" => {
            number().filter(|(value, most)| value > most).map(|_| Reason::AboveMost(spoken(rule)))
        }
        "minLength" => text().filter(|(is, least)| is < least).map(|(_, it)| Reason::TooShort(it)),
        "maxLength" => text().filter(|(is, most)| is > most).map(|(_, it)| Reason::TooLong(it)),
        "minItems" => entries().filter(|(is, least)| is < least).map(|(_, it)| Reason::TooFew(it)),
        "maxItems" => entries().filter(|(is, most)| is > most).map(|(_, it)| Reason::TooMany(it)),
        "minProperties" => {
            let keys = value.as_object().map(|map| count(map.len()));
            keys.zip(rule.as_u64())
                .filter(|(is, least)| is < least)
                .map(|(_, it)| Reason::TooFew(it))
        }
        "pattern" => {
            let pattern = rule.as_str()?;
            (!patterns.fits(pattern, value.as_str()?)).then(|| Reason::Form(pattern.to_owned()))
        }
        "uniqueItems" => {
            let mut seen = BTreeSet::new();
            let is_twice = value.as_array()?.iter().any(|one| !seen.insert(canonical(one)));
            is_twice.then_some(Reason::EntryTwice)
        }
        "required" => {
            let map = value.as_object()?;
            let keys = list(rule).filter_map(Value::as_str);
            let missing: Vec<&str> = keys.filter(|key| !map.contains_key(*key)).collect();
            (!missing.is_empty()).then(|| Reason::MissingKey(missing.join(", ")))
        }
        _ => None,
    }
}

fn is_of(word: &str, value: &Value) -> bool {
    match (word, value) {
        ("integer", Value::Number(number)) => number.as_f64().is_some_and(|it| it.fract() == 0.0),
        ("number", Value::Number(_))
        | ("string", Value::String(_))
        | ("boolean", Value::Bool(_))
        | ("array", Value::Array(_))
        | ("object", Value::Object(_))
        | ("null", Value::Null) => true,
        _ => false,
    }
}

fn is_same(one: &Value, other: &Value) -> bool {
    match (one.as_f64(), other.as_f64()) {
        (Some(one), Some(other)) => one == other,
        _ => one == other,
    }
}

/// A value as text, the same for the same value in whatever order its keys stand.
fn canonical(value: &Value) -> String {
    match value {
        Value::Object(map) => {
            let sorted: BTreeMap<_, _> =
                map.iter().map(|(key, value)| (key, canonical(value))).collect();
            format!("{sorted:?}")
        }
        Value::Array(entries) => {
            format!("{:?}", entries.iter().map(canonical).collect::<Vec<_>>())
        }
        plain => plain.to_string(),
    }
}

/// A value as it stands in a sentence.
fn spoken(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// The entries of a list; none of anything else.
pub(super) fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

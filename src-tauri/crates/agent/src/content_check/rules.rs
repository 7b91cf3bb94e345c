//! JSON Schema, as far as the schemas of `content/schema` go ([`KNOWN`]): what one says against a
//! value. Why it is ours: `docs/decisions/0016`. The content tests hold it beside a library.

use super::Reason;
use super::json::below;
use super::pattern::Pattern;
use serde_json::Value;
use std::collections::BTreeSet;

/// The keywords that are followed, and those that only say something to people.
pub const KNOWN: &[&str] = &[
    "$defs",
    "$ref",
    "$schema",
    "additionalProperties",
    "allOf",
    "anyOf",
    "const",
    "contains",
    "description",
    "else",
    "enum",
    "format",
    "if",
    "items",
    "maxItems",
    "maxLength",
    "maximum",
    "minItems",
    "minLength",
    "minProperties",
    "minimum",
    "oneOf",
    "pattern",
    "prefixItems",
    "properties",
    "propertyNames",
    "required",
    "then",
    "title",
    "type",
    "uniqueItems",
];

/// A schema in its document: what `#` in it refers to, and what other documents do.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rules<'a> {
    /// The document that the schema stands in.
    pub root: &'a Value,
    /// `common.schema.json`.
    pub common: &'a Value,
}

/// Where in the file something is wrong, and what.
type Found = Vec<(String, Reason)>;

impl<'a> Rules<'a> {
    /// What a schema of this document says against a value.
    pub fn check(self, schema: &'a Value, value: &Value, place: &str, found: &mut Found) {
        let Value::Object(keywords) = schema else {
            if schema == &Value::Bool(false) {
                found.push((place.to_owned(), Reason::UnknownKey));
            }
            return;
        };
        for (keyword, rule) in keywords {
            match keyword.as_str() {
                "$ref" => self.refer(rule, value, place, found),
                "allOf" => list(rule).for_each(|one| self.check(one, value, place, found)),
                "anyOf" if self.count(rule, value) == 0 => found.push(other(keyword, place)),
                "oneOf" if self.count(rule, value) != 1 => found.push(other(keyword, place)),
                "if" => {
                    let way = if self.fits(rule, value) { "then" } else { "else" };
                    if let Some(schema) = keywords.get(way) {
                        self.check(schema, value, place, found);
                    }
                }
                _ => self.keyword(keyword, rule, schema, value, place, found),
            }
        }
    }

    fn keyword(
        self,
        keyword: &str,
        rule: &'a Value,
        schema: &'a Value,
        value: &Value,
        place: &str,
        found: &mut Found,
    ) {
        if let Some(reason) = plain(keyword, rule, value) {
            found.push((place.to_owned(), reason));
        }
        match value {
            Value::Object(map) => {
                for (key, value) in map {
                    let place = below(place, key);
                    match keyword {
                        "properties" => {
                            if let Some(schema) = rule.get(key) {
                                self.check(schema, value, &place, found);
                            }
                        }
                        "additionalProperties" if schema["properties"].get(key).is_none() => {
                            self.check(rule, value, &place, found);
                        }
                        "propertyNames" if !self.fits(rule, &Value::from(key.as_str())) => {
                            found.push((place, Reason::UnknownKey));
                        }
                        _ => {}
                    }
                }
            }
            Value::Array(entries) => {
                let before = list(&schema["prefixItems"]).count();
                for (n, value) in entries.iter().enumerate() {
                    let place = below(place, &n.to_string());
                    match keyword {
                        "items" if n >= before => self.check(rule, value, &place, found),
                        "prefixItems" if n < before => self.check(&rule[n], value, &place, found),
                        _ => {}
                    }
                }
                if keyword == "contains" && !entries.iter().any(|one| self.fits(rule, one)) {
                    found.push(other(keyword, place));
                }
            }
            _ => {}
        }
    }

    fn refer(self, rule: &'a Value, value: &Value, place: &str, found: &mut Found) {
        let text = rule.as_str().unwrap_or_default();
        let (document, pointer) = text.split_once('#').expect("BUG: a reference has its place");
        let root = if document.is_empty() { self.root } else { self.common };
        let schema = root.pointer(pointer).expect("BUG: the content tests follow each reference");
        Rules { root, ..self }.check(schema, value, place, found);
    }

    fn fits(self, schema: &'a Value, value: &Value) -> bool {
        let mut found = Vec::new();
        self.check(schema, value, "", &mut found);
        found.is_empty()
    }

    fn count(self, rule: &'a Value, value: &Value) -> usize {
        list(rule).filter(|one| self.fits(one, value)).count()
    }
}

/// What the keywords without an inner schema say.
fn plain(keyword: &str, rule: &Value, value: &Value) -> Option<Reason> {
    let count = |length: usize| length as u64;
    let number = || Some((value.as_f64()?, rule.as_f64()?));
    let text = || Some((count(value.as_str()?.chars().count()), rule.as_u64()?));
    let entries = || Some((count(value.as_array()?.len()), rule.as_u64()?));
    let reason = match keyword {
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
            (!Pattern::of(pattern).fits(value.as_str()?)).then(|| Reason::Form(pattern.to_owned()))
        }
        "uniqueItems" => {
            let mut seen = BTreeSet::new();
            let is_twice = value.as_array()?.iter().any(|one| !seen.insert(canonical(one)));
            is_twice.then_some(Reason::EntryTwice)
        }
        _ => None,
    };
    if keyword == "required" {
        let map = value.as_object()?;
        let missing = list(rule).filter_map(Value::as_str).filter(|key| !map.contains_key(*key));
        let missing: Vec<&str> = missing.collect();
        return (!missing.is_empty()).then(|| Reason::MissingKey(missing.join(", ")));
    }
    reason
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
            let sorted: std::collections::BTreeMap<_, _> =
                map.iter().map(|(key, value)| (key, canonical(value))).collect();
            format!("{sorted:?}")
        }
        Value::Array(entries) => {
            format!("{:?}", entries.iter().map(canonical).collect::<Vec<_>>())
        }
        plain => plain.to_string(),
    }
}

fn other(keyword: &str, place: &str) -> (String, Reason) {
    (place.to_owned(), Reason::Schema(keyword.to_owned()))
}

/// A value as it stands in a sentence.
fn spoken(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

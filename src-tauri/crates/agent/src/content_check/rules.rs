//! JSON Schema, as far as the schemas of `content/schema` go ([`KNOWN`]): what one says against a
//! value. Why it is ours: `docs/decisions/0016`. The content tests hold it beside a library.

use super::Reason;
use super::json::below;
use super::pattern::Patterns;
use super::plain::{list, plain};
use serde_json::Value;

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
    /// The patterns of both.
    pub patterns: &'a Patterns,
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
        match (keyword, value) {
            ("properties", Value::Object(map)) => {
                for (key, value) in map {
                    if let Some(schema) = rule.get(key) {
                        self.check(schema, value, &below(place, key), found);
                    }
                }
            }
            ("additionalProperties", Value::Object(map)) => {
                for (key, value) in map {
                    if schema["properties"].get(key).is_none() {
                        self.check(rule, value, &below(place, key), found);
                    }
                }
            }
            ("propertyNames", Value::Object(map)) => {
                let wrong = map.keys().filter(|key| !self.fits(rule, &Value::from(key.as_str())));
                found.extend(wrong.map(|key| (below(place, key), Reason::UnknownKey)));
            }
            ("items", Value::Array(entries)) => {
                let before = list(&schema["prefixItems"]).count();
                for (n, value) in entries.iter().enumerate().skip(before) {
                    self.check(rule, value, &below(place, &n.to_string()), found);
                }
            }
            ("prefixItems", Value::Array(entries)) => {
                for (n, (schema, value)) in list(rule).zip(entries).enumerate() {
                    self.check(schema, value, &below(place, &n.to_string()), found);
                }
            }
            ("contains", Value::Array(entries)) => {
                if !entries.iter().any(|one| self.fits(rule, one)) {
                    found.push(other(keyword, place));
                }
            }
            _ => {
                let reason = plain(keyword, rule, value, self.patterns);
                found.extend(reason.map(|reason| (place.to_owned(), reason)));
            }
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

fn other(keyword: &str, place: &str) -> (String, Reason) {
    (place.to_owned(), Reason::Schema(keyword.to_owned()))
}

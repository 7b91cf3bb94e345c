//! The TypeScript of the window.

use planner::Settings;
use serde_json::Value;
use std::collections::BTreeSet;

/// The keys of an object type that is written with one key a line or several on one.
fn keys(object: &str) -> BTreeSet<String> {
    object
        .lines()
        .filter(|line| !line.contains("/**"))
        .flat_map(|line| line.split([';', '{']))
        .filter_map(|part| part.split_once(':'))
        .map(|(key, _)| key.trim().to_owned())
        .filter(|key| !key.is_empty() && key.chars().all(|c| c.is_ascii_lowercase() || c == '_'))
        .collect()
}

#[test]
fn the_settings_written_for_typescript_have_the_keys_of_the_settings() {
    let types = wire::typescript::types();
    let written = types.split("export type Settings = {").nth(1).unwrap();
    let written = keys(written.split("\n};").next().unwrap());
    let Value::Object(settings) = serde_json::to_value(Settings::default()).unwrap() else {
        panic!("settings are an object")
    };
    let mut real = BTreeSet::new();
    for (key, value) in &settings {
        real.insert(key.clone());
        // Values per day are a type of their own there.
        if let (Value::Object(group), false) =
            (value, ["work", "wake", "bedtime"].contains(&key.as_str()))
        {
            real.extend(group.keys().cloned());
        }
    }
    assert_eq!(written, real);
}

#[test]
fn every_type_that_is_named_is_there() {
    let types = wire::typescript::types();
    let declared: BTreeSet<&str> = types
        .split("export type ")
        .skip(1)
        .map(|rest| rest.split([' ', '<']).next().unwrap())
        .collect();
    // Names begin with a capital; quotes and comments are no code.
    let code: String = types
        .lines()
        .filter(|line| !line.trim_start().starts_with(['/', '*']))
        .map(|line| {
            let parts: Vec<&str> = line.split('"').step_by(2).collect();
            parts.join(" ") + "\n"
        })
        .collect();
    let named: BTreeSet<&str> = code
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.starts_with(char::is_uppercase))
        .collect();
    let known = ["Array", "Record", "Exclude", "PROTOCOL", "T"];
    for name in named {
        assert!(declared.contains(name) || known.contains(&name), "{name} is named and not there");
    }
}

#[test]
fn the_file_of_the_window_is_current() {
    let kept = include_str!("../../../../ui/src/lib/wire/types.ts");
    assert!(kept == wire::typescript::types(), "run: cargo run -p wire --example types");
}

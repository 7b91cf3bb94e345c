//! What a value looks like that a setting can have. A parser says in English what it expected; an
//! example says it in every language.

use planner::Settings;
use serde_json::Value;
use store::settings_file::get;

/// Examples of settings whose default shows nothing.
const EXAMPLES: [(&str, &str); 7] = [
    ("busy.addresses", r#"["anna@example.org"]"#),
    ("busy.calendar", "~/agenda.ics"),
    ("cap", "12"),
    ("days_off", r#"["2026-12-24"]"#),
    ("micro_pause.interval_min", "60"),
    ("techniques_off", r#"["shaking"]"#),
    ("zone", "Europe/Amsterdam"),
];

/// A value that the key can have, as it is typed: its default, or one that shows more.
pub(super) fn of(key: &str) -> String {
    if let Some((_, example)) = EXAMPLES.iter().find(|(named, _)| *named == key) {
        return (*example).to_owned();
    }
    match get(&Settings::default(), key) {
        Ok(Value::String(text)) => text,
        Ok(value) => value.to_string(),
        Err(_) => String::new(),
    }
}

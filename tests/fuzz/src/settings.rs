//! A settings file that anybody may have edited, and the same as a change over the wire.

use crate::law::is_one_line;
use agent::library::Library;
use chrono::NaiveDate;
use planner::plan::{Known, plan_day};
use serde_json::Value;
use std::sync::LazyLock;
use store::settings_file::{Document, Reading, assignment, merge, whole};

static LIBRARY: LazyLock<Library> = LazyLock::new(Library::embedded);

/// Reads the bytes as a file, merges what is in them, and plans days with what came of it.
pub(crate) fn take(input: &[u8]) {
    let Ok(text) = std::str::from_utf8(input) else { return };
    let document = match serde_json::from_str(text) {
        Ok(Value::Object(document)) => document,
        Ok(_) => return,
        Err(_) => return by_hand(text),
    };
    let reading = Reading::of(&document);
    assert_eq!(reading.settings.check(), [], "what is in force is sound");
    for warning in &reading.warnings {
        is_one_line(&warning.to_string());
    }
    if let Err(error) = LIBRARY.check_names(&reading.settings) {
        is_one_line(&error.to_string());
        is_one_line(&error.hint());
    }
    let again = Reading::of(&reading.changed);
    assert_eq!(again.settings, reading.settings);
    assert_eq!(again.changed, reading.changed, "nothing in it is a default");
    assert_eq!(again.warnings, []);
    let merged = merge(&Document::new(), &whole(&reading.settings)).expect("what is in force");
    assert_eq!(merged.settings, reading.settings);
    change(&reading.changed, &document);
    // A plain day, and those on which the clock goes on and back.
    for (month, day) in [(11, 24), (3, 29), (10, 25)] {
        let date = NaiveDate::from_ymd_opt(2026, month, day).expect("a date");
        let zone = chrono_tz::Europe::Amsterdam;
        let plan =
            plan_day(date, zone, None, &reading.settings, LIBRARY.content(), Known::default());
        assert!(plan.prompts.is_sorted_by_key(|prompt| prompt.due), "{plan:?}");
    }
}

/// `KEY VALUE`, as on the command line.
fn by_hand(text: &str) {
    let Some((key, value)) = text.split_once(' ') else { return };
    match assignment(key, value) {
        Ok(set) => change(&Document::new(), &set),
        Err(error) => {
            is_one_line(&error.to_string());
            is_one_line(&error.hint());
        }
    }
}

fn change(in_force: &Document, set: &Document) {
    match merge(in_force, set) {
        Ok(changed) => {
            assert_eq!(changed.settings.check(), []);
            let twice = merge(&changed.document, set).expect("it was taken once");
            assert_eq!(twice, changed, "to merge twice is to merge once");
        }
        Err(error) => {
            is_one_line(&error.to_string());
            is_one_line(&error.hint());
        }
    }
}

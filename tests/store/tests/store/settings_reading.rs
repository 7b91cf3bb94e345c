//! Settings as they are read from a file: field by field.

use planner::Settings;
use planner::settings::TimeOfDay;
use serde_json::{Value, json};
use store::settings_file::{Document, Reading, Warning};

fn document(value: &Value) -> Document {
    value.as_object().unwrap().clone()
}

fn read(value: &Value) -> Reading {
    Reading::of(&document(value))
}

/// The keys that warnings name.
fn named(reading: &Reading) -> Vec<String> {
    reading
        .warnings
        .iter()
        .flat_map(|warning| match warning {
            Warning::UnknownKey { key, .. } | Warning::BadValue { key, .. } => vec![key.clone()],
            Warning::Breach { keys, .. } => keys.clone(),
            Warning::NotSettings { .. } | Warning::Unreadable { .. } => Vec::new(),
        })
        .collect()
}

fn time(text: &str) -> TimeOfDay {
    TimeOfDay::parse(text).unwrap()
}

#[test]
fn an_empty_file_gives_the_defaults() {
    let reading = read(&json!({}));
    assert_eq!(reading.settings, Settings::default());
    assert_eq!(reading.warnings, []);
    assert!(reading.changed.is_empty());
}

#[test]
fn the_defaults_written_out_give_the_defaults_and_differ_in_nothing() {
    let reading = read(&serde_json::to_value(Settings::default()).unwrap());
    assert_eq!(reading.settings, Settings::default());
    assert_eq!(reading.warnings, []);
    assert!(reading.changed.is_empty(), "{:?}", reading.changed);
}

#[test]
fn a_bad_value_costs_only_itself_and_is_named() {
    let reading = read(&json!({
        "language": "fr", "cap": 8, "walk": { "per_day": "many", "minutes": 6 },
        "zone": "Mars/Olympus", "phase": "strength",
    }));
    assert_eq!(reading.settings.cap, Some(8));
    assert_eq!(reading.settings.walk.minutes, 6);
    assert_eq!(reading.settings.walk.per_day, Settings::default().walk.per_day);
    assert_eq!(named(&reading), ["language", "walk.per_day", "zone"]);
    let text = reading.warnings[1].to_string();
    assert!(text.starts_with("walk.per_day can't be \"many\""), "{text}");
}

#[test]
fn a_warning_is_one_line_whatever_stands_in_the_file() {
    let long = "é".repeat(5000);
    let reading = read(&json!({
        "language": "f\nr", "zone": "Mars\r\nOlympus", "phase": "a\u{2028}b", "bel\nl": 1,
        "walk": { "per\tday": 3, "minutes": long }, "bedtime": { "mon": long, (long.clone()): "22:00" },
    }));
    assert_eq!(reading.warnings.len(), 8, "{:?}", reading.warnings);
    for warning in &reading.warnings {
        let text = warning.to_string();
        assert!(!text.contains(|c: char| c.is_control() || c == '\u{2028}'), "{text:?}");
        assert!(text.chars().count() < 500, "{text}");
    }
    assert!(reading.unknown.contains_key("bel\nl"), "it is kept as it is");
}

#[test]
fn a_bad_day_costs_only_that_day() {
    let reading = read(&json!({
        "work": { "mon": [["09:00", "11:00"]], "tue": [["9", "11"]], "2026-12-24": [] },
        "wake": { "default": "06:30", "sun": 8 },
        "bedtime": { "funday": "22:00", "2026-13-01": "22:00" },
    }));
    assert_eq!(named(&reading), ["work.tue", "wake.sun", "bedtime.funday", "bedtime.2026-13-01"]);
    let work = serde_json::to_value(&reading.settings.work).unwrap();
    assert_eq!(work["mon"], json!([["09:00", "11:00"]]));
    assert_eq!(work["2026-12-24"], json!([]));
    assert_eq!(work.get("tue"), None);
    assert_eq!(work["sat"], json!([]), "what the file does not name keeps its default");
    let sunday = "2026-11-22".parse().unwrap();
    assert_eq!(*reading.settings.wake.on(sunday), time("06:30"));
}

#[test]
fn a_value_out_of_its_bounds_falls_back_by_itself() {
    let reading = read(&json!({ "cap": 99, "walk": { "per_day": 7, "minutes": 5 } }));
    assert_eq!(reading.settings.cap, None);
    assert_eq!(reading.settings.walk.per_day, 2);
    assert_eq!(reading.settings.walk.minutes, 5);
    let mut named = named(&reading);
    named.sort();
    assert_eq!(named, ["cap", "walk.per_day"]);
}

#[test]
fn fields_that_clash_fall_back_together_and_are_both_named() {
    let reading = read(&json!({
        "work": { "default": [["09:00", "21:00"]] }, "bedtime": { "default": "20:30" }, "cap": 8,
    }));
    assert_eq!(reading.settings.work, Settings::default().work);
    assert_eq!(reading.settings.bedtime, Settings::default().bedtime);
    assert_eq!(reading.settings.cap, Some(8), "what clashes with nothing stays");
    assert_eq!(named(&reading), ["bedtime.default", "work.default"]);
}

#[test]
fn a_clash_on_one_day_costs_that_day_alone() {
    let reading = read(&json!({
        "work": { "wed": [["18:00", "23:30"]], "thu": [["10:00", "16:00"]] },
        "bedtime": { "fri": "23:45" },
    }));
    assert_eq!(named(&reading), ["work.wed"]);
    let work = serde_json::to_value(&reading.settings.work).unwrap();
    assert_eq!(work.get("wed"), None);
    assert_eq!(work["thu"], json!([["10:00", "16:00"]]));
    let friday = "2026-11-27".parse().unwrap();
    assert_eq!(*reading.settings.bedtime.on(friday), time("23:45"));
}

#[test]
fn a_clash_on_a_date_costs_where_that_date_has_its_values_from() {
    // Thursday the 24th: work from the date, bedtime from its weekday.
    let reading = read(&json!({
        "work": { "2026-12-24": [["18:00", "21:00"]] }, "bedtime": { "thu": "20:00" },
    }));
    assert_eq!(named(&reading), ["bedtime.thu", "work.2026-12-24"]);
    assert_eq!(reading.settings, Settings::default());
}

#[test]
fn a_day_that_starts_while_the_user_is_up_falls_back() {
    for bad in [
        json!({ "day_starts": "09:00" }),
        json!({ "wake": { "default": "23:30" } }),
        json!({ "bedtime": { "default": "05:00" }, "wake": { "default": "06:00" } }),
    ] {
        let reading = read(&bad);
        assert_eq!(reading.settings, Settings::default(), "{bad}");
        assert!(!reading.warnings.is_empty(), "{bad}");
    }
}

#[test]
fn a_bedtime_past_midnight_is_no_clash() {
    let reading = read(&json!({ "bedtime": { "fri": "00:30", "sat": "01:15" } }));
    assert_eq!(reading.warnings, []);
    let friday = "2026-11-27".parse().unwrap();
    assert_eq!(*reading.settings.bedtime.on(friday), time("00:30"));
}

#[test]
fn null_is_the_default() {
    let reading = read(&json!({ "cap": null, "walk": { "per_day": null }, "work": null }));
    assert_eq!(reading.settings, Settings::default());
    assert_eq!(reading.warnings, []);
}

#[test]
fn something_else_where_keys_belong_is_named() {
    let reading = read(&json!({ "walk": 3, "work": [["09:00", "17:00"]], "bedtime": "22:00" }));
    assert_eq!(reading.settings, Settings::default());
    assert_eq!(named(&reading), ["walk", "work", "bedtime"]);
}

#[test]
fn unknown_keys_are_kept_apart_and_named_with_the_nearest_known_one() {
    let reading = read(&json!({
        "theme": "dark", "walk": { "pr_day": 3, "minutes": 6 }, "wlak": { "per_day": 3 },
    }));
    assert_eq!(
        Value::Object(reading.unknown.clone()),
        json!({ "theme": "dark", "walk": { "pr_day": 3 }, "wlak": { "per_day": 3 } })
    );
    let nearest: Vec<&str> = reading
        .warnings
        .iter()
        .filter_map(|warning| match warning {
            Warning::UnknownKey { nearest, .. } => Some(nearest.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!(nearest[1..], ["walk.per_day", "walk"]);
    assert_eq!(reading.settings.walk.minutes, 6);
    assert!(!reading.fell_back(), "nothing was lost");
}

//! Changes: merged key by key, and refused whole.

use planner::Settings;
use serde_json::{Value, json};
use store::settings_file::{Document, SettingsError, assignment, get, merge, strict_parse};

fn document(value: &Value) -> Document {
    value.as_object().unwrap().clone()
}

/// What differs after a change.
fn after(in_force: &Value, set: &Value) -> Result<Value, SettingsError> {
    merge(&document(in_force), &document(set)).map(|changed| Value::Object(changed.document))
}

#[test]
fn objects_go_into_each_other_and_everything_else_replaces() {
    let in_force = json!({ "walk": { "per_day": 3 }, "snooze": { "minutes": [5, 10] } });
    let set = json!({ "walk": { "minutes": 6 }, "snooze": { "minutes": [20] }, "cap": 8 });
    assert_eq!(
        after(&in_force, &set).unwrap(),
        json!({ "walk": { "per_day": 3, "minutes": 6 }, "snooze": { "minutes": [20] }, "cap": 8 })
    );
}

#[test]
fn days_go_into_each_other_by_their_key() {
    let in_force = json!({ "bedtime": { "default": "22:30", "fri": "23:30" } });
    let set = json!({ "bedtime": { "fri": "23:45", "2026-12-31": "01:00" } });
    assert_eq!(
        after(&in_force, &set).unwrap(),
        json!({ "bedtime": { "default": "22:30", "fri": "23:45", "2026-12-31": "01:00" } })
    );
    let set = json!({ "work": { "sat": [["10:00", "12:00"]] } });
    assert_eq!(after(&json!({}), &set).unwrap(), set);
}

#[test]
fn null_brings_a_default_back_for_a_key_a_group_or_a_day() {
    let in_force = json!({
        "cap": 8, "walk": { "per_day": 3, "minutes": 6 },
        "bedtime": { "default": "22:30", "fri": "23:30" }, "zone": "Europe/Brussels",
    });
    let set = json!({ "cap": null, "walk": { "per_day": null }, "bedtime": { "fri": null } });
    assert_eq!(
        after(&in_force, &set).unwrap(),
        json!({ "walk": { "minutes": 6 }, "bedtime": { "default": "22:30" }, "zone": "Europe/Brussels" })
    );
    let set = json!({ "walk": null, "bedtime": null, "zone": null, "cap": null });
    assert_eq!(after(&in_force, &set).unwrap(), json!({}));
}

#[test]
fn what_is_the_default_again_differs_no_more() {
    let in_force = json!({ "min_gap_min": 20, "walk": { "per_day": 3 } });
    assert_eq!(
        after(&in_force, &json!({ "min_gap_min": 10, "walk": { "per_day": 2 } })).unwrap(),
        json!({})
    );
}

#[test]
fn an_interval_and_a_cap_set_by_hand_stay_whatever_the_profiles_would_say() {
    let set = json!({ "cap": 12, "micro_pause": { "interval_min": 60 } });
    assert_eq!(after(&json!({}), &set).unwrap(), set, "profiles put other figures there");
    let unset = json!({ "cap": null, "micro_pause": { "interval_min": null } });
    assert_eq!(after(&set, &unset).unwrap(), json!({}));
}

#[test]
fn an_unknown_key_is_refused_with_the_nearest_known_one() {
    for (set, key, nearest) in [
        (json!({ "wlak": { "per_day": 3 } }), "wlak", "walk"),
        (json!({ "walk": { "perday": 3 } }), "walk.perday", "walk.per_day"),
        (json!({ "per_day": 3 }), "per_day", "walk.per_day"),
        (json!({ "bedtime": { "mo": "22:00" } }), "bedtime.mo", "bedtime.mon"),
        (json!({ "wind-down": { "on": false } }), "wind-down", "wind_down"),
        (json!({ "work": { "2026-2-3": [] } }), "work.2026-2-3", ""),
    ] {
        match after(&json!({}), &set).unwrap_err() {
            SettingsError::UnknownKey { key: named, nearest: known } => {
                assert_eq!(named, key);
                assert!(nearest.is_empty() || known == nearest, "{key}: {known}");
            }
            other => panic!("{other}"),
        }
    }
}

#[test]
fn a_bad_value_is_refused_with_its_key_and_itself() {
    for (set, text) in [
        (json!({ "cap": "eight" }), "cap can't be \"eight\""),
        (json!({ "cap": -1 }), "cap can't be -1"),
        (json!({ "cap": 8.5 }), "cap can't be 8.5"),
        (json!({ "walk": { "on": "yes" } }), "walk.on can't be \"yes\""),
        (json!({ "walk": 3 }), "walk can't be 3"),
        (json!({ "bedtime": "22:00" }), "bedtime can't be \"22:00\""),
        (json!({ "bedtime": { "mon": "25:00" } }), "bedtime.mon can't be \"25:00\""),
        (json!({ "bedtime": { "mon": "9:00" } }), "bedtime.mon can't be \"9:00\""),
        (json!({ "on_days_off": ["nap"] }), "on_days_off can't be [\"nap\"]"),
        (json!({ "zone": "Mars/Olympus" }), "zone can't be \"Mars/Olympus\""),
        (json!({ "days_off": ["2026-02-30"] }), "days_off can't be [\"2026-02-30\"]"),
    ] {
        let error = after(&json!({}), &set).unwrap_err().to_string();
        assert!(error.starts_with(text), "{set}: {error}");
    }
}

#[test]
fn a_value_out_of_its_bounds_is_refused_with_the_bounds() {
    let error = after(&json!({}), &json!({ "walk": { "per_day": 7 } })).unwrap_err();
    assert_eq!(error.to_string(), "walk.per_day is 7, and must be 0 to 6");
}

#[test]
fn a_clash_is_refused_with_both_keys() {
    let set = json!({ "bedtime": { "default": "16:00" } });
    match after(&json!({}), &set).unwrap_err() {
        SettingsError::Breach(breach) => {
            assert_eq!(breach.keys(), ["work", "bedtime"]);
            let reason = breach.to_string();
            assert!(reason.contains("work") && reason.contains("bedtime"), "{reason}");
        }
        other => panic!("{other}"),
    }
}

#[test]
fn a_change_may_move_both_sides_of_a_clash_at_once() {
    let set =
        json!({ "bedtime": { "default": "16:30" }, "work": { "default": [["09:00", "15:00"]] } });
    assert_eq!(after(&json!({}), &set).unwrap(), set);
}

#[test]
fn settings_from_a_scenario_are_read_strictly() {
    let changed = strict_parse(&json!({ "walk": { "per_day": 3 } })).unwrap();
    assert_eq!(changed.settings.walk.per_day, 3);
    assert!(strict_parse(&json!({ "walk": { "per_day": 30 } })).is_err());
    assert!(strict_parse(&json!({ "seed": 1 })).is_err());
    for no_object in [json!(null), json!([]), json!("walk")] {
        let error = strict_parse(&no_object).unwrap_err();
        assert!(matches!(error, SettingsError::NotAnObject { .. }), "{error}");
    }
}

#[test]
fn a_dotted_key_gives_the_value_in_force() {
    let settings = strict_parse(&json!({
        "walk": { "per_day": 3 }, "bedtime": { "default": "22:30", "thu": "23:30" },
    }))
    .unwrap()
    .settings;
    for (key, value) in [
        ("walk.per_day", json!(3)),
        ("walk", json!({ "on": true, "per_day": 3, "minutes": 8 })),
        ("zone", json!(null)),
        ("bedtime.default", json!("22:30")),
        ("bedtime.mon", json!("22:30")),
        ("bedtime.thu", json!("23:30")),
        ("bedtime.2026-12-24", json!("23:30")),
        ("work.sat", json!([])),
        ("work.2026-11-28", json!([])),
    ] {
        assert_eq!(get(&settings, key).unwrap(), value, "{key}");
    }
    for key in ["", "walk.", "wlak", "walk.per_day.x", "cap.x", "bedtime.2026-2-3"] {
        let error = get(&settings, key).unwrap_err();
        assert!(matches!(error, SettingsError::UnknownKey { .. }), "{key}: {error}");
    }
}

#[test]
fn a_value_given_as_text_is_json_or_else_that_text() {
    for (key, text, set) in [
        ("walk.per_day", "3", json!({ "walk": { "per_day": 3 } })),
        ("language", "en", json!({ "language": "en" })),
        ("walk.on", "false", json!({ "walk": { "on": false } })),
        ("bedtime.default", "22:30", json!({ "bedtime": { "default": "22:30" } })),
        ("zone", "Europe/Brussels", json!({ "zone": "Europe/Brussels" })),
        ("zone", "null", json!({ "zone": null })),
        ("snooze.minutes", "[5, 15]", json!({ "snooze": { "minutes": [5, 15] } })),
        ("work.sat", r#"[["10:00","12:00"]]"#, json!({ "work": { "sat": [["10:00", "12:00"]] } })),
        ("walk", r#"{"per_day":1}"#, json!({ "walk": { "per_day": 1 } })),
    ] {
        let assigned = assignment(key, text).unwrap();
        assert_eq!(Value::Object(assigned.clone()), set, "{key} {text}");
        merge(&Document::new(), &assigned).unwrap();
    }
    assert!(matches!(assignment("wlak", "3"), Err(SettingsError::UnknownKey { .. })));
}

#[test]
fn a_refused_change_changes_nothing_of_itself() {
    let in_force = document(&json!({ "cap": 8 }));
    let set = document(&json!({ "walk": { "per_day": 3 }, "wlak": 3 }));
    assert!(merge(&in_force, &set).is_err());
    assert_eq!(in_force, document(&json!({ "cap": 8 })));
    assert_eq!(merge(&in_force, &Document::new()).unwrap().settings.cap, Some(8));
    assert_eq!(merge(&in_force, &Document::new()).unwrap().settings.walk, Settings::default().walk);
}

//! Laws of reading and merging settings.

use planner::Settings;
use proptest::prelude::*;
use serde_json::{Value, json};
use store::settings_file::{Document, Reading, merge, whole};

/// Keys that are known, nearly known, and not.
fn key() -> impl Strategy<Value = String> {
    prop_oneof![
        5 => prop::sample::select(whole(&Settings::default()).keys().cloned().collect::<Vec<_>>()),
        1 => prop::sample::select(vec!["wlak".to_owned(), "x".into(), "".into(), "walk.on".into()]),
    ]
}

fn sub_key() -> impl Strategy<Value = String> {
    let known = [
        "on",
        "per_day",
        "minutes",
        "interval_min",
        "default",
        "mon",
        "sun",
        "2026-12-24",
        "dinner_end",
        "days",
        "lead_min",
        "limit",
        "dnd",
        "calendar",
        "sound",
        "mo",
        "2026-2-3",
    ];
    prop::sample::select(known.map(str::to_owned).to_vec())
}

fn leaf() -> impl Strategy<Value = Value> {
    let times = ["00:30", "06:00", "07:00", "09:00", "16:00", "22:30", "23:45", "25:00"];
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        (-5i64..100).prop_map(Value::from),
        prop::sample::select(times.to_vec()).prop_map(Value::from),
        Just(json!([["09:00", "12:00"], ["13:00", "17:30"]])),
        Just(json!([["20:00", "02:00"]])),
        Just(json!([5, 10])),
        Just(json!(["walk"])),
        Just(json!("en")),
    ]
}

fn document() -> impl Strategy<Value = Document> {
    let value = prop_oneof![
        leaf(),
        prop::collection::vec((sub_key(), leaf()), 0..4)
            .prop_map(|entries| Value::Object(entries.into_iter().collect())),
    ];
    prop::collection::vec((key(), value), 0..8).prop_map(|entries| entries.into_iter().collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_read_gives_sound_settings(document in document()) {
        let reading = Reading::of(&document);
        prop_assert_eq!(reading.settings.check(), []);
    }

    #[test]
    fn what_was_read_is_read_the_same_again(document in document()) {
        let once = Reading::of(&document);
        let again = Reading::of(&once.changed);
        prop_assert_eq!(&again.settings, &once.settings);
        prop_assert_eq!(&again.changed, &once.changed);
        prop_assert_eq!(again.warnings, []);
    }

    #[test]
    fn what_merges_strictly_reads_without_a_warning_and_the_same(set in document()) {
        if let Ok(changed) = merge(&Document::new(), &set) {
            let reading = Reading::of(&set);
            prop_assert_eq!(&reading.warnings, &[]);
            prop_assert_eq!(&reading.settings, &changed.settings);
            prop_assert_eq!(&reading.changed, &changed.document);
        }
    }

    #[test]
    fn a_merge_gives_sound_settings_and_only_differences(first in document(), second in document()) {
        let in_force = Reading::of(&first).changed;
        if let Ok(changed) = merge(&in_force, &second) {
            prop_assert_eq!(changed.settings.check(), []);
            let again = Reading::of(&changed.document);
            prop_assert_eq!(&again.settings, &changed.settings);
            prop_assert_eq!(&again.changed, &changed.document, "nothing in it is a default");
        }
    }

    #[test]
    fn merging_twice_is_merging_once(first in document(), second in document()) {
        let in_force = Reading::of(&first).changed;
        if let Ok(once) = merge(&in_force, &second) {
            prop_assert_eq!(merge(&once.document, &second).ok(), Some(once));
        }
    }

    #[test]
    fn merging_all_settings_in_force_brings_them_back(document in document()) {
        let reading = Reading::of(&document);
        let all = whole(&reading.settings);
        prop_assert_eq!(merge(&Document::new(), &all).unwrap().settings, reading.settings);
    }
}

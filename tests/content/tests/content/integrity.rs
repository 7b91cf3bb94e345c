//! Ids, names, sums and sources hold together.

use content_tests::{
    LANGUAGES, articles, everything, file, json, names, routines, seeds, technique, techniques,
};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::fs;
use unicode_normalization::is_nfc;

#[test]
fn cr_033_every_item_names_sections_that_exist() {
    let mut sections = BTreeSet::new();
    for article in articles() {
        for section in article["sections"].as_array().into_iter().flatten() {
            sections.insert((article["file"].clone().to_string(), section["id"].to_string()));
        }
    }
    for item in everything() {
        let sources = item.json["sources"].as_array().expect("a list of sources");
        let outside = !item.json["outside"].is_null();
        assert_eq!(sources.is_empty(), outside, "{}: an article, or outside", item.path);
        for source in sources {
            let named = (source["file"].to_string(), source["section"].to_string());
            assert!(sections.contains(&named), "{}: {source}", item.path);
        }
    }
}

#[test]
fn cr_035_ids_are_unique_and_are_the_file_names() {
    let mut ids = BTreeSet::new();
    for item in everything() {
        assert!(ids.insert(item.id().to_owned()), "{} is there twice", item.id());
        let name = item.path.rsplit('/').next().unwrap_or_default();
        assert_eq!(name, format!("{}.json", item.id()));
        for language in LANGUAGES {
            let title = item.json["text"][language]["title"].as_str().unwrap_or_default();
            assert!(!title.trim().is_empty(), "{}: a title in {language}", item.path);
        }
    }
}

#[test]
fn cr_036_every_id_that_is_named_exists() {
    let techniques_there: BTreeSet<String> =
        techniques().iter().map(|item| item.id().to_owned()).collect();
    let routines_there: BTreeSet<String> =
        routines().iter().map(|item| item.id().to_owned()).collect();
    for item in everything() {
        for key in ["components", "cues", "techniques", "avoid", "opens"] {
            for id in item.list(key) {
                assert!(techniques_there.contains(id), "{}: /{key} names {id}", item.path);
            }
        }
        for id in item.each("emphasise", "id") {
            assert!(techniques_there.contains(id), "{}: /emphasise names {id}", item.path);
        }
        for id in item.list("built_from") {
            assert!(routines_there.contains(id), "{}: /built_from names {id}", item.path);
        }
    }
}

#[test]
fn cr_037_the_sources_are_the_five_articles() {
    let articles = articles();
    assert_eq!(articles.len(), 5);
    let Some(folder) = seeds() else { return };
    for article in articles {
        let name = article["file"].as_str().expect("a file name");
        let bytes = fs::read(folder.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
        let sum: String = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(article["sha256"], sum.as_str(), "{name}");
    }
}

#[test]
fn cr_039_texts_are_nfc_and_without_damaged_characters() {
    let mut paths: Vec<String> = everything().into_iter().map(|item| item.path).collect();
    paths.push("sources.json".to_owned());
    for language in LANGUAGES {
        let folder = format!("messages/{language}");
        paths.extend(names(&folder, ".ftl").iter().map(|name| format!("{folder}/{name}")));
    }
    for path in paths {
        let text = file(&path);
        assert!(is_nfc(&text), "content/{path} is in Unicode normal form C");
        let damaged = ['\u{106}', '\u{1AB}', '\u{C6}', '\u{FFFD}', '\u{2068}', '\u{2069}'];
        assert!(!text.contains(damaged), "content/{path} has a damaged character");
    }
}

#[test]
fn the_steps_take_exactly_the_time_of_the_technique() {
    for item in techniques() {
        for language in LANGUAGES {
            let seconds = item.steps(language).iter().filter_map(|step| step["seconds"].as_u64());
            assert_eq!(seconds.sum::<u64>(), item.number("seconds"), "{}: {language}", item.path);
        }
    }
}

/// A calm voice says about two and a half words a second.
fn seconds_to_say(text: &str) -> f64 {
    text.split_whitespace().count() as f64 / 2.5
}

#[test]
fn a_step_can_be_read_aloud_in_its_time_also_in_the_shortest_routine() {
    for item in techniques() {
        let mut shortest = item.number("seconds");
        for routine in routines() {
            let seconds = routine.json["seconds"].as_array().expect("a list of seconds");
            for (id, given) in routine.list("techniques").iter().zip(seconds) {
                let given = given.as_u64().expect("seconds");
                if *id == item.id() && given > 0 {
                    shortest = shortest.min(given);
                }
            }
        }
        let share = shortest as f64 / item.number("seconds") as f64;
        for language in LANGUAGES {
            for step in item.steps(language) {
                let say = step["say"].as_str().unwrap_or_default();
                let time = step["seconds"].as_f64().unwrap_or_default() * share;
                assert!(seconds_to_say(say) <= time, "{}: '{say}' in {time:.0} s", item.path);
            }
        }
    }
}

#[test]
fn a_routine_takes_the_time_of_its_parts() {
    for routine in routines() {
        let seconds = routine.json["seconds"].as_array().expect("a list of seconds");
        let seconds: Vec<u64> = seconds.iter().filter_map(serde_json::Value::as_u64).collect();
        assert_eq!(seconds.len(), routine.list("techniques").len(), "{}", routine.path);
        let whole: u64 = seconds.iter().sum();
        assert_eq!(whole, routine.number("minutes") * 60, "{}", routine.path);
        assert_eq!(routine.figure("minutes")["value"], routine.number("minutes"));
        for (id, given) in routine.list("techniques").iter().zip(seconds) {
            let own = technique(id).number("seconds");
            assert!(given <= own, "{}: {id} is stretched to {given} s", routine.path);
            let pattern = &technique(id).json["pattern"];
            if let Some(pattern) = pattern.as_object() {
                let cycle: u64 = pattern.values().filter_map(serde_json::Value::as_u64).sum();
                assert_eq!(given % cycle, 0, "{}: {id} ends within a breath", routine.path);
            }
        }
    }
}

#[test]
fn both_languages_have_the_same_structure() {
    for item in everything() {
        let [nl, en] = LANGUAGES.map(|language| shape(&item.json["text"][language]));
        assert_eq!(nl, en, "{}", item.path);
    }
}

/// A text with its sentences taken out: what stays is to be the same in both languages.
fn shape(value: &serde_json::Value) -> serde_json::Value {
    use serde_json::Value;
    match value {
        Value::Object(map) => {
            let shaped = map.iter().map(|(key, value)| match key.as_str() {
                "part" => (key.clone(), value.clone()),
                _ => (key.clone(), shape(value)),
            });
            Value::Object(shaped.collect())
        }
        Value::Array(list) => Value::Array(list.iter().map(shape).collect()),
        Value::String(_) => Value::Null,
        Value::Number(_) | Value::Bool(_) | Value::Null => value.clone(),
    }
}

#[test]
fn a_step_that_is_a_part_names_one_of_the_components() {
    for item in techniques() {
        let components = item.list("components");
        for step in item.steps("nl") {
            if let Some(part) = step["part"].as_str() {
                assert!(components.contains(&part), "{}: {part}", item.path);
            }
        }
    }
}

#[test]
fn the_planner_kinds_of_the_schema_are_the_planner_kinds() {
    let kinds = json("schema/common.schema.json")["$defs"]["kind"]["enum"].clone();
    let words: Vec<&str> = planner::Kind::ALL.iter().map(|kind| kind.word()).collect();
    assert_eq!(kinds, serde_json::json!(words));
}

//! Guidance: signs, checks, questions, tips and facts, each with its article or its pointer
//! outside, and no section of an article left out without a reason.

use content_tests::{
    Item, LANGUAGES, articles, everything, guidance, json, seeds, technique, technique_ids,
};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

fn of_type(kind: &str) -> Vec<Item> {
    guidance().into_iter().filter(|item| item.word("type") == kind).collect()
}

fn ids(items: &[Item]) -> BTreeSet<&str> {
    items.iter().map(Item::id).collect()
}

/// How many of the items have a source in this article.
fn from_article(items: &[Item], key: &str) -> usize {
    let has = |item: &&Item| item.each("sources", "section").iter().any(|s| s.starts_with(key));
    items.iter().filter(has).count()
}

fn read(item: &Item, language: &str) -> String {
    item.json["text"][language].to_string()
}

#[test]
fn the_guidance_is_whole() {
    for (kind, count) in [
        ("build-up", 11),
        ("signal", 17),
        ("diary-question", 6),
        ("body-check", 6),
        ("sign", 14),
        ("alarm-sign", 8),
        ("mistake", 16),
        ("question", 20),
        ("background", 17),
    ] {
        assert_eq!(of_type(kind).len(), count, "{kind}");
    }
}

#[test]
fn cr_040_every_section_is_covered_or_left_out_with_a_reason() {
    let table = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("coverage.json"));
    let table: Value = serde_json::from_str(&table.expect("the table")).expect("JSON");
    let items = everything();
    let items = ids(&items);
    let covered = table["sections"].as_object().expect("sections");
    let mut sections = BTreeSet::new();
    for article in articles() {
        for section in article["sections"].as_array().into_iter().flatten() {
            sections.insert(section["id"].as_str().unwrap_or_default().to_owned());
        }
    }
    assert_eq!(covered.keys().cloned().collect::<BTreeSet<_>>(), sections);
    for (section, by) in covered {
        let by = by.as_array().expect("a list of ids");
        assert!(!by.is_empty(), "{section} is neither covered nor left out");
        for id in by.iter().filter_map(Value::as_str) {
            let reason = ["excluded", "tensions", "review"]
                .iter()
                .any(|list| table[list][id].as_str().is_some_and(|reason| reason.len() > 10));
            assert!(items.contains(id) != reason, "{section}: {id} is an item, or has a reason");
        }
    }
    // Where the brief is at hand, the table is the brief's.
    let Some(folder) = seeds() else { return };
    let Ok(brief) = fs::read_to_string(folder.join("../content/brief.json")) else { return };
    let brief: Value = serde_json::from_str(&brief).expect("JSON");
    let wanted: BTreeMap<&str, &Value> = brief["coverage"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|row| (row["section"]["section_id"].as_str().unwrap_or_default(), &row["ids"]))
        .collect();
    for (section, by) in covered {
        assert_eq!(Some(&by), wanted.get(section.as_str()), "{section}");
    }
}

#[test]
fn cr_041_the_mistakes_are_five_of_relaxing_seven_of_moving_and_four_of_breathing() {
    let all = of_type("mistake");
    for (section, count) in [("000-08", 5), ("003-09", 7), ("004-06", 4)] {
        assert_eq!(from_article(&all, section), count, "{section}");
    }
}

#[test]
fn cr_042_five_answers_of_each_article_but_the_blog_and_every_question_is_inferred() {
    let all = of_type("question");
    for (section, count) in [("000-10", 5), ("001-15", 5), ("002", 0), ("003-11", 5), ("004-09", 5)]
    {
        assert_eq!(from_article(&all, section), count, "{section}");
    }
    for item in &all {
        assert!(item.says("inferred"), "{}", item.path);
        for language in LANGUAGES {
            let title = item.json["text"][language]["title"].as_str().unwrap_or_default();
            assert!(title.ends_with('?'), "{}: {title}", item.path);
        }
    }
}

#[test]
fn cr_083_the_fourteen_signs_have_their_article_and_what_they_ask_for() {
    let all = of_type("sign");
    for (section, count) in [("000-09", 6), ("003-06.1", 1), ("003-10", 6), ("003-11", 1)] {
        assert_eq!(from_article(&all, section), count, "{section}");
    }
    for item in &all {
        let wanted = match item.word("action") {
            "guidance" => "Vraag je huisarts of fysiotherapeut",
            "reduce-dose" => "minder",
            _ => "Stop",
        };
        assert!(read(item, "nl").contains(wanted), "{}", item.path);
    }
}

#[test]
fn cr_084_sharp_severe_or_newly_radiating_pain_means_stop_and_ask_for_advice() {
    let all = of_type("sign");
    let stops: Vec<&Item> = all.iter().filter(|item| item.word("action") == "stop-now").collect();
    let [stop] = stops.as_slice() else { panic!("one sign to stop") };
    let (nl, en) = (read(stop, "nl"), read(stop, "en"));
    assert!(nl.contains("Stop dan") && nl.contains("Vraag daarna advies"), "{nl}");
    assert!(en.contains("Then stop") && en.contains("for advice"), "{en}");
    assert!(nl.contains("uitstraling"), "set against how it was before: {nl}");
}

#[test]
fn cr_085_alarm_signs_say_that_they_are_from_outside_with_pointer_and_date() {
    let outside = json("outside.json");
    let pointers: BTreeMap<&str, &Value> = outside["pointers"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|pointer| (pointer["id"].as_str().unwrap_or_default(), pointer))
        .collect();
    for item in of_type("alarm-sign") {
        assert!(!item.says("stated"), "{}", item.path);
        assert!(item.each("sources", "section").is_empty(), "{}", item.path);
        for id in item.list("outside") {
            let pointer = pointers.get(id).unwrap_or_else(|| panic!("{}: {id}", item.path));
            assert!(!pointer["urls"].as_array().expect("urls").is_empty(), "{id}");
            assert_eq!(pointer["noted"].as_str().map(str::len), Some(10), "{id} has its date");
        }
        let (nl, en) = (read(&item, "nl"), read(&item, "en"));
        assert!(nl.contains("niet uit de artikelen"), "{nl}");
        assert!(en.contains("not from the articles"), "{en}");
        let call = match item.word("urgency") {
            "urgent" => "Bel nu",
            "same-day" => "Bel dezelfde dag",
            _ => "Maak een afspraak",
        };
        assert!(nl.contains(call), "{nl}");
    }
}

#[test]
fn cr_096_the_signals_hold_the_seven_and_the_four_of_the_article() {
    let all = of_type("signal");
    assert_eq!(from_article(&all, "001-04"), 7);
    assert_eq!(from_article(&all, "001-10"), 4);
    let no_finding = |item: &Item| read(item, "nl").contains("Zeker weten kan een app het niet");
    assert!(all.iter().all(no_finding));
}

#[test]
fn cr_097_and_098_the_diary_asks_when_and_with_what_and_offers_three_answers() {
    let all = of_type("diary-question");
    let wanted = [
        "trq-after-stressful-work",
        "trq-emotions",
        "trq-other",
        "trq-people",
        "trq-response",
        "trq-worst-when",
    ];
    assert_eq!(ids(&all), BTreeSet::from(wanted));
    let response = all.iter().find(|item| item.id() == "trq-response").expect("the last one");
    let three = ["move-at-trigger", "slow-breath-at-trigger", "soothing-self-talk"];
    assert_eq!(response.list("techniques"), three);
}

#[test]
fn cr_049_the_walk_after_dinner_is_calm() {
    let walk = technique("walk-after-dinner");
    assert_eq!(walk.figure("pace")["value"], "calm");
    assert_eq!(walk.figure("pace")["stated"], true);
}

#[test]
fn what_is_not_from_outside_names_its_article() {
    let known = technique_ids();
    for item in guidance() {
        let outside = item.word("type") == "alarm-sign";
        for (language, word) in [("nl", "artikel"), ("en", "article")] {
            assert!(outside || read(&item, language).contains(word), "{}", item.path);
        }
        assert!(item.list("techniques").iter().all(|id| known.contains(*id)), "{}", item.path);
    }
}

/// The rules that a line of a test bears: `fn cr_043_…` in Rust, `test("cr-106: …` of the window.
fn borne(line: &str) -> BTreeSet<u32> {
    let line = line.trim();
    let name = line.strip_prefix("fn cr_").and_then(|name| name.split('(').next());
    let title = line.strip_prefix("test(\"cr-").and_then(|title| title.split(':').next());
    let words = name.or(title).unwrap_or_default().split(['_', ' ']);
    words.filter_map(|word| word.parse::<u32>().ok()).collect()
}

#[test]
fn each_of_the_109_rules_has_a_test_that_bears_its_number() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut tested = BTreeSet::new();
    let mut folders = vec![root.join("tests")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder of tests").flatten() {
            let path = entry.path();
            let name = path.to_string_lossy().into_owned();
            if path.is_dir() {
                folders.push(path);
            } else if name.ends_with(".rs") || name.ends_with(".spec.ts") {
                let text = fs::read_to_string(&path).expect("a test file");
                tested.extend(text.lines().flat_map(borne));
            }
        }
    }
    let missing: Vec<u32> = (1..=109).filter(|rule| !tested.contains(rule)).collect();
    assert_eq!(missing, Vec::<u32>::new(), "rules that no test bears");
    // The table says where those of the program are held, and is right about it.
    let table = fs::read_to_string(root.join("docs/content-rules.md")).expect("the table");
    let rows: Vec<Vec<&str>> = table
        .lines()
        .filter(|line| line.starts_with("| cr-"))
        .map(|line| line.trim_matches('|').split('|').map(str::trim).collect())
        .collect();
    assert_eq!(rows.len(), 15, "{table}");
    for row in rows {
        let [rule, _, held] = row.as_slice() else { panic!("{row:?}") };
        let number: u32 = rule.trim_start_matches("cr-").parse().expect("a number");
        for path in held.split(", ") {
            let path = path.trim_matches('`');
            let text = fs::read_to_string(root.join(path)).unwrap_or_else(|_| panic!("{path}"));
            let bears = text.lines().any(|line| borne(line).contains(&number));
            assert!(bears, "{path} has no test of {rule}");
        }
    }
}

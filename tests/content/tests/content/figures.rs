//! Figures: those that an article states hold to the second, the others say that they are chosen.

use content_tests::{articles, everything, technique, techniques};
use serde_json::{Value, json};
use std::collections::BTreeSet;

fn value(id: &str, name: &str) -> Value {
    technique(id).figure(name)["value"].clone()
}

fn is_stated(id: &str, name: &str, section: &str) {
    let item = technique(id);
    let figure = item.figure(name);
    assert_eq!(figure["stated"], true, "{id}: the article states '{name}'");
    assert_eq!(figure["source"]["section"], section, "{id}: '{name}' has its section");
}

fn is_chosen(id: &str, name: &str) {
    assert_eq!(technique(id).figure(name)["stated"], false, "{id}: no article states '{name}'");
}

fn pattern(id: &str) -> [u64; 3] {
    let item = technique(id);
    let of = |key: &str| item.json["pattern"][key].as_u64().expect("seconds of a pattern");
    [of("inhale_s"), of("hold_s"), of("exhale_s")]
}

#[test]
fn cr_001_four_six_breathing_is_four_in_and_six_out_for_two_minutes() {
    assert_eq!(value("breathing-4-6", "inhale"), json!(4));
    assert_eq!(value("breathing-4-6", "exhale"), json!(6));
    assert_eq!(value("breathing-4-6", "total"), json!(120));
    for name in ["inhale", "exhale", "total"] {
        is_stated("breathing-4-6", name, "001-06.1");
    }
    assert_eq!(technique("breathing-4-6").number("seconds"), 120);
}

#[test]
fn cr_002_four_six_breathing_holds_nothing_and_has_twelve_whole_cycles() {
    assert_eq!(pattern("breathing-4-6"), [4, 0, 6]);
    let cycle: u64 = pattern("breathing-4-6").iter().sum();
    assert_eq!(value("breathing-4-6", "cycle"), json!(cycle));
    assert_eq!((120 / cycle, 120 % cycle), (12, 0), "whole cycles fit");
    assert_eq!(value("breathing-4-6", "cycles"), json!(12));
    is_chosen("breathing-4-6", "hold");
}

#[test]
fn cr_003_four_seven_eight_is_in_that_order_and_only_whole_rounds() {
    assert_eq!(pattern("breathing-4-7-8"), [4, 7, 8]);
    for name in ["inhale", "hold", "exhale"] {
        is_stated("breathing-4-7-8", name, "002-08.1");
    }
    assert_eq!(value("breathing-4-7-8", "cycle"), json!(19));
    assert_eq!(technique("breathing-4-7-8").number("seconds") % 19, 0);
}

#[test]
fn cr_004_the_rounds_of_four_seven_eight_are_four_and_never_above_eight() {
    assert_eq!(value("breathing-4-7-8", "rounds"), json!(4));
    assert_eq!(value("breathing-4-7-8", "rounds-max"), json!(8));
    is_chosen("breathing-4-7-8", "rounds");
    is_chosen("breathing-4-7-8", "rounds-max");
    assert_eq!(technique("breathing-4-7-8").number("seconds"), 4 * 19);
}

#[test]
fn cr_005_four_seven_eight_is_opt_in_and_names_hand_and_nose() {
    let item = technique("breathing-4-7-8");
    assert!(!item.says("enabled_by_default"));
    let (nl, en) = (item.said("nl"), item.said("en"));
    assert!(nl.contains("hand") && nl.contains("buik") && nl.contains("neus"), "{nl}");
    assert!(en.contains("hand") && en.contains("belly") && en.contains("nose"), "{en}");
}

#[test]
fn cr_006_only_four_seven_eight_holds_the_breath() {
    for item in techniques() {
        let hold = item.json["pattern"]["hold_s"].as_u64().unwrap_or(0);
        assert!(hold == 0 || item.id() == "breathing-4-7-8", "{} holds {hold} s", item.id());
    }
}

#[test]
fn cr_007_belly_breathing_is_five_minutes_a_day_with_a_hand_on_belly_and_ribs() {
    let item = technique("abdominal-breathing");
    assert_eq!(item.figure("duration")["value"], 5);
    is_stated("abdominal-breathing", "duration", "004-07");
    assert_eq!(item.figure("frequency")["value"], 1);
    is_stated("abdominal-breathing", "frequency", "004-07");
    assert_eq!(item.number("seconds"), 300);
    let (nl, en) = (item.said("nl"), item.said("en"));
    assert!(nl.contains("hand rust op je buik") && nl.contains("op je ribben"), "{nl}");
    assert!(en.contains("hand rests on your belly") && en.contains("on your ribs"), "{en}");
}

#[test]
fn cr_008_every_timed_pattern_breathes_out_longer_than_in() {
    let timed = techniques().into_iter().filter(|item| !item.json["pattern"].is_null());
    let ids: Vec<String> = timed.map(|item| item.id().to_owned()).collect();
    assert!(ids.len() >= 3, "the timed patterns are there");
    for id in ids {
        let [inhale, _, exhale] = pattern(&id);
        assert!(exhale > inhale, "{id}: {inhale} in, {exhale} out");
    }
}

#[test]
fn a_pattern_and_its_figures_are_the_same_and_steps_keep_whole_cycles() {
    for item in techniques() {
        if item.json["pattern"].is_null() {
            continue;
        }
        let [inhale, hold, exhale] = pattern(item.id());
        for (name, seconds) in [("inhale", inhale), ("hold", hold), ("exhale", exhale)] {
            assert_eq!(item.figure(name)["value"], seconds, "{}: {name}", item.id());
        }
        for step in item.steps("nl") {
            let seconds = step["seconds"].as_u64().expect("seconds");
            assert_eq!(seconds % (inhale + hold + exhale), 0, "{}: {step}", item.id());
        }
    }
}

#[test]
fn cr_009_a_short_walk_is_five_to_ten_minutes() {
    for (name, minutes, section) in [
        ("duration-min", 5, "000-05.2"),
        ("duration-max", 10, "000-05.2"),
        ("duration-min-001", 5, "001-06.2"),
        ("duration-max-001", 10, "001-06.2"),
    ] {
        assert_eq!(value("walk-short", name), json!(minutes), "{name}");
        is_stated("walk-short", name, section);
    }
    assert!((300..=600).contains(&technique("walk-short").number("seconds")));
    is_chosen("walk-short", "duration");
    is_chosen("walk-short", "per-day");
}

#[test]
fn cr_010_daily_walking_is_ten_to_thirty_minutes_and_the_sum_is_our_reading() {
    assert_eq!(value("walk-daily", "duration-min"), json!(10));
    assert_eq!(value("walk-daily", "duration-max"), json!(30));
    is_stated("walk-daily", "duration-min", "003-04.1");
    is_stated("walk-daily", "duration-max", "003-04.1");
    is_chosen("walk-daily", "counted-as");
}

#[test]
fn cr_011_the_two_minute_pause_is_two_minutes() {
    assert_eq!(technique("pause-two-minutes").number("seconds"), 120);
    assert_eq!(value("pause-two-minutes", "duration"), json!(2));
    is_stated("pause-two-minutes", "duration", "000-05.6");
}

#[test]
fn cr_012_shaking_is_two_minutes_of_legs_or_arms() {
    let item = technique("shaking");
    assert_eq!(item.number("seconds"), 120);
    is_stated("shaking", "duration", "002-08.1");
    is_stated("shaking", "body-parts", "002-08.1");
    assert!(item.said("nl").contains("armen of met je benen"), "{}", item.said("nl"));
}

#[test]
fn cr_013_the_fist_is_held_ten_seconds_right_with_left_to_compare() {
    let item = technique("fist-contrast");
    assert_eq!(item.figure("hold")["value"], 10);
    is_stated("fist-contrast", "hold", "002-08.3");
    assert_eq!(item.figure("working-hand")["value"], "right");
    assert_eq!(item.figure("reference-hand")["value"], "left");
    assert!(item.list("positions").iter().all(|position| ["sitting", "lying"].contains(position)));
    let said = item.said("nl");
    let order = ["ogen dicht", "linkerhand", "vuist", "Laat los", "Vergelijk"];
    let places: Vec<usize> = order.iter().filter_map(|part| said.find(part)).collect();
    assert_eq!(places.len(), order.len(), "{said}");
    assert!(places.is_sorted(), "eyes, left hand, fist, release, comparison: {said}");
}

#[test]
fn cr_014_doing_nothing_is_five_to_ten_minutes_every_day() {
    for (name, wanted) in [("duration-min", 5), ("duration-max", 10), ("frequency", 1)] {
        assert_eq!(value("doing-nothing", name), json!(wanted), "{name}");
        is_stated("doing-nothing", name, "002-08.3");
    }
    assert!((300..=600).contains(&technique("doing-nothing").number("seconds")));
}

#[test]
fn cr_015_doing_nothing_is_without_phone_tasks_series_and_screen() {
    let item = technique("doing-nothing");
    for flag in ["no_phone", "no_tasks", "no_streaming", "no_scrolling"] {
        assert_eq!(item.json["flags"][flag], true, "{flag}");
    }
    assert!(!item.says("needs_screen"));
}

#[test]
fn cr_016_calm_screen_free_and_dim_share_the_one_last_hour() {
    for (id, section) in [
        ("calm-last-hour", "000-05.5"),
        ("screen-free-last-hour", "000-07"),
        ("dim-light-last-hour", "001-08"),
    ] {
        assert_eq!(value(id, "window"), json!(1), "{id}");
        is_stated(id, "window", section);
        assert_eq!(technique(id).number("seconds"), 3600, "{id}");
    }
}

#[test]
fn cr_017_and_018_eighty_percent_is_of_effort_and_of_nothing_else() {
    let item = technique("stop-at-80-percent");
    assert_eq!(item.figure("level")["value"], 80);
    assert_eq!(item.figure("level")["unit"], "percent of effort");
    is_stated("stop-at-80-percent", "level", "001-09");
    for other in everything() {
        let eighty = other.figures().iter().any(|figure| figure["value"] == 80);
        assert!(
            !eighty || ["stop-at-80-percent", "prog-80"].contains(&other.id()),
            "{} uses 80",
            other.id()
        );
    }
}

#[test]
fn cr_019_no_article_gives_a_clock_time() {
    for item in everything() {
        for figure in item.figures() {
            let text = figure["value"].as_str().unwrap_or_default();
            let digits_around = |(n, _): (usize, &str)| {
                text[..n].ends_with(|c: char| c.is_ascii_digit())
                    && text[n + 1..].starts_with(|c: char| c.is_ascii_digit())
            };
            let clock = text.match_indices(':').any(digits_around);
            assert!(!clock || figure["stated"] == false, "{}: {figure}", item.path);
        }
    }
}

#[test]
fn cr_020_no_dose_of_an_exercise_is_stated() {
    let trained = ["mobility", "motor-control", "strength", "cardio"];
    let dose = ["repetition", "sets", "weight", "frequency", "per-week"];
    for item in techniques() {
        if !trained.contains(&item.word("category")) {
            continue;
        }
        for figure in item.figures() {
            let name = figure["name"].as_str().unwrap_or_default();
            let is_dose = dose.iter().any(|word| name.contains(word));
            assert!(!is_dose || figure["stated"] == false, "{}: {figure}", item.path);
        }
    }
}

#[test]
fn cr_021_and_023_lengths_that_no_article_gives_say_so() {
    for id in ["body-scan", "visualise-pleasant-movement", "jaw-shoulder-release"] {
        is_chosen(id, "duration");
    }
    is_chosen("micro-pause", "duration");
    is_chosen("micro-pause", "interval");
    assert_eq!(value("micro-pause", "interval"), json!(60), "the default interval");
}

#[test]
fn cr_034_a_stated_figure_has_a_source_and_another_a_reason() {
    let mut sections = BTreeSet::new();
    for article in articles() {
        for section in article["sections"].as_array().into_iter().flatten() {
            let file = article["file"].as_str().unwrap_or_default().to_owned();
            sections.insert((file, section["id"].as_str().unwrap_or_default().to_owned()));
        }
    }
    for item in everything() {
        let mut names = BTreeSet::new();
        for figure in item.figures() {
            assert!(names.insert(figure["name"].to_string()), "{}: twice {figure}", item.path);
            let place = ["file", "section"].map(|key| figure["source"][key].as_str());
            match (figure["stated"].as_bool(), place) {
                (Some(true), [Some(file), Some(section)]) => {
                    let known = sections.contains(&(file.to_owned(), section.to_owned()));
                    assert!(known, "{}: {figure}", item.path);
                }
                (Some(false), _) => assert!(!figure["note"].as_str().unwrap_or("").is_empty()),
                other => panic!("{}: {figure}: {other:?}", item.path),
            }
        }
    }
}

#[test]
fn cr_107_what_is_timed_ends_to_the_second() {
    for (id, seconds) in [
        ("breathing-4-6", 120),
        ("shaking", 120),
        ("pause-two-minutes", 120),
        ("abdominal-breathing", 300),
    ] {
        assert_eq!(technique(id).number("seconds"), seconds, "{id}");
    }
    let fist = technique("fist-contrast");
    let step = fist
        .steps("nl")
        .iter()
        .find(|step| step["say"].as_str().is_some_and(|say| say.contains("vuist")));
    assert_eq!(step.map(|step| step["seconds"].clone()), Some(json!(10)));
}

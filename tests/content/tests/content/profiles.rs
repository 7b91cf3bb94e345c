//! Profiles and phases: what they emphasise, what they keep away, and that the user chooses.

use content_tests::{Item, LANGUAGES, phases, profile, profiles, technique};
use serde_json::{Value, json};

fn emphasised(id: &str) -> Vec<String> {
    profile(id).each("emphasise", "id").into_iter().map(str::to_owned).collect()
}

fn avoided(id: &str) -> Vec<String> {
    profile(id).list("avoid").into_iter().map(str::to_owned).collect()
}

fn has(list: &[String], ids: &[&str]) -> bool {
    ids.iter().all(|id| list.iter().any(|there| there == id))
}

fn categories(ids: &[String]) -> Vec<String> {
    ids.iter().map(|id| technique(id).word("category").to_owned()).collect()
}

/// What a profile offers for one kind or another.
fn offered(item: &Item) -> Vec<(&str, &str)> {
    let offers = item.json["offers"].as_object().expect("offers by kind");
    offers
        .iter()
        .flat_map(|(kind, ids)| {
            let ids = ids.as_array().into_iter().flatten().filter_map(Value::as_str);
            ids.map(move |id| (kind.as_str(), id))
        })
        .collect()
}

/// Each exercise that loads the muscles.
const STRENGTH: [&str; 11] = [
    "anti-rotation",
    "calm-strength-training",
    "farmer-carry",
    "glute-bridge",
    "hip-dominant-strength",
    "hip-hinge-strength",
    "hip-thrust",
    "light-deadlift",
    "light-strength-chronic",
    "split-squat",
    "squat",
];

#[test]
fn cr_082_the_profiles_are_the_thirteen() {
    let ids: Vec<String> = profiles().iter().map(|item| item.id().to_owned()).collect();
    let thirteen = [
        "pr-acute",
        "pr-chronic",
        "pr-general",
        "pr-hernia",
        "pr-instability",
        "pr-muscle-tension",
        "pr-nerve-radiating",
        "pr-osteoarthritis",
        "pr-post-pregnancy",
        "pr-recurring",
        "pr-stenosis",
        "pr-stress-related",
        "pr-unnoticed-tension",
    ];
    assert_eq!(ids, thirteen);
}

#[test]
fn cr_069_muscle_tension_leads_with_breath_mobility_and_rest() {
    let found = categories(&emphasised("pr-muscle-tension"));
    assert!(has(&found, &["breathing", "mobility", "rest"]), "{found:?}");
}

#[test]
fn cr_070_nerve_and_hernia_walk_calmly_move_the_hips_and_force_nothing() {
    for id in ["pr-nerve-radiating", "pr-hernia"] {
        let found = emphasised(id);
        assert!(has(&found, &["walk-calm-pace", "hip-mobility", "motor-control-low-load"]), "{id}");
        let item = profile(id);
        assert!(item.list("opens").contains(&"motor-control-low-load"), "{id}: in every phase");
        assert!(has(&avoided(id), &["shaking", "cardio-rowing"]) && has(&avoided(id), &STRENGTH));
        let limits = item.json["text"]["nl"]["limits"].to_string();
        assert!(limits.contains("Forceer geen beweging"), "{limits}");
        assert_eq!(item.json["plan"]["walk_pace"], "calm");
        assert_eq!(item.figure("walk-pace")["stated"], true, "the article states the pace");
    }
}

#[test]
fn cr_071_osteoarthritis_sits_shorter_and_begins_the_day_with_mobility() {
    let item = profile("pr-osteoarthritis");
    assert_eq!(item.json["plan"]["max_sitting_block_min"], 30);
    assert_eq!(item.figure("max-sitting-block")["stated"], false, "the minutes are ours");
    assert_eq!(emphasised("pr-osteoarthritis")[0], "short-morning-mobility");
}

#[test]
fn cr_072_chronic_combines_movement_breath_and_evening_with_light_strength_in_its_phase() {
    let found = categories(&emphasised("pr-chronic"));
    assert!(has(&found, &["walking", "breathing", "sleep", "strength"]), "{found:?}");
    assert_eq!(technique("light-strength-chronic").word("phase"), "strength");
}

#[test]
fn cr_073_acute_walks_in_bouts_moves_the_pelvis_gently_and_rests_the_others() {
    let avoided = avoided("pr-acute");
    for item in content_tests::techniques() {
        let category = item.word("category");
        let active = ["walking", "mobility", "strength", "cardio", "motor-control", "functional"];
        let may = ["walk-short-bouts", "gentle-pelvic-movement"];
        if active.contains(&category) && item.says("schedulable") && !may.contains(&item.id()) {
            assert!(has(&avoided, &[item.id()]), "{} is not avoided", item.id());
        }
        let stays = ["breathing", "awareness", "sleep", "micro-pause", "rest"];
        if stays.contains(&category) && item.id() != "breathing-4-7-8" {
            assert!(!has(&avoided, &[item.id()]), "{} stays", item.id());
        }
    }
    assert!(has(&avoided, &["shaking", "breathing-4-7-8"]));
    let acute = profile("pr-acute");
    assert_eq!(
        offered(&acute),
        [("walk", "walk-short-bouts"), ("micro-pause", "gentle-pelvic-movement")]
    );
    assert_eq!(acute.json["plan"]["walk_min"], json!([1, 5]));
    assert_eq!(acute.json["plan"]["review_after_days"], 3);
}

#[test]
fn cr_074_stenosis_and_pregnancy_have_breathing_from_the_article_and_ask_first() {
    for id in ["pr-stenosis", "pr-post-pregnancy"] {
        let item = profile(id);
        let found = categories(&emphasised(id));
        assert!(found.iter().all(|category| category == "breathing"), "{id}: {found:?}");
        let sections: Vec<&str> = item.each("sources", "section");
        assert_eq!(sections, ["004-05"], "{id}: one line of one article speaks of it");
        assert_eq!(item.json["plan"]["ask_professional_first"], true, "{id}");
        let ask = |language: &str| item.json["text"][language]["ask"].to_string();
        assert!(ask("nl").contains("huisarts") && ask("en").contains("GP"), "{id}");
    }
}

#[test]
fn cr_075_pregnancy_and_acute_hide_the_long_hold() {
    for id in ["pr-post-pregnancy", "pr-acute", "pr-hernia"] {
        assert!(has(&avoided(id), &["breathing-4-7-8"]), "{id}");
    }
}

#[test]
fn cr_076_stress_has_breath_walk_pause_and_dosing_and_leaves_care_outside() {
    let found = emphasised("pr-stress-related");
    let wanted = ["breathing-4-6", "walk-short", "micro-pause", "stop-at-80-percent"];
    assert!(has(&found, &wanted), "{found:?}");
    let says = profile("pr-stress-related").json["text"]["nl"]["says"].to_string();
    assert!(says.contains("valt buiten deze app"), "{says}");
}

#[test]
fn cr_077_unnoticed_tension_leads_with_breath_and_small_movement() {
    assert_eq!(emphasised("pr-unnoticed-tension")[..2], ["breathing-4-6", "micro-pause"]);
}

#[test]
fn cr_078_instability_has_belly_breathing_and_motor_control() {
    let found = emphasised("pr-instability");
    assert!(has(&found, &["abdominal-breathing", "motor-control-training"]), "{found:?}");
}

#[test]
fn cr_080_the_user_chooses_a_profile_and_it_is_no_finding() {
    for item in profiles() {
        for (language, begins) in [("nl", "Kies dit als je "), ("en", "Choose this if ")] {
            let about = item.json["text"][language]["about"].as_str().unwrap_or_default();
            let begins_so = about.starts_with(begins) || about.starts_with("Kies dit als ");
            assert!(begins_so, "{}: {about}", item.path);
            let all = item.json["text"][language].to_string().to_lowercase();
            for word in ["diagnos", "je lijdt", "you suffer", "patiënt", "patient"] {
                assert!(!all.contains(word), "{}: {word}", item.path);
            }
        }
    }
}

#[test]
fn cr_081_no_profile_avoids_what_it_emphasises_offers_or_opens() {
    for item in profiles() {
        let avoided = item.list("avoid");
        let emphasised = item.each("emphasise", "id");
        for id in emphasised.iter().chain(&item.list("opens")) {
            assert!(!avoided.contains(id), "{}: {id}", item.path);
        }
        for (_, id) in offered(&item) {
            assert!(emphasised.contains(&id), "{} offers {id} without emphasis", item.path);
        }
    }
}

#[test]
fn what_a_profile_offers_fits_the_moment() {
    for item in profiles() {
        for (kind, id) in offered(&item) {
            let technique = technique(id);
            assert!(!technique.list("fits").contains(&kind), "{id} fits {kind} for everyone");
            assert!(technique.says("schedulable"), "{id}");
            if kind == "micro-pause" {
                assert_eq!(technique.number("seconds"), 120, "{id}: a micro-pause is two minutes");
                assert!(technique.list("positions").contains(&"sitting"), "{id} at a desk");
            }
        }
    }
}

#[test]
fn each_line_of_a_profile_has_its_source_or_says_that_it_is_ours() {
    for item in profiles() {
        let limits = item.json["limits"].as_array().expect("a list");
        for (language, word) in [("nl", "artikel"), ("en", "article")] {
            let lines = |key: &str| {
                let lines = item.json["text"][language][key].as_array().expect("lines").clone();
                lines.into_iter().map(|line| line.to_string().to_lowercase()).collect::<Vec<_>>()
            };
            let says = lines("says");
            assert_eq!(says.len(), item.json["says"].as_array().map_or(0, Vec::len));
            assert!(says.iter().all(|line| line.contains(word)), "{}: {says:?}", item.path);
            assert_eq!(lines("limits").len(), limits.len(), "{}", item.path);
            for (line, limit) in lines("limits").iter().zip(limits) {
                let stated = limit["basis"] == "article";
                assert_eq!(line.contains(word), stated, "{}: {line}", item.path);
            }
        }
    }
}

#[test]
fn what_a_profile_changes_in_the_plan_is_a_figure_with_its_basis() {
    for item in profiles() {
        let plan = &item.json["plan"];
        for (key, name) in [
            ("max_sitting_block_min", "max-sitting-block"),
            ("notification_cap", "notification-cap"),
            ("review_after_days", "review-after"),
            ("walk_pace", "walk-pace"),
        ] {
            if !plan[key].is_null() {
                assert_eq!(item.figure(name)["value"], plan[key], "{}: {name}", item.path);
            }
        }
        if let Some(walk) = plan["walk_min"].as_array() {
            let figures = ["walk-shortest", "walk-longest"].map(|name| item.figure(name));
            assert_eq!([&figures[0]["value"], &figures[1]["value"]], [&walk[0], &walk[1]]);
            assert!(walk[0].as_u64() < walk[1].as_u64(), "{}", item.path);
        }
    }
}

#[test]
fn cr_063_and_064_the_phases_are_four_in_the_order_of_the_article() {
    let mut found: Vec<(u64, String)> =
        phases().iter().map(|item| (item.number("order"), item.id().to_owned())).collect();
    found.sort();
    let order = ["mobility", "motor-control", "strength", "functionality"];
    let wanted: Vec<(u64, String)> = (1..).zip(order.map(str::to_owned)).collect();
    assert_eq!(found, wanted);
    for item in phases() {
        assert_eq!(item.figure("order")["stated"], true, "{}", item.path);
        assert_eq!(item.figure("order")["value"], item.json["order"]);
        assert_eq!(item.figure("days-at-least")["value"], item.json["days_at_least"]);
    }
    assert_eq!(technique("functional-movement").word("phase"), "functionality");
}

#[test]
fn cr_065_a_phase_lasts_a_week_at_least_and_the_user_moves_on() {
    for item in phases() {
        assert!(item.number("days_at_least") >= 7, "{}", item.path);
        assert_eq!(item.figure("days-at-least")["stated"], false, "the week is ours");
        for language in LANGUAGES {
            let next = item.json["text"][language]["next"].as_str().unwrap_or_default();
            let last = item.id() == "functionality";
            let user = next.contains("Jij kiest") || next.contains("You choose");
            assert!(user || last, "{}: {next}", item.path);
        }
    }
}

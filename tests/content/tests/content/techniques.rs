//! What a technique must be, and what a part of the day may hold.

use content_tests::{LANGUAGES, routine, routines, technique, techniques};
use planner::Kind;

const MOBILITY: [&str; 5] =
    ["hip-hinge-mobility", "hip-mobility", "pelvic-tilt", "sideways-trunk", "upper-back-rotation"];

fn of_category(category: &str) -> Vec<String> {
    let all = techniques();
    let of = all.iter().filter(|item| item.word("category") == category);
    of.map(|item| item.id().to_owned()).collect()
}

fn fitting(kind: Kind) -> Vec<String> {
    let fits = |fits: Vec<&str>| fits.contains(&kind.word());
    let all = techniques();
    all.iter().filter(|item| fits(item.list("fits"))).map(|item| item.id().to_owned()).collect()
}

#[test]
fn the_techniques_are_81_and_the_routines_of_the_articles_eleven() {
    assert_eq!(techniques().len(), 81);
    // Low shoulders are a cue of the articles, and cr-056 wants them in the working day.
    let planned = techniques().into_iter().filter(|it| it.says("schedulable"));
    assert_eq!(planned.filter(|it| it.id() != "shoulders-low").count(), 52, "can be planned");
    let of_articles = routines().into_iter().filter(|it| it.id().starts_with("rt-"));
    assert_eq!(of_articles.count(), 11);
}

#[test]
fn cr_022_a_micro_pause_has_its_five_parts() {
    let item = technique("micro-pause");
    let parts = [
        "micro-stand-up",
        "micro-shoulders-loose",
        "deep-exhale",
        "micro-stretch",
        "micro-hip-movement",
    ];
    assert_eq!(item.list("components"), parts);
    for part in parts {
        assert_eq!(technique(part).id(), part);
    }
    let steps = item.steps("nl");
    let said: Vec<&str> = steps.iter().filter_map(|step| step["part"].as_str()).collect();
    assert_eq!(said[..3], parts[..3], "stand up, shoulders, exhale");
    assert!(["micro-stretch", "micro-hip-movement"].contains(&said[3]), "then one of the two");
}

#[test]
fn cr_024_the_mobility_exercises_are_five() {
    let mut found: Vec<String> = techniques()
        .iter()
        .filter(|item| item.word("category") == "mobility" && item.word("phase") != "acute")
        .filter(|item| item.list("components").is_empty())
        .map(|item| item.id().to_owned())
        .collect();
    found.sort();
    assert_eq!(found, MOBILITY);
}

#[test]
fn cr_025_and_026_the_strength_exercises_are_eight_for_four_groups_of_muscles() {
    // The other strength items are the frames that these stand in.
    let frames = ["calm-strength-training", "hip-dominant-strength", "light-strength-chronic"];
    let mut found: Vec<String> = of_category("strength");
    found.retain(|id| !frames.contains(&id.as_str()));
    let eight = [
        "anti-rotation",
        "farmer-carry",
        "glute-bridge",
        "hip-hinge-strength",
        "hip-thrust",
        "light-deadlift",
        "split-squat",
        "squat",
    ];
    assert_eq!(found, eight);
    let groups = technique("calm-strength-training").figure("muscle-groups").clone();
    assert_eq!(groups["value"], 4);
    let note = groups["note"].to_string();
    assert!(["glutes", "hips", "upper back", "trunk"].iter().all(|group| note.contains(group)));
}

#[test]
fn cr_027_strength_is_light_to_moderate_and_never_a_maximum() {
    for id in of_category("strength") {
        let item = technique(&id);
        let load = item.json["flags"]["load"].as_str().unwrap_or_default();
        assert!(["light", "light-to-moderate", "moderate"].contains(&load), "{id}: {load}");
        assert_eq!(item.json["flags"]["max_attempts"], 0, "{id}");
        assert_eq!(item.word("phase"), "strength", "{id} is offered from the strength phase on");
    }
}

#[test]
fn cr_029_light_cardio_has_four_forms() {
    let mut found = of_category("cardio");
    found.retain(|id| id != "light-cardio");
    assert_eq!(
        found,
        ["cardio-cross-trainer", "cardio-cycling-easy", "cardio-rowing", "walk-brisk"]
    );
    assert_eq!(technique("light-cardio").figure("forms")["value"], 4);
}

#[test]
fn cr_030_the_movement_in_mind_is_a_pleasant_one() {
    let item = technique("visualise-pleasant-movement");
    assert!(item.said("nl").contains("prettig"), "{}", item.said("nl"));
    assert!(item.said("en").contains("pleasant"), "{}", item.said("en"));
}

#[test]
fn cr_028_who_moves_keeps_breathing() {
    for item in techniques() {
        if ["mobility", "motor-control", "strength"].contains(&item.word("category")) {
            let cues = item.list("cues");
            assert!(cues.contains(&"breathe-through-movement"), "{}", item.path);
        }
    }
}

#[test]
fn cr_031_no_text_forces_rushes_braces_or_holds() {
    // Where a text names the mistake, it says not to make it.
    let wrong = [
        ("nl", "zo diep mogelijk"),
        ("nl", "zo snel mogelijk"),
        ("nl", "span je buik aan"),
        ("nl", "houd je adem in"),
        ("nl", "adem snel"),
        ("nl", "adem diep in"),
        ("nl", "pers"),
        ("en", "as deep as"),
        ("en", "as fast as"),
        ("en", "brace"),
        ("en", "hold your breath"),
        ("en", "breathe fast"),
        ("en", "deep breath in"),
    ];
    for item in techniques() {
        for language in LANGUAGES {
            let said = item.said(language).to_lowercase();
            let found = wrong.iter().find(|(of, word)| *of == language && said.contains(word));
            assert!(found.is_none(), "{} says {found:?}", item.path);
            let forced = said.matches("force").count();
            let undone = ["niets te force", "niet te force", "nothing to force", "force nothing"]
                .iter()
                .map(|not| said.matches(not).count())
                .sum::<usize>();
            assert_eq!(forced, undone, "{}: force only as what not to do: {said}", item.path);
        }
    }
}

#[test]
fn cr_032_steps_from_general_knowledge_await_review_and_no_article_is_made_to_say_them() {
    let mut some = 0;
    for item in techniques() {
        let general = item.word("steps_source") == "general-knowledge";
        assert_eq!(item.says("needs_professional_review"), general, "{}", item.path);
        some += usize::from(general);
        for language in LANGUAGES {
            let said = item.said(language);
            assert!(!said.contains("artikel") && !said.contains("article"), "{}", item.path);
        }
    }
    assert!(some >= MOBILITY.len(), "no article describes a mobility exercise");
    for id in MOBILITY {
        assert_eq!(technique(id).word("steps_source"), "general-knowledge", "{id}");
    }
}

#[test]
fn cr_045_the_wind_down_needs_no_screen() {
    let winding: Vec<_> =
        routines().into_iter().filter(|routine| routine.word("slot") == "wind-down").collect();
    assert!(winding.iter().any(|routine| routine.id() == "slot-wind-down"));
    for routine in winding {
        for id in routine.list("techniques") {
            assert!(!technique(id).says("needs_screen"), "{}: {id}", routine.path);
        }
    }
    for id in fitting(Kind::WindDown) {
        assert!(!technique(&id).says("needs_screen"), "{id}");
    }
}

#[test]
fn cr_046_evening_and_wind_down_are_of_low_intensity() {
    for routine in routines() {
        if ["evening", "wind-down"].contains(&routine.word("slot")) {
            for id in routine.list("techniques") {
                assert_eq!(technique(id).word("intensity"), "low", "{}: {id}", routine.path);
            }
        }
    }
    for kind in [Kind::Evening, Kind::WindDown] {
        for id in fitting(kind) {
            assert_eq!(technique(&id).word("intensity"), "low", "{id}");
        }
    }
    assert_eq!(technique("walk-after-dinner").word("intensity"), "low");
}

#[test]
fn cr_052_and_053_the_morning_has_calm_breath_and_three_movements() {
    assert_eq!(
        routine("slot-morning").list("techniques"),
        [
            "unhurried-start",
            "calm-low-breathing",
            "pelvic-tilt",
            "hip-hinge-mobility",
            "upper-back-rotation",
        ]
    );
    assert_eq!(routine("slot-morning").list("fits"), ["morning"]);
}

#[test]
fn cr_054_and_055_the_afternoon_and_the_evening_have_what_the_articles_name() {
    assert_eq!(routine("rt-003-afternoon").list("techniques"), ["walk-short", "posture-variation"]);
    assert_eq!(
        routine("slot-evening").list("techniques"),
        ["evening-light-mobility", "extended-exhale"]
    );
    assert_eq!(technique("walk-after-dinner").figure("pace")["value"], "calm");
}

#[test]
fn every_kind_of_the_default_day_has_something_to_do_and_a_second_choice() {
    let wanted = [
        (Kind::Morning, vec!["calm-low-breathing"]),
        (Kind::Walk, vec!["walk-short"]),
        (Kind::Breathing, vec!["abdominal-breathing"]),
        (Kind::Rest, vec!["doing-nothing"]),
        (Kind::Evening, vec!["extended-exhale"]),
        (Kind::WindDown, vec!["calm-last-hour"]),
    ];
    for (kind, ids) in wanted {
        assert_eq!(fitting(kind), ids, "{kind}");
    }
    let pauses = fitting(Kind::MicroPause);
    assert!(MOBILITY.iter().all(|id| pauses.contains(&(*id).to_owned())), "{pauses:?}");
    assert!(pauses.len() >= 10, "enough to vary with: {pauses:?}");
    for id in pauses {
        let item = technique(&id);
        assert_eq!(item.number("seconds"), 120, "{id}: a micro-pause is two minutes");
        assert!(item.list("places").contains(&"desk"), "{id} can be done at a desk");
        let upright = ["sitting", "standing"];
        assert!(item.list("positions").iter().any(|p| upright.contains(p)), "{id}");
    }
}

#[test]
fn a_pace_is_a_figure_too_and_only_walking_has_one() {
    for item in techniques() {
        let figure = item.figures().iter().find(|figure| figure["name"] == "pace");
        let pace = figure.map(|figure| &figure["value"]);
        assert_eq!(item.json.get("pace"), pace, "{}", item.path);
        assert!(pace.is_none() || item.list("positions") == ["walking"], "{}", item.path);
    }
}

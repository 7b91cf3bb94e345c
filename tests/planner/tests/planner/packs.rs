//! What packs bring: it is planned beside the library's own, avoid lists win over it, and the plan
//! keeps what it was called.

use chrono::Days;
use planner::content::{Called, Content};
use planner::engine::{Begun, Engine, Input, Now};
use planner::plan::{Known, Plan, plan_day};
use planner::settings::Language;
use planner::{Kind, Settings};
use planner_tests::{AMSTERDAM, CONTENT, date, instant, with_profiles};
use std::sync::Arc;

const MICRO: &str = "practice.shoulders";
const PART: &str = "practice.turn";
const MORNING: &str = "practice.morning";

/// The library with a pack that was made for these profiles.
fn with_pack(suits: &[&str]) -> Content {
    let mut content = (**CONTENT).clone();
    let called = |nl: &str| Some(Called { nl: Some(nl.to_owned()), en: None });
    for (id, fits) in [(MICRO, vec![Kind::MicroPause]), (PART, vec![])] {
        let mut technique = content.technique(&"micro-pause".into()).expect("a technique").clone();
        technique.id = id.into();
        technique.category = "mobility".to_owned();
        technique.fits = fits;
        technique.seconds = 120;
        technique.suits = Some(suits.iter().map(|id| (*id).into()).collect());
        technique.called = called("Schouders");
        content.techniques.push(technique);
    }
    content.techniques.sort_by(|one, other| one.id.cmp(&other.id));
    let mut routine = content.routine(&"slot-morning".into()).expect("a routine").clone();
    routine.id = MORNING.into();
    routine.techniques = vec![PART.into(), "abdominal-breathing".into()];
    routine.seconds = vec![120, 180];
    routine.minutes = 5;
    routine.called = called("Ochtend");
    content.routines.insert(0, routine);
    content
}

/// The plans of four weeks.
fn plans(content: &Content, settings: &Settings) -> Vec<Plan> {
    let first = date("2026-01-05");
    (0..28)
        .map(|n| {
            plan_day(first + Days::new(n), AMSTERDAM, None, settings, content, Known::default())
        })
        .collect()
}

fn count(plans: &[Plan], id: &str) -> usize {
    let prompts = plans.iter().flat_map(|plan| &plan.prompts);
    prompts.filter(|prompt| prompt.activity.techniques().iter().any(|it| it.as_str() == id)).count()
}

#[test]
fn a_technique_of_a_pack_takes_its_turn_among_the_librarys() {
    let plans = plans(&with_pack(&["pr-general"]), &with_profiles(&["pr-general"]));
    let had = count(&plans, MICRO);
    assert!((2..20).contains(&had), "{had} of the micro-pauses of twenty working days");
}

#[test]
fn what_a_pack_was_not_made_for_is_never_planned_whatever_else_is_chosen() {
    for profile in &CONTENT.profiles {
        let other = if profile.id.as_str() == "pr-general" { "pr-acute" } else { "pr-general" };
        let content = with_pack(&[other]);
        for chosen in [vec![profile.id.as_str()], vec![other, profile.id.as_str()]] {
            let plans = plans(&content, &with_profiles(&chosen));
            assert_eq!(count(&plans, MICRO) + count(&plans, PART), 0, "{chosen:?}");
        }
    }
    let both = with_profiles(&["pr-general", "pr-stress-related"]);
    assert!(count(&plans(&with_pack(&["pr-general", "pr-stress-related"]), &both), MICRO) > 0);
}

#[test]
fn what_the_user_switched_off_of_a_pack_stays_off() {
    let settings = Settings { techniques_off: vec![MICRO.to_owned()], ..Settings::default() };
    assert_eq!(count(&plans(&with_pack(&["pr-general"]), &settings), MICRO), 0);
}

#[test]
fn a_routine_of_a_pack_takes_the_librarys_place_without_what_a_profile_avoids() {
    let morning = |content: &Content, settings: &Settings| {
        let plan =
            plan_day(date("2026-11-24"), AMSTERDAM, None, settings, content, Known::default());
        plan.prompts.into_iter().find(|prompt| prompt.kind == Kind::Morning).expect("a morning")
    };
    let content = with_pack(&["pr-general"]);
    let prompt = morning(&content, &Settings::default());
    assert_eq!(serde_json::to_value(&prompt).expect("JSON")["routine"], MORNING);
    assert_eq!((prompt.minutes, prompt.called.as_deref()), (5, Some("Ochtend")));
    // Made for nobody with that profile: what stays is the library's breathing.
    let prompt = morning(&content, &with_profiles(&["pr-acute"]));
    let techniques: Vec<&str> =
        prompt.activity.techniques().iter().map(planner::content::TechniqueId::as_str).collect();
    assert_eq!((techniques, prompt.called), (vec!["abdominal-breathing"], None));
}

#[test]
fn a_plan_keeps_the_title_in_the_language_of_the_time_or_the_one_there_is() {
    let content = with_pack(&["pr-general"]);
    for language in [Language::Nl, Language::En] {
        let settings = Settings { language, ..Settings::default() };
        let plans = plans(&content, &settings);
        let prompts = plans.iter().flat_map(|plan| &plan.prompts);
        for prompt in prompts.filter(|prompt| prompt.kind == Kind::MicroPause) {
            let is_of_pack = prompt.activity.techniques()[0].as_str() == MICRO;
            assert_eq!(prompt.called.as_deref(), is_of_pack.then_some("Schouders"));
        }
    }
    // What the library plans is written as it always was.
    let plain = serde_json::to_string(&plans(&CONTENT, &Settings::default())).expect("JSON");
    assert!(!plain.contains("called"));
}

#[test]
fn another_library_plans_the_rest_of_the_day_again_and_leaves_what_fell_due() {
    let now = |time: &str, mono_ms| Now {
        wall: instant(AMSTERDAM, time).with_timezone(&AMSTERDAM),
        mono_ms,
    };
    let settings = Settings { adaptive: false, ..Settings::default() };
    // The week has a day on which the pack has its turn in the afternoon.
    let with = with_pack(&["pr-general"]);
    let first = date("2026-11-23");
    let day = (0..26).map(|n| first + Days::new(n)).find(|day| {
        let plan = plan_day(*day, AMSTERDAM, None, &settings, &with, Known::default());
        let of_pack = |id: &str| {
            plan.prompts
                .iter()
                .any(|prompt| prompt.id.to_string().ends_with(id) && prompt.called.is_some())
        };
        of_pack("micro-pause/3") && !of_pack("micro-pause/1")
    });
    let day = day.expect("such a day");
    let begin = now(&format!("{day}T08:30"), 0);
    let mut engine = Engine::new(&begin, settings, CONTENT.clone(), Begun::LongAgo);
    let before = engine.plan().expect("a plan");
    engine.handle(&now(&format!("{day}T10:00"), 5_400_000), Input::Tick);
    engine.handle(&now(&format!("{day}T10:01"), 5_460_000), Input::Content(Arc::new(with)));
    let during = engine.plan().expect("a plan");
    assert_eq!(during.prompts[..2], before.prompts[..2], "what fell due stays");
    assert_eq!(count(std::slice::from_ref(&during), MICRO), 1, "{during:?}");
    engine.handle(&now(&format!("{day}T10:02"), 5_520_000), Input::Content(CONTENT.clone()));
    let after = engine.plan().expect("a plan");
    assert_eq!(count(std::slice::from_ref(&after), MICRO), 0, "a removed pack is planned no more");
    assert_eq!(after.prompts, before.prompts);
}

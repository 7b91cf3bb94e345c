//! The default days of two weeks, planned from what the agent carries: the articles' routines are
//! in them.

use agent::library::Library;
use chrono::{Datelike, NaiveDate, Timelike};
use content_tests::technique;
use planner::plan::{Known, Plan, plan_day};
use planner::prompt::Prompt;
use planner::{Kind, Settings};
use std::collections::BTreeSet;

/// The active days of two weeks.
fn days() -> Vec<Plan> {
    let library = Library::embedded();
    let first = NaiveDate::from_ymd_opt(2026, 11, 23).expect("a Monday");
    let working = first.iter_days().take(14).filter(|day| day.weekday().num_days_from_monday() < 5);
    let zone = chrono_tz::Europe::Amsterdam;
    let settings = Settings::default();
    working
        .map(|day| plan_day(day, zone, None, &settings, library.content(), Known::default()))
        .collect()
}

fn ids(prompt: &Prompt) -> Vec<String> {
    prompt.activity.techniques().iter().map(|id| id.as_str().to_owned()).collect()
}

fn all_ids(plan: &Plan) -> Vec<String> {
    plan.prompts.iter().flat_map(ids).collect()
}

fn has_category(plan: &Plan, category: &str) -> bool {
    all_ids(plan).iter().any(|id| technique(id).word("category") == category)
}

#[test]
fn cr_050_and_051_there_are_two_short_walks_and_together_ten_to_thirty_minutes() {
    for plan in days() {
        let walks: Vec<&Prompt> = plan.prompts.iter().filter(|p| p.kind == Kind::Walk).collect();
        assert_eq!(walks.len(), 2, "{}", plan.day);
        assert!(walks.iter().all(|walk| ids(walk).contains(&"walk-short".to_owned())));
        let minutes: u32 = walks.iter().map(|walk| walk.minutes).sum();
        assert!((10..=30).contains(&minutes), "{}: {minutes} min", plan.day);
    }
}

#[test]
fn cr_054_the_afternoon_has_a_short_walk_and_another_position() {
    for plan in days() {
        let afternoon = plan.prompts.iter().filter(|prompt| prompt.due.hour() >= 12);
        let had: Vec<String> = afternoon.flat_map(ids).collect();
        for id in ["walk-short", "posture-variation"] {
            assert!(had.contains(&id.to_owned()), "{}: {had:?}", plan.day);
        }
    }
}

#[test]
fn cr_057_each_day_breathes_walks_and_moves() {
    for plan in days() {
        for category in ["breathing", "walking", "mobility"] {
            assert!(has_category(&plan, category), "{}: {category}", plan.day);
        }
    }
}

#[test]
fn cr_058_doing_nothing_and_belly_breathing_are_there_every_day() {
    for plan in days() {
        let had = all_ids(&plan);
        for id in ["doing-nothing", "abdominal-breathing", "breathing-4-6"] {
            assert!(had.contains(&id.to_owned()), "{}: {id} is not in {had:?}", plan.day);
        }
    }
}

#[test]
fn cr_062_seven_active_days_bring_three_mobility_techniques_into_the_pauses() {
    for week in days().windows(7) {
        let pauses = week.iter().flat_map(|plan| &plan.prompts);
        let pauses = pauses.filter(|prompt| prompt.kind == Kind::MicroPause);
        let had: BTreeSet<String> = pauses
            .flat_map(ids)
            .filter(|id| technique(id).word("category") == "mobility")
            .collect();
        assert!(had.len() >= 3, "from {}: {had:?}", week[0].day);
    }
}

#[test]
fn nothing_stands_twice_in_a_row_and_ten_days_have_eight_kinds_of_pause() {
    let mut pauses = BTreeSet::new();
    for plan in days() {
        for pair in plan.prompts.windows(2) {
            let [before, after] = [ids(&pair[0]), ids(&pair[1])];
            let again = after.iter().find(|id| before.contains(id));
            assert!(again.is_none(), "{}: {again:?} twice in a row", plan.day);
        }
        let of_kind = plan.prompts.iter().filter(|prompt| prompt.kind == Kind::MicroPause);
        pauses.extend(of_kind.flat_map(ids));
    }
    assert!(pauses.len() >= 8, "ten days vary: {pauses:?}");
}

#[test]
fn what_is_off_by_default_is_never_planned() {
    for plan in days() {
        for id in all_ids(&plan) {
            assert!(technique(&id).says("enabled_by_default"), "{}: {id}", plan.day);
        }
    }
}

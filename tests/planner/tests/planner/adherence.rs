//! Adherence: against the published examples of its method, and against counting by hand.

use chrono::TimeDelta;
use planner::adherence::{
    Extras, Figures, Interval, Occurrence, Review, Says, Trend, Way, Z_95, difference, trend,
    wilson,
};
use planner::content::TechniqueId;
use planner::local_time::next;
use planner::prompt::{Activity, Reason};
use planner::{Excuse, Kind, Outcome, Prompt, PromptId};
use planner_tests::{CONTENT, date, plan};
use proptest::prelude::*;

fn assert_near(found: Option<Interval>, low: f64, high: f64, what: &str) {
    let found = found.expect("an interval");
    let near = |one: f64, other: f64| (one - other).abs() < 0.00005;
    assert!(near(found.low, low) && near(found.high, high), "{what}: {found:?}");
}

/// R. G. Newcombe (1998), Two-sided confidence intervals for the single proportion, Stat. Med. 17,
/// 857–872, Table I, method 3.
#[test]
fn wilsons_interval_is_that_of_the_published_examples() {
    for (taken, of, low, high) in [
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ] {
        assert_near(wilson(taken, of, Z_95), low, high, &format!("{taken}/{of}"));
    }
}

/// R. G. Newcombe (1998), Interval estimation for the difference between independent proportions,
/// Stat. Med. 17, 873–890, Table II, method 10.
#[test]
fn newcombes_interval_is_that_of_the_published_examples() {
    for (one, two, low, high) in [
        ((56, 70), (48, 80), 0.0524, 0.3339),
        ((9, 10), (3, 10), 0.1705, 0.8090),
        ((6, 7), (2, 7), 0.0582, 0.8062),
        ((5, 56), (0, 29), -0.0381, 0.1926),
        ((0, 10), (0, 20), -0.1611, 0.2775),
        ((0, 10), (0, 10), -0.2775, 0.2775),
        ((10, 10), (0, 20), 0.6791, 1.0),
        ((10, 10), (0, 10), 0.6075, 1.0),
    ] {
        assert_near(difference(one, two, Z_95), low, high, &format!("{one:?} − {two:?}"));
    }
}

#[test]
fn without_chances_there_is_no_interval() {
    assert_eq!(wilson(0, 0, Z_95), None);
    assert_eq!(wilson(3, 2, Z_95), None, "nobody takes more chances than there were");
    assert_eq!(difference((1, 2), (0, 0), Z_95), None);
}

#[test]
fn better_is_said_outside_the_interval_only() {
    assert_eq!(trend(&[Some((20, 40)), Some((36, 40))]), Some(Trend::Better));
    assert_eq!(trend(&[Some((36, 40)), Some((20, 40))]), Some(Trend::Worse));
    assert_eq!(trend(&[Some((20, 26)), Some((21, 26))]), Some(Trend::AboutTheSame));
    assert_eq!(trend(&[Some((21, 26))]), None, "one week is no trend");
    assert_eq!(trend(&[None, Some((21, 26))]), None);
}

#[test]
fn three_weeks_in_one_direction_say_it_too() {
    let weeks = |taken: [u32; 4]| taken.map(|taken| Some((taken, 30)));
    assert_eq!(trend(&weeks([20, 21, 22, 23])), Some(Trend::Better));
    assert_eq!(trend(&weeks([23, 22, 21, 20])), Some(Trend::Worse));
    assert_eq!(trend(&weeks([21, 21, 22, 23])), Some(Trend::AboutTheSame), "two steps are few");
    let mut gap = weeks([20, 21, 22, 23]);
    gap[1] = None;
    assert_eq!(trend(&gap), Some(Trend::AboutTheSame));
}

fn said(outcomes: &[(Outcome, usize)]) -> Figures {
    let all = outcomes.iter().flat_map(|(outcome, n)| std::iter::repeat_n(*outcome, *n));
    Figures::of(all.map(|outcome| (outcome, Way::Said)))
}

#[test]
fn the_example_of_the_page_comes_out() {
    let figures = said(&[
        (Outcome::Done, 18),
        (Outcome::Credited, 3),
        (Outcome::Partial, 1),
        (Outcome::Skipped, 2),
        (Outcome::Unanswered, 2),
        (Outcome::Excused(Excuse::Busy), 6),
        (Outcome::Excused(Excuse::Asleep), 2),
        (Outcome::Excused(Excuse::Replanned), 5),
    ]);
    assert_eq!((figures.taken, figures.chances, figures.planned), (21, 26, 34));
    assert_eq!(figures.excused.total(), 8, "what was replanned left the plan");
    assert_eq!(figures.adherence.map(|share| (share * 100.0).round()), Some(81.0));
    assert_eq!(figures.strict, Some(21.0 / 34.0));
    assert_eq!(figures.says, Says::Share);
}

#[test]
fn small_numbers_are_counts() {
    let four = said(&[(Outcome::Done, 4)]);
    assert_eq!((four.says, four.adherence), (Says::Counts, None));
    let five = said(&[(Outcome::Done, 5)]);
    assert_eq!((five.says, five.adherence), (Says::Share, Some(1.0)));
    let excused = (Outcome::Excused(Excuse::Away), 6);
    let thin = said(&[(Outcome::Done, 5), excused]);
    assert_eq!((thin.says, thin.adherence), (Says::TooLittle, None), "5 of 11 counted");
    let half = said(&[(Outcome::Done, 6), excused]);
    assert_eq!(half.says, Says::Share, "half is enough");
    let none = said(&[excused]);
    assert_eq!((none.says, none.strict), (Says::NoPlan, Some(0.0)));
    assert_eq!(said(&[]).coverage, None);
}

#[test]
fn a_walk_that_nobody_confirmed_counts_neither_way() {
    let figures = said(&[(Outcome::Done, 5), (Outcome::Probable, 2)]);
    assert_eq!((figures.chances, figures.planned, figures.probable), (5, 7, 2));
    assert_eq!(figures.adherence, Some(1.0));
}

#[test]
fn cr_102_done_stands_over_planned_and_what_a_pause_took_is_not_planned() {
    let paused = (Outcome::Excused(Excuse::Paused), 5);
    let figures = said(&[(Outcome::Done, 6), (Outcome::Unanswered, 2), paused]);
    assert_eq!((figures.taken, figures.chances), (6, 8), "a pause is no chance");
    assert_eq!(figures.adherence, Some(0.75));
    let all_paused = said(&[paused]);
    assert_eq!((all_paused.says, all_paused.adherence), (Says::NoPlan, None), "no 0 and no 100");
    // By kind and week, too.
    let week = week(|prompt| match prompt.kind {
        Kind::Walk => Outcome::Done,
        Kind::Rest => Outcome::Excused(Excuse::Paused),
        _ => Outcome::Unanswered,
    });
    let review = review(&week);
    let of = |kind| review.kinds.iter().find(|it| it.kind == kind).expect("it was planned").figures;
    assert_eq!((of(Kind::Walk).taken, of(Kind::Walk).chances), (10, 10));
    assert_eq!((of(Kind::MicroPause).taken, of(Kind::Rest).adherence), (0, None));
}

/// The prompts of the week of 23 November 2026, all with one outcome.
fn week(outcome: impl Fn(&Prompt) -> Outcome) -> Vec<(Prompt, Outcome)> {
    let mut day = date("2026-11-23");
    let mut all = Vec::new();
    for _ in 0..7 {
        let plan = plan(&day.to_string(), &planner::Settings::default());
        all.extend(plan.prompts.into_iter().map(|prompt| (prompt.clone(), outcome(&prompt))));
        day = next(day);
    }
    all
}

fn review(prompts: &[(Prompt, Outcome)]) -> Review {
    let occurrences: Vec<Occurrence<'_>> = prompts
        .iter()
        .map(|(prompt, outcome)| Occurrence { prompt, outcome: *outcome, way: Way::Said })
        .collect();
    Review::of(date("2026-11-23"), date("2026-11-29"), &occurrences, &CONTENT)
}

#[test]
fn cr_103_a_default_week_that_was_kept_has_the_articles_minutes_its_days_and_evenings() {
    let review = review(&week(|_| Outcome::Done));
    assert_eq!(review.days.len(), 7);
    let monday = &review.days[0];
    assert!((10..=30).contains(&monday.walking_min), "walked {} min", monday.walking_min);
    assert!(monday.breathing_min >= 5, "breathed {} min", monday.breathing_min);
    assert_eq!(monday.wind_down_kept, Some(true));
    assert_eq!(review.walking_min, 5 * monday.walking_min, "no walks on the weekend");
    assert_eq!(review.figures.planned, review.days.iter().map(|d| d.figures.planned).sum::<u32>());
    assert_eq!((review.active_days.planned, review.active_days.active), (7, 7));
    assert_eq!(review.figures.adherence, Some(1.0));
    assert!(review.days.iter().all(|day| day.wind_down_kept == Some(true)));
    assert!(review.variety.techniques >= 10, "{:?}", review.variety);
}

#[test]
fn a_days_wind_down_is_what_its_own_prompt_says_and_nothing_else() {
    let kept = review(&week(|prompt| match prompt.kind {
        Kind::WindDown => Outcome::Done,
        _ => Outcome::Skipped,
    }));
    assert!(kept.days.iter().all(|day| day.wind_down_kept == Some(true)));
    let not_kept = review(&week(|prompt| match prompt.kind {
        Kind::WindDown => Outcome::Unanswered,
        _ => Outcome::Done,
    }));
    assert!(not_kept.days.iter().all(|day| day.wind_down_kept == Some(false)));
    let unknown = review(&week(|prompt| match prompt.kind {
        Kind::WindDown => Outcome::Excused(Excuse::Asleep),
        _ => Outcome::Done,
    }));
    assert!(unknown.days.iter().all(|day| day.wind_down_kept.is_none()));
}

#[test]
fn extras_stand_apart_and_their_minutes_count() {
    let mut prompts = week(|_| Outcome::Unanswered);
    let mut walk = prompts[0].0.clone();
    walk.id = PromptId::extra(date("2026-11-24"), Kind::Walk, 1);
    walk.kind = Kind::Walk;
    walk.minutes = 8;
    walk.reason = Reason::ByHand;
    walk.activity = Activity::One { technique: TechniqueId::from("walk-short") };
    prompts.push((walk, Outcome::Done));
    let review = review(&prompts);
    assert_eq!(review.extras, Extras { total: 1, done: 1 });
    assert_eq!((review.figures.taken, review.figures.adherence), (0, Some(0.0)));
    assert_eq!(review.walking_min, 8);
    assert_eq!(review.active_days.active, 1);
    assert_eq!((review.days[1].extras, review.days[1].walking_min), (1, 8));
}

#[test]
fn a_prompt_of_more_minutes_than_a_life_has_is_counted_and_not_stumbled_over() {
    let mut prompts = week(|_| Outcome::Done);
    for (prompt, _) in prompts.iter_mut().filter(|(prompt, _)| prompt.kind == Kind::Walk) {
        prompt.minutes = u32::MAX;
        prompt.activity = Activity::One { technique: TechniqueId::from("walk-short") };
    }
    assert_eq!(review(&prompts).walking_min, u32::MAX, "an import may say any number");
}

#[test]
fn the_best_hour_and_kind_have_the_largest_share_and_enough_chances() {
    let review = review(&week(|prompt| match prompt.kind {
        Kind::Walk => Outcome::Done,
        _ => Outcome::Skipped,
    }));
    assert_eq!(review.best_kind, Some(Kind::Walk));
    assert_eq!(review.best_hour, Some(11), "the first walk is due at eleven");
}

#[test]
fn other_days_are_passed_over() {
    let mut prompts = week(|_| Outcome::Done);
    let mut before = prompts[0].0.clone();
    before.id = PromptId::planned(date("2026-11-22"), before.kind, 1);
    before.due -= TimeDelta::days(1);
    let planned = review(&prompts).figures.planned;
    prompts.push((before, Outcome::Done));
    assert_eq!(review(&prompts).figures.planned, planned);
}

fn outcomes() -> impl Strategy<Value = Outcome> {
    let excuses = [
        Excuse::Busy,
        Excuse::Away,
        Excuse::Asleep,
        Excuse::Paused,
        Excuse::Merged,
        Excuse::Replanned,
        Excuse::Undelivered,
        Excuse::DayOff,
        Excuse::Elsewhere,
    ];
    prop_oneof![
        Just(Outcome::Done),
        Just(Outcome::Credited),
        Just(Outcome::Probable),
        Just(Outcome::Partial),
        Just(Outcome::Skipped),
        Just(Outcome::Unanswered),
        proptest::sample::select(excuses.to_vec()).prop_map(Outcome::Excused),
    ]
}

proptest! {
    #[test]
    fn figures_are_what_counting_by_hand_gives(all in proptest::collection::vec(outcomes(), 0..60)) {
        let figures = Figures::of(all.iter().map(|outcome| (*outcome, Way::Timed)));
        let by_hand = |words: &[&str]| {
            let stays = all.iter().filter(|outcome| !outcome.left_the_plan());
            stays.filter(|outcome| words.contains(&outcome.word())).count() as u32
        };
        let taken = by_hand(&["done", "credited"]);
        let chances = by_hand(&["done", "credited", "partial", "skipped", "unanswered"]);
        let planned = chances + by_hand(&["excused", "probable"]);
        prop_assert_eq!((figures.taken, figures.chances), (taken, chances));
        prop_assert_eq!(figures.planned, planned);
        prop_assert_eq!(figures.excused.total(), by_hand(&["excused"]));
        prop_assert_eq!(figures.done.timed + figures.done.credited, taken);
        prop_assert_eq!(
            figures.adherence.is_some(),
            chances >= 5 && 2 * chances >= planned,
            "a share needs five chances and half of the planned"
        );
        if let Some(adherence) = figures.adherence {
            prop_assert!((adherence * f64::from(chances) - f64::from(taken)).abs() < 1e-9);
            prop_assert!(figures.strict.expect("something was planned") <= adherence, "nothing excused lifts it");
        }
    }

    #[test]
    fn the_days_and_the_kinds_of_a_week_add_up_to_it(seed in proptest::collection::vec(outcomes(), 80)) {
        let mut next = seed.into_iter().cycle();
        let mut prompts = week(|_| Outcome::Done);
        for prompt in &mut prompts {
            prompt.1 = next.next().expect("a cycle has no end");
        }
        let review = review(&prompts);
        let whole = (review.figures.planned, review.figures.chances, review.figures.taken);
        let of_days = review.days.iter().fold((0, 0, 0), |sum, day| {
            (sum.0 + day.figures.planned, sum.1 + day.figures.chances, sum.2 + day.figures.taken)
        });
        let of_kinds = review.kinds.iter().fold((0, 0, 0), |sum, kind| {
            (sum.0 + kind.figures.planned, sum.1 + kind.figures.chances, sum.2 + kind.figures.taken)
        });
        prop_assert_eq!(whole, of_days);
        prop_assert_eq!(whole, of_kinds);
        let of_hours: u32 = review.hours.iter().map(|hour| hour.chances).sum();
        prop_assert_eq!(whole.1, of_hours);
    }
}

//! Rule 5: pauses by the user.

use expect_test::expect;
use planner::adherence::{Figures, Way};
use planner::engine::{Answer, PauseUntil};
use planner::simulation::{Doing, Line, ResponseTo, Said};
use planner::{Excuse, Outcome, PromptId};
use planner_tests::{Life, date};

const HOUR: PauseUntil = PauseUntil::For { ms: 3_600_000 };

#[test]
fn rule_5_what_falls_due_in_a_pause_ends_at_its_due_time() {
    let life = Life::new("2026-11-24T09:45", "2026-11-24T11:30")
        .settings(|settings| settings.morning.on = false)
        .at("2026-11-24T09:50", Doing::Pause(HOUR));
    expect![[r#"
        Tue 10:00 micro-pause/1 excused: paused
        Tue 11:00 show walk/1
        Tue 11:18 withdraw walk/1
        Tue 11:18 walk/1 unanswered
    "#]]
    .assert_eq(&life.story());
}

#[test]
fn rule_5_the_last_moment_of_a_pause_is_outside_of_it() {
    let life = Life::new("2026-11-24T09:45", "2026-11-24T11:30")
        .settings(|settings| settings.morning.on = false)
        .at("2026-11-24T10:00", Doing::Pause(HOUR));
    expect![[r#"
        Tue 10:00 micro-pause/1 excused: paused
        Tue 11:00 show walk/1
        Tue 11:18 withdraw walk/1
        Tue 11:18 walk/1 unanswered
    "#]]
    .assert_eq(&life.story());
}

#[test]
fn rule_5_a_pause_ends_what_is_on_screen_at_once() {
    let life = Life::new("2026-11-24T10:45", "2026-11-24T12:30")
        .at("2026-11-24T11:02", Doing::Pause(HOUR))
        .at("2026-11-24T11:30", Doing::Resume);
    expect![[r#"
        Tue 10:45 morning/1 excused: asleep
        Tue 10:45 micro-pause/1 excused: asleep
        Tue 11:00 show walk/1
        Tue 11:02 withdraw walk/1
        Tue 11:02 walk/1 excused: paused
        Tue 12:00 show micro-pause/2
        Tue 12:12 withdraw micro-pause/2
        Tue 12:12 micro-pause/2 unanswered
    "#]]
    .assert_eq(&life.story());
}

#[test]
fn rule_5_until_tomorrow_is_the_next_waking() {
    let life = Life::new("2026-11-24T15:30", "2026-11-25T07:30")
        .at("2026-11-24T15:40", Doing::Pause(PauseUntil::Tomorrow));
    expect![[r#"
        Tue 15:30 morning/1 excused: asleep
        Tue 15:30 micro-pause/1 excused: asleep
        Tue 15:30 walk/1 excused: asleep
        Tue 15:30 micro-pause/2 excused: asleep
        Tue 15:30 micro-pause/3 excused: asleep
        Tue 15:30 show walk/2
        Tue 15:40 withdraw walk/2
        Tue 15:40 walk/2 excused: paused
        Tue 16:00 breathing/1 excused: paused
        Tue 17:00 rest/1 excused: paused
        Tue 21:50 wind-down/1 excused: paused
        Wed 07:00 ask wind-down/1 WindDownKept
        Wed 07:20 show morning/1
    "#]]
    .assert_eq(&life.story());
}

#[test]
fn rule_5_a_pause_survives_a_crash() {
    let life = Life::new("2026-11-24T09:45", "2026-11-24T11:30")
        .settings(|settings| settings.morning.on = false)
        .at("2026-11-24T09:50", Doing::Pause(HOUR))
        .at("2026-11-24T09:55", Doing::Crash);
    expect![[r#"
        Tue 10:00 micro-pause/1 excused: paused
        Tue 11:00 show walk/1
        Tue 11:18 withdraw walk/1
        Tue 11:18 walk/1 unanswered
    "#]]
    .assert_eq(&life.story());
}

/// Tuesday is paused from waking to the next: all of it is excused, and Wednesday and Thursday are
/// as they would have been.
#[test]
fn cr_067_a_paused_day_costs_nothing_and_is_not_made_up_for() {
    let life = || {
        Life::new("2026-11-24T07:00", "2026-11-27T00:00")
            .answers(ResponseTo::AnyOther, Answer::Done)
    };
    let paused = life().at("2026-11-24T07:00", Doing::Pause(PauseUntil::Tomorrow)).lines();
    let plain = life().lines();
    let of_day = |lines: &[Line], day: &str| -> Vec<(PromptId, Outcome)> {
        let outcomes = lines.iter().filter_map(|line| match &line.said {
            Said::Outcome { prompt, outcome, .. } => Some((prompt.clone(), *outcome)),
            _ => None,
        });
        outcomes.filter(|(prompt, _)| prompt.day() == date(day)).collect()
    };
    let tuesday = of_day(&paused, "2026-11-24");
    assert_eq!(tuesday.len(), 9, "{tuesday:?}");
    let is_excused =
        |(_, outcome): &(PromptId, Outcome)| *outcome == Outcome::Excused(Excuse::Paused);
    assert!(tuesday.iter().all(is_excused), "{tuesday:?}");
    let figures = Figures::of(tuesday.iter().map(|(_, outcome)| (*outcome, Way::Said)));
    assert_eq!((figures.chances, figures.adherence), (0, None));
    for day in ["2026-11-25", "2026-11-26"] {
        assert_eq!(of_day(&paused, day), of_day(&plain, day), "{day} has no more and no less");
    }
}

//! How often the engine wakes on a quiet workday, and why.

use expect_test::{Expect, expect};
use planner::engine::Answer;
use planner::simulation::{ResponseTo, Said};
use planner_tests::Life;
use std::collections::BTreeMap;

/// More would be felt on a battery.
const MOST_ON_A_QUIET_WORKDAY: u32 = 60;

fn quiet_workday(answer: Option<Answer>, reasons: Expect) {
    let mut life = Life::new("2026-11-24T04:00", "2026-11-25T04:00");
    if let Some(answer) = answer {
        life = life.answers(ResponseTo::AnyOther, answer).replies(true);
    }
    let mut counts: BTreeMap<String, u32> = BTreeMap::new();
    for line in life.lines() {
        if let Said::Wakeup { reason } = line.said {
            *counts.entry(format!("{reason:?}")).or_default() += 1;
        }
    }
    let total: u32 = counts.values().sum();
    assert!(total <= MOST_ON_A_QUIET_WORKDAY, "{total} wakeups: {counts:?}");
    let lines: String = counts.iter().map(|(reason, n)| format!("{n} {reason}\n")).collect();
    reasons.assert_eq(&lines);
}

#[test]
fn a_workday_on_which_everything_is_done_wakes_once_a_prompt() {
    quiet_workday(
        Some(Answer::Done),
        expect![[r#"
        1 DayStarts
        9 Due
    "#]],
    );
}

#[test]
fn a_workday_on_which_everything_is_started_wakes_twice_a_prompt() {
    quiet_workday(
        Some(Answer::Start),
        expect![[r#"
        1 DayStarts
        9 Due
        8 RunEnds
    "#]],
    );
}

#[test]
fn a_workday_on_which_nothing_is_answered_wakes_twice_a_prompt() {
    quiet_workday(
        None,
        expect![[r#"
        1 DayStarts
        9 Due
        1 Silence
        8 TimeOver
    "#]],
    );
}

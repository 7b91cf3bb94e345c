//! Rule 10: crashes.

use expect_test::expect;
use planner::engine::Answer;
use planner::simulation::{Doing, ResponseTo};
use planner_tests::Life;

#[test]
fn rule_10_what_was_on_screen_is_answerable_after_a_crash_and_not_shown_again() {
    let life = Life::new("2026-11-24T10:45", "2026-11-24T11:30")
        .answers(ResponseTo::AnyOther, Answer::Done)
        .at("2026-11-24T11:00:10", Doing::Crash);
    expect![[r#"
        Tue 10:45 morning/1 excused: asleep
        Tue 10:45 micro-pause/1 excused: asleep
        Tue 11:00 show walk/1
        Tue 11:00:20 walk/1 done
    "#]]
    .assert_eq(&life.story());
}

#[test]
fn rule_10_a_run_goes_on_over_a_crash() {
    let life = Life::new("2026-11-24T10:45", "2026-11-24T11:30")
        .answers(ResponseTo::AnyOther, Answer::Start)
        .at("2026-11-24T11:04", Doing::Crash);
    expect![[r#"
        Tue 10:45 morning/1 excused: asleep
        Tue 10:45 micro-pause/1 excused: asleep
        Tue 11:00 show walk/1
        Tue 11:08:20 walk/1 done
    "#]]
    .assert_eq(&life.story());
}

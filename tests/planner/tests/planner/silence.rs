//! The silence, from an hour before bedtime to waking.

use expect_test::expect;
use planner::Kind;
use planner::engine::Answer;
use planner::simulation::{Doing, ResponseTo};
use planner_tests::Life;

#[test]
fn what_is_on_screen_gives_way_to_the_wind_down() {
    let life = Life::new("2026-11-24T21:30", "2026-11-24T22:30")
        .at("2026-11-24T21:45", Doing::Now(Kind::Walk));
    expect![[r#"
        Tue 21:30 morning/1 excused: asleep
        Tue 21:30 micro-pause/1 excused: asleep
        Tue 21:30 walk/1 excused: asleep
        Tue 21:30 micro-pause/2 excused: asleep
        Tue 21:30 micro-pause/3 excused: asleep
        Tue 21:30 walk/2 excused: asleep
        Tue 21:30 breathing/1 excused: asleep
        Tue 21:30 rest/1 excused: asleep
        Tue 21:45 show walk/extra-1
        Tue 21:50 withdraw walk/extra-1
        Tue 21:50 walk/extra-1 unanswered
        Tue 21:50 show wind-down/1
        Tue 22:00 withdraw wind-down/1
        Tue 22:00 wind-down/1 unanswered
    "#]]
    .assert_eq(&life.story());
}

#[test]
fn the_wind_down_waits_for_a_started_one_and_the_silence_ends_it() {
    let life = Life::new("2026-11-24T21:30", "2026-11-24T22:30")
        .answers(ResponseTo::Kind(Kind::Walk), Answer::Start)
        .at("2026-11-24T21:55", Doing::Now(Kind::Walk))
        .at("2026-11-24T21:49", Doing::Now(Kind::Rest))
        .at("2026-11-24T21:49:30", Doing::Act(planner::simulation::Action::Answer(Answer::Start)));
    expect![[r#"
        Tue 21:30 morning/1 excused: asleep
        Tue 21:30 micro-pause/1 excused: asleep
        Tue 21:30 walk/1 excused: asleep
        Tue 21:30 micro-pause/2 excused: asleep
        Tue 21:30 micro-pause/3 excused: asleep
        Tue 21:30 walk/2 excused: asleep
        Tue 21:30 breathing/1 excused: asleep
        Tue 21:30 rest/1 excused: asleep
        Tue 21:49 show rest/extra-1
        Tue 21:54:30 rest/extra-1 done
        Tue 21:54:30 show wind-down/1
        Tue 21:55 withdraw wind-down/1
        Tue 21:55 show walk/extra-1
        Tue 22:00 walk/extra-1 partial
        Tue 22:00 wind-down/1 excused: merged
    "#]]
    .assert_eq(&life.story());
}

#[test]
fn a_bedtime_past_midnight_belongs_to_the_day_before() {
    let life = Life::new("2026-11-24T22:00", "2026-11-25T03:00").settings(|settings| {
        settings.bedtime = planner::settings::ByDay::of(
            planner::settings::TimeOfDay::parse("00:30").expect("a time"),
        );
    });
    expect![[r#"
        Tue 22:00 morning/1 excused: asleep
        Tue 22:00 micro-pause/1 excused: asleep
        Tue 22:00 walk/1 excused: asleep
        Tue 22:00 micro-pause/2 excused: asleep
        Tue 22:00 micro-pause/3 excused: asleep
        Tue 22:00 walk/2 excused: asleep
        Tue 22:00 breathing/1 excused: asleep
        Tue 22:00 rest/1 excused: asleep
        Tue 23:20 show wind-down/1
        Tue 23:30 withdraw wind-down/1
        Tue 23:30 wind-down/1 unanswered
    "#]]
    .assert_eq(&life.story());
}

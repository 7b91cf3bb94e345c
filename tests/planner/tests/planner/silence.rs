//! The silence, from an hour before bedtime to waking.

use chrono::TimeDelta;
use expect_test::expect;
use planner::engine::Answer;
use planner::local_time::Frame;
use planner::simulation::{Doing, ResponseTo, Said};
use planner::{Kind, Settings};
use planner_tests::{AMSTERDAM, Life};

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

/// Whoever puts off everything and is in meetings or away at all hours: what is shown or asked
/// stays between waking and an hour before bedtime, in the week in which the clocks change too.
#[test]
fn cr_043_nothing_is_shown_from_an_hour_before_bedtime_to_waking() {
    let everything = |settings: &mut Settings| {
        settings.evening.on = true;
        settings.evening.after_dinner_walk = true;
        settings.training.on = true;
    };
    let mut settings = Settings::default();
    everything(&mut settings);
    let mut life = Life::new("2026-10-21T04:00", "2026-10-30T04:00")
        .settings(everything)
        .answers(ResponseTo::AnyOther, Answer::Snooze { minutes: Some(15) })
        .replies(false);
    for day in 21..30 {
        let at = |time: &str| format!("2026-10-{day}T{time}");
        life = life
            .meeting(&at("06:00"), &at("07:30"))
            .meeting(&at("16:50"), &at("18:00"))
            .away(&at("19:00"), &at("21:40"))
            .meeting(&at("21:45"), &at("22:30"));
    }
    let mut shown = 0;
    for line in life.lines() {
        if !matches!(line.said, Said::Show { .. } | Said::Ask { .. }) {
            continue;
        }
        shown += 1;
        let day = (line.at - TimeDelta::hours(4)).date_naive();
        let frame = Frame::of(day, AMSTERDAM, &settings);
        let at = line.at.to_utc();
        assert!(frame.waking <= at && at < frame.silence, "{}: {:?}", line.at, line.said);
    }
    assert!(shown > 60, "the days are lived: {shown}");
}

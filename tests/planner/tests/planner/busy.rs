//! Rule 2 and 7: reasons not to disturb, and prompts that wait for one another.

use expect_test::expect;
use planner::Settings;
use planner::engine::{Answer, BusyReason, Input, PauseUntil};
use planner::simulation::{Doing, ResponseTo};
use planner_tests::{ByHand, Life};

#[test]
fn rule_2_a_held_prompt_comes_a_minute_after_the_meeting() {
    let life = Life::new("2026-11-24T09:45", "2026-11-24T10:40")
        .settings(|settings| settings.morning.on = false)
        .meeting("2026-11-24T09:50", "2026-11-24T10:05");
    expect![[r#"
        Tue 10:06 show micro-pause/1
        Tue 10:18 withdraw micro-pause/1
        Tue 10:18 micro-pause/1 unanswered
    "#]]
    .assert_eq(&life.story());
}

#[test]
fn rule_2_what_falls_due_in_the_minute_after_waits_too() {
    let life = Life::new("2026-11-24T09:45", "2026-11-24T10:40")
        .settings(|settings| settings.morning.on = false)
        .meeting("2026-11-24T09:50", "2026-11-24T09:59:30");
    expect![[r#"
        Tue 10:00:30 show micro-pause/1
        Tue 10:12:30 withdraw micro-pause/1
        Tue 10:12:30 micro-pause/1 unanswered
    "#]]
    .assert_eq(&life.story());
}

#[test]
fn rule_2_a_meeting_over_the_whole_window_excuses() {
    let life = Life::new("2026-11-24T09:45", "2026-11-24T12:10")
        .settings(|settings| settings.morning.on = false)
        .meeting("2026-11-24T09:50", "2026-11-24T11:50");
    expect![[r#"
        Tue 10:15 micro-pause/1 excused: busy
        Tue 11:45 walk/1 excused: busy
        Tue 12:00 show micro-pause/2
    "#]]
    .assert_eq(&life.story());
}

#[test]
fn rule_2_full_screen_counts_for_forty_five_minutes_and_never_against_the_wind_down() {
    let life = Life::new("2026-11-24T10:30", "2026-11-24T23:00")
        .answers(ResponseTo::AnyOther, Answer::Done)
        .at("2026-11-24T10:40", Doing::Busy(BusyReason::Fullscreen))
        .at("2026-11-24T11:50", Doing::Free(None))
        .at("2026-11-24T21:30", Doing::Busy(BusyReason::Fullscreen));
    expect![[r#"
        Tue 10:30 morning/1 excused: asleep
        Tue 10:30 micro-pause/1 excused: asleep
        Tue 11:25 show walk/1
        Tue 11:25:20 walk/1 done
        Tue 12:00 show micro-pause/2
        Tue 12:00:20 micro-pause/2 done
        Tue 14:00 show micro-pause/3
        Tue 14:00:20 micro-pause/3 done
        Tue 15:00 show walk/2
        Tue 15:00:20 walk/2 done
        Tue 16:00 show breathing/1
        Tue 16:00:20 breathing/1 done
        Tue 17:00 show rest/1
        Tue 17:00:20 rest/1 done
        Tue 21:50 show wind-down/1
        Tue 21:50:20 wind-down/1 done
    "#]]
    .assert_eq(&life.story());
}

#[test]
fn rule_2_a_reason_that_is_switched_off_is_none() {
    let life = Life::new("2026-11-24T09:45", "2026-11-24T10:40")
        .settings(|settings| settings.morning.on = false)
        .at("2026-11-24T09:50", Doing::Busy(BusyReason::Camera));
    expect![[r#"
        Tue 10:00 show micro-pause/1
        Tue 10:12 withdraw micro-pause/1
        Tue 10:12 micro-pause/1 unanswered
    "#]]
    .assert_eq(&life.story());
}

#[test]
fn rule_2_several_reasons_hold_until_the_last_one_ends() {
    let life = Life::new("2026-11-24T10:45", "2026-11-24T11:40")
        .at("2026-11-24T10:50", Doing::Busy(BusyReason::Meeting))
        .at("2026-11-24T10:55", Doing::Busy(BusyReason::Dnd))
        .at("2026-11-24T11:05", Doing::Free(Some(BusyReason::Meeting)))
        .at("2026-11-24T11:10", Doing::Free(Some(BusyReason::Dnd)));
    expect![[r#"
        Tue 10:45 morning/1 excused: asleep
        Tue 10:45 micro-pause/1 excused: asleep
        Tue 11:11 show walk/1
        Tue 11:29 withdraw walk/1
        Tue 11:29 walk/1 unanswered
    "#]]
    .assert_eq(&life.story());
}

#[test]
fn rule_7_busy_beginning_takes_a_prompt_from_the_screen_and_it_comes_back() {
    let life = Life::new("2026-11-24T10:45", "2026-11-24T12:00")
        .meeting("2026-11-24T11:03", "2026-11-24T11:20");
    expect![[r#"
        Tue 10:45 morning/1 excused: asleep
        Tue 10:45 micro-pause/1 excused: asleep
        Tue 11:00 show walk/1
        Tue 11:03 withdraw walk/1
        Tue 11:21 show walk/1
        Tue 11:39 withdraw walk/1
        Tue 11:39 walk/1 unanswered
        Tue 12:00 show micro-pause/2
    "#]]
    .assert_eq(&life.story());
}

#[test]
fn rule_7_one_that_waits_behind_another_comes_after_the_gap() {
    // Both fall due in the meeting; the larger comes first, the smaller keeps the gap or merges.
    let life = Life::new("2026-11-24T14:50", "2026-11-24T17:00")
        .answers(ResponseTo::AnyOther, Answer::Done)
        .meeting("2026-11-24T14:55", "2026-11-24T16:10");
    expect![[r#"
        Tue 14:50 morning/1 excused: asleep
        Tue 14:50 micro-pause/1 excused: asleep
        Tue 14:50 walk/1 excused: asleep
        Tue 14:50 micro-pause/2 excused: asleep
        Tue 14:50 micro-pause/3 excused: asleep
        Tue 15:45 walk/2 excused: busy
        Tue 16:11 show breathing/1
        Tue 16:11:20 breathing/1 done
        Tue 17:00 show rest/1
    "#]]
    .assert_eq(&life.story());
}

#[test]
fn rule_7_a_smaller_one_whose_window_ends_behind_a_larger_one_is_merged() {
    let life = Life::new("2026-11-24T09:20", "2026-11-24T11:00")
        .settings(|settings| {
            settings.micro_pause.interval_min = Some(30);
            settings.min_gap_min = 30;
            settings.morning.on = false;
        })
        .meeting("2026-11-24T09:25", "2026-11-24T10:08");
    expect![[r#"
        Tue 09:45 micro-pause/1 excused: busy
        Tue 10:09 show micro-pause/2
        Tue 10:21 withdraw micro-pause/2
        Tue 10:21 micro-pause/2 unanswered
        Tue 10:39 show micro-pause/3
        Tue 10:51 withdraw micro-pause/3
        Tue 10:51 micro-pause/3 unanswered
    "#]]
    .assert_eq(&life.story());
}

#[test]
fn rule_2_a_declared_meeting_ends_by_itself() {
    let life = Life::new("2026-11-24T09:45", "2026-11-24T10:40")
        .settings(|settings| settings.morning.on = false)
        .at("2026-11-24T09:50", Doing::Declare(until("2026-11-24T10:05:00")));
    expect![[r#"
        Tue 10:06 show micro-pause/1
        Tue 10:18 withdraw micro-pause/1
        Tue 10:18 micro-pause/1 unanswered
    "#]]
    .assert_eq(&life.story());
}

#[test]
fn rule_2_the_last_word_on_a_declared_meeting_holds() {
    let life = Life::new("2026-11-24T10:45", "2026-11-24T11:40")
        .at("2026-11-24T10:50", Doing::Declare(until("2026-11-24T17:00:00")))
        .at("2026-11-24T10:55", Doing::Declare(PauseUntil::For { ms: 15 * 60_000 }))
        .at("2026-11-24T10:56", Doing::Declare(until("2026-11-24T10:00:00")));
    expect![[r#"
        Tue 10:45 morning/1 excused: asleep
        Tue 10:45 micro-pause/1 excused: asleep
        Tue 11:11 show walk/1
        Tue 11:29 withdraw walk/1
        Tue 11:29 walk/1 unanswered
    "#]]
    .assert_eq(&life.story());
}

#[test]
fn rule_2_who_is_free_sooner_ends_the_declared_meeting() {
    let life = Life::new("2026-11-24T10:45", "2026-11-24T12:10")
        .at("2026-11-24T10:50", Doing::Declare(until("2026-11-24T12:05:00")))
        .at("2026-11-24T11:10", Doing::Free(Some(BusyReason::Declared)))
        // The end of then is none any more.
        .at("2026-11-24T11:50", Doing::Busy(BusyReason::Declared));
    expect![[r#"
        Tue 10:45 morning/1 excused: asleep
        Tue 10:45 micro-pause/1 excused: asleep
        Tue 11:11 show walk/1
        Tue 11:29 withdraw walk/1
        Tue 11:29 walk/1 unanswered
    "#]]
    .assert_eq(&life.story());
}

#[test]
fn rule_3_a_meeting_that_ends_in_sleep_is_busy_time_to_its_end_alone() {
    // Asleep for 45 minutes, five of them in the meeting.
    let life = Life::new("2026-11-24T10:45", "2026-11-24T11:50")
        .at("2026-11-24T10:50", Doing::Declare(until("2026-11-24T11:00:00")))
        .at("2026-11-24T10:55", Doing::Sleep)
        .at("2026-11-24T11:40", Doing::Wake);
    expect![[r#"
        Tue 10:45 morning/1 excused: asleep
        Tue 10:45 micro-pause/1 excused: asleep
        Tue 11:40 walk/1 probable
        Tue 11:40 ask walk/1 WalkConfirm
    "#]]
    .assert_eq(&life.story());
}

#[test]
fn rule_7_of_two_that_are_free_at_one_moment_the_smaller_comes_after_the_gap() {
    let life = Life::new("2026-11-24T16:20", "2026-11-24T17:40")
        .settings(|settings| settings.micro_pause.interval_min = Some(45))
        .answers(ResponseTo::AnyOther, Answer::Done)
        .meeting("2026-11-24T16:30", "2026-11-24T17:05");
    let story = life.story();
    let both = "Tue 17:06 show rest/1\nTue 17:06:20 rest/1 done\nTue 17:16 show breathing/1\n";
    assert!(story.contains(both), "{story}");
}

#[test]
fn rule_2_a_meeting_that_ends_together_with_full_screen_holds_the_wind_down_a_minute() {
    let life = |also: Option<BusyReason>| {
        let life = Life::new("2026-11-24T21:30", "2026-11-24T21:55")
            .at("2026-11-24T21:40", Doing::Busy(BusyReason::Fullscreen));
        let life = match also {
            Some(reason) => life.at("2026-11-24T21:40", Doing::Busy(reason)),
            None => life,
        };
        life.at("2026-11-24T21:49:30", Doing::Free(None)).story()
    };
    let (alone, together) = (life(None), life(Some(BusyReason::Meeting)));
    assert!(alone.contains("Tue 21:50 show wind-down/1"), "{alone}");
    assert!(together.contains("Tue 21:50:30 show wind-down/1"), "{together}");
}

#[test]
fn rule_1_a_prompt_waits_for_a_moment_without_typing_and_at_most_a_minute() {
    let typing = || {
        let mut settings = Settings::default();
        settings.morning.on = false;
        let mut day = ByHand::new("2026-11-24T09:50", settings);
        day.tell("2026-11-24T09:59:50", Input::Typing);
        assert_eq!(day.tell("2026-11-24T10:00", Input::Tick), [""; 0]);
        day
    };
    let shown = ["show 2026-11-24/micro-pause/1"];
    let mut who_types_on = typing();
    assert_eq!(who_types_on.live("2026-11-24T10:00:59"), [""; 0]);
    assert_eq!(who_types_on.live("2026-11-24T10:01"), shown);
    let mut who_stops = typing();
    who_stops.tell("2026-11-24T10:00:30", Input::Still);
    assert_eq!(who_stops.live("2026-11-24T10:00:30"), shown);
}

fn until(local: &str) -> PauseUntil {
    PauseUntil::At(local.parse().expect("a local time"))
}

#[test]
fn rule_2_a_reason_is_taken_once_and_only_where_it_is_switched_on() {
    let mut settings = Settings::default();
    settings.busy.dnd = false;
    let mut day = ByHand::new("2026-11-24T10:45", settings);
    day.tell("2026-11-24T10:46", Input::Busy(BusyReason::Dnd));
    assert_eq!(day.engine.busy_reasons(), []);
    for at in ["2026-11-24T10:47", "2026-11-24T10:48"] {
        day.tell(at, Input::Busy(BusyReason::Fullscreen));
        assert_eq!(day.engine.busy_reasons(), [BusyReason::Fullscreen]);
    }
}

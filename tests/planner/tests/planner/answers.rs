//! Rule 6 to 8: what the user does with a prompt.

use expect_test::expect;
use planner::engine::{Answer, Input, StandingState};
use planner::simulation::{Action, Doing, ResponseTo};
use planner::{Kind, PromptId, Settings};
use planner_tests::{AMSTERDAM, ByHand, Life, date, instant};

fn act(answer: Answer) -> Doing {
    Doing::Act(Action::Answer(answer))
}

const SNOOZE: Answer = Answer::Snooze { minutes: None };

#[test]
fn rule_6_a_snooze_takes_the_middle_length_and_can_be_had_twice() {
    let life = Life::new("2026-11-24T09:45", "2026-11-24T11:00")
        .settings(|settings| settings.morning.on = false)
        .answers(ResponseTo::AnyOther, SNOOZE);
    expect![[r#"
        Tue 10:00 show micro-pause/1
        Tue 10:00:20 snooze micro-pause/1 until 10:10:20
        Tue 10:10:20 show micro-pause/1
        Tue 10:10:40 snooze micro-pause/1 until 10:20:40
        Tue 10:20:40 show micro-pause/1
        Tue 10:32:40 withdraw micro-pause/1
        Tue 10:32:40 micro-pause/1 unanswered
        Tue 11:00 show walk/1
    "#]]
    .assert_eq(&life.story());
}

/// A morning in a meeting: of the three that fell due two are gone, and one comes, once.
#[test]
fn cr_061_what_passed_is_not_queued_and_a_snooze_is_had_twice_at_most() {
    let life = Life::new("2026-11-24T08:45", "2026-11-24T13:30")
        .settings(|settings| settings.morning.on = false)
        .meeting("2026-11-24T09:30", "2026-11-24T12:05")
        .answers(ResponseTo::AnyOther, SNOOZE);
    expect![[r#"
        Tue 10:15 micro-pause/1 excused: busy
        Tue 11:45 walk/1 excused: busy
        Tue 12:06 show micro-pause/2
        Tue 12:06:20 snooze micro-pause/2 until 12:16:20
        Tue 12:16:20 show micro-pause/2
        Tue 12:16:40 snooze micro-pause/2 until 12:26:40
        Tue 12:26:40 show micro-pause/2
        Tue 12:38:40 withdraw micro-pause/2
        Tue 12:38:40 micro-pause/2 unanswered
    "#]]
    .assert_eq(&life.story());
    let mut none = Settings::default();
    none.snooze.limit = 4;
    assert!(!none.check().is_empty(), "three at most can be set");
}

#[test]
fn rule_6_a_length_that_is_not_in_the_settings_is_refused_without_a_line() {
    let life = Life::new("2026-11-24T09:45", "2026-11-24T10:30")
        .settings(|settings| settings.morning.on = false)
        .answers(ResponseTo::AnyOther, Answer::Snooze { minutes: Some(7) });
    expect![[r#"
        Tue 10:00 show micro-pause/1
        Tue 10:12 withdraw micro-pause/1
        Tue 10:12 micro-pause/1 unanswered
    "#]]
    .assert_eq(&life.story());
}

#[test]
fn rule_6_the_wind_down_is_never_snoozed_and_start_means_done() {
    let life = Life::new("2026-11-24T21:00", "2026-11-24T23:30")
        .at("2026-11-24T21:51", act(SNOOZE))
        .at("2026-11-24T21:52", act(Answer::Start));
    expect![[r#"
        Tue 21:00 morning/1 excused: asleep
        Tue 21:00 micro-pause/1 excused: asleep
        Tue 21:00 walk/1 excused: asleep
        Tue 21:00 micro-pause/2 excused: asleep
        Tue 21:00 micro-pause/3 excused: asleep
        Tue 21:00 walk/2 excused: asleep
        Tue 21:00 breathing/1 excused: asleep
        Tue 21:00 rest/1 excused: asleep
        Tue 21:50 show wind-down/1
        Tue 21:52 wind-down/1 done
    "#]]
    .assert_eq(&life.story());
}

#[test]
fn rule_6_a_run_is_done_at_its_end_and_partial_when_stopped() {
    let life = Life::new("2026-11-24T10:30", "2026-11-24T16:30")
        .answers(ResponseTo::Kind(Kind::Walk), Answer::Start)
        .at("2026-11-24T15:03", act(Answer::Stop));
    expect![[r#"
        Tue 10:30 morning/1 excused: asleep
        Tue 10:30 micro-pause/1 excused: asleep
        Tue 11:00 show walk/1
        Tue 11:08:20 walk/1 done
        Tue 12:00 show micro-pause/2
        Tue 12:12 withdraw micro-pause/2
        Tue 12:12 micro-pause/2 unanswered
        Tue 14:00 show micro-pause/3
        Tue 14:12 withdraw micro-pause/3
        Tue 14:12 micro-pause/3 unanswered
        Tue 15:00 show walk/2
        Tue 15:03 walk/2 partial
        Tue 16:00 show breathing/1
        Tue 16:15 withdraw breathing/1
        Tue 16:15 breathing/1 unanswered
    "#]]
    .assert_eq(&life.story());
}

#[test]
fn rule_7_a_snoozed_prompt_that_comes_back_beside_a_larger_one_gives_way() {
    // The micro-pause of 10:00 comes back at 11:00, when the walk falls due.
    let life = Life::new("2026-11-24T09:45", "2026-11-24T11:30")
        .settings(|settings| {
            settings.morning.on = false;
            settings.snooze.minutes = vec![30];
            settings.walk.per_day = 3;
            settings.micro_pause.interval_min = Some(30);
        })
        .answers(ResponseTo::Kind(Kind::MicroPause), SNOOZE);
    expect![[r#"
        Tue 09:45 show micro-pause/1
        Tue 09:57 withdraw micro-pause/1
        Tue 09:57 micro-pause/1 unanswered
        Tue 10:00 show micro-pause/2
        Tue 10:00:20 snooze micro-pause/2 until 10:30:20
        Tue 10:30 show walk/1
        Tue 10:45 micro-pause/2 excused: merged
        Tue 10:48 withdraw walk/1
        Tue 10:48 walk/1 unanswered
        Tue 11:00 show micro-pause/3
        Tue 11:00:20 snooze micro-pause/3 until 11:30:20
        Tue 11:30 show micro-pause/4
    "#]]
    .assert_eq(&life.story());
}

#[test]
fn rule_8_a_prompt_can_be_done_one_interval_early_and_is_then_not_shown() {
    let life = Life::new("2026-11-24T09:45", "2026-11-24T12:30")
        .settings(|settings| settings.morning.on = false)
        .at("2026-11-24T10:20", Doing::Now(Kind::Walk))
        .at("2026-11-24T10:21", act(Answer::Done));
    expect![[r#"
        Tue 10:00 show micro-pause/1
        Tue 10:12 withdraw micro-pause/1
        Tue 10:12 micro-pause/1 unanswered
        Tue 10:20 show walk/1
        Tue 10:21 walk/1 done
        Tue 12:00 show micro-pause/2
        Tue 12:12 withdraw micro-pause/2
        Tue 12:12 micro-pause/2 unanswered
    "#]]
    .assert_eq(&life.story());
}

#[test]
fn rule_8_now_beyond_an_interval_is_an_extra_and_planned_ones_keep_the_gap() {
    let life = Life::new("2026-11-24T09:45", "2026-11-24T10:30")
        .settings(|settings| settings.morning.on = false)
        .at("2026-11-24T09:55", Doing::Now(Kind::Walk))
        .at("2026-11-24T09:56", act(Answer::Done));
    expect![[r#"
        Tue 09:55 show walk/extra-1
        Tue 09:56 walk/extra-1 done
        Tue 10:05 show micro-pause/1
        Tue 10:17 withdraw micro-pause/1
        Tue 10:17 micro-pause/1 unanswered
    "#]]
    .assert_eq(&life.story());
}

#[test]
fn rule_8_what_the_user_calls_up_in_the_silence_is_theirs() {
    let life = Life::new("2026-11-24T21:00", "2026-11-25T03:00")
        .at("2026-11-24T22:30", Doing::Now(Kind::MicroPause))
        .at("2026-11-24T22:31", act(Answer::Start));
    expect![[r#"
        Tue 21:00 morning/1 excused: asleep
        Tue 21:00 micro-pause/1 excused: asleep
        Tue 21:00 walk/1 excused: asleep
        Tue 21:00 micro-pause/2 excused: asleep
        Tue 21:00 micro-pause/3 excused: asleep
        Tue 21:00 walk/2 excused: asleep
        Tue 21:00 breathing/1 excused: asleep
        Tue 21:00 rest/1 excused: asleep
        Tue 21:50 show wind-down/1
        Tue 22:00 withdraw wind-down/1
        Tue 22:00 wind-down/1 unanswered
        Tue 22:30 show micro-pause/extra-1
        Tue 22:33 micro-pause/extra-1 done
    "#]]
    .assert_eq(&life.story());
}

#[test]
fn rule_8_now_while_another_is_on_screen_holds_that_one() {
    let life = Life::new("2026-11-24T10:50", "2026-11-24T12:00")
        .at("2026-11-24T11:02", Doing::Now(Kind::Rest))
        .at("2026-11-24T11:03", act(Answer::Done));
    expect![[r#"
        Tue 10:50 morning/1 excused: asleep
        Tue 10:50 micro-pause/1 excused: asleep
        Tue 11:00 show walk/1
        Tue 11:02 withdraw walk/1
        Tue 11:02 show rest/extra-1
        Tue 11:03 rest/extra-1 done
        Tue 11:12 show walk/1
        Tue 11:30 withdraw walk/1
        Tue 11:30 walk/1 unanswered
        Tue 12:00 show micro-pause/2
    "#]]
    .assert_eq(&life.story());
}

#[test]
fn rule_6_a_started_prompt_that_is_skipped_was_stopped() {
    let life = Life::new("2026-11-24T09:45", "2026-11-24T10:30")
        .settings(|settings| settings.morning.on = false)
        .at("2026-11-24T10:01", act(Answer::Start))
        .at("2026-11-24T10:02", act(Answer::Skip));
    expect![[r#"
        Tue 10:00 show micro-pause/1
        Tue 10:02 micro-pause/1 partial
    "#]]
    .assert_eq(&life.story());
}

/// Found by the laws: it was counted as open, although it had half an hour more to come back.
#[test]
fn rule_7_a_snoozed_prompt_that_is_held_past_its_window_is_not_over_yet() {
    let life = |until| {
        Life::new("2026-11-24T14:50", until)
            .answers(ResponseTo::AnyOther, Answer::Snooze { minutes: None })
            .at("2026-11-24T16:05", Doing::Away)
    };
    let open = life("2026-11-24T17:00");
    let told: Vec<String> = open.story().lines().map(str::to_owned).collect();
    assert_eq!(
        told.last().map(String::as_str),
        Some("Tue 16:00:20 snooze breathing/1 until 16:10:20")
    );
    assert_eq!(open.summary().open, 0, "it may come back until a quarter past five");
    let over = life("2026-11-24T17:16");
    assert!(over.story().contains("Tue 17:15 breathing/1 excused: away"), "{}", over.story());
    assert_eq!(over.summary().open, 0);
}

/// Found by the laws too.
#[test]
fn rule_4_a_snoozed_prompt_whose_return_is_slept_through_is_not_over_yet() {
    let life = |until| {
        Life::new("2026-11-24T10:50", until)
            .answers(ResponseTo::AnyOther, Answer::Snooze { minutes: None })
            .at("2026-11-24T11:05", Doing::Sleep)
    };
    let asleep = life("2026-11-24T12:00");
    assert_eq!(asleep.story().lines().last(), Some("Tue 11:00:20 snooze walk/1 until 11:10:20"));
    assert_eq!(asleep.summary().open, 0, "it may come back until a quarter past twelve");
    let over = life("2026-11-24T12:16");
    assert!(over.story().contains("Tue 12:16 walk/1 excused: asleep"), "{}", over.story());
}

#[test]
fn rule_8_more_than_an_interval_early_is_refused_with_the_time_from_which_it_can_be_begun() {
    let mut day = ByHand::new("2026-11-24T09:30", Settings::default());
    let walk = PromptId::planned(date("2026-11-24"), Kind::Walk, 1);
    let done = || Input::Answer { prompt: Some(walk.clone()), answer: Answer::Done };
    day.live("2026-11-24T09:50");
    let said = day.tell("2026-11-24T09:59:59", done());
    assert_eq!(said, ["refused TooEarly { from: 2026-11-24T09:00:00Z }"]);
    let said = day.tell("2026-11-24T10:00", done());
    assert_eq!(said, ["2026-11-24/walk/1 Done"]);
}

#[test]
fn rule_6_a_started_prompt_stands_until_its_length_has_passed() {
    let mut day = ByHand::new("2026-11-24T10:45", Settings::default());
    day.live("2026-11-24T11:00");
    day.tell("2026-11-24T11:02", Input::Answer { prompt: None, answer: Answer::Start });
    let standings = day.engine.standings();
    let walk = standings.iter().find(|it| it.prompt.kind == Kind::Walk).expect("the walk");
    let until = instant(AMSTERDAM, "2026-11-24T11:10");
    assert_eq!(walk.state, StandingState::Started { until });
}

#[test]
fn rule_8_what_is_called_up_as_the_silence_begins_stays_and_wakes_nobody_for_it() {
    let at_ten = || {
        Life::new("2026-11-24T21:55", "2026-11-24T22:40")
            .at("2026-11-24T22:00", Doing::Now(Kind::Walk))
    };
    assert!(
        at_ten().story().ends_with("Tue 22:18 walk/extra-1 unanswered\n"),
        "{}",
        at_ten().story()
    );
    let begun = at_ten().at("2026-11-24T22:00", act(Answer::Start));
    assert!(begun.story().ends_with("Tue 22:08 walk/extra-1 done\n"), "{}", begun.story());
}

#[test]
fn rule_8_an_extra_that_is_done_stays_with_its_day() {
    let mut evening = ByHand::new("2026-11-24T21:00", Settings::default());
    evening.tell("2026-11-24T21:05", Input::Now(Kind::Walk));
    evening.tell("2026-11-24T21:06", Input::Answer { prompt: None, answer: Answer::Done });
    let extras = |day: &ByHand| {
        let standings = day.engine.standings();
        standings.iter().filter(|standing| standing.prompt.id.is_extra()).count()
    };
    assert_eq!(extras(&evening), 1);
    evening.live("2026-11-25T05:00");
    assert_eq!((evening.engine.date(), extras(&evening)), (date("2026-11-25"), 0));
}

#[test]
fn what_is_still_to_come_back_or_runs_at_the_end_is_not_open() {
    for answer in [Answer::Snooze { minutes: None }, Answer::Start] {
        let life = Life::new("2026-11-24T10:45", "2026-11-24T11:04")
            .answers(ResponseTo::Kind(Kind::Walk), answer);
        assert_eq!(life.summary().open, 0, "{answer:?}: its time is not over");
    }
}

#[test]
fn rule_6_a_run_that_waits_keeps_what_is_left_and_the_wait_is_not_counted() {
    let life = Life::new("2026-11-24T10:45", "2026-11-24T12:00")
        .settings(|settings| settings.morning.on = false)
        .answers(ResponseTo::Kind(Kind::Walk), Answer::Start)
        .at("2026-11-24T11:02", act(Answer::Wait))
        .at("2026-11-24T11:03", act(Answer::Wait))
        .at("2026-11-24T11:12", act(Answer::Start))
        .at("2026-11-24T11:13", act(Answer::Wait))
        .at("2026-11-24T11:14", act(Answer::Start));
    // Eight minutes from 11:00:20 on, and eleven of waiting.
    expect![[r#"
        Tue 10:45 micro-pause/1 excused: asleep
        Tue 11:00 show walk/1
        Tue 11:19:20 walk/1 done
        Tue 12:00 show micro-pause/2
    "#]]
    .assert_eq(&life.story());
}

#[test]
fn rule_6_a_run_that_nobody_goes_on_with_ends_partial() {
    let life = Life::new("2026-11-24T10:45", "2026-11-24T12:00")
        .settings(|settings| settings.morning.on = false)
        .answers(ResponseTo::Kind(Kind::Walk), Answer::Start)
        .at("2026-11-24T11:02", act(Answer::Wait));
    // Its eight minutes and ten more.
    expect![[r#"
        Tue 10:45 micro-pause/1 excused: asleep
        Tue 11:00 show walk/1
        Tue 11:20 walk/1 partial
        Tue 12:00 show micro-pause/2
    "#]]
    .assert_eq(&life.story());
}

#[test]
fn rule_6_a_run_that_waits_is_cut_by_the_silence_and_only_a_run_can_wait() {
    let mut evening = ByHand::new("2026-11-24T21:40", Settings::default());
    evening.live("2026-11-24T21:52");
    let wait = Input::Answer { prompt: None, answer: Answer::Wait };
    evening.tell("2026-11-24T21:52", Input::Now(Kind::Walk));
    let said = evening.tell("2026-11-24T21:52", wait.clone());
    assert_eq!(said, ["refused NotStarted"]);
    evening.tell("2026-11-24T21:53", Input::Answer { prompt: None, answer: Answer::Start });
    evening.tell("2026-11-24T21:54", wait);
    let said = evening.live("2026-11-24T22:00");
    assert!(said.contains(&"2026-11-24/walk/extra-1 Partial".to_owned()), "{said:?}");
}

#[test]
fn rule_6_a_run_that_waits_says_what_is_left_and_how_it_can_go_on() {
    let mut day = ByHand::new("2026-11-24T10:45", Settings::default());
    day.live("2026-11-24T11:00");
    day.tell("2026-11-24T11:00", Input::Answer { prompt: None, answer: Answer::Start });
    day.tell("2026-11-24T11:03", Input::Answer { prompt: None, answer: Answer::Wait });
    day.tell("2026-11-24T11:05", Input::Tick);
    let walk = PromptId::planned(date("2026-11-24"), Kind::Walk, 1);
    let standings = day.engine.standings();
    let standing = standings.iter().find(|standing| standing.prompt.id == walk).expect("planned");
    let until = instant(AMSTERDAM, "2026-11-24T11:21");
    assert_eq!(standing.state, StandingState::Waiting { left_ms: 5 * 60_000, until });
    assert_eq!(standing.can, [Answer::Start, Answer::Done, Answer::Stop]);
}

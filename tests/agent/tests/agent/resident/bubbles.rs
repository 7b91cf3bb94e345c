//! What is shown, when it is taken away, and what comes back.

use super::Stage;
use super::stage::{Deed, prompt, recorded};
use agent::desktop::{About, Lack, Press, Report};
use chrono::TimeDelta;
use planner::engine::Answer;
use serde_json::Value;
use std::cell::RefCell;
use std::rc::Rc;
use wire::types::Request;

const HALF_AN_HOUR: TimeDelta = TimeDelta::minutes(30);

#[test]
fn it_is_written_down_before_it_is_shown() {
    let mut stage = Stage::begun("2026-11-24T09:30:00");
    let folder = stage.folder().to_owned();
    let found = Rc::new(RefCell::new(Vec::new()));
    let seen = Rc::clone(&found);
    stage.on_show(move |_| *seen.borrow_mut() = recorded(&folder));
    stage.live(HALF_AN_HOUR);
    assert_eq!(*found.borrow(), ["planned", "showing"]);
    stage.take(7);
    assert_eq!(stage.recorded(), ["planned", "showing", "shown"]);
}

#[test]
fn a_bubble_says_what_how_long_and_how_to_answer() {
    let mut stage = Stage::begun("2026-11-24T10:30:00");
    stage.live(HALF_AN_HOUR);
    let bubble = stage.last_bubble();
    assert_eq!(bubble.about, About::Prompt(prompt("walk/1")));
    assert_eq!(bubble.title, "A short walk, 8 minutes");
    assert!(!bubble.body.is_empty() && bubble.body.chars().count() <= 60, "{}", bubble.body);
    let buttons: Vec<(&str, &str)> =
        bubble.buttons.iter().map(|button| (button.press.key(), button.label.as_str())).collect();
    assert_eq!(buttons, [("start", "Begin"), ("snooze", "In 10 min"), ("skip", "Not now")]);
    assert!(!bubble.sounds);
    let by_words = bubble.text(false, false);
    assert!(by_words.contains("“adempauze done”"), "without buttons: {by_words}");
    assert!(!bubble.text(true, false).contains("adempauze done"));
}

#[test]
fn the_wind_down_has_its_own_words_and_no_snooze() {
    let mut stage = Stage::begun("2026-11-24T21:30:00");
    stage.live(HALF_AN_HOUR - TimeDelta::minutes(5));
    let bubble = stage.last_bubble();
    assert_eq!(bubble.title, "Winding down, silent from 22:00");
    let keys: Vec<&str> = bubble.buttons.iter().map(|button| button.press.key()).collect();
    assert_eq!(keys, ["done", "skip"]);
    stage.press(Press::Done);
    assert_eq!(stage.outcome("2026-11-24/wind-down/1").as_deref(), Some("done"));
}

#[test]
fn each_button_does_what_it_says() {
    let mut stage = Stage::begun("2026-11-24T09:30:00");
    stage.live(HALF_AN_HOUR);
    stage.take(1);
    stage.press(Press::Snooze(10));
    assert!(stage.outcome("2026-11-24/micro-pause/1").is_none());
    stage.deeds();
    stage.live(TimeDelta::minutes(10));
    assert_eq!(stage.titles().len(), 1, "it is back");
    stage.live(TimeDelta::seconds(1));
    stage.ask(Request::Now { kind: planner::Kind::Walk, technique: None }).unwrap();
    stage.press(Press::Start);
    assert_eq!(stage.status()["on_screen"], "2026-11-24/walk/1");
    stage.live(TimeDelta::minutes(8));
    assert_eq!(stage.outcome("2026-11-24/walk/1").as_deref(), Some("done"));
}

#[test]
fn a_late_press_changes_nothing() {
    let mut stage = Stage::begun("2026-11-24T09:30:00");
    stage.live(HALF_AN_HOUR);
    stage.take(1);
    stage.ask(super::stage::answer(None, Answer::Skip)).unwrap();
    let before = stage.recorded();
    stage.press(Press::Start);
    stage.press(Press::Snooze(10));
    assert_eq!(stage.recorded(), before);
    assert_eq!(stage.outcome("2026-11-24/micro-pause/1").as_deref(), Some("skipped"));
}

#[test]
fn it_is_taken_away_when_it_is_answered_elsewhere_and_when_its_time_is_over() {
    let mut stage = Stage::begun("2026-11-24T09:30:00");
    let away = |rest| Deed::Withdraw(About::Prompt(prompt(rest)));
    stage.live(HALF_AN_HOUR);
    stage.take(1);
    stage.deeds();
    stage.ask(super::stage::answer(None, Answer::Done)).unwrap();
    assert_eq!(stage.deeds(), [away("micro-pause/1")]);
    stage.live(TimeDelta::hours(1));
    stage.take(2);
    stage.deeds();
    stage.live(TimeDelta::minutes(18));
    assert_eq!(stage.deeds(), [away("walk/1")]);
    assert_eq!(stage.outcome("2026-11-24/walk/1").as_deref(), Some("unanswered"));
}

#[test]
fn without_a_server_it_is_offered_again_later_and_later_until_its_time_is_over() {
    let mut stage = Stage::begun("2026-11-24T09:30:00");
    stage.live(HALF_AN_HOUR);
    let lack = || Lack::Server("nobody there".to_owned());
    let mut offers = 1;
    let mut waits = Vec::new();
    for _ in 0..3 {
        let bubble = stage.last_bubble();
        stage.report(Report::NotTaken { about: bubble.about, serial: bubble.serial, lack: lack() });
        let now = stage.agent().now().wall;
        let wait = stage.agent().deadline().unwrap() - now.to_utc();
        waits.push(wait.num_seconds());
        stage.live(wait);
        offers += 1;
        let shown =
            stage.desktop.deeds.borrow().iter().filter(|d| matches!(d, Deed::Show(_))).count();
        assert_eq!(shown, offers);
    }
    assert_eq!(waits, [30, 60, 120], "never more often than once in thirty seconds");
    assert_eq!(stage.troubles(), ["no-notification-server"]);
    assert_eq!(stage.status()["on_screen"], "2026-11-24/micro-pause/1");
    stage.live(TimeDelta::minutes(12));
    assert_eq!(
        stage.outcome("2026-11-24/micro-pause/1").as_deref(),
        Some("excused: undelivered"),
        "nobody could have answered what nobody saw"
    );
}

#[test]
fn a_report_about_an_older_bubble_is_not_about_this_one() {
    let mut stage = Stage::begun("2026-11-24T09:30:00");
    stage.live(HALF_AN_HOUR);
    let old = stage.last_bubble();
    stage.press(Press::Snooze(10));
    stage.live(TimeDelta::minutes(10));
    stage.report(Report::Taken { about: old.about, serial: old.serial, id: Some(1) });
    assert_eq!(stage.recorded().last().map(String::as_str), Some("showing"), "not shown yet");
    stage.take(2);
    assert_eq!(stage.recorded().last().map(String::as_str), Some("shown"));
}

#[test]
fn after_a_crash_nothing_is_shown_twice_and_the_old_bubble_goes() {
    let mut stage = Stage::begun("2026-11-24T09:30:00");
    stage.live(HALF_AN_HOUR);
    stage.take(42);
    stage.deeds();
    stage.crash(TimeDelta::minutes(1));
    assert_eq!(stage.deeds(), [Deed::CloseOld(42)]);
    stage.live(TimeDelta::minutes(5));
    assert_eq!(stage.titles(), [""; 0]);
    stage.ask(super::stage::answer(None, Answer::Done)).unwrap();
    assert_eq!(stage.outcome("2026-11-24/micro-pause/1").as_deref(), Some("done"));
}

#[test]
fn a_crash_before_the_server_took_it_leaves_it_undelivered() {
    let mut stage = Stage::begun("2026-11-24T09:30:00");
    stage.live(HALF_AN_HOUR);
    stage.crash(TimeDelta::seconds(1));
    assert_eq!(
        stage.outcome("2026-11-24/micro-pause/1").as_deref(),
        Some("excused: undelivered"),
        "nobody knows whether it was seen, and it is not shown twice"
    );
}

#[test]
fn what_is_on_screen_follows_the_language_without_a_sound() {
    let mut stage = Stage::begun("2026-11-24T09:30:00");
    let set = |key: &str, value: Value| Request::SetSettings {
        set: serde_json::Map::from_iter([(key.to_owned(), value)]),
    };
    stage.ask(set("notifications", serde_json::json!({ "sound": true }))).unwrap();
    stage.live(HALF_AN_HOUR);
    assert!(stage.last_bubble().sounds);
    stage.take(1);
    let showings = |stage: &Stage| {
        stage.recorded().into_iter().filter(|event| event.starts_with("show")).count()
    };
    assert_eq!(showings(&stage), 2, "showing, shown");
    stage.deeds();
    stage.ask(set("language", "nl".into())).unwrap();
    let deeds = stage.deeds();
    let [Deed::Reword(bubble)] = deeds.as_slice() else { panic!("{deeds:?}") };
    assert_eq!(bubble.about, About::Prompt(prompt("micro-pause/1")));
    assert_eq!(bubble.buttons[0].label, "Beginnen");
    assert_eq!(bubble.buttons[2].label, "Nu niet");
    assert!(!bubble.sounds, "it was heard once");
    let shown_again =
        Report::Taken { about: bubble.about.clone(), serial: bubble.serial, id: Some(2) };
    stage.report(shown_again);
    assert_eq!(showings(&stage), 2, "that is no second showing");
    stage.ask(super::stage::answer(None, Answer::Done)).unwrap();
    stage.deeds();
    stage.ask(set("language", "en".into())).unwrap();
    assert_eq!(stage.deeds(), [], "nothing is on screen");
}

#[test]
fn buttons_that_nobody_presses_are_doubted_until_one_is_pressed() {
    let mut stage = Stage::begun("2026-11-24T09:30:00");
    let mut doubts = Vec::new();
    for number in 0..7 {
        stage.ask(Request::Now { kind: planner::Kind::Walk, technique: None }).unwrap();
        doubts.push(stage.last_bubble().doubts_buttons);
        stage.take(number);
        match number {
            5 => stage.press(Press::Done),
            _ => drop(stage.ask(super::stage::answer(None, Answer::Done)).unwrap()),
        }
    }
    assert_eq!(doubts, [false, false, false, false, false, true, false]);
}

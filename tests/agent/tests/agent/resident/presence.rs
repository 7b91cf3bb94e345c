//! What is seen of the user, and what becomes of prompts by it.

use super::Stage;
use agent::presence::{Picture, Presence, Seen};
use agent::resident::{Flow, Message};
use chrono::TimeDelta;
use planner::engine::BusyReason;
use serde_json::json;
use std::cell::RefCell;
use std::rc::Rc;
use wire::types::{PauseLength, Request};

const PROMPT: &str = "2026-11-24/micro-pause/1";

/// Eyes that remember what they were asked.
#[derive(Clone, Default)]
struct Eyes(Rc<RefCell<Asked>>);

#[derive(Default)]
struct Asked {
    sees_idle: bool,
    still: usize,
    camera: Vec<bool>,
}

impl Presence for Eyes {
    fn await_still(&mut self) -> bool {
        let mut asked = self.0.borrow_mut();
        asked.still += 1;
        asked.sees_idle
    }

    fn watch_camera(&mut self, on: bool) {
        self.0.borrow_mut().camera.push(on);
    }
}

impl Eyes {
    /// Eyes that tell when somebody types.
    fn on(stage: &mut Stage) -> Eyes {
        let eyes = Eyes::default();
        eyes.0.borrow_mut().sees_idle = true;
        stage.agent().watch_user(Box::new(eyes.clone()));
        eyes
    }

    fn asked_for_stillness(&self) -> usize {
        self.0.borrow().still
    }
}

impl Stage {
    fn see(&mut self, seen: Seen) {
        assert_eq!(self.agent().turn(Message::Presence(seen)), Flow::On);
    }
}

#[test]
fn a_prompt_waits_for_a_moment_without_typing() {
    let mut stage = Stage::begun("2026-11-24T09:30:00");
    let eyes = Eyes::on(&mut stage);
    stage.live(TimeDelta::minutes(30) + TimeDelta::seconds(20));
    assert_eq!(eyes.asked_for_stillness(), 1);
    assert_eq!(stage.titles(), [""; 0], "somebody types");
    stage.see(Seen::Still);
    assert_eq!(stage.titles().len(), 1, "it comes at once");
    assert_eq!(eyes.asked_for_stillness(), 1, "what was just said is not asked again");
}

#[test]
fn a_prompt_waits_a_minute_for_that_and_no_longer() {
    let mut stage = Stage::begun("2026-11-24T09:30:00");
    Eyes::on(&mut stage);
    stage.live(TimeDelta::minutes(30) + TimeDelta::seconds(59));
    assert_eq!(stage.titles(), [""; 0]);
    stage.live(TimeDelta::seconds(1));
    assert_eq!(stage.titles().len(), 1);
}

#[test]
fn where_nothing_tells_of_typing_a_prompt_comes_on_time() {
    let mut stage = Stage::begun("2026-11-24T09:30:00");
    let eyes = Eyes::default();
    stage.agent().watch_user(Box::new(eyes.clone()));
    stage.live(TimeDelta::minutes(30));
    assert_eq!(eyes.asked_for_stillness(), 1);
    assert_eq!(stage.titles().len(), 1);
}

#[test]
fn a_loop_that_is_a_little_late_still_waits_for_typing_to_end() {
    let mut stage = Stage::begun("2026-11-24T09:30:00");
    Eyes::on(&mut stage);
    stage.live(TimeDelta::minutes(30) - TimeDelta::milliseconds(1));
    stage.hands.pass(TimeDelta::milliseconds(40));
    stage.agent().turn(Message::Alarm);
    assert_eq!(stage.titles(), [""; 0], "the moment is past, and somebody typed in it");
}

#[test]
fn nobody_is_asked_to_be_still_who_is_away_busy_or_paused() {
    let mut stage = Stage::begun("2026-11-24T09:30:00");
    let eyes = Eyes::on(&mut stage);
    stage.see(Seen::Locked);
    stage.live(TimeDelta::minutes(31));
    stage.see(Seen::Busy(BusyReason::Dnd));
    stage.see(Seen::Unlocked);
    stage.live(TimeDelta::minutes(29));
    stage.ask(Request::Pause { length: PauseLength::Minutes(30) }).unwrap();
    stage.see(Seen::Free(BusyReason::Dnd));
    stage.live(TimeDelta::minutes(10));
    assert_eq!(eyes.asked_for_stillness(), 0);
    assert_eq!(stage.titles(), [""; 0]);
}

#[test]
fn status_shows_what_is_seen() {
    let mut stage = Stage::begun("2026-11-24T09:30:00");
    let there = json!({ "away": false, "busy": [], "asleep": false });
    assert_eq!(stage.status()["presence"], there);
    for (begins, ends, shown) in [
        (Seen::Away { idle_ms: 120_000 }, Seen::Back, json!([true, [], false])),
        (Seen::Locked, Seen::Unlocked, json!([true, [], false])),
        (Seen::GoesToSleep, Seen::Woke, json!([false, [], true])),
        (
            Seen::Busy(BusyReason::Fullscreen),
            Seen::Free(BusyReason::Fullscreen),
            json!([false, ["fullscreen"], false]),
        ),
    ] {
        stage.see(begins);
        let presence = stage.status()["presence"].clone();
        assert_eq!(json!([presence["away"], presence["busy"], presence["asleep"]]), shown);
        stage.see(ends);
        assert_eq!(stage.status()["presence"], there, "{shown} is over");
    }
}

#[test]
fn an_absence_is_dated_back_to_the_last_input() {
    let mut stage = Stage::begun("2026-11-24T09:30:00");
    Eyes::on(&mut stage);
    // Gone at 09:51, seen at 09:53, back at 09:54.
    stage.live(TimeDelta::minutes(23));
    stage.see(Seen::Away { idle_ms: 120_000 });
    stage.live(TimeDelta::minutes(1));
    stage.see(Seen::Back);
    assert_eq!(
        stage.outcome(PROMPT).as_deref(),
        Some("credited"),
        "three minutes near ten o'clock"
    );
}

#[test]
fn what_an_earlier_run_knew_is_put_right_by_the_first_picture() {
    let mut stage = Stage::begun("2026-11-24T09:30:00");
    stage.see(Seen::Locked);
    stage.see(Seen::Busy(BusyReason::Dnd));
    stage.crash(TimeDelta::seconds(1));
    let presence = stage.status()["presence"].clone();
    assert_eq!(presence, json!({ "away": true, "busy": ["dnd"], "asleep": false }), "as it was");
    stage.see(Seen::Picture(Picture { busy: vec![BusyReason::Fullscreen], ..Picture::default() }));
    let presence = stage.status()["presence"].clone();
    assert_eq!(presence, json!({ "away": false, "busy": ["fullscreen"], "asleep": false }));
}

#[test]
fn when_nothing_is_known_any_more_everybody_is_there() {
    let mut stage = Stage::begun("2026-11-24T09:30:00");
    stage.see(Seen::Away { idle_ms: 120_000 });
    stage.see(Seen::Busy(BusyReason::Dnd));
    stage.see(Seen::GoesToSleep);
    stage.see(Seen::Picture(Picture::default()));
    let presence = stage.status()["presence"].clone();
    assert_eq!(presence, json!({ "away": false, "busy": [], "asleep": false }));
}

#[test]
fn a_reason_that_is_switched_on_while_it_holds_counts_from_then_on() {
    let mut stage = Stage::begun("2026-11-24T09:30:00");
    let eyes = Eyes::on(&mut stage);
    let set = |key: &str, on: bool| {
        let set = json!({ "busy": { key: on } });
        Request::SetSettings { set: set.as_object().unwrap().clone() }
    };
    stage.ask(set("dnd", false)).unwrap();
    stage.see(Seen::Busy(BusyReason::Dnd));
    assert_eq!(stage.status()["presence"]["busy"], json!([]));
    stage.ask(set("dnd", true)).unwrap();
    assert_eq!(stage.status()["presence"]["busy"], json!(["dnd"]));
    stage.ask(set("camera", true)).unwrap();
    let camera = eyes.0.borrow().camera.clone();
    assert_eq!(camera.first(), Some(&false), "nobody looks at a camera unasked");
    assert_eq!(camera.last(), Some(&true));
}

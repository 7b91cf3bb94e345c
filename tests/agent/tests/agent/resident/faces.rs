//! What the faces ask: the day, settings, previews, and what is refused.

use super::Stage;
use super::stage::{answer, prompt};
use chrono::TimeDelta;
use planner::engine::Answer;
use serde_json::{Map, Value, json};
use wire::types::{ErrorCode, PauseLength, Request};

fn set(value: Value) -> Map<String, Value> {
    value.as_object().unwrap().clone()
}

fn moment(today: &Value, prompt: &str) -> Value {
    let moments = today["moments"].as_array().unwrap();
    moments.iter().find(|moment| moment["prompt"] == prompt).unwrap().clone()
}

#[test]
fn today_has_the_day_as_it_is_lived() {
    let mut stage = Stage::begun("2026-11-24T09:30:00");
    let today = stage.ask(Request::Today).unwrap();
    assert_eq!(today["zone"], "Europe/Amsterdam");
    assert_eq!((&today["begun"], &today["active"]), (&json!(true), &json!(true)));
    assert_eq!(today["silence"], "2026-11-24T22:00:00+01:00");
    assert_eq!(today["wakeup"], json!({ "at": "2026-11-24T10:00:00+01:00", "reason": "due" }));
    let first = moment(&today, "2026-11-24/micro-pause/1");
    assert_eq!(first["state"], json!({ "state": "coming" }));
    assert_eq!(first["can"], json!(["start", "done", "skip"]), "within an interval");
    assert_eq!(moment(&today, "2026-11-24/walk/2")["can"], json!([]));

    stage.live(TimeDelta::minutes(30));
    stage.take(1);
    let today = stage.ask(Request::Today).unwrap();
    let first = moment(&today, "2026-11-24/micro-pause/1");
    assert_eq!(first["state"], json!({ "state": "on-screen" }));
    assert_eq!(first["since"], "2026-11-24T10:00:00+01:00");
    assert_eq!(first["snooze_minutes"], json!([5, 10, 15]));
    stage.ask(answer(None, Answer::Start)).unwrap();
    let today = stage.ask(Request::Today).unwrap();
    let first = moment(&today, "2026-11-24/micro-pause/1");
    assert_eq!(first["state"], json!({ "state": "started" }));
    assert_eq!(first["until_then"], "2026-11-24T10:02:00+01:00");
    assert_eq!(first["can"], json!(["done", "stop", "wait"]));
    stage.live(TimeDelta::minutes(1));
    stage.ask(answer(None, Answer::Wait)).unwrap();
    stage.live(TimeDelta::minutes(5));
    let today = stage.ask(Request::Today).unwrap();
    let first = moment(&today, "2026-11-24/micro-pause/1");
    assert_eq!(first["state"], json!({ "state": "waiting", "left_s": 60 }));
    assert_eq!(first["until_then"], "2026-11-24T10:13:00+01:00");
    assert_eq!(first["can"], json!(["start", "done", "stop"]));
    stage.ask(answer(None, Answer::Start)).unwrap();
    stage.live(TimeDelta::minutes(1));
    let today = stage.ask(Request::Today).unwrap();
    let first = moment(&today, "2026-11-24/micro-pause/1");
    assert_eq!(first["state"], json!({ "state": "ended", "outcome": "done", "why": null }));
}

#[test]
fn a_changed_bedtime_moves_the_wind_down() {
    let mut stage = Stage::begun("2026-11-24T09:30:00");
    let due = |stage: &mut Stage| {
        let today = stage.ask(Request::Today).unwrap();
        let moments = today["moments"].as_array().unwrap();
        let mut wind_downs = moments.iter().filter(|moment| moment["kind"] == "wind-down");
        let due = wind_downs.next().unwrap()["due"].as_str().unwrap().to_owned();
        assert!(wind_downs.next().is_none(), "there is one");
        due
    };
    assert_eq!(due(&mut stage), "2026-11-24T21:50:00+01:00");
    let change = set(json!({ "bedtime": { "default": "22:30" } }));
    let reply = stage.ask(Request::SetSettings { set: change }).unwrap();
    assert_eq!(reply["changed"]["bedtime"], json!({ "default": "22:30" }));
    assert_eq!(reply["settings"]["cap"], 12, "the settings are told whole");
    assert_eq!(due(&mut stage), "2026-11-24T21:20:00+01:00");
    stage.crash(TimeDelta::seconds(1));
    assert_eq!(due(&mut stage), "2026-11-24T21:20:00+01:00");
}

#[test]
fn settings_edited_while_no_agent_ran_plan_the_rest_of_the_day_again() {
    let mut stage = Stage::begun("2026-11-24T09:30:00");
    let text = r#"{ "language": "en", "zone": "Europe/Amsterdam", "walk": { "on": false } }"#;
    std::fs::write(stage.folder().join("settings.json"), text).unwrap();
    stage.crash(TimeDelta::seconds(1));
    let today = stage.ask(Request::Today).unwrap();
    let kinds: Vec<&str> =
        today["moments"].as_array().unwrap().iter().map(|m| m["kind"].as_str().unwrap()).collect();
    assert!(!kinds.contains(&"walk"), "{kinds:?}");
}

#[test]
fn a_preview_saves_nothing() {
    let mut stage = Stage::begun("2026-11-24T09:30:00");
    let change = set(json!({ "walk": { "per_day": 0 } }));
    let plans = stage.ask(Request::Preview { set: change, date: None }).unwrap();
    assert_eq!(plans[0]["day"], "2026-11-25", "tomorrow");
    let kinds: Vec<&str> = plans[0]["prompts"]
        .as_array()
        .unwrap()
        .iter()
        .map(|p| p["kind"].as_str().unwrap())
        .collect();
    assert!(!kinds.contains(&"walk"), "{kinds:?}");
    assert_eq!(stage.ask(Request::Settings).unwrap()["settings"]["walk"]["per_day"], 2);
}

#[test]
fn what_can_not_be_is_refused_with_a_reason_and_a_hint() {
    let mut stage = Stage::begun("2026-11-24T09:30:00");
    let mut refused = |request: Request| {
        let error = stage.ask(request).unwrap_err();
        assert!(!error.message.is_empty() && !error.hint.is_empty(), "{error:?}");
        assert!(error.message.starts_with(|c: char| !c.is_uppercase()), "{error:?}");
        error.code
    };
    let clash = set(json!({ "bedtime": { "default": "10:00" } }));
    assert_eq!(refused(Request::SetSettings { set: clash.clone() }), ErrorCode::BadSettings);
    assert_eq!(refused(Request::Preview { set: clash, date: None }), ErrorCode::BadSettings);
    assert_eq!(refused(answer(None, Answer::Done)), ErrorCode::Refused);
    assert_eq!(refused(answer(Some(prompt("walk/9")), Answer::Done)), ErrorCode::Refused);
    assert_eq!(refused(Request::Resume), ErrorCode::Refused);
    for length in [
        PauseLength::Minutes(0),
        PauseLength::Minutes(10_081),
        PauseLength::Seconds(0),
        PauseLength::Seconds(604_801),
        PauseLength::Until("25:00".to_owned()),
        PauseLength::Until("noon".to_owned()),
    ] {
        assert_eq!(refused(Request::Pause { length }), ErrorCode::Refused);
    }
}

#[test]
fn a_settings_file_that_can_not_be_written_keeps_what_is_in_force() {
    let mut stage = Stage::begun("2026-11-24T09:30:00");
    // A folder lies where the temporary file would be.
    std::fs::create_dir(stage.folder().join(".settings.json.tmp")).unwrap();
    let change = set(json!({ "cap": 9 }));
    let error = stage.ask(Request::SetSettings { set: change }).unwrap_err();
    assert_eq!(error.code, ErrorCode::Failed);
    assert_eq!(stage.ask(Request::Settings).unwrap()["settings"]["cap"], 12);
}

//! What is proposed about how much is asked: said, answered, and kept in the settings.

use super::Stage;
use crate::process::Home;
use chrono::TimeDelta;
use serde_json::{Value, json};
use std::fs;
use wire::types::Request;

/// An agent whose prompts come to the screen, and nobody answers them.
fn ignored(days: i64) -> Stage {
    let mut stage = Stage::begun("2026-11-23T06:00:00");
    for _ in 0..days * 24 * 4 {
        stage.live(TimeDelta::minutes(15));
    }
    stage
}

fn settings(stage: &Stage) -> Value {
    let text = fs::read_to_string(stage.folder().join("settings.json")).unwrap();
    serde_json::from_str(&text).unwrap()
}

fn answer(stage: &mut Stage, accept: bool) -> Value {
    stage.ask(Request::AnswerProposal { accept }).unwrap()
}

fn kinds(stage: &mut Stage) -> Vec<String> {
    let today = stage.ask(Request::Today).unwrap();
    let moments = today["moments"].as_array().unwrap();
    moments.iter().map(|moment| moment["kind"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn the_fourth_day_carries_it_and_a_yes_changes_the_settings_and_the_plan() {
    let mut stage = ignored(3);
    assert_eq!(stage.ask(Request::Proposal).unwrap()["proposal"]["what"], "least");
    stage.deeds();
    stage.live(TimeDelta::hours(2));
    let body = stage.last_bubble().body;
    assert!(body.ends_with("\nRather fewer moments? Today has a proposal."), "{body}");
    let status = stage.status();
    assert_eq!(
        status["proposal"],
        json!({
            "what": "least",
            "kind": null,
            "message": "There was no answer for 3 working days. Walks and winding down alone are \
                        fine too. Shall I do that?",
            "changes": {
                "morning.on": false,
                "micro_pause.on": false,
                "breathing.on": false,
                "rest.on": false
            }
        })
    );
    assert_eq!(stage.ask(Request::Today).unwrap()["proposal"], status["proposal"]);
    let week = |stage: &mut Stage, week: &str| {
        stage.ask(Request::Week { week: Some(week.into()) }).unwrap()["proposal"].clone()
    };
    assert_eq!(week(&mut stage, "2026-W48"), status["proposal"]);
    assert_eq!(week(&mut stage, "2026-W47"), Value::Null, "it is about now, not about then");
    assert_eq!(answer(&mut stage, true)["proposal"], Value::Null);
    let kept = settings(&stage);
    assert_eq!(kept["morning"]["on"], false);
    assert_eq!(kept["breathing"]["on"], false);
    assert_eq!(kept["language"], "en", "the rest of the file is as it was");
    stage.live(TimeDelta::hours(24));
    assert_eq!(kinds(&mut stage), ["walk", "walk", "wind-down"]);
}

#[test]
fn the_week_ends_with_it_also_on_the_command_line() {
    let stage = ignored(3);
    let home = Home::new();
    fs::create_dir_all(home.path()).unwrap();
    for entry in fs::read_dir(stage.folder()).unwrap() {
        let entry = entry.unwrap();
        if entry.file_type().unwrap().is_file() {
            fs::copy(entry.path(), home.path().join(entry.file_name())).unwrap();
        }
    }
    drop(stage);
    let _agent = home.agent("2026-11-26T06:30:00", 1);
    let (week, proposal) = (home.ok(&["week"]), home.ok(&["proposal"]));
    assert!(proposal.contains("adempauze proposal accept"), "{proposal}");
    assert!(week.ends_with(&format!("\n\n{proposal}")), "{week}");
}

#[test]
fn a_no_leaves_everything_as_it_is_also_after_a_crash() {
    let mut stage = ignored(3);
    let before = settings(&stage);
    assert_eq!(answer(&mut stage, false)["proposal"], Value::Null);
    stage.crash(TimeDelta::seconds(2));
    assert_eq!(stage.status()["proposal"], Value::Null);
    assert_eq!(settings(&stage), before);
    let refused = stage.ask(Request::AnswerProposal { accept: true }).unwrap_err();
    assert_eq!(refused.message, "there is no proposal");
    assert!(!refused.hint.is_empty());
}

#[test]
fn who_does_not_want_the_old_plan_back_has_the_small_one_in_the_settings() {
    // Two weeks with ten working days.
    let mut stage = ignored(14);
    assert_eq!(stage.status()["proposal"]["what"], "old-plan");
    assert!(settings(&stage)["rest"].is_null(), "no setting was changed unasked");
    stage.live(TimeDelta::hours(12));
    assert_eq!(kinds(&mut stage), ["walk", "walk", "wind-down"]);
    answer(&mut stage, false);
    assert_eq!(settings(&stage)["rest"]["on"], false);
    stage.live(TimeDelta::hours(24));
    assert_eq!(kinds(&mut stage), ["walk", "walk", "wind-down"]);
    assert_eq!(stage.status()["proposal"], Value::Null);
}

#[test]
fn who_wants_the_old_plan_back_has_it_at_once() {
    let mut stage = ignored(14);
    stage.live(TimeDelta::hours(3));
    answer(&mut stage, true);
    assert_eq!(kinds(&mut stage).len(), 8, "what is left of the day");
    assert!(settings(&stage)["rest"].is_null());
}

#[test]
fn a_yes_that_can_not_be_written_changes_nothing() {
    let mut stage = ignored(3);
    let path = stage.folder().join("settings.json");
    // Where the file lies is a folder now: it can be neither read nor written.
    fs::remove_file(&path).unwrap();
    fs::create_dir(&path).unwrap();
    let failed = stage.ask(Request::AnswerProposal { accept: true }).unwrap_err();
    assert!(failed.message.contains("settings.json"), "{}", failed.message);
    assert_eq!(stage.status()["proposal"]["what"], "least", "it still waits");
    stage.live(TimeDelta::hours(6));
    assert_eq!(kinds(&mut stage).len(), 9, "the plan is what it was");
}

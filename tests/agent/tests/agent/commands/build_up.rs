//! `phase` and `profile`, and what profiles say before everything else.

use crate::process::Home;
use serde_json::json;

#[test]
fn the_next_phase_begins_after_seven_days_and_never_by_itself() {
    let home = Home::new();
    let agent = home.begun("2026-11-23T08:00:00", 1);
    let phase = home.json(&["phase"]);
    assert_eq!((&phase["phase"], &phase["since"]), (&json!("mobility"), &json!("2026-11-23")));
    assert_eq!(phase["next"], json!({ "phase": "motor-control", "from": "2026-11-30" }));
    let early = home.say(&["phase", "next"]);
    assert_eq!(early.status, 1, "{early:?}");
    assert!(early.err.contains("2026-11-30"), "{early:?}");
    let by_setting = home.say(&["settings", "set", "phase", "motor-control"]);
    assert_eq!((by_setting.status, by_setting.err.contains("2026-11-30")), (1, true));
    let skipped = home.say(&["settings", "set", "phase", "strength"]);
    assert_eq!(skipped.status, 1);
    assert!(skipped.err.contains("one step at a time"), "{skipped:?}");
    assert_eq!(home.ok(&["settings", "get", "phase"]), "mobility\n", "nothing changed");
    agent.kill();

    let agent = home.agent("2026-11-30T08:00:00", 1);
    assert_eq!(home.json(&["phase"])["phase"], "mobility", "days alone move nothing");
    assert_eq!(home.json(&["phase", "next"])["phase"], "motor-control");
    assert_eq!(home.ok(&["settings", "get", "phase"]), "motor-control\n");
    assert_eq!(home.say(&["phase", "next"]).status, 1, "one step, then seven days again");
    agent.kill();

    let _agent = home.agent("2026-12-01T08:00:00", 1);
    let phase = home.json(&["phase"]);
    assert_eq!(phase["since"], "2026-11-30", "it outlives the agent");
    let text = home.ok(&["phase"]);
    assert!(text.contains("Motor control, since 2026-11-30"), "{text}");
    assert!(text.contains("That can begin on 2026-12-07"), "{text}");
    assert!(home.ok(&["export", "--format", "json"]).contains("phase-moved"), "it is recorded");
}

#[test]
fn the_acute_profile_is_asked_about_after_three_days() {
    let home = Home::new();
    let agent = home.begun("2026-11-23T08:00:00", 1);
    home.ok(&["settings", "set", "profiles", r#"["pr-acute"]"#]);
    assert_eq!(home.json(&["status"])["reviews"], json!([]));
    assert_eq!(home.ok(&["settings", "get", "micro_pause.interval_min"]), "30\n");
    assert_eq!(home.ok(&["settings", "get", "cap"]), "18\n");
    agent.kill();
    let _agent = home.agent("2026-11-26T08:00:00", 1);
    let status = home.json(&["status"]);
    assert_eq!(status["reviews"][0]["profile"], "pr-acute");
    assert_eq!(status["reviews"][0]["since"], "2026-11-23");
    let question = status["reviews"][0]["message"].as_str().unwrap();
    assert!(question.contains("You chose it on 23 November 2026"), "{question}");
    let text = home.ok(&["status"]);
    assert!(text.contains("still fit you?") && text.contains("profile keep pr-acute"), "{text}");
    home.ok(&["profile", "keep", "pr-acute"]);
    assert_eq!(home.json(&["status"])["reviews"], json!([]));
    let not_chosen = home.say(&["profile", "keep", "pr-hernia"]);
    assert_eq!((not_chosen.status, not_chosen.err.contains("pr-hernia")), (1, true));
    let unknown = home.say(&["profile", "keep", "pr-acut"]);
    assert_eq!((unknown.status, unknown.err.contains("pr-acute")), (2, true), "{unknown:?}");
}

#[test]
fn whom_to_ask_comes_before_everything_else() {
    let home = Home::new();
    let _agent = home.begun("2026-11-23T08:00:00", 1);
    home.ok(&["settings", "set", "profiles", r#"["pr-general", "pr-stenosis"]"#]);
    for words in [["status"], ["plan"]] {
        let text = home.ok(&words);
        let first = text.lines().next().unwrap_or_default();
        assert!(first.starts_with("First ask your GP"), "{words:?}: {text}");
    }
    assert_eq!(home.json(&["status"])["ask_first"].as_array().map(Vec::len), Some(1));
    home.ok(&["settings", "set", "profiles", r#"["pr-general"]"#]);
    assert_eq!(home.json(&["status"])["ask_first"], json!([]));
}

#[test]
fn a_profile_that_there_is_not_is_refused_with_the_nearest() {
    let home = Home::new();
    let _agent = home.begun("2026-11-23T08:00:00", 1);
    let wrong = home.say(&["settings", "set", "profiles", r#"["pr-akute"]"#]);
    assert_eq!(wrong.status, 2, "{wrong:?}");
    assert!(wrong.err.contains("pr-akute") && wrong.err.contains("pr-acute"), "{wrong:?}");
    assert_eq!(home.ok(&["settings", "get", "profiles"]), "[\"pr-general\"]\n");

    let file = home.beside().join("settings.json");
    std::fs::write(&file, r#"{ "profiles": ["pr-akute"] }"#).unwrap();
    let path = file.to_str().unwrap();
    assert_eq!(home.say(&["plan", "--settings", path]).status, 1);
    assert_eq!(home.say(&["settings", "check", path]).status, 1);

    let scenario = home.beside().join("scenario.json");
    let text = r#"{ "zone": "Europe/Amsterdam", "start": "2026-03-28T06:00",
        "until": "2026-03-28T12:00", "settings": { "profiles": ["pr-akute"] } }"#;
    std::fs::write(&scenario, text).unwrap();
    let said = home.say(&["simulate", scenario.to_str().unwrap()]);
    assert_eq!((said.status != 0, said.out.as_str()), (true, ""), "{said:?}");
    assert!(said.err.contains("pr-acute"), "{said:?}");
}

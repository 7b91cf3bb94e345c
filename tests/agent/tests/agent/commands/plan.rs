//! `plan`: the plan of any day, touching nothing.

use crate::process::{Home, Said};
use serde_json::Value;
use std::fs;

fn lines(plan: &Value) -> Vec<String> {
    let prompts = plan["prompts"].as_array().unwrap();
    let word = |prompt: &Value, key: &str| prompt[key].as_str().unwrap().to_owned();
    prompts
        .iter()
        .map(|prompt| format!("{} {}", &word(prompt, "due")[11..16], word(prompt, "kind")))
        .collect()
}

#[test]
fn the_default_day_is_printed_as_an_array_of_plans() {
    let home = Home::new();
    let plans = home.json(&["plan", "--date", "2026-11-24"]);
    assert_eq!(plans.as_array().unwrap().len(), 1);
    assert_eq!(plans[0]["day"], "2026-11-24");
    assert_eq!(
        lines(&plans[0]),
        [
            "07:20 morning",
            "10:00 micro-pause",
            "11:00 walk",
            "12:00 micro-pause",
            "14:00 micro-pause",
            "15:00 walk",
            "16:00 breathing",
            "17:00 rest",
            "21:50 wind-down"
        ]
    );
    let walk = &plans[0]["prompts"][2];
    let keys: Vec<&str> = walk.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(keys, ["prompt", "kind", "due", "until", "minutes", "technique", "reason"]);
    assert_eq!(walk["prompt"], "2026-11-24/walk/1");
    assert_eq!(walk["due"], "2026-11-24T11:00:00+01:00");
    assert_eq!(walk["reason"], "spread-over-day");
    let morning = &plans[0]["prompts"][0];
    assert!(morning["routine"].is_string() && morning["techniques"].is_array(), "{morning}");
}

#[test]
fn planning_touches_nothing() {
    let home = Home::new();
    home.ok(&["plan"]);
    home.ok(&["simulate", concat!(env!("CARGO_MANIFEST_DIR"), "/../scenarios/day-off.json")]);
    home.ok(&["settings"]);
    home.ok(&["settings", "path"]);
    assert!(!home.path().exists(), "the folder was made");
    assert_eq!(fs::read_dir(home.beside()).unwrap().count(), 0);
}

#[test]
fn a_broken_settings_file_is_said_and_left_where_it_is() {
    let home = Home::new();
    fs::create_dir(home.path()).unwrap();
    let file = home.path().join("settings.json");
    for broken in ["{", "[]", "{\"walk\":{\"per_day\":99}}"] {
        fs::write(&file, broken).unwrap();
        let said = home.say(&["plan", "--date", "2026-11-24", "--json"]);
        assert_eq!(said.status, 0, "{broken}: the defaults hold");
        assert!(said.err.starts_with("adempauze: "), "{broken}: {}", said.err);
        assert_eq!(fs::read_to_string(&file).unwrap(), broken);
    }
}

#[test]
fn several_days_another_zone_and_other_settings() {
    let home = Home::new();
    let file = home.beside().join("mine.json");
    fs::write(&file, r#"{ "micro_pause": { "interval_min": 90 }, "work": { "default": [["09:00", "17:00"]], "sat": [], "sun": [] } }"#)
        .unwrap();
    let plans = home.json(&[
        "plan",
        "--date",
        "2026-11-27",
        "--days",
        "3",
        "--zone",
        "America/New_York",
        "--settings",
        file.to_str().unwrap(),
    ]);
    let days: Vec<&str> =
        plans.as_array().unwrap().iter().map(|plan| plan["day"].as_str().unwrap()).collect();
    assert_eq!(days, ["2026-11-27", "2026-11-28", "2026-11-29"]);
    assert_eq!(plans[0]["prompts"][1]["due"], "2026-11-27T10:30:00-05:00");
    assert_eq!(lines(&plans[1]), ["07:20 morning", "21:50 wind-down"], "saturday is free");
}

#[test]
fn bad_dates_zones_and_settings_are_refused() {
    let home = Home::new();
    let refused = |words: &[&str]| {
        let said = home.say(words);
        assert_eq!(said.out, "", "{words:?}");
        (said.status, said.err)
    };
    for date in ["2026-13-01", "tomorrow", "2026-1-2", "24-11-2026", "99999-01-01", "-2026-01-01"] {
        let (status, said) = refused(&["plan", &format!("--date={date}")]);
        assert_eq!(status, 2, "{date}");
        assert!(said.contains("2026-11-24"), "the form is shown: {said}");
    }
    let (status, said) = refused(&["plan", "--zone", "Amsterdam"]);
    assert_eq!((status, said.contains("“Europe/Amsterdam”")), (2, true), "{said}");
    let (status, said) = refused(&["plan", "--zone", "Europe/Amsterdan"]);
    assert_eq!((status, said.contains("“Europe/Amsterdam”")), (2, true), "{said}");

    let file = home.beside().join("bad.json");
    let path = file.to_str().unwrap();
    assert_eq!(refused(&["plan", "--settings", path]).0, 1, "there is no such file");
    for (text, named) in [
        ("nonsense", "bad.json"),
        (r#"{ "wlak": {} }"#, "walk"),
        (r#"{ "walk": { "per_day": 9 } }"#, "walk.per_day"),
        (r#"{ "bedtime": { "default": "10:00" } }"#, "bedtime"),
    ] {
        fs::write(&file, text).unwrap();
        let (status, said) = refused(&["plan", "--settings", path]);
        assert_eq!(status, 1, "{text}");
        assert!(said.contains(named), "{text}: {said}");
    }
}

#[test]
fn a_plan_for_people_has_a_sentence_for_each_reason() {
    let home = Home::new();
    let said = Said::of(
        &home
            .command(&["plan", "--date", "2026-11-24"])
            .env("LC_ALL", "nl_NL.UTF-8")
            .output()
            .unwrap(),
    );
    assert!(said.out.starts_with("dinsdag 2026-11-24\n  07:20  Rustige start "), "{}", said.out);
    assert_eq!(said.out.lines().filter(|line| line.ends_with('.')).count(), 9, "{}", said.out);
}

//! `settings`: read without an agent, changed through it.

use crate::process::Home;
use serde_json::json;
use std::fs;

#[test]
fn every_setting_is_listed_with_its_default() {
    let home = Home::new();
    let all = home.json(&["settings"]);
    assert_eq!(all["walk"], json!({ "on": true, "per_day": 2, "minutes": 8 }));
    assert_eq!(all["bedtime"], json!({ "default": "23:00" }));
    let text = home.ok(&["settings"]);
    assert!(text.contains("  walk.per_day = 2\n"), "{text}");
}

#[test]
fn one_setting_is_read_by_its_dotted_key() {
    let home = Home::new();
    assert_eq!(home.ok(&["settings", "get", "walk.per_day"]), "2\n");
    assert_eq!(home.ok(&["settings", "get", "day_starts"]), "04:00\n");
    assert_eq!(home.json(&["settings", "get", "day_starts"]), json!("04:00"));
    assert_eq!(home.json(&["settings", "get", "work.sat"]), json!([]));
    let said = home.say(&["settings", "get", "walk.per_dya"]);
    assert_eq!(said.status, 2);
    assert!(said.err.contains("“walk.per_day”"), "the nearest is named: {}", said.err);
}

#[test]
fn a_setting_is_changed_through_the_agent_and_kept_as_a_difference() {
    let home = Home::new();
    let refused = home.say(&["settings", "set", "walk.per_day", "3"]);
    assert_eq!(refused.status, 1, "no agent runs");
    assert!(refused.err.contains("adempauze agent"), "{}", refused.err);

    let _agent = home.agent("2026-11-24T08:00:00", 1);
    assert_eq!(home.ok(&["settings", "set", "walk.per_day", "3"]), "walk.per_day = 3\n");
    let file = home.path().join("settings.json");
    let kept: serde_json::Value =
        serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
    assert_eq!(kept, json!({ "language": "en", "walk": { "per_day": 3 } }));
    assert_eq!(home.ok(&["settings", "get", "walk.per_day"]), "3\n");
    let text = home.ok(&["settings"]);
    assert!(text.contains("* walk.per_day = 3\n"), "{text}");
    home.ok(&["settings", "set", "walk.per_day", "null"]);
    let kept: serde_json::Value =
        serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
    assert_eq!(kept, json!({ "language": "en" }), "the default is not written");
}

#[test]
fn a_setting_made_ends_the_first_run_and_moves_the_day() {
    let home = Home::new();
    let _agent = home.agent("2026-11-24T08:00:00", 1);
    assert_eq!(
        home.json(&["status"])["next"],
        json!(null),
        "before the first run there is no plan"
    );
    home.ok(&["settings", "set", "bedtime.default", "22:30"]);
    assert_eq!(home.json(&["status"])["today"]["planned"], 8, "the morning lies before now");
    home.ok(&["settings", "set", "work", r#"{"default":[]}"#]);
    let status = home.json(&["status"]);
    assert_eq!(status["next"]["prompt"], "2026-11-24/wind-down/1");
    assert_eq!(
        status["next"]["due"], "2026-11-24T21:20:00+01:00",
        "50 minutes before bedtime - 60"
    );
}

#[test]
fn what_no_key_can_be_is_wrong_use_and_what_clashes_is_refused() {
    let home = Home::new();
    let _agent = home.begun("2026-11-24T08:00:00", 1);
    let set = |key: &str, value: &str| {
        let said = home.say(&["settings", "set", key, value]);
        assert_eq!(said.out, "");
        (said.status, said.err)
    };
    for (key, value, named) in [
        ("wlak.per_day", "3", "“walk.per_day”"),
        ("walk.per_day", "many", "walk.per_day"),
        ("walk.per_day", "9", "0 to 6"),
        ("walk.per_day", "-1", "walk.per_day"),
        ("language", "de", "language"),
        ("zone", "Mars/Olympus", "zone"),
        ("work.default", "[[\"9\",\"5\"]]", "work"),
    ] {
        let (status, said) = set(key, value);
        assert_eq!(status, 2, "{key}: {said}");
        assert!(said.contains(named), "{key}: {said}");
    }
    let (status, said) = set("bedtime.default", "10:00");
    assert_eq!(status, 1, "{said}");
    assert!(said.contains("work") && said.contains("bedtime"), "both are named: {said}");
    assert_eq!(home.ok(&["settings", "get", "bedtime.default"]), "23:00\n", "nothing changed");
}

#[test]
fn the_language_changes_at_once() {
    let home = Home::new();
    let _agent = home.begun("2026-11-24T08:00:00", 1);
    assert!(home.ok(&["status"]).starts_with("Next: up for a moment, at 10:00."));
    home.ok(&["settings", "set", "language", "nl"]);
    assert!(home.ok(&["status"]).starts_with("Straks: even opstaan, om 10:00."));
    let said = home.say(&["done"]);
    assert!(said.err.starts_with("adempauze: er staat nu niets op het scherm\n"), "{}", said.err);
    let said = home.say(&["settings", "set", "cap", "99"]);
    let bounds = "adempauze: dat past niet: cap is 99 en moet 3 tot en met 18 zijn\n";
    assert!(said.err.starts_with(bounds), "{}", said.err);
    let said = home.say(&["settings", "set", "bedtime.mon", "10:00"]);
    let clash = "dat past niet: bedtijd ligt in de werktijd (maandag)\nKies een andere waarde voor work, bedtime.";
    assert!(said.err.contains(clash), "{}", said.err);
}

#[test]
fn a_file_is_checked_whole() {
    let home = Home::new();
    let file = home.beside().join("mine.json");
    fs::write(&file, r#"{ "walk": { "per_day": 9 }, "cpa": 3, "language": "de" }"#).unwrap();
    let said = home.say(&["settings", "check", file.to_str().unwrap()]);
    assert_eq!(said.status, 1);
    for named in ["walk.per_day", "cpa", "language"] {
        assert!(said.err.contains(named), "{named}: {}", said.err);
    }
    fs::write(&file, r#"{ "walk": { "per_day": 3 } }"#).unwrap();
    assert!(home.ok(&["settings", "check", file.to_str().unwrap()]).ends_with("is sound.\n"));
    assert_eq!(home.json(&["settings", "check", file.to_str().unwrap()]), json!([]));
}

#[test]
fn what_is_wrong_is_said_in_one_language() {
    let home = Home::new();
    let _agent = home.begun("2026-11-24T08:00:00", 1);
    home.ok(&["settings", "set", "language", "nl"]);
    let broken = home.beside().join("broken.json");
    fs::write(&broken, "{\n  \"zone\": }").unwrap();
    let broken = broken.to_str().unwrap();
    for (words, said) in [
        (
            &["settings", "set", "walk.per_day", "veel"][..],
            "walk.per_day kan niet \"veel\" zijn\nSchrijf het zoals dit: 2. Met",
        ),
        (&["settings", "set", "zone", "Mars"], "Schrijf het zoals dit: Europe/Amsterdam. Met"),
        (&["settings", "set", "profiles", "[\"pr-acut\"]"], "Bedoel je “pr-acute”?"),
        (&["settings", "check", broken], "geen goede JSON op regel 2, bij teken"),
        (&["simulate", broken], "scenario: geen goede JSON op regel 2, bij teken"),
        (&["checkin", "--tension", "11"], "Het kan zijn: 0 tot en met 10."),
        (&["note", "iets", "--list"], "gaat niet samen met"),
    ] {
        let wrong = home.say(words);
        assert!(wrong.err.contains(said), "{words:?}: {}", wrong.err);
    }
}

//! `busy` and `free`.

use crate::process::Home;

#[test]
fn a_meeting_lasts_a_length_or_until_a_moment() {
    let home = Home::new();
    let _agent = home.begun("2026-11-24T09:00:00", 1);
    let busy = |words: &[&str]| {
        home.ok(words);
        let status = home.json(&["status"]);
        assert_eq!(status["presence"]["busy"][0], "declared");
        status["busy_until"].as_str().unwrap().to_owned()
    };
    assert_eq!(busy(&["busy"]).get(..16), Some("2026-11-24T09:30"));
    assert_eq!(busy(&["busy", "1h20m"]).get(..16), Some("2026-11-24T10:20"));
    assert_eq!(busy(&["busy", "until", "11:00"]), "2026-11-24T11:00:00+01:00");
    assert!(home.ok(&["status"]).contains("Busy until 11:00: nothing appears until then.\n"));
    assert_eq!(
        home.ok(&["busy", "until", "11:30"]),
        "Busy until 11:30: nothing appears until then.\n"
    );
    home.ok(&["free"]);
    let status = home.json(&["status"]);
    assert!(status["busy_until"].is_null());
    assert_eq!(status["presence"]["busy"], serde_json::json!([]));
    let said = home.say(&["free"]);
    assert_eq!(said.status, 1);
    assert!(said.err.starts_with("adempauze: you had not said"), "{}", said.err);
}

#[test]
fn a_meeting_survives_a_restart_and_ends_at_its_time() {
    let home = Home::new();
    let agent = home.begun("2026-11-24T09:00:00", 1);
    home.ok(&["busy", "until", "11:00"]);
    agent.kill();
    let agent = home.agent("2026-11-24T09:05:00", 1);
    assert_eq!(home.json(&["status"])["busy_until"], "2026-11-24T11:00:00+01:00");
    agent.kill();
    let _agent = home.agent("2026-11-24T11:00:30", 1);
    let status = home.json(&["status"]);
    assert_eq!(status["presence"]["busy"], serde_json::json!([]), "it was over meanwhile");
}

#[test]
fn what_is_no_length_of_a_meeting_is_refused() {
    let home = Home::new();
    for words in
        [&["busy", "0"][..], &["busy", "-5m"], &["busy", "foo"], &["busy", "until", "25:00"]]
    {
        let said = home.say(words);
        assert_eq!(said.status, 2, "{words:?}: {said:?}");
        assert!(said.err.contains("is no length of time"), "{words:?}: {said:?}");
    }
}

//! `status`: its shape, and what it says.

use crate::process::Home;
use serde_json::json;

#[test]
fn the_document_has_the_shape_of_the_page() {
    let home = Home::new();
    let agent = home.begun("2026-11-24T08:30:00", 1);
    let mut status = home.json(&["status"]);
    assert_eq!(status["agent"]["pid"], agent.pid());
    assert_eq!(status["agent"]["version"], env!("CARGO_PKG_VERSION"));
    assert_eq!(status["agent"]["since"].as_str().unwrap().get(..16), Some("2026-11-24T08:30"));
    assert_eq!(status["now"].as_str().unwrap().get(..16), Some("2026-11-24T08:30"));
    let object = status.as_object_mut().unwrap();
    object.remove("agent");
    object.remove("now");
    let troubles = object.remove("troubles").unwrap();
    assert_eq!(
        status,
        json!({
            "next": {
                "prompt": "2026-11-24/micro-pause/1",
                "kind": "micro-pause",
                "due": "2026-11-24T10:00:00+01:00",
                "reason": "interval"
            },
            "on_screen": null,
            "presence": { "away": false, "busy": [], "asleep": false },
            "paused_until": null,
            "busy_until": null,
            "today": {
                "planned": 8, "done": 0, "credited": 0, "probable": 0, "partial": 0,
                "skipped": 0, "unanswered": 0, "excused": 0, "open": 8
            },
            "question": null,
            "proposal": null,
            "ask_first": [],
            "reviews": []
        })
    );
    assert_eq!(troubles[0]["code"], "no-session-bus");
}

#[test]
fn after_the_last_prompt_the_next_is_tomorrows_first() {
    let home = Home::new();
    let _agent = home.begun("2026-11-24T21:55:00", 1);
    let next = &home.json(&["status"])["next"];
    assert_eq!(next["prompt"], "2026-11-25/morning/1");
    assert_eq!(next["due"], "2026-11-25T07:20:00+01:00");
    let text = home.ok(&["status"]);
    assert!(text.contains("at 2026-11-25 07:20."), "another day is named: {text}");
}

#[test]
fn without_an_agent_it_says_how_to_start_one() {
    let said = Home::new().say(&["status", "--json"]);
    assert_eq!(
        (said.status, said.out.as_str(), said.err.as_str()),
        (
            1,
            "",
            "adempauze: Adempauze does not run\nStart it with “adempauze agent”, or open the window \
             with “adempauze open”.\n"
        )
    );
}

//! `export` and `erase`: the user's data, whole, out and away.

use crate::process::Home;
use crate::resident::stage::recorded;
use serde_json::{Value, json};
use std::io::Write;
use std::process::Stdio;

#[test]
fn the_json_holds_every_event_and_the_settings() {
    let (home, _agent) = Home::with_a_past();
    let document: Value = serde_json::from_str(&home.ok(&["export"])).unwrap();
    assert_eq!((&document["format"], &document["version"]), (&json!("adempauze"), &json!(1)));
    assert_eq!(document["settings"]["cap"], 9);
    let events = document["events"].as_array().unwrap();
    let words: Vec<&str> = events.iter().map(|event| event["event"].as_str().unwrap()).collect();
    assert_eq!(words, recorded(&home.path()), "each one, in its order");
    let ended = events.iter().find(|event| event["event"] == "ended").unwrap();
    assert_eq!(
        (&ended["prompt"], &ended["outcome"]),
        (&json!("2026-11-24/micro-pause/1"), &json!("done"))
    );
    assert!(ended["at"].as_str().unwrap().ends_with("+01:00"), "{ended}");
    assert!(events.iter().all(|event| event["id"].is_string() && event["device"].is_string()));
}

#[test]
fn the_table_has_a_row_for_every_event() {
    let (home, _agent) = Home::with_a_past();
    let table = home.ok(&["export", "--format", "csv"]);
    let mut lines = table.lines();
    assert_eq!(lines.next(), Some("at,day,event,prompt,kind,outcome,why,body,id,device"));
    assert_eq!(lines.count(), recorded(&home.path()).len());
    let ended = table.lines().find(|line| line.contains(",ended,")).unwrap();
    assert!(
        ended.contains(",2026-11-24,ended,2026-11-24/micro-pause/1,micro-pause,done,,"),
        "{ended}"
    );
}

#[test]
fn an_export_is_written_whole_and_for_this_user_alone() {
    let (home, agent) = Home::with_a_past();
    let path = home.beside().join("export.json");
    std::fs::write(&path, "what stood there").unwrap();
    let said = home.ok(&["export", "-o", path.to_str().unwrap()]);
    assert!(said.contains("export.json"), "{said}");
    let there = std::fs::read_to_string(&path).unwrap();
    let mut document: Value = serde_json::from_str(&there).unwrap();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o077, 0);
    }
    // It needs no agent, and an end that was not clean is in nobody's way.
    agent.kill();
    let mut again: Value = serde_json::from_str(&home.ok(&["export"])).unwrap();
    document["at"] = Value::Null;
    again["at"] = Value::Null;
    assert_eq!(document, again);
    let nowhere = home.beside().join("nowhere").join("export.json");
    let said = home.say(&["export", "-o", nowhere.to_str().unwrap()]);
    assert_eq!((said.status, said.out.as_str()), (1, ""));
    assert!(said.err.contains("nowhere"), "{}", said.err);
    // What is no file is written into, never replaced.
    assert_eq!(home.say(&["export", "-o", "/dev/full"]).status, 1, "no room there");
    use std::os::unix::fs::FileTypeExt;
    assert!(std::fs::metadata("/dev/full").unwrap().file_type().is_char_device());
}

#[test]
fn without_a_past_an_export_has_no_events() {
    let home = Home::new();
    let document: Value = serde_json::from_str(&home.ok(&["export"])).unwrap();
    assert_eq!(document["events"], json!([]));
    assert!(!home.path().exists(), "nothing was made");
}

#[test]
fn erase_asks_and_does_nothing_without_a_yes() {
    let (home, mut agent) = Home::with_a_past();
    for answer in ["", "no\n", "y\n"] {
        let mut command = home.command(&["erase"]);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        child.stdin.take().unwrap().write_all(answer.as_bytes()).unwrap();
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(1), "{answer:?}");
        let err = String::from_utf8(output.stderr).unwrap();
        assert!(err.contains("history.sqlite"), "it says what would go: {err}");
    }
    assert!(agent.is_running());
    assert_eq!(home.outcome("2026-11-24/micro-pause/1").as_deref(), Some("done"));
}

#[test]
fn erase_ends_the_agent_and_leaves_none_of_our_files() {
    let (home, mut agent) = Home::with_a_past();
    std::fs::write(home.path().join("history-20261101T000000Z.sqlite"), "set aside").unwrap();
    let said = home.ok(&["erase", "--yes"]);
    assert_eq!(agent.wait(), 0);
    for name in ["history.sqlite", "settings.json", "history-20261101T000000Z.sqlite"] {
        assert!(said.contains(name), "{name}: {said}");
    }
    assert!(!home.path().exists(), "the folder went too");
    let said = home.ok(&["erase", "--yes"]);
    assert_eq!(said, "There is nothing of yours to take away.\n");
}

#[test]
fn erase_leaves_what_is_not_ours() {
    let (home, agent) = Home::with_a_past();
    agent.kill();
    let mut own = ["history-of-rome.sqlite", "letter.txt", "settings-of-my-router.json"]
        .map(|name| home.path().join(name));
    own.iter().for_each(|path| std::fs::write(path, "mine").unwrap());
    let mut command = home.command(&["erase"]);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(b"yes\n").unwrap();
    assert!(child.wait_with_output().unwrap().status.success());
    let mut left: Vec<_> =
        std::fs::read_dir(home.path()).unwrap().map(|entry| entry.unwrap().path()).collect();
    left.sort();
    own.sort();
    assert_eq!(left, own);
}

//! JSON-RPC 2.0, line by line.

use crate::agent::{Agent, Raw, Seen, VERSION, eventually, place};
use planner::diary::{Entry, Note};
use planner::engine::Answer;
use serde_json::{Value, json};
use wire::LONGEST_REQUEST;
use wire::types::{Hello, PROTOCOL, PauseLength, ReportPart, Request};

/// An agent, and somebody who was welcomed by it.
fn talk() -> (tempfile::TempDir, Agent, Raw) {
    let (home, place) = place();
    let agent = Agent::start(&place);
    let raw = Raw::welcomed(place.path());
    (home, agent, raw)
}

fn code(reply: &Value) -> i64 {
    reply["error"]["code"].as_i64().unwrap()
}

#[test]
fn the_agent_says_hello_with_its_protocol_and_version() {
    let (_home, place) = place();
    let _agent = Agent::start(&place);
    let mut raw = Raw::connect(place.path());
    let hello = raw.line();
    let params = json!({ "protocol": PROTOCOL, "version": VERSION });
    assert_eq!(hello, json!({ "jsonrpc": "2.0", "method": "hello", "params": params }));
}

#[test]
fn a_request_is_answered_under_its_id_whether_number_or_text() {
    let (_home, _agent, mut raw) = talk();
    let reply = raw.ask(r#"{"jsonrpc":"2.0","id":7,"method":"status"}"#);
    assert_eq!(reply["jsonrpc"], "2.0");
    assert_eq!(reply["id"], 7);
    assert_eq!(reply["result"]["asked"]["method"], "status");
    assert!(reply.get("error").is_none(), "a result stands alone");
    assert_eq!(raw.ask(r#"{"jsonrpc":"2.0","id":"a","method":"status"}"#)["id"], "a");
}

#[test]
fn a_request_without_an_id_is_followed_without_a_reply() {
    let (_home, agent, mut raw) = talk();
    raw.say(r#"{"jsonrpc":"2.0","method":"resume"}"#);
    let reply = raw.ask(r#"{"jsonrpc":"2.0","id":1,"method":"status"}"#);
    assert_eq!(reply["id"], 1, "nothing came for the first");
    assert_eq!(agent.requests(), [Request::Resume, Request::Status]);
}

#[test]
fn params_reach_the_agent_as_they_were_meant() {
    let (_home, agent, mut raw) = talk();
    for (line, request) in [
        (
            r#"{"jsonrpc":"2.0","id":1,"method":"answer","params":{"prompt":"2026-11-23/walk/1","answer":{"snooze":{"minutes":10}}}}"#,
            Request::Answer {
                prompt: planner::PromptId::parse("2026-11-23/walk/1"),
                answer: Answer::Snooze { minutes: Some(10) },
            },
        ),
        (
            r#"{"jsonrpc":"2.0","id":1,"method":"answer","params":{"answer":"skip"}}"#,
            Request::Answer { prompt: None, answer: Answer::Skip },
        ),
        (
            r#"{"jsonrpc":"2.0","id":1,"method":"pause","params":{"length":"tomorrow"}}"#,
            Request::Pause { length: PauseLength::Tomorrow },
        ),
        (
            r#"{"jsonrpc":"2.0","id":1,"method":"pause","params":{"length":{"minutes":30}}}"#,
            Request::Pause { length: PauseLength::Minutes(30) },
        ),
    ] {
        let reply = raw.ask(line);
        assert!(reply.get("result").is_some(), "{line}: {reply}");
        assert_eq!(agent.requests().last(), Some(&request), "{line}");
    }
}

#[test]
fn a_method_whose_params_are_all_optional_may_come_without_them() {
    let (_home, agent, mut raw) = talk();
    for line in [
        r#"{"jsonrpc":"2.0","id":1,"method":"history"}"#,
        r#"{"jsonrpc":"2.0","id":1,"method":"history","params":{}}"#,
        r#"{"jsonrpc":"2.0","id":1,"method":"history","params":[]}"#,
    ] {
        raw.ask(line);
        assert_eq!(agent.requests().last(), Some(&Request::History { from: None, to: None }));
    }
    assert_eq!(raw.ask(r#"{"jsonrpc":"2.0","id":1,"method":"status","params":{}}"#)["id"], 1);
}

#[test]
fn what_is_no_json_is_a_parse_error() {
    let (_home, _agent, mut raw) = talk();
    for line in ["", "hello?", "{", "{\"jsonrpc\":\"2.0\",", &"[".repeat(5000)] {
        let reply = raw.ask(line);
        assert_eq!(code(&reply), -32700, "{line}");
        assert_eq!(reply["id"], Value::Null, "{line}");
        assert_eq!(reply["error"]["data"]["code"], "bad-request");
    }
}

#[test]
fn what_is_json_but_no_request_is_an_invalid_request() {
    let (_home, _agent, mut raw) = talk();
    for line in [
        "3",
        "null",
        r#"{"id":1,"method":"status"}"#,
        r#"{"jsonrpc":"1.0","id":1,"method":"status"}"#,
        r#"{"jsonrpc":2.0,"id":1,"method":"status"}"#,
        r#"{"jsonrpc":"2.0","id":1}"#,
        r#"{"jsonrpc":"2.0","id":1,"method":3}"#,
        r#"{"jsonrpc":"2.0","id":null,"method":"status"}"#,
        r#"{"jsonrpc":"2.0","id":{},"method":"status"}"#,
    ] {
        assert_eq!(code(&raw.ask(line)), -32600, "{line}");
    }
}

#[test]
fn batches_are_refused() {
    let (_home, agent, mut raw) = talk();
    let reply = raw.ask(r#"[{"jsonrpc":"2.0","id":1,"method":"quit"}]"#);
    assert_eq!(code(&reply), -32600);
    assert_eq!(agent.requests(), [], "nothing of a batch is followed");
}

#[test]
fn an_unknown_method_and_bad_params_have_their_own_codes() {
    let (_home, agent, mut raw) = talk();
    assert_eq!(code(&raw.ask(r#"{"jsonrpc":"2.0","id":1,"method":"statuss"}"#)), -32601);
    for line in [
        r#"{"jsonrpc":"2.0","id":1,"method":"now"}"#,
        r#"{"jsonrpc":"2.0","id":1,"method":"now","params":{"kind":"nap"}}"#,
        r#"{"jsonrpc":"2.0","id":1,"method":"now","params":{"kind":"walk","extra":1}}"#,
        r#"{"jsonrpc":"2.0","id":1,"method":"now","params":["walk"]}"#,
        r#"{"jsonrpc":"2.0","id":1,"method":"now","params":"walk"}"#,
        r#"{"jsonrpc":"2.0","id":1,"method":"history","params":{"from":"yesterday"}}"#,
        r#"{"jsonrpc":"2.0","id":1,"method":"status","params":{"verbose":true}}"#,
    ] {
        let reply = raw.ask(line);
        assert_eq!(code(&reply), -32602, "{line}: {reply}");
        assert_eq!(reply["id"], 1);
    }
    assert_eq!(agent.requests(), []);
}

#[test]
fn every_method_is_known_and_says_its_own_name() {
    let requests = [
        Request::Status,
        Request::Today,
        Request::History { from: None, to: None },
        Request::Week { week: None },
        Request::Year { year: None },
        Request::Report { month: None, show: vec![ReportPart::Kinds] },
        Request::Correct {
            prompt: planner::PromptId::parse("2026-11-24/walk/1").unwrap(),
            outcome: "done".to_owned(),
            why: None,
        },
        Request::Begin,
        Request::Answer { prompt: None, answer: Answer::Done },
        Request::Reply { yes: true },
        Request::Proposal,
        Request::AnswerProposal { accept: true },
        Request::Now { kind: planner::Kind::Walk, technique: None },
        Request::Pause { length: PauseLength::Tomorrow },
        Request::Resume,
        Request::Busy { length: PauseLength::Minutes(30) },
        Request::Free,
        Request::Settings,
        Request::SetSettings { set: serde_json::Map::new() },
        Request::Preview { set: serde_json::Map::new(), date: None },
        Request::Phase,
        Request::NextPhase,
        Request::KeepProfile { profile: "pr-acute".to_owned() },
        Request::Poses { technique: "pelvic-tilt".to_owned() },
        Request::Diary,
        Request::Write { entry: Entry::Note(Note { about: Vec::new(), text: Some("x".into()) }) },
        Request::RemoveNote { id: "1".to_owned() },
        Request::Restore { file: "copy.sqlite".to_owned() },
        Request::Import { staged: "import-1.sqlite".to_owned(), settings: None },
        Request::UndoImport,
        Request::Packs,
        Request::AddPack { staged: ".add-1.tmp".to_owned() },
        Request::BringPack { path: "/tmp/practice.zip".to_owned() },
        Request::Item { id: "practice.stretch".to_owned() },
        Request::RemovePack { pack: "practice".to_owned() },
        Request::Autostart,
        Request::SetAutostart { on: true },
        Request::Doctor,
        Request::TryNotification,
        Request::Delivery,
        Request::Subscribe { window: false },
        Request::Open,
        Request::Quit,
        Request::Restart,
    ];
    let methods = requests.map(|request| {
        serde_json::to_value(&request).unwrap()["method"].as_str().unwrap().to_owned()
    });
    assert_eq!(methods, Request::METHODS);
}

#[test]
fn an_error_of_the_agent_carries_code_message_and_hint() {
    let (_home, _agent, mut raw) = talk();
    let reply = raw.ask(r#"{"jsonrpc":"2.0","id":1,"method":"now","params":{"kind":"walk"}}"#);
    let data = json!({ "code": "refused", "message": "not now", "hint": "Wait a little." });
    assert_eq!(reply["error"], json!({ "code": -32000, "message": "not now", "data": data }));
    assert!(reply.get("result").is_none(), "an error stands alone");
}

#[test]
fn a_request_that_the_agent_drops_is_answered_all_the_same() {
    let (_home, _agent, mut raw) = talk();
    let reply = raw.ask(r#"{"jsonrpc":"2.0","id":1,"method":"restart"}"#);
    assert_eq!(reply["error"]["data"]["code"], "failed");
}

#[test]
fn the_first_line_has_to_be_hello() {
    let (_home, place) = place();
    let agent = Agent::start(&place);
    let too_long = "x".repeat(LONGEST_REQUEST + 1);
    for first in [
        r#"{"jsonrpc":"2.0","id":1,"method":"quit"}"#,
        "GET / HTTP/1.1",
        "[]",
        &too_long,
        r#"{"jsonrpc":"2.0","method":"hello"}"#,
        r#"{"jsonrpc":"2.0","method":"hello","params":{"protocol":"one","version":"0.1.0"}}"#,
    ] {
        let mut raw = Raw::connect(place.path());
        assert_eq!(raw.line()["method"], "hello");
        let reply = raw.ask(first);
        assert!(reply.get("error").is_some(), "{first}: {reply}");
        assert!(raw.is_hung_up(), "{first}");
    }
    assert_eq!(agent.requests(), [], "nothing is followed before hello");
}

#[test]
fn a_client_of_another_protocol_is_told_which_side_is_older() {
    let (_home, place) = place();
    let _agent = Agent::start(&place);
    for (protocol, older) in [(PROTOCOL + 1, "the agent is older"), (0, "the client is older")] {
        let mut raw = Raw::connect(place.path());
        raw.line();
        raw.hello(protocol, "9.9.9");
        let error = raw.line()["error"]["data"].clone();
        assert_eq!(error["code"], "protocol");
        let message = error["message"].as_str().unwrap();
        assert!(message.starts_with(older), "{message}");
        assert!(raw.is_hung_up());
    }
}

#[test]
fn the_agent_learns_of_a_newer_client_and_serves_one_that_speaks_its_protocol() {
    let (_home, place) = place();
    let agent = Agent::start(&place);
    let mut raw = Raw::connect(place.path());
    raw.line();
    raw.hello(PROTOCOL, "0.2.0");
    assert_eq!(raw.ask(r#"{"jsonrpc":"2.0","id":1,"method":"status"}"#)["id"], 1);
    let hello = Hello { protocol: PROTOCOL, version: "0.2.0".into() };
    assert_eq!(agent.seen().first(), Some(&Seen::Newer(hello)));

    let mut newest = Raw::connect(place.path());
    newest.line();
    newest.hello(PROTOCOL + 1, "1.0.0");
    let hello = Hello { protocol: PROTOCOL + 1, version: "1.0.0".into() };
    eventually("the newest client", || agent.seen().contains(&Seen::Newer(hello.clone())));
}

#[test]
fn an_equal_or_older_client_makes_nobody_renew() {
    let (_home, place) = place();
    let agent = Agent::start(&place);
    for version in [VERSION, "0.0.9", "0.1.0-rc.1", "nonsense"] {
        let mut raw = Raw::connect(place.path());
        raw.line();
        raw.hello(PROTOCOL, version);
        raw.ask(r#"{"jsonrpc":"2.0","id":1,"method":"status"}"#);
    }
    assert!(!agent.seen().iter().any(|seen| matches!(seen, Seen::Newer(_))));
}

#[test]
fn hello_is_said_once() {
    let (_home, _agent, mut raw) = talk();
    raw.hello(PROTOCOL, VERSION);
    assert_eq!(code(&raw.line()), -32600);
    assert_eq!(raw.ask(r#"{"jsonrpc":"2.0","id":1,"method":"status"}"#)["id"], 1);
}

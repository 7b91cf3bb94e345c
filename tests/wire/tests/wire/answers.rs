//! What comes in the place of an answer: nothing, nonsense, something for somebody else, an end.

use crate::agent::{Agent, SOON, VERSION, eventually, place};
use crate::impostor::{greeting, renewed_after};
use serde_json::json;
use std::time::{Duration, Instant};
use wire::types::{ErrorCode, Notice, Request, WireError};
use wire::{CallError, Client, LONGEST_REQUEST};

const BYE: &str = r#"{"jsonrpc":"2.0","method":"bye"}"#;
const CHANGED: &str = r#"{"jsonrpc":"2.0","method":"changed"}"#;
/// A notice that only an agent of later knows.
const UNKNOWN: &str = r#"{"jsonrpc":"2.0","method":"moon-is-full","params":{"at":"22:00"}}"#;
const HELLO_AGAIN: &str =
    r#"{"jsonrpc":"2.0","method":"hello","params":{"protocol":1,"version":"0.1.0"}}"#;
const OF_ANOTHER: &str = r#"{"jsonrpc":"2.0","id":99,"result":"of another"}"#;

#[test]
fn an_answer_that_can_not_be_read_is_named_and_the_next_call_begins_anew() {
    for line in [
        "220 smtp ready",
        "[]",
        r#"{"id":1,"result":1}"#,
        r#"{"jsonrpc":"1.0","id":1,"result":1}"#,
        r#"{"jsonrpc":"2.0","id":1}"#,
        r#"{"jsonrpc":"2.0","method":"hello"}"#,
    ] {
        let (_home, place) = place();
        let impostor = greeting(&place, &[line, r#"{"jsonrpc":"2.0","id":2,"result":"old"}"#]);
        let mut client = Client::connect(&place, VERSION).unwrap();
        let error = client.call(&Request::Resume).unwrap_err();
        assert!(matches!(error, CallError::Garbled), "{line}: {error}");
        assert!(error.hint().contains("both are one version"), "{}", error.hint());
        impostor.join().unwrap();
        let agent = Agent::start(&place);
        let answer = client.call(&Request::Status).unwrap();
        assert_eq!(answer["asked"]["method"], "status", "{line}: of the new connection");
        assert_eq!(agent.requests(), [Request::Status], "{line}: nothing is sent again");
    }
}

#[test]
fn an_answer_that_is_longer_than_any_is_given_up() {
    let (_home, place) = place();
    let endless = json!({ "jsonrpc": "2.0", "id": 1, "result": "x".repeat(64 << 20) }).to_string();
    let impostor = greeting(&place, &[&endless]);
    let mut client = Client::connect(&place, VERSION).unwrap();
    let error = client.call(&Request::Resume).unwrap_err();
    assert!(matches!(error, CallError::Garbled), "{error}");
    drop(client);
    impostor.join().unwrap();
}

#[test]
fn what_is_said_in_between_is_no_answer() {
    let (_home, place) = place();
    let answer = r#"{"jsonrpc":"2.0","id":1,"result":"ours"}"#;
    let lines = [UNKNOWN, CHANGED, OF_ANOTHER, HELLO_AGAIN, answer];
    let impostor = greeting(&place, &lines);
    let mut client = Client::connect(&place, VERSION).unwrap();
    assert_eq!(client.call(&Request::Resume).unwrap(), "ours");
    impostor.join().unwrap();
}

#[test]
fn a_notice_that_comes_before_the_answer_to_the_subscription_is_heard() {
    let (_home, place) = place();
    let answer = r#"{"jsonrpc":"2.0","id":1,"result":{"another_window":true}}"#;
    let forward = r#"{"jsonrpc":"2.0","method":"come-forward"}"#;
    let lines = [CHANGED, answer, UNKNOWN, OF_ANOTHER, HELLO_AGAIN, forward, BYE];
    let impostor = greeting(&place, &lines);
    let (reply, notices) = Client::connect(&place, VERSION).unwrap().subscribe(true).unwrap();
    assert!(reply.another_window);
    let heard: Vec<_> = notices.collect();
    assert_eq!(heard, [Notice::Changed, Notice::ComeForward, Notice::Bye]);
    impostor.join().unwrap();
}

#[test]
fn notices_end_where_the_agent_is_gone_without_a_bye() {
    let (_home, place) = place();
    let answer = r#"{"jsonrpc":"2.0","id":1,"result":{"another_window":false}}"#;
    let impostor = greeting(&place, &[answer, CHANGED]);
    let (_, mut notices) = Client::connect(&place, VERSION).unwrap().subscribe(true).unwrap();
    assert_eq!(notices.next(), Some(Notice::Changed));
    assert_eq!(notices.next(), None);
    impostor.join().unwrap();
    assert_eq!(notices.next(), None, "it stays so");
    // A pipe keeps its name as long as this connection lasts: there is no next agent meanwhile.
    #[cfg(unix)]
    {
        let agent = Agent::start(&place);
        assert_eq!(notices.next(), None, "also where the next agent listens");
        assert_eq!(agent.seen(), []);
    }
}

#[test]
fn an_answer_of_another_type_than_a_subscription_has_is_garbled() {
    let (_home, place) = place();
    let impostor = greeting(&place, &[r#"{"jsonrpc":"2.0","id":1,"result":"yes"}"#]);
    let error = Client::connect(&place, VERSION).unwrap().subscribe(true).unwrap_err();
    assert!(matches!(error, CallError::Garbled), "{error}");
    impostor.join().unwrap();
}

#[test]
fn an_error_that_says_less_than_ours_is_a_refusal_all_the_same() {
    for (error, message) in [
        (json!({ "code": -32603, "message": "no room" }), "no room"),
        (json!({ "code": -32603, "message": "no room", "data": "?" }), "no room"),
        (json!({ "code": -32603 }), "the agent could not do it"),
        (json!("broken"), "the agent could not do it"),
    ] {
        let (_home, place) = place();
        let line = json!({ "jsonrpc": "2.0", "id": 1, "error": error }).to_string();
        let impostor = greeting(&place, &[&line]);
        let mut client = Client::connect(&place, VERSION).unwrap();
        let CallError::Refused(refused) = client.call(&Request::Resume).unwrap_err() else {
            panic!("{line} is no refusal")
        };
        let (code, hint) = (ErrorCode::Failed, String::new());
        assert_eq!(refused, WireError { code, message: message.to_owned(), hint });
        impostor.join().unwrap();
    }
}

#[test]
fn a_request_that_the_agent_could_not_make_out_is_refused_at_once() {
    let (_home, place) = place();
    let agent = Agent::start(&place);
    let mut client = Client::connect(&place, VERSION).unwrap();
    // Its error has no id, because the agent never read as far.
    let begun = Instant::now();
    let error = client.remove_note("x".repeat(LONGEST_REQUEST)).unwrap_err();
    let CallError::Refused(refused) = error else { panic!("{error}") };
    assert_eq!(refused.code, ErrorCode::BadRequest);
    assert!(refused.message.contains("longer than 65536 bytes"), "{refused}");
    assert_eq!(refused.hint, "Send less at a time.");
    assert!(begun.elapsed() < SOON, "nobody waited for an answer");
    client.resume().unwrap();
    assert_eq!(agent.requests(), [Request::Resume], "the connection goes on");
}

#[test]
fn a_question_is_asked_of_the_next_agent_where_the_connection_broke() {
    let (_home, place) = place();
    let impostor = greeting(&place, &[]);
    let mut client = Client::connect(&place, VERSION).unwrap();
    let renewed = renewed_after(impostor, &place);
    let answer = client.call(&Request::Today).unwrap();
    assert_eq!(answer["asked"]["method"], "today");
    assert_eq!(renewed.join().unwrap().requests(), [Request::Today]);
}

#[test]
fn what_the_next_agent_says_no_to_is_refused_in_its_words() {
    let (_home, place) = place();
    let impostor = greeting(&place, &[BYE]);
    let mut client = Client::connect(&place, VERSION).unwrap();
    let renewed = renewed_after(impostor, &place);
    let error = client.now(planner::Kind::Walk).unwrap_err();
    assert_eq!((error.to_string().as_str(), error.hint().as_str()), ("not now", "Wait a little."));
    drop(renewed.join().unwrap());
}

#[test]
fn a_request_that_two_agents_said_bye_to_is_given_up() {
    let (_home, place) = place();
    let first = greeting(&place, &[BYE]);
    let mut client = Client::connect(&place, VERSION).unwrap();
    let second = {
        let place = place.clone();
        std::thread::spawn(move || {
            first.join().unwrap();
            greeting(&place, &[BYE]).join().unwrap();
        })
    };
    let error = client.call(&Request::Resume).unwrap_err();
    assert!(matches!(error, CallError::Ended), "{error}");
    assert!(error.hint().contains("adempauze status"), "{}", error.hint());
    second.join().unwrap();
    let agent = Agent::start(&place);
    client.call(&Request::Resume).unwrap();
    assert_eq!(agent.requests(), [Request::Resume], "asked again, the third one is");
}

#[test]
fn an_answer_that_never_comes_is_given_up_and_never_taken_for_the_next_one() {
    let (_home, place) = place();
    let agent = Agent::start(&place);
    let mut client = Client::connect(&place, VERSION).unwrap();
    let preview = Request::Preview { set: serde_json::Map::new(), date: None };
    let begun = Instant::now();
    let error = client.call(&preview).unwrap_err();
    assert!(matches!(error, CallError::NoAnswer), "{error}");
    assert!(error.hint().starts_with("Try again"), "{}", error.hint());
    // Ten seconds, as the agent has them.
    assert!(begun.elapsed() > Duration::from_secs(9), "{:?}", begun.elapsed());
    assert_eq!(agent.requests(), [preview], "it is not sent again by itself");
    agent.let_go();
    assert_eq!(client.call(&Request::Today).unwrap()["asked"]["method"], "today");
    eventually("the first connection is over", || agent.seen().len() == 3);
}

//! Ending in good order.

use crate::agent::{Agent, Raw, VERSION, eventually, place};
use std::time::Duration;
use wire::types::{Notice, Request};
use wire::{BindError, Client, Server};

#[test]
fn shutting_down_removes_the_socket_and_hangs_up() {
    let (_home, place) = place();
    let agent = Agent::start(&place);
    let mut raw = Raw::welcomed(place.path());
    let took = agent.end();
    assert!(took < Duration::from_secs(2), "{took:?}");
    assert!(!place.path().exists());
    assert!(raw.is_hung_up());
}

#[test]
fn shutting_down_does_not_wait_for_an_answer_that_never_comes() {
    let (_home, place) = place();
    let agent = Agent::start(&place);
    let mut raw = Raw::welcomed(place.path());
    raw.say(r#"{"jsonrpc":"2.0","id":1,"method":"preview","params":{"set":{}}}"#);
    eventually("the request", || !agent.requests().is_empty());
    let took = agent.end();
    assert!(took < Duration::from_secs(2), "{took:?}");
}

#[test]
fn what_was_answered_and_bye_still_arrive() {
    let (_home, place) = place();
    let agent = Agent::start(&place);
    let (_, notices) = Client::connect(&place, VERSION).unwrap().subscribe(true).unwrap();
    let mut raw = Raw::welcomed(place.path());
    raw.say(r#"{"jsonrpc":"2.0","id":1,"method":"history"}"#);
    // The next one is handed over when the first is answered.
    raw.say(r#"{"jsonrpc":"2.0","id":2,"method":"status"}"#);
    eventually("both requests", || agent.requests().contains(&Request::Status));
    for _ in 0..20 {
        agent.notify(&Notice::Changed);
    }
    let reading = std::thread::spawn(move || raw.line());
    agent.end();
    assert_eq!(notices.last(), Some(Notice::Bye));
    assert_eq!(reading.join().unwrap()["result"].as_array().unwrap().len(), 4);
}

#[test]
fn bye_is_said_to_everybody_and_is_the_last_line() {
    let (_home, place) = place();
    let agent = Agent::start(&place);
    let mut raw = Raw::welcomed(place.path());
    raw.ask(r#"{"jsonrpc":"2.0","id":1,"method":"status"}"#);
    agent.end();
    assert_eq!(raw.line()["method"], "bye");
    assert!(raw.is_hung_up());
}

#[test]
fn a_second_server_is_told_that_one_answers_already() {
    let (_home, place) = place();
    let _agent = Agent::start(&place);
    let error = Server::start(&place, VERSION, drop).unwrap_err();
    assert!(matches!(error, BindError::InUse { .. }), "{error}");
    Client::connect(&place, VERSION).unwrap().call(&Request::Status).unwrap();
}

// A pipe can't be taken from under the one who listens.
#[cfg(unix)]
#[test]
fn the_socket_of_a_successor_is_not_removed() {
    let (_home, place) = place();
    let first = Agent::start(&place);
    std::fs::remove_file(place.path()).unwrap();
    let second = Agent::start(&place);
    first.end();
    Client::connect(&place, VERSION).unwrap().call(&Request::Status).unwrap();
    drop(second);
    assert!(!place.path().exists());
}

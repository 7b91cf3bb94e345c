//! The client: calls, notices, and an agent that renews itself.

use crate::agent::{Agent, Raw, SOON, Seen, VERSION, eventually, place};
use crate::impostor::{greeting, hello_of, impostor, renewed_after};
use std::sync::mpsc;
use std::time::{Duration, Instant};
use wire::types::{ErrorCode, Notice, PROTOCOL, Request};
use wire::{CallError, Client, ConnectError, Server};

/// Less than the five seconds for which an agent is waited for.
const PATIENCE: Duration = Duration::from_millis(4500);

const BYE: &str = r#"{"jsonrpc":"2.0","method":"bye"}"#;

#[test]
fn where_no_agent_runs_it_fails_at_once_and_says_what_to_do() {
    let (_home, place) = place();
    let begun = Instant::now();
    let error = Client::connect(&place, VERSION).unwrap_err();
    assert!(matches!(error, ConnectError::NotRunning { .. }), "{error}");
    assert!(error.hint().contains("adempauze agent"));
    assert!(begun.elapsed() < PATIENCE, "it did not wait");
}

#[test]
fn an_agent_that_was_just_started_is_waited_for() {
    let (_home, place) = place();
    let starting = {
        let place = place.clone();
        std::thread::spawn(move || {
            std::thread::sleep(Duration::from_millis(300));
            Agent::start(&place)
        })
    };
    let mut client = Client::connect_within(&place, VERSION, Duration::from_secs(10)).unwrap();
    client.call(&Request::Status).unwrap();
    drop(starting.join().unwrap());
}

#[test]
fn an_agent_that_renews_itself_between_two_calls_is_waited_for() {
    let (_home, place) = place();
    let agent = Agent::start(&place);
    let mut client = Client::connect(&place, VERSION).unwrap();
    client.call(&Request::Status).unwrap();
    agent.end();
    let renewed = {
        let place = place.clone();
        std::thread::spawn(move || {
            std::thread::sleep(Duration::from_millis(300));
            Agent::start(&place)
        })
    };
    client.call(&Request::Status).unwrap();
    let renewed = renewed.join().unwrap();
    assert_eq!(renewed.requests(), [Request::Status]);
}

#[test]
fn a_request_that_changes_something_is_never_sent_twice() {
    let (_home, place) = place();
    let impostor = greeting(&place, &[]);
    let mut client = Client::connect(&place, VERSION).unwrap();
    impostor.join().unwrap();
    let agent = Agent::start(&place);
    let error = client.call(&Request::Resume).unwrap_err();
    assert!(matches!(error, CallError::Ended), "{error}");
    assert_eq!(agent.requests(), [], "nobody knows whether the first one followed it");
    client.call(&Request::Resume).unwrap();
    assert_eq!(agent.requests(), [Request::Resume], "asked again, the new one is");
}

#[test]
fn a_request_that_the_agent_said_bye_to_is_asked_of_the_next_one() {
    let (_home, place) = place();
    let impostor = greeting(&place, &[BYE]);
    let mut client = Client::connect(&place, VERSION).unwrap();
    let renewed = renewed_after(impostor, &place);
    client.call(&Request::Resume).unwrap();
    assert_eq!(renewed.join().unwrap().requests(), [Request::Resume]);
}

#[test]
fn an_agent_that_says_bye_before_it_has_greeted_is_waited_for() {
    let (_home, place) = place();
    let impostor = impostor(&place, &format!("{BYE}\n"));
    let renewed = renewed_after(impostor, &place);
    let mut client = Client::connect(&place, VERSION).unwrap();
    client.call(&Request::Resume).unwrap();
    assert_eq!(renewed.join().unwrap().requests(), [Request::Resume]);
}

#[test]
fn a_request_that_waits_when_the_agent_ends_is_asked_of_the_next_one() {
    let (_home, place) = place();
    let (line, inbox) = mpsc::channel();
    let busy = Server::start(&place, VERSION, move |told| drop(line.send(told))).unwrap();
    let mut client = Client::connect(&place, VERSION).unwrap();
    let calling = std::thread::spawn(move || client.call(&Request::Resume).unwrap());
    // The loop comes to its end before it comes to this.
    let waiting = inbox.recv_timeout(SOON).unwrap();
    busy.shut_down();
    drop(waiting);
    let agent = Agent::start(&place);
    calling.join().unwrap();
    assert_eq!(agent.requests(), [Request::Resume]);
}

#[test]
fn an_agent_that_never_comes_back_is_given_up_after_five_seconds() {
    let (_home, place) = place();
    let agent = Agent::start(&place);
    let mut client = Client::connect(&place, VERSION).unwrap();
    agent.end();
    let begun = Instant::now();
    let error = client.call(&Request::Status).unwrap_err();
    assert!(matches!(error, CallError::Connect(ConnectError::NotRunning { .. })), "{error}");
    assert!(error.hint().contains("adempauze agent"), "{}", error.hint());
    let waited = begun.elapsed();
    assert!(waited > PATIENCE && waited < 4 * PATIENCE, "{waited:?}");
}

#[test]
fn an_older_agent_is_waited_for_and_then_spoken_to() {
    let (_home, place) = place();
    let impostor = impostor(&place, &hello_of(PROTOCOL - 1, "0.0.1"));
    let renewed = renewed_after(impostor, &place);
    let mut client = Client::connect(&place, VERSION).unwrap();
    client.call(&Request::Status).unwrap();
    drop(renewed.join().unwrap());
}

#[test]
fn a_newer_agent_is_named_at_once() {
    let (_home, place) = place();
    let impostor = impostor(&place, &hello_of(PROTOCOL + 1, "2.0.0"));
    let begun = Instant::now();
    let error = Client::connect(&place, VERSION).unwrap_err();
    assert_eq!(error.to_string(), "this program (0.1.0) is older than the agent (2.0.0)");
    assert!(error.hint().contains("Start this program anew"), "{}", error.hint());
    assert!(begun.elapsed() < PATIENCE, "it did not wait");
    impostor.join().unwrap();
}

#[test]
fn what_is_no_agent_is_named_as_such() {
    let (_home, place) = place();
    let impostor = impostor(&place, "220 smtp ready\r\n");
    let error = Client::connect(&place, VERSION).unwrap_err();
    assert!(matches!(error, ConnectError::NoAgent), "{error}");
    impostor.join().unwrap();
}

#[test]
fn a_refusal_comes_with_its_code_and_hint() {
    let (_home, place) = place();
    let _agent = Agent::start(&place);
    let mut client = Client::connect(&place, VERSION).unwrap();
    let error = client.now(planner::Kind::Walk).unwrap_err();
    assert_eq!(error.hint(), "Wait a little.");
    match error {
        CallError::Refused(error) => assert_eq!(error.code, ErrorCode::Refused),
        other => panic!("{other}"),
    }
}

#[test]
fn subscribers_hear_every_notice_and_others_none() {
    let (_home, place) = place();
    let agent = Agent::start(&place);
    let mut other = Raw::welcomed(place.path());
    let (reply, mut notices) = Client::connect(&place, VERSION).unwrap().subscribe(true).unwrap();
    assert!(!reply.another_window);
    assert_eq!(agent.subscribers(), 1);
    for _ in 0..3 {
        agent.notify(&Notice::Changed);
    }
    assert!((0..3).all(|_| notices.next() == Some(Notice::Changed)));
    let status = other.ask(r#"{"jsonrpc":"2.0","id":1,"method":"status"}"#);
    assert_eq!(status["id"], 1, "no notice came before it");
}

#[test]
fn one_connection_can_be_told_alone() {
    let (_home, place) = place();
    let agent = Agent::start(&place);
    let (_, mut first) = Client::connect(&place, VERSION).unwrap().subscribe(true).unwrap();
    let (_, mut second) = Client::connect(&place, VERSION).unwrap().subscribe(true).unwrap();
    let ids: Vec<_> = agent
        .seen()
        .into_iter()
        .filter_map(|seen| match seen {
            Seen::Request(id, Request::Subscribe { .. }) => Some(id),
            _ => None,
        })
        .collect();
    agent.notify_one(ids[0], &Notice::ComeForward);
    agent.notify(&Notice::Changed);
    assert_eq!(first.next(), Some(Notice::ComeForward));
    assert_eq!(second.next(), Some(Notice::Changed), "it was not for the second");
}

#[test]
fn notices_end_with_the_agent() {
    let (_home, place) = place();
    let agent = Agent::start(&place);
    let (_, notices) = Client::connect(&place, VERSION).unwrap().subscribe(false).unwrap();
    agent.notify(&Notice::Bye);
    agent.end();
    assert_eq!(notices.collect::<Vec<_>>(), [Notice::Bye]);
}

#[test]
fn the_agent_learns_that_a_subscriber_is_gone() {
    let (_home, place) = place();
    let agent = Agent::start(&place);
    let (_, notices) = Client::connect(&place, VERSION).unwrap().subscribe(true).unwrap();
    drop(notices);
    eventually("gone", || agent.seen().iter().any(|seen| matches!(seen, Seen::Gone(_))));
    assert_eq!(agent.subscribers(), 0);
}

//! Why there is no connection, and what to do about it.

use crate::agent::{Agent, Raw, SOON, VERSION, place};
use crate::impostor::impostor;
use crate::socket::Listener;
use std::time::{Duration, Instant};
use wire::types::ErrorCode;
use wire::{Client, ConnectError};

#[test]
fn who_speaks_the_language_and_does_not_greet_is_no_agent() {
    for first in [
        r#"{"jsonrpc":"2.0","id":1,"result":null}"#,
        r#"{"jsonrpc":"2.0","method":"changed"}"#,
        r#"{"jsonrpc":"2.0","method":"hello","params":{"protocol":"one"}}"#,
        r#"{"jsonrpc":"2.0","method":"moon-is-full"}"#,
    ] {
        let (_home, place) = place();
        let impostor = impostor(&place, &format!("{first}\n"));
        let begun = Instant::now();
        let error = Client::connect(&place, VERSION).unwrap_err();
        assert!(matches!(error, ConnectError::NoAgent), "{first}: {error}");
        assert_eq!(error.hint(), "Use another --home.");
        assert!(begun.elapsed() < SOON / 2, "{first}: nobody is waited for");
        impostor.join().unwrap();
    }
}

#[test]
fn an_agent_with_as_many_clients_as_it_takes_says_so() {
    let (_home, place) = place();
    let _agent = Agent::start(&place);
    let clients: Vec<_> = (0..32).map(|_| Raw::welcomed(place.path())).collect();
    let error = Client::connect(&place, VERSION).unwrap_err();
    assert_eq!(error.to_string(), "the agent has as many clients as it takes");
    assert_eq!(error.hint(), "Close one of them.");
    let ConnectError::Refused(refused) = error else { panic!("{error}") };
    assert_eq!(refused.code, ErrorCode::Protocol);
    drop(clients);
}

#[test]
fn an_agent_that_does_not_greet_is_given_up_after_five_seconds() {
    let (_home, place) = place();
    let listener = Listener::bind(place.path());
    let begun = Instant::now();
    let error = Client::connect(&place, VERSION).unwrap_err();
    assert!(matches!(error, ConnectError::NoAnswer), "{error}");
    assert!(error.hint().contains("end the agent's process"), "{}", error.hint());
    assert!(begun.elapsed() > Duration::from_secs(4), "it was waited for");
    listener.end();
}

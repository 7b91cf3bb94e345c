//! Too much, too long, too slow.

use crate::agent::{Agent, Raw, Seen, VERSION, eventually, place};
use crate::socket;
use serde_json::json;
use std::io::Write;
use std::time::{Duration, Instant};
use wire::types::{Notice, PROTOCOL, Request};
use wire::{Client, LONGEST_REQUEST};

const STATUS: &str = r#"{"jsonrpc":"2.0","id":1,"method":"status"}"#;

#[test]
fn a_line_that_is_too_long_is_refused_once_and_read_over() {
    let (_home, place) = place();
    let _agent = Agent::start(&place);
    let mut raw = Raw::welcomed(place.path());
    for extra in [1, 5000, 3 * LONGEST_REQUEST] {
        let reply = raw.ask(&"x".repeat(LONGEST_REQUEST + extra));
        let message = reply["error"]["message"].as_str().unwrap().to_owned();
        assert!(message.contains("longer than 65536 bytes"), "{message}");
        assert_eq!(raw.ask(STATUS)["id"], 1, "the next line counts again");
    }
}

#[test]
fn a_line_of_the_greatest_length_is_taken() {
    let (_home, place) = place();
    let _agent = Agent::start(&place);
    let mut raw = Raw::welcomed(place.path());
    let padding = " ".repeat(LONGEST_REQUEST - STATUS.len());
    assert_eq!(raw.ask(&format!("{STATUS}{padding}"))["id"], 1);
}

#[test]
fn a_line_in_pieces_and_two_lines_in_one_piece_are_the_same_to_the_agent() {
    let (_home, place) = place();
    let _agent = Agent::start(&place);
    let mut raw = Raw::welcomed(place.path());
    let both = format!("{STATUS}\r\n{}\n", STATUS.replace("1,", "2,"));
    let (one, other) = both.split_at(20);
    raw.stream.write_all(one.as_bytes()).unwrap();
    raw.stream.write_all(other.as_bytes()).unwrap();
    assert_eq!(raw.line()["id"], 1);
    assert_eq!(raw.line()["id"], 2);
}

#[test]
fn a_flood_of_garbage_does_not_end_the_agent() {
    let (_home, place) = place();
    let agent = Agent::start(&place);
    let flooding: Vec<_> = (0..4)
        .map(|seed: u8| {
            let mut stream = socket::connect(place.path());
            std::thread::spawn(move || {
                let hello = json!({ "jsonrpc": "2.0", "method": "hello",
                    "params": { "protocol": PROTOCOL, "version": VERSION } });
                stream.write_all(format!("{hello}\n").as_bytes()).unwrap();
                let garbage: Vec<u8> =
                    (0..=255u8).map(|byte| byte.wrapping_mul(7) ^ seed).collect();
                // Nothing is read: the agent drops who does not listen.
                let until = Instant::now() + Duration::from_secs(20);
                while stream.write_all(&garbage).is_ok() {
                    assert!(Instant::now() < until, "never dropped");
                }
            })
        })
        .collect();
    let mut client = Client::connect(&place, VERSION).unwrap();
    for _ in 0..50 {
        client.call(&Request::Status).unwrap();
    }
    for one in flooding {
        one.join().unwrap();
    }
    client.call(&Request::Status).unwrap();
    assert!(agent.end() < Duration::from_secs(10));
}

#[test]
fn a_client_that_reads_nothing_is_dropped_and_holds_up_nobody() {
    let (_home, place) = place();
    let agent = Agent::start(&place);
    let mut stuck = Raw::welcomed(place.path());
    stuck.ask(r#"{"jsonrpc":"2.0","id":1,"method":"subscribe","params":{"window":true}}"#);
    // Its answer is larger than any buffer on the way.
    stuck.say(r#"{"jsonrpc":"2.0","id":2,"method":"history"}"#);
    eventually("the large answer", || agent.requests().len() == 2);
    let begun = Instant::now();
    for _ in 0..1000 {
        agent.notify(&Notice::Changed);
    }
    // Who does not read is given two seconds to.
    assert!(begun.elapsed() < Duration::from_millis(1900), "notices never wait");
    eventually("the stuck one is dropped", || {
        agent.seen().iter().any(|seen| matches!(seen, Seen::Gone(_)))
    });
    assert_eq!(agent.subscribers(), 0);
}

#[test]
fn a_large_answer_arrives_whole() {
    let (_home, place) = place();
    let _agent = Agent::start(&place);
    let mut client = Client::connect(&place, VERSION).unwrap();
    let answer = client.call(&Request::History { from: None, to: None }).unwrap();
    let lengths: Vec<_> =
        answer.as_array().unwrap().iter().map(|one| one.as_str().unwrap().len()).collect();
    assert_eq!(lengths, [1 << 20; 4]);
}

#[test]
fn one_client_more_than_there_can_be_is_told_so() {
    let (_home, place) = place();
    let _agent = Agent::start(&place);
    let mut clients: Vec<_> = (0..32).map(|_| Raw::welcomed(place.path())).collect();
    let mut refused = Raw::connect(place.path());
    assert_eq!(refused.line()["error"]["data"]["code"], "protocol");
    assert!(refused.is_hung_up());
    drop(clients.pop());
    eventually("a place that is free again", || {
        Client::connect(&place, VERSION)
            .is_ok_and(|mut client| client.call(&Request::Status).is_ok())
    });
    assert_eq!(clients[0].ask(STATUS)["id"], 1);
}

#[test]
fn who_says_nothing_is_let_go_after_five_seconds() {
    let (_home, place) = place();
    let _agent = Agent::start(&place);
    let mut silent = Raw::connect(place.path());
    silent.line();
    let begun = Instant::now();
    assert!(silent.is_hung_up());
    assert!(begun.elapsed() > Duration::from_secs(3), "not at once");
}

#[test]
fn a_client_has_one_request_at_a_time_with_the_agent() {
    let (_home, place) = place();
    let agent = Agent::start(&place);
    let mut raw = Raw::welcomed(place.path());
    raw.say(r#"{"jsonrpc":"2.0","id":1,"method":"preview","params":{"set":{}}}"#);
    raw.say(STATUS);
    let mut other = Raw::welcomed(place.path());
    assert_eq!(other.ask(STATUS)["id"], 1, "others go on meanwhile");
    eventually("the first request", || agent.requests().len() == 2);
    assert_eq!(agent.requests().len(), 2, "the second of the first client waits");
    agent.let_go();
    assert!(raw.line().get("error").is_some());
    assert_eq!(raw.line()["result"]["asked"]["method"], "status");
}

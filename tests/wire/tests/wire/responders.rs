//! The agent's way back for one answer.

use crate::agent::{Raw, VERSION, place};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use wire::types::{ErrorCode, WireError};
use wire::{FromClient, Responder, Server};

const STATUS: &str = r#"{"jsonrpc":"2.0","id":1,"method":"status"}"#;

/// What a client reads that asks twice of an agent which answers like this.
fn answered(answer: impl Fn(Responder) + Send + Sync + 'static) -> [Value; 2] {
    let (_home, place) = place();
    let server = Server::start(&place, VERSION, move |told| match told {
        FromClient::Request { responder, .. } => answer(responder),
        FromClient::Gone(_) | FromClient::NewerClient(_) => {}
    });
    let mut raw = Raw::welcomed(place.path());
    let both = [raw.ask(STATUS), raw.ask(STATUS)];
    server.unwrap().shut_down();
    both
}

#[test]
fn what_can_not_be_written_as_json_is_answered_as_a_failure() {
    for reply in answered(|responder| responder.reply(&BTreeMap::from([((1, 2), 3)]))) {
        assert_eq!(reply["error"]["data"]["code"], "failed", "{reply}");
        assert!(reply["error"]["message"].as_str().unwrap().contains("key"), "{reply}");
    }
}

#[test]
fn an_answer_or_its_refusal_goes_back_and_the_next_request_comes() {
    for reply in answered(|responder| responder.finish_with(Ok(json!({ "moments": 3 })))) {
        assert_eq!(reply["result"], json!({ "moments": 3 }));
    }
    let refusal = WireError {
        code: ErrorCode::BadSettings,
        message: "the cap is too high".into(),
        hint: "Take 24 or less.".into(),
    };
    let data = serde_json::to_value(&refusal).unwrap();
    let refuse = move |responder: Responder| responder.finish_with(Err::<(), _>(refusal.clone()));
    for reply in answered(refuse) {
        assert_eq!(reply["error"]["data"], data);
    }
}

//! Messages and hints.

use std::path::PathBuf;
use wire::types::{ErrorCode, Hello, WireError};
use wire::{BindError, CallError, ConnectError};

fn path() -> PathBuf {
    PathBuf::from("/run/user/1000/adempauze/agent.sock")
}

#[test]
fn every_error_is_a_fragment_and_has_a_hint_that_is_a_sentence() {
    let io = || std::io::Error::from(std::io::ErrorKind::PermissionDenied);
    let hello = |version: &str| Hello { protocol: 1, version: version.into() };
    let connect = [
        ConnectError::NotRunning { path: path() },
        ConnectError::Ended,
        ConnectError::NoAnswer,
        ConnectError::NoAgent,
        ConnectError::OtherUser { path: path() },
        ConnectError::AgentIsOlder { agent: hello("0.1.0"), own: hello("0.2.0") },
        ConnectError::AgentIsNewer { agent: hello("0.2.0"), own: hello("0.1.0") },
        ConnectError::Failed { path: path(), source: io() },
    ];
    let bind = [
        BindError::InUse { path: path() },
        BindError::InTheWay { path: path() },
        BindError::NotOurs { path: path() },
        BindError::Failed { path: path(), source: io() },
    ];
    let call = [CallError::Ended, CallError::NoAnswer, CallError::Garbled];
    let all = (connect.iter().map(|error| (error.to_string(), error.hint())))
        .chain(bind.iter().map(|error| (error.to_string(), error.hint())))
        .chain(call.iter().map(|error| (error.to_string(), error.hint())));
    for (message, hint) in all {
        assert!(!message.ends_with('.') && !message.starts_with(char::is_uppercase), "{message}");
        assert!(hint.ends_with('.') && hint.starts_with(char::is_uppercase), "{message}: {hint}");
    }
}

#[test]
fn a_refusal_keeps_the_hint_of_the_agent() {
    let error = WireError {
        code: ErrorCode::Refused,
        message: "it is not on screen".into(),
        hint: "Name a prompt.".into(),
    };
    let error = CallError::Refused(error);
    assert_eq!(
        (error.to_string().as_str(), error.hint().as_str()),
        ("it is not on screen", "Name a prompt.")
    );
}

//! What the wire says: no agent, no place to listen, no answer.

use super::{Speak, Spoken, say};
use crate::messages::{Messages, Word};
use wire::types::WireError;
use wire::{BindError, CallError, ConnectError};

impl Speak for BindError {
    fn speak(&self, messages: &Messages) -> Spoken {
        let (id, path, reason) = match self {
            BindError::InUse { path } => ("socket-in-use", path, String::new()),
            BindError::InTheWay { path } => ("socket-in-the-way", path, String::new()),
            BindError::NotOurs { path } => ("socket-not-ours", path, String::new()),
            BindError::Failed { path, source } => ("socket-not-made", path, source.to_string()),
        };
        let path = path.display().to_string();
        say(messages, id, &[("path", Word::Text(&path)), ("reason", Word::Text(&reason))])
    }
}

impl Speak for ConnectError {
    fn speak(&self, messages: &Messages) -> Spoken {
        match self {
            ConnectError::NotRunning { .. } => say(messages, "agent-not-running", &[]),
            ConnectError::Ended => say(messages, "agent-ended", &[]),
            ConnectError::NoAnswer => say(messages, "agent-no-answer", &[]),
            ConnectError::NoAgent => say(messages, "agent-is-none", &[]),
            ConnectError::OtherUser { path } => {
                let path = path.display().to_string();
                say(messages, "agent-of-another", &[("path", Word::Text(&path))])
            }
            ConnectError::AgentIsOlder { agent, own } => {
                let values =
                    [("agent", Word::Text(&agent.version)), ("own", (&own.version).into())];
                say(messages, "agent-is-older", &values)
            }
            ConnectError::AgentIsNewer { agent, own } => {
                let values =
                    [("agent", Word::Text(&agent.version)), ("own", (&own.version).into())];
                say(messages, "agent-is-newer", &values)
            }
            ConnectError::Refused(error) => error.speak(messages),
            ConnectError::Failed { path, source } => {
                let (path, reason) = (path.display().to_string(), source.to_string());
                let values = [("path", Word::Text(&path)), ("reason", Word::Text(&reason))];
                say(messages, "agent-not-reached", &values)
            }
        }
    }
}

impl Speak for CallError {
    fn speak(&self, messages: &Messages) -> Spoken {
        match self {
            CallError::Refused(error) => error.speak(messages),
            CallError::Connect(error) => error.speak(messages),
            CallError::Ended => say(messages, "agent-ended-in-between", &[]),
            CallError::NoAnswer => say(messages, "agent-no-answer", &[]),
            CallError::Garbled => say(messages, "agent-garbled", &[]),
        }
    }
}

/// The agent said it in the user's language already.
impl Speak for WireError {
    fn speak(&self, _messages: &Messages) -> Spoken {
        Spoken { message: self.message.clone(), hint: self.hint.clone() }
    }
}

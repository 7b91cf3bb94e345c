//! JSON-RPC 2.0, strictly: one message a line, no batches.

use crate::types::{ErrorCode, Hello, Notice, Request, WireError};
use serde::Serialize;
use serde_json::{Map, Value, json};

/// The id of a request: a number or a text.
pub(crate) type Id = Value;

/// A line that an agent was sent.
#[derive(Debug, PartialEq)]
pub(crate) enum Incoming {
    /// The first line.
    Hello(Hello),
    /// A request; without an id nobody wants a reply.
    Request { id: Option<Id>, request: Request },
}

/// A line that can't be followed, with what is known of its id.
#[derive(Debug, PartialEq)]
pub(crate) struct Fault {
    pub id: Option<Id>,
    pub code: i64,
    pub message: String,
    pub hint: &'static str,
}

pub(crate) const PARSE_ERROR: i64 = -32700;
pub(crate) const INVALID_REQUEST: i64 = -32600;
pub(crate) const UNKNOWN_METHOD: i64 = -32601;
pub(crate) const INVALID_PARAMS: i64 = -32602;
pub(crate) const OWN_ERROR: i64 = -32000;

/// Reads a line that came in at the agent.
pub(crate) fn incoming(line: &[u8]) -> Result<Incoming, Fault> {
    let (id, method, params) = envelope(line)?;
    let fault = |code, message, hint| Fault { id: id.clone(), code, message, hint };
    if method == "hello" {
        let hello = serde_json::from_value(Value::Object(params.unwrap_or_default()));
        return hello.map(Incoming::Hello).map_err(|error| {
            let hint = "A hello has `protocol` and `version`.";
            fault(INVALID_PARAMS, format!("invalid params for 'hello': {error}"), hint)
        });
    }
    if !Request::METHODS.contains(&method.as_str()) {
        let hint = "The types of the protocol list the methods.";
        return Err(fault(UNKNOWN_METHOD, format!("unknown method '{method}'"), hint));
    }
    match request(&method, params.unwrap_or_default()) {
        Ok(request) => Ok(Incoming::Request { id, request }),
        Err(error) => {
            let message = format!("invalid params for '{method}': {error}");
            let hint = "The types of the protocol say what each method takes.";
            Err(fault(INVALID_PARAMS, message, hint))
        }
    }
}

/// What every message has, checked: its id, its method and its params.
type Envelope = (Option<Id>, String, Option<Map<String, Value>>);

fn envelope(line: &[u8]) -> Result<Envelope, Fault> {
    let fault = |id, code, message: &str, hint| Fault { id, code, message: message.into(), hint };
    let mut message = match serde_json::from_slice(line) {
        Ok(Value::Object(message)) => message,
        Ok(Value::Array(_)) => {
            return Err(fault(None, INVALID_REQUEST, "batches are refused", "Send one a line."));
        }
        Ok(_) => {
            return Err(fault(None, INVALID_REQUEST, "not an object", "Send JSON-RPC 2.0."));
        }
        Err(error) => {
            let message = format!("not JSON: {error}");
            return Err(fault(None, PARSE_ERROR, &message, "Send one JSON-RPC message a line."));
        }
    };
    let id = match message.remove("id") {
        None => None,
        Some(id @ (Value::Number(_) | Value::String(_))) => Some(id),
        Some(_) => {
            let text = "an id is a number or a text";
            return Err(fault(None, INVALID_REQUEST, text, "Leave it out to get no reply."));
        }
    };
    if message.get("jsonrpc") != Some(&json!("2.0")) {
        let text = "\"jsonrpc\" is not \"2.0\"";
        return Err(fault(id, INVALID_REQUEST, text, "Send JSON-RPC 2.0."));
    }
    let Some(Value::String(method)) = message.remove("method") else {
        return Err(fault(id, INVALID_REQUEST, "no method", "Name a method."));
    };
    match message.remove("params") {
        None => Ok((id, method, None)),
        Some(Value::Object(params)) => Ok((id, method, Some(params))),
        Some(Value::Array(params)) if params.is_empty() => Ok((id, method, None)),
        Some(_) => {
            let text = "params are taken by name, as an object";
            Err(fault(id, INVALID_PARAMS, text, "Send an object."))
        }
    }
}

/// Reads a request. A method whose params are all optional may come without any, and one that
/// takes none may come with an empty object.
fn request(method: &str, params: Map<String, Value>) -> Result<Request, serde_json::Error> {
    if params.is_empty()
        && let Ok(request) = serde_json::from_value(json!({ "method": method }))
    {
        return Ok(request);
    }
    serde_json::from_value(json!({ "method": method, "params": params }))
}

impl Fault {
    /// The line that says so.
    pub fn line(&self) -> String {
        let data = WireError {
            code: ErrorCode::BadRequest,
            message: self.message.clone(),
            hint: self.hint.to_owned(),
        };
        error(self.id.as_ref(), self.code, &data)
    }
}

/// The line of a reply.
pub(crate) fn reply(id: &Id, result: Value) -> String {
    line(&json!({ "jsonrpc": "2.0", "id": id, "result": result }))
}

/// The line of an error; without an id when it is not known whose it is.
pub(crate) fn error(id: Option<&Id>, code: i64, data: &WireError) -> String {
    let error = json!({ "code": code, "message": data.message, "data": data });
    line(&json!({ "jsonrpc": "2.0", "id": id, "error": error }))
}

/// The line of a notice.
pub(crate) fn notice(notice: &Notice) -> String {
    tagged(notice, None)
}

/// The line of a request.
pub(crate) fn request_line(id: u64, request: &Request) -> String {
    tagged(request, Some(id))
}

/// The first line.
pub(crate) fn hello(hello: &Hello) -> String {
    line(&json!({ "jsonrpc": "2.0", "method": "hello", "params": hello }))
}

/// A line from a value that serde writes with `method` and `params`.
fn tagged(value: &impl Serialize, id: Option<u64>) -> String {
    let mut message = json!({ "jsonrpc": "2.0" });
    if let Some(id) = id {
        message["id"] = id.into();
    }
    match serde_json::to_value(value) {
        Ok(Value::Object(fields)) => {
            message.as_object_mut().expect("BUG: made as an object").extend(fields);
        }
        _ => unreachable!("BUG: requests and notices are JSON objects"),
    }
    line(&message)
}

fn line(message: &Value) -> String {
    let mut line = message.to_string();
    line.push('\n');
    line
}

/// A line that a client was sent.
#[derive(Debug, PartialEq)]
pub(crate) enum Reply {
    /// The first line.
    Hello(Hello),
    /// A notice.
    Notice(Notice),
    /// An answer to the request with this id, or to one that the agent could not make out.
    Answer { id: Option<u64>, answer: Result<Value, WireError> },
    /// A notification that this version does not know; a newer agent may send some.
    Unknown,
}

/// Reads a line that came in at a client; `None` if it is no JSON-RPC message.
pub(crate) fn outgoing(line: &[u8]) -> Option<Reply> {
    let Ok(Value::Object(mut message)) = serde_json::from_slice(line) else { return None };
    if message.get("jsonrpc") != Some(&json!("2.0")) {
        return None;
    }
    if let Some(method) = message.get("method").and_then(Value::as_str) {
        if method == "hello" {
            let params = message.remove("params")?;
            return serde_json::from_value(params).ok().map(Reply::Hello);
        }
        let notice = json!({ "method": method });
        return Some(serde_json::from_value(notice).map_or(Reply::Unknown, Reply::Notice));
    }
    let id = message.get("id").and_then(Value::as_u64);
    if let Some(error) = message.remove("error") {
        let answer = Err(wire_error(&error));
        return Some(Reply::Answer { id, answer });
    }
    let result = message.remove("result")?;
    Some(Reply::Answer { id, answer: Ok(result) })
}

/// Our own error from `data`, or one made from what every JSON-RPC error has.
fn wire_error(error: &Value) -> WireError {
    let data = error.get("data").cloned().unwrap_or_default();
    serde_json::from_value(data).unwrap_or_else(|_| WireError {
        code: ErrorCode::Failed,
        message: error
            .get("message")
            .and_then(Value::as_str)
            .unwrap_or("the agent could not do it")
            .to_owned(),
        hint: String::new(),
    })
}

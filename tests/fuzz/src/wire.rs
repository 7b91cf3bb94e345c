//! A client of the agent's socket that says anything: framing, JSON-RPC and requests, through the
//! real server.

use serde_json::{Value, json};
use std::io::{Read, Write};
use std::net::Shutdown;
use std::os::unix::net::UnixStream;
use std::sync::LazyLock;
use tempfile::TempDir;
use wire::types::Request;
use wire::{FromClient, LONGEST_REQUEST, Place, Server};

/// This byte stands for more than a line may have.
const LONG: u8 = 0;
/// So often at most: what is not read yet has to fit in the socket.
const LONGS: usize = 2;

struct Listening {
    place: Place,
    _server: Server,
    _home: TempDir,
}

/// Answers each request with itself.
static AGENT: LazyLock<Listening> = LazyLock::new(|| {
    let home = tempfile::tempdir().expect("a temporary folder");
    let place = Place::under(home.path());
    let answer = |told| match told {
        FromClient::Request { request, responder, .. } => {
            is_itself(&request);
            responder.reply(&request);
        }
        FromClient::Gone(_) | FromClient::NewerClient(_) => {}
    };
    let server = Server::start(&place, "0.1.0", answer).expect("a server");
    Listening { place, _server: server, _home: home }
});

/// Says the hello of a client and then the bytes; each line that comes back is one of JSON-RPC.
pub(crate) fn take(input: &[u8]) {
    let mut stream = UnixStream::connect(AGENT.place.path()).expect("the server takes clients");
    let hello = json!({ "jsonrpc": "2.0", "method": "hello",
        "params": { "protocol": wire::types::PROTOCOL, "version": "0.1.0" } });
    let mut said = format!("{hello}\n").into_bytes();
    let mut longs = 0;
    for byte in input {
        if *byte == LONG && longs < LONGS {
            longs += 1;
            said.extend(std::iter::repeat_n(b' ', LONGEST_REQUEST + 1));
        } else {
            said.push(*byte);
        }
    }
    stream.write_all(&said).expect("the server reads on");
    stream.shutdown(Shutdown::Write).expect("a stream that was open");
    let mut heard = String::new();
    stream.read_to_string(&mut heard).expect("the server writes UTF-8 and hangs up");
    let mut lines = heard.lines().map(|line| serde_json::from_str(line).expect("JSON"));
    let first: Value = lines.next().expect("a hello");
    assert_eq!(first["method"], "hello");
    for line in lines {
        is_answer(&line);
    }
}

/// What was read from a line, written and read again, is the same.
fn is_itself(request: &Request) {
    let written = serde_json::to_value(request).expect("a request can be written");
    let again: Request = serde_json::from_value(written).expect("and read");
    assert_eq!(&again, request);
}

fn is_answer(line: &Value) {
    assert_eq!(line["jsonrpc"], "2.0", "{line}");
    let id = &line["id"];
    assert!(id.is_null() || id.is_number() || id.is_string(), "{line}");
    let error = &line["error"];
    assert!(error.is_object() != line.get("result").is_some(), "one of the two: {line}");
    if error.is_object() {
        assert!(error["code"].is_i64() && error["data"]["hint"].is_string(), "{line}");
    }
}

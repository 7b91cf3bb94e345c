//! A plain line to an agent. The client of the programs waits for an agent that comes back; this
//! one hears at once that it is gone.

use crate::process::PATIENCE;
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Write};
use std::os::unix::net::UnixStream;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};
use wire::types::{Hello, Request};

/// A line to an agent that lives.
pub struct Line(BufReader<UnixStream>);

impl Line {
    /// Connects as soon as an agent listens, at the latest after this long.
    pub fn connect(home: &Path, within: Duration) -> Option<Line> {
        let until = Instant::now() + within;
        let stream = loop {
            match UnixStream::connect(home.join("agent.sock")) {
                Ok(stream) => break stream,
                Err(_) if Instant::now() < until => thread::sleep(Duration::from_millis(2)),
                Err(_) => return None,
            }
        };
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        let mut line = Line(BufReader::new(stream));
        line.heard()?;
        let hello = Hello::of(env!("CARGO_PKG_VERSION"));
        line.say(&json!({ "jsonrpc": "2.0", "method": "hello", "params": hello }))?;
        Some(line)
    }

    /// What the agent says to a request: none if it is gone, an error if it refuses.
    pub fn ask(&mut self, request: &Request) -> Option<Result<Value, Value>> {
        let mut call = serde_json::to_value(request).unwrap();
        call["jsonrpc"] = "2.0".into();
        call["id"] = 1.into();
        self.say(&call)?;
        let mut reply = self.heard()?;
        match reply.get_mut("error") {
            Some(error) => Some(Err(error.take())),
            None => Some(Ok(reply["result"].take())),
        }
    }

    fn say(&mut self, value: &Value) -> Option<()> {
        self.0.get_mut().write_all(format!("{value}\n").as_bytes()).ok()
    }

    fn heard(&mut self) -> Option<Value> {
        let mut line = String::new();
        self.0.read_line(&mut line).ok()?;
        // A line that was torn by the end of the agent is no answer.
        serde_json::from_str(line.strip_suffix('\n')?).ok()
    }
}

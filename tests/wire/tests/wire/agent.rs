//! A loop that answers like an agent would, and a client that speaks by hand.

use crate::socket::{self, Stream};
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::sync::mpsc::{self, Receiver};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};
use tempfile::TempDir;
use wire::types::{ErrorCode, Hello, Notice, Request, SubscribeReply, WireError};
use wire::{ConnectionId, FromClient, Place, Responder, Server};

/// The version that the agent of the tests says it has.
pub const VERSION: &str = "0.1.0";

/// How long a test waits for what has to come.
pub const SOON: Duration = Duration::from_secs(10);

/// A running agent: it answers `status` with its own name for it, refuses `now`, never answers
/// `preview` until the test lets go of it, and keeps a list of what it was asked.
pub struct Agent {
    server: Option<Arc<Server>>,
    answering: Option<JoinHandle<()>>,
    seen: Arc<Mutex<Vec<Seen>>>,
    kept: Arc<Mutex<Vec<Responder>>>,
}

/// What the loop saw.
#[derive(Clone, Debug, PartialEq)]
pub enum Seen {
    Request(ConnectionId, Request),
    Gone(ConnectionId),
    Newer(Hello),
}

impl Agent {
    pub fn start(place: &Place) -> Agent {
        let (line, inbox) = mpsc::channel();
        let server = Server::start(place, VERSION, move |told| drop(line.send(told))).unwrap();
        let (seen, kept) = (Arc::default(), Arc::default());
        let answering = {
            let (seen, kept) = (Arc::clone(&seen), Arc::clone(&kept));
            std::thread::spawn(move || answer(&inbox, &seen, &kept))
        };
        Agent { server: Some(Arc::new(server)), answering: Some(answering), seen, kept }
    }

    pub fn notify(&self, notice: &Notice) {
        self.server.as_ref().unwrap().notify(notice);
    }

    pub fn notify_one(&self, to: ConnectionId, notice: &Notice) {
        self.server.as_ref().unwrap().notify_one(to, notice);
    }

    pub fn subscribers(&self) -> usize {
        self.server.as_ref().unwrap().subscribers()
    }

    pub fn seen(&self) -> Vec<Seen> {
        self.seen.lock().unwrap().clone()
    }

    pub fn requests(&self) -> Vec<Request> {
        self.seen()
            .into_iter()
            .filter_map(|seen| match seen {
                Seen::Request(_, request) => Some(request),
                Seen::Gone(_) | Seen::Newer(_) => None,
            })
            .collect()
    }

    pub fn let_go(&self) {
        self.kept.lock().unwrap().clear();
    }

    /// Ends the agent, as it would end by itself.
    pub fn end(mut self) -> Duration {
        self.shut_down()
    }

    fn shut_down(&mut self) -> Duration {
        let begun = Instant::now();
        if let Some(server) = self.server.take() {
            Arc::into_inner(server).unwrap().shut_down();
        }
        let took = begun.elapsed();
        if let Some(answering) = self.answering.take() {
            answering.join().unwrap();
        }
        took
    }
}

impl Drop for Agent {
    fn drop(&mut self) {
        self.shut_down();
    }
}

fn answer(inbox: &Receiver<FromClient>, seen: &Mutex<Vec<Seen>>, kept: &Mutex<Vec<Responder>>) {
    while let Ok(told) = inbox.recv() {
        match told {
            FromClient::Gone(id) => seen.lock().unwrap().push(Seen::Gone(id)),
            FromClient::NewerClient(hello) => seen.lock().unwrap().push(Seen::Newer(hello)),
            FromClient::Request { connection, request, responder } => {
                seen.lock().unwrap().push(Seen::Request(connection, request.clone()));
                match request {
                    Request::Now { .. } => responder.refuse(&WireError {
                        code: ErrorCode::Refused,
                        message: "not now".into(),
                        hint: "Wait a little.".into(),
                    }),
                    Request::Preview { .. } => kept.lock().unwrap().push(responder),
                    Request::Subscribe { .. } => {
                        responder.reply(&SubscribeReply { another_window: false });
                    }
                    Request::Restart => drop(responder),
                    Request::History { .. } => responder.reply(&vec!["x".repeat(1 << 20); 4]),
                    _ => responder.reply(&json!({ "asked": request })),
                }
            }
        }
    }
}

/// A folder of its own with a place for a socket in it.
pub fn place() -> (TempDir, Place) {
    let home = tempfile::tempdir().unwrap();
    let place = Place::under(home.path());
    (home, place)
}

/// Waits until something holds, and fails if it never does.
pub fn eventually(what: &str, mut holds: impl FnMut() -> bool) {
    let until = Instant::now() + SOON;
    while !holds() {
        assert!(Instant::now() < until, "never came: {what}");
        std::thread::sleep(Duration::from_millis(5));
    }
}

/// A client that says whatever it is told to.
pub struct Raw {
    pub stream: Stream,
    lines: BufReader<Stream>,
}

impl Raw {
    /// Connects without a hello, and takes the agent's.
    pub fn connect(path: &Path) -> Raw {
        let stream = socket::connect(path);
        let lines = BufReader::new(stream.try_clone().unwrap());
        Raw { stream, lines }
    }

    /// Connects, and says hello both ways.
    pub fn welcomed(path: &Path) -> Raw {
        let mut raw = Raw::connect(path);
        raw.hello(wire::types::PROTOCOL, VERSION);
        assert_eq!(raw.line()["method"], "hello");
        raw
    }

    pub fn hello(&mut self, protocol: u32, version: &str) {
        let params = json!({ "protocol": protocol, "version": version });
        self.say(&json!({ "jsonrpc": "2.0", "method": "hello", "params": params }).to_string());
    }

    pub fn say(&mut self, line: &str) {
        self.stream.write_all(format!("{line}\n").as_bytes()).unwrap();
    }

    /// Says a line and reads the answer to it.
    pub fn ask(&mut self, line: &str) -> Value {
        self.say(line);
        self.line()
    }

    pub fn line(&mut self) -> Value {
        let mut line = String::new();
        assert_ne!(self.lines.read_line(&mut line).unwrap(), 0, "the agent hung up");
        serde_json::from_str(&line).unwrap()
    }

    /// Whether the agent hangs up, after whatever it still says.
    pub fn is_hung_up(&mut self) -> bool {
        let mut rest = Vec::new();
        match self.lines.read_to_end(&mut rest) {
            Ok(_) => true,
            Err(error) => error.kind() == std::io::ErrorKind::ConnectionReset,
        }
    }
}

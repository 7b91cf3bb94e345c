//! One client: a thread that reads, a thread that writes, and a bounded queue between.

use super::{ConnectionId, FromClient, MOST_CONNECTIONS, Responder, join, spawn};
use crate::line::{LONGEST_REQUEST, Line, Lines};
use crate::message::{self, Fault, INVALID_REQUEST, Incoming, OWN_ERROR};
use crate::socket::Stream;
use crate::types::{ErrorCode, Hello, Notice, PROTOCOL, Request, WireError};
use std::cmp::Ordering::{Greater, Less};
use std::collections::BTreeMap;
use std::io::{self, Write};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, Sender, SyncSender};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::Duration;

pub(super) const LOCKED: &str = "BUG: nothing panics while the connections are locked";

/// How long a client may take for its hello.
const HELLO_WITHIN: Duration = Duration::from_secs(5);

/// How long one write may take before the client counts as stuck.
const WRITE_WITHIN: Duration = Duration::from_secs(2);

/// How many lines may wait for a client.
const QUEUE: usize = 64;

/// All clients, and what they have in common.
pub(super) struct Connections {
    pub(super) all: Mutex<BTreeMap<ConnectionId, Connection>>,
    hello: Hello,
    deliver: Box<dyn Fn(FromClient) + Send + Sync>,
    next: Mutex<u64>,
}

impl std::fmt::Debug for Connections {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Connections").field("hello", &self.hello).finish_non_exhaustive()
    }
}

/// What the server keeps of a client.
#[derive(Debug)]
pub(super) struct Connection {
    outbox: Outbox,
    /// Ends the reader's waiting for an answer.
    answered: Sender<()>,
    subscribed: Arc<AtomicBool>,
    reader: Option<JoinHandle<()>>,
}

/// Puts lines in a client's queue, and drops a client whose queue is full.
#[derive(Clone, Debug)]
pub(super) struct Outbox {
    queue: SyncSender<Outgoing>,
    stream: Arc<Stream>,
}

#[derive(Debug)]
enum Outgoing {
    Line(String),
    /// Nothing comes after this.
    End,
}

impl Outbox {
    /// Sends a line without waiting.
    pub fn send(&self, line: String) {
        if self.queue.try_send(Outgoing::Line(line)).is_err() {
            self.stream.close();
        }
    }

    /// Sends a line from the client's own thread, which may wait.
    fn send_patiently(&self, line: String) {
        let _ = self.queue.send(Outgoing::Line(line));
    }

    fn end(&self) {
        if self.queue.try_send(Outgoing::End).is_err() {
            self.stream.close();
        }
    }
}

impl Connections {
    pub fn new(hello: Hello, deliver: Box<dyn Fn(FromClient) + Send + Sync>) -> Connections {
        Connections { all: Mutex::default(), hello, deliver, next: Mutex::new(1) }
    }

    /// Says bye to all connections, ends them, and gives their threads to wait for.
    pub fn end(&self) -> Vec<JoinHandle<()>> {
        let bye = message::notice(&Notice::Bye);
        let all = std::mem::take(&mut *self.all.lock().expect(LOCKED));
        all.into_values()
            .filter_map(|connection| {
                connection.outbox.send(bye.clone());
                connection.outbox.end();
                let _ = connection.answered.send(());
                connection.reader
            })
            .collect()
    }
}

impl Connection {
    pub fn is_subscriber(&self) -> bool {
        self.subscribed.load(Ordering::Relaxed)
    }

    pub fn send(&self, line: String) {
        self.outbox.send(line);
    }

    /// Starts the threads of a client and keeps it among the others.
    pub fn begin(mut stream: Stream, connections: &Arc<Connections>) -> io::Result<()> {
        stream.set_write_timeout(Some(WRITE_WITHIN))?;
        // Held until the connection is kept, so that its reader can't end before that.
        let mut all = connections.all.lock().expect(LOCKED);
        if all.len() >= MOST_CONNECTIONS {
            let text = "the agent has as many clients as it takes";
            let error = protocol_error(text, "Close one of them.");
            return stream.write_all(message::error(None, OWN_ERROR, &error).as_bytes());
        }
        let id = {
            let mut next = connections.next.lock().expect(LOCKED);
            *next += 1;
            ConnectionId(*next)
        };
        let (queue, outgoing) = mpsc::sync_channel(QUEUE);
        let outbox = Outbox { queue, stream: Arc::new(stream.try_clone()?) };
        let (answered, waiting) = mpsc::channel();
        let subscribed = Arc::new(AtomicBool::new(false));
        let mut reader = Reader {
            id,
            lines: Lines::new(stream.try_clone()?, LONGEST_REQUEST),
            outbox: outbox.clone(),
            answered: answered.clone(),
            waiting,
            subscribed: Arc::clone(&subscribed),
            connections: Arc::clone(connections),
            has_asked: false,
        };
        let reader = spawn("wire-read", move || {
            let writer = spawn("wire-write", move || write(stream, &outgoing));
            let _ = reader.run();
            reader.finish();
            if let Ok(writer) = writer {
                join(writer);
            }
        })?;
        all.insert(id, Connection { outbox, answered, subscribed, reader: Some(reader) });
        Ok(())
    }
}

/// Carries lines to the client until there are no more or it is stuck.
fn write(mut stream: Stream, outgoing: &Receiver<Outgoing>) {
    while let Ok(Outgoing::Line(line)) = outgoing.recv() {
        if stream.write_all(line.as_bytes()).is_err() {
            break;
        }
    }
    stream.close();
}

/// The thread that reads what a client says.
struct Reader {
    id: ConnectionId,
    lines: Lines<Stream>,
    outbox: Outbox,
    answered: Sender<()>,
    waiting: Receiver<()>,
    subscribed: Arc<AtomicBool>,
    connections: Arc<Connections>,
    has_asked: bool,
}

impl Reader {
    fn run(&mut self) -> io::Result<()> {
        self.outbox.send_patiently(message::hello(&self.connections.hello));
        self.lines.stream().set_read_timeout(Some(HELLO_WITHIN))?;
        if !self.take_hello()? {
            return Ok(());
        }
        self.lines.stream().set_read_timeout(None)?;
        loop {
            match self.lines.next()? {
                Line::End => return Ok(()),
                Line::TooLong => self.fault(too_long()),
                Line::Whole(line) => match message::incoming(&line) {
                    Ok(Incoming::Request { id, request }) => self.hand_over(id, request),
                    Ok(Incoming::Hello(_)) => self.fault(Fault {
                        id: None,
                        code: INVALID_REQUEST,
                        message: "hello was said already".to_owned(),
                        hint: "Say it once, first.",
                    }),
                    Err(fault) => self.fault(fault),
                },
            }
        }
    }

    /// Reads the first line; whether the client can go on.
    fn take_hello(&mut self) -> io::Result<bool> {
        let first = match self.lines.next()? {
            Line::End => return Ok(false),
            Line::TooLong => Err(too_long()),
            Line::Whole(line) => message::incoming(&line),
        };
        let client = match first {
            Ok(Incoming::Hello(client)) => client,
            Ok(Incoming::Request { id, .. }) => {
                let text = "the first line has to be hello";
                let error = protocol_error(text, "Send hello with `protocol` and `version` first.");
                self.outbox.send_patiently(message::error(id.as_ref(), OWN_ERROR, &error));
                return Ok(false);
            }
            Err(fault) => {
                self.fault(fault);
                return Ok(false);
            }
        };
        let agent = &self.connections.hello;
        if client.age(agent) == Greater {
            (self.connections.deliver)(FromClient::NewerClient(client.clone()));
        }
        if client.protocol == PROTOCOL {
            return Ok(true);
        }
        let older = if client.age(agent) == Less { "client" } else { "agent" };
        let text = format!(
            "the {older} is older: the agent {} speaks protocol {PROTOCOL}, the client {} {}",
            agent.version, client.version, client.protocol
        );
        let error = protocol_error(&text, "Start the older one anew.");
        self.outbox.send_patiently(message::error(None, OWN_ERROR, &error));
        Ok(false)
    }

    /// Gives a request to the agent and waits until it is answered.
    fn hand_over(&mut self, id: Option<message::Id>, request: Request) {
        if let Request::Subscribe { .. } = request {
            self.subscribed.store(true, Ordering::Relaxed);
        }
        self.has_asked = true;
        let responder =
            Responder { id, outbox: self.outbox.clone(), answered: Some(self.answered.clone()) };
        let connection = self.id;
        (self.connections.deliver)(FromClient::Request { connection, request, responder });
        let _ = self.waiting.recv();
    }

    fn fault(&self, fault: Fault) {
        self.outbox.send_patiently(fault.line());
    }

    /// Takes the connection from the others and lets its writer end.
    fn finish(self) {
        self.connections.all.lock().expect(LOCKED).remove(&self.id);
        if self.has_asked {
            (self.connections.deliver)(FromClient::Gone(self.id));
        }
        // The writer sends what is left and ends; a stuck one ends by its timeout.
        let _ = self.outbox.queue.try_send(Outgoing::End);
    }
}

fn too_long() -> Fault {
    Fault {
        id: None,
        code: INVALID_REQUEST,
        message: format!("the line is longer than {LONGEST_REQUEST} bytes"),
        hint: "Send less at a time.",
    }
}

fn protocol_error(message: &str, hint: &str) -> WireError {
    WireError { code: ErrorCode::Protocol, message: message.to_owned(), hint: hint.to_owned() }
}

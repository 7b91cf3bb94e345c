//! The agent's end: takes connections, hands requests to the agent's loop, and carries replies
//! and notices back without ever making the loop wait.
//!
//! ```text
//! accept ──► reader (one a connection) ── FromClient ──► the agent's loop
//!               │ waits for the answer                       │ Responder, notify
//!               └── writer (one a connection) ◄── bounded ───┘
//! ```
//!
//! A client that does not read what it is sent is dropped: by the writer's timeout, or when its
//! queue is full. A connection has one request at a time with the agent, so a client that floods
//! waits for itself.

mod connection;
mod responder;

pub use responder::Responder;

use crate::message;
use crate::place::Place;
use crate::socket::{BindError, Listener, Stream, Waker};
use crate::types::{Hello, Notice, Request};
use connection::{Connection, Connections, LOCKED};
use std::io;
use std::sync::Arc;
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// How many clients there can be at a time.
pub const MOST_CONNECTIONS: usize = 32;

/// Tells connections apart, in the order in which they came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ConnectionId(pub(crate) u64);

/// What the agent's loop is told.
#[derive(Debug)]
pub enum FromClient {
    /// A request, and the way for its answer.
    Request {
        /// Who asks.
        connection: ConnectionId,
        /// What.
        request: Request,
        /// Takes the answer.
        responder: Responder,
    },
    /// The connection is over. Told once for each that made a request.
    Gone(ConnectionId),
    /// A client is newer than this agent, which should execute itself anew, once the file it was
    /// started from is another one.
    NewerClient(Hello),
}

/// The listening agent.
#[derive(Debug)]
pub struct Server {
    connections: Arc<Connections>,
    accepting: JoinHandle<()>,
    waker: Waker,
}

impl Server {
    /// Listens at a place as a program of this version. `deliver` is called from the threads of
    /// the connections, and is to put what it gets in the loop's line.
    pub fn start(
        place: &Place,
        version: &str,
        deliver: impl Fn(FromClient) + Send + Sync + 'static,
    ) -> Result<Server, BindError> {
        let (listener, waker) = Listener::bind(place)?;
        let connections = Arc::new(Connections::new(Hello::of(version), Box::new(deliver)));
        let ours = Arc::clone(&connections);
        let accepting = spawn("wire-accept", move || accept(&listener, &ours))
            .map_err(|source| BindError::Failed { path: place.path().to_owned(), source })?;
        Ok(Server { connections, accepting, waker })
    }

    /// Tells every subscriber.
    pub fn notify(&self, notice: &Notice) {
        let line = message::notice(notice);
        self.connections.each(|_, connection| {
            if connection.is_subscriber() {
                connection.send(line.clone());
            }
        });
    }

    /// Tells one connection, whether it has subscribed or not.
    pub fn notify_one(&self, to: ConnectionId, notice: &Notice) {
        let line = message::notice(notice);
        self.connections.each(|id, connection| {
            if id == to {
                connection.send(line.clone());
            }
        });
    }

    /// How many subscribers there are.
    pub fn subscribers(&self) -> usize {
        let mut count = 0;
        self.connections.each(|_, connection| count += usize::from(connection.is_subscriber()));
        count
    }

    /// Ends in good order: what was answered is still sent, then [`Notice::Bye`] to everybody;
    /// every thread is waited for (at most the time of one write) and the socket is removed.
    ///
    /// Called from the loop that answers: what has no answer before the bye was not followed, and
    /// a client may ask it again of the next agent.
    pub fn shut_down(self) {
        self.waker.wake();
        join(self.accepting);
        for reader in self.connections.end() {
            join(reader);
        }
    }
}

fn accept(listener: &Listener, connections: &Arc<Connections>) {
    loop {
        match listener.accept() {
            Ok(None) => return,
            Ok(Some(stream)) => {
                // One that can't be served (no thread, no descriptor left) is let go.
                let _ = welcome(stream, connections);
            }
            // Out of descriptors: the client stays in the line, and we must not spin meanwhile.
            Err(_) => thread::sleep(Duration::from_millis(200)),
        }
    }
}

fn welcome(stream: Stream, connections: &Arc<Connections>) -> io::Result<()> {
    if !stream.peer_is_this_user()? {
        return Ok(());
    }
    Connection::begin(stream, connections)
}

fn spawn(name: &str, work: impl FnOnce() + Send + 'static) -> io::Result<JoinHandle<()>> {
    thread::Builder::new().name(name.to_owned()).spawn(work)
}

fn join(thread: JoinHandle<()>) {
    // A panic there was reported by the panic hook; there is nothing to add.
    let _ = thread.join();
}

impl Connections {
    fn each(&self, mut visit: impl FnMut(ConnectionId, &Connection)) {
        for (id, connection) in self.all.lock().expect(LOCKED).iter() {
            visit(*id, connection);
        }
    }
}

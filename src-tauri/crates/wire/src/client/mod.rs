//! The faces' end: connects, asks, and listens.

mod asks;
mod error;

pub use error::{CallError, ConnectError};

use crate::line::{LONGEST_REPLY, Line, Lines};
use crate::message::{self, Reply};
use crate::place::Place;
use crate::socket::{self, Stream};
use crate::types::{Hello, Notice, PROTOCOL, Request};
use serde_json::Value;
use std::cmp::Ordering::Greater;
use std::collections::VecDeque;
use std::io::{ErrorKind, Write};
use std::thread;
use std::time::{Duration, Instant};

/// How long an agent that renews itself is waited for.
pub const RENEWAL: Duration = Duration::from_secs(5);

/// How long an answer is waited for. The agent answers at once; this is for one that hangs.
const ANSWER_WITHIN: Duration = Duration::from_secs(10);

/// How long where the agent writes all of somebody's data anew.
const ANSWER_TO_LONG_WORK_WITHIN: Duration = Duration::from_secs(120);

/// How often it is tried again meanwhile.
const TRY_EVERY: Duration = Duration::from_millis(50);

/// A connection to the agent.
///
/// When the agent renews itself between two calls the next call connects anew and waits for it;
/// see [`Client::call`].
#[derive(Debug)]
pub struct Client {
    place: Place,
    own: Hello,
    lines: Lines<Stream>,
    agent: Hello,
    next_id: u64,
    notices: VecDeque<Notice>,
    /// The agent said that it ends, or the connection broke.
    is_over: bool,
}

impl Client {
    /// Connects as a program of this version. It fails at once where no agent listens, and waits
    /// up to [`RENEWAL`] for one that is older to execute itself anew.
    pub fn connect(place: &Place, version: &str) -> Result<Client, ConnectError> {
        Client::connect_until(place, version, None)
    }

    /// Connects, and waits this long where no agent listens yet: for one that was just started.
    pub fn connect_within(
        place: &Place,
        version: &str,
        wait: Duration,
    ) -> Result<Client, ConnectError> {
        Client::connect_until(place, version, Some(Instant::now() + wait))
    }

    fn connect_until(
        place: &Place,
        version: &str,
        mut absent_until: Option<Instant>,
    ) -> Result<Client, ConnectError> {
        let renewed_until = Instant::now() + RENEWAL;
        loop {
            let now = Instant::now();
            match Client::try_connecting(place, version) {
                Err(ConnectError::AgentIsOlder { .. }) if now < renewed_until => {
                    // It goes away before it comes back.
                    absent_until = Some(renewed_until);
                }
                // It was there a moment ago: it may be renewing itself.
                Err(ConnectError::Ended) if now < renewed_until => {
                    absent_until = Some(renewed_until);
                }
                Err(ConnectError::NotRunning { .. })
                    if absent_until.is_some_and(|until| now < until) => {}
                other => return other,
            }
            thread::sleep(TRY_EVERY);
        }
    }

    fn try_connecting(place: &Place, version: &str) -> Result<Client, ConnectError> {
        let failed = |source| ConnectError::Failed { path: place.path().to_owned(), source };
        let mut stream = match socket::connect(place) {
            Ok(stream) => stream,
            Err(error)
                if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::ConnectionRefused) =>
            {
                return Err(ConnectError::NotRunning { path: place.path().to_owned() });
            }
            Err(error) => return Err(failed(error)),
        };
        if !stream.peer_is_this_user().map_err(failed)? {
            return Err(ConnectError::OtherUser { path: place.path().to_owned() });
        }
        stream.set_read_timeout(Some(RENEWAL)).map_err(failed)?;
        stream.set_write_timeout(Some(ANSWER_WITHIN)).map_err(failed)?;
        let own = Hello::of(version);
        // An agent that ends just now breaks the pipe; what it still said can be read all the same.
        let _ = stream.write_all(message::hello(&own).as_bytes());
        let mut lines = Lines::new(stream, LONGEST_REPLY);
        let agent = take_hello(&mut lines)?;
        if agent.protocol != PROTOCOL {
            let (agent, own) = (agent.clone(), own.clone());
            return Err(match own.age(&agent) {
                Greater => ConnectError::AgentIsOlder { agent, own },
                _ => ConnectError::AgentIsNewer { agent, own },
            });
        }
        lines.stream().set_read_timeout(Some(ANSWER_WITHIN)).map_err(failed)?;
        Ok(Client {
            place: place.clone(),
            own,
            lines,
            agent,
            next_id: 1,
            notices: VecDeque::new(),
            is_over: false,
        })
    }

    /// What the agent said of itself.
    pub fn agent(&self) -> &Hello {
        &self.agent
    }

    /// Asks, and waits for the answer.
    ///
    /// Where the connection is over it connects anew, waiting up to [`RENEWAL`] for an agent that
    /// renews itself, also when the agent says bye instead of answering: it did not follow the
    /// request then. If the connection breaks without a bye nobody knows whether it did, and only
    /// a request that changes nothing is sent again.
    pub fn call(&mut self, request: &Request) -> Result<Value, CallError> {
        if self.is_over {
            self.reconnect()?;
        }
        match self.ask(request) {
            Ok(answer) => Ok(answer),
            Err(Unanswered::Failed(CallError::Ended)) if request.only_reads() => {
                self.ask_anew(request)
            }
            Err(Unanswered::NotFollowed) => self.ask_anew(request),
            Err(Unanswered::Failed(error)) => Err(error),
        }
    }

    /// Notices from now on, as they come. Only the connection's own errors end them.
    pub fn subscribe(
        mut self,
        window: bool,
    ) -> Result<(crate::types::SubscribeReply, Notices), CallError> {
        let reply = self.call(&Request::Subscribe { window })?;
        let reply = asks::read(reply)?;
        self.lines.stream().set_read_timeout(None).map_err(|_| CallError::Ended)?;
        Ok((reply, Notices { client: self }))
    }

    fn reconnect(&mut self) -> Result<(), CallError> {
        let anew = Client::connect_within(&self.place, &self.own.version, RENEWAL)?;
        *self = anew;
        Ok(())
    }

    fn ask_anew(&mut self, request: &Request) -> Result<Value, CallError> {
        self.reconnect()?;
        self.ask(request).map_err(|unanswered| match unanswered {
            Unanswered::NotFollowed => CallError::Ended,
            Unanswered::Failed(error) => error,
        })
    }

    fn ask(&mut self, request: &Request) -> Result<Value, Unanswered> {
        let asked = self.next_id;
        self.next_id += 1;
        let line = message::request_line(asked, request);
        let within = match request.is_long_work() {
            true => ANSWER_TO_LONG_WORK_WITHIN,
            false => ANSWER_WITHIN,
        };
        let patient = self.lines.stream().set_read_timeout(Some(within));
        patient.map_err(|_| CallError::Ended)?;
        // Also after a failed write: what the agent said before it went can still be read, and
        // then its end is.
        let _ = self.lines.stream_mut().write_all(line.as_bytes());
        loop {
            match self.receive()? {
                Reply::Answer { id: Some(id), answer } if id == asked => {
                    return answer.map_err(|error| CallError::Refused(error).into());
                }
                // Without an id it is about a line the agent could not make out: ours.
                Reply::Answer { id: None, answer: Err(error) } => {
                    return Err(CallError::Refused(error).into());
                }
                Reply::Notice(Notice::Bye) => {
                    self.is_over = true;
                    return Err(Unanswered::NotFollowed);
                }
                Reply::Notice(notice) => self.notices.push_back(notice),
                Reply::Answer { .. } | Reply::Hello(_) | Reply::Unknown => {}
            }
        }
    }

    fn receive(&mut self) -> Result<Reply, CallError> {
        let received = match self.lines.next() {
            Ok(Line::Whole(line)) => message::outgoing(&line).ok_or(CallError::Garbled),
            Ok(Line::TooLong) => Err(CallError::Garbled),
            Ok(Line::End) => Err(CallError::Ended),
            Err(error) if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) => {
                Err(CallError::NoAnswer)
            }
            Err(_) => Err(CallError::Ended),
        };
        // After any of these nobody knows what the next line would belong to.
        self.is_over |= received.is_err();
        received
    }
}

/// Why a request got no answer.
enum Unanswered {
    /// The agent said bye before it came to it.
    NotFollowed,
    Failed(CallError),
}

impl From<CallError> for Unanswered {
    fn from(error: CallError) -> Unanswered {
        Unanswered::Failed(error)
    }
}

fn take_hello(lines: &mut Lines<Stream>) -> Result<Hello, ConnectError> {
    match lines.next() {
        Ok(Line::Whole(line)) => match message::outgoing(&line) {
            Some(Reply::Hello(hello)) => Ok(hello),
            Some(Reply::Answer { answer: Err(error), .. }) => Err(ConnectError::Refused(error)),
            // It ends just now, and said so before it had greeted.
            Some(Reply::Notice(Notice::Bye)) => Err(ConnectError::Ended),
            _ => Err(ConnectError::NoAgent),
        },
        Ok(Line::TooLong) => Err(ConnectError::NoAgent),
        Ok(Line::End) => Err(ConnectError::Ended),
        Err(error) if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) => {
            Err(ConnectError::NoAnswer)
        }
        Err(_) => Err(ConnectError::Ended),
    }
}

/// The notices of a subscription, one after the other. They end when the connection does: after
/// [`Notice::Bye`], or when the agent is gone without one.
#[derive(Debug)]
pub struct Notices {
    client: Client,
}

impl Iterator for Notices {
    type Item = Notice;

    fn next(&mut self) -> Option<Notice> {
        loop {
            if let Some(notice) = self.client.notices.pop_front() {
                self.client.is_over |= notice == Notice::Bye;
                return Some(notice);
            }
            if self.client.is_over {
                return None;
            }
            match self.client.receive() {
                Ok(Reply::Notice(notice)) => self.client.notices.push_back(notice),
                Ok(Reply::Hello(_) | Reply::Answer { .. } | Reply::Unknown) => {}
                Err(_) => return None,
            }
        }
    }
}

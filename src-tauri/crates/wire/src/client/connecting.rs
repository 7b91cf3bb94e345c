//! How a connection begins: somebody listens, it is this user, and both sides greet.

use super::{ANSWER_WITHIN, Client, ConnectError, RENEWAL};
use crate::line::{LONGEST_REPLY, Line, Lines};
use crate::message::{self, Reply};
use crate::place::Place;
use crate::socket::{self, Stream};
use crate::types::{Hello, Notice, PROTOCOL};
use std::cmp::Ordering::Greater;
use std::collections::VecDeque;
use std::io::{ErrorKind, Write};
use std::thread;
use std::time::{Duration, Instant};

/// How often it is tried again while an agent is waited for.
const TRY_EVERY: Duration = Duration::from_millis(50);

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
            next_id: 1,
            notices: VecDeque::new(),
            is_over: false,
        })
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

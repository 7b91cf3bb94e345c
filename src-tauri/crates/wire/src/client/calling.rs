//! A request and its answer, over a connection that may be made anew in between.

use super::notices::Notices;
use super::{ANSWER_WITHIN, CallError, Client, RENEWAL, asks};
use crate::line::Line;
use crate::message::{self, Reply};
use crate::types::{Notice, Request, SubscribeReply};
use serde_json::Value;
use std::io::{ErrorKind, Write};
use std::time::Duration;

/// How long where the agent writes all of somebody's data anew.
const ANSWER_TO_LONG_WORK_WITHIN: Duration = Duration::from_secs(120);

impl Client {
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
    pub fn subscribe(mut self, window: bool) -> Result<(SubscribeReply, Notices), CallError> {
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

    pub(super) fn receive(&mut self) -> Result<Reply, CallError> {
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

//! The way back for one answer.

use super::connection::Outbox;
use crate::message::{self, Id, OWN_ERROR};
use crate::types::{ErrorCode, WireError};
use serde::Serialize;
use std::sync::mpsc::Sender;

/// Takes the answer to one request, and never waits for the client. Dropped without one, it says
/// that the agent failed.
#[derive(Debug)]
pub struct Responder {
    pub(super) id: Option<Id>,
    pub(super) outbox: Outbox,
    /// Tells the connection's reader to go on; none once that is done.
    pub(super) answered: Option<Sender<()>>,
}

impl Responder {
    /// Answers with a value.
    pub fn reply<T: Serialize>(self, result: &T) {
        match serde_json::to_value(result) {
            Ok(value) => self.finish(|id| message::reply(id, value)),
            Err(error) => self.refuse(&failed(&error.to_string())),
        }
    }

    /// Answers that it can't be done.
    pub fn refuse(self, error: &WireError) {
        self.finish(|id| message::error(Some(id), OWN_ERROR, error));
    }

    /// Answers either way.
    pub fn finish_with<T: Serialize>(self, result: Result<T, WireError>) {
        match result {
            Ok(value) => self.reply(&value),
            Err(error) => self.refuse(&error),
        }
    }

    fn finish(mut self, line: impl FnOnce(&Id) -> String) {
        self.send(line);
    }

    fn send(&mut self, line: impl FnOnce(&Id) -> String) {
        let Some(answered) = self.answered.take() else { return };
        if let Some(id) = &self.id {
            self.outbox.send(line(id));
        }
        // The reader may be gone with its client.
        let _ = answered.send(());
    }
}

impl Drop for Responder {
    fn drop(&mut self) {
        self.send(|id| {
            let error = failed("the agent gave no answer");
            message::error(Some(id), OWN_ERROR, &error)
        });
    }
}

fn failed(message: &str) -> WireError {
    WireError { code: ErrorCode::Failed, message: message.to_owned(), hint: String::new() }
}

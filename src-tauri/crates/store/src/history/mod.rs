//! The history: an append-only table of events in SQLite, and the engine's state beside it.
//!
//! An event is kept as it happened and never changed; what a prompt came to is derived from its
//! events ([`prompt_records`]). The checkpoint is no history: it only saves a start from living
//! the day again, and can be lost without loss. Both are written in one transaction, so that one
//! never knows more than the other.

mod brought;
mod checkpoint;
mod connection;
mod copy;
mod device;
mod elsewhere;
mod error;
mod event;
mod import;
mod joined;
mod migration;
mod note;
mod open;
mod record;
mod shared;

pub use brought::{BringError, Brought, LastImport};
pub use checkpoint::Checkpoint;
pub use connection::Durability;
pub(crate) use connection::open_to_read;
pub use copy::Copy;
pub use elsewhere::{Elsewhere, OtherDevice, SetAsideFile};
pub use error::HistoryError;
pub use event::{Events, LastWords, Unreadable};
pub use joined::{joined, joined_outcomes};
pub use migration::VERSION;
pub use note::Noted;
pub use open::{Damage, Notice};
pub use record::{PromptRecord, prompt_records};
pub use shared::Shared;

use crate::backup;
use chrono::NaiveDate;
use planner::event::Event;
use rusqlite::backup::StepResult;
use rusqlite::{Connection, TransactionBehavior};
use std::path::{Path, PathBuf};
use uuid::Uuid;

/// The open history. Its owner is the only writer ([`crate::AgentLock`]).
#[derive(Debug)]
pub struct History {
    path: PathBuf,
    connection: Connection,
    device: Uuid,
}

impl History {
    /// Opens the history, and makes it if there is none.
    ///
    /// A file that is no usable database is set aside with a date in its name, and a new one is
    /// begun; the notices say so. A file of a newer version is refused and not touched.
    pub fn open(path: &Path) -> Result<(History, Vec<Notice>), HistoryError> {
        open::open(path)
    }

    /// Writes down what happened and the state that came of it, both or neither.
    pub fn record(
        &mut self,
        events: &[Event],
        checkpoint: &Checkpoint,
    ) -> Result<(), HistoryError> {
        let path = &self.path;
        let failed = |error| HistoryError::of(path, error);
        // IMMEDIATE: it waits for a reader's lock at the start, never half-way.
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(failed)?;
        for event in events {
            event::insert(&transaction, &self.device, event).map_err(failed)?;
        }
        checkpoint::replace(&transaction, checkpoint).map_err(failed)?;
        transaction.commit().map_err(failed)
    }

    /// The state that was last recorded.
    pub fn checkpoint(&self) -> Result<Option<Checkpoint>, HistoryError> {
        checkpoint::read(&self.connection).map_err(|error| HistoryError::of(&self.path, error))
    }

    /// What happened on these logical days and to prompts of these days, both ends included, in
    /// the order in which it was recorded.
    pub fn events(&self, from: NaiveDate, to: NaiveDate) -> Result<Events, HistoryError> {
        event::read(&self.connection, from, to).map_err(|error| HistoryError::of(&self.path, error))
    }

    /// What the prompts of these logical days came to, both ends included, by due time.
    pub fn prompts(
        &self,
        from: NaiveDate,
        to: NaiveDate,
    ) -> Result<Vec<PromptRecord>, HistoryError> {
        let events = self.events(from, to)?.events;
        let mut records = prompt_records(&events);
        records.retain(|record| (from..=to).contains(&record.prompt.id.day()));
        Ok(records)
    }

    /// The last word on each prompt of these logical days that has ended, both ends included.
    pub fn last_words(&self, from: NaiveDate, to: NaiveDate) -> Result<LastWords, HistoryError> {
        event::last_words(&self.connection, from, to)
            .map_err(|error| HistoryError::of(&self.path, error))
    }

    /// Puts what a copy holds in the place of what is here, whole or not at all. What is here is
    /// not kept: a copy of it is made first ([`crate::Backups`]). The file has to be opened anew
    /// after that.
    pub fn restore(&mut self, copy: &Copy) -> Result<(), HistoryError> {
        let failed = |error| HistoryError::of(&self.path, error);
        let all = rusqlite::backup::Backup::new(&copy.connection, &mut self.connection);
        let ended = all.and_then(|all| all.step(-1)).map_err(failed)?;
        if !matches!(ended, StepResult::Done) {
            return Err(HistoryError::Locked { path: self.path.clone() });
        }
        backup::forget_settings(&self.connection).map_err(failed)
    }

    /// The random id of this device, on every event that is recorded here.
    pub fn device(&self) -> Uuid {
        self.device
    }

    /// How durable what is recorded is, as SQLite says; for `doctor`.
    pub fn durability(&self) -> Result<Durability, HistoryError> {
        connection::durability(&self.connection)
            .map_err(|error| HistoryError::of(&self.path, error))
    }

    /// Where it lies.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Closes it in good order, so that the next start need not check it.
    pub fn close(self) -> Result<(), HistoryError> {
        let path = self.path;
        self.connection.close().map_err(|(_, error)| HistoryError::of(&path, error))
    }
}

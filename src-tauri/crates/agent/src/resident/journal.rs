//! What is written down, and what waits to be because the disk did not take it.
//!
//! A write that fails costs nothing: the events stay in memory and go with the next ones, at the
//! latest a minute later, in the order in which they happened.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use planner::engine::{Engine, Now, State};
use planner::event::{Event, Happening};
use planner::{Outcome, PromptId};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::cell::RefCell;
use std::collections::BTreeMap;
use store::History;
use store::history::{Checkpoint, HistoryError, LastWords, Unreadable};
use store::settings_file::whole;

const RETRY_AFTER: TimeDelta = TimeDelta::minutes(1);

/// The history, and what it has not taken yet.
#[derive(Debug)]
pub struct Journal {
    history: History,
    waiting: Vec<Event>,
    failure: Option<(HistoryError, DateTime<Utc>)>,
    /// What was met and can't be read, by its number; said as long as the agent runs.
    unreadable: RefCell<BTreeMap<i64, Unreadable>>,
}

/// What a checkpoint holds: the engine's memory and the settings it belongs to.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Saved {
    pub engine: State,
    pub settings: Map<String, Value>,
}

impl Journal {
    /// A journal that writes to this history.
    pub fn new(history: History) -> Journal {
        Journal { history, waiting: Vec::new(), failure: None, unreadable: RefCell::default() }
    }

    /// Writes down what happened and what the engine remembers of it.
    pub(super) fn record(&mut self, events: Vec<Event>, engine: &Engine, epoch: &str, now: &Now) {
        #[derive(Serialize)]
        struct Saving<'a> {
            engine: &'a State,
            settings: Map<String, Value>,
        }
        let saving = Saving { engine: engine.state(), settings: whole(engine.settings()) };
        let state = serde_json::to_string(&saving).expect("BUG: the engine's state is plain data");
        let saved_at = now.wall.to_utc();
        let checkpoint = Checkpoint { state, boot: epoch.to_owned(), saved_at };
        self.waiting.extend(events);
        match self.history.record(&self.waiting, &checkpoint) {
            Ok(()) => {
                if self.failure.take().is_some() {
                    log::info!("the history is written again");
                }
                self.waiting.clear();
            }
            Err(error) => {
                log::warn!("{error}; {} events wait", self.waiting.len());
                self.failure = Some((error, saved_at + RETRY_AFTER));
            }
        }
    }

    /// Why the last write failed, if it did.
    pub(super) fn failure(&self) -> Option<&HistoryError> {
        self.failure.as_ref().map(|(error, _)| error)
    }

    /// When it is tried again.
    pub(super) fn retry_at(&self) -> Option<DateTime<Utc>> {
        self.failure.as_ref().map(|(_, at)| *at)
    }

    /// What happened on these days and to prompts of these days, also what still waits.
    pub(super) fn events(
        &self,
        from: NaiveDate,
        to: NaiveDate,
    ) -> Result<Vec<Event>, HistoryError> {
        let read = self.history.events(from, to)?;
        self.note(read.unreadable);
        let mut events = read.events;
        let days = from..=to;
        let is_of_them = |event: &&Event| {
            days.contains(&event.day)
                || event.what.prompt().is_some_and(|prompt| days.contains(&prompt.day()))
        };
        events.extend(self.waiting.iter().filter(is_of_them).cloned());
        Ok(events)
    }

    /// The last word on each prompt of these days, also what still waits.
    pub(super) fn outcomes(
        &self,
        from: NaiveDate,
        to: NaiveDate,
    ) -> Result<BTreeMap<PromptId, Outcome>, HistoryError> {
        let LastWords { mut outcomes, unreadable } = self.history.last_words(from, to)?;
        self.note(unreadable);
        for event in &self.waiting {
            if let Happening::Ended { prompt, outcome }
            | Happening::Corrected { prompt, outcome, .. } = &event.what
                && (from..=to).contains(&prompt.day())
            {
                outcomes.insert(prompt.clone(), *outcome);
            }
        }
        Ok(outcomes)
    }

    /// Keeps in mind what can't be read, and says it in the log the first time.
    fn note(&self, unreadable: Vec<Unreadable>) {
        let mut known = self.unreadable.borrow_mut();
        for one in unreadable {
            known.entry(one.seq).or_insert_with(|| {
                log::warn!("{one}");
                one
            });
        }
    }

    /// The first event that was met and can't be read, and how many there are.
    pub(super) fn unreadable(&self) -> Option<(Unreadable, usize)> {
        let known = self.unreadable.borrow();
        known.values().next().map(|first| (first.clone(), known.len()))
    }

    /// The history, for what stands beside the events.
    pub(super) fn history(&mut self) -> &mut History {
        &mut self.history
    }

    /// The history, for what exchanges it whole; none while something waits to be written.
    pub(super) fn whole(&mut self) -> Result<&mut History, &HistoryError> {
        match &self.failure {
            Some((error, _)) => Err(error),
            None => Ok(&mut self.history),
        }
    }

    /// Closes the history in good order.
    pub(super) fn close(self) {
        if let Err(error) = self.history.close() {
            log::warn!("{error}");
        }
    }
}

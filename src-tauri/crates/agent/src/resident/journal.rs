//! What is written down, and what waits to be because the disk did not take it.
//!
//! A write that fails costs nothing: the events stay in memory and go with the next ones, at the
//! latest a minute later, in the order in which they happened. Meanwhile they lie in the user's
//! runtime folder too, where there is one, for an agent that ends before the disk takes them.

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use planner::elsewhere::{Answered, Word, is_answer};
use planner::engine::{Engine, Now, State};
use planner::event::{Event, Happening};
use planner::{Outcome, PromptId};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::PathBuf;
use store::history::{
    Checkpoint, HistoryError, LastWords, PromptRecord, Unreadable, joined, joined_outcomes,
    prompt_records,
};
use store::settings_file::whole;
use store::{History, Unwritten};

const RETRY_AFTER: TimeDelta = TimeDelta::minutes(1);

/// The history, and what it has not taken yet.
#[derive(Debug)]
pub struct Journal {
    history: History,
    waiting: Option<Waiting>,
    /// When the state was saved that the history has.
    written: Option<DateTime<Utc>>,
    /// Where it is kept what waits; none where there is no such place.
    aside: Option<PathBuf>,
    /// What was met and can't be read, by its number; said as long as the agent runs.
    unreadable: RefCell<BTreeMap<i64, Unreadable>>,
    /// The packs that plans are made with.
    packs: Vec<String>,
}

/// What the history did not take, and why.
#[derive(Debug)]
struct Waiting {
    events: Vec<Event>,
    checkpoint: Checkpoint,
    failure: HistoryError,
    retry_at: DateTime<Utc>,
    is_kept: bool,
}

/// What a checkpoint holds: the engine's memory and the settings it belongs to.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Saved {
    pub engine: State,
    pub settings: Map<String, Value>,
    /// The packs that its plan was made with.
    #[serde(default)]
    pub packs: Vec<String>,
}

impl Journal {
    /// A journal that writes to this history, and keeps aside what that does not take. What an
    /// earlier run kept there is written first.
    pub fn new(history: History, aside: Option<PathBuf>) -> Journal {
        let written = history.checkpoint().ok().flatten().map(|known| known.saved_at);
        let unreadable = RefCell::default();
        let packs = Vec::new();
        let mut journal = Journal { history, waiting: None, written, aside, unreadable, packs };
        if let Some(unwritten) = journal.kept() {
            log::info!("{} events of the last run were kept aside", unwritten.events.len());
            let now = unwritten.checkpoint.saved_at;
            journal.write(unwritten.events, unwritten.checkpoint, now);
            if journal.waiting.is_none() {
                journal.forget();
            }
        }
        journal
    }

    /// What an earlier run kept aside, if it belongs to what the history has.
    fn kept(&self) -> Option<Unwritten> {
        let kept = Unwritten::kept(self.aside.as_deref()?);
        let kept = kept.inspect_err(|error| log::warn!("what was kept aside is lost: {error}"));
        let kept = kept.ok().flatten()?;
        let ms = |at: Option<DateTime<Utc>>| at.map(|at| at.timestamp_millis());
        if ms(kept.follows) == ms(self.written) {
            return Some(kept);
        }
        log::info!("what was kept aside does not belong to this history");
        self.forget();
        None
    }

    fn forget(&self) {
        if let Some(Err(error)) = self.aside.as_deref().map(Unwritten::forget) {
            log::warn!("what was kept aside stays there: {error}");
        }
    }

    /// The state that was last saved, or waits to be.
    pub(super) fn checkpoint(&self) -> Result<Option<Checkpoint>, HistoryError> {
        match &self.waiting {
            Some(waiting) => Ok(Some(waiting.checkpoint.clone())),
            None => self.history.checkpoint(),
        }
    }

    /// From now on plans are made with these packs.
    pub(super) fn made_with(&mut self, packs: Vec<String>) {
        self.packs = packs;
    }

    /// Writes down what happened and what the engine remembers of it.
    pub(super) fn record(&mut self, events: Vec<Event>, engine: &Engine, epoch: &str, now: &Now) {
        #[derive(Serialize)]
        struct Saving<'a> {
            engine: &'a State,
            settings: Map<String, Value>,
            packs: &'a [String],
        }
        let settings = whole(engine.settings());
        let saving = Saving { engine: engine.state(), settings, packs: &self.packs };
        let state = serde_json::to_string(&saving).expect("BUG: the engine's state is plain data");
        let saved_at = now.wall.to_utc();
        let checkpoint = Checkpoint { state, boot: epoch.to_owned(), saved_at };
        self.write(events, checkpoint, saved_at);
    }

    fn write(&mut self, new: Vec<Event>, checkpoint: Checkpoint, now: DateTime<Utc>) {
        let waited = self.waiting.take();
        let did_wait = waited.is_some();
        let mut events = waited.map_or_else(Vec::new, |waiting| waiting.events);
        events.extend(new);
        match self.history.record(&events, &checkpoint) {
            Ok(()) => {
                self.written = Some(checkpoint.saved_at);
                if did_wait {
                    log::info!("the history is written again");
                    self.forget();
                }
            }
            Err(failure) => {
                log::warn!("{failure}; {} events wait", events.len());
                let unwritten = Unwritten { events, checkpoint, follows: self.written };
                let is_kept = self.keep(&unwritten);
                let Unwritten { events, checkpoint, .. } = unwritten;
                let retry_at = now + RETRY_AFTER;
                self.waiting = Some(Waiting { events, checkpoint, failure, retry_at, is_kept });
            }
        }
    }

    fn keep(&self, unwritten: &Unwritten) -> bool {
        let Some(path) = &self.aside else { return false };
        let kept = unwritten.keep(path);
        kept.inspect_err(|error| log::warn!("nothing can be kept aside: {error}")).is_ok()
    }

    /// Why the last write failed, if it did.
    pub(super) fn failure(&self) -> Option<&HistoryError> {
        self.waiting.as_ref().map(|waiting| &waiting.failure)
    }

    /// Whether what waits would be found by another agent.
    pub(super) fn keeps_aside(&self) -> bool {
        self.waiting.as_ref().is_some_and(|waiting| waiting.is_kept)
    }

    /// When it is tried again.
    pub(super) fn retry_at(&self) -> Option<DateTime<Utc>> {
        self.waiting.as_ref().map(|waiting| waiting.retry_at)
    }

    /// What waits to be written.
    fn waiting(&self) -> impl Iterator<Item = &Event> {
        self.waiting.iter().flat_map(|waiting| &waiting.events)
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
        events.extend(self.waiting().filter(is_of_them).cloned());
        Ok(events)
    }

    /// What the prompts of these days came to, here and on other computers, each once.
    pub(super) fn records(
        &self,
        from: NaiveDate,
        to: NaiveDate,
    ) -> Result<Vec<PromptRecord>, HistoryError> {
        let own = prompt_records(&self.events(from, to)?);
        Ok(joined(own, &self.history.elsewhere(from, to)?))
    }

    /// How each prompt of these days ended, here and on other computers, also what still waits.
    pub(super) fn outcomes(
        &self,
        from: NaiveDate,
        to: NaiveDate,
    ) -> Result<Vec<(PromptId, Outcome)>, HistoryError> {
        let LastWords { mut words, unreadable } = self.history.last_words(from, to)?;
        self.note(unreadable);
        for event in self.waiting() {
            if let Happening::Ended { prompt, outcome }
            | Happening::Corrected { prompt, outcome, .. } = &event.what
                && (from..=to).contains(&prompt.day())
            {
                let corrected = matches!(event.what, Happening::Corrected { .. });
                let word = Word { outcome: *outcome, at: event.at.to_utc(), corrected };
                words.insert(prompt.clone(), word);
            }
        }
        Ok(joined_outcomes(words, &self.history.elsewhere(from, to)?))
    }

    /// What the user answered on other computers, from this day on.
    pub(super) fn answered_elsewhere(
        &self,
        from: NaiveDate,
    ) -> Result<Vec<Answered>, HistoryError> {
        // What counts is not later than now, so a few days are all there are.
        let to = from.checked_add_days(Days::new(7)).unwrap_or(from);
        let all = self.history.elsewhere(from, to)?.into_iter();
        let answers = all.filter(|one| is_answer(one.word.outcome));
        Ok(answers.map(|one| Answered { prompt: one.prompt, at: one.word.at }).collect())
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
        match &self.waiting {
            Some(waiting) => Err(&waiting.failure),
            None => Ok(&mut self.history),
        }
    }

    /// Closes the history in good order, with what waits if it takes that now.
    pub(super) fn close(mut self) {
        if let Some(waiting) = &self.waiting {
            let (checkpoint, at) = (waiting.checkpoint.clone(), waiting.retry_at);
            self.write(Vec::new(), checkpoint, at);
        }
        if let Err(error) = self.history.close() {
            log::warn!("{error}");
        }
    }
}

//! The calendar: noticed when it changes, read by a process of its own, told to the engine. A
//! meeting that begins or ends is told as it does.

use super::watched::{Watch, changes};
use super::{Errand, Message, Resident};
use crate::calendar::{joined, place};
use crate::spoken::{Spoken, say};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher};
use planner::engine::{BusyReason, Input};
use planner::plan::BusySpan;
use serde::Deserialize;
use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;

/// The days that are asked for: a plan is made from them also when the file can't be read then.
const DAYS: &str = "9";

/// A program that writes a calendar writes many times: this long after the last it is read.
const SETTLES: TimeDelta = TimeDelta::seconds(2);

/// One that could not be read is tried again at the first moment after this.
const AGAIN_AFTER: TimeDelta = TimeDelta::hours(1);

/// What is known of the calendar.
#[derive(Default)]
pub(super) struct Calendar {
    /// What the settings name, and where that is.
    of: Option<(String, Option<PathBuf>)>,
    watch: Option<Watch>,
    /// The logical day for which it was last asked.
    day: Option<NaiveDate>,
    /// When it is read next.
    read_at: Option<DateTime<Utc>>,
    is_asked: bool,
    failure: Option<(String, DateTime<Utc>)>,
}

#[derive(Deserialize)]
struct Reply {
    busy: Vec<Span>,
}

#[derive(Deserialize)]
struct Span {
    from: DateTime<Utc>,
    to: DateTime<Utc>,
}

impl Calendar {
    /// When the loop is to look at it.
    pub fn read_at(&self) -> Option<DateTime<Utc>> {
        self.read_at.filter(|_| !self.is_asked)
    }
}

impl Resident {
    /// The folder of the calendar changed.
    pub(super) fn calendar_touched(&mut self) {
        self.calendar.read_at = Some(self.now().wall.to_utc() + SETTLES);
    }

    /// Asks for the calendar where that is due, and tells the engine of a meeting that began or
    /// ended.
    pub(super) fn follow_calendar(&mut self) {
        let (today, now) = (self.engine.date(), self.now().wall.to_utc());
        let wanted = self.engine.settings().busy.calendar.clone();
        if self.calendar.of.as_ref().map(|(of, _)| of) != wanted.as_ref() {
            self.calendar = Calendar { is_asked: self.calendar.is_asked, ..Calendar::default() };
            match wanted {
                None => drop(self.feed(Input::Calendar(Vec::new()))),
                Some(of) => {
                    let at = place(&of);
                    self.watch(at.as_deref());
                    self.calendar.of = Some((of, at));
                }
            }
        }
        let is_again = self.calendar.failure.as_ref().is_some_and(|(_, at)| *at <= now);
        if self.calendar.of.is_some() && (self.calendar.day != Some(today) || is_again) {
            self.calendar.day = Some(today);
            self.calendar.failure.take_if(|_| is_again);
            self.calendar.read_at = Some(now);
        }
        if self.calendar.read_at().is_some_and(|at| at <= now) {
            self.calendar.read_at = None;
            self.ask_for_calendar(today);
        }
        self.tell_of_meetings(now);
    }

    /// Where a meeting begins or ends next.
    pub(super) fn next_meeting(&self) -> Option<DateTime<Utc>> {
        let now = self.now().wall.to_utc();
        let edges = self.engine.calendar().iter().flat_map(|(from, to)| [*from, *to]);
        edges.filter(|at| *at > now).min()
    }

    fn tell_of_meetings(&mut self, now: DateTime<Utc>) {
        let is_in_one = self.engine.calendar().iter().any(|(from, to)| *from <= now && now < *to);
        let is_told = self.engine.busy_reasons().contains(&BusyReason::Meeting);
        match (is_in_one, is_told) {
            (true, false) => drop(self.feed(Input::Busy(BusyReason::Meeting))),
            (false, true) => drop(self.feed(Input::Free(Some(BusyReason::Meeting)))),
            _ => {}
        }
    }

    fn ask_for_calendar(&mut self, today: NaiveDate) {
        let Some(errands) = &mut self.errands else { return };
        let from = today.to_string();
        let words = ["calendar", "--json", "--days", DAYS, "--from", &from];
        match errands.send(Errand::Calendar, &words, &self.files) {
            Ok(()) => self.calendar.is_asked = true,
            Err(error) => self.calendar_not_read(error.to_string()),
        }
    }

    /// What the process found.
    pub(super) fn calendar_read(&mut self, outcome: Result<Vec<u8>, String>) {
        self.calendar.is_asked = false;
        if self.calendar.of.is_none() {
            return;
        }
        let read = outcome.and_then(|bytes| {
            serde_json::from_slice::<Reply>(&bytes).map_err(|error| error.to_string())
        });
        match read {
            Ok(reply) => {
                self.calendar.failure = None;
                let spans: Vec<BusySpan> =
                    reply.busy.into_iter().map(|Span { from, to }| (from, to)).collect();
                drop(self.feed(Input::Calendar(joined(spans))));
            }
            Err(reason) => self.calendar_not_read(reason),
        }
    }

    /// What was known of it still holds.
    fn calendar_not_read(&mut self, reason: String) {
        log::warn!("the calendar was not read");
        self.calendar.failure = Some((reason, self.now().wall.to_utc() + AGAIN_AFTER));
    }

    /// Why there are no new busy times, if that is so.
    pub(super) fn calendar_trouble(&self) -> Option<Spoken> {
        let (reason, _) = self.calendar.failure.as_ref()?;
        Some(say(&self.messages, "calendar-not-read", &[("reason", reason.into())]))
    }

    /// From now on what happens there wakes the loop; without a watch it is read once a day.
    fn watch(&mut self, at: Option<&Path>) {
        let (Some(at), Some(line)) = (at, self.line.clone()) else { return };
        let (at, late) = (at.to_owned(), line.clone());
        self.calendar.watch =
            Some(Watch::begin(|| watcher(at, line), move || drop(late.send(Message::Calendar))));
    }
}

/// Watches a folder, or of the folder of a file that file: programs put a new one in its place.
fn watcher(at: PathBuf, line: Sender<Message>) -> notify::Result<RecommendedWatcher> {
    let is_folder = at.is_dir();
    let (folder, mode) = match at.parent() {
        Some(parent) if !is_folder => (parent.to_owned(), RecursiveMode::NonRecursive),
        _ => (at.clone(), RecursiveMode::Recursive),
    };
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
        let is_of_it = |event: &Event| is_folder || event.paths.contains(&at);
        // What was missed may be anything.
        if event.map_or(true, |event| is_of_it(&event) && changes(event.kind)) {
            let _ = line.send(Message::Calendar);
        }
    })?;
    watcher.watch(&folder, mode)?;
    Ok(watcher)
}

//! The table `event`: what happened, one row each, never changed and never removed.

use chrono::{DateTime, FixedOffset, NaiveDate};
use planner::elsewhere::Word;
use planner::event::{Event, Happening};
use planner::{Outcome, PromptId};
use rusqlite::{Connection, Row, params};
use serde_json::Value;
use std::collections::BTreeMap;
use uuid::Uuid;

/// `at_ms` is UTC since 1970; `offset_min` that of the zone then in force; `body` the whole of
/// what happened, of which `prompt`, `kind` and `event` are drawn out to be looked for.
///
/// The triggers hold append-only against every writer, also against `INSERT OR REPLACE`, which
/// removes a row without asking the trigger on DELETE.
pub(super) const V1: &str = "
CREATE TABLE event (
    seq        INTEGER PRIMARY KEY,
    id         TEXT NOT NULL UNIQUE,
    device     TEXT NOT NULL REFERENCES device (id),
    at_ms      INTEGER NOT NULL,
    offset_min INTEGER NOT NULL,
    day        TEXT NOT NULL,
    prompt     TEXT,
    kind       TEXT,
    event      TEXT NOT NULL,
    body       TEXT NOT NULL
) STRICT;
CREATE INDEX event_by_day ON event (day);
CREATE INDEX event_by_day_of_prompt ON event (substr(prompt, 1, 10)) WHERE prompt IS NOT NULL;
CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
CREATE TRIGGER event_is_never_removed BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'events are never removed'); END;
CREATE TRIGGER event_is_never_replaced BEFORE INSERT ON event
WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.id OR seq = NEW.seq)
BEGIN SELECT RAISE(ABORT, 'events are never replaced'); END;
";

/// Events that were read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Events {
    /// Them, in the order in which they were recorded.
    pub events: Vec<Event>,
    /// Those that this version can't read: a newer one wrote them, or they are damaged. They stay
    /// where they are.
    pub unreadable: Vec<Unreadable>,
}

/// An event that can't be read, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// Its number in the table.
    pub seq: i64,
    /// The logical day that stands there.
    pub day: String,
    /// The word for what happened.
    pub event: String,
    /// Why.
    pub reason: String,
}

impl core::fmt::Display for Unreadable {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let Unreadable { seq, day, event, reason } = self;
        write!(f, "event {seq} of {day} ({event}) can not be read: {reason}")
    }
}

/// The last words on prompts, and nothing else of them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LastWords {
    /// How each prompt that has ended did so, the last correction included, and when that was said.
    pub words: BTreeMap<PromptId, Word>,
    /// The events that should say so, and can't be read.
    pub unreadable: Vec<Unreadable>,
}

impl LastWords {
    /// How each prompt ended, without when that was said.
    pub fn outcomes(&self) -> BTreeMap<PromptId, Outcome> {
        self.words.iter().map(|(prompt, word)| (prompt.clone(), word.outcome)).collect()
    }
}

/// Writes one event down.
pub(super) fn insert(
    connection: &Connection,
    device: &Uuid,
    event: &Event,
) -> rusqlite::Result<()> {
    let body = serde_json::to_value(&event.what)
        .map_err(|error| rusqlite::Error::ToSqlConversionFailure(Box::new(error)))?;
    let mut insert = connection.prepare_cached(
        "INSERT INTO event (id, device, at_ms, offset_min, day, prompt, kind, event, body)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?;
    insert.execute(params![
        Uuid::new_v4().to_string(),
        device.to_string(),
        event.at.timestamp_millis(),
        event.at.offset().local_minus_utc() / 60,
        event.day.to_string(),
        event.what.prompt().map(ToString::to_string),
        event.what.kind().map(|kind| kind.word()),
        body.get("event").and_then(Value::as_str).expect("BUG: an event is tagged by its word"),
        body.to_string(),
    ])?;
    Ok(())
}

/// Reads the events of these days and of the prompts of these days.
pub(super) fn read(
    connection: &Connection,
    from: NaiveDate,
    to: NaiveDate,
) -> rusqlite::Result<Events> {
    let mut select = connection.prepare_cached(
        "SELECT at_ms, offset_min, day, body, seq, event FROM event
         WHERE day BETWEEN ?1 AND ?2
            OR (prompt IS NOT NULL AND substr(prompt, 1, 10) BETWEEN ?1 AND ?2)
         ORDER BY seq",
    )?;
    let mut rows = select.query(params![from.to_string(), to.to_string()])?;
    let mut read = Events::default();
    while let Some(row) = rows.next()? {
        match event(row)? {
            Ok(event) => read.events.push(event),
            Err(unreadable) => read.unreadable.push(unreadable),
        }
    }
    Ok(read)
}

/// Reads the last word on each prompt of these days, and nothing else: a year of it is little.
pub(super) fn last_words(
    connection: &Connection,
    from: NaiveDate,
    to: NaiveDate,
) -> rusqlite::Result<LastWords> {
    // The days name the index: with it the rest of the history is not looked at.
    let mut select = connection.prepare_cached(
        "SELECT prompt, body, seq, day, event, at_ms FROM event
         WHERE prompt IS NOT NULL AND substr(prompt, 1, 10) BETWEEN ?1 AND ?2
           AND event IN ('ended', 'corrected')
         ORDER BY seq",
    )?;
    let mut rows = select.query(params![from.to_string(), to.to_string()])?;
    let mut read = LastWords::default();
    while let Some(row) = rows.next()? {
        let (prompt, body) = (row.get_ref(0)?.as_str()?, row.get_ref(1)?.as_str()?);
        let reason = match (PromptId::parse(prompt), serde_json::from_str(body)) {
            (Some(prompt), Ok(outcome)) => {
                let at = DateTime::from_timestamp_millis(row.get(5)?).unwrap_or_default();
                let corrected = row.get_ref(4)?.as_str()? == "corrected";
                read.words.insert(prompt, Word { outcome, at, corrected });
                continue;
            }
            (None, _) => format!("'{prompt}' is no prompt"),
            (_, Err(error)) => error.to_string(),
        };
        let (seq, day, event) = (row.get(2)?, row.get(3)?, row.get(4)?);
        read.unreadable.push(Unreadable { seq, day, event, reason });
    }
    Ok(read)
}

fn event(row: &Row<'_>) -> rusqlite::Result<Result<Event, Unreadable>> {
    let (at_ms, offset_min): (i64, i32) = (row.get(0)?, row.get(1)?);
    let (day, body): (String, String) = (row.get(2)?, row.get(3)?);
    let (seq, event) = (row.get(4)?, row.get(5)?);
    Ok(sound(at_ms, offset_min, &day, &body).map_err(|reason| Unreadable {
        seq,
        day,
        event,
        reason,
    }))
}

fn sound(at_ms: i64, offset_min: i32, day: &str, body: &str) -> Result<Event, String> {
    let offset = offset_min.checked_mul(60).and_then(FixedOffset::east_opt);
    let offset = offset.ok_or_else(|| format!("an offset of {offset_min} minutes"))?;
    let at = DateTime::from_timestamp_millis(at_ms);
    let at = at.ok_or_else(|| format!("a time of {at_ms} ms"))?.with_timezone(&offset);
    let day = day.parse().map_err(|_| "its day is no date".to_owned())?;
    let what: Happening = serde_json::from_str(body).map_err(|error| error.to_string())?;
    Ok(Event { at, day, what })
}

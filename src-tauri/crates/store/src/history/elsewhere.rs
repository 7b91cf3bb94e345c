//! What other computers of the user say, and how far this one has told them ([`crate::segments`]).
//! It stands beside the events, which are this computer's own: nothing of it is ever mixed up.
//!
//! `elsewhere` only grows. `segment` says which files were read as they are, `own_segment` how far
//! the events stand in files of our own; both can be lost without loss, and are found out again.
//! Here it is written down and asked for; `shared` reads what a pass needs of it.

use super::{History, HistoryError};
use crate::segments::{Fault, Pass};
use chrono::{DateTime, FixedOffset, NaiveDate, TimeDelta, Utc};
use planner::PromptId;
use planner::elsewhere::Word;
use rusqlite::{Connection, Row, TransactionBehavior, params};
use uuid::Uuid;

/// `seen_ms` is when this computer's clock first saw it: what is later than that was said by a clock
/// that goes ahead, and counts for nothing until this one was set.
pub(super) const V4: &str = "
CREATE TABLE elsewhere (
    id             TEXT NOT NULL PRIMARY KEY,
    device         TEXT NOT NULL,
    at_ms          INTEGER NOT NULL,
    prompt         TEXT NOT NULL,
    due_ms         INTEGER NOT NULL,
    due_offset_min INTEGER NOT NULL,
    minutes        INTEGER NOT NULL,
    outcome        TEXT NOT NULL,
    corrected      INTEGER NOT NULL,
    seen_ms        INTEGER NOT NULL
) STRICT;
CREATE INDEX elsewhere_by_day ON elsewhere (substr(prompt, 1, 10));
CREATE TABLE segment (
    name        TEXT NOT NULL PRIMARY KEY,
    bytes       INTEGER NOT NULL,
    modified_ns INTEGER NOT NULL,
    device      TEXT,
    called      TEXT,
    fault       TEXT
) STRICT;
CREATE TABLE own_segment (
    one   INTEGER PRIMARY KEY CHECK (one = 1),
    seq   INTEGER NOT NULL,
    name  TEXT,
    bytes INTEGER NOT NULL
) STRICT;
";

/// A clock that goes ahead by less is as good as this one.
const AHEAD: TimeDelta = TimeDelta::minutes(10);

/// How a prompt ended on another computer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Elsewhere {
    /// Which.
    pub prompt: PromptId,
    /// When it was due there.
    pub due: DateTime<FixedOffset>,
    /// How many minutes it takes.
    pub minutes: u32,
    /// What was said of it.
    pub word: Word,
}

/// A file that could not be read, or not all of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAsideFile {
    /// Its name.
    pub name: String,
    /// What is wrong with it.
    pub fault: Fault,
}

/// Another computer of which something was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherDevice {
    /// Its random id.
    pub device: String,
    /// What it is called, by the last segment that says so.
    pub called: String,
    /// How much is known of it.
    pub entries: u32,
    /// How much of that is later than this computer's clock was when it came.
    pub ahead: u32,
    /// When it last said something.
    pub last: Option<DateTime<Utc>>,
}

impl History {
    /// Takes what a pass brought; how much of it is new. One that was made for another id is left.
    pub fn take(&mut self, pass: &Pass, now: DateTime<Utc>) -> Result<usize, HistoryError> {
        if pass.device != self.device.to_string() {
            return Ok(0);
        }
        let failed = |error| HistoryError::of(&self.path, error);
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(failed)?;
        let new = write(&transaction, pass, now).map_err(failed)?;
        transaction.commit().map_err(failed)?;
        Ok(new)
    }

    /// What other computers say of the prompts of these logical days, both ends included. What was
    /// said by a clock that goes ahead is left out.
    pub fn elsewhere(
        &self,
        from: NaiveDate,
        to: NaiveDate,
    ) -> Result<Vec<Elsewhere>, HistoryError> {
        let select = || -> rusqlite::Result<Vec<Elsewhere>> {
            let mut select = self.connection.prepare_cached(
                "SELECT prompt, due_ms, due_offset_min, minutes, outcome, at_ms, corrected
                 FROM elsewhere
                 WHERE substr(prompt, 1, 10) BETWEEN ?1 AND ?2 AND at_ms <= seen_ms + ?3
                 ORDER BY due_ms, id",
            )?;
            let days = params![from.to_string(), to.to_string(), AHEAD.num_milliseconds()];
            let rows = select.query_map(days, elsewhere)?;
            rows.filter_map(Result::transpose).collect()
        };
        select().map_err(|error| HistoryError::of(&self.path, error))
    }

    /// The files that were not read, or not whole.
    pub fn set_aside_files(&self) -> Result<Vec<SetAsideFile>, HistoryError> {
        set_aside_files(&self.connection).map_err(|error| HistoryError::of(&self.path, error))
    }

    /// The other computers of which something is known.
    pub fn other_devices(&self) -> Result<Vec<OtherDevice>, HistoryError> {
        other_devices(&self.connection, &self.device)
            .map_err(|error| HistoryError::of(&self.path, error))
    }

    /// What was said by a clock that goes ahead counts from now on, because this one was set.
    pub fn see_again(&mut self, now: DateTime<Utc>) -> Result<(), HistoryError> {
        self.connection
            .execute(
                "UPDATE elsewhere SET seen_ms = ?1 WHERE at_ms > seen_ms + ?2",
                params![now.timestamp_millis(), AHEAD.num_milliseconds()],
            )
            .map(drop)
            .map_err(|error| HistoryError::of(&self.path, error))
    }

    /// Forgets which files were read and how far our own go: with the next pass everything in the
    /// folder is looked at anew. What was read stays.
    pub fn forget_segments(&mut self) -> Result<(), HistoryError> {
        self.connection
            .execute_batch("DELETE FROM segment; DELETE FROM own_segment;")
            .map_err(|error| HistoryError::of(&self.path, error))
    }

    /// Takes another id, because some other computer goes by this one.
    pub fn renew_device(&mut self) -> Result<(), HistoryError> {
        let failed = |error| HistoryError::of(&self.path, error);
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(failed)?;
        transaction.execute("UPDATE device SET own = NULL", []).map_err(failed)?;
        let device = super::device::own(&transaction).map_err(failed)?;
        transaction
            .execute_batch("DELETE FROM segment; DELETE FROM own_segment;")
            .map_err(failed)?;
        transaction.commit().map_err(failed)?;
        self.device = device;
        Ok(())
    }
}

fn write(connection: &Connection, pass: &Pass, now: DateTime<Utc>) -> rusqlite::Result<usize> {
    let length = |bytes: u64| i64::try_from(bytes).unwrap_or(i64::MAX);
    let mut new = 0;
    let mut insert = connection.prepare_cached(
        "INSERT OR IGNORE INTO elsewhere (id, device, at_ms, prompt, due_ms, due_offset_min,
            minutes, outcome, corrected, seen_ms)
         SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10
         WHERE NOT EXISTS (SELECT 1 FROM event WHERE id = ?1)",
    )?;
    for (device, entry) in &pass.entries {
        new += insert.execute(params![
            entry.id,
            device,
            entry.at.timestamp_millis(),
            entry.prompt.to_string(),
            entry.due.timestamp_millis(),
            entry.due.offset().local_minus_utc() / 60,
            entry.minutes,
            serde_json::to_string(&entry.outcome).expect("BUG: an outcome is plain data"),
            entry.corrected,
            now.timestamp_millis(),
        ])?;
    }
    for name in &pass.gone {
        connection.execute("DELETE FROM segment WHERE name = ?1", [name])?;
    }
    for file in &pass.files {
        let (device, called) = file.device.clone().unzip();
        let fault = file.fault.as_ref();
        let fault = fault.map(|it| serde_json::to_string(it).expect("BUG: a fault is plain data"));
        connection.execute(
            "INSERT INTO segment (name, bytes, modified_ns, device, called, fault)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)
             ON CONFLICT (name) DO UPDATE SET bytes = excluded.bytes,
                modified_ns = excluded.modified_ns, device = excluded.device,
                called = excluded.called, fault = excluded.fault",
            params![file.name, length(file.bytes), file.modified_ns, device, called, fault],
        )?;
    }
    if let Some(own) = &pass.own {
        let (name, bytes) = own.segment.clone().unzip();
        connection.execute(
            "INSERT INTO own_segment (one, seq, name, bytes) VALUES (1, ?1, ?2, ?3)
             ON CONFLICT (one) DO UPDATE SET seq = excluded.seq, name = excluded.name,
                bytes = excluded.bytes",
            params![own.seq, name, length(bytes.unwrap_or_default())],
        )?;
    }
    Ok(new)
}

fn elsewhere(row: &Row<'_>) -> rusqlite::Result<Option<Elsewhere>> {
    let (prompt, outcome): (String, String) = (row.get(0)?, row.get(4)?);
    let (due_ms, offset_min): (i64, i32) = (row.get(1)?, row.get(2)?);
    let (minutes, at_ms, corrected) = (row.get(3)?, row.get(5)?, row.get(6)?);
    Ok((|| {
        let offset = FixedOffset::east_opt(offset_min.checked_mul(60)?)?;
        let due = DateTime::from_timestamp_millis(due_ms)?.with_timezone(&offset);
        let at = DateTime::from_timestamp_millis(at_ms)?;
        let outcome = serde_json::from_str(&outcome).ok()?;
        let word = Word { outcome, at, corrected };
        Some(Elsewhere { prompt: PromptId::parse(&prompt)?, due, minutes, word })
    })())
}

pub(super) fn set_aside_files(connection: &Connection) -> rusqlite::Result<Vec<SetAsideFile>> {
    let mut select = connection
        .prepare_cached("SELECT name, fault FROM segment WHERE fault IS NOT NULL ORDER BY name")?;
    let rows = select.query_map([], |row| Ok((row.get(0)?, row.get::<_, String>(1)?)))?;
    let files = rows.map(|row| {
        let (name, fault) = row?;
        let fault = serde_json::from_str(&fault).unwrap_or(Fault::NoSegment);
        Ok(SetAsideFile { name, fault })
    });
    files.collect()
}

pub(super) fn other_devices(
    connection: &Connection,
    own: &Uuid,
) -> rusqlite::Result<Vec<OtherDevice>> {
    let mut select = connection.prepare(
        "SELECT d.device, coalesce(
                (SELECT called FROM segment s WHERE s.device = d.device ORDER BY name DESC LIMIT 1),
                substr(d.device, 1, 8)),
            count(e.id), count(e.id) FILTER (WHERE e.at_ms > e.seen_ms + ?2), max(e.at_ms)
         FROM (SELECT device FROM elsewhere
               UNION SELECT device FROM segment WHERE device IS NOT NULL) d
         LEFT JOIN elsewhere e ON e.device = d.device
         WHERE d.device <> ?1 GROUP BY d.device ORDER BY d.device",
    )?;
    let rows = select.query_map(params![own.to_string(), AHEAD.num_milliseconds()], |row| {
        let last: Option<i64> = row.get(4)?;
        Ok(OtherDevice {
            device: row.get(0)?,
            called: row.get(1)?,
            entries: row.get(2)?,
            ahead: row.get(3)?,
            last: last.and_then(DateTime::from_timestamp_millis),
        })
    })?;
    rows.collect()
}

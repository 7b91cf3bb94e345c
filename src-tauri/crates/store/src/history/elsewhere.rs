//! What other computers of the user say, and how far this one has told them ([`crate::segments`]).
//! It stands beside the events, which are this computer's own: nothing of it is ever mixed up.
//!
//! `elsewhere` only grows. `segment` says which files were read as they are, `own_segment` how far
//! the events stand in files of our own; both can be lost without loss, and are found out again.

use super::event::read;
use super::record::prompt_records;
use super::{History, HistoryError};
use crate::segments::{Entry, Fault, FileState, Own, Pass};
use chrono::{DateTime, FixedOffset, NaiveDate, TimeDelta, Utc};
use planner::elsewhere::Word;
use planner::{Excuse, Outcome, PromptId};
use rusqlite::{Connection, OptionalExtension, Row, TransactionBehavior, params};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
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

/// The history as far as it is told to others: for reading alone.
#[derive(Debug)]
pub struct Shared {
    path: PathBuf,
    connection: Connection,
    device: Uuid,
    own: Own,
    files: BTreeMap<String, (u64, i64)>,
}

impl Shared {
    pub(crate) fn open(path: &Path, connection: Connection) -> Result<Shared, HistoryError> {
        let failed = |error| HistoryError::of(path, error);
        let device: String = connection
            .query_row("SELECT id FROM device WHERE own = 1", [], |row| row.get(0))
            .map_err(failed)?;
        let device = Uuid::parse_str(&device).unwrap_or_default();
        let own = own(&connection).map_err(failed)?;
        let files = files(&connection).map_err(failed)?;
        Ok(Shared { path: path.to_owned(), connection, device, own, files })
    }

    /// The random id of this device.
    pub fn device(&self) -> Uuid {
        self.device
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

    pub(crate) fn own(&self) -> Own {
        self.own.clone()
    }

    pub(crate) fn files(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// Whether a file was read as it is.
    pub(crate) fn is_known(&self, file: &FileState) -> bool {
        self.files.get(&file.name) == Some(&(file.bytes, file.modified_ns))
    }

    /// Whether an event is here, as our own or as another's.
    pub(crate) fn knows(&self, id: &str) -> Result<bool, HistoryError> {
        let known = || {
            let mut select = self.connection.prepare_cached(
                "SELECT EXISTS (SELECT 1 FROM elsewhere WHERE id = ?1)
                     OR EXISTS (SELECT 1 FROM event WHERE id = ?1)",
            )?;
            select.query_row([id], |row| row.get(0))
        };
        known().map_err(|error| HistoryError::of(&self.path, error))
    }

    /// How prompts ended here, from behind this number on, which is moved on. What came in by an
    /// import is another life's; what left the plan, or was answered elsewhere, says nothing.
    pub(crate) fn entries_after(&self, seq: &mut i64) -> Result<Vec<Entry>, HistoryError> {
        entries_after(&self.connection, seq).map_err(|error| HistoryError::of(&self.path, error))
    }
}

impl History {
    /// The history at a path as far as it is told to others; it is only read. None where there is
    /// none, or one of a version that told nobody.
    pub fn shared(path: &Path) -> Result<Option<Shared>, HistoryError> {
        if !path.exists() {
            return Ok(None);
        }
        let connection = super::open_to_read(path)?;
        let version = super::migration::version(&connection);
        let version = version.map_err(|error| HistoryError::of(path, error))?;
        if version < 4 {
            return Ok(None);
        }
        Shared::open(path, connection).map(Some)
    }

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

fn own(connection: &Connection) -> rusqlite::Result<Own> {
    let row = connection
        .query_row("SELECT seq, name, bytes FROM own_segment", [], |row| {
            let name: Option<String> = row.get(1)?;
            let bytes: u64 = row.get::<_, i64>(2)?.unsigned_abs();
            Ok(Own { seq: row.get(0)?, segment: name.map(|name| (name, bytes)) })
        })
        .optional()?;
    Ok(row.unwrap_or_default())
}

fn files(connection: &Connection) -> rusqlite::Result<BTreeMap<String, (u64, i64)>> {
    let mut select = connection.prepare("SELECT name, bytes, modified_ns FROM segment")?;
    let rows = select.query_map([], |row| {
        Ok((row.get(0)?, (row.get::<_, i64>(1)?.unsigned_abs(), row.get(2)?)))
    })?;
    rows.collect()
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

fn set_aside_files(connection: &Connection) -> rusqlite::Result<Vec<SetAsideFile>> {
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

fn other_devices(connection: &Connection, own: &Uuid) -> rusqlite::Result<Vec<OtherDevice>> {
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

fn entries_after(connection: &Connection, seq: &mut i64) -> rusqlite::Result<Vec<Entry>> {
    let mut select = connection.prepare(
        "SELECT seq, id, at_ms, offset_min, prompt, event, body FROM event
         WHERE seq > ?1 AND event IN ('ended', 'corrected') AND import IS NULL
           AND prompt IS NOT NULL
         ORDER BY seq",
    )?;
    let mut rows = select.query([*seq])?;
    let mut entries = Vec::new();
    // Prompts of one day mostly stand together: the last day is kept.
    let mut read_day = None;
    let mut of_day: BTreeMap<PromptId, (DateTime<FixedOffset>, u32)> = BTreeMap::new();
    while let Some(row) = rows.next()? {
        *seq = row.get(0)?;
        let (at_ms, offset_min): (i64, i32) = (row.get(2)?, row.get(3)?);
        let offset = offset_min.checked_mul(60).and_then(FixedOffset::east_opt);
        let at = DateTime::from_timestamp_millis(at_ms).zip(offset);
        let prompt = PromptId::parse(row.get_ref(4)?.as_str()?);
        let outcome = serde_json::from_str::<Outcome>(row.get_ref(6)?.as_str()?);
        let (Some((at, offset)), Some(prompt), Ok(outcome)) = (at, prompt, outcome) else {
            continue;
        };
        if matches!(outcome, Outcome::Excused(Excuse::Replanned | Excuse::Elsewhere)) {
            continue;
        }
        let day = prompt.day();
        if read_day != Some(day) {
            let records = prompt_records(&read(connection, day, day)?.events).into_iter();
            let prompts = records.map(|record| record.prompt);
            let times = prompts.map(|prompt| (prompt.id, (prompt.due, prompt.minutes)));
            of_day = times.collect();
            read_day = Some(day);
        }
        let Some((due, minutes)) = of_day.get(&prompt) else { continue };
        entries.push(Entry {
            id: row.get(1)?,
            kind: prompt.kind(),
            due: *due,
            minutes: *minutes,
            at: at.with_timezone(&offset),
            outcome,
            corrected: row.get_ref(5)?.as_str()? == "corrected",
            prompt,
        });
    }
    Ok(entries)
}

//! The history as a pass over the shared folder reads it, in a process beside the agent: what this
//! computer has to tell, how far it has told it, and what it knows of the others.

use super::elsewhere::{OtherDevice, SetAsideFile, other_devices, set_aside_files};
use super::event::read;
use super::record::prompt_records;
use super::{History, HistoryError};
use crate::segments::{Entry, FileState, Own};
use chrono::{DateTime, FixedOffset};
use planner::{Excuse, Outcome, PromptId};
use rusqlite::{Connection, OptionalExtension};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use uuid::Uuid;

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

//! The table `note`: check-ins and diary entries. They are the person's own: they stand apart from
//! what happened, and can be taken away one by one.

use super::{History, HistoryError};
use chrono::{DateTime, FixedOffset, NaiveDate};
use planner::diary::Entry;
use rusqlite::{Row, params};
use uuid::Uuid;

/// The columns are those of `event`, as far as they make sense.
pub(super) const V3: &str = "
CREATE TABLE note (
    seq        INTEGER PRIMARY KEY,
    id         TEXT NOT NULL UNIQUE,
    device     TEXT NOT NULL REFERENCES device (id),
    at_ms      INTEGER NOT NULL,
    offset_min INTEGER NOT NULL,
    day        TEXT NOT NULL,
    note       TEXT NOT NULL,
    body       TEXT NOT NULL,
    import     INTEGER REFERENCES import (id)
) STRICT;
CREATE INDEX note_by_day ON note (day);
";

/// An entry as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noted {
    /// Its random id.
    pub id: String,
    /// When it was written.
    pub at: DateTime<FixedOffset>,
    /// The logical day.
    pub day: NaiveDate,
    /// What was written.
    pub entry: Entry,
}

impl History {
    /// Writes an entry down, and gives its id.
    pub fn note(
        &mut self,
        at: DateTime<FixedOffset>,
        day: NaiveDate,
        entry: &Entry,
    ) -> Result<String, HistoryError> {
        let failed = |error| HistoryError::of(&self.path, error);
        let body = serde_json::to_string(entry).expect("BUG: an entry is plain data");
        let id = Uuid::new_v4().to_string();
        self.connection
            .execute(
                "INSERT INTO note (id, device, at_ms, offset_min, day, note, body)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                params![
                    id,
                    self.device.to_string(),
                    at.timestamp_millis(),
                    at.offset().local_minus_utc() / 60,
                    day.to_string(),
                    entry.word(),
                    body
                ],
            )
            .map_err(failed)?;
        Ok(id)
    }

    /// The entries of these logical days, both ends included, in the order of writing. What this
    /// version can't read is passed over.
    pub fn notes(&self, from: NaiveDate, to: NaiveDate) -> Result<Vec<Noted>, HistoryError> {
        let read = || -> rusqlite::Result<Vec<Noted>> {
            let mut select = self.connection.prepare(
                "SELECT id, at_ms, offset_min, day, body FROM note
                 WHERE day BETWEEN ?1 AND ?2 ORDER BY at_ms, seq",
            )?;
            let rows = select.query_map(params![from.to_string(), to.to_string()], noted)?;
            rows.filter_map(Result::transpose).collect()
        };
        read().map_err(|error| HistoryError::of(&self.path, error))
    }

    /// Takes an entry away; whether there was one.
    pub fn remove_note(&mut self, id: &str) -> Result<bool, HistoryError> {
        self.connection
            .execute("DELETE FROM note WHERE id = ?1", params![id])
            .map(|count| count > 0)
            .map_err(|error| HistoryError::of(&self.path, error))
    }
}

fn noted(row: &Row<'_>) -> rusqlite::Result<Option<Noted>> {
    let (id, at_ms, offset_min): (String, i64, i32) = (row.get(0)?, row.get(1)?, row.get(2)?);
    let (day, body): (String, String) = (row.get(3)?, row.get(4)?);
    Ok((|| {
        let offset = FixedOffset::east_opt(offset_min.checked_mul(60)?)?;
        let at = DateTime::from_timestamp_millis(at_ms)?.with_timezone(&offset);
        let entry = serde_json::from_str(&body).ok()?;
        Some(Noted { id, at, day: day.parse().ok()?, entry })
    })())
}

//! The table `import`: what came from a file, so that it can be taken out again.
//!
//! What an import added carries its number in `event.import`; what was recorded here has none and
//! is never removed. What is to come in lies in a database of its own first ([`crate::import`]):
//! bringing it in is then one transaction, whole or not at all.
//!
//! A logical day belongs to one life: a day on which something was recorded here that the file
//! does not know stays as it is here.

use super::brought::{BringError, Brought, LastImport};
use super::{History, HistoryError};
use crate::settings_file::Document;
use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior, params};
use std::path::Path;

/// The trigger of the first version let nothing go; this one lets go what came from elsewhere.
pub(super) const V2: &str = "
CREATE TABLE import (
    id              INTEGER PRIMARY KEY,
    at_ms           INTEGER NOT NULL,
    settings_before TEXT
) STRICT;
ALTER TABLE event ADD COLUMN import INTEGER REFERENCES import (id);
CREATE INDEX event_by_import ON event (import) WHERE import IS NOT NULL;
DROP TRIGGER event_is_never_removed;
CREATE TRIGGER event_is_never_removed BEFORE DELETE ON event WHEN OLD.import IS NULL
BEGIN SELECT RAISE(ABORT, 'events are never removed'); END;
";

/// The day that an event is counted to: that of its prompt, if it is about one.
const DAY: &str = "coalesce(substr(prompt, 1, 10), day)";

impl History {
    /// What a staged file would bring to the history at a path, which is only read; there may be
    /// none yet.
    pub(crate) fn look(path: &Path, staged: &Path) -> Result<Brought, BringError> {
        let connection = match path.exists() {
            true => super::open_to_read(path)?,
            false => empty().map_err(|error| HistoryError::of(path, error))?,
        };
        attached(&connection, staged, |connection| compare(connection, staged))
    }

    /// Brings in what lies in a staged file. The settings that were in force go into the record
    /// if others are about to take their place.
    pub fn bring_in(
        &mut self,
        staged: &Path,
        settings_before: Option<&Document>,
    ) -> Result<Brought, BringError> {
        let path = self.path().to_owned();
        let failed = |error| HistoryError::of(&path, error);
        let before = settings_before.map(|before| serde_json::Value::Object(before.clone()));
        let at_ms = crate::set_aside::now().timestamp_millis();
        attached(&self.connection, staged, |connection| {
            let transaction =
                Transaction::new_unchecked(connection, TransactionBehavior::Immediate)
                    .map_err(failed)?;
            let brought = compare(&transaction, staged)?;
            if !brought.is_anything() && before.is_none() {
                return Ok(brought);
            }
            transaction
                .execute(
                    "INSERT INTO import (at_ms, settings_before) VALUES (?1, ?2)",
                    params![at_ms, before.map(|before| before.to_string())],
                )
                .map_err(failed)?;
            let import = transaction.last_insert_rowid();
            transaction
                .execute(
                    "INSERT OR IGNORE INTO main.device (id)
                     SELECT DISTINCT device FROM staged.event JOIN fate USING (seq)
                     WHERE word = 'new'",
                    [],
                )
                .map_err(failed)?;
            transaction
                .execute(
                    "INSERT INTO main.event
                        (id, device, at_ms, offset_min, day, prompt, kind, event, body, import)
                     SELECT id, device, at_ms, offset_min, day, prompt, kind, event, body, ?1
                     FROM staged.event JOIN fate USING (seq)
                     WHERE word = 'new' ORDER BY seq",
                    params![import],
                )
                .map_err(failed)?;
            transaction
                .execute(
                    "INSERT OR IGNORE INTO main.device (id)
                     SELECT DISTINCT device FROM staged.note",
                    [],
                )
                .map_err(failed)?;
            transaction
                .execute(
                    "INSERT INTO main.note
                        (id, device, at_ms, offset_min, day, note, body, import)
                     SELECT id, device, at_ms, offset_min, day, note, body, ?1 FROM staged.note s
                     WHERE NOT EXISTS (SELECT 1 FROM main.note n WHERE n.id = s.id) ORDER BY seq",
                    params![import],
                )
                .map_err(failed)?;
            transaction.commit().map_err(failed)?;
            Ok(brought)
        })
    }

    /// The last import that was not taken out again.
    pub fn last_import(&self) -> Result<Option<LastImport>, HistoryError> {
        let row: Option<(i64, Option<String>)> = self
            .connection
            .query_row(
                "SELECT id, settings_before FROM import ORDER BY id DESC LIMIT 1",
                [],
                |row| Ok((row.get(0)?, row.get(1)?)),
            )
            .optional()
            .map_err(|error| HistoryError::of(self.path(), error))?;
        Ok(row.map(|(id, before)| {
            let settings_before = before.and_then(|text| serde_json::from_str(&text).ok());
            LastImport { id, settings_before }
        }))
    }

    /// Takes out what an import brought in; how many events and entries, is given.
    pub fn take_out(&mut self, import: &LastImport) -> Result<usize, HistoryError> {
        let path = &self.path;
        let failed = |error| HistoryError::of(path, error);
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(failed)?;
        let count = transaction
            .execute("DELETE FROM event WHERE import = ?1", params![import.id])
            .map_err(failed)?;
        let notes = transaction
            .execute("DELETE FROM note WHERE import = ?1", params![import.id])
            .map_err(failed)?;
        transaction
            .execute("DELETE FROM import WHERE id = ?1", params![import.id])
            .map_err(failed)?;
        transaction.commit().map_err(failed)?;
        Ok(count + notes)
    }
}

/// A history without a past, in memory.
fn empty() -> rusqlite::Result<Connection> {
    let mut connection = Connection::open_in_memory()?;
    super::migration::run(&mut connection)?;
    Ok(connection)
}

/// Works on a connection to which the staged file is attached as `staged`.
fn attached<T>(
    connection: &Connection,
    staged: &Path,
    work: impl FnOnce(&Connection) -> Result<T, BringError>,
) -> Result<T, BringError> {
    let failed = |error| HistoryError::of(staged, error);
    let name = staged.to_string_lossy();
    connection.execute("ATTACH ?1 AS staged", params![name]).map_err(failed)?;
    // Random ids lie all over their index: more of it is kept at hand for as long as this lasts.
    let _ = connection.pragma_update(None, "cache_size", -16_384);
    let worked = work(connection);
    let _ = connection.pragma_update(None, "cache_size", super::connection::CACHE);
    let detached =
        connection.execute_batch("DROP TABLE IF EXISTS temp.fate; DETACH staged").map_err(failed);
    let worked = worked?;
    detached?;
    Ok(worked)
}

/// Gives every staged event its fate (`known`, `left-out` or `new`) in a table of this connection,
/// and counts them.
fn compare(connection: &Connection, staged: &Path) -> Result<Brought, BringError> {
    let failed = |error| HistoryError::of(staged, error);
    let changed: Option<String> = connection
        .query_row(
            "SELECT s.id FROM staged.event s JOIN main.event e USING (id)
             WHERE (s.device, s.at_ms, s.offset_min, s.day, s.event, s.body)
                IS NOT (e.device, e.at_ms, e.offset_min, e.day, e.event, e.body) LIMIT 1",
            [],
            |row| row.get(0),
        )
        .optional()
        .map_err(failed)?;
    if let Some(id) = changed {
        return Err(BringError::Changed { id });
    }
    // A history of an older version has no such table, and nothing in it.
    let kept = match super::migration::version(connection).map_err(failed)? {
        0..3 => "(SELECT NULL AS id, NULL AS body WHERE 0)",
        _ => "main.note",
    };
    let (notes, changed): (u32, Option<String>) = connection
        .query_row(
            &format!(
                "SELECT count(*) FILTER (WHERE n.id IS NULL),
                        max(s.id) FILTER (WHERE n.id IS NOT NULL AND n.body IS NOT s.body)
                 FROM staged.note s LEFT JOIN {kept} n ON n.id = s.id"
            ),
            [],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .map_err(failed)?;
    if let Some(id) = changed {
        return Err(BringError::Changed { id });
    }
    // Of this connection alone, so that it works on one that may only read.
    connection
        .execute_batch(&format!(
            "DROP TABLE IF EXISTS fate;
             CREATE TEMP TABLE taken (day TEXT PRIMARY KEY) WITHOUT ROWID;
             INSERT OR IGNORE INTO taken SELECT {DAY} FROM main.event e
                WHERE NOT EXISTS (SELECT 1 FROM staged.event s WHERE s.id = e.id);
             CREATE TEMP TABLE fate (seq INTEGER PRIMARY KEY, word TEXT);
             INSERT INTO fate SELECT seq, CASE
                WHEN EXISTS (SELECT 1 FROM main.event e WHERE e.id = s.id) THEN 'known'
                WHEN {DAY} IN (SELECT day FROM taken) THEN 'left-out'
                ELSE 'new' END
                FROM staged.event s;
             DROP TABLE taken;"
        ))
        .map_err(failed)?;
    let count = |fate: &str| {
        connection.query_row(
            &format!(
                "SELECT count(*), count(DISTINCT {DAY}), min(day), max(day)
                 FROM staged.event JOIN fate USING (seq) WHERE word = ?1"
            ),
            params![fate],
            |row| Ok((row.get::<_, u32>(0)?, row.get::<_, u32>(1)?, row.get(2)?, row.get(3)?)),
        )
    };
    let counted = || -> rusqlite::Result<Brought> {
        let (known, ..): (_, _, Option<String>, Option<String>) = count("known")?;
        let (left_out, days_left_out, ..) = count("left-out")?;
        let (added, _, first, last) = count("new")?;
        let days = first.zip(last);
        Ok(Brought { added, known, left_out, days_left_out, days, notes })
    };
    counted().map_err(failed).map_err(BringError::History)
}

//! What an export holds, in a database of its own that goes away with this value.

use super::row::What;
use super::{ImportError, Row};
use crate::history::HistoryError;
use crate::private;
use rusqlite::{Connection, ErrorCode, ToSql, params};
use std::fs;
use std::path::{Path, PathBuf};
use uuid::Uuid;

/// How its name begins, and how it ends.
const NAME: (&str, &str) = ("import-", ".sqlite");

/// It lives for seconds in a process that lives for seconds: neither a journal nor the disk are
/// waited for, and all of the index on the random ids is kept at hand.
const SCHEMA: &str = "
PRAGMA journal_mode = MEMORY;
PRAGMA synchronous = OFF;
PRAGMA cache_size = -65536;
BEGIN;
CREATE TABLE event (
    seq        INTEGER PRIMARY KEY,
    id         TEXT NOT NULL UNIQUE,
    device     TEXT NOT NULL,
    at_ms      INTEGER NOT NULL,
    offset_min INTEGER NOT NULL,
    day        TEXT NOT NULL,
    prompt     TEXT,
    kind       TEXT,
    event      TEXT NOT NULL,
    body       TEXT NOT NULL
) STRICT;
CREATE TABLE note (
    seq        INTEGER PRIMARY KEY,
    id         TEXT NOT NULL UNIQUE,
    device     TEXT NOT NULL,
    at_ms      INTEGER NOT NULL,
    offset_min INTEGER NOT NULL,
    day        TEXT NOT NULL,
    note       TEXT NOT NULL,
    body       TEXT NOT NULL
) STRICT;
";

/// Events that are to come into a history.
#[derive(Debug)]
pub struct Staged {
    path: PathBuf,
    /// None once all is in it.
    connection: Option<Connection>,
}

impl Staged {
    /// An empty one in this folder.
    pub(super) fn new(folder: &Path) -> Result<Staged, HistoryError> {
        let path = folder.join(format!("{}{}{}", NAME.0, Uuid::new_v4(), NAME.1));
        private::create_new(&path)
            .map_err(|source| HistoryError::Unreadable { path: path.clone(), source })?;
        let mut staged = Staged { path, connection: None };
        let opened = Connection::open(&staged.path)
            .and_then(|connection| connection.execute_batch(SCHEMA).map(|()| connection));
        staged.connection = Some(opened.map_err(|error| HistoryError::of(&staged.path, error))?);
        Ok(staged)
    }

    /// Whether a path can be that of one in this folder.
    pub fn is_one(path: &Path, folder: &Path) -> bool {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        path.parent() == Some(folder) && Staged::is_name(&name)
    }

    /// Whether a name can be that of one.
    pub(crate) fn is_name(name: &str) -> bool {
        let id = || name.strip_prefix(NAME.0)?.strip_suffix(NAME.1);
        id().is_some_and(|id| Uuid::parse_str(id).is_ok())
    }

    /// Where it lies.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Puts an event or an entry in. One that stands in the file twice is put in once.
    pub(super) fn put(&mut self, row: &Row, line: u64) -> Result<(), ImportError> {
        let Some(connection) = &self.connection else { return Ok(()) };
        let failed = |error| ImportError::Staging(HistoryError::of(&self.path, error));
        let Row { id, device, at_ms, offset_min, day, what } = row;
        let put = match what {
            What::Event { prompt, kind, event, body } => put(
                connection,
                "event (id, device, at_ms, offset_min, day, prompt, kind, event, body)",
                params![id, device, at_ms, offset_min, day, prompt, kind, event, body],
            ),
            What::Note { note, body } => put(
                connection,
                "note (id, device, at_ms, offset_min, day, note, body)",
                params![id, device, at_ms, offset_min, day, note, body],
            ),
        };
        if put.map_err(failed)? { Ok(()) } else { Err(ImportError::Twice { line }) }
    }

    /// All is in it.
    pub(super) fn seal(&mut self) -> Result<(), HistoryError> {
        let Some(connection) = self.connection.take() else { return Ok(()) };
        connection
            .execute_batch("COMMIT")
            .and_then(|()| connection.close().map_err(|(_, error)| error))
            .map_err(|error| HistoryError::of(&self.path, error))
    }
}

/// Puts a row into a table with these columns, the id first; not if another one has its id.
fn put(connection: &Connection, into: &str, values: &[&dyn ToSql]) -> rusqlite::Result<bool> {
    let places: Vec<String> = (1..=values.len()).map(|place| format!("?{place}")).collect();
    let places = places.join(", ");
    let put = connection
        .prepare_cached(&format!("INSERT INTO {into} VALUES ({places})"))?
        .execute(values);
    match put {
        Err(error) if error.sqlite_error_code() == Some(ErrorCode::ConstraintViolation) => {
            let (table, columns) = into.split_once(' ').expect("BUG: a table and its columns");
            let is_the_same = format!("SELECT {columns} IS ({places}) FROM {table} WHERE id = ?1");
            connection.query_row(&is_the_same, values, |row| row.get(0))
        }
        put => put.map(|_| true),
    }
}

impl Drop for Staged {
    fn drop(&mut self) {
        drop(self.connection.take());
        let _ = fs::remove_file(&self.path);
    }
}

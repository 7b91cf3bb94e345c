//! A connection with the settings that durability needs.

use super::{HistoryError, VERSION};
use crate::file_system;
use rusqlite::{Connection, OpenFlags};
use std::path::Path;
use std::time::Duration;

/// How much of the file is kept at hand, in KiB as SQLite counts it.
pub(super) const CACHE: i32 = -512;

/// Opens the database, which has to exist.
pub(super) fn open(path: &Path) -> rusqlite::Result<Connection> {
    // Without SQLITE_OPEN_URI: a path is a path, whatever is in it.
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(Duration::from_secs(5))?;
    Ok(connection)
}

/// Opens a database that another process may be writing to, for reading alone.
pub(crate) fn open_to_read(path: &Path) -> Result<Connection, HistoryError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let open = || {
        let connection = Connection::open_with_flags(path, flags)?;
        connection.busy_timeout(Duration::from_secs(5))?;
        super::migration::version(&connection).map(|version| (connection, version))
    };
    let (connection, found) = open().map_err(|error| HistoryError::of(path, error))?;
    if found > VERSION {
        return Err(HistoryError::Newer { path: path.to_owned(), found, known: VERSION });
    }
    Ok(connection)
}

/// Makes what is written durable: WAL where shared memory can be trusted, else a rollback
/// journal; every commit on the disk before it is acknowledged.
pub(super) fn make_durable(connection: &Connection, path: &Path) -> rusqlite::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let journal = if file_system::network(folder).is_some() { "DELETE" } else { "WAL" };
    connection.pragma_update_and_check(None, "journal_mode", journal, |_| Ok(()))?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "foreign_keys", true)?;
    // Nothing in a file may run code of ours in a way that we did not mean.
    connection.pragma_update(None, "trusted_schema", false)?;
    // The resident agent keeps little in memory: half a MiB of pages, and a short log.
    connection.pragma_update(None, "cache_size", CACHE)?;
    connection.pragma_update(None, "wal_autocheckpoint", 256)?;
    connection.pragma_update(None, "journal_size_limit", 1 << 20)?;
    Ok(())
}

/// Whether SQLite finds the file sound. Not run on every start: it reads all of it.
pub(super) fn check(connection: &Connection, path: &Path) -> Result<(), HistoryError> {
    let found: String = connection
        .query_row("PRAGMA quick_check(1)", [], |row| row.get(0))
        .map_err(|error| HistoryError::of(path, error))?;
    match found.as_str() {
        "ok" => Ok(()),
        _ => Err(HistoryError::Damaged { path: path.to_owned(), reason: found }),
    }
}

/// What a connection does so that nothing acknowledged is lost, as SQLite itself says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Durability {
    /// `wal`, or `delete` on a network file system.
    pub journal: String,
    /// 2: every commit is on the disk before it is acknowledged (FULL).
    pub synchronous: u8,
    /// Whether references are held.
    pub foreign_keys: bool,
    /// How long another program's lock is waited for.
    pub busy_timeout_ms: u32,
}

/// Asks SQLite.
pub(super) fn durability(connection: &Connection) -> rusqlite::Result<Durability> {
    Ok(Durability {
        journal: connection.pragma_query_value(None, "journal_mode", |row| row.get(0))?,
        synchronous: connection.pragma_query_value(None, "synchronous", |row| row.get(0))?,
        foreign_keys: connection.pragma_query_value(None, "foreign_keys", |row| row.get(0))?,
        busy_timeout_ms: connection.pragma_query_value(None, "busy_timeout", |row| row.get(0))?,
    })
}

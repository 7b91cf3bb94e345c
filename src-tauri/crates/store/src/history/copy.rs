//! A copy that is to take the place of the history. It is only read.

use super::open::{Header, header};
use super::{HistoryError, connection};
use crate::backup;
use crate::settings_file::Document;
use rusqlite::Connection;
use std::fs::File;
use std::path::Path;

/// A copy that was looked at, and is whole and sound.
#[derive(Debug)]
pub struct Copy {
    pub(super) connection: Connection,
    settings: Option<Document>,
}

impl Copy {
    /// Opens a file, and looks whether it is a history of this program, of a version it knows.
    pub fn open(path: &Path) -> Result<Copy, HistoryError> {
        let unreadable = |source| HistoryError::Unreadable { path: path.to_owned(), source };
        let foreign = || HistoryError::NoHistory { path: path.to_owned() };
        let failed = |error| HistoryError::of(path, error);
        match File::open(path).and_then(header).map_err(unreadable)? {
            Header::Version(1..) => {}
            Header::Version(0) | Header::Empty | Header::Foreign => return Err(foreign()),
        }
        let connection = connection::open_to_read(path)?;
        connection::check(&connection, path)?;
        let tables: u8 = connection
            .query_row(
                "SELECT count(*) FROM sqlite_schema
                 WHERE type = 'table' AND name IN ('event', 'device', 'checkpoint')",
                [],
                |row| row.get(0),
            )
            .map_err(failed)?;
        if tables != 3 {
            return Err(foreign());
        }
        let settings = backup::settings(&connection).map_err(failed)?;
        Ok(Copy { connection, settings })
    }

    /// The settings that went along with it.
    pub fn settings(&self) -> Option<&Document> {
        self.settings.as_ref()
    }
}

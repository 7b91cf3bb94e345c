//! Everything of the user's as one document for other programs, written as it is read.
//!
//! It only reads: an agent that runs goes on beside it, and what the agent writes meanwhile is not
//! in the document. The events and entries stand in it whole, also those that this version can't make out.

use crate::history::{HistoryError, open_to_read};
use crate::time;
use rusqlite::{Connection, Row};
use serde_json::{Map, Value, json};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// The word by which an export is known.
pub const FORMAT: &str = "adempauze";

/// The version of the document that this program writes.
pub const VERSION: u32 = 1;

/// What stands at the head of the document.
#[derive(Clone, Debug)]
pub struct Head {
    /// The version of the program.
    pub program: String,
    /// When.
    pub at: String,
    /// The settings that differ from the defaults.
    pub settings: Map<String, Value>,
}

/// What a history holds.
#[derive(Debug)]
pub struct Export {
    path: PathBuf,
    connection: Option<Connection>,
    /// A history of an older version has no table for them.
    has_notes: bool,
}

/// Why it was not written.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The history can't be read.
    #[error(transparent)]
    History(#[from] HistoryError),
    /// What was read can't be written.
    #[error("failed to write: {0}")]
    Write(#[from] io::Error),
}

/// What is kept in one table, and how it stands in an export.
struct Table {
    /// The columns from the id on.
    select: &'static str,
    /// The key of the word by which a row is told apart.
    word: &'static str,
}

const EVENTS: Table = Table {
    select: "SELECT id, device, at_ms, offset_min, day, prompt, kind, event, body
             FROM event ORDER BY seq",
    word: "event",
};

const NOTES: Table = Table {
    select: "SELECT id, device, at_ms, offset_min, day, NULL, NULL, note, body
             FROM note ORDER BY seq",
    word: "note",
};

/// One event or entry as it lies in its table.
struct Kept {
    id: String,
    device: String,
    at: String,
    day: String,
    prompt: Option<String>,
    kind: Option<String>,
    word: String,
    body: String,
}

impl Export {
    /// Opens the history to be read; one that is not there has no events.
    pub fn open(history: &Path) -> Result<Export, HistoryError> {
        let connection = history.exists().then(|| open_to_read(history)).transpose()?;
        // Events and entries of one moment, however long it takes to write them.
        if let Some(connection) = &connection {
            connection.execute_batch("BEGIN").map_err(|error| HistoryError::of(history, error))?;
        }
        let has_notes = match &connection {
            Some(connection) => {
                has_notes(connection).map_err(|error| HistoryError::of(history, error))?
            }
            None => false,
        };
        Ok(Export { path: history.to_owned(), connection, has_notes })
    }

    /// Writes the JSON document: the head, and the events one a line. How many, is given.
    pub fn json(&self, head: &Head, out: &mut impl Write) -> Result<usize, ExportError> {
        let text = |value: &Value| value.to_string();
        writeln!(out, "{{ \"format\": {},", text(&json!(FORMAT)))?;
        writeln!(out, "  \"version\": {VERSION},")?;
        writeln!(out, "  \"program\": {},", text(&json!(head.program)))?;
        writeln!(out, "  \"at\": {},", text(&json!(head.at)))?;
        writeln!(out, "  \"settings\": {},", text(&Value::Object(head.settings.clone())))?;
        write!(out, "  \"events\": [")?;
        let events = self.list(&EVENTS, out)?;
        write!(out, "\n  ],\n  \"notes\": [")?;
        let notes = self.list(&NOTES, out)?;
        writeln!(out, "\n  ] }}")?;
        out.flush()?;
        Ok(events + notes)
    }

    fn list(&self, table: &Table, out: &mut impl Write) -> Result<usize, ExportError> {
        let mut count = 0;
        self.each(table, |kept| {
            write!(out, "{}\n    ", if count == 0 { "" } else { "," })?;
            count += 1;
            row(table, &kept, out)
        })?;
        Ok(count)
    }

    /// Writes events and entries as a table, one a line, with its columns named in the first.
    pub fn csv(&self, out: &mut impl Write) -> Result<usize, ExportError> {
        let mut table = csv::Writer::from_writer(&mut *out);
        let failed = |error: csv::Error| ExportError::Write(error.into());
        let head =
            ["at", "day", "event", "prompt", "kind", "outcome", "why", "body", "id", "device"];
        table.write_record(head).map_err(failed)?;
        let mut count = 0;
        let mut write = |kept: Kept| {
            count += 1;
            let body: Value = serde_json::from_str(&kept.body).unwrap_or_default();
            let word = |key: &str| body.get(key).and_then(Value::as_str).unwrap_or_default();
            let (prompt, kind) = (kept.prompt.as_deref(), kept.kind.as_deref());
            let row = [
                kept.at.as_str(),
                &kept.day,
                &kept.word,
                prompt.unwrap_or_default(),
                kind.unwrap_or_default(),
                word("outcome"),
                word("why"),
                &kept.body,
                &kept.id,
                &kept.device,
            ];
            table.write_record(row).map_err(failed)
        };
        self.each(&EVENTS, &mut write)?;
        self.each(&NOTES, &mut write)?;
        table.flush()?;
        Ok(count)
    }

    fn each(
        &self,
        table: &Table,
        mut visit: impl FnMut(Kept) -> Result<(), ExportError>,
    ) -> Result<(), ExportError> {
        let Some(connection) = &self.connection else { return Ok(()) };
        if table.word == NOTES.word && !self.has_notes {
            return Ok(());
        }
        let failed = |error| HistoryError::of(&self.path, error);
        let mut select = connection.prepare(table.select).map_err(failed)?;
        let mut rows = select.query([]).map_err(failed)?;
        while let Some(row) = rows.next().map_err(failed)? {
            visit(kept(row).map_err(failed)?)?;
        }
        Ok(())
    }
}

fn has_notes(connection: &Connection) -> rusqlite::Result<bool> {
    let tables = "SELECT count(*) FROM sqlite_schema WHERE name = 'note'";
    connection.query_row(tables, [], |row| row.get::<_, u8>(0)).map(|count| count > 0)
}

fn kept(row: &Row<'_>) -> rusqlite::Result<Kept> {
    let (at_ms, offset_min): (i64, i32) = (row.get(2)?, row.get(3)?);
    Ok(Kept {
        id: row.get(0)?,
        device: row.get(1)?,
        at: time::written(at_ms, offset_min),
        day: row.get(4)?,
        prompt: row.get(5)?,
        kind: row.get(6)?,
        word: row.get(7)?,
        body: row.get(8)?,
    })
}

/// Writes a row as one object: its envelope, then what happened or was written.
fn row(table: &Table, kept: &Kept, out: &mut impl Write) -> Result<(), ExportError> {
    let mut object = Map::new();
    for (key, value) in
        [("id", &kept.id), ("device", &kept.device), ("at", &kept.at), ("day", &kept.day)]
    {
        object.insert(key.to_owned(), json!(value));
    }
    match serde_json::from_str(&kept.body) {
        Ok(Value::Object(body)) => object.extend(body),
        // Damaged: it goes along as it is, with what was drawn out of it when it was sound.
        _ => {
            object.insert(table.word.to_owned(), json!(kept.word));
            for (key, value) in [("prompt", &kept.prompt), ("kind", &kept.kind)] {
                if let Some(value) = value {
                    object.insert(key.to_owned(), json!(value));
                }
            }
            object.insert("unreadable".to_owned(), json!(kept.body));
        }
    }
    serde_json::to_writer(&mut *out, &object).map_err(io::Error::from)?;
    Ok(())
}

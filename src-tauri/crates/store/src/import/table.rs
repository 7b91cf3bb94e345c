//! The CSV table, also as a spreadsheet program may have saved it again: with semicolons, with
//! the columns in another order, and with others beside them.

use super::row::{Body, Said};
use super::{ImportError, Staged};
use serde_json::Value;
use std::io::BufRead;

/// The columns without which there is no event.
const NEEDED: [&str; 5] = ["at", "day", "body", "id", "device"];

/// Reads all of it.
pub(super) fn read(reader: &mut impl BufRead, staged: &mut Staged) -> Result<(), ImportError> {
    let of_csv = |error: csv::Error| match error.position() {
        Some(position) => ImportError::Broken { line: position.line(), reason: error.to_string() },
        None => ImportError::NotAnExport,
    };
    let start = reader.fill_buf().map_err(|_| ImportError::NotAnExport)?;
    let head = start.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let count = |wanted: u8| head.iter().filter(|byte| **byte == wanted).count();
    let delimiter = if count(b';') > count(b',') { b';' } else { b',' };
    let mut table = csv::ReaderBuilder::new().delimiter(delimiter).from_reader(reader);
    let columns = table.headers().map_err(|_| ImportError::NotAnExport)?.clone();
    let column = |name: &str| columns.iter().position(|column| column.trim() == name);
    if NEEDED.iter().any(|name| column(name).is_none()) {
        return Err(ImportError::NotAnExport);
    }
    let [at, day, body, id, device] = NEEDED.map(column);
    let [event, prompt, kind] = ["event", "prompt", "kind"].map(column);
    for record in table.records() {
        let record = record.map_err(of_csv)?;
        let line = record.position().map_or(0, csv::Position::line);
        let cell = |column: Option<usize>| {
            let text = column.and_then(|column| record.get(column)).unwrap_or_default();
            (!text.is_empty()).then(|| text.to_owned())
        };
        let body = cell(body).map(|text| match serde_json::from_str(&text) {
            Ok(Value::Object(object)) => Body::Object(object),
            _ => Body::Unreadable(text),
        });
        let said = Said {
            id: cell(id),
            device: cell(device),
            at: cell(at),
            day: cell(day),
            event: cell(event),
            prompt: cell(prompt),
            kind: cell(kind),
            body,
        };
        let row = said.row().map_err(|key| ImportError::Event { line, key })?;
        staged.put(&row, line)?;
    }
    Ok(())
}

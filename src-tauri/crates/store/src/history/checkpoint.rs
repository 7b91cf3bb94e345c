//! The table `checkpoint`: one row with the engine's state as it was after the last event.

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, params};
use serde::{Deserialize, Serialize};

pub(super) const V1: &str = "
CREATE TABLE checkpoint (
    one      INTEGER PRIMARY KEY CHECK (one = 1),
    state    TEXT NOT NULL,
    boot     TEXT NOT NULL,
    saved_at INTEGER NOT NULL
) STRICT;
";

/// The engine's state, which can be rebuilt from events and is kept to save that work.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checkpoint {
    /// The state, as the engine writes it.
    pub state: String,
    /// The id of the boot it belongs to: monotonic times count only within it.
    pub boot: String,
    /// When it was saved, to the millisecond.
    pub saved_at: DateTime<Utc>,
}

/// Puts this state in the place of the one before.
pub(super) fn replace(connection: &Connection, checkpoint: &Checkpoint) -> rusqlite::Result<()> {
    let mut upsert = connection.prepare_cached(
        "INSERT INTO checkpoint (one, state, boot, saved_at) VALUES (1, ?1, ?2, ?3)
         ON CONFLICT (one) DO UPDATE SET
            state = excluded.state, boot = excluded.boot, saved_at = excluded.saved_at",
    )?;
    upsert.execute(params![
        checkpoint.state,
        checkpoint.boot,
        checkpoint.saved_at.timestamp_millis()
    ])?;
    Ok(())
}

/// Reads the state; one whose time can't be read is none.
pub(super) fn read(connection: &Connection) -> rusqlite::Result<Option<Checkpoint>> {
    let row: Option<(String, String, i64)> = connection
        .query_row("SELECT state, boot, saved_at FROM checkpoint", [], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })
        .optional()?;
    Ok(row.and_then(|(state, boot, saved_at)| {
        let saved_at = DateTime::from_timestamp_millis(saved_at)?;
        Some(Checkpoint { state, boot, saved_at })
    }))
}

//! The versions of the schema. The list is append-only: what is in somebody's file stays here as
//! it was, and a change is a new entry.

use super::{checkpoint, device, elsewhere, event, import, note};
use rusqlite::{Connection, TransactionBehavior};

/// What brings a database from one version to the next, table by table.
const MIGRATIONS: &[&[&str]] =
    &[&[device::V1, event::V1, checkpoint::V1], &[import::V2], &[note::V3], &[elsewhere::V4]];

/// The version of the schema that this program knows: `PRAGMA user_version`.
pub const VERSION: u32 = MIGRATIONS.len() as u32;

/// Brings the schema up to [`VERSION`], all steps or none.
pub(super) fn run(connection: &mut Connection) -> rusqlite::Result<()> {
    if version(connection)? == VERSION {
        return Ok(());
    }
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let from = version(&transaction)? as usize;
    for tables in MIGRATIONS.iter().skip(from) {
        for sql in *tables {
            transaction.execute_batch(sql)?;
        }
    }
    transaction.pragma_update(None, "user_version", VERSION)?;
    transaction.commit()
}

/// The version a database is of; 0 if it is new.
pub(super) fn version(connection: &Connection) -> rusqlite::Result<u32> {
    connection.pragma_query_value(None, "user_version", |row| row.get(0))
}

//! The table `device`: a random id for this installation, so that histories of several devices
//! can be told apart once they are brought together. It says nothing about the machine.

use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

/// `own` is 1 for this device and null for others, so there is at most one of the first.
pub(super) const V1: &str = "
CREATE TABLE device (
    id  TEXT NOT NULL PRIMARY KEY,
    own INTEGER UNIQUE CHECK (own = 1)
) STRICT;
";

/// The id of this device; made when it is first asked for.
pub(super) fn own(connection: &Connection) -> rusqlite::Result<Uuid> {
    let kept: Option<Uuid> = connection
        .query_row("SELECT id FROM device WHERE own = 1", [], |row| row.get::<_, String>(0))
        .optional()?
        .and_then(|text| Uuid::parse_str(&text).ok());
    if let Some(id) = kept {
        return Ok(id);
    }
    let id = Uuid::new_v4();
    connection.execute("UPDATE device SET own = NULL", [])?;
    connection.execute("INSERT INTO device (id, own) VALUES (?1, 1)", params![id.to_string()])?;
    Ok(id)
}

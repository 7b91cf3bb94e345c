//! Opening the history without ever losing what is there.
//!
//! ```text
//! header read by hand ── newer? ──► refused, untouched
//!        │ ok or empty                ▲
//! connection ─► durable ─► checked after an unclean end ─► migrated ─► open
//!        │ damaged anywhere on the way
//!        └──► set aside with a date in its name ─► once more, with a new file
//! ```

use super::{History, HistoryError, VERSION, connection, device, migration};
use crate::backup::{Backups, Occasion};
use crate::{file_system, private, set_aside};
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// Something about the history that the user should know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The file was not usable. It lies under another name now, and a new one was begun.
    SetAside {
        /// Where it lies.
        moved_to: PathBuf,
        /// What was wrong with it.
        damage: Damage,
    },
    /// The last end was not clean, so the file was checked; it is sound.
    Checked,
    /// It lies on a network file system of this name.
    OnNetwork(&'static str),
}

/// What was wrong with a file that was set aside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Damage {
    /// It is no SQLite database.
    NotADatabase,
    /// SQLite found it malformed.
    Malformed(String),
}

impl std::fmt::Display for Notice {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Notice::SetAside { moved_to, damage: Damage::NotADatabase } => {
                write!(f, "the history was no database; it lies in {} now", moved_to.display())
            }
            Notice::SetAside { moved_to, damage: Damage::Malformed(reason) } => {
                write!(
                    f,
                    "the history was damaged ({reason}); it lies in {} now",
                    moved_to.display()
                )
            }
            Notice::Checked => {
                f.write_str("the last end was not clean; the history was checked and is sound")
            }
            Notice::OnNetwork(name) => {
                write!(f, "the history lies on a network file system ({name})")
            }
        }
    }
}

pub(super) fn open(path: &Path) -> Result<(History, Vec<Notice>), HistoryError> {
    let mut notices = Vec::new();
    if let Some(name) = file_system::network(path.parent().unwrap_or(Path::new("."))) {
        notices.push(Notice::OnNetwork(name));
    }
    let damage = match attempt(path, &mut notices) {
        Err(Failure::Damaged(damage)) => damage,
        Err(Failure::Other(error)) => return Err(error),
        Ok(history) => return Ok((history, notices)),
    };
    let moved_to = set_aside::set_aside_database(path)
        .map_err(|source| HistoryError::Unreadable { path: path.to_owned(), source })?;
    notices.push(Notice::SetAside { moved_to, damage });
    match attempt(path, &mut notices) {
        Ok(history) => Ok((history, notices)),
        Err(Failure::Other(error)) => Err(error),
        Err(Failure::Damaged(damage)) => {
            let reason = format!("also when new: {damage:?}");
            Err(HistoryError::Damaged { path: path.to_owned(), reason })
        }
    }
}

/// Why an attempt to open did not come through.
enum Failure {
    Damaged(Damage),
    Other(HistoryError),
}

impl From<HistoryError> for Failure {
    fn from(error: HistoryError) -> Failure {
        match error {
            HistoryError::Damaged { reason, .. } => Failure::Damaged(Damage::Malformed(reason)),
            other => Failure::Other(other),
        }
    }
}

fn attempt(path: &Path, notices: &mut Vec<Notice>) -> Result<History, Failure> {
    let failed = |error| HistoryError::of(path, error);
    let newer = |found| HistoryError::Newer { path: path.to_owned(), found, known: VERSION };
    match read_header(path)? {
        Header::Version(found) if found > VERSION => return Err(newer(found).into()),
        Header::Version(_) | Header::Empty => {}
        Header::Foreign => return Err(Failure::Damaged(Damage::NotADatabase)),
    }
    // SQLite removes its log when it is closed in good order; who only read leaves an empty one.
    let was_left_open = set_aside::logs(path)
        .iter()
        .any(|log| fs::metadata(log).is_ok_and(|found| found.len() > 0));
    let mut connection = connection::open(path).map_err(failed)?;
    // The log may hold a newer version than the header does.
    let found = migration::version(&connection).map_err(failed)?;
    if found > VERSION {
        return Err(newer(found).into());
    }
    private::restrict(path).ok();
    connection::make_durable(&connection, path).map_err(failed)?;
    if was_left_open {
        connection::check(&connection, path)?;
        notices.push(Notice::Checked);
    }
    if (1..VERSION).contains(&found) {
        let copied = Backups::of_history(path).make(Occasion::BeforeVersion(VERSION));
        copied.map_err(|error| HistoryError::NotCopied {
            path: path.to_owned(),
            reason: Box::new(error),
        })?;
    }
    migration::run(&mut connection).map_err(failed)?;
    let device = device::own(&connection).map_err(failed)?;
    Ok(History { path: path.to_owned(), connection, device })
}

/// What the first bytes of the file say.
pub(super) enum Header {
    Empty,
    Version(u32),
    Foreign,
}

/// Reads the header by hand, because SQLite itself would already write beside the file, and makes
/// the file if there is none (SQLite would let others read it).
fn read_header(path: &Path) -> Result<Header, HistoryError> {
    let failed = |source| HistoryError::not_opened(path, source);
    header(private::open_or_create(path).map_err(failed)?).map_err(failed)
}

/// What the first bytes of a file say.
pub(super) fn header(file: fs::File) -> io::Result<Header> {
    let mut header = Vec::with_capacity(100);
    file.take(100).read_to_end(&mut header)?;
    // https://www.sqlite.org/fileformat.html: the magic, and `user_version` at offset 60.
    Ok(match header.as_slice() {
        [] => Header::Empty,
        header if header.len() == 100 && header.starts_with(b"SQLite format 3\0") => {
            let version = [header[60], header[61], header[62], header[63]];
            Header::Version(u32::from_be_bytes(version))
        }
        _ => Header::Foreign,
    })
}

//! What can go wrong with the history, and what to do about it.

use crate::backup::BackupError;
use crate::disk::{self, DiskFault};
use rusqlite::ErrorCode;
use std::io;
use std::path::{Path, PathBuf};

/// Why the history can't be read or written.
#[derive(Debug, thiserror::Error)]
pub enum HistoryError {
    /// A newer version of the program wrote it. It was not touched.
    #[error(
        "{} is of version {found}, and this program knows versions up to {known}",
        path.display()
    )]
    Newer {
        /// The database.
        path: PathBuf,
        /// Its version.
        found: u32,
        /// The newest version known here.
        known: u32,
    },
    /// The disk is full. Nothing of what was to be written is there.
    #[error("failed to write {}: the disk is full", path.display())]
    DiskFull {
        /// The database.
        path: PathBuf,
    },
    /// Nothing can be written to its disk.
    #[error("failed to write {}: its disk is read-only", path.display())]
    ReadOnly {
        /// The database.
        path: PathBuf,
    },
    /// This user may not write to it.
    #[error("failed to write {}: it is read-only", path.display())]
    NoRights {
        /// The database.
        path: PathBuf,
    },
    /// The disk does not do what it should.
    #[error("failed to use {}: {reason}", path.display())]
    Failing {
        /// The database.
        path: PathBuf,
        /// What was said.
        reason: String,
    },
    /// Another program keeps it locked.
    #[error("failed to use {}: another program keeps it locked", path.display())]
    Locked {
        /// The database.
        path: PathBuf,
    },
    /// It is damaged. At the next start it is set aside.
    #[error("failed to read {}: it is damaged ({reason})", path.display())]
    Damaged {
        /// The database.
        path: PathBuf,
        /// What SQLite said.
        reason: String,
    },
    /// It is a file of another program, or none of a history.
    #[error("{} is no history of Adempauze", path.display())]
    NoHistory {
        /// The file.
        path: PathBuf,
    },
    /// Before it is brought to a newer version a copy is kept, and that could not be made. It is
    /// as it was.
    #[error("failed to keep a copy of {} before it is renewed: {reason}", path.display())]
    NotCopied {
        /// The database.
        path: PathBuf,
        /// Why not.
        reason: Box<BackupError>,
    },
    /// The system does not let us read it, or move it.
    #[error("failed to open {}: {source}", path.display())]
    Unreadable {
        /// The database.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// Something else that SQLite said.
    #[error("failed to use {}: {source}", path.display())]
    Sqlite {
        /// The database.
        path: PathBuf,
        /// What it said.
        source: rusqlite::Error,
    },
}

impl HistoryError {
    /// Sorts what SQLite said.
    pub(crate) fn of(path: &Path, source: rusqlite::Error) -> HistoryError {
        let path = path.to_owned();
        match source.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => HistoryError::DiskFull { path },
            Some(code @ (ErrorCode::ReadOnly | ErrorCode::SystemIoFailure)) => {
                HistoryError::of_disk(path, code, &source)
            }
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => {
                HistoryError::Locked { path }
            }
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => {
                HistoryError::Damaged { path, reason: source.to_string() }
            }
            _ => HistoryError::Sqlite { path, source },
        }
    }

    /// SQLite does not say why the system took nothing: writing beside it tells.
    fn of_disk(path: PathBuf, code: ErrorCode, source: &rusqlite::Error) -> HistoryError {
        let written = disk::try_writing(path.parent().unwrap_or(Path::new(".")), disk::SOME);
        match written.as_ref().err().and_then(DiskFault::of) {
            Some(DiskFault::Full) => HistoryError::DiskFull { path },
            Some(DiskFault::ReadOnly) => HistoryError::ReadOnly { path },
            None if code == ErrorCode::ReadOnly => HistoryError::NoRights { path },
            Some(DiskFault::Failing) | None => {
                HistoryError::Failing { path, reason: source.to_string() }
            }
        }
    }

    /// What the system said when the file itself was opened.
    pub(crate) fn not_opened(path: &Path, source: io::Error) -> HistoryError {
        let path = path.to_owned();
        match DiskFault::of(&source) {
            Some(DiskFault::Full) => HistoryError::DiskFull { path },
            Some(DiskFault::ReadOnly) => HistoryError::ReadOnly { path },
            Some(DiskFault::Failing) => HistoryError::Failing { path, reason: source.to_string() },
            None => HistoryError::Unreadable { path, source },
        }
    }

    /// What to do about it.
    pub fn hint(&self) -> String {
        match self {
            HistoryError::Newer { .. } => {
                "Install the newer version of Adempauze again; the file was not touched.".to_owned()
            }
            HistoryError::DiskFull { .. } => DiskFault::Full.hint().to_owned(),
            HistoryError::ReadOnly { .. } => DiskFault::ReadOnly.hint().to_owned(),
            HistoryError::Failing { .. } => DiskFault::Failing.hint().to_owned(),
            HistoryError::NoRights { path }
            | HistoryError::Unreadable { path, .. }
            | HistoryError::Sqlite { path, .. } => {
                format!("Check the owner and the rights of {} and of its folder.", path.display())
            }
            HistoryError::Locked { path } => {
                format!("Close the program that has {} open.", path.display())
            }
            HistoryError::NotCopied { reason, .. } => reason.hint(),
            HistoryError::NoHistory { .. } => {
                "Choose a file that `adempauze backup` made.".to_owned()
            }
            HistoryError::Damaged { .. } => {
                "Run `adempauze restart`: the file is set aside and a new one is begun.".to_owned()
            }
        }
    }
}

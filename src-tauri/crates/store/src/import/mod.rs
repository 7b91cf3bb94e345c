//! Reading an export, from a file that anybody may have touched.
//!
//! ```text
//! file ─► document (JSON) or table (CSV) ─► Row, checked ─► Staged, a database of its own
//!                                                              │ look: what it would bring
//!                                                              └ History::bring_in: one transaction
//! ```
//!
//! Everything is checked before anything changes: one bad event, and the file is refused with the
//! line it stands on. What this version can't make out but another may (an unknown event, a body
//! that was damaged already) is kept as it is, as an export gave it.

mod document;
mod row;
mod staged;
mod table;

pub use row::Row;
pub use staged::Staged;

use crate::History;
use crate::history::{BringError, Brought, HistoryError};
use crate::settings_file::Document;
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

/// What a file holds, read whole and sound.
#[derive(Debug)]
pub struct Import {
    /// Its events, in a database of their own.
    pub staged: Staged,
    /// The settings in it; a table has none.
    pub settings: Option<Document>,
}

impl Import {
    /// Reads a file into a folder of ours, and tells how many bytes were read so far.
    pub fn read(
        file: &Path,
        folder: &Path,
        mut progress: impl FnMut(u64),
    ) -> Result<Import, ImportError> {
        let unreadable = |source| ImportError::Unreadable { path: file.to_owned(), source };
        let opened = std::fs::File::open(file).map_err(unreadable)?;
        let counted = Counted { of: opened, read: 0, tell: &mut progress, failure: None };
        let mut reader = BufReader::with_capacity(1 << 16, counted);
        skip_byte_order_mark(&mut reader).map_err(unreadable)?;
        let mut staged = Staged::new(folder)?;
        let read = match first(&mut reader).map_err(unreadable)? {
            Some(b'{') => document::read(&mut reader, &mut staged),
            Some(_) => table::read(&mut reader, &mut staged).map(|()| None),
            None => Err(ImportError::NotAnExport),
        };
        // A disk that can't be read is not a fault of what stands on it.
        if let Some(source) = reader.into_inner().failure {
            return Err(unreadable(source));
        }
        let settings = read?;
        staged.seal()?;
        Ok(Import { staged, settings })
    }

    /// What it would bring to a history, which is only read; there may be none yet.
    pub fn look(&self, history: &Path) -> Result<Brought, BringError> {
        History::look(history, self.staged.path())
    }
}

/// Counts what is read.
struct Counted<'a, R> {
    of: R,
    read: u64,
    tell: &'a mut dyn FnMut(u64),
    failure: Option<io::Error>,
}

impl<R: Read> Read for Counted<'_, R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        match self.of.read(into) {
            Ok(count) => {
                self.read += count as u64;
                (self.tell)(self.read);
                Ok(count)
            }
            Err(error) => {
                let kind = error.kind();
                if kind != io::ErrorKind::Interrupted {
                    self.failure = Some(error);
                }
                Err(kind.into())
            }
        }
    }
}

/// Programs on Windows begin a file with one.
fn skip_byte_order_mark(reader: &mut impl BufRead) -> io::Result<()> {
    if reader.fill_buf()?.starts_with(b"\xef\xbb\xbf") {
        reader.consume(3);
    }
    Ok(())
}

/// The first byte that is no white space, which stays to be read.
fn first(reader: &mut impl BufRead) -> io::Result<Option<u8>> {
    loop {
        let buffer = reader.fill_buf()?;
        let Some(byte) = buffer.first().copied() else { return Ok(None) };
        if !byte.is_ascii_whitespace() {
            return Ok(Some(byte));
        }
        reader.consume(1);
    }
}

/// Why a file was not read. Nothing changed.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The system does not let us read it.
    #[error("failed to read {}: {source}", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// It is neither a document nor a table of ours.
    #[error("it is no export of Adempauze")]
    NotAnExport,
    /// A newer version of the program wrote it.
    #[error("it is an export of version {found}, and this program knows versions up to {known}")]
    Newer {
        /// Its version.
        found: u64,
        /// The newest version known here.
        known: u32,
    },
    /// It ends in the middle.
    #[error("it ends in the middle, on line {line}")]
    CutOff {
        /// The last line.
        line: u64,
    },
    /// It can't be read as what it should be.
    #[error("line {line} can't be read: {reason}")]
    Broken {
        /// The line.
        line: u64,
        /// What is wrong.
        reason: String,
    },
    /// Something in an event is missing or can't be.
    #[error("the event on line {line} has no usable {key}")]
    Event {
        /// The line on which it stands or ends.
        line: u64,
        /// What of it.
        key: &'static str,
    },
    /// Two different events have one id.
    #[error("the event on line {line} has the id of another")]
    Twice {
        /// The line of the second.
        line: u64,
    },
    /// The database beside it can't be written.
    #[error(transparent)]
    Staging(#[from] HistoryError),
}

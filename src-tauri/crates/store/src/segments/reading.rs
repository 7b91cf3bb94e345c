//! Reading a segment that anybody may have written, cut or damaged: its whole lines count, the rest
//! is said. A file is never changed.

use super::header::shortened;
use super::{Entry, FORMAT, Header, VERSION, open};
use serde::{Deserialize, Serialize};
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;
use uuid::Uuid;

/// A larger file is no segment of ours; ours end at an eighth of it.
const MOST_BYTES: u64 = 2 << 20;

/// What was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// Whose it is.
    pub device: Uuid,
    /// What that one is called.
    pub name: String,
    /// The lines that are whole.
    pub entries: Vec<Entry>,
    /// What was wrong with others.
    pub fault: Option<Fault>,
}

/// What is wrong with a segment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "fault", rename_all = "kebab-case")]
pub enum Fault {
    /// Lines are cut or their sums are wrong; the others count.
    Damaged {
        /// How many.
        lines: u32,
    },
    /// Whole lines say something that this version does not know; the others count.
    Unknown {
        /// How many.
        lines: u32,
    },
    /// It is of a newer version: none of it is read.
    Newer {
        /// Which.
        version: u32,
    },
    /// It does not begin as a segment does: none of it is read.
    NoSegment,
    /// It can't be read.
    Unreadable {
        /// What the system said.
        reason: String,
    },
}

/// Reads a file. The first line has to be whole: without it nobody knows what the others mean.
pub fn read(path: &Path) -> Result<Segment, Fault> {
    let bytes = bytes(path).map_err(|error| Fault::Unreadable { reason: error.to_string() })?;
    let bytes = bytes.ok_or(Fault::NoSegment)?;
    // What is behind the last end of a line may be whole too.
    let mut lines = bytes.split(|byte| *byte == b'\n').filter(|line| !line.is_empty());
    let header = lines.next().and_then(open).ok_or(Fault::NoSegment)?;
    let (header, device) = header_of(header)?;
    let mut entries = Vec::new();
    let (mut damaged, mut unknown) = (0, 0);
    for line in lines {
        match open(line).map(Entry::parse) {
            Some(Some(entry)) => entries.push(entry),
            Some(None) => unknown += 1,
            None => damaged += 1,
        }
    }
    let fault = match (damaged, unknown) {
        (0, 0) => None,
        (0, lines) => Some(Fault::Unknown { lines }),
        (lines, _) => Some(Fault::Damaged { lines }),
    };
    Ok(Segment { device, name: shortened(&header.name), entries, fault })
}

fn header_of(line: &str) -> Result<(Header, Uuid), Fault> {
    /// What every version has.
    #[derive(Deserialize)]
    struct Beginning {
        format: String,
        version: u32,
    }
    let beginning: Beginning = serde_json::from_str(line).map_err(|_| Fault::NoSegment)?;
    if beginning.format != FORMAT {
        return Err(Fault::NoSegment);
    }
    if beginning.version > VERSION {
        return Err(Fault::Newer { version: beginning.version });
    }
    let header: Header = serde_json::from_str(line).map_err(|_| Fault::NoSegment)?;
    let device = Uuid::parse_str(&header.device).map_err(|_| Fault::NoSegment)?;
    Ok((header, device))
}

/// What is in it; none if it is too much.
fn bytes(path: &Path) -> io::Result<Option<Vec<u8>>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(MOST_BYTES + 1).read_to_end(&mut bytes)?;
    Ok((bytes.len() as u64 <= MOST_BYTES).then_some(bytes))
}

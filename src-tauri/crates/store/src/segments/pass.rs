//! One pass over the folder: what is new here is written there, what is new there is brought back.
//! It only reads the history, so that a process beside the agent can do it; the agent takes what
//! comes of it ([`History::take`]).

use super::{Entry, Fault, Header, Own, is_segment, name, read};
use crate::History;
use crate::history::{HistoryError, Shared};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;
use uuid::Uuid;

/// Once so many entries are new the rest is left for the next pass.
const MOST_ENTRIES: usize = 10_000;

/// More files than this are not looked at.
const MOST_FILES: usize = 10_000;

/// What came of a pass.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pass {
    /// The device whose history it was made for.
    pub device: String,
    /// How far the history stands in the folder now; none where nothing could be written.
    pub own: Option<Own>,
    /// The files that were read, as they were then.
    pub files: Vec<FileState>,
    /// The files that are there no more.
    pub gone: Vec<String>,
    /// What is new, with the device that wrote it.
    pub entries: Vec<(String, Entry)>,
    /// Another computer writes under this one's id: a data folder was copied, or an older copy of
    /// it was put back.
    pub is_shared_id: bool,
    /// Why nothing could be written.
    pub not_written: Option<String>,
    /// There is more to read.
    pub is_more: bool,
}

/// A file, by which it is known whether it has changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileState {
    /// Its name.
    pub name: String,
    /// Its length.
    pub bytes: u64,
    /// When it was last changed, in nanoseconds since 1970.
    pub modified_ns: i64,
    /// Who wrote it, and what that one is called; none where that can't be read.
    pub device: Option<(String, String)>,
    /// What is wrong with it.
    pub fault: Option<Fault>,
}

/// Why there was no pass.
#[derive(Debug, thiserror::Error)]
pub enum SyncError {
    /// There is no such folder. It is never made: a disk that is not there yet would be hidden by it.
    #[error("there is no folder {}", path.display())]
    NoFolder {
        /// Where it should be.
        path: PathBuf,
    },
    /// It held segments, and holds none now: a disk that is not there leaves an empty folder.
    #[error("there is nothing left in {}", path.display())]
    Emptied {
        /// The folder.
        path: PathBuf,
    },
    /// It can't be read.
    #[error("failed to read {}: {source}", path.display())]
    NotRead {
        /// The folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The history can't be read.
    #[error(transparent)]
    History(#[from] HistoryError),
}

/// Makes a pass for the history at a path.
pub fn pass(folder: &Path, history: &Path, called: Option<&str>) -> Result<Pass, SyncError> {
    let not_read = |source| SyncError::NotRead { path: folder.to_owned(), source };
    if !folder.is_dir() {
        return Err(SyncError::NoFolder { path: folder.to_owned() });
    }
    let files = files(folder).map_err(not_read)?;
    let none = || HistoryError::NoHistory { path: history.to_owned() };
    let shared = History::shared(history)?.ok_or_else(none)?;
    if files.is_empty() && shared.files().next().is_some() {
        return Err(SyncError::Emptied { path: folder.to_owned() });
    }
    let device = shared.device();
    let mut pass = Pass { device: device.to_string(), ..Pass::default() };
    let there: BTreeSet<&str> = files.iter().map(|file| file.name.as_str()).collect();
    pass.gone.extend(shared.files().filter(|name| !there.contains(name)).map(str::to_owned));
    let mut met = BTreeSet::new();
    for file in &files {
        if shared.is_known(file) {
            continue;
        }
        if pass.entries.len() >= MOST_ENTRIES {
            pass.is_more = true;
            break;
        }
        bring(&mut pass, &shared, folder, file.clone(), &mut met)?;
    }
    if pass.is_shared_id || pass.is_more {
        return Ok(pass);
    }
    let mut own = shared.own();
    let is_anew = !own.is_as_left(folder);
    if is_anew {
        own = Own::default();
    }
    let mut to_write = shared.entries_after(&mut own.seq)?;
    if is_anew {
        let written = ids(folder, &files);
        to_write.retain(|entry| !written.contains(&entry.id));
    }
    let lines: Vec<String> = to_write.iter().map(Entry::line).collect();
    match own.write(folder, &device, &Header::of(device, called), &lines) {
        Ok(()) => {
            let state = own.segment.as_ref().and_then(|(name, _)| state(&folder.join(name)));
            let header = Header::of(device, called);
            pass.files.extend(
                state
                    .map(|state| FileState { device: Some((header.device, header.name)), ..state }),
            );
            pass.own = Some(own);
        }
        Err(error) => pass.not_written = Some(error.to_string()),
    }
    Ok(pass)
}

/// Brings what is new in a file.
fn bring(
    pass: &mut Pass,
    shared: &Shared,
    folder: &Path,
    mut file: FileState,
    met: &mut BTreeSet<String>,
) -> Result<(), SyncError> {
    match read(&folder.join(&file.name)) {
        Ok(segment) => {
            let device = segment.device.to_string();
            file.fault = segment.fault;
            file.device = Some((device.clone(), segment.name));
            for entry in segment.entries {
                if shared.knows(&entry.id)? || !met.insert(entry.id.clone()) {
                    continue;
                }
                pass.is_shared_id |= segment.device == shared.device();
                pass.entries.push((device.clone(), entry));
            }
        }
        Err(fault) => file.fault = Some(fault),
    }
    pass.files.push(file);
    Ok(())
}

/// The ids of all that stands in files that can be read.
fn ids(folder: &Path, files: &[FileState]) -> BTreeSet<String> {
    let segments = files.iter().filter_map(|file| read(&folder.join(&file.name)).ok());
    segments.flat_map(|segment| segment.entries).map(|entry| entry.id).collect()
}

/// The segments in a folder, by name. What is no plain file is none.
fn files(folder: &Path) -> io::Result<Vec<FileState>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)?.take(10 * MOST_FILES) {
        let entry = entry?;
        let is_ours = entry.file_name().to_str().is_some_and(is_segment);
        if is_ours && entry.file_type()?.is_file() {
            files.extend(state(&entry.path()));
        }
    }
    files.sort_by(|one, other| one.name.cmp(&other.name));
    files.truncate(MOST_FILES);
    Ok(files)
}

/// A file as it is now; none where it has just gone.
fn state(path: &Path) -> Option<FileState> {
    let found = fs::metadata(path).ok()?;
    let modified = found.modified().ok()?.duration_since(UNIX_EPOCH).unwrap_or_default();
    Some(FileState {
        name: path.file_name()?.to_str()?.to_owned(),
        bytes: found.len(),
        modified_ns: i64::try_from(modified.as_nanos()).unwrap_or(i64::MAX),
        device: None,
        fault: None,
    })
}

/// Whether a name is that of a file this device writes itself.
pub fn is_own(name: &str, device: &str) -> bool {
    Uuid::parse_str(device).is_ok_and(|device| name::number(name, &device).is_some())
}

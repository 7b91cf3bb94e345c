//! Busy times out of iCalendar files, for the days that are asked for.
//!
//! ```text
//! file, line by line ─► blocks: the events that can matter, the lines that count
//!                          └► meetings: an event with its exceptions, its recurrences expanded
//!                                └► spans, sorted and joined
//! ```
//!
//! What an event is called, and where it is, is not looked at. An event is a meeting if it has a
//! time of day, lasts less than a day, and is neither cancelled, nor marked as free, nor declined.
//! The agent has this done by a process of its own, whose memory goes with it.

mod block;
mod blocks;
mod lines;
mod meetings;
mod spans;
mod written;

pub use spans::joined;
pub use written::write;

use blocks::Blocks;
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use planner::plan::BusySpan;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// More events than this with a part in the days that are asked for are refused.
pub const MOST_EVENTS: usize = 50_000;

/// More files than this in a folder are refused.
const MOST_FILES: usize = 20_000;

/// What is asked for.
#[derive(Clone, Debug)]
pub struct Ask {
    /// From when on.
    pub from: DateTime<Utc>,
    /// Until when.
    pub to: DateTime<Utc>,
    /// The zone of times that name none.
    pub zone: Tz,
    /// The user's addresses, by which their own answers are known.
    pub addresses: Vec<String>,
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// When the user is busy, in order; what touches is joined.
    pub busy: Vec<BusySpan>,
    /// How many files were read.
    pub files: usize,
    /// How many events could not be made out.
    pub unread: usize,
}

/// Reads a file, or the `.ics` files of a folder and the folders in it.
pub fn read(path: &Path, ask: &Ask) -> Result<Found, CalendarError> {
    let failed = |path: &Path| {
        let path = path.to_owned();
        move |source| CalendarError::Unreadable { path, source }
    };
    let mut found = Found::default();
    let mut blocks = Blocks::new(ask);
    let files = match fs::metadata(path).map_err(failed(path))?.is_dir() {
        true => files(path)?,
        false => vec![path.to_owned()],
    };
    for file in files {
        let opened = match fs::File::open(&file) {
            // A program that keeps its calendar in a folder may take a file away just now.
            Err(error) if error.kind() == io::ErrorKind::NotFound && file != path => continue,
            opened => opened.map_err(failed(&file))?,
        };
        blocks.read(io::BufReader::new(opened)).map_err(failed(&file))?;
        found.files += 1;
        if blocks.count() > MOST_EVENTS {
            return Err(CalendarError::TooMany { path: path.to_owned() });
        }
    }
    if !blocks.is_calendar() && found.files > 0 && path.is_file() {
        return Err(CalendarError::NoCalendar { path: path.to_owned() });
    }
    found.unread = blocks.unread();
    let mut busy = Vec::new();
    for event in blocks.events() {
        if !meetings::add(&event, ask, &mut busy) {
            found.unread += 1;
        }
    }
    found.busy = joined(busy);
    Ok(found)
}

/// Where the path in the settings leads; none where it counts from a folder that nobody knows.
pub fn place(path: &str) -> Option<PathBuf> {
    let home = || directories::UserDirs::new().map(|user| user.home_dir().to_owned());
    let place = match path.strip_prefix("~/") {
        Some(rest) => home()?.join(rest),
        None => PathBuf::from(path),
    };
    place.is_absolute().then_some(place)
}

/// The calendars in a folder, sorted. Links are not followed into folders, so there is an end.
fn files(folder: &Path) -> Result<Vec<PathBuf>, CalendarError> {
    let failed = |source| CalendarError::Unreadable { path: folder.to_owned(), source };
    let (mut files, mut left) = (Vec::new(), vec![folder.to_owned()]);
    while let Some(folder) = left.pop() {
        let entries = match fs::read_dir(&folder) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            entries => entries.map_err(failed)?,
        };
        for entry in entries {
            let entry = entry.map_err(failed)?;
            let path = entry.path();
            if entry.file_type().map_err(failed)?.is_dir() {
                left.push(path);
            } else if path.extension().is_some_and(|end| end.eq_ignore_ascii_case("ics")) {
                files.push(path);
            }
            if files.len() + left.len() > MOST_FILES {
                return Err(CalendarError::TooMany { path: folder });
            }
        }
    }
    files.sort();
    Ok(files)
}

/// Why there are no busy times.
#[derive(Debug, thiserror::Error)]
pub enum CalendarError {
    /// The system does not let us read it.
    #[error("failed to read {}: {source}", path.display())]
    Unreadable {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// There is no calendar in it.
    #[error("{} holds no calendar", path.display())]
    NoCalendar {
        /// The file.
        path: PathBuf,
    },
    /// It is more than anybody's calendar.
    #[error("{} holds too much", path.display())]
    TooMany {
        /// The file or folder.
        path: PathBuf,
    },
}

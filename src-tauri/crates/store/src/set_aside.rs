//! Puts a file that can't be used out of the way, under a name with the date and time in it.

use crate::private;
use chrono::{DateTime, Utc};
use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

/// What SQLite keeps beside a database, by the end of its name.
pub(crate) const COMPANIONS: [&str; 3] = ["-wal", "-shm", "-journal"];

/// Renames a file to `name-20261124T095930Z.ext` beside itself and gives that path.
pub(crate) fn set_aside(path: &Path) -> io::Result<PathBuf> {
    let aside = free_name(path, &[""])?;
    fs::rename(path, &aside)?;
    sync_parent(&aside)?;
    Ok(aside)
}

/// The same for a database, together with what belongs to it, so that it can still be opened.
pub(crate) fn set_aside_database(path: &Path) -> io::Result<PathBuf> {
    let ends = ["", COMPANIONS[0], COMPANIONS[1], COMPANIONS[2]];
    let aside = free_name(path, &ends)?;
    // The companions go first: a new database must never meet the log of the old one.
    for end in ends.iter().rev() {
        match fs::rename(with_end(path, end), with_end(&aside, end)) {
            Ok(()) => {}
            Err(error) if error.kind() == io::ErrorKind::NotFound && !end.is_empty() => {}
            Err(error) => return Err(error),
        }
    }
    sync_parent(&aside)?;
    Ok(aside)
}

/// Copies a file under such a name, for when its place must never be empty.
pub(crate) fn keep_copy(path: &Path) -> io::Result<PathBuf> {
    let aside = free_name(path, &[""])?;
    let mut copy = private::create_new(&aside)?;
    io::copy(&mut fs::File::open(path)?, &mut copy)?;
    copy.sync_all()?;
    sync_parent(&aside)?;
    Ok(aside)
}

/// What of these holds something that the database does not have yet: its logs.
pub(crate) fn logs(path: &Path) -> [PathBuf; 2] {
    [COMPANIONS[0], COMPANIONS[2]].map(|end| with_end(path, end))
}

/// What the system's clock shows, for the names of files.
pub(crate) fn now() -> DateTime<Utc> {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(now.as_millis())
        .ok()
        .and_then(DateTime::from_timestamp_millis)
        .unwrap_or_default()
}

/// Whether this is a stamp as [`free_name`] puts it into a name: `20261124T095930Z`, or with a
/// number behind it.
pub(crate) fn is_stamp(text: &str) -> bool {
    let (moment, number) = text.split_once('-').unwrap_or((text, "2"));
    is_moment(moment, 6) && is_number(number)
}

/// Whether this is a moment as it stands in names, `20261124T095930Z`, its time with so many digits.
pub(crate) fn is_moment(text: &str, time_digits: usize) -> bool {
    let parts = || text.strip_suffix('Z')?.split_once('T');
    parts().is_some_and(|(date, time)| {
        (date.len(), time.len()) == (8, time_digits) && is_number(date) && is_number(time)
    })
}

/// Whether the text is digits alone.
pub(crate) fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn free_name(path: &Path, ends: &[&str]) -> io::Result<PathBuf> {
    let stem = path.file_stem().unwrap_or_default();
    let stamp = now().format("%Y%m%dT%H%M%SZ");
    for number in 1..1000 {
        let mut name = OsString::from(stem);
        match number {
            1 => name.push(format!("-{stamp}")),
            _ => name.push(format!("-{stamp}-{number}")),
        }
        if let Some(extension) = path.extension() {
            name.push(".");
            name.push(extension);
        }
        let candidate = path.with_file_name(name);
        if ends.iter().all(|end| fs::symlink_metadata(with_end(&candidate, end)).is_err()) {
            return Ok(candidate);
        }
    }
    Err(io::Error::new(io::ErrorKind::AlreadyExists, "every name to set it aside is taken"))
}

fn with_end(path: &Path, end: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(end);
    PathBuf::from(name)
}

fn sync_parent(path: &Path) -> io::Result<()> {
    path.parent().map_or(Ok(()), private::sync_folder)
}

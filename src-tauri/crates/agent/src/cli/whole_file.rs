//! A file of the user's own that a command writes.

use std::fs::{self, File};
use std::io;
use std::path::Path;

/// Writes a file whole or not at all: beside it first, then in its place. What is there and is no
/// file (a pipe, a device) is written into.
pub(super) fn whole<T, E: From<io::Error>>(
    path: &Path,
    write: impl FnOnce(&mut File) -> Result<T, E>,
) -> Result<T, E> {
    if fs::metadata(path).is_ok_and(|there| !there.is_file()) {
        return write(&mut File::options().write(true).open(path)?);
    }
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.part", std::process::id()));
    let part = path.with_file_name(name);
    let written = private(&part).map_err(E::from).and_then(|mut file| {
        let written = write(&mut file)?;
        file.sync_all()?;
        drop(file);
        fs::rename(&part, path)?;
        Ok(written)
    });
    if written.is_err() {
        let _ = fs::remove_file(&part);
    }
    written
}

/// A new file that only this user can read: it holds a person's days.
fn private(path: &Path) -> io::Result<File> {
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

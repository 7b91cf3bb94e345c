//! Every file of the user's that lies in the folders, so that all of it can be taken away.

use crate::{AgentLock, Folders, backup, lock::LockError};
use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// How the names of our files begin. A folder that the user named may hold other things.
const OURS: [&str; 10] = [
    "settings.json",
    "settings-",
    ".settings.json.",
    "history.sqlite",
    "history-",
    "agent.lock",
    "agent.log",
    "agent.sock",
    ".probe-",
    "import-",
];

/// What was taken away, and what could not be.
#[derive(Debug, Default)]
pub struct Erased {
    /// The files and folders that are gone.
    pub gone: Vec<PathBuf>,
    /// Those that are still there, and why.
    pub left: Vec<(PathBuf, io::Error)>,
}

/// The files of the user's that are there, copies that were set aside too.
pub fn files(folders: &Folders) -> io::Result<Vec<PathBuf>> {
    let mut files = BTreeSet::new();
    for folder in all(folders) {
        let is_ours = |name: &str| match folder == folders.backups() {
            true => backup::is_ours(name),
            false => OURS.iter().any(|begin| name.starts_with(begin)),
        };
        let entries = match fs::read_dir(&folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            Err(error) => return Err(error),
        };
        for entry in entries {
            let entry = entry?;
            let name = entry.file_name();
            let name = name.to_string_lossy();
            if is_ours(&name) && !entry.file_type()?.is_dir() {
                files.insert(entry.path());
            }
        }
    }
    Ok(files.into_iter().collect())
}

/// Takes them away, and the folders where nothing else is in them. No agent may run meanwhile.
pub fn erase(folders: &Folders, lock: AgentLock) -> Result<Erased, LockError> {
    let failed = |source| LockError::Failed { path: folders.data().to_owned(), source };
    let mut erased = Erased::default();
    for file in files(folders).map_err(failed)? {
        match fs::remove_file(&file) {
            Ok(()) => erased.gone.push(file),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => erased.left.push((file, error)),
        }
    }
    drop(lock);
    // A folder comes after those in it.
    for folder in all(folders).into_iter().rev() {
        // One that holds something else stays.
        if fs::remove_dir(&folder).is_ok() {
            erased.gone.push(folder);
        }
    }
    Ok(erased)
}

fn all(folders: &Folders) -> BTreeSet<PathBuf> {
    let settings = folders.settings_file();
    let settings = settings.parent().unwrap_or(Path::new(".")).to_owned();
    BTreeSet::from([settings, folders.data().to_owned(), folders.backups()])
}

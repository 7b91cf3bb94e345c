//! Every file of the user's that lies in the folders, so that all of it can be taken away.

use crate::import::Staged;
use crate::{AgentLock, Folders, PackFolder, backup, lock::LockError, packs, set_aside};
use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The names of our files as they are …
const OURS: [&str; 6] = [
    "settings.json",
    ".settings.json.tmp",
    "history.sqlite",
    "agent.lock",
    "agent.log",
    "agent.sock",
];

/// … and of those that can be set aside, before and after the stamp.
const SET_ASIDE: [(&str, &str); 2] = [("settings-", ".json"), ("history-", ".sqlite")];

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
        let is_ours = |name: &str| {
            if folder == folders.backups() {
                backup::is_ours(name)
            } else if folder == PackFolder::of(folders).path() {
                packs::is_ours(name)
            } else {
                is_ours(name)
            }
        };
        let entries = match fs::read_dir(&folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            Err(error) => return Err(error),
        };
        for entry in entries {
            let entry = entry?;
            let is_ours = entry.file_name().to_str().is_some_and(is_ours);
            if is_ours && !entry.file_type()?.is_dir() {
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

/// Whether a file of this name is ours. A folder that the user named may hold other things, so
/// nothing goes by how a name only begins.
fn is_ours(name: &str) -> bool {
    let of_database = set_aside::COMPANIONS.iter().find_map(|end| name.strip_suffix(end));
    let name = match of_database {
        Some(database) if database.ends_with(".sqlite") => database,
        _ => name,
    };
    let probe = || name.strip_prefix(".probe-")?.strip_suffix(".tmp");
    OURS.contains(&name)
        || probe().is_some_and(set_aside::is_number)
        || Staged::is_name(name)
        || SET_ASIDE.iter().any(|(begin, end)| {
            let stamp = || name.strip_prefix(begin)?.strip_suffix(end);
            stamp().is_some_and(set_aside::is_stamp)
        })
}

fn all(folders: &Folders) -> BTreeSet<PathBuf> {
    let settings = folders.settings_file();
    let settings = settings.parent().unwrap_or(Path::new(".")).to_owned();
    let packs = PackFolder::of(folders).path().to_owned();
    BTreeSet::from([settings, folders.data().to_owned(), folders.backups(), packs])
}

#[cfg(test)]
mod tests {
    use super::is_ours;

    #[test]
    fn only_names_that_we_give_are_ours() {
        for name in [
            "settings.json",
            "settings-20261124T095930Z.json",
            "settings-20261124T095930Z-2.json",
            "history.sqlite",
            "history.sqlite-wal",
            "history-20261124T095930Z.sqlite",
            "history-20261124T095930Z-12.sqlite-shm",
            ".probe-4711.tmp",
            "import-67e55044-10b1-426f-9247-bb680e5fe0c8.sqlite",
            "agent.lock",
        ] {
            assert!(is_ours(name), "{name}");
        }
        for name in [
            "settings-of-my-router.json",
            "settings-20261124.json",
            "settings-20261124T095930Z.yaml",
            "settings-20261124T095930Z-.json",
            "settings.json.bak",
            "settings.json-wal",
            "history-of-rome.sqlite",
            "history-20261124T095930Z.sqlite.zip",
            "history.sqlite3",
            ".probe-x.tmp",
            "import-duties.sqlite",
            "agent.log.txt",
        ] {
            assert!(!is_ours(name), "{name}");
        }
    }
}

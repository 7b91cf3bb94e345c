//! The packs that the user added, a file each in a folder of the data folder. What is in a file is
//! the agent's to know; here one is put in its place whole, or not at all.

use crate::{Folders, private, set_aside};
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use uuid::Uuid;

/// The folder, within the data folder.
const FOLDER: &str = "packs";

/// How the file of a pack ends.
const ENDING: &str = ".jsonl";

/// How the name of one that is on its way begins, and how it ends.
const STAGED: (&str, &str) = (".add-", ".tmp");

/// The folder of the packs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackFolder(PathBuf);

/// A file that is to become a pack's; it goes away with this value, unless it did become one.
#[derive(Debug)]
pub struct StagedPack {
    /// To write to. It is closed first, for one that is open can't be removed on every system.
    pub file: File,
    place: Staged,
}

/// Where a staged file lies, which goes with this.
#[derive(Debug)]
struct Staged(PathBuf);

impl PackFolder {
    /// That of a user.
    pub fn of(folders: &Folders) -> PackFolder {
        PackFolder(folders.data().join(FOLDER))
    }

    /// Where it lies.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// The ids of the packs in it, sorted; none where there is no folder.
    pub fn ids(&self) -> io::Result<Vec<String>> {
        let entries = match fs::read_dir(&self.0) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(error),
        };
        let mut ids = Vec::new();
        for entry in entries {
            let name = entry?.file_name();
            let id = name.to_str().and_then(|name| name.strip_suffix(ENDING));
            ids.extend(id.filter(|id| is_id(id)).map(str::to_owned));
        }
        ids.sort();
        Ok(ids)
    }

    /// The file of a pack.
    pub fn file(&self, id: &str) -> PathBuf {
        self.0.join(format!("{id}{ENDING}"))
    }

    /// A new file to write a pack to.
    pub fn stage(&self) -> io::Result<StagedPack> {
        private::create_folder(&self.0)?;
        let path = self.0.join(format!("{}{}{}", STAGED.0, Uuid::new_v4(), STAGED.1));
        let file = private::create_new(&path)?;
        Ok(StagedPack { file, place: Staged(path) })
    }

    /// Whether a path can be that of a staged file in this folder.
    pub fn is_staged(&self, path: &Path) -> bool {
        let name = path.file_name().and_then(|name| name.to_str());
        path.parent() == Some(&self.0) && name.is_some_and(is_staged)
    }

    /// Puts a staged file in the place of a pack: after a crash there is the old one or the new.
    pub fn put(&self, staged: &Path, id: &str) -> io::Result<()> {
        File::options().write(true).open(staged)?.sync_all()?;
        fs::rename(staged, self.file(id))?;
        private::sync_folder(&self.0)
    }

    /// Takes a pack away, and the folder if it was the last.
    pub fn remove(&self, id: &str) -> io::Result<()> {
        fs::remove_file(self.file(id))?;
        private::sync_folder(&self.0)?;
        // One that holds something yet stays.
        let _ = fs::remove_dir(&self.0);
        Ok(())
    }

    /// Puts a pack that can't be used out of the way, and says where it lies now.
    pub fn set_aside(&self, id: &str) -> io::Result<PathBuf> {
        set_aside::set_aside(&self.file(id))
    }

    /// Takes away what was on its way when a process ended. Nobody may add one meanwhile.
    pub fn clear(&self) {
        let Ok(entries) = fs::read_dir(&self.0) else { return };
        for entry in entries.flatten() {
            if entry.file_name().to_str().is_some_and(is_staged) {
                // What stays is tried again at the next start.
                let _ = fs::remove_file(entry.path());
            }
        }
        let _ = fs::remove_dir(&self.0);
    }
}

impl StagedPack {
    /// Where it lies.
    pub fn path(&self) -> &Path {
        &self.place.0
    }
}

impl Drop for Staged {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
        if let Some(folder) = self.0.parent() {
            let _ = fs::remove_dir(folder);
        }
    }
}

/// Whether a file of this name in the folder of the packs is ours.
pub(crate) fn is_ours(name: &str) -> bool {
    let stem = || name.strip_suffix(ENDING);
    let is_aside = |stem: &str| {
        stem.char_indices()
            .filter(|(_, c)| *c == '-')
            .any(|(at, _)| is_id(&stem[..at]) && set_aside::is_stamp(&stem[at + 1..]))
    };
    is_staged(name) || stem().is_some_and(|stem| is_id(stem) || is_aside(stem))
}

/// Whether this can be the id of a pack; a stamp has capitals, which an id has not.
fn is_id(text: &str) -> bool {
    (3..=32).contains(&text.len())
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

fn is_staged(name: &str) -> bool {
    let id = || name.strip_prefix(STAGED.0)?.strip_suffix(STAGED.1);
    id().is_some_and(|id| Uuid::parse_str(id).is_ok())
}

//! The file itself: read without ever failing, written whole and durably or not at all.

use super::change::{Changed, SettingsError, merge};
use super::reading::{Reading, Warning};
use super::{Document, lay_over};
use crate::{DiskFault, private, set_aside};
use planner::Settings;
use serde_json::Value;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// The settings of a user, and the file they are kept in.
#[derive(Debug)]
pub struct SettingsFile {
    path: PathBuf,
    reading: Reading,
    before: Before,
}

/// What has to happen before the file may be written over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Before {
    /// Nothing: writing loses nothing.
    Nothing,
    /// A copy is kept: values in it fell back and will not be written again.
    KeepCopy,
    /// It is to be moved away first: it is no settings file.
    SetAside,
    /// It can't be read, so nobody knows what writing would lose.
    Refuse,
}

impl SettingsFile {
    /// Reads the file. Whatever is wrong with it stands in [`SettingsFile::warnings`], and the
    /// defaults hold for what could not be read. A file that is no JSON object is set aside.
    pub fn open(path: &Path) -> SettingsFile {
        let mut file = SettingsFile {
            path: path.to_owned(),
            reading: Reading::default(),
            before: Before::Nothing,
        };
        file.read();
        file
    }

    /// Whether the file exists: the first run is over then.
    pub fn exists(&self) -> bool {
        fs::symlink_metadata(&self.path).is_ok()
    }

    /// Where it lies.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The settings in force.
    pub fn settings(&self) -> &Settings {
        &self.reading.settings
    }

    /// What of them differs from the defaults.
    pub fn changed(&self) -> &Document {
        &self.reading.changed
    }

    /// What was not usable, or not known, when the file was last read.
    pub fn warnings(&self) -> &[Warning] {
        &self.reading.warnings
    }

    /// Writes the settings in force; also when nothing differs, so that the file is there.
    pub fn save(&mut self) -> Result<(), SaveError> {
        let changed = self.reading.changed.clone();
        self.write(changed)
    }

    /// Reads the file anew (the user may have edited it), merges the change strictly and writes
    /// the result. On an error the settings in force stay those of the file.
    pub fn change(&mut self, set: &Document) -> Result<&Settings, SaveError> {
        self.read();
        let Changed { document, .. } = merge(&self.reading.changed, set)?;
        self.write(document)?;
        Ok(&self.reading.settings)
    }

    /// Puts other settings in the place of those in the file, such as those of a copy; what can't
    /// be used in them falls back. On an error the file is as it was.
    pub fn replace(&mut self, document: &Document) -> Result<(), SaveError> {
        self.read();
        let Reading { changed, unknown, .. } = Reading::of(document);
        self.reading.unknown = unknown;
        self.write(changed)
    }

    fn read(&mut self) {
        let known_aside = self.reading.warnings.iter().find_map(|warning| match warning {
            Warning::NotSettings { .. } => Some(warning.clone()),
            _ => None,
        });
        self.before = Before::Nothing;
        self.reading = match fs::read(&self.path) {
            Ok(bytes) => match parse(&bytes) {
                Ok(document) => Reading::of(&document),
                Err(reason) => self.set_aside(reason),
            },
            Err(error) if error.kind() == io::ErrorKind::NotFound => Reading::default(),
            Err(error) => {
                self.before = Before::Refuse;
                let reason = error.to_string();
                Reading { warnings: vec![Warning::Unreadable { reason }], ..Reading::default() }
            }
        };
        if self.before == Before::Nothing && self.reading.fell_back() {
            self.before = Before::KeepCopy;
        }
        // That the file was set aside stays said until the settings are written.
        if let (Some(warning), true) = (known_aside, self.reading.warnings.is_empty()) {
            self.reading.warnings.push(warning);
        }
    }

    fn set_aside(&mut self, reason: String) -> Reading {
        let moved_to = set_aside::set_aside(&self.path).ok();
        if moved_to.is_none() {
            self.before = Before::SetAside;
        }
        let warning = Warning::NotSettings { reason, moved_to };
        Reading { warnings: vec![warning], ..Reading::default() }
    }

    fn write(&mut self, changed: Document) -> Result<(), SaveError> {
        let failed = |source| SaveError::NotWritten { path: self.path.clone(), source };
        match self.before {
            Before::Nothing => {}
            Before::KeepCopy => drop(set_aside::keep_copy(&self.path).map_err(failed)?),
            Before::SetAside => drop(set_aside::set_aside(&self.path).map_err(failed)?),
            Before::Refuse => {
                return Err(SaveError::WouldOverwrite { path: self.path.clone() });
            }
        }
        let mut all = changed;
        lay_over(&mut all, &self.reading.unknown);
        let mut text =
            serde_json::to_string_pretty(&all).expect("BUG: a JSON object can be written as text");
        text.push('\n');
        write_durably(&self.path, text.as_bytes()).map_err(failed)?;
        self.reading = Reading::of(&all);
        self.before = Before::Nothing;
        Ok(())
    }
}

/// The JSON object in a settings file as it stands there, without touching it; none where there is
/// no such file.
pub(crate) fn read_document(path: &Path) -> Option<Document> {
    fs::read(path).ok().and_then(|bytes| parse(&bytes).ok())
}

/// The JSON object in the bytes of a file, or why they hold none.
pub fn parse(bytes: &[u8]) -> Result<Document, String> {
    // Editors on Windows begin a file with a byte order mark.
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match serde_json::from_slice(bytes) {
        Ok(Value::Object(document)) => Ok(document),
        Ok(_) => Err("it holds another JSON value".to_owned()),
        Err(error) => Err(error.to_string()),
    }
}

/// Writes beside the file, syncs and renames, so that after a crash either the old or the new
/// file is there, whole.
fn write_durably(path: &Path, bytes: &[u8]) -> io::Result<()> {
    // A settings file that is a link into somebody's collection of dotfiles stays a link.
    let path = &fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let folder = path.parent().unwrap_or(Path::new("."));
    let temporary = path.with_file_name(".settings.json.tmp");
    match fs::remove_file(&temporary) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let written = (|| {
        let mut file = private::create_new(&temporary)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        fs::rename(&temporary, path)
    })();
    if written.is_err() {
        let _ = fs::remove_file(&temporary);
    }
    written?;
    private::sync_folder(folder)
}

/// Why settings could not be changed.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// The change itself is refused.
    #[error(transparent)]
    Refused(#[from] SettingsError),
    /// The file can't be written.
    #[error("failed to write {}: {source}", path.display())]
    NotWritten {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// There is a file that can't be read, and it is not written over.
    #[error("{} can't be read, so it is not written over", path.display())]
    WouldOverwrite {
        /// The file.
        path: PathBuf,
    },
}

impl SaveError {
    /// What to do about it.
    pub fn hint(&self) -> String {
        match self {
            SaveError::Refused(error) => error.hint(),
            SaveError::NotWritten { path, source } => match DiskFault::of(source) {
                Some(fault) => fault.hint().to_owned(),
                None => format!("Check the owner and the rights of {}.", path.display()),
            },
            SaveError::WouldOverwrite { path } => {
                format!("Check the owner and the rights of {}.", path.display())
            }
        }
    }
}

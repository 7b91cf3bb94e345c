//! Putting other data in the place of what is there, or adding to it and taking it out again:
//! history and settings together, or neither. Only who holds the lock of the data folder does it,
//! and opens everything anew after that.

use crate::backup::{BackupError, Occasion};
use crate::history::{BringError, Brought, Copy, HistoryError};
use crate::settings_file::{Document, SaveError, read_document};
use crate::{Backups, History, SettingsFile};
use std::path::{Path, PathBuf};

/// Puts a copy in the place of what is there. Of that a copy is kept first; where it lies, is
/// given.
pub fn restore(
    copy: &Path,
    history: &mut History,
    settings: &mut SettingsFile,
    backups: &Backups,
) -> Result<Option<PathBuf>, ExchangeError> {
    let copy = Copy::open(copy)?;
    let kept = backups.make(Occasion::BeforeRestore)?;
    with_settings(settings, copy.settings(), || history.restore(&copy))?;
    Ok(kept)
}

/// Adds what lies in a staged file, and the settings if there are any.
pub fn bring_in(
    staged: &Path,
    new: Option<&Document>,
    history: &mut History,
    settings: &mut SettingsFile,
) -> Result<Brought, ExchangeError> {
    let before = new.map(|_| read_document(settings.path()).unwrap_or_default());
    with_settings(settings, new, || history.bring_in(staged, before.as_ref()))
}

/// Takes out what the last import added, and gives back the settings where it changed them. How
/// many events went, is given.
pub fn take_back(
    history: &mut History,
    settings: &mut SettingsFile,
) -> Result<usize, ExchangeError> {
    let import = history.last_import()?.ok_or(BringError::NoImport)?;
    with_settings(settings, import.settings_before.as_ref(), || history.take_out(&import))
}

/// Writes settings, then works; if the work fails, the settings are as they were.
fn with_settings<T, E>(
    settings: &mut SettingsFile,
    new: Option<&Document>,
    work: impl FnOnce() -> Result<T, E>,
) -> Result<T, ExchangeError>
where
    ExchangeError: From<E>,
{
    let Some(new) = new else { return Ok(work()?) };
    let before = read_document(settings.path());
    settings.replace(new)?;
    let worked = work();
    if worked.is_err() {
        match before {
            Some(before) => settings.replace(&before)?,
            None => {
                let path = settings.path().to_owned();
                std::fs::remove_file(&path)
                    .map_err(|source| SaveError::NotWritten { path, source })?;
            }
        }
    }
    Ok(worked?)
}

/// Why it was not done. What was there is there.
#[derive(Debug, thiserror::Error)]
pub enum ExchangeError {
    /// The history can't be read or written, or the copy is none.
    #[error(transparent)]
    History(#[from] HistoryError),
    /// No copy of what is there could be made first.
    #[error(transparent)]
    Backup(#[from] BackupError),
    /// What is to be added does not fit, or there is nothing to take back.
    #[error(transparent)]
    Bring(#[from] BringError),
    /// The settings can't be written.
    #[error(transparent)]
    Settings(#[from] SaveError),
}

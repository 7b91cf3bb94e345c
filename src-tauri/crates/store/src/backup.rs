//! Copies of everything of the user's, each one file: the history, and the settings in a table
//! beside it.
//!
//! A copy is written under another name and gets its own when it is whole, so that a disk that
//! fills leaves the older ones as they were. Some are kept of each sort; the oldest go.

use crate::history::{HistoryError, open_to_read};
use crate::settings_file::{self, Document};
use crate::{DiskFault, Folders, private, set_aside};
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, params};
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};
use uuid::Uuid;

/// How many are kept of each sort.
pub const KEPT: usize = 7;

/// A copy that is not whole after this time is nobody's any more.
const PART_IS_LEFT: Duration = Duration::from_secs(24 * 60 * 60);

/// Where the settings lie in a copy. A history in use does not have it.
const SETTINGS: &str = "settings_of_backup";

/// What a copy is made for; it is named by that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Occasion {
    /// The first moment of a logical day.
    Daily(NaiveDate),
    /// The user asked for it.
    ByHand,
    /// Something else is about to be put in the place of what is there.
    BeforeRestore,
    /// The history is about to be brought to this version of its schema.
    BeforeVersion(u32),
}

/// The sorts of copies, by the beginning of their names.
const SORTS: [&str; 4] = [DAILY, BY_HAND, BEFORE_RESTORE, BEFORE_VERSION];
const DAILY: &str = "daily-";
const BY_HAND: &str = "by-hand-";
const BEFORE_RESTORE: &str = "before-restore-";
const BEFORE_VERSION: &str = "before-version-";

/// How many digits of their names' moments tell the time: to the millisecond.
const TIME_DIGITS: usize = 9;

impl Occasion {
    fn name(self) -> String {
        let now = set_aside::now().format("%Y%m%dT%H%M%S%3fZ");
        match self {
            Occasion::Daily(day) => format!("{DAILY}{day}.sqlite"),
            Occasion::ByHand => format!("{BY_HAND}{now}.sqlite"),
            Occasion::BeforeRestore => format!("{BEFORE_RESTORE}{now}.sqlite"),
            Occasion::BeforeVersion(version) => format!("{BEFORE_VERSION}{version}-{now}.sqlite"),
        }
    }
}

/// One copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// Where it lies.
    pub path: PathBuf,
    /// When it was made, as the file system says.
    pub made: SystemTime,
    /// How long it is, in bytes.
    pub length: u64,
    /// Whether it was made daily or by hand: the others are for undoing one step.
    pub is_regular: bool,
}

/// The copies of a user.
#[derive(Clone, Debug)]
pub struct Backups {
    folder: PathBuf,
    history: PathBuf,
    /// None where the settings do not go along.
    settings: Option<PathBuf>,
}

impl Backups {
    /// Those of these folders.
    pub fn of(folders: &Folders) -> Backups {
        Backups {
            folder: folders.backups(),
            history: folders.history_file(),
            settings: Some(folders.settings_file()),
        }
    }

    /// Those of a history, without settings.
    pub(crate) fn of_history(history: &Path) -> Backups {
        let folder = history.with_file_name(FOLDER);
        Backups { folder, history: history.to_owned(), settings: None }
    }

    /// Where they lie.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Whether the copy of a day is there.
    pub fn has_daily(&self, day: NaiveDate) -> bool {
        self.folder.join(Occasion::Daily(day).name()).exists()
    }

    /// Makes a copy, whole or not at all; none where there is no history yet. An agent that runs
    /// goes on beside it.
    pub fn make(&self, occasion: Occasion) -> Result<Option<PathBuf>, BackupError> {
        if !self.history.exists() {
            return Ok(None);
        }
        let path = self.folder.join(occasion.name());
        let failed = |source| BackupError::NotWritten { path: path.clone(), source };
        private::create_folder(&self.folder).map_err(failed)?;
        let part = self.folder.join(format!(".{}.part", Uuid::new_v4()));
        let written = self.write(&part).and_then(|()| {
            fs::rename(&part, &path).map_err(failed)?;
            private::sync_folder(&self.folder).map_err(failed)
        });
        if written.is_err() {
            let _ = fs::remove_file(&part);
            let _ = fs::remove_file(part.with_extension("part-journal"));
        }
        written?;
        // One that can't be taken away costs room and nothing else.
        let _ = self.prune();
        Ok(Some(path))
    }

    fn write(&self, part: &Path) -> Result<(), BackupError> {
        let of_system = |source| BackupError::NotWritten { path: part.to_owned(), source };
        let of_sqlite = |error| BackupError::History(HistoryError::of(part, error));
        let history = open_to_read(&self.history)?;
        // Made here, so that nobody else can read it; SQLite takes a file that is empty.
        drop(private::create_new(part).map_err(of_system)?);
        let name = part.to_str().ok_or_else(|| of_system(io::ErrorKind::InvalidFilename.into()))?;
        history.execute("VACUUM INTO ?1", params![name]).map_err(of_sqlite)?;
        let settings = self.settings.as_deref().and_then(settings_file::read_document);
        let copy = Connection::open(part).map_err(of_sqlite)?;
        copy.execute_batch(&format!("DROP TABLE IF EXISTS {SETTINGS}")).map_err(of_sqlite)?;
        if let Some(settings) = settings {
            let text = serde_json::Value::Object(settings).to_string();
            copy.execute_batch(&format!("CREATE TABLE {SETTINGS} (document TEXT NOT NULL) STRICT"))
                .map_err(of_sqlite)?;
            copy.execute(&format!("INSERT INTO {SETTINGS} VALUES (?1)"), params![text])
                .map_err(of_sqlite)?;
        }
        copy.close().map_err(|(_, error)| of_sqlite(error))?;
        // Windows writes out only what is open for writing.
        let file = File::options().write(true).open(part).map_err(of_system)?;
        file.sync_all().map_err(of_system)
    }

    /// All copies, the newest first.
    pub fn all(&self) -> io::Result<Vec<Backup>> {
        let entries = match fs::read_dir(&self.folder) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            entries => entries?,
        };
        let mut all = Vec::new();
        for entry in entries {
            let entry = entry?;
            let name = entry.file_name();
            let Some(sort) = sort(&name.to_string_lossy()) else { continue };
            let found = match entry.metadata() {
                // Another process took it away just now: there are newer ones.
                Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
                found => found?,
            };
            let is_regular = matches!(sort, DAILY | BY_HAND);
            let made = found.modified().unwrap_or(SystemTime::UNIX_EPOCH);
            all.push(Backup { path: entry.path(), made, length: found.len(), is_regular });
        }
        all.sort_by(|one, other| (other.made, &other.path).cmp(&(one.made, &one.path)));
        Ok(all)
    }

    fn prune(&self) -> io::Result<()> {
        let all = self.all()?;
        for of_sort in SORTS {
            // By name, which tells the moment: a clock that was set, or a copy that somebody
            // touched, takes nothing away.
            let mut paths: Vec<&PathBuf> = all
                .iter()
                .map(|backup| &backup.path)
                .filter(|path| name_of(path).starts_with(of_sort))
                .collect();
            paths.sort_by_key(|path| std::cmp::Reverse(name_of(path)));
            for path in paths.into_iter().skip(KEPT) {
                fs::remove_file(path)?;
            }
        }
        self.clear_parts()
    }

    /// Takes away what a process that was ended in the middle left behind.
    fn clear_parts(&self) -> io::Result<()> {
        for entry in fs::read_dir(&self.folder)? {
            let entry = entry?;
            let is_old =
                entry.metadata()?.modified()?.elapsed().is_ok_and(|age| age > PART_IS_LEFT);
            if is_part(&entry.file_name().to_string_lossy()) && is_old {
                fs::remove_file(entry.path())?;
            }
        }
        Ok(())
    }
}

/// The name of the folder in the data folder.
pub(crate) const FOLDER: &str = "backups";

/// Whether a file in that folder is one of ours. It may lie in a folder that the user named, so
/// nothing goes by how a name only begins.
pub(crate) fn is_ours(name: &str) -> bool {
    sort(name).is_some() || is_part(name)
}

fn is_part(name: &str) -> bool {
    let id = || {
        let name = name.strip_prefix('.')?;
        name.strip_suffix(".part").or_else(|| name.strip_suffix(".part-journal"))
    };
    id().is_some_and(|id| Uuid::parse_str(id).is_ok())
}

fn sort(name: &str) -> Option<&'static str> {
    let sort = SORTS.into_iter().find(|sort| name.starts_with(sort))?;
    let rest = name.strip_prefix(sort)?.strip_suffix(".sqlite")?;
    let is_moment = |text| set_aside::is_moment(text, TIME_DIGITS);
    let is_ours = match sort {
        DAILY => rest.parse::<NaiveDate>().is_ok_and(|day| day.to_string() == rest),
        BEFORE_VERSION => rest
            .split_once('-')
            .is_some_and(|(version, moment)| set_aside::is_number(version) && is_moment(moment)),
        _ => is_moment(rest),
    };
    is_ours.then_some(sort)
}

fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// The settings in a copy, if they went along.
pub(crate) fn settings(copy: &Connection) -> rusqlite::Result<Option<Document>> {
    let is_there: Option<u8> = copy
        .query_row("SELECT 1 FROM sqlite_schema WHERE name = ?1", params![SETTINGS], |row| {
            row.get(0)
        })
        .optional()?;
    if is_there.is_none() {
        return Ok(None);
    }
    let text: Option<String> = copy
        .query_row(&format!("SELECT document FROM {SETTINGS}"), [], |row| row.get(0))
        .optional()?;
    Ok(text.and_then(|text| serde_json::from_str(&text).ok()))
}

/// Takes them away again where a copy was put in the place of the history.
pub(crate) fn forget_settings(connection: &Connection) -> rusqlite::Result<()> {
    connection.execute_batch(&format!("DROP TABLE IF EXISTS {SETTINGS}"))
}

/// Why no copy was made.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// The history can't be read, or the copy not written.
    #[error(transparent)]
    History(#[from] HistoryError),
    /// The file can't be made.
    #[error("failed to write {}: {source}", path.display())]
    NotWritten {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

impl BackupError {
    /// What to do about it.
    pub fn hint(&self) -> String {
        match self {
            BackupError::History(error) => error.hint(),
            BackupError::NotWritten { path, source } => match DiskFault::of(source) {
                Some(fault) => fault.hint().to_owned(),
                None => format!("Check the owner and the rights of {}.", path.display()),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::is_ours;

    #[test]
    fn only_names_that_we_give_are_ours() {
        for name in [
            "daily-2026-11-24.sqlite",
            "by-hand-20261124T095930123Z.sqlite",
            "before-restore-20261124T095930123Z.sqlite",
            "before-version-3-20261124T095930123Z.sqlite",
            ".67e55044-10b1-426f-9247-bb680e5fe0c8.part",
            ".67e55044-10b1-426f-9247-bb680e5fe0c8.part-journal",
        ] {
            assert!(is_ours(name), "{name}");
        }
        for name in [
            "daily-notes.sqlite",
            "daily-2026-11-24.sqlite.gz",
            "daily-2026-1-2.sqlite",
            "by-hand-20261124T095930Z.sqlite",
            "by-hand-made.sqlite",
            "before-restore-of-the-shop.sqlite",
            "before-version-20261124T095930123Z.sqlite",
            ".letter.part",
            "67e55044-10b1-426f-9247-bb680e5fe0c8.part",
        ] {
            assert!(!is_ours(name), "{name}");
        }
    }
}

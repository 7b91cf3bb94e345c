//! Where the user's things lie: the settings and the data folder.

use crate::{DiskFault, disk, private};
use directories::ProjectDirs;
use std::io;
use std::path::{Path, PathBuf};

/// The two folders of a user, or one that is both.
///
/// Naming them touches nothing on disk; [`Folders::create`] does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folders {
    settings: PathBuf,
    data: PathBuf,
    home: Option<PathBuf>,
}

impl Folders {
    /// The folders that the system gives: on Linux `~/.config/adempauze` and
    /// `~/.local/share/adempauze`. The database lies in the local, not the roaming one.
    pub fn standard() -> Result<Folders, FoldersError> {
        let dirs = ProjectDirs::from("nl", "adempauze", "Adempauze").ok_or(FoldersError::NoHome)?;
        Ok(Folders {
            settings: dirs.config_dir().to_owned(),
            data: dirs.data_local_dir().to_owned(),
            home: None,
        })
    }

    /// Everything in one folder (`--home FOLDER`). A relative path counts from the working folder.
    pub fn under(home: &Path) -> Folders {
        let home = std::path::absolute(home).unwrap_or_else(|_| home.to_owned());
        Folders { settings: home.clone(), data: home.clone(), home: Some(home) }
    }

    /// Makes the folders, for this user only, and tries whether they can be written to.
    ///
    /// The mode of a folder that the user named by hand and that is there already stays.
    pub fn create(&self) -> Result<(), FoldersError> {
        for folder in [&self.settings, &self.data] {
            private::create_folder(folder)
                .map_err(|source| FoldersError::NotMade { path: folder.clone(), source })?;
            let open = || -> io::Result<()> {
                if self.home.is_none() {
                    private::restrict(folder)?;
                }
                // With little room left it may still begin: it is said once it does not suffice.
                disk::try_writing(folder, 0)
            };
            open().map_err(|source| FoldersError::NotWritable { path: folder.clone(), source })?;
        }
        Ok(())
    }

    /// Tries whether the folders can be written to, as far as they are there; makes none.
    pub fn check(&self) -> Result<(), FoldersError> {
        for folder in [&self.settings, &self.data].into_iter().filter(|folder| folder.exists()) {
            disk::try_writing(folder, disk::SOME)
                .map_err(|source| FoldersError::NotWritable { path: folder.clone(), source })?;
        }
        Ok(())
    }

    /// The folder named with `--home`, if one was.
    pub fn home(&self) -> Option<&Path> {
        self.home.as_deref()
    }

    /// The data folder.
    pub fn data(&self) -> &Path {
        &self.data
    }

    /// The settings file.
    pub fn settings_file(&self) -> PathBuf {
        self.settings.join("settings.json")
    }

    /// The history's database.
    pub fn history_file(&self) -> PathBuf {
        self.data.join("history.sqlite")
    }

    /// The folder of the copies of the history and the settings.
    pub fn backups(&self) -> PathBuf {
        self.data.join(crate::backup::FOLDER)
    }

    /// The agent's log, for when it has no terminal.
    pub fn log_file(&self) -> PathBuf {
        self.data.join("agent.log")
    }
}

/// Why the folders can't be used.
#[derive(Debug, thiserror::Error)]
pub enum FoldersError {
    /// The system names no home folder for this user.
    #[error("this user has no home folder")]
    NoHome,
    /// A folder could not be made.
    #[error("failed to make the folder {}: {source}", path.display())]
    NotMade {
        /// The folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// A folder can't be read or written.
    #[error("failed to read and write in the folder {}: {source}", path.display())]
    NotWritable {
        /// The folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

impl FoldersError {
    /// What to do about it.
    pub fn hint(&self) -> String {
        match self {
            FoldersError::NoHome => "Set HOME, or use --home FOLDER.".to_owned(),
            FoldersError::NotMade { path, source } => match DiskFault::of(source) {
                Some(fault) => fault.hint().to_owned(),
                None => format!(
                    "Make sure that {} is a folder you can write to, or use --home FOLDER.",
                    path.parent().unwrap_or(path).display()
                ),
            },
            FoldersError::NotWritable { path, source } => match DiskFault::of(source) {
                Some(fault) => fault.hint().to_owned(),
                None => format!(
                    "Check the owner and the rights of {}, or use --home FOLDER.",
                    path.display()
                ),
            },
        }
    }
}

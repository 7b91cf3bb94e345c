//! Where the socket lies. Agent, window and command line come to the same answer by themselves.

use directories::{BaseDirs, ProjectDirs};
use std::path::{Path, PathBuf};

/// The longest path that every system takes for a socket.
const LONGEST: usize = 100;

/// Where the agent listens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    pub(crate) path: PathBuf,
    pub(crate) folder: Folder,
}

/// What the folder of the socket is, which says how far it is trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Folder {
    /// One of our own in the user's folders.
    Own,
    /// One that the user named; its mode is theirs.
    Named,
    /// One in the temporary folder, where others can make folders too.
    #[cfg_attr(windows, expect(dead_code, reason = "a pipe has no folder"))]
    Temporary,
}

impl Place {
    /// The place for this user: in the runtime folder, else in the data folder; `None` for a user
    /// without a home.
    pub fn standard() -> Option<Place> {
        let data = ProjectDirs::from("nl", "adempauze", "Adempauze")?.data_local_dir().to_owned();
        let runtime = BaseDirs::new()
            .and_then(|dirs| dirs.runtime_dir().map(Path::to_owned))
            .filter(|folder| folder.is_absolute() && folder.is_dir())
            .map(|folder| folder.join("adempauze"));
        Some(Place::in_folder(&runtime.unwrap_or(data), Folder::Own))
    }

    /// The place in a folder that the user named (`--home FOLDER`).
    pub fn under(home: &Path) -> Place {
        let home = std::path::absolute(home).unwrap_or_else(|_| home.to_owned());
        Place::in_folder(&home, Folder::Named)
    }

    /// The path of the socket, or the name of the pipe.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Its folder, where that is one of the user's own, that nobody else can come into.
    pub fn own_folder(&self) -> Option<&Path> {
        match self.folder {
            Folder::Own => self.path.parent(),
            Folder::Named | Folder::Temporary => None,
        }
    }

    #[cfg(unix)]
    fn in_folder(folder: &Path, kind: Folder) -> Place {
        let path = folder.join("agent.sock");
        if path.as_os_str().len() <= LONGEST {
            return Place { path, folder: kind };
        }
        let name = format!("adempauze-{:016x}", hash(&path));
        let path = std::env::temp_dir().join(name).join("agent.sock");
        Place { path, folder: Folder::Temporary }
    }

    #[cfg(windows)]
    fn in_folder(folder: &Path, kind: Folder) -> Place {
        let _ = LONGEST;
        let name = format!(r"\\.\pipe\adempauze-{:016x}", hash(&folder.join("agent.sock")));
        Place { path: PathBuf::from(name), folder: kind }
    }
}

/// FNV-1a: not that of std, because agent and window may come from different compilers and have
/// to agree.
fn hash(path: &Path) -> u64 {
    path.as_os_str().as_encoded_bytes().iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

//! Where the data is exchanged: through the agent if one runs, else here, with its lock.

use super::waiting::retry;
use super::{Face, Failure};
use store::lock::LockError;
use store::{AgentLock, Folders, History, SettingsFile};
use wire::{Client, ConnectError};

/// The agent, or what lies in the folders while none runs.
#[derive(Debug)]
pub(super) enum Owner {
    /// It runs, and does it.
    Agent,
    /// None runs, and none can begin before this is dropped.
    Nobody(Box<Alone>),
}

/// The data of the user, held alone.
#[derive(Debug)]
pub(super) struct Alone {
    pub history: History,
    pub settings: SettingsFile,
    /// Let go of last.
    _lock: AgentLock,
}

impl Owner {
    /// Whoever owns the data now.
    pub fn of(face: &Face) -> Result<Owner, Failure> {
        let files = face.files()?;
        match Client::connect(files.place(), env!("CARGO_PKG_VERSION")) {
            Ok(_) => return Ok(Owner::Agent),
            Err(ConnectError::NotRunning { .. }) => {}
            Err(error) => return Err(face.not_done(&error)),
        }
        let folders = files.folders();
        folders.create().map_err(|error| face.not_done(&error))?;
        let lock = lock(folders).map_err(|error| face.not_done(&error))?;
        let (history, _) =
            History::open(&folders.history_file()).map_err(|error| face.not_done(&error))?;
        let settings = SettingsFile::open(&folders.settings_file());
        Ok(Owner::Nobody(Box::new(Alone { history, settings, _lock: lock })))
    }
}

impl Alone {
    /// Closes the history in good order.
    pub fn close(self) {
        // What was done is on the disk already.
        let _ = self.history.close();
    }
}

/// The lock of the data folder, once an agent that ends has let go of it.
pub(super) fn lock(folders: &Folders) -> Result<AgentLock, LockError> {
    let is_held = |error: &LockError| matches!(error, LockError::Held { .. });
    retry(|| AgentLock::take(folders.data()), is_held)
}

//! Where the data is exchanged: through the agent if one runs, else here, with its lock.

use super::{Face, Failure};
use crate::spoken::Speak;
use std::thread;
use std::time::{Duration, Instant};
use store::lock::LockError;
use store::{AgentLock, Folders, History, SettingsFile};
use wire::{Client, ConnectError};

/// How long an agent that has said bye may hold its files.
const WITHIN: Duration = Duration::from_secs(5);

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
            Err(error) => return Err(face.no_agent(&error)),
        }
        let folders = files.folders();
        folders.create().map_err(|error| Failure::failed(error.speak(face.messages())))?;
        let lock = lock(folders).map_err(|error| Failure::failed(error.speak(face.messages())))?;
        let (history, _) = History::open(&folders.history_file())
            .map_err(|error| Failure::failed(error.speak(face.messages())))?;
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
    let until = Instant::now() + WITHIN;
    loop {
        match AgentLock::take(folders.data()) {
            Err(LockError::Held { .. }) if Instant::now() < until => {
                // A lock says nothing when it is let go of, and this wait has an end.
                thread::sleep(Duration::from_millis(20));
            }
            taken => return taken,
        }
    }
}

//! A folder to share through is looked at before it counts, by a process of our own: a disk of the
//! network that hangs holds up nobody. Who asked is answered when that is done.

use super::asked::error;
use super::{Errand, Resident};
use crate::spoken::{Spoken, say};
use serde_json::{Map, Value};
use wire::Responder;
use wire::types::{ErrorCode, WireError};

/// The settings that wait for it, and who asked.
pub(super) type Choosing = (Map<String, Value>, Responder);

/// The folder that these settings name.
pub(super) fn folder(set: &Map<String, Value>) -> Option<&str> {
    set.get("sync")?.get("folder")?.as_str()
}

impl Resident {
    /// Has the folder looked at.
    pub(super) fn choose_folder(&mut self, set: Map<String, Value>, responder: Responder) {
        match self.send_to_look(folder(&set).unwrap_or_default()) {
            Ok(()) => self.choosing = Some((set, responder)),
            Err(why) => responder.refuse(&why),
        }
    }

    fn send_to_look(&mut self, folder: &str) -> Result<(), WireError> {
        if self.choosing.is_some() {
            return Err(error(ErrorCode::Refused, say(&self.messages, "underway", &[])));
        }
        self.send_for(Errand::Folder, &["sync", &format!("--look={folder}")])
    }

    /// What came of it. A folder that can't be used leaves everything as it was.
    pub(super) fn folder_looked_at(&mut self, outcome: Result<Vec<u8>, Spoken>) {
        let Some((set, responder)) = self.choosing.take() else { return };
        let looked_at = outcome.map_err(|why| error(ErrorCode::Refused, why));
        responder.finish_with(looked_at.and_then(|_| self.set_settings(set)));
    }
}

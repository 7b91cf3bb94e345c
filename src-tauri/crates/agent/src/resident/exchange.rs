//! Other data in the place of what is there, or added to it. Afterwards the agent executes itself
//! anew, because what it remembers is of the data before.

use super::asked::error;
use super::{Flow, Resident};
use crate::spoken::{Speak, say};
use serde_json::{Map, Value};
use std::path::Path;
use store::exchange::{self, ExchangeError};
use store::import::Staged;
use store::{Backups, History, SettingsFile};
use wire::types::{ErrorCode, ImportReply, RestoreReply, UndoReply, WireError};

impl Resident {
    /// Puts a copy in the place of what is there.
    pub(super) fn restore(&mut self, file: &str) -> Result<RestoreReply, WireError> {
        let backups = Backups::of(self.files.folders());
        let kept = self.exchange(|history, settings| {
            exchange::restore(Path::new(file), history, settings, &backups)
        })?;
        self.is_over = Some(Flow::Anew);
        Ok(RestoreReply { kept: kept.map(|path| path.display().to_string()) })
    }

    /// Adds what was read from an export.
    pub(super) fn import(
        &mut self,
        staged: &str,
        new: Option<Map<String, Value>>,
    ) -> Result<ImportReply, WireError> {
        let staged = Path::new(staged);
        if !Staged::is_one(staged, self.files.folders().data()) {
            return Err(error(ErrorCode::Refused, say(&self.messages, "import-not-ours", &[])));
        }
        let brought = self.exchange(|history, settings| {
            exchange::bring_in(staged, new.as_ref(), history, settings)
        })?;
        if brought.is_anything() || new.is_some() {
            self.is_over = Some(Flow::Anew);
        }
        let (from, to) = brought.days.unzip();
        Ok(ImportReply {
            added: brought.added,
            known: brought.known,
            left_out: brought.left_out,
            days_left_out: brought.days_left_out,
            from,
            to,
            notes: brought.notes,
        })
    }

    /// Takes out what the last import added.
    pub(super) fn undo_import(&mut self) -> Result<UndoReply, WireError> {
        let removed = self.exchange(exchange::take_back)?;
        self.is_over = Some(Flow::Anew);
        Ok(UndoReply { removed: u32::try_from(removed).unwrap_or(u32::MAX) })
    }

    fn exchange<T>(
        &mut self,
        work: impl FnOnce(&mut History, &mut SettingsFile) -> Result<T, ExchangeError>,
    ) -> Result<T, WireError> {
        let refused = |spoken| error(ErrorCode::Failed, spoken);
        let history = self.journal.whole().map_err(|why| refused(why.speak(&self.messages)))?;
        work(history, &mut self.settings).map_err(|why| refused(why.speak(&self.messages)))
    }
}

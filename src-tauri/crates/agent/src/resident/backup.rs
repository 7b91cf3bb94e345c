//! The daily copy: at the first moment of a logical day that the agent lives, made by a process
//! of its own.

use super::{Done, Errand, NotDone, Resident};
use crate::spoken::{Spoken, say};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use store::Backups;

/// One that failed is tried again at the first moment after this.
const AGAIN_AFTER: TimeDelta = TimeDelta::hours(1);

/// What is known of the copies of this run.
#[derive(Debug, Default)]
pub(super) struct Daily {
    /// The day whose copy is there, or on its way.
    day: Option<NaiveDate>,
    failure: Option<(Spoken, DateTime<Utc>)>,
}

impl Daily {
    /// Why the last one was not made, if it was not.
    pub fn failure(&self) -> Option<&Spoken> {
        self.failure.as_ref().map(|(spoken, _)| spoken)
    }
}

impl Resident {
    /// Sends for the copy of the day where there is none yet.
    pub(super) fn back_up_if_due(&mut self) {
        let (today, now) = (self.engine.date(), self.now().wall.to_utc());
        let is_tried = match &self.backups.failure {
            Some((_, at)) => now < *at + AGAIN_AFTER,
            None => self.backups.day == Some(today),
        };
        if is_tried || !self.engine.has_begun() {
            return;
        }
        let Some(errands) = &mut self.errands else { return };
        self.backups.day = Some(today);
        if Backups::of(self.files.folders()).has_daily(today) {
            self.backups.failure = None;
            return;
        }
        let day = today.to_string();
        if let Err(error) = errands.send(Errand::Backup, &["backup", "--daily", &day], &self.files)
        {
            self.not_backed_up(&error.to_string());
        }
    }

    /// What a process was sent for is done, or not.
    pub(super) fn errand_done(&mut self, done: Done) {
        let outcome = done.outcome.map_err(|why| match why {
            NotDone::Said(spoken) => spoken,
            NotDone::Late => say(&self.messages, "disk-silent", &[]),
        });
        match (done.errand, outcome) {
            (Errand::Backup, Ok(_)) => self.backups.failure = None,
            (Errand::Backup, Err(why)) => self.not_backed_up(&why.message),
            (Errand::Folder, outcome) => self.folder_looked_at(outcome),
            (Errand::Calendar, outcome) => self.calendar_read(outcome.map_err(|why| why.message)),
            (Errand::Pack, outcome) => self.pack_brought(outcome),
            (Errand::Sync, outcome) => self.sync_done(outcome.map_err(|why| why.message)),
        }
    }

    fn not_backed_up(&mut self, reason: &str) {
        log::warn!("no daily backup: {reason}");
        let spoken = say(&self.messages, "daily-backup-not-made", &[("reason", reason.into())]);
        self.backups.failure = Some((spoken, self.now().wall.to_utc()));
    }
}

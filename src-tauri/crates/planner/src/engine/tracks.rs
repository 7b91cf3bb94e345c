//! The prompts of the day as they stand, and what is noted and wanted done of them.

use super::state::{Day, Instant, Status, Track};
use super::{Effect, Engine, Refusal, WithdrawReason};
use crate::event::{Event, Happening};
use crate::local_time::at_offset;
use crate::outcome::Outcome;
use crate::prompt::PromptId;
use alloc::vec::Vec;
use chrono::NaiveDate;

impl Engine {
    pub(super) fn now(&self) -> Instant {
        self.state.last
    }

    pub(super) fn record(&mut self, day: NaiveDate, what: Happening) {
        let at = at_offset(self.state.zone, self.state.last.wall);
        self.effects.push_back(Effect::Record(Event { at, day, what }));
    }

    pub(super) fn changed(&mut self) {
        if self.effects.back() != Some(&Effect::Changed) {
            self.effects.push_back(Effect::Changed);
        }
    }

    pub(super) fn refuse(&mut self, refusal: Refusal) {
        self.effects.push_back(Effect::Refused(refusal));
    }

    pub(super) fn day_mut(&mut self) -> Option<&mut Day> {
        self.state.day.as_mut()
    }

    pub(super) fn tracks(&self) -> &[Track] {
        self.state.day.as_ref().map_or(&[], |day| &day.tracks)
    }

    pub(super) fn track(&self, id: &PromptId) -> Option<&Track> {
        self.tracks().iter().find(|track| track.prompt.id == *id)
    }

    pub(super) fn track_mut(&mut self, id: &PromptId) -> Option<&mut Track> {
        self.day_mut()?.tracks.iter_mut().find(|track| track.prompt.id == *id)
    }

    /// The ids of the tracks for which something holds, in the order of the day.
    pub(super) fn ids(&self, is: impl Fn(&Track) -> bool) -> Vec<PromptId> {
        self.tracks().iter().filter(|track| is(track)).map(|t| t.prompt.id.clone()).collect()
    }

    pub(super) fn set_status(&mut self, id: &PromptId, status: Status) {
        let since = self.now().wall;
        if let Some(track) = self.track_mut(id) {
            track.status = status;
            track.since = since;
        }
        self.changed();
    }

    /// Gives a prompt its outcome, and takes it from the screen if it is there.
    pub(super) fn end(&mut self, id: &PromptId, outcome: Outcome, why: WithdrawReason) {
        let Some(track) = self.track(id) else { return };
        if !track.is_open() {
            return;
        }
        if track.is_on_screen() {
            self.withdraw(id, why);
        }
        self.set_status(id, Status::Ended(outcome));
        self.record(id.day(), Happening::Ended { prompt: id.clone(), outcome });
    }

    pub(super) fn withdraw(&mut self, id: &PromptId, why: WithdrawReason) {
        let notification = self.track(id).and_then(|track| track.notification);
        self.effects.push_back(Effect::Withdraw { prompt: id.clone(), notification, why });
    }
}

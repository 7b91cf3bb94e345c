//! The user puts right how a prompt ended, of this day or of one before.

use super::Engine;
use super::effect::Effect;
use super::state::{OpenQuestion, Status};
use crate::event::Happening;
use crate::outcome::Outcome;
use crate::prompt::PromptId;

impl Engine {
    /// Records what it is now beside what it was. Whoever holds the history has looked that up; a
    /// prompt of the running day that has no outcome yet is left alone.
    pub(super) fn correct(&mut self, prompt: PromptId, outcome: Outcome, was: Outcome) {
        if let Some(track) = self.track_mut(&prompt) {
            if track.is_open() {
                return;
            }
            track.status = Status::Ended(outcome);
        }
        self.put_tally_right(&prompt, was, outcome);
        // Who has said how it was need not be asked.
        let is_about_it = |open: &mut OpenQuestion| open.prompt == prompt;
        self.state.to_ask.take_if(is_about_it);
        if let Some(open) = self.state.question.take_if(is_about_it) {
            self.effects.push_back(Effect::CloseQuestion { prompt: open.prompt });
        }
        self.changed();
        self.record(prompt.day(), Happening::Corrected { prompt, outcome, was });
    }
}

//! What the user answered on another computer is not asked here.

use super::state::{OpenQuestion, Status};
use super::{Effect, Engine, WithdrawReason};
use crate::elsewhere::Answered;
use crate::outcome::{Excuse, Outcome};
use crate::prompt::PromptId;
use alloc::vec::Vec;
use chrono::{DateTime, Utc};

/// More answers than this no two days have.
const MOST: usize = 200;

impl Engine {
    /// Takes what is known now; what came before and is missing in it is not given back.
    pub(super) fn answered_elsewhere(&mut self, mut answered: Vec<Answered>) {
        let today = self.frame.date;
        let yesterday = today.pred_opt().unwrap_or(today);
        answered.retain(|answer| answer.prompt.day() >= yesterday && !answer.prompt.is_extra());
        answered.sort();
        answered.dedup();
        answered.truncate(MOST);
        if self.state.elsewhere == answered {
            return;
        }
        self.state.elsewhere = answered;
        self.end_answered_elsewhere();
        self.close_answered_question();
        self.changed();
    }

    /// Ends what is open here and was answered there, but for what runs here.
    pub(super) fn end_answered_elsewhere(&mut self) {
        if self.state.elsewhere.iter().any(|answer| answer.prompt.day() == self.frame.date) {
            self.note_answer();
        }
        let answered: Vec<PromptId> = self
            .state
            .elsewhere
            .iter()
            .filter(|answer| self.could_be_answered_at(&answer.prompt, answer.at))
            .map(|answer| answer.prompt.clone())
            .collect();
        for id in answered {
            self.end(&id, Outcome::Excused(Excuse::Elsewhere), WithdrawReason::Answered);
        }
    }

    /// Whether a prompt is open, and could have been answered here at that moment (rule 8): on a
    /// computer with other settings the same name may stand at another time of the day.
    fn could_be_answered_at(&self, id: &PromptId, at: DateTime<Utc>) -> bool {
        let Some(track) = self.track(id) else { return false };
        let is_open = match track.status {
            Status::Coming
            | Status::Held { .. }
            | Status::OnScreen { .. }
            | Status::Snoozed { .. } => true,
            Status::Started { .. } | Status::Ended(_) => false,
        };
        is_open && at >= self.early_from(track)
    }

    /// A question about what was answered there needs no answer here.
    fn close_answered_question(&mut self) {
        let answered = &self.state.elsewhere;
        let is_answered =
            |open: &mut OpenQuestion| answered.iter().any(|answer| answer.prompt == open.prompt);
        self.state.to_ask.take_if(is_answered);
        if let Some(open) = self.state.question.take_if(is_answered) {
            self.effects.push_back(Effect::CloseQuestion { prompt: open.prompt });
        }
    }
}

//! Questions about something past (rule 11). They are no prompts and stand in no figure.

use super::state::{MINUTE_MS, OpenQuestion, Status, Track};
use super::{Effect, Engine, Refusal};
use crate::event::{Happening, Question};
use crate::kind::Kind;
use crate::outcome::Outcome;
use crate::prompt::PromptId;
use chrono::{DateTime, TimeDelta, Utc};

impl Engine {
    /// The question that is open, and the prompt it is about.
    pub fn question(&self) -> Option<(&PromptId, Question)> {
        self.state.question.as_ref().map(|open| (&open.prompt, open.question))
    }

    /// Puts a question; the one before it needs no answer any more.
    pub(super) fn ask(&mut self, question: OpenQuestion) {
        if let Some(old) = self.state.question.take() {
            self.effects.push_back(Effect::CloseQuestion { prompt: old.prompt });
        }
        let prompt = question.prompt.clone();
        let what = question.question;
        self.state.question = Some(question);
        self.record(prompt.day(), Happening::Asked { prompt: prompt.clone(), question: what });
        self.effects.push_back(Effect::Ask { prompt, question: what });
        self.changed();
    }

    pub(super) fn ask_if_free(&mut self) {
        if self.ask_at().is_some_and(|at| at <= self.now().wall)
            && let Some(question) = self.state.to_ask.take()
        {
            self.ask(question);
        }
    }

    /// The first moment that looks free for the question still to be put.
    pub(super) fn ask_at(&self) -> Option<DateTime<Utc>> {
        self.state.to_ask.as_ref()?;
        let now = self.now();
        let waits = |track: &Track| match track.status {
            Status::Held { .. } | Status::OnScreen { .. } | Status::Started { .. } => true,
            Status::Coming | Status::Snoozed { .. } | Status::Ended(_) => false,
        };
        let presence = &self.state.presence;
        let taken = presence.absence.is_some()
            || presence.typing
            || self.is_paused()
            || self.is_busy_for(Kind::MicroPause)
            || self.tracks().iter().any(waits);
        if taken {
            return None;
        }
        let gap_ms = u64::from(self.settings.min_gap_min) * MINUTE_MS;
        let after = [
            self.state.quiet_until_ms,
            self.state.presence.freed.map(|(freed, _)| freed + MINUTE_MS),
            self.state.last_first_shown.as_ref().map(|(_, shown)| shown + gap_ms),
        ];
        let free_ms = after.into_iter().flatten().max().unwrap_or(0).max(now.mono_ms);
        let at = now.wall_at(free_ms).max(self.frame.waking);
        let gap = TimeDelta::minutes(i64::from(self.settings.min_gap_min));
        let coming = self.tracks().iter().filter(|track| track.status == Status::Coming);
        let too_near = coming.into_iter().any(|track| track.prompt.due.to_utc() < at + gap);
        (!too_near && at < self.frame.silence).then_some(at)
    }

    /// The user's answer: it puts right what was recorded.
    pub(super) fn reply(&mut self, yes: bool) {
        if self.state.presence.asleep {
            return;
        }
        let Some(open) = self.state.question.take() else {
            return self.refuse(Refusal::NoQuestion);
        };
        self.effects.push_back(Effect::CloseQuestion { prompt: open.prompt.clone() });
        let outcome = match (yes, open.outcome) {
            (true, _) => Outcome::Done,
            (false, Outcome::Excused(excuse)) => Outcome::Excused(excuse),
            (false, _) => Outcome::Unanswered,
        };
        self.put_tally_right(&open.prompt, open.outcome, outcome);
        self.changed();
        if outcome == open.outcome {
            return;
        }
        if let Some(track) = self.track_mut(&open.prompt) {
            track.status = Status::Ended(outcome);
        }
        let day = open.prompt.day();
        let (prompt, was) = (open.prompt, open.outcome);
        self.record(day, Happening::Corrected { prompt, outcome, was });
    }
}

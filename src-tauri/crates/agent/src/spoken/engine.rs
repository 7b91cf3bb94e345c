//! What the engine refuses, and why. Prompts are named by their ids, times stand in the zone.

use super::{Speak, Spoken, say};
use crate::messages::{Messages, Word};
use crate::nearest::nearest;
use chrono_tz::Tz;
use planner::PromptId;
use planner::engine::Refusal;

/// A refusal, with what it takes to say it well.
#[derive(Debug)]
pub struct Refused<'a> {
    /// What the engine said.
    pub refusal: &'a Refusal,
    /// The zone of the times in it.
    pub zone: Tz,
    /// The prompts of the day, of which the nearest is named.
    pub known: &'a [PromptId],
}

impl Speak for Refused<'_> {
    fn speak(&self, messages: &Messages) -> Spoken {
        let plain = |id: &str| say(messages, id, &[]);
        match self.refusal {
            Refusal::NotBegun => plain("refused-not-begun"),
            Refusal::NothingOnScreen => plain("refused-nothing-on-screen"),
            Refusal::Unknown { prompt } => self.unknown(prompt, messages),
            Refusal::Ended { prompt, outcome } => {
                let prompt = prompt.to_string();
                let outcome = messages.text(&format!("outcome-{}", outcome.word()), &[]);
                let values = [("prompt", Word::Text(&prompt)), ("outcome", Word::Text(&outcome))];
                say(messages, "refused-ended", &values)
            }
            Refusal::TooEarly { from } => {
                let from = from.with_timezone(&self.zone).format("%H:%M").to_string();
                say(messages, "refused-too-early", &[("from", Word::Text(&from))])
            }
            Refusal::NotStarted => plain("refused-not-started"),
            Refusal::AnotherRuns { prompt } => {
                let prompt = prompt.to_string();
                say(messages, "refused-another-runs", &[("prompt", Word::Text(&prompt))])
            }
            Refusal::NothingFits { kind } => {
                let kind = messages.text(&format!("kind-{kind}-inline"), &[]);
                say(messages, "refused-nothing-fits", &[("kind", Word::Text(&kind))])
            }
            Refusal::NotAgreed { technique } => {
                let technique = technique.as_str();
                say(messages, "refused-not-agreed", &[("technique", Word::Text(technique))])
            }
            Refusal::PhaseTooSoon { from } => {
                let from = from.to_string();
                say(messages, "refused-phase-too-soon", &[("from", Word::Text(&from))])
            }
            Refusal::PhaseSkipped { next } => {
                say(messages, "refused-phase-skipped", &[("next", Word::Text(next.word()))])
            }
            Refusal::LastPhase => plain("refused-last-phase"),
            Refusal::NotChosen { profile } => {
                say(messages, "refused-not-chosen", &[("profile", Word::Text(profile))])
            }
            Refusal::NotOnScreen => plain("refused-not-on-screen"),
            Refusal::NeverSnoozed => plain("refused-never-snoozed"),
            Refusal::SnoozeLength { allowed } => {
                let allowed: Vec<String> = allowed.iter().map(|m| format!("{m}m")).collect();
                let allowed = allowed.join(", ");
                say(messages, "refused-snooze-length", &[("allowed", Word::Text(&allowed))])
            }
            Refusal::SnoozeLimit => plain("refused-snooze-limit"),
            Refusal::SnoozeTooLate => plain("refused-snooze-too-late"),
            Refusal::NoQuestion => plain("refused-no-question"),
            Refusal::NotInFuture => plain("refused-not-in-future"),
            Refusal::NotPaused => plain("refused-not-paused"),
            Refusal::NotDeclared => plain("refused-not-declared"),
        }
    }
}

impl Refused<'_> {
    fn unknown(&self, prompt: &PromptId, messages: &Messages) -> Spoken {
        let named = prompt.to_string();
        let known = self.known.iter().map(ToString::to_string);
        let spoken = say(messages, "refused-unknown", &[("prompt", Word::Text(&named))]);
        match nearest(&named, known) {
            Some(nearest) => {
                let hint = messages.text("cli-nearest", &[("word", Word::Text(&nearest))]);
                Spoken { hint, ..spoken }
            }
            None => spoken,
        }
    }
}

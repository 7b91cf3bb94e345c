//! What prompts came to, derived from their events.

use chrono::{DateTime, FixedOffset, TimeDelta};
use planner::adherence::{Occurrence, Way};
use planner::event::{Event, Happening};
use planner::{Outcome, Prompt, PromptId};
use std::collections::BTreeMap;

/// A prompt of the past, and what it came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PromptRecord {
    /// The prompt as the last plan with it has it.
    pub prompt: Prompt,
    /// When it was first shown.
    pub first_shown: Option<DateTime<FixedOffset>>,
    /// When the user began it last.
    pub started: Option<DateTime<FixedOffset>>,
    /// How it ended, the last correction included; none: it has not ended.
    pub outcome: Option<Outcome>,
    /// How it had ended before it was put right, where it was.
    pub was: Option<Outcome>,
    /// When it ended; a correction does not change that.
    pub ended: Option<DateTime<FixedOffset>>,
    /// When it was last put right.
    pub corrected: Option<DateTime<FixedOffset>>,
}

impl PromptRecord {
    /// One to which nothing has come yet.
    pub(super) fn of(prompt: Prompt) -> PromptRecord {
        PromptRecord {
            prompt,
            first_shown: None,
            started: None,
            outcome: None,
            was: None,
            ended: None,
            corrected: None,
        }
    }

    /// What the figures need of it; none while it has not ended.
    pub fn occurrence(&self) -> Option<Occurrence<'_>> {
        Some(Occurrence { prompt: &self.prompt, outcome: self.outcome?, way: self.way() })
    }

    /// How it is known how it ended.
    fn way(&self) -> Way {
        let length = TimeDelta::minutes(i64::from(self.prompt.minutes));
        match (self.corrected, self.started, self.ended) {
            (Some(_), _, _) => Way::Later,
            (None, Some(started), Some(ended)) if ended - started >= length => Way::Timed,
            (None, _, _) => Way::Said,
        }
    }
}

/// Derives what prompts came to, by due time, from events in the order of their recording.
///
/// A plan made again gives new due times to the prompts in it and adds new ones; those it no
/// longer has are still there, with the outcome they got. Events of prompts that no plan names
/// are passed over.
pub fn prompt_records(events: &[Event]) -> Vec<PromptRecord> {
    let mut records: BTreeMap<PromptId, PromptRecord> = BTreeMap::new();
    for event in events {
        match &event.what {
            Happening::Planned { plan } => {
                for prompt in &plan.prompts {
                    plan_in(&mut records, prompt);
                }
            }
            Happening::Extra { prompt } => plan_in(&mut records, prompt),
            Happening::Shown { prompt, .. } => {
                if let Some(record) = records.get_mut(prompt) {
                    record.first_shown.get_or_insert(event.at);
                }
            }
            Happening::Ended { prompt, outcome } => {
                if let Some(record) = records.get_mut(prompt) {
                    record.outcome = Some(*outcome);
                    record.ended = Some(event.at);
                }
            }
            Happening::Corrected { prompt, outcome, was } => {
                if let Some(record) = records.get_mut(prompt) {
                    record.outcome = Some(*outcome);
                    record.was.get_or_insert(*was);
                    record.corrected = Some(event.at);
                }
            }
            Happening::Started { prompt } => {
                if let Some(record) = records.get_mut(prompt) {
                    record.started = Some(event.at);
                }
            }
            Happening::Showing { .. }
            | Happening::Withdrawn { .. }
            | Happening::Snoozed { .. }
            | Happening::Asked { .. }
            | Happening::Paused { .. }
            | Happening::Resumed
            | Happening::PhaseMoved { .. } => {}
        }
    }
    let mut records: Vec<PromptRecord> = records.into_values().collect();
    records.sort_by(|one, other| {
        (one.prompt.due, &one.prompt.id).cmp(&(other.prompt.due, &other.prompt.id))
    });
    records
}

fn plan_in(records: &mut BTreeMap<PromptId, PromptRecord>, prompt: &Prompt) {
    records
        .entry(prompt.id.clone())
        .and_modify(|record| record.prompt = prompt.clone())
        .or_insert_with(|| PromptRecord::of(prompt.clone()));
}

//! What happened, prompt by prompt.

use super::Resident;
use super::status::stamp;
use chrono::{Days, NaiveDate};
use planner::Outcome;
use planner::prompt::Activity;
use store::history::PromptRecord;
use wire::types::{HistoryEntry, WireError};

/// How many days back it goes when nobody says.
const DAYS_BACK: Days = Days::new(7);

impl Resident {
    /// Reads what the history has of the last days: what is wrong with it is said from the start.
    pub(super) fn look_at_the_last_days(&self) {
        if let Err(error) = self.history(None, None) {
            log::warn!("{}", error.message);
        }
    }

    /// The prompts of these days that have come so far.
    pub(super) fn history(
        &self,
        from: Option<NaiveDate>,
        to: Option<NaiveDate>,
    ) -> Result<Vec<HistoryEntry>, WireError> {
        let today = self.engine.date();
        let to = to.unwrap_or(today);
        let from = from.unwrap_or_else(|| to.checked_sub_days(DAYS_BACK).unwrap_or(to));
        let records = self.journal.records(from, to).map_err(|why| self.unread(&why))?;
        let now = self.now().wall;
        let has_come = |record: &PromptRecord| {
            record.outcome.is_some() || record.first_shown.is_some() || record.prompt.due <= now
        };
        Ok(records
            .into_iter()
            .filter(|record| (from..=to).contains(&record.prompt.id.day()) && has_come(record))
            .map(entry)
            .collect())
    }
}

fn entry(record: PromptRecord) -> HistoryEntry {
    let (technique, routine) = match record.prompt.activity {
        Activity::One { technique } => (technique.is_told().then_some(technique.0), None),
        Activity::Several { routine, .. } => (None, Some(routine.0)),
    };
    let word = |outcome: Outcome| outcome.word().to_owned();
    let why = match record.outcome {
        Some(Outcome::Excused(why)) => Some(why.word().to_owned()),
        _ => None,
    };
    HistoryEntry {
        prompt: record.prompt.id,
        kind: record.prompt.kind,
        technique,
        routine,
        called: record.prompt.called,
        due: stamp(&record.prompt.due),
        shown: record.first_shown.as_ref().map(stamp),
        outcome: record.outcome.map(word),
        why,
        ended: record.ended.as_ref().map(stamp),
        corrected: record.corrected.as_ref().map(stamp),
        was: record.was.map(word),
    }
}

//! Putting right how a prompt ended, up to a week back. The first record stays.

use super::Resident;
use super::asked::error;
use crate::messages::Word;
use crate::spoken::say;
use chrono::Days;
use planner::engine::Input;
use planner::{Excuse, Outcome, PromptId};
use store::history::prompt_records;
use wire::types::{ErrorCode, WireError};

/// How many days back something can be put right.
const DAYS_BACK: Days = Days::new(7);

impl Resident {
    /// What to tell the engine; nothing where it is recorded so already.
    pub(super) fn correction(
        &self,
        prompt: &PromptId,
        outcome: &str,
        why: Option<&str>,
    ) -> Result<Option<Input>, WireError> {
        let outcome = meant(outcome, why).ok_or_else(|| self.not_put_right("correct-word", ""))?;
        let id = prompt.to_string();
        let (day, today) = (prompt.day(), self.engine.date());
        if day > today || day < today - DAYS_BACK {
            return Err(self.not_put_right("correct-too-far", &id));
        }
        let events = self.journal.events(day, day).map_err(|why| self.unread(&why))?;
        let records = prompt_records(&events);
        let record = records
            .iter()
            .find(|record| record.prompt.id == *prompt)
            .ok_or_else(|| self.not_put_right("correct-unknown", &id))?;
        match record.outcome {
            None => Err(self.not_put_right("correct-not-over", &id)),
            Some(was) if was.left_the_plan() => {
                Err(self.not_put_right("correct-left-the-plan", &id))
            }
            Some(was) if was == outcome => Ok(None),
            Some(was) => Ok(Some(Input::Correct { prompt: prompt.clone(), outcome, was })),
        }
    }

    fn not_put_right(&self, id: &str, prompt: &str) -> WireError {
        let spoken = say(&self.messages, id, &[("prompt", Word::Text(prompt))]);
        error(ErrorCode::Refused, spoken)
    }
}

/// What a user can say of a prompt; that an absence covered it only the engine can.
fn meant(outcome: &str, why: Option<&str>) -> Option<Outcome> {
    let excuse = match why {
        None | Some("busy") => Excuse::Busy,
        Some("away") => Excuse::Away,
        Some(_) => return None,
    };
    match outcome {
        "excused" => Some(Outcome::Excused(excuse)),
        _ if why.is_some() => None,
        "done" => Some(Outcome::Done),
        "partial" => Some(Outcome::Partial),
        "skipped" => Some(Outcome::Skipped),
        "unanswered" => Some(Outcome::Unanswered),
        _ => None,
    }
}

//! The counts that the share of chances taken comes from.
//!
//! `adherence = (done + credited) / (planned − excused − probable)`: what the user could not have
//! answered, and a walk that nobody confirmed, count neither way.

use crate::outcome::Outcome;
use serde::{Deserialize, Serialize};

/// How many prompts ended how. What left the plan is not counted at all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Said to be done, or run to the end.
    pub done: u32,
    /// Covered by an absence.
    pub credited: u32,
    /// Probably walked.
    pub probable: u32,
    /// Stopped before the end.
    pub partial: u32,
    /// Not now.
    pub skipped: u32,
    /// Nobody answered.
    pub unanswered: u32,
    /// Could not have been answered.
    pub excused: u32,
}

impl Counts {
    /// Counts one more prompt.
    pub fn add(&mut self, outcome: Outcome) {
        if let Some(count) = self.of(outcome) {
            *count += 1;
        }
    }

    /// Takes back one that was counted, because another word on it has come.
    pub fn take_back(&mut self, outcome: Outcome) {
        if let Some(count) = self.of(outcome) {
            *count = count.saturating_sub(1);
        }
    }

    /// The count of an outcome; none where that left the plan.
    fn of(&mut self, outcome: Outcome) -> Option<&mut u32> {
        Some(match outcome {
            Outcome::Done => &mut self.done,
            Outcome::Credited => &mut self.credited,
            Outcome::Probable => &mut self.probable,
            Outcome::Partial => &mut self.partial,
            Outcome::Skipped => &mut self.skipped,
            Outcome::Unanswered => &mut self.unanswered,
            Outcome::Excused(_) if outcome.left_the_plan() => return None,
            Outcome::Excused(_) => &mut self.excused,
        })
    }

    /// The chances: what could have been answered.
    pub fn chances(&self) -> u32 {
        self.done + self.credited + self.partial + self.skipped + self.unanswered
    }

    /// All prompts that were planned and have ended.
    pub fn planned(&self) -> u32 {
        self.chances() + self.excused + self.probable
    }

    /// The share of the chances that were taken, from 0 to 1; none without a chance.
    ///
    /// ```
    /// use planner::{Outcome, adherence::Counts};
    /// let mut counts = Counts::default(); // 23 to 29 November 2026
    /// assert_eq!(counts.adherence(), None);
    /// counts.add(Outcome::Done);
    /// counts.add(Outcome::Unanswered);
    /// assert_eq!(counts.adherence(), Some(0.5));
    /// ```
    pub fn adherence(&self) -> Option<f64> {
        let chances = self.chances();
        (chances > 0).then(|| f64::from(self.done + self.credited) / f64::from(chances))
    }
}

//! What is remembered of a day: how its prompts went, in counts.

use crate::kind::Kind;
use crate::outcome::Outcome;
use alloc::vec::Vec;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// So many days are remembered: three weeks are judged, and days off lie between active ones.
pub const MOST_DAYS: usize = 28;

/// A day that is over, in counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayTally {
    /// The logical day.
    pub day: NaiveDate,
    /// Whether it had working hours and was not off.
    pub active: bool,
    /// Whether a prompt came to the screen.
    pub shown: bool,
    /// Whether the user answered anything, or was credited something.
    pub answered: bool,
    /// How many prompts were planned, without what left the plan.
    pub planned: u32,
    /// How many of them do-not-disturb alone held.
    pub held_by_dnd: u32,
    /// How many of them a full screen held.
    pub held_by_fullscreen: u32,
    /// The chances of each kind that had some.
    pub kinds: Vec<KindTally>,
}

/// The chances of a kind on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KindTally {
    /// The kind.
    pub kind: Kind,
    /// How many could have been answered.
    pub chances: u32,
    /// How many of them were done or credited.
    pub taken: u32,
    /// How many of them nobody answered.
    pub unanswered: u32,
}

impl DayTally {
    /// A day without anything.
    pub fn new(day: NaiveDate, active: bool) -> DayTally {
        DayTally {
            day,
            active,
            shown: false,
            answered: false,
            planned: 0,
            held_by_dnd: 0,
            held_by_fullscreen: 0,
            kinds: Vec::new(),
        }
    }

    /// Counts how a planned prompt ended.
    pub fn add(&mut self, kind: Kind, outcome: Outcome) {
        if !outcome.left_the_plan() {
            self.planned = self.planned.saturating_add(1);
        }
        let Some(one) = KindTally::of(kind, outcome) else { return };
        match self.kinds.iter_mut().find(|tally| tally.kind == kind) {
            Some(tally) => {
                tally.chances = tally.chances.saturating_add(one.chances);
                tally.taken = tally.taken.saturating_add(one.taken);
                tally.unanswered = tally.unanswered.saturating_add(one.unanswered);
            }
            None => self.kinds.push(one),
        }
    }

    /// Puts right how a prompt that was counted ended.
    pub fn put_right(&mut self, kind: Kind, was: Outcome, outcome: Outcome) {
        if let (Some(one), Some(tally)) =
            (KindTally::of(kind, was), self.kinds.iter_mut().find(|tally| tally.kind == kind))
        {
            tally.chances = tally.chances.saturating_sub(one.chances);
            tally.taken = tally.taken.saturating_sub(one.taken);
            tally.unanswered = tally.unanswered.saturating_sub(one.unanswered);
        }
        self.planned = self.planned.saturating_sub(1);
        self.add(kind, outcome);
    }

    /// The chances of a kind; nothing where it had none.
    pub fn of_kind(&self, kind: Kind) -> Option<&KindTally> {
        self.kinds.iter().find(|tally| tally.kind == kind && tally.chances > 0)
    }
}

impl KindTally {
    /// One prompt; none where it was no chance.
    fn of(kind: Kind, outcome: Outcome) -> Option<KindTally> {
        let (taken, unanswered) = match outcome {
            Outcome::Done | Outcome::Credited => (1, 0),
            Outcome::Partial | Outcome::Skipped => (0, 0),
            Outcome::Unanswered => (0, 1),
            Outcome::Probable | Outcome::Excused(_) => return None,
        };
        Some(KindTally { kind, chances: 1, taken, unanswered })
    }
}

//! What other computers of the same user say of prompts, and the one outcome that comes of it.
//!
//! Prompts are named alike on every computer, so what each says of one can be laid side by side.
//! [`best`] is a function of the set: order, delay and doubles don't matter.

use crate::outcome::{Excuse, Outcome};
use crate::prompt::PromptId;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// A prompt that the user answered on another computer.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Answered {
    /// Which.
    pub prompt: PromptId,
    /// When.
    pub at: DateTime<Utc>,
}

/// The last word of one computer on a prompt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Word {
    /// How it ended there.
    pub outcome: Outcome,
    /// When that was said.
    pub at: DateTime<Utc>,
    /// Whether the user put it right by hand.
    pub corrected: bool,
}

/// Whether the user has answered, so that no other computer need ask. That an absence covered it
/// says nothing of the desk where they were meanwhile.
pub const fn is_answer(outcome: Outcome) -> bool {
    match outcome {
        Outcome::Done | Outcome::Partial | Outcome::Skipped => true,
        Outcome::Credited | Outcome::Probable | Outcome::Unanswered | Outcome::Excused(_) => false,
    }
}

/// The word that holds, of all on one prompt: the last that was put right by hand, else the one that
/// knows most of the user. What they said stands before what was seen of them, and a screen that
/// nobody answered before a desk that nobody sat at.
///
/// ```
/// use planner::Outcome;
/// use planner::elsewhere::{Word, best};
/// let at = "2026-11-23T10:00:00Z".parse().expect("a moment");
/// let word = |outcome| Word { outcome, at, corrected: false };
/// let words = [word(Outcome::Unanswered), word(Outcome::Done)];
/// assert_eq!(best(words).map(|word| word.outcome), Some(Outcome::Done));
/// ```
pub fn best(words: impl IntoIterator<Item = Word>) -> Option<Word> {
    words.into_iter().max_by_key(|word| {
        // Of corrections the last holds; of others the first, when it was known.
        let moment = word.at.timestamp_millis();
        let moment = if word.corrected { moment } else { 0 };
        (word.corrected, moment, weight(word.outcome), core::cmp::Reverse(word.at))
    })
}

const fn weight(outcome: Outcome) -> u8 {
    match outcome {
        Outcome::Done => 15,
        Outcome::Partial => 14,
        Outcome::Skipped => 13,
        Outcome::Unanswered => 12,
        Outcome::Credited => 11,
        Outcome::Probable => 10,
        Outcome::Excused(excuse) => match excuse {
            Excuse::Busy => 9,
            Excuse::Paused => 8,
            Excuse::Merged => 7,
            Excuse::Undelivered => 6,
            Excuse::DayOff => 5,
            Excuse::Away => 4,
            Excuse::Asleep => 3,
            Excuse::Elsewhere => 2,
            Excuse::Replanned => 1,
        },
    }
}

//! How a prompt ended: one outcome each, and an excuse where nobody could have answered.

use serde::{Deserialize, Serialize};

/// How a prompt ended.
///
/// In JSON `{ "outcome": "done" }`, or `{ "outcome": "excused", "why": "busy" }`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "outcome", content = "why", rename_all = "kebab-case")]
pub enum Outcome {
    /// The user did it, or the started run reached its end.
    Done,
    /// An absence from the desk covered it.
    Credited,
    /// An absence that looks like a walk; nobody confirmed it.
    Probable,
    /// Started and stopped before its end.
    Partial,
    /// The user said not now.
    Skipped,
    /// It was on screen and nobody answered.
    Unanswered,
    /// It could not have been answered.
    Excused(Excuse),
}

impl Outcome {
    /// The word of the outcome, without the excuse's reason.
    pub const fn word(self) -> &'static str {
        match self {
            Outcome::Done => "done",
            Outcome::Credited => "credited",
            Outcome::Probable => "probable",
            Outcome::Partial => "partial",
            Outcome::Skipped => "skipped",
            Outcome::Unanswered => "unanswered",
            Outcome::Excused(_) => "excused",
        }
    }

    /// Whether this is the excuse that takes a prompt out of the plan altogether.
    pub const fn left_the_plan(self) -> bool {
        matches!(self, Outcome::Excused(Excuse::Replanned))
    }
}

/// Why a prompt could not have been answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Excuse {
    /// A meeting, do-not-disturb, full screen, the camera, or declared busy.
    Busy,
    /// Nobody was at the computer.
    Away,
    /// The machine slept or the agent did not run.
    Asleep,
    /// The user had paused.
    Paused,
    /// Another prompt stood in its place.
    Merged,
    /// A plan made again left it out.
    Replanned,
    /// It never reached the screen.
    Undelivered,
    /// The day was declared off.
    DayOff,
    /// The user answered it on another computer; how, that one's history says.
    Elsewhere,
}

impl Excuse {
    /// The word of the reason.
    pub const fn word(self) -> &'static str {
        match self {
            Excuse::Busy => "busy",
            Excuse::Away => "away",
            Excuse::Asleep => "asleep",
            Excuse::Paused => "paused",
            Excuse::Merged => "merged",
            Excuse::Replanned => "replanned",
            Excuse::Undelivered => "undelivered",
            Excuse::DayOff => "day-off",
            Excuse::Elsewhere => "elsewhere",
        }
    }
}

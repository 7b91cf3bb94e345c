//! The lines of a transcript.

use crate::adherence::Counts;
use crate::engine::{Carries, WakeupReason};
use crate::event::Question;
use crate::kind::Kind;
use crate::outcome::Outcome;
use crate::plan::{LeftOut, Plan};
use crate::prompt::{Activity, Prompt, PromptId};
use alloc::vec::Vec;
use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::Serialize;

/// One line: what the engine did, and when by the simulated wall clock.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Line {
    /// When, by the simulated wall clock.
    pub at: DateTime<FixedOffset>,
    /// What.
    #[serde(flatten)]
    pub said: Said,
}

/// What the engine did.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "event", rename_all = "kebab-case")]
pub enum Said {
    /// A plan was made, or made again.
    Plan {
        /// The logical day.
        day: NaiveDate,
        /// Its prompts, with what the day has had and without what was replanned.
        prompts: Vec<Prompt>,
        /// What had no room.
        left_out: Vec<LeftOut>,
    },
    /// A prompt came to the screen.
    Show {
        /// Which.
        prompt: PromptId,
        /// Its kind.
        kind: Kind,
        /// What is to be done.
        #[serde(flatten)]
        activity: Activity,
        /// What it says beside, about how much is asked.
        #[serde(skip_serializing_if = "Option::is_none")]
        carries: Option<Carries>,
    },
    /// It was taken from the screen.
    Withdraw {
        /// Which.
        prompt: PromptId,
        /// Its kind.
        kind: Kind,
    },
    /// It comes back.
    Snooze {
        /// Which.
        prompt: PromptId,
        /// Its kind.
        kind: Kind,
        /// When.
        until: DateTime<FixedOffset>,
    },
    /// It ended.
    Outcome {
        /// Which.
        prompt: PromptId,
        /// Its kind.
        kind: Kind,
        /// How, with `why` for an excused one.
        #[serde(flatten)]
        outcome: Outcome,
    },
    /// What was recorded was put right.
    Correct {
        /// Which.
        prompt: PromptId,
        /// Its kind.
        kind: Kind,
        /// What it is now.
        #[serde(flatten)]
        outcome: Outcome,
        /// The word of what it was.
        was: &'static str,
    },
    /// A question was put.
    Ask {
        /// About which prompt.
        prompt: PromptId,
        /// Which.
        question: Question,
    },
    /// The engine woke as it had meant to.
    Wakeup {
        /// Why.
        reason: WakeupReason,
    },
    /// The last line.
    Summary(Summary),
}

/// What the transcript comes to.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Summary {
    /// The last word on each planned prompt that has one; here `excused` also counts those that left
    /// the plan.
    pub outcomes: Counts,
    /// How many prompts the user called up beside the plan.
    pub extras: u32,
    /// Prompts without an outcome although their time is over; a fault of the engine.
    pub open: u32,
    /// How often the engine woke as it had meant to.
    pub wakeups: u32,
    /// The share of the chances that were taken, 0 to 1; none for "no plan".
    pub adherence: Option<f64>,
}

impl From<Plan> for Said {
    fn from(plan: Plan) -> Said {
        Said::Plan { day: plan.day, prompts: plan.prompts, left_out: plan.left_out }
    }
}

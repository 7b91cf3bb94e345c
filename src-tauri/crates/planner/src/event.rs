//! What happened, as it is kept: the history is a list of these and nothing else.

use crate::kind::Kind;
use crate::outcome::Outcome;
use crate::plan::Plan;
use crate::prompt::{Prompt, PromptId};
use crate::settings::Phase;
use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::{Deserialize, Serialize};

/// One thing that happened, at the wall time that was in force.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// When, with the offset of the zone then in force.
    pub at: DateTime<FixedOffset>,
    /// The logical day it belongs to.
    pub day: NaiveDate,
    /// What.
    #[serde(flatten)]
    pub what: Happening,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "kebab-case")]
pub enum Happening {
    /// A plan was made, or made again: whole, without what was replanned.
    Planned {
        /// The plan as it stands from now on.
        plan: Plan,
    },
    /// The user called a prompt up beside the plan.
    Extra {
        /// It.
        prompt: Prompt,
    },
    /// A prompt is about to be handed to the notification server.
    Showing {
        /// Which.
        prompt: PromptId,
    },
    /// A face took it.
    Shown {
        /// Which.
        prompt: PromptId,
        /// The server's id of the notification, where there is one.
        notification: Option<u32>,
    },
    /// It was taken from the screen, and may come back.
    Withdrawn {
        /// Which.
        prompt: PromptId,
    },
    /// The user asked for it again later.
    Snoozed {
        /// Which.
        prompt: PromptId,
        /// When it comes back.
        until: DateTime<FixedOffset>,
    },
    /// The user began.
    Started {
        /// Which.
        prompt: PromptId,
    },
    /// It ended.
    Ended {
        /// Which.
        prompt: PromptId,
        /// How.
        #[serde(flatten)]
        outcome: Outcome,
    },
    /// What was recorded was put right. The first record stays.
    Corrected {
        /// Which.
        prompt: PromptId,
        /// What it is now.
        #[serde(flatten)]
        outcome: Outcome,
        /// What it was.
        was: Outcome,
    },
    /// A question was put.
    Asked {
        /// About which prompt.
        prompt: PromptId,
        /// Which question.
        question: Question,
    },
    /// The user paused.
    Paused {
        /// When the pause ends, as far as the clock can say now.
        until: DateTime<FixedOffset>,
    },
    /// The pause ended before its time.
    Resumed,
    /// The user moved to another phase of the build-up.
    PhaseMoved {
        /// The phase from now on.
        phase: Phase,
        /// The one before.
        was: Phase,
    },
}

impl Happening {
    /// The words by which they are told apart, in their order.
    pub const WORDS: [&str; 13] = [
        "planned",
        "extra",
        "showing",
        "shown",
        "withdrawn",
        "snoozed",
        "started",
        "ended",
        "corrected",
        "asked",
        "paused",
        "resumed",
        "phase-moved",
    ];

    /// The prompt it is about, if it is about one.
    pub fn prompt(&self) -> Option<&PromptId> {
        match self {
            Happening::Planned { .. }
            | Happening::Paused { .. }
            | Happening::Resumed
            | Happening::PhaseMoved { .. } => None,
            Happening::Extra { prompt } => Some(&prompt.id),
            Happening::Showing { prompt }
            | Happening::Shown { prompt, .. }
            | Happening::Withdrawn { prompt }
            | Happening::Snoozed { prompt, .. }
            | Happening::Started { prompt }
            | Happening::Ended { prompt, .. }
            | Happening::Corrected { prompt, .. }
            | Happening::Asked { prompt, .. } => Some(prompt),
        }
    }

    /// The kind of that prompt.
    pub fn kind(&self) -> Option<Kind> {
        self.prompt().map(PromptId::kind)
    }
}

/// A question about something past. It is no prompt and stands in no figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Question {
    /// Was the last hour before bed kept calm?
    WindDownKept,
    /// Was the absence a walk?
    WalkConfirm,
}

//! A month as a page to print, for somebody who looks along.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A part of the page; there is nothing in it that was not asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum ReportPart {
    /// What was done of each kind, with its counts.
    Kinds,
    /// Minutes walked.
    Walking,
    /// Minutes of breathing.
    Breathing,
    /// Evenings on which the last hour was kept.
    Evenings,
    /// The user's own ratings of their tension.
    Ratings,
    /// What difficult moments were about, without a word of what was written.
    Triggers,
}

/// The reply to `report`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Report {
    /// The month (`2026-11`).
    pub month: String,
    /// The page: a whole HTML document without scripts, in the user's language.
    pub html: String,
}

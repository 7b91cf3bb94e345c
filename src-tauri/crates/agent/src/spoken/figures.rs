//! Counts, a share and a date as people read them.

use crate::messages::{Messages, Word};
use chrono::{Datelike, NaiveDate};
use planner::adherence::Figures;
use planner::diary::Spread;

/// What the one sentence on figures may say: never a share without its counts and its coverage.
pub(crate) fn figure_values(figures: &Figures) -> [(&'static str, Word<'static>); 5] {
    [
        ("taken", Word::Number(figures.taken)),
        ("chances", Word::Number(figures.chances)),
        ("planned", Word::Number(figures.planned)),
        ("excused", Word::Number(figures.excused.total())),
        ("percent", Word::Number(percent(figures.taken, figures.chances))),
    ]
}

/// What the sentence on the user's own ratings says.
pub(crate) fn spread_values(spread: &Spread) -> [(&'static str, Word<'static>); 3] {
    [
        ("median", Word::Decimal(spread.median)),
        ("least", Word::Number(spread.least.into())),
        ("most", Word::Number(spread.most.into())),
    ]
}

/// A date in the words of the language: `1 November 2026`.
pub(crate) fn in_words(day: NaiveDate, messages: &Messages) -> String {
    format!("{} {} {}", day.day(), month_name(day, messages), day.year())
}

/// The name of the month that a day lies in.
pub(crate) fn month_name(day: NaiveDate, messages: &Messages) -> String {
    messages.text(&format!("month-{}", day.month()), &[])
}

/// A share as a whole percentage, rounded.
pub(crate) fn percent(part: u32, whole: u32) -> u32 {
    match u64::from(whole) {
        0 => 0,
        whole => {
            let rounded = (u64::from(part) * 200 + whole) / (2 * whole);
            u32::try_from(rounded).unwrap_or(u32::MAX)
        }
    }
}

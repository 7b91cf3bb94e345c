//! Spans of time put together.

use planner::plan::BusySpan;

/// Sorted, and what overlaps or touches joined.
pub fn joined(mut spans: Vec<BusySpan>) -> Vec<BusySpan> {
    spans.sort_unstable();
    let mut all: Vec<BusySpan> = Vec::with_capacity(spans.len());
    for (from, to) in spans {
        match all.last_mut() {
            Some((_, end)) if from <= *end => *end = to.max(*end),
            _ => all.push((from, to)),
        }
    }
    all
}

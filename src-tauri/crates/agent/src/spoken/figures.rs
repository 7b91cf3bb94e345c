//! Counts and a share as people read them.

use crate::messages::Word;
use planner::adherence::Figures;

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

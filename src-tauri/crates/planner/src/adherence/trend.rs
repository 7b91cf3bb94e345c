//! Whether a week was better or worse than another: said only where chance is a poor explanation.

use super::interval::{Z_90, difference};
use serde::{Deserialize, Serialize};

/// So many weeks in one direction say something too, however small the steps.
const WEEKS_IN_A_ROW: usize = 3;

/// How a week stands beside those before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Trend {
    /// Better.
    Better,
    /// Worse.
    Worse,
    /// No difference that can be told from chance.
    AboutTheSame,
}

/// Compares the last week with the one before it, by their `(taken, chances)`, the oldest first.
/// Weeks of which nothing may be said are `None`; without two weeks in a row there is no trend.
///
/// ```
/// use planner::adherence::{Trend, trend};
/// let weeks = [Some((20, 40)), Some((36, 40))]; // the weeks of 16 and 23 November 2026
/// assert_eq!(trend(&weeks), Some(Trend::Better));
/// ```
pub fn trend(weeks: &[Option<(u32, u32)>]) -> Option<Trend> {
    let (now, before) = match weeks {
        [.., Some(before), Some(now)] => (*now, *before),
        _ => return None,
    };
    let interval = difference(now, before, Z_90)?;
    if interval.low > 0.0 || is_one_way(weeks, is_less) {
        return Some(Trend::Better);
    }
    if interval.high < 0.0 || is_one_way(weeks, |one, next| is_less(next, one)) {
        return Some(Trend::Worse);
    }
    Some(Trend::AboutTheSame)
}

/// Whether each of the last three weeks stands to the one before it in this way.
fn is_one_way(weeks: &[Option<(u32, u32)>], is: impl Fn((u32, u32), (u32, u32)) -> bool) -> bool {
    let Some(start) = weeks.len().checked_sub(WEEKS_IN_A_ROW + 1) else { return false };
    weeks[start..].windows(2).all(|pair| match pair {
        [Some(one), Some(next)] => is(*one, *next),
        _ => false,
    })
}

/// Compares two shares without rounding.
fn is_less(one: (u32, u32), other: (u32, u32)) -> bool {
    u64::from(one.0) * u64::from(other.1) < u64::from(other.0) * u64::from(one.1)
}

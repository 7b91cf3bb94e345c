//! How far a share of few chances can be trusted: Wilson's interval for one share, and Newcombe's
//! for the difference of two.
//!
//! Sources: E. B. Wilson (1927), Probable inference, the law of succession, and statistical
//! inference, J. Am. Stat. Assoc. 22, 209–212. R. G. Newcombe (1998), Interval estimation for the
//! difference between independent proportions: comparison of eleven methods, Stat. Med. 17,
//! 873–890, method 10.

/// The normal quantile of a two-sided interval of 90 %.
pub const Z_90: f64 = 1.644_853_626_951_472_2;

/// The normal quantile of a two-sided interval of 95 %.
pub const Z_95: f64 = 1.959_963_984_540_054;

/// From one value to another, both included.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

/// Wilson's interval for `taken` of `chances`, without correction for continuity.
///
/// None without a chance, or with more taken than there were chances.
///
/// ```
/// use planner::adherence::{Z_90, wilson};
/// let week = wilson(21, 26, Z_90).unwrap(); // 23 to 29 November 2026
/// assert!(week.low < 21.0 / 26.0 && 21.0 / 26.0 < week.high);
/// ```
pub fn wilson(taken: u32, chances: u32, z: f64) -> Option<Interval> {
    if chances == 0 || taken > chances {
        return None;
    }
    let n = f64::from(chances);
    let p = f64::from(taken) / n;
    let middle = p + z * z / (2.0 * n);
    let half = z * libm::sqrt(p * (1.0 - p) / n + z * z / (4.0 * n * n));
    let whole = 1.0 + z * z / n;
    Some(Interval {
        low: ((middle - half) / whole).max(0.0),
        high: ((middle + half) / whole).min(1.0),
    })
}

/// Newcombe's interval for the difference of two shares, the first less the second; each is
/// `(taken, chances)`.
pub fn difference(first: (u32, u32), second: (u32, u32), z: f64) -> Option<Interval> {
    let (one, two) = (wilson(first.0, first.1, z)?, wilson(second.0, second.1, z)?);
    let p = f64::from(first.0) / f64::from(first.1);
    let q = f64::from(second.0) / f64::from(second.1);
    Some(Interval {
        low: p - q - libm::hypot(p - one.low, two.high - q),
        high: p - q + libm::hypot(one.high - p, q - two.low),
    })
}

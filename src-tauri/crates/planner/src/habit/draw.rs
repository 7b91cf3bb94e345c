//! Numbers that look drawn by lot and are the same each time for the same day and minute.

use crate::local_time::day_number;
use chrono::NaiveDate;

/// A number of the standard normal distribution, nearly: the sum of twelve uniform ones less six,
/// which never leaves ±6.
pub(super) fn normal(date: NaiveDate, minute: i32) -> f64 {
    let mut state = seed(date, minute);
    let sum: f64 = (0..12).map(|_| uniform(&mut state)).sum();
    sum - 6.0
}

/// A place among so many, which are at least one.
pub(super) fn one_of(many: usize, date: NaiveDate, minute: i32) -> usize {
    let mut state = !seed(date, minute);
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a handful of moments"
    )]
    let place = (uniform(&mut state) * many as f64) as usize;
    place.min(many.saturating_sub(1))
}

fn seed(date: NaiveDate, minute: i32) -> u64 {
    day_number(date) << 16 ^ u64::from(minute.unsigned_abs())
}

/// The next number from 0 to before 1: the 32 upper bits of SplitMix64 (Steele, Lea and Flood, 2014).
fn uniform(state: &mut u64) -> f64 {
    *state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let mut mixed = *state;
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    mixed ^= mixed >> 31;
    let upper = u32::try_from(mixed >> 32).unwrap_or(u32::MAX);
    f64::from(upper) / (f64::from(u32::MAX) + 1.0)
}

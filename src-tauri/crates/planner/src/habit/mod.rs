//! When this user tends to answer: what is remembered of past prompts, and which of the moments near
//! a planned one is chosen.
//!
//! Pure and explainable: the same past and date give the same choice, and every choice can be said in
//! counts ("you answered 8 of 10 prompts around then"). The rule is in `docs/adaptive.md`.

mod draw;
mod memory;

pub(crate) use memory::minute_of_day;
pub use memory::{Habit, Moment, Tally};

use alloc::vec::Vec;
use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::{Deserialize, Serialize};

/// Nothing is moved before so many active days are known (p): the plan that the settings describe
/// comes first, and how often it is answered has to be known before it can be done better.
pub const DAYS_FIRST: usize = 10;
/// A planned moment that is answered this often, in percent, is good enough to stay (p) …
const GOOD_ENOUGH: u32 = 80;
/// … once so many prompts around it are known (p). So many also have to be known of a moment before
/// its counts are given as the reason for it.
const ENOUGH: u32 = 5;
/// What is known of all prompts counts as so many at each moment (p); of all that were moved also a
/// fifth of them, so that whom moving does not suit is soon left alone.
const PRIOR: f64 = 6.0;
/// How much of what is not known is tried (p): 1 would be Thompson sampling as it is known, which tries
/// more than reminders of which a few stand near each other can bear.
const BOLDNESS: f64 = 0.4;

/// From where a prompt was moved towards this user's answers, and what is known of its new moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moved {
    /// Where it would have been due.
    pub from: DateTime<FixedOffset>,
    /// How many prompts around the new moment were answered at once …
    pub answered: u32,
    /// … of so many that are remembered.
    pub of: u32,
}

/// A moment that is chosen in the place of a planned one.
pub(crate) struct Chosen {
    /// Its minute since midnight.
    pub minute: i32,
    /// What is known of it.
    pub tally: Tally,
    /// Whether that is the reason, because it is better than the planned one as far as both are known;
    /// else it is being tried.
    pub is_better: bool,
}

/// Chooses between the planned minute of the day, the best one near it, and one near it drawn by lot.
///
/// Each gets the rate that it has shown, drawn towards that of all prompts, and for the two others
/// towards that of all that were moved; and a random part that grows with what is not known of it
/// (Thompson sampling, 1933, with the normal distribution in the place of the beta distribution). So
/// what is known to be good is taken most often, what is little known is tried now and then, and what
/// is known to be bad is let be. The random part depends on the date and the minute alone.
pub(crate) fn choose(
    habit: &Habit,
    date: NaiveDate,
    planned: i32,
    near: impl Iterator<Item = i32>,
) -> Option<Chosen> {
    if habit.days() < DAYS_FIRST {
        return None;
    }
    let there = habit.at(planned);
    if there.of >= ENOUGH && there.answered * 100 >= there.of * GOOD_ENOUGH {
        return None;
    }
    let usual = habit.all().rate(0.5, 2.0);
    let moved = habit.moved();
    let (like_moved, moved_weight) = (moved.rate(usual, PRIOR), PRIOR + f64::from(moved.of) / 5.0);
    let known = |minute: i32| (minute, habit.around(minute, planned));
    let others: Vec<(i32, Tally)> = near.filter(|minute| *minute != planned).map(known).collect();
    let rate = |(_, tally): &(i32, Tally)| tally.rate(like_moved, moved_weight);
    let best = others.iter().copied().max_by(|one, other| rate(one).total_cmp(&rate(other)))?;
    let tried = others[draw::one_of(others.len(), date, planned)];
    let promise = |minute: i32, tally: Tally, like: f64, weight: f64| {
        let rate = tally.rate(like, weight);
        let known = f64::from(tally.of) + weight;
        let unsure = libm::sqrt(rate * (1.0 - rate) / (known + 1.0));
        rate + BOLDNESS * draw::normal(date, minute) * unsure
    };
    let promised =
        |(minute, tally): &(i32, Tally)| promise(*minute, *tally, like_moved, moved_weight);
    let (minute, tally) = [best, tried]
        .into_iter()
        .max_by(|one, other| promised(one).total_cmp(&promised(other)))
        .filter(|other| promised(other) > promise(planned, there, usual, PRIOR))?;
    let is_better = tally.of >= ENOUGH && tally.is_above(there);
    Some(Chosen { minute, tally, is_better })
}

//! What is remembered: for each of the last active days the minutes at which prompts stood, and
//! whether each was answered at once.

use alloc::vec::Vec;
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use serde::{Deserialize, Serialize};

/// So many active days are remembered (p): eight weeks of five. What is older says little of now.
const MOST_DAYS: usize = 40;
/// Prompts at most so many minutes away count as "around then" (p) …
const AROUND_MIN: i32 = 5;
/// … and at most so many as at the same moment.
const SAME_MIN: i32 = 2;
/// Minutes of a day, and of the hours after midnight that belong to it.
const MOST_MINUTE: u16 = 2 * 24 * 60;

/// The past of a user's answers, as far as it says something about good moments.
///
/// Kept as numbers alone, as it is saved with every change of the engine's state: four times the
/// minute, two more where the prompt had been moved, one more where it was answered.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Habit {
    days: Vec<Vec<u16>>,
}

/// One remembered prompt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// Where it stood, in minutes since midnight of its logical day.
    pub minute: i32,
    /// Whether it had been moved there.
    pub moved: bool,
    /// Whether it was answered at once.
    pub answered: bool,
}

/// Some of the remembered prompts, in counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many were answered at once.
    pub answered: u32,
    /// Of how many.
    pub of: u32,
}

impl Tally {
    /// Whether a larger share was answered than of another; no where nothing is known of the other.
    pub(super) fn is_above(self, other: Tally) -> bool {
        self.answered * other.of > other.answered * self.of
    }

    /// The share that was answered, 0 to 1, drawn towards a rate that counts as so many prompts.
    pub(super) fn rate(self, towards: f64, weight: f64) -> f64 {
        (f64::from(self.answered) + weight * towards) / (f64::from(self.of) + weight)
    }
}

impl Habit {
    /// Remembers an active day that is over, and forgets the oldest beyond those remembered. A day
    /// without any moment says nothing and is not counted.
    pub fn remember(&mut self, moments: impl Iterator<Item = Moment>) {
        let day: Vec<u16> = moments.filter_map(written).collect();
        if day.is_empty() {
            return;
        }
        self.days.push(day);
        let surplus = self.days.len().saturating_sub(MOST_DAYS);
        self.days.drain(..surplus);
    }

    /// How many active days are remembered.
    pub fn days(&self) -> usize {
        self.days.len()
    }

    /// The prompts at a planned moment.
    pub fn at(&self, planned: i32) -> Tally {
        self.count(|moment| is_at(moment, planned))
    }

    /// The prompts around a minute near a planned moment, without those at that moment itself.
    pub fn around(&self, minute: i32, planned: i32) -> Tally {
        self.count(|moment| (moment.minute - minute).abs() <= AROUND_MIN && !is_at(moment, planned))
    }

    /// All prompts.
    pub(super) fn all(&self) -> Tally {
        self.count(|_| true)
    }

    /// Those that had been moved.
    pub(super) fn moved(&self) -> Tally {
        self.count(|moment| moment.moved)
    }

    fn count(&self, is_meant: impl Fn(Moment) -> bool) -> Tally {
        let mut tally = Tally::default();
        for moment in self.days.iter().flatten().map(|number| read(*number)) {
            if is_meant(moment) {
                tally.of += 1;
                tally.answered += u32::from(moment.answered);
            }
        }
        tally
    }
}

fn is_at(moment: Moment, planned: i32) -> bool {
    (moment.minute - planned).abs() <= SAME_MIN
}

/// A moment as a number; none where its minute lies in no day.
fn written(moment: Moment) -> Option<u16> {
    let minute = u16::try_from(moment.minute).ok().filter(|minute| *minute < MOST_MINUTE)?;
    Some(minute * 4 + u16::from(moment.moved) * 2 + u16::from(moment.answered))
}

fn read(number: u16) -> Moment {
    Moment { minute: i32::from(number / 4), moved: number & 2 != 0, answered: number & 1 != 0 }
}

/// The minute of a local time since midnight of its logical day: beyond 24 hours for what comes after
/// the next midnight.
pub(crate) fn minute_of_day(day: NaiveDate, local: NaiveDateTime) -> i32 {
    let since = local - day.and_time(NaiveTime::MIN);
    i32::try_from(since.num_minutes()).unwrap_or(i32::MAX)
}

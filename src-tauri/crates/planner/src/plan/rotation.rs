//! The turn of the techniques that fit a kind: the date alone moves it on.
//!
//! The techniques of a kind stand in a ring, in which the emphasised ones come twice:
//!
//! ```text
//! e1 e2 a b c | e1 e2 d e        a to e are not emphasised
//! ```
//!
//! Each prompt takes the next place in it, from one working day to the next. Micro-pauses have two
//! rings, mobility and the rest, of which one follows the other, so that a week has several of both.

use super::choice::Choice;
use crate::content::{Technique, TechniqueId};
use crate::kind::Kind;
use crate::local_time::day_number;
use crate::settings::Settings;
use alloc::vec::Vec;
use chrono::{Datelike, NaiveDate, Weekday};

/// The family of techniques of which a week has several.
const MOBILITY: &str = "mobility";

/// The rings of one kind.
pub(super) struct Rotation<'a> {
    /// The ring that comes first; of other kinds than micro-pauses the only one.
    first: Vec<&'a TechniqueId>,
    second: Vec<&'a TechniqueId>,
    /// How many prompts came before the first of the day.
    before: usize,
}

impl<'a> Rotation<'a> {
    /// The rotation of a kind that has so many prompts a day; empty for none.
    pub fn of(
        kind: Kind,
        a_day: usize,
        date: NaiveDate,
        settings: &Settings,
        choice: &Choice<'a>,
    ) -> Rotation<'a> {
        let fitting = if a_day == 0 { Vec::new() } else { choice.fitting(kind) };
        let (second, first): (Vec<_>, Vec<_>) =
            fitting.into_iter().partition(|it| kind == Kind::MicroPause && it.category == MOBILITY);
        let days = match kind {
            Kind::Morning | Kind::Evening | Kind::WindDown => {
                usize::try_from(day_number(date)).unwrap_or(0)
            }
            Kind::MicroPause | Kind::Walk | Kind::Breathing | Kind::Rest | Kind::Training => {
                working_days_before(date, settings)
            }
        };
        Rotation {
            first: ring(&first, choice),
            second: ring(&second, choice),
            before: days * a_day,
        }
    }

    /// What may stand at the `place`-th prompt of the day, the first choice first.
    pub fn turn(&self, place: usize) -> impl Iterator<Item = &'a TechniqueId> {
        let count = self.before + place;
        let (first, second, at) = match (self.first.is_empty(), self.second.is_empty()) {
            (false, false) if count.is_multiple_of(2) => (&self.first, &self.second, count / 2),
            (false, false) => (&self.second, &self.first, count / 2),
            (true, _) | (_, true) => (&self.first, &self.second, count),
        };
        from(first, at).chain(from(second, at))
    }
}

fn from<'a>(ring: &[&'a TechniqueId], at: usize) -> impl Iterator<Item = &'a TechniqueId> {
    let at = at.checked_rem(ring.len()).unwrap_or(0);
    ring[at..].iter().chain(&ring[..at]).copied()
}

/// The techniques in the order of their turn: each once, the emphasised ones twice, half a ring
/// apart.
fn ring<'a>(techniques: &[&'a Technique], choice: &Choice<'a>) -> Vec<&'a TechniqueId> {
    let mut emphasised: Vec<(usize, &TechniqueId)> =
        techniques.iter().filter_map(|it| Some((choice.emphasis(&it.id)?, &it.id))).collect();
    emphasised.sort_unstable();
    let others: Vec<&TechniqueId> =
        techniques.iter().map(|it| &it.id).filter(|id| choice.emphasis(id).is_none()).collect();
    if others.is_empty() {
        return emphasised.into_iter().map(|(_, id)| id).collect();
    }
    let (early, late) = others.split_at(others.len().div_ceil(2));
    [early, late]
        .into_iter()
        .flat_map(|half| emphasised.iter().map(|(_, id)| *id).chain(half.iter().copied()))
        .collect()
}

/// How many working days the weeks before this one and this week before this day have had.
///
/// A ring that turned with the calendar would leave what falls on weekends to nobody.
fn working_days_before(date: NaiveDate, settings: &Settings) -> usize {
    let works = |n: u8| {
        Weekday::try_from(n).is_ok_and(|weekday| !settings.work.on_weekday(weekday).is_empty())
    };
    // Day 1 of year 1 was a Monday.
    let days = usize::try_from(day_number(date)).unwrap_or(0).saturating_sub(1);
    let a_week = (0..7).filter(|n| works(*n)).count();
    if a_week == 0 {
        return days;
    }
    let today = u8::try_from(date.weekday().num_days_from_monday()).unwrap_or(0);
    days / 7 * a_week + (0..today).filter(|n| works(*n)).count()
}

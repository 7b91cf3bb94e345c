//! The review of some days: the figures as a whole and by kind, day and hour, and what is not in
//! the ratio.

use super::{FEWEST_CHANCES, Figures, Way};
use crate::content::Content;
use crate::kind::Kind;
use crate::outcome::Outcome;
use crate::prompt::{Activity, Prompt};
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec::Vec;
use chrono::{NaiveDate, Timelike};
use serde::{Deserialize, Serialize};

/// A prompt of the past and how it ended.
#[derive(Clone, Copy, Debug)]
pub struct Occurrence<'a> {
    /// The prompt.
    pub prompt: &'a Prompt,
    /// How it ended, by the last word on it.
    pub outcome: Outcome,
    /// How that is known.
    pub way: Way,
}

/// The review of some days.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Review {
    /// All planned prompts together.
    #[serde(flatten)]
    pub figures: Figures,
    /// What the user called up beside the plan.
    pub extras: Extras,
    /// Each kind that had prompts, in the order of a day.
    pub kinds: Vec<KindFigures>,
    /// Each of the days, in order.
    pub days: Vec<DayFigures>,
    /// Each hour in which a chance fell due, in order.
    pub hours: Vec<HourFigures>,
    /// The hour with the largest share, of those with enough chances.
    pub best_hour: Option<u32>,
    /// The kind with the largest share, of those with enough chances.
    pub best_kind: Option<Kind>,
    /// Days with something done, of those with something planned.
    pub active_days: ActiveDays,
    /// How many different things were done.
    pub variety: Variety,
    /// Minutes walked, extras too.
    pub walking_min: u32,
    /// Minutes of breathing, extras and parts of routines too.
    pub breathing_min: u32,
}

/// What the user called up beside the plan; in no ratio.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Extras {
    /// All.
    pub total: u32,
    /// Those that were done.
    pub done: u32,
}

/// The figures of a kind.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct KindFigures {
    /// The kind.
    pub kind: Kind,
    /// Its figures.
    #[serde(flatten)]
    pub figures: Figures,
}

/// The figures of a day.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct DayFigures {
    /// The logical day.
    pub day: NaiveDate,
    /// Its figures.
    #[serde(flatten)]
    pub figures: Figures,
    /// How many extras were done.
    pub extras: u32,
    /// Minutes walked; beside 10 to 30 a day.
    pub walking_min: u32,
    /// Minutes of breathing; beside 5 a day.
    pub breathing_min: u32,
    /// Whether the last hour was kept; none where that was no chance.
    pub wind_down_kept: Option<bool>,
}

/// The chances of an hour of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HourFigures {
    /// The local hour of the due time, 0 to 23.
    pub hour: u32,
    /// The chances.
    pub chances: u32,
    /// Those taken.
    pub taken: u32,
}

/// Days with something done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActiveDays {
    /// Days with something planned.
    pub planned: u32,
    /// Of those, and of days with extras alone, the days on which something was done.
    pub active: u32,
}

/// How many different things were done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Variety {
    /// Kinds.
    pub kinds: u32,
    /// Techniques.
    pub techniques: u32,
}

impl Review {
    /// Reviews the days from `first` to `last`, both included; occurrences of others are passed
    /// over.
    pub fn of(
        first: NaiveDate,
        last: NaiveDate,
        occurrences: &[Occurrence<'_>],
        content: &Content,
    ) -> Review {
        let of_them: Vec<Occurrence<'_>> = occurrences
            .iter()
            .filter(|occurrence| (first..=last).contains(&occurrence.prompt.id.day()))
            .filter(|occurrence| !occurrence.outcome.left_the_plan())
            .copied()
            .collect();
        let days: Vec<DayFigures> = first
            .iter_days()
            .take_while(|day| *day <= last)
            .map(|day| of_day(day, &of_them, content))
            .collect();
        let kinds = kinds(&of_them);
        let hours = hours(&of_them);
        let extras = of_them.iter().filter(|one| one.prompt.id.is_extra());
        let done: Vec<_> = of_them.iter().filter(|one| one.is_taken()).collect();
        let kinds_done: BTreeSet<Kind> = done.iter().map(|one| one.prompt.kind).collect();
        let techniques = done.iter().flat_map(|one| one.prompt.activity.techniques());
        let techniques: BTreeSet<_> = techniques.filter(|technique| technique.is_told()).collect();
        let active = |day: &&DayFigures| day.figures.taken + day.extras > 0;
        Review {
            figures: planned(&of_them, |_| true),
            extras: Extras {
                total: count(extras.clone().count()),
                done: count(extras.filter(|one| one.is_taken()).count()),
            },
            best_hour: best(hours.iter().map(|h| (h.hour, h.taken, h.chances))),
            best_kind: best(kinds.iter().map(|k| (k.kind, k.figures.taken, k.figures.chances))),
            active_days: ActiveDays {
                planned: count(days.iter().filter(|day| day.figures.planned > 0).count()),
                active: count(days.iter().filter(active).count()),
            },
            variety: Variety {
                kinds: count(kinds_done.len()),
                techniques: count(techniques.len()),
            },
            walking_min: minutes(&of_them, Kind::Walk, "walking", content),
            breathing_min: minutes(&of_them, Kind::Breathing, "breathing", content),
            kinds,
            days,
            hours,
        }
    }

    /// The evenings on which the last hour was kept, of those on which that was a chance.
    pub fn evenings(&self) -> (u32, u32) {
        let evenings = self.days.iter().filter_map(|day| day.wind_down_kept);
        (count(evenings.clone().filter(|kept| *kept).count()), count(evenings.count()))
    }
}

impl Occurrence<'_> {
    fn is_taken(&self) -> bool {
        matches!(self.outcome, Outcome::Done | Outcome::Credited)
    }
}

/// The figures of the planned ones for which something holds.
fn planned(all: &[Occurrence<'_>], is: impl Fn(&Occurrence<'_>) -> bool) -> Figures {
    let of_plan = all.iter().filter(|one| !one.prompt.id.is_extra() && is(one));
    Figures::of(of_plan.map(|one| (one.outcome, one.way)))
}

fn of_day(day: NaiveDate, all: &[Occurrence<'_>], content: &Content) -> DayFigures {
    let of_it: Vec<Occurrence<'_>> =
        all.iter().filter(|one| one.prompt.id.day() == day).copied().collect();
    let wind_down = planned(&of_it, |one| one.prompt.kind == Kind::WindDown);
    let extras = of_it.iter().filter(|one| one.prompt.id.is_extra() && one.is_taken());
    DayFigures {
        day,
        figures: planned(&of_it, |_| true),
        extras: count(extras.count()),
        walking_min: minutes(&of_it, Kind::Walk, "walking", content),
        breathing_min: minutes(&of_it, Kind::Breathing, "breathing", content),
        wind_down_kept: (wind_down.chances > 0).then_some(wind_down.taken > 0),
    }
}

fn kinds(all: &[Occurrence<'_>]) -> Vec<KindFigures> {
    Kind::ALL
        .into_iter()
        .map(|kind| KindFigures { kind, figures: planned(all, |one| one.prompt.kind == kind) })
        .filter(|of_kind| of_kind.figures.planned > 0)
        .collect()
}

fn hours(all: &[Occurrence<'_>]) -> Vec<HourFigures> {
    let mut by_hour: BTreeMap<u32, Vec<(Outcome, Way)>> = BTreeMap::new();
    for one in all.iter().filter(|one| !one.prompt.id.is_extra()) {
        by_hour.entry(one.prompt.due.hour()).or_default().push((one.outcome, one.way));
    }
    by_hour
        .into_iter()
        .map(|(hour, outcomes)| {
            let Figures { chances, taken, .. } = Figures::of(outcomes);
            HourFigures { hour, chances, taken }
        })
        .filter(|of_hour| of_hour.chances > 0)
        .collect()
}

/// The one with the largest share, of those with enough chances; of equals the first.
fn best<T>(shares: impl Iterator<Item = (T, u32, u32)>) -> Option<T> {
    let mut best: Option<(T, u32, u32)> = None;
    for (what, taken, chances) in shares.filter(|share| share.2 >= FEWEST_CHANCES && share.1 > 0) {
        let is_better = best.as_ref().is_none_or(|(_, best_taken, best_chances)| {
            u64::from(taken) * u64::from(*best_chances)
                > u64::from(*best_taken) * u64::from(chances)
        });
        if is_better {
            best = Some((what, taken, chances));
        }
    }
    best.map(|(what, _, _)| what)
}

/// The minutes that what was done spent on techniques of a family; of a routine its parts.
fn minutes(all: &[Occurrence<'_>], kind: Kind, category: &str, content: &Content) -> u32 {
    let seconds = |one: &Occurrence<'_>| match &one.prompt.activity {
        Activity::One { technique } => {
            let is_of_family =
                content.technique(technique).is_some_and(|known| known.category == category);
            let is_counted = is_of_family || one.prompt.kind == kind;
            if is_counted { u64::from(one.prompt.minutes) * 60 } else { 0 }
        }
        Activity::Several { techniques, .. } => techniques
            .iter()
            .filter_map(|id| content.technique(id))
            .filter(|technique| technique.category == category)
            .map(|technique| u64::from(technique.seconds))
            .sum(),
    };
    // What was brought in from a file may say any number of minutes.
    let total: u64 = all.iter().filter(|one| one.is_taken()).map(seconds).sum();
    u32::try_from(total / 60).unwrap_or(u32::MAX)
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

//! What is to be done at each moment: fixed by rule, or by a rotation that the date alone turns.

use super::candidates::Candidate;
use crate::content::{Content, Technique, TechniqueId};
use crate::kind::Kind;
use crate::local_time::day_number;
use crate::prompt::{Activity, Reason};
use alloc::vec::Vec;
use chrono::{NaiveDate, Timelike};
use chrono_tz::Tz;

/// Breathing in for 4 s and out for 6 s (article 001, "4–6 ademhaling").
const FOUR_SIX: &str = "breathing-4-6";
/// The calm walk after dinner.
pub(super) const AFTER_DINNER_WALK: &str = "walk-after-dinner";
/// The family of techniques of which a week has several.
const MOBILITY: &str = "mobility";
/// How long a routine takes of which the library knows nothing.
const UNKNOWN_ROUTINE_MINUTES: u32 = 5;

/// How many minutes the routine for a kind takes.
pub(super) fn routine_minutes(content: &Content, kind: Kind) -> u32 {
    content
        .routines
        .iter()
        .find(|routine| routine.fits.contains(&kind))
        .map_or(UNKNOWN_ROUTINE_MINUTES, |routine| routine.minutes)
}

/// The activity for each moment, in their order.
///
/// No technique stands in two prompts in a row where another fits: what a rule fixes is fixed
/// first, then each rotating moment takes the first of its turn that neither neighbour has.
pub(super) fn choose(
    moments: &[Candidate],
    date: NaiveDate,
    zone: Tz,
    content: &Content,
) -> Vec<Activity> {
    let mut chosen: Vec<Option<Activity>> =
        moments.iter().map(|moment| fixed(moment, zone, content)).collect();
    let mut pauses = 0;
    for place in 0..moments.len() {
        let kind = moments[place].kind;
        if chosen[place].is_some() {
            continue;
        }
        let mut near: Vec<TechniqueId> = Vec::new();
        let neighbours = [place.checked_sub(1), Some(place + 1)];
        for neighbour in neighbours.into_iter().flatten() {
            if let Some(Some(activity)) = chosen.get(neighbour) {
                near.extend_from_slice(activity.techniques());
            }
        }
        let turn = turn(kind, pauses, date, content);
        pauses += usize::from(kind == Kind::MicroPause);
        let pick = turn.iter().find(|id| !near.contains(id)).or(turn.first());
        chosen[place] = pick.map(|id| Activity::One { technique: id.clone() });
    }
    moments
        .iter()
        .zip(chosen)
        .map(|(moment, activity)| activity.unwrap_or_else(|| nameless(moment.kind)))
        .collect()
}

/// The activity of a prompt that the user calls up beside the plan; `number` counts those.
pub(crate) fn activity_by_hand(
    kind: Kind,
    number: u32,
    date: NaiveDate,
    content: &Content,
) -> Activity {
    if let Some(activity) = routine(kind, content) {
        return activity;
    }
    // The rotation goes on where a usual day's plan leaves it.
    let turn = turn(kind, number as usize + 1, date, content);
    turn.into_iter().next().map_or_else(|| nameless(kind), |technique| Activity::One { technique })
}

/// What a rule fixes: 4-6, the walk after dinner, and the routines.
fn fixed(moment: &Candidate, zone: Tz, content: &Content) -> Option<Activity> {
    let one = |id: &str| {
        content
            .technique(&id.into())
            .map(|technique| Activity::One { technique: technique.id.clone() })
    };
    match moment.reason {
        Reason::AfterFirstWalk => one(FOUR_SIX),
        Reason::AfterDinner => one(AFTER_DINNER_WALK),
        // A walk of the morning is a walk alone; that of the afternoon brings a change of posture
        // (article 003, afternoon routine).
        _ if moment.kind == Kind::Walk && moment.due.with_timezone(&zone).hour() < 12 => None,
        _ => routine(moment.kind, content),
    }
}

fn routine(kind: Kind, content: &Content) -> Option<Activity> {
    let routine = content.routines.iter().find(|routine| routine.fits.contains(&kind))?;
    Some(match routine.techniques.as_slice() {
        [only] => Activity::One { technique: only.clone() },
        several => Activity::Several { routine: routine.id.clone(), techniques: several.to_vec() },
    })
}

/// The techniques that fit a kind, in the order of their turn.
///
/// Micro-pauses change between mobility and the rest, so that a week has several of both.
fn turn(kind: Kind, place: usize, date: NaiveDate, content: &Content) -> Vec<TechniqueId> {
    let fitting = || content.techniques.iter().filter(|technique| technique.fits.contains(&kind));
    let ids = |techniques: Vec<&Technique>| -> Vec<TechniqueId> {
        techniques.into_iter().map(|technique| technique.id.clone()).collect()
    };
    let day = usize::try_from(day_number(date)).unwrap_or(0);
    if kind != Kind::MicroPause {
        return rotated(ids(fitting().collect()), day + place);
    }
    let (mobility, others): (Vec<&Technique>, Vec<&Technique>) =
        fitting().partition(|technique| technique.category == MOBILITY);
    let shift = day + place / 2;
    let (first, second) =
        if place.is_multiple_of(2) { (others, mobility) } else { (mobility, others) };
    let mut turn = rotated(ids(first), shift);
    turn.extend(rotated(ids(second), shift));
    turn
}

fn rotated(mut ids: Vec<TechniqueId>, by: usize) -> Vec<TechniqueId> {
    if !ids.is_empty() {
        let by = by % ids.len();
        ids.rotate_left(by);
    }
    ids
}

/// A library without anything for a kind still gives a plan: the kind's own word stands in.
fn nameless(kind: Kind) -> Activity {
    Activity::One { technique: kind.word().into() }
}

//! What is to be done at each moment: fixed by rule, or by a rotation that the date alone turns.

use super::candidates::Candidate;
use super::choice::Choice;
use super::rotation::Rotation;
use crate::content::{Content, Technique, TechniqueId};
use crate::kind::Kind;
use crate::prompt::{Activity, Reason};
use crate::settings::Settings;
use alloc::vec::Vec;
use chrono::{NaiveDate, Timelike};
use chrono_tz::Tz;

/// Breathing in for 4 s and out for 6 s (article 001, "4–6 ademhaling").
const FOUR_SIX: &str = "breathing-4-6";
/// The calm walk after dinner.
pub(super) const AFTER_DINNER_WALK: &str = "walk-after-dinner";
/// How many micro-pauses of a usual day rotate.
const USUAL_PAUSES: usize = 2;
/// How many minutes it takes of which the library knows nothing.
const UNKNOWN_MINUTES: u32 = 2;

/// The activity for each moment, in their order.
///
/// No technique stands in two prompts in a row where another fits: what a rule fixes is fixed
/// first, then each rotating moment takes the first of its turn that neither neighbour has.
pub(super) fn choose(
    moments: &[Candidate],
    date: NaiveDate,
    zone: Tz,
    settings: &Settings,
    choice: &Choice<'_>,
) -> Vec<Activity> {
    let mut chosen: Vec<Option<Activity>> =
        moments.iter().map(|moment| fixed(moment, zone, choice)).collect();
    let mut rotations = Kind::ALL.map(|kind| {
        let is_open =
            |(place, moment): &(usize, &Candidate)| moment.kind == kind && chosen[*place].is_none();
        let a_day = moments.iter().enumerate().filter(is_open).count();
        (Rotation::of(kind, a_day, date, settings, choice), 0)
    });
    for (place, moment) in moments.iter().enumerate() {
        if chosen[place].is_some() {
            continue;
        }
        let near = |id: &TechniqueId| {
            let neighbours = [place.checked_sub(1), Some(place + 1)].into_iter().flatten();
            neighbours
                .filter_map(|neighbour| chosen.get(neighbour)?.as_ref())
                .any(|activity| activity.techniques().contains(id))
        };
        let (rotation, had) = &mut rotations[moment.kind as usize];
        let pick = rotation.turn(*had).find(|id| !near(id)).or_else(|| rotation.turn(*had).next());
        *had += 1;
        chosen[place] = pick.map(|id| Activity::One { technique: id.clone() });
    }
    moments
        .iter()
        .zip(chosen)
        .map(|(moment, activity)| activity.unwrap_or_else(|| nameless(moment.kind)))
        .collect()
}

/// The activity and the minutes of a prompt that the user calls up beside the plan; `number`
/// counts those. None if the profiles and the phase leave nothing for the kind.
pub(crate) fn activity_by_hand(
    kind: Kind,
    number: u32,
    date: NaiveDate,
    settings: &Settings,
    content: &Content,
) -> Option<(Activity, u32)> {
    let choice = Choice::of(settings, content);
    if !choice.has(kind) {
        return None;
    }
    if let Some(routine) = choice.routine(kind) {
        return Some(routine);
    }
    // The rotation goes on where a usual day's plan leaves it.
    let rotation = Rotation::of(kind, USUAL_PAUSES, date, settings, &choice);
    let technique = rotation.turn(number as usize + 1).next().and_then(|id| choice.technique(id));
    Some(technique.map_or_else(|| (nameless(kind), UNKNOWN_MINUTES), alone))
}

/// A technique that the user names, and the minutes it takes; none if the settings do not leave it.
pub(crate) fn technique_by_hand(
    id: &TechniqueId,
    settings: &Settings,
    content: &Content,
) -> Option<(Activity, u32)> {
    Choice::of(settings, content).technique(id).map(alone)
}

fn alone(technique: &Technique) -> (Activity, u32) {
    let minutes = technique.seconds.div_ceil(60).max(1);
    (Activity::One { technique: technique.id.clone() }, minutes)
}

/// What a rule fixes: 4-6, the walk after dinner, and the routines.
fn fixed(moment: &Candidate, zone: Tz, choice: &Choice<'_>) -> Option<Activity> {
    let one = |id: &str| {
        let technique = choice.technique(&id.into())?;
        Some(Activity::One { technique: technique.id.clone() })
    };
    match moment.reason {
        Reason::AfterFirstWalk => one(FOUR_SIX),
        Reason::AfterDinner => one(AFTER_DINNER_WALK),
        // A walk of the morning is a walk alone; that of the afternoon brings a change of posture
        // (article 003, afternoon routine).
        _ if moment.kind == Kind::Walk && moment.due.with_timezone(&zone).hour() < 12 => None,
        _ => Some(choice.routine(moment.kind)?.0),
    }
}

/// A library without anything for a kind still gives a plan: the kind's own word stands in.
fn nameless(kind: Kind) -> Activity {
    Activity::One { technique: kind.word().into() }
}

//! Moves the moments of the working day towards those at which this user answers.

use super::BusySpan;
use super::candidates::{Candidate, Move, SLOT_BEFORE_END, window_end};
use crate::habit::{Habit, Moved, Tally, choose, minute_of_day};
use crate::local_time::{Frame, at_offset};
use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;

/// A moment is moved by whole steps of so many minutes.
const STEP_MIN: i32 = 5;
/// What is moved stays this far from its neighbours.
const FROM_NEIGHBOURS: TimeDelta = TimeDelta::minutes(20);

/// Moves each slot by at most a quarter of `interval` (minutes) either way: it stays in its working
/// range, in its order, clear of its neighbours and of what the calendar says is busy.
pub(super) fn move_by_habit(
    candidates: &mut [Candidate],
    habit: &Habit,
    frame: &Frame,
    zone: Tz,
    interval: u32,
    busy: &[BusySpan],
) {
    candidates.sort_by_key(|candidate| candidate.due);
    let most = i32::try_from(interval / 4).unwrap_or(0);
    let most_steps = most / STEP_MIN;
    for place in 0..candidates.len() {
        let planned = candidates[place].due;
        if !candidates[place].is_slot() {
            continue;
        }
        let Some((begins, ends)) =
            frame.ranges.iter().find(|(begins, ends)| (*begins..*ends).contains(&planned))
        else {
            continue;
        };
        let before = place.checked_sub(1).map(|before| candidates[before].due);
        let after = candidates.get(place + 1).map(|after| after.due);
        let is_possible = |due: DateTime<Utc>| {
            *begins <= due
                && due + SLOT_BEFORE_END <= *ends
                && before.is_none_or(|before| before + FROM_NEIGHBOURS <= due)
                && after.is_none_or(|after| due + FROM_NEIGHBOURS <= after)
                && !busy.iter().any(|(from, to)| *from <= due && due < *to)
        };
        // What can't stay where it is planned is left to the rules that come after this one.
        if !is_possible(planned) {
            continue;
        }
        let minute = minute_of_day(frame.date, planned.with_timezone(&zone).naive_local());
        let possible = (-most_steps..=most_steps)
            .map(|steps| steps * STEP_MIN)
            .filter(|by_min| is_possible(planned + TimeDelta::minutes(i64::from(*by_min))))
            .map(|by_min| minute + by_min);
        let Some(chosen) = choose(habit, frame.date, minute, possible) else { continue };
        let Tally { answered, of } = chosen.tally;
        let moved = Moved { from: at_offset(zone, planned), answered, of };
        let candidate = &mut candidates[place];
        candidate.due = planned + TimeDelta::minutes(i64::from(chosen.minute - minute));
        candidate.until = window_end(candidate.kind, candidate.due, frame);
        candidate.moved =
            Some(if chosen.is_better { Move::ByHabit(moved) } else { Move::ToTry(moved) });
    }
}

//! Which moments have room: silence, the least gap, the cap (rules 8 and 9).

use super::LeftOutReason;
use super::candidates::{Candidate, latest_end};
use crate::kind::Kind;
use crate::local_time::Frame;
use crate::prompt::Reason;
use crate::settings::Settings;
use alloc::vec::Vec;
use chrono::{DateTime, TimeDelta, Utc};
use core::cmp::Reverse;

/// Prompts end at least this long before the wind-down reminder.
const BEFORE_REMINDER: TimeDelta = TimeDelta::minutes(5);

/// A moment that found no room.
pub(super) struct Left {
    pub kind: Kind,
    pub due: DateTime<Utc>,
    pub why: LeftOutReason,
}

/// Cuts each window so that the prompt still fits before the reminder, and the wind-down's before
/// the silence.
pub(super) fn cut_windows(candidates: &mut [Candidate], frame: &Frame, settings: &Settings) {
    for candidate in candidates {
        let latest = match candidate.kind {
            Kind::WindDown => frame.silence,
            kind => latest_end(kind, frame, settings) - length(candidate),
        };
        candidate.until = candidate.until.min(latest);
    }
}

/// Keeps what has room, at most `most`, in the order of the due times, and says what was left out.
pub(super) fn fit(
    candidates: Vec<Candidate>,
    most: u32,
    frame: &Frame,
    settings: &Settings,
) -> (Vec<Candidate>, Vec<Left>) {
    let mut left = Vec::new();
    let mut leave = |candidate: &Candidate, why| {
        left.push(Left { kind: candidate.kind, due: candidate.due, why });
    };
    let (mut quiet, silenced): (Vec<_>, Vec<_>) =
        candidates.into_iter().partition(|candidate| is_heard(candidate, frame, settings));
    silenced.iter().for_each(|candidate| leave(candidate, LeftOutReason::Silence));

    // The larger first: whatever stands too near to one that is kept already gives way.
    quiet.sort_by_key(|candidate| (Reverse(candidate.kind.size()), candidate.due));
    let gap = TimeDelta::minutes(i64::from(settings.min_gap_min));
    let mut kept: Vec<Candidate> = Vec::new();
    for candidate in quiet {
        if kept.iter().any(|other| (other.due - candidate.due).abs() < gap) {
            leave(&candidate, LeftOutReason::Merged);
        } else {
            kept.push(candidate);
        }
    }
    kept.sort_by_key(|candidate| candidate.due);

    let over = cap(
        &kept.iter().map(|candidate| (candidate.kind, candidate.reason)).collect::<Vec<_>>(),
        most as usize,
    );
    for place in over.iter().rev() {
        leave(&kept.remove(*place), LeftOutReason::Capped);
    }
    left.sort_by_key(|left| (left.due, left.kind));
    (kept, left)
}

/// Whether a prompt lies outside the silence and ends in time before the wind-down.
fn is_heard(candidate: &Candidate, frame: &Frame, settings: &Settings) -> bool {
    let before = if settings.wind_down.on { BEFORE_REMINDER } else { TimeDelta::zero() };
    let latest_end = match candidate.kind {
        Kind::WindDown => return candidate.due >= frame.waking && candidate.due < frame.silence,
        Kind::Training => latest_end(Kind::Training, frame, settings),
        kind => latest_end(kind, frame, settings) - before,
    };
    candidate.due >= frame.waking && candidate.due + length(candidate) <= latest_end
}

fn length(candidate: &Candidate) -> TimeDelta {
    TimeDelta::minutes(i64::from(candidate.minutes))
}

/// The places (ascending) of the prompts that have to go so that at most `most` stay.
///
/// Micro-pauses go first, every second one beginning with the last; then breathing, rest, walks
/// beyond the first, training, evening. The first walk, the morning and the wind-down stay.
pub(crate) fn cap(prompts: &[(Kind, Reason)], most: usize) -> Vec<usize> {
    let mut gone: Vec<usize> = Vec::new();
    let excess = prompts.len().saturating_sub(most);
    let of_kind = |kind: Kind, gone: &[usize]| -> Vec<usize> {
        let is = |place: &usize| prompts[*place].0 == kind && !gone.contains(place);
        (0..prompts.len()).filter(is).collect()
    };
    while gone.len() < excess {
        let pauses = of_kind(Kind::MicroPause, &gone);
        if pauses.is_empty() {
            break;
        }
        for place in pauses.iter().rev().step_by(2) {
            if gone.len() < excess {
                gone.push(*place);
            }
        }
    }
    let order = [Kind::Breathing, Kind::Rest, Kind::Walk, Kind::Training, Kind::Evening];
    for kind in order {
        let keep = usize::from(kind == Kind::Walk);
        for place in of_kind(kind, &gone).into_iter().skip(keep).rev() {
            if gone.len() < excess {
                gone.push(place);
            }
        }
    }
    gone.sort_unstable();
    gone
}

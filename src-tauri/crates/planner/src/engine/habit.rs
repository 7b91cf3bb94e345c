//! When this user tends to answer, as far as the days lived say it (see [`crate::habit`]).

use super::Engine;
use super::state::{Status, Track};
use crate::habit::{Habit, Moment, minute_of_day};
use crate::kind::Kind;
use crate::outcome::{Excuse, Outcome};

impl Engine {
    /// What the next plans go by; none where the user wants none of it.
    pub(super) fn habit(&self) -> Option<&Habit> {
        self.settings.adaptive.then_some(&self.state.habit)
    }

    /// Remembers how the moments of a working day that ends were answered. It is remembered with
    /// adaptive timing off too, so that it need not begin anew when it is switched on.
    pub(super) fn learn_from_day(&mut self) {
        if self.frame.ranges.is_empty() {
            return;
        }
        let date = self.frame.date;
        let moments = self.state.day.iter().flat_map(|day| &day.tracks).filter_map(|track| {
            let due = track.prompt.due;
            let is_of_slot =
                matches!(track.prompt.kind, Kind::MicroPause | Kind::Walk | Kind::Breathing)
                    && self.frame.ranges.iter().any(|(begins, ends)| *begins <= due && due < *ends);
            if !is_of_slot || track.prompt.id.is_extra() {
                return None;
            }
            let minute = minute_of_day(date, due.naive_local());
            let moved = track.prompt.moved.is_some();
            Some(Moment { minute, moved, answered: was_a_good_moment(track)? })
        });
        self.state.habit.remember(moments);
    }
}

/// Whether a prompt was answered, or taken unasked, at the moment for which it was planned; none if
/// that says nothing about the moment.
fn was_a_good_moment(track: &Track) -> Option<bool> {
    let Status::Ended(outcome) = track.status else { return None };
    match outcome {
        Outcome::Credited => Some(true),
        Outcome::Done | Outcome::Partial => Some(!track.waited && track.snoozes == 0),
        Outcome::Skipped | Outcome::Unanswered => Some(false),
        Outcome::Excused(Excuse::Busy | Excuse::Away) => Some(false),
        Outcome::Probable | Outcome::Excused(_) => None,
    }
}

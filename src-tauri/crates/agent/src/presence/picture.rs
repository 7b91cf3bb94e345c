//! How everything stands at one moment.

use super::{SEEN_REASONS, Seen};
use planner::engine::BusyReason;

/// How everything stands, as far as it is known: what is not known is not in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picture {
    /// For how many of the desktop's milliseconds nobody has touched the computer, if that is an
    /// absence.
    pub idle_ms: Option<u64>,
    /// The session is locked.
    pub is_locked: bool,
    /// The machine is about to sleep.
    pub is_asleep: bool,
    /// The reasons not to disturb, of [`SEEN_REASONS`].
    pub busy: Vec<BusyReason>,
}

impl Picture {
    /// What is to be told to somebody who knows the picture before.
    pub fn differs_from(&self, before: &Picture) -> Vec<Seen> {
        if before.is_asleep && !self.is_asleep {
            // Whoever sleeps does not listen: a session is often locked on the way to sleep.
            return vec![Seen::Woke, Seen::Picture(self.clone())];
        }
        let mut seen = Vec::new();
        for reason in SEEN_REASONS {
            match (before.busy.contains(&reason), self.busy.contains(&reason)) {
                (false, true) => seen.push(Seen::Busy(reason)),
                (true, false) => seen.push(Seen::Free(reason)),
                (false, false) | (true, true) => {}
            }
        }
        match (before.is_locked, self.is_locked) {
            (false, true) => seen.push(Seen::Locked),
            (true, false) => seen.push(Seen::Unlocked),
            (false, false) | (true, true) => {}
        }
        match (before.idle_ms, self.idle_ms) {
            (None, Some(idle_ms)) => seen.push(Seen::Away { idle_ms }),
            (Some(_), None) => seen.push(Seen::Back),
            (None, None) | (Some(_), Some(_)) => {}
        }
        if !before.is_asleep && self.is_asleep {
            seen.push(Seen::GoesToSleep);
        }
        seen
    }
}

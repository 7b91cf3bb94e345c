//! When to look at a system that does not say by itself when somebody comes or goes, and what to
//! make of what is there.
//!
//! ```text
//! there:   the next look is when the absence would be long enough, so none is missed
//! absent, locked, busy:     every 15 s, until it is over
//! a prompt waits for typing to end:  when the moment would be long enough
//! ```

use super::lengths::ms;
use super::{Lengths, Picture, Seen};
use planner::engine::BusyReason;
use std::time::Duration;

/// How often is looked whether something has ended.
const UNTIL_OVER: Duration = Duration::from_secs(15);
/// Less than this between two looks would be a watch.
const LEAST: Duration = Duration::from_millis(250);

/// What one look shows; none where the system does not say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Glance {
    /// For how long nobody has touched the computer.
    pub idle_ms: Option<u64>,
    /// Whether the session is locked.
    pub is_locked: Option<bool>,
    /// Whether do-not-disturb is on.
    pub is_quiet: Option<bool>,
    /// Whether a window covers the screen.
    pub is_covered: Option<bool>,
}

/// Knows what was told.
#[derive(Debug)]
pub struct Asker {
    lengths: Lengths,
    told: Option<Picture>,
    awaits_still: bool,
    is_asleep: bool,
}

impl Asker {
    /// One that knows nothing yet.
    pub fn new(lengths: Lengths) -> Asker {
        Asker { lengths, told: None, awaits_still: false, is_asleep: false }
    }

    /// A moment without typing is waited for.
    pub fn await_still(&mut self) {
        self.awaits_still = true;
    }

    /// The machine goes to sleep, or wakes.
    pub fn sleeps(&mut self, is_asleep: bool) {
        self.is_asleep = is_asleep;
    }

    /// What is to be told after a look, and when to look again.
    pub fn saw(&mut self, glance: Glance) -> (Vec<Seen>, Duration) {
        let away_ms = ms(self.lengths.away);
        let still_ms = ms(self.lengths.still);
        let idle_ms = glance.idle_ms;
        let mut busy = Vec::new();
        if glance.is_quiet == Some(true) {
            busy.push(BusyReason::Dnd);
        }
        if glance.is_covered == Some(true) {
            busy.push(BusyReason::Fullscreen);
        }
        let picture = Picture {
            idle_ms: idle_ms.filter(|idle| *idle >= away_ms),
            is_locked: glance.is_locked == Some(true),
            is_asleep: self.is_asleep,
            busy,
        };
        let mut seen = match &self.told {
            Some(told) => picture.differs_from(told),
            None => vec![Seen::Picture(picture.clone())],
        };
        if self.awaits_still && idle_ms.is_none_or(|idle| idle >= still_ms) {
            self.awaits_still = false;
            seen.push(Seen::Still);
        }
        let until_over = ms(UNTIL_OVER);
        let lasts = picture.idle_ms.is_some() || picture.is_locked || !picture.busy.is_empty();
        let mut wait_ms = away_ms.saturating_sub(idle_ms.unwrap_or(0));
        if lasts {
            wait_ms = until_over;
        }
        if self.awaits_still {
            wait_ms = wait_ms.min(still_ms.saturating_sub(idle_ms.unwrap_or(0)));
        }
        self.told = Some(picture);
        (seen, Duration::from_millis(wait_ms).max(LEAST))
    }
}

#[cfg(test)]
mod tests {
    use super::{Asker, Glance, LEAST, UNTIL_OVER};
    use crate::presence::{Lengths, Picture, Seen};
    use planner::engine::BusyReason;
    use std::time::Duration;

    fn idle(ms: u64) -> Glance {
        Glance { idle_ms: Some(ms), ..Glance::default() }
    }

    /// One that has told its first picture, of somebody who is there.
    fn begun() -> Asker {
        let mut asker = Asker::new(Lengths::default());
        assert_eq!(asker.saw(idle(0)).0, [Seen::Picture(Picture::default())]);
        asker
    }

    #[test]
    fn whoever_is_there_is_looked_at_when_an_absence_would_be_long_enough() {
        let mut asker = begun();
        assert_eq!(asker.saw(idle(20_000)), (vec![], Duration::from_secs(100)));
        let (seen, wait) = asker.saw(idle(120_000));
        assert_eq!(seen, [Seen::Away { idle_ms: 120_000 }]);
        assert_eq!(wait, UNTIL_OVER, "and who is away, until they are back");
        assert_eq!(asker.saw(idle(500)), (vec![Seen::Back], Duration::from_millis(119_500)));
    }

    #[test]
    fn a_prompt_waits_until_nobody_types() {
        let mut asker = begun();
        asker.await_still();
        assert_eq!(asker.saw(idle(100)), (vec![], Duration::from_millis(2_900)));
        assert_eq!(asker.saw(idle(2_999)), (vec![], LEAST), "no faster than that");
        assert_eq!(asker.saw(idle(3_249)).0, [Seen::Still]);
        assert_eq!(asker.saw(idle(4_000)).0, [], "and it is said once");
    }

    #[test]
    fn what_the_system_does_not_say_holds_nothing() {
        let mut asker = Asker::new(Lengths::default());
        asker.await_still();
        let (seen, _) = asker.saw(Glance::default());
        assert_eq!(seen, [Seen::Picture(Picture::default()), Seen::Still]);
    }

    #[test]
    fn busy_and_locked_are_told_when_they_begin_and_end() {
        let mut asker = begun();
        let in_meeting = Glance { is_covered: Some(true), is_locked: Some(true), ..idle(0) };
        let (seen, wait) = asker.saw(in_meeting);
        assert_eq!(seen, [Seen::Busy(BusyReason::Fullscreen), Seen::Locked]);
        assert_eq!(wait, UNTIL_OVER);
        let (seen, _) = asker.saw(idle(0));
        assert_eq!(seen, [Seen::Free(BusyReason::Fullscreen), Seen::Unlocked]);
    }

    #[test]
    fn a_machine_that_wakes_is_seen_as_it_is_then() {
        let mut asker = begun();
        asker.sleeps(true);
        assert_eq!(asker.saw(idle(0)).0, [Seen::GoesToSleep]);
        asker.sleeps(false);
        let locked = Glance { is_locked: Some(true), ..idle(0) };
        let picture = Picture { is_locked: true, ..Picture::default() };
        assert_eq!(asker.saw(locked).0, [Seen::Woke, Seen::Picture(picture)]);
    }
}

//! When the engine wants to be woken, and why. Derived from the state, never stored.

use super::living::Obstacle;
use super::presence::LONGEST_CREDIT_MS;
use super::state::{Status, Track};
use super::{Engine, Wakeup, WakeupReason};
use alloc::vec::Vec;
use chrono::{DateTime, Utc};

impl Engine {
    /// The next moment at which something happens of itself; none while the machine sleeps, or
    /// before the first run is over.
    pub fn next_wakeup(&self) -> Option<Wakeup> {
        if self.state.presence.asleep || !self.state.begun {
            return None;
        }
        let mut wakeups = alloc::vec![(self.frame.ends, WakeupReason::DayStarts)];
        wakeups.extend(self.paused_until().map(|at| (at, WakeupReason::PauseEnds)));
        wakeups.extend(self.declared_until().map(|at| (at, WakeupReason::BusyEnds)));
        wakeups.extend(self.ask_at().map(|at| (at, WakeupReason::Question)));
        for track in self.tracks() {
            self.wakeups_of(track, &mut wakeups);
        }
        let now = self.now().wall;
        let (at, reason) = wakeups.into_iter().min()?;
        Some(Wakeup { at: at.max(now), reason })
    }

    fn wakeups_of(&self, track: &Track, wakeups: &mut Vec<(DateTime<Utc>, WakeupReason)>) {
        let now = self.now();
        let silence = self.frame.silence;
        let mut add = |at: DateTime<Utc>, reason| wakeups.push((at, reason));
        match track.status {
            Status::Coming => add(track.prompt.due.to_utc(), WakeupReason::Due),
            Status::Held { .. } => {
                let limit = self.limit(track);
                match self.state.presence.absence {
                    Some(absence)
                        if limit <= now.wall && self.may_yet_be_credited(&track.prompt.id) =>
                    {
                        let end_ms = absence.begun_ms + LONGEST_CREDIT_MS;
                        add(now.wall_at(end_ms), WakeupReason::Absence);
                        return;
                    }
                    _ => add(limit, WakeupReason::WindowEnds),
                }
                let obstacles = self.obstacles(track);
                if let Some(over_ms) = obstacles.over_ms {
                    let reason = match obstacles.first {
                        None => WakeupReason::Due,
                        Some(Obstacle::Excused(_) | Obstacle::Typing) => WakeupReason::FreeAgain,
                    };
                    // A clock that was set back may have put a prompt that fell due before waking.
                    let heard =
                        if track.prompt.id.is_extra() { now.wall } else { self.frame.waking };
                    add(now.wall_at(over_ms).max(heard), reason);
                }
            }
            Status::OnScreen { since, .. } => {
                if !self.is_absent(&track.prompt.id) {
                    let over_ms = self.time_over_ms(&track.prompt.id);
                    add(now.wall_at(over_ms), WakeupReason::TimeOver);
                }
                if since.wall < silence {
                    add(silence, WakeupReason::Silence);
                }
            }
            Status::Snoozed { until_ms } => {
                add(now.wall_at(until_ms), WakeupReason::SnoozeEnds);
                add(self.limit(track), WakeupReason::WindowEnds);
            }
            Status::Started { since, .. } => {
                if let Some((end_ms, _)) = track.run_end() {
                    add(now.wall_at(end_ms), WakeupReason::RunEnds);
                }
                if since.wall < silence {
                    add(silence, WakeupReason::Silence);
                }
            }
            Status::Ended(_) => {}
        }
    }
}

//! A clock for trying things out: it begins at another time, and may run faster.

use super::{Clock, elapsed, system_wall};
use chrono::{DateTime, FixedOffset, NaiveDateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use planner::engine::Now;
use planner::local_time::resolve;
use std::time::Duration;

/// What a shifted clock begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AsIf {
    /// What the wall shows at the beginning.
    pub wall: DateTime<Utc>,
    /// How many times faster than the system's it runs.
    pub speed: u32,
}

impl AsIf {
    /// Reads `2026-11-24T09:59:30`, a local time of the zone, or the same with an offset.
    pub fn parse_wall(text: &str, zone: Tz) -> Option<DateTime<Utc>> {
        if let Ok(at) = DateTime::<FixedOffset>::parse_from_rfc3339(text) {
            return Some(at.to_utc());
        }
        let local = ["%Y-%m-%dT%H:%M:%S%.f", "%Y-%m-%dT%H:%M"]
            .into_iter()
            .find_map(|form| NaiveDateTime::parse_from_str(text, form).ok())?;
        Some(resolve(zone, local).to_utc())
    }
}

/// Goes on from a moment of its own, by the elapsed time of the system.
///
/// The wall can't be set: it follows the elapsed time, and so runs on in sleep.
#[derive(Clone, Copy, Debug)]
pub struct ShiftedClock {
    begun: AsIf,
    begun_ms: u64,
}

impl ShiftedClock {
    /// A clock that begins now.
    pub fn new(begun: AsIf) -> ShiftedClock {
        ShiftedClock { begun, begun_ms: elapsed::elapsed_ms() }
    }

    /// What it began with, and what the elapsed time was then, in ms.
    pub fn begun(&self) -> (AsIf, u64) {
        (self.begun, self.begun_ms)
    }

    fn wall(&self) -> DateTime<Utc> {
        let passed = elapsed::elapsed_ms().saturating_sub(self.begun_ms);
        let passed = passed.saturating_mul(u64::from(self.begun.speed));
        let passed = i64::try_from(passed).ok().and_then(TimeDelta::try_milliseconds);
        passed
            .and_then(|passed| self.begun.wall.checked_add_signed(passed))
            .unwrap_or(DateTime::<Utc>::MAX_UTC)
    }
}

impl Clock for ShiftedClock {
    fn now(&self, zone: Tz) -> Now {
        // The same factor from the boot on, so that the elapsed time goes on over a restart.
        let mono_ms = elapsed::elapsed_ms().saturating_mul(u64::from(self.begun.speed));
        Now { wall: self.wall().with_timezone(&zone), mono_ms }
    }

    fn until(&self, at: DateTime<Utc>) -> Duration {
        (at - self.wall()).to_std().unwrap_or_default() / self.begun.speed
    }

    fn on_the_wall(&self, at: DateTime<Utc>) -> DateTime<Utc> {
        let until = TimeDelta::from_std(self.until(at)).unwrap_or(TimeDelta::MAX);
        // The elapsed time counts whole milliseconds: one more, so that the moment has come by then.
        let until = until.checked_add(&TimeDelta::milliseconds(1)).unwrap_or(TimeDelta::MAX);
        system_wall().checked_add_signed(until).unwrap_or(DateTime::<Utc>::MAX_UTC)
    }

    fn epoch(&self) -> String {
        format!("{} x{}", elapsed::boot(), self.begun.speed)
    }

    fn as_if(&self) -> Option<AsIf> {
        Some(AsIf { wall: self.wall(), speed: self.begun.speed })
    }
}

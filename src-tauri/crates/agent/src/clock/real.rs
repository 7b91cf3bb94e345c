//! The system's own clocks.

use super::{AsIf, Clock, elapsed, system_wall};
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use planner::engine::Now;
use std::time::Duration;

/// The system's own clocks.
#[derive(Clone, Copy, Debug, Default)]
pub struct RealClock;

impl Clock for RealClock {
    fn now(&self, zone: Tz) -> Now {
        let mono_ms = elapsed::elapsed_ms();
        Now { wall: system_wall().with_timezone(&zone), mono_ms }
    }

    fn until(&self, at: DateTime<Utc>) -> Duration {
        (at - system_wall()).to_std().unwrap_or_default()
    }

    fn on_the_wall(&self, at: DateTime<Utc>) -> DateTime<Utc> {
        at
    }

    fn epoch(&self) -> String {
        elapsed::boot()
    }

    fn as_if(&self) -> Option<AsIf> {
        None
    }
}

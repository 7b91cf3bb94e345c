//! The two clocks, read at once: the wall and the elapsed time. Nothing else in this program asks
//! the system what time it is.

mod elapsed;
mod real;
mod shifted;
mod zone;

pub use real::RealClock;
pub use shifted::{AsIf, ShiftedClock};
pub use zone::{ZONE_FILE, links, named_zone, parse_zone, system_zone};

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use planner::engine::Now;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// Tells the time.
pub trait Clock {
    /// Both clocks, the wall in this zone.
    fn now(&self, zone: Tz) -> Now;

    /// How long it is until the wall shows this, if nobody sets it; nothing if it has passed.
    fn until(&self, at: DateTime<Utc>) -> Duration;

    /// What the system's own wall clock shows when this one shows `at`.
    fn on_the_wall(&self, at: DateTime<Utc>) -> DateTime<Utc>;

    /// Names what the elapsed time counts from: two equal names, one line of time.
    fn epoch(&self) -> String;

    /// What a program that takes over from this one has to be told; none for the system's clock.
    fn as_if(&self) -> Option<AsIf>;
}

/// The system's wall clock.
fn system_wall() -> DateTime<Utc> {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_millis())
        .ok()
        .and_then(DateTime::from_timestamp_millis)
        .unwrap_or_default()
}

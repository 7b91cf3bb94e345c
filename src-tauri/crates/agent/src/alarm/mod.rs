//! Wakes the run loop at a moment of the wall clock, and when somebody sets the clock or the zone.

#[cfg_attr(target_os = "linux", path = "linux.rs")]
#[cfg_attr(not(target_os = "linux"), path = "none.rs")]
mod system;
#[cfg(target_os = "linux")]
mod zone_watch;

pub use system::Alarm;

use std::io;
use std::time::Duration;

/// Where no timer rings when the clock is set, somebody looks at it this often.
pub const LOOK_EVERY: Duration = Duration::from_secs(30);

/// Why an alarm does not stand where it was set to.
#[derive(Debug)]
pub enum NotSet {
    /// Somebody set the clock meanwhile: it should be looked at now.
    ClockWasSet,
    /// The system did not take it.
    Failed(io::Error),
}

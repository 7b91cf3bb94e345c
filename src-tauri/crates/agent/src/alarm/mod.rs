//! Wakes the run loop at a moment of the wall clock, and when somebody sets the clock or the zone.

#[cfg_attr(target_os = "linux", path = "linux.rs")]
#[cfg_attr(not(target_os = "linux"), path = "none.rs")]
mod system;

pub use system::Alarm;

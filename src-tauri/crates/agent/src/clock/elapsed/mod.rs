//! The time that has passed since the machine was started, sleep included: one file a system.

#[cfg_attr(windows, path = "windows.rs")]
#[cfg_attr(target_vendor = "apple", path = "apple.rs")]
#[cfg_attr(not(any(windows, target_vendor = "apple")), path = "linux.rs")]
mod system;

pub(super) use system::{boot, elapsed_ms};

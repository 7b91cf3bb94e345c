//! `CLOCK_MONOTONIC`, which runs on in sleep on this system (as `mach_continuous_time` does).

use rustix::time::{ClockId, clock_gettime};
use std::process::Command;

pub(in crate::clock) fn elapsed_ms() -> u64 {
    let since = clock_gettime(ClockId::Monotonic);
    let seconds = u64::try_from(since.tv_sec).unwrap_or(0);
    let nanos = u64::try_from(since.tv_nsec).unwrap_or(0);
    seconds * 1000 + nanos / 1_000_000
}

pub(in crate::clock) fn boot() -> String {
    let asked = Command::new("/usr/sbin/sysctl").args(["-n", "kern.bootsessionuuid"]).output();
    asked.map(|told| String::from_utf8_lossy(&told.stdout).trim().to_owned()).unwrap_or_default()
}

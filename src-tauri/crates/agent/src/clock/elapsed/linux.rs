//! `CLOCK_BOOTTIME`, and the id that the kernel gives each boot.

use rustix::time::{ClockId, clock_gettime};

pub(in crate::clock) fn elapsed_ms() -> u64 {
    let since = clock_gettime(ClockId::Boottime);
    let seconds = u64::try_from(since.tv_sec).unwrap_or(0);
    let nanos = u64::try_from(since.tv_nsec).unwrap_or(0);
    seconds * 1000 + nanos / 1_000_000
}

pub(in crate::clock) fn boot() -> String {
    let id = std::fs::read_to_string("/proc/sys/kernel/random/boot_id");
    id.map(|id| id.trim().to_owned()).unwrap_or_default()
}

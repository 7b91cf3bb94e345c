//! `QueryInterruptTime`, which counts sleep too. Windows names no boots: the moment of the start,
//! to ten minutes, has to do; a wrong guess costs the presence that was known, and nothing else.

use crate::clock::system_wall;
use windows_sys::Win32::System::WindowsProgramming::QueryInterruptTime;

pub(in crate::clock) fn elapsed_ms() -> u64 {
    let mut hundred_nanos = 0;
    #[expect(unsafe_code, reason = "the call has no safe form; it writes one number and no more")]
    // SAFETY: the pointer is to a live u64 of ours.
    unsafe {
        QueryInterruptTime(&mut hundred_nanos);
    }
    hundred_nanos / 10_000
}

pub(in crate::clock) fn boot() -> String {
    let elapsed_ms = i64::try_from(elapsed_ms()).unwrap_or(0);
    let started_ms = system_wall().timestamp_millis() - elapsed_ms;
    format!("{}", started_ms / 600_000)
}

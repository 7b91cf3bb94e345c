//! The names of segments: `adempauze-<device>-<number>.jsonl`.
//!
//! Where two programs wrote one file, sync programs keep both, one under a name of their own making:
//! `….sync-conflict-20261128-101500-ABCDEFG.jsonl`, `… (conflicted copy 2026-11-28 101500).jsonl`,
//! `…-LAPTOP.jsonl`. All of these begin and end as ours do, and are read like any other.

use uuid::Uuid;

const BEGIN: &str = "adempauze-";
const END: &str = ".jsonl";

/// The file of a device with that number.
pub(super) fn of(device: &Uuid, number: u32) -> String {
    format!("{BEGIN}{device}-{number:06}{END}")
}

/// Whether a file of this name is one to read.
pub fn is_segment(name: &str) -> bool {
    name.strip_prefix(BEGIN).is_some_and(|rest| rest.ends_with(END))
}

/// The number of a file that is this device's own, under the name that it gave it.
pub(super) fn number(name: &str, device: &Uuid) -> Option<u32> {
    let number: u32 = name
        .strip_prefix(BEGIN)?
        .strip_prefix(&device.to_string())?
        .strip_prefix('-')?
        .strip_suffix(END)?
        .parse()
        .ok()?;
    (of(device, number) == name).then_some(number)
}

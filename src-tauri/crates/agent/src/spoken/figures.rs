//! A share as people read it.

/// A share as a whole percentage, rounded.
pub(crate) fn percent(part: u32, whole: u32) -> u32 {
    match u64::from(whole) {
        0 => 0,
        whole => {
            let rounded = (u64::from(part) * 200 + whole) / (2 * whole);
            u32::try_from(rounded).unwrap_or(u32::MAX)
        }
    }
}

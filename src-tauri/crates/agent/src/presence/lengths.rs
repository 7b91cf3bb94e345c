//! How long something has to last on the desktop before it counts.

use std::time::Duration;

/// How long something has to last on the desktop before it counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lengths {
    /// Without input: an absence. The shortest prompt takes two minutes, and an absence of a
    /// prompt's length counts for it; the engine judges by the true length.
    pub away: Duration,
    /// Without input: a moment without typing.
    pub still: Duration,
    /// A request to lock that nothing bears out.
    pub unlocked: Duration,
    /// A camera that is open: a program that only asks what it can do is done by then.
    pub camera: Duration,
}

impl Default for Lengths {
    fn default() -> Lengths {
        Lengths {
            away: Duration::from_secs(120),
            still: Duration::from_secs(3),
            unlocked: Duration::from_secs(10),
            camera: Duration::from_secs(2),
        }
    }
}

impl Lengths {
    /// All of them so many times shorter, for a look at the sources alone.
    pub fn shortened(self, by: u32) -> Lengths {
        let by = by.max(1);
        Lengths {
            away: self.away / by,
            still: self.still / by,
            unlocked: self.unlocked / by,
            camera: self.camera / by,
        }
    }
}

/// A length in whole milliseconds.
pub(super) fn ms(length: Duration) -> u64 {
    u64::try_from(length.as_millis()).unwrap_or(u64::MAX)
}

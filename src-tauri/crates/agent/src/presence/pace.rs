//! How fast the agent's time runs, for trying things out with a clock of their own.

use std::time::Duration;

/// The agent's time runs so many times faster than that of the desktop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    speed: u32,
}

impl Pace {
    /// So many times faster; 0 is taken for 1.
    pub fn new(speed: u32) -> Pace {
        Pace { speed: speed.max(1) }
    }

    /// How long the desktop takes for a length of the agent's time, in milliseconds; at least one.
    pub fn desktop_ms(self, length: Duration) -> u64 {
        let ms = u64::try_from(length.as_millis()).unwrap_or(u64::MAX);
        (ms / u64::from(self.speed)).max(1)
    }

    /// How long a length of the desktop's is in the agent's time, in milliseconds.
    pub fn agent_ms(self, desktop_ms: u64) -> u64 {
        desktop_ms.saturating_mul(u64::from(self.speed))
    }
}

impl Default for Pace {
    fn default() -> Pace {
        Pace::new(1)
    }
}

//! The engine that lives a day: inputs with the time in them go in, effects come out.
//!
//! The owner feeds one input, drains the effects, records before it shows, and sleeps until
//! [`Engine::next_wakeup`] or an outside event. When that moment has come it feeds
//! [`Input::Tick`]. Other inputs take effect at once, but what falls due or ends at their very
//! moment waits for the tick, so that several inputs of one moment are seen together.

mod effect;
mod input;

pub use effect::{Effect, Refusal, Showing, Wakeup, WakeupReason, WithdrawReason};
pub use input::{Answer, BusyReason, Input, PauseUntil};

use chrono::DateTime;
use chrono_tz::Tz;

/// Both clocks, read at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Now {
    /// The wall clock, in the zone that is in force. It decides when.
    pub wall: DateTime<Tz>,
    /// Milliseconds that never go back and run on in sleep. They decide how long.
    pub mono_ms: u64,
}

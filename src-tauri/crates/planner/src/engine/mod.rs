//! The engine that lives a day: inputs with the time in them go in, effects come out.
//!
//! The owner feeds one input, drains the effects, records before it shows, and sleeps until
//! [`Engine::next_wakeup`] or an outside event. When that moment has come it feeds
//! [`Input::Tick`]. Other inputs take effect at once, but what falls due or ends at their very
//! moment waits for the tick, so that several inputs of one moment are seen together.
//!
//! The numbers in the comments of this folder are those of the rules in `docs/time.md`.

mod answering;
mod asking;
mod bounds;
mod chosen;
mod clock;
mod correcting;
mod days;
mod declaring;
mod effect;
mod elsewhere;
mod evening;
mod habit;
mod input;
mod living;
mod load;
mod pausing;
mod presence;
mod replanning;
mod standing;
mod state;
mod told;
mod tracks;
mod waking;

pub use chosen::{PhaseStanding, ProfileReview};
pub use effect::{Carries, Effect, Refusal, Showing, Wakeup, WakeupReason, WithdrawReason};
pub use input::{Answer, BusyReason, Input, PauseUntil};
pub(crate) use living::{ON_SCREEN_BEYOND_MS, SNOOZED_BEYOND};
pub use standing::{Standing, StandingState};
pub use state::State;

use crate::content::Content;
use crate::local_time::Frame;
use crate::settings::Settings;
use alloc::collections::VecDeque;
use alloc::sync::Arc;
use chrono::{DateTime, TimeDelta};
use chrono_tz::Tz;

/// A deadline that is told later than this was slept through.
const LATE: TimeDelta = TimeDelta::minutes(1);

/// Both clocks, read at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Now {
    /// The wall clock, in the zone that is in force. It decides when.
    pub wall: DateTime<Tz>,
    /// Milliseconds that never go back and run on in sleep. They decide how long.
    pub mono_ms: u64,
}

/// Whether the app was used before the engine was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Begun {
    /// The first run is not over: nothing is planned until [`Input::Begin`].
    NotYet,
    /// This is the day of installation: the plan begins now.
    JustNow,
    /// There were days before: the plan of the day is whole.
    LongAgo,
}

/// The engine. Total: whatever it is told, it answers with effects and never panics.
#[derive(Clone, Debug)]
pub struct Engine {
    state: State,
    /// Derived from the state; made anew when day, zone or settings change.
    frame: Frame,
    settings: Settings,
    content: Arc<Content>,
    effects: VecDeque<Effect>,
}

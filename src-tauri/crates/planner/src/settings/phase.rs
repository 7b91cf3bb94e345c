//! The phases of the build-up, in their order.

use serde::{Deserialize, Serialize};

/// The phase of the build-up, moved by the user alone.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum Phase {
    /// Mobility first.
    #[default]
    Mobility,
    /// Then motor control.
    MotorControl,
    /// Then strength.
    Strength,
    /// Then functional movement.
    Functionality,
}

impl Phase {
    /// All phases, in their order.
    pub const ALL: [Phase; 4] =
        [Phase::Mobility, Phase::MotorControl, Phase::Strength, Phase::Functionality];

    /// The word for it in ids, settings and on the wire (`motor-control`).
    pub const fn word(self) -> &'static str {
        match self {
            Phase::Mobility => "mobility",
            Phase::MotorControl => "motor-control",
            Phase::Strength => "strength",
            Phase::Functionality => "functionality",
        }
    }

    /// The one after it; the last has none.
    pub fn next(self) -> Option<Phase> {
        Phase::ALL.into_iter().find(|phase| *phase > self)
    }
}

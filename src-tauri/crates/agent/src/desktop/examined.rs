//! What is seen when the desktop is looked at from outside, for the doctor.

use super::{Abilities, Lack};

/// What there is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Examined {
    /// The session bus, or why it can't be reached; none where the system needs no bus.
    pub bus: Option<Result<(), String>>,
    /// The program that shows notifications; none where the system itself does.
    pub server: Option<Result<ServerFacts, Lack>>,
    /// Where an icon would go.
    pub tray: TrayPlace,
}

/// What a notification server says of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ServerFacts {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// What it can do.
    pub abilities: Abilities,
}

/// Where an icon would go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TrayPlace {
    /// The desktop has a place for it.
    There,
    /// It has none.
    Missing,
    /// It can't be told.
    Unknown,
}

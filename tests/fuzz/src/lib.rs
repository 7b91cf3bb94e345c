//! What comes from outside, as nobody would write it: a target for each door, which panics where a
//! law of that door is broken.
//!
//! `cargo test` runs each on its corpus (`corpus/<target>/`), `cargo xtask fuzz` looks for new inputs.

mod calendar;
mod content;
mod law;
mod scenario;
mod settings;
#[cfg(unix)]
mod wire;

/// A door and the laws that hold there, whatever comes.
#[derive(Clone, Copy, Debug)]
pub struct Target {
    /// Its name, and that of the folder of its corpus.
    pub name: &'static str,
    /// Takes any bytes; panics where a law is broken.
    pub take: fn(&[u8]),
}

/// Every target.
pub const TARGETS: &[Target] = &[
    #[cfg(unix)]
    Target { name: "wire", take: wire::take },
    Target { name: "settings", take: settings::take },
    Target { name: "content", take: content::take },
    Target { name: "scenario", take: scenario::take },
    Target { name: "calendar", take: calendar::take },
];

/// The target of this name.
pub fn target(name: &str) -> Option<Target> {
    TARGETS.iter().copied().find(|target| target.name == name)
}

//! The ring `agent`, one module a theme. Names are sentences.
#![expect(clippy::unwrap_used, reason = "a test that unwraps fails where it should")]

mod calendar;
mod commands;
mod desktop;
#[cfg(unix)]
mod documentation;
mod fire;
mod lengths;
#[path = "../../../store/tests/store/own_disk.rs"]
mod own_disk;
mod presence;
mod process;
mod resident;
mod scenarios;
mod security;
#[cfg(unix)]
mod syncthing;
mod words;

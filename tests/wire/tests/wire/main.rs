//! The ring `wire`, over real sockets.
#![expect(clippy::unwrap_used, reason = "a test that unwraps fails where it should")]

mod agent;
mod answers;
mod asks;
mod client;
mod connecting;
mod errors;
mod impostor;
mod limits;
#[cfg(windows)]
mod pipes;
#[cfg(unix)]
mod places;
mod protocol;
mod responders;
mod shutdown;
mod socket;
mod typescript;
#[cfg(unix)]
mod users;

//! The ring `wire`, over real sockets.
#![expect(clippy::unwrap_used, reason = "a test that unwraps fails where it should")]

mod agent;
mod client;
mod errors;
mod limits;
mod places;
mod protocol;
mod shutdown;
mod typescript;
mod users;

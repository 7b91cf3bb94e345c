//! The protocol between the agent and its faces: requests, replies, events, errors.
//!
//! JSON-RPC 2.0, one message a line, over a local socket that only this user can open. The first
//! line both ways is `hello`. Times are RFC 3339 strings with an offset, dates ISO 8601,
//! durations whole minutes or milliseconds as the field's name says. The TypeScript types of the
//! window are made from these.
#![forbid(unsafe_code)]

pub mod client;
mod line;
mod message;
pub mod place;
pub mod server;
pub mod socket;
pub mod types;
pub mod typescript;

pub use client::{CallError, Client, ConnectError, Notices};
pub use line::LONGEST_REQUEST;
pub use place::Place;
pub use server::{ConnectionId, FromClient, Responder, Server};
pub use socket::BindError;

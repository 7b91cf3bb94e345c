//! The protocol between the agent and its faces: requests, replies, events, errors.
//!
//! JSON-RPC 2.0, one message a line, over a local socket that only this user can open. The first
//! line both ways is `hello`. Times are RFC 3339 strings with an offset, dates ISO 8601,
//! durations whole minutes or milliseconds as the field's name says. The TypeScript types of the
//! window are made from these.
#![forbid(unsafe_code)]

pub mod types;
pub mod typescript;

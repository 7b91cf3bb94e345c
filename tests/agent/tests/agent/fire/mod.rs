//! The real agent under fire: killed at random moments, with a full disk or one that hangs, in a
//! folder that can't be written, without its socket.

mod disk;
mod full;
#[cfg(target_os = "linux")]
mod hanging;
mod kills;
mod lost_state;
pub mod line;
mod read_only;
mod record;
mod socket;

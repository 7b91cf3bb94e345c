//! The real agent under fire: killed at random moments, with a full disk, in a folder that can't
//! be written, without its socket.

mod disk;
mod full;
mod kills;
mod lost_state;
pub mod line;
mod read_only;
mod record;
mod socket;

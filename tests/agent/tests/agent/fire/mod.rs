//! The real agent under fire: killed at random moments, with a full disk, in a folder that can't
//! be written, without its socket.

mod disk;
mod kills;
mod line;
mod record;
mod socket;

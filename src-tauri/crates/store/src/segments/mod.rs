//! What several computers of one user tell each other, in a folder that the user's own sync program
//! carries: each writes files of its own and reads those of the others.
//!
//! A segment is a file of lines, a JSON object each: first who writes it, then how prompts ended.
//! Files only grow, and each line has its own sum, so whatever comes of a file is whole lines. What
//! was read is a set by the id of the event: order, delay, doubles and conflict copies don't matter
//! ([`crate::history::joined`]). Nothing else of a user is written there.

mod entry;
mod line;
mod name;
mod reading;
mod header;
mod own;
mod pass;

pub use entry::Entry;
pub use header::{FORMAT, Header, VERSION};
pub use line::{open, seal};
pub use name::is_segment;
pub use own::{Own, SEGMENT_BYTES};
pub use pass::{FileState, Pass, SyncError, is_own, pass};
pub use reading::{Fault, Segment, read};

//! What the agent holds of the machine's memory while it sleeps.
//!
//! A piece of work (a prompt, an answer, a look at the desktop) takes milliseconds and leaves two
//! things behind: free memory that the allocator keeps for the next one, and pages of the program's
//! own code. The next one may be an hour away, so both go back to the system in between. What is
//! needed again is there again as it is needed, from the file that it came from.

#[cfg_attr(all(target_os = "linux", target_env = "gnu"), path = "linux.rs")]
#[cfg_attr(not(all(target_os = "linux", target_env = "gnu")), path = "none.rs")]
mod system;

pub use system::{give_back, keep_together};

use std::time::Duration;

/// So long after something happened its last threads are done with it: bubbles, icon, presence.
pub const SETTLES: Duration = Duration::from_secs(2);

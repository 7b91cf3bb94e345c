//! Waiting for what tells nobody when it has come: a lock that is let go of, a socket at which nobody
//! listens any more.

use std::thread;
use std::time::{Duration, Instant};

/// How long an agent may take to let go of its files, to listen no more, or to be there again.
pub(super) const WITHIN: Duration = Duration::from_secs(5);

/// How often it is tried meanwhile.
const TRY_EVERY: Duration = Duration::from_millis(20);

/// Tries until it comes through, it fails in a way that does not pass, or [`WITHIN`] is over.
pub(super) fn retry<T, E>(
    mut attempt: impl FnMut() -> Result<T, E>,
    passes: impl Fn(&E) -> bool,
) -> Result<T, E> {
    let until = Instant::now() + WITHIN;
    loop {
        match attempt() {
            Err(error) if Instant::now() < until && passes(&error) => thread::sleep(TRY_EVERY),
            tried => return tried,
        }
    }
}

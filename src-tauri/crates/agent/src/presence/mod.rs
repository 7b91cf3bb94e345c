//! Who is there, and what they must not be disturbed in: a port that watches the desktop, with one
//! file for each source.
//!
//! Whatever is unknown counts as "there and free", so that a prompt comes on time. A source that is
//! missing, falls silent or answers nonsense is named in the log once and in [`Sources`], and the
//! rest goes on without it. Only lengths of time leave this module, never what was typed or shown.

#[cfg(any(windows, target_vendor = "apple", test))]
mod asker;
#[cfg(any(windows, target_vendor = "apple"))]
mod asking;
#[cfg(all(unix, not(target_vendor = "apple")))]
mod freedesktop;
mod lengths;
mod picture;
mod sources;

#[cfg(any(windows, target_vendor = "apple"))]
pub use asking::Asking as SystemPresence;
#[cfg(all(unix, not(target_vendor = "apple")))]
pub use freedesktop::Freedesktop as SystemPresence;
pub use lengths::Lengths;
pub use picture::Picture;
pub use sources::{Sign, Source, Sources};

use planner::engine::BusyReason;
use std::sync::mpsc;
use std::time::Duration;

/// The first picture of a desktop whose sources do not answer is taken after this long.
const FIRST_PICTURE: Duration = Duration::from_secs(3);

/// Watches the desktop. What it sees comes as [`Seen`].
pub trait Presence {
    /// Asks for a [`Seen::Still`] as soon as nobody types. False where nothing here could tell.
    fn await_still(&mut self) -> bool;

    /// Whether the camera is to be watched too; it is not, unless the user wants it.
    fn watch_camera(&mut self, on: bool);
}

/// What was seen. All of it may be told again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Seen {
    /// How everything stands. It comes first, and again if all that was known is lost.
    Picture(Picture),
    /// Nobody has touched the computer for this long.
    Away {
        /// In milliseconds of the desktop's.
        idle_ms: u64,
    },
    /// Somebody touches it again.
    Back,
    /// The session was locked.
    Locked,
    /// It was unlocked.
    Unlocked,
    /// The machine goes to sleep.
    GoesToSleep,
    /// The machine woke.
    Woke,
    /// A reason not to disturb began.
    Busy(BusyReason),
    /// It ended.
    Free(BusyReason),
    /// Nobody types: the answer to [`Presence::await_still`].
    Still,
}

/// The reasons not to disturb that are seen here; the others are declared, or come from a calendar.
pub const SEEN_REASONS: [BusyReason; 3] =
    [BusyReason::Dnd, BusyReason::Fullscreen, BusyReason::Camera];

/// Looks at the desktop once: what there is to see by, and whether it answers. Waits for the
/// answers, a few seconds at most.
pub fn look() -> Sources {
    let (tell, told) = mpsc::channel();
    let watching = SystemPresence::start(Lengths::default(), move |seen| drop(tell.send(seen)));
    match watching {
        Ok(watching) => {
            // A late answer is no answer; what came until then is what there is to say.
            let _ = told.recv_timeout(FIRST_PICTURE + Duration::from_secs(1));
            watching.sources()
        }
        Err(error) => {
            log::warn!("no thread to look at the desktop: {error}");
            Sources::default()
        }
    }
}

//! Start at login: one entry for this user, written when they switch it on and taken away when they
//! switch it off. The package starts nothing by itself.
//!
//! Each system has a file of its own with the same `Entry`: `of_user`, `place`, `stands`, `write`,
//! `remove`.

#[cfg(target_vendor = "apple")]
mod apple;
#[cfg(all(unix, not(target_vendor = "apple")))]
mod freedesktop;
mod login;
#[cfg(windows)]
mod windows;

#[cfg(target_vendor = "apple")]
pub use apple::Entry;
#[cfg(all(unix, not(target_vendor = "apple")))]
pub use freedesktop::Entry;
pub use login::{CanNotStart, look, switch};
#[cfg(windows)]
pub use windows::Entry;

use std::io;
use std::path::{Path, PathBuf};

/// How start at login stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stands {
    /// Nothing is started: there is no entry, or the desktop's own settings switched it off.
    Off,
    /// An entry starts a program.
    On {
        /// Which; none where the entry does not tell.
        program: Option<PathBuf>,
    },
}

/// What the entry has to hold, as text; a path that is none is refused before anything is written.
fn as_text(program: &Path) -> io::Result<&str> {
    program.to_str().ok_or_else(|| {
        io::Error::new(io::ErrorKind::InvalidInput, "the path of the program is no text")
    })
}

//! Why a disk does not take what is to be written, as far as the system says so, because what to do
//! about it differs. What is not said here is a matter of the owner and the rights of a file.

use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::Path;

use crate::private;

/// Enough to find out whether there is room.
pub(crate) const SOME: usize = 4096;

/// What is wrong with a disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DiskFault {
    /// There is no room left on it, or none that this user may take.
    Full,
    /// Nothing can be written to it. Systems do that by themselves when they find a fault.
    ReadOnly,
    /// It does not do what it should.
    Failing,
}

impl DiskFault {
    /// The fault behind what the system said, if it is one of the disk.
    pub fn of(error: &io::Error) -> Option<DiskFault> {
        match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Some(DiskFault::Full),
            ErrorKind::ReadOnlyFilesystem => Some(DiskFault::ReadOnly),
            _ => error.raw_os_error().is_some_and(is_failing).then_some(DiskFault::Failing),
        }
    }

    /// What to do about it.
    pub fn hint(self) -> &'static str {
        match self {
            DiskFault::Full => "Make room on the disk and try again.",
            DiskFault::ReadOnly => {
                "Nothing can be written to the disk: restart the computer, and have the disk checked."
            }
            DiskFault::Failing => "The disk may be failing: keep a copy of your files elsewhere.",
        }
    }
}

/// Whether this number of the system's stands for a device that failed; it has no kind of its own.
fn is_failing(number: i32) -> bool {
    match cfg!(windows) {
        // ERROR_CRC, ERROR_WRITE_FAULT, ERROR_READ_FAULT, ERROR_IO_DEVICE
        true => [23, 29, 30, 1117].contains(&number),
        // EIO
        false => number == 5,
    }
}

/// Tries whether so much can be written in a folder. A file that is empty may find room on a full
/// disk, so whoever wants to know about that writes some.
pub(crate) fn try_writing(folder: &Path, bytes: usize) -> io::Result<()> {
    fs::read_dir(folder)?;
    let probe = folder.join(format!(".probe-{}.tmp", std::process::id()));
    let write = |mut file: fs::File| file.write_all(&vec![0; bytes]);
    let written = private::open_or_create(&probe).and_then(write);
    let removed = fs::remove_file(&probe);
    written.and(removed)
}

#[cfg(test)]
mod tests {
    use super::DiskFault;
    use std::io::{Error, ErrorKind};

    #[test]
    fn what_is_no_matter_of_the_disk_is_none_of_its_faults() {
        for kind in [ErrorKind::PermissionDenied, ErrorKind::NotFound, ErrorKind::NotADirectory] {
            assert_eq!(DiskFault::of(&kind.into()), None);
        }
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn what_linux_says_of_a_disk_is_known_by_its_number() {
        for (number, fault) in [
            (5, DiskFault::Failing),
            (28, DiskFault::Full),
            (30, DiskFault::ReadOnly),
            (122, DiskFault::Full),
        ] {
            assert_eq!(DiskFault::of(&Error::from_raw_os_error(number)), Some(fault), "{number}");
        }
    }
}

//! Whether a folder lies on a network file system, where SQLite's shared memory can't be trusted.

use std::path::Path;

/// The name of the network file system a path lies on; `None` on a local disk, or where it can't
/// be told. FUSE counts as one (sshfs is FUSE): a rollback journal is right there in any case.
#[cfg(target_os = "linux")]
pub fn network(path: &Path) -> Option<&'static str> {
    // From linux/magic.h, and from fs/smb for the two CIFS numbers.
    const NETWORK: [(u32, &str); 6] = [
        (0x0000_6969, "nfs"),
        (0x0000_517b, "smb"),
        (0xff53_4d42, "cifs"),
        (0xfe53_4d42, "smb2"),
        (0x6573_5546, "fuse"),
        (0x0102_1997, "9p"),
    ];
    let magic = rustix::fs::statfs(path).ok()?.f_type as u32;
    NETWORK.iter().find(|(number, _)| *number == magic).map(|(_, name)| *name)
}

/// The name of the network file system a path lies on: never told on this system.
#[cfg(not(target_os = "linux"))]
pub fn network(_path: &Path) -> Option<&'static str> {
    None
}

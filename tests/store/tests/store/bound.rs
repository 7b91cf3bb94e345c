//! A test in a process that is held to the modes of files, as a user is: root passes over them.

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;

/// Whether modes hold this process. Where they don't, the test of this binary runs in one that they
/// do hold, or it is said why that can't be had here.
pub fn by_modes(test: &str) -> bool {
    let probe = tempfile::NamedTempFile::new().unwrap();
    set_mode(probe.path(), 0o000);
    if fs::File::open(probe.path()).is_err() {
        return true;
    }
    let output = Command::new("setpriv")
        .arg("--bounding-set=-dac_override,-dac_read_search")
        .arg(std::env::current_exe().unwrap())
        .args(["--exact", test, "--nocapture"])
        .output();
    let Ok(output) = output else {
        println!("SKIPPED: setpriv is not installed");
        return false;
    };
    let text = String::from_utf8_lossy(&output.stdout).into_owned()
        + &String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && text.contains("1 passed"), "{text}");
    false
}

/// What the file's owner, and nobody else, may do with it.
pub fn set_mode(path: &Path, mode: u32) {
    fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
}

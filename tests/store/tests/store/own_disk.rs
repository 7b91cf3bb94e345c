//! A test in a process of its own that has a disk of its own, mounted in a namespace of its own. The
//! ring `agent` takes this file too.

use std::path::PathBuf;
use std::process::Command;

/// The folder that the process of its own is told.
const NAMED: &str = "ADEMPAUZE_TEST_DISK";

/// A small one in memory, which anybody may mount. The argument is its size, as `mount` takes it.
pub fn in_memory(size: &str, test: &str) {
    let mount = format!("mount -t tmpfs -o size={size} none \"$1\"");
    run(&["--user", "--map-root-user", "--mount"], &mount, test);
}

/// Where it is mounted (or lies, where it is no disk in memory), in the process that has it.
pub fn place() -> Option<PathBuf> {
    std::env::var_os(NAMED).map(PathBuf::from)
}

/// Runs a test of this binary after the disk was mounted, or says why that can't be had here.
pub fn run(namespaces: &[&str], mount: &str, test: &str) {
    let folder = tempfile::tempdir().unwrap();
    let script =
        format!("{mount} || exit 77\n{NAMED}=\"$1\" exec \"$2\" --exact \"$3\" --nocapture");
    let output = Command::new("unshare")
        .args(namespaces)
        .args(["sh", "-c", &script, "sh"])
        .arg(folder.path())
        .arg(std::env::current_exe().unwrap())
        .arg(test)
        .output();
    let Ok(output) = output else {
        println!("SKIPPED: unshare is not installed");
        return;
    };
    let text = String::from_utf8_lossy(&output.stdout).into_owned()
        + &String::from_utf8_lossy(&output.stderr);
    if !output.status.success() && !text.contains("running 1 test") {
        println!("SKIPPED: no disk of its own can be had here: {text}");
        return;
    }
    assert!(output.status.success() && text.contains("1 passed"), "{text}");
}

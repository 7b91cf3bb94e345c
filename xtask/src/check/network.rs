//! No program of the package speaks over a network: nothing that could is compiled into one.

use std::collections::BTreeSet;

use anyhow::{Result, bail};

use super::edges::is_of;
use crate::process::{cargo, output};
use crate::workspace::{WINDOW, Workspace};

/// What speaks over a network, and what encrypts that.
const NETWORK: [&str; 12] = [
    "reqwest",
    "hyper",
    "h2",
    "ureq",
    "isahc",
    "curl",
    "rustls",
    "native-tls",
    "openssl",
    "quinn",
    "tungstenite",
    "socket2",
];

/// The systems that the programs are for. (On phones Tauri would bring an HTTP client.)
const SYSTEMS: [&str; 3] =
    ["x86_64-unknown-linux-gnu", "x86_64-pc-windows-msvc", "aarch64-apple-darwin"];

/// Looks through what both programs are made of, on each system.
pub fn check(workspace: &Workspace) -> Result<()> {
    let mut findings = BTreeSet::new();
    for program in ["agent", WINDOW] {
        for system in SYSTEMS {
            let args = ["tree", "--locked", "--edges", "normal", "--prefix", "none"];
            let mut tree = cargo(workspace, &args);
            let tree = output(tree.args(["--package", program, "--target", system]))?;
            let names = tree.lines().filter_map(|line| line.split(' ').next());
            findings.extend(
                names
                    .filter(|name| is_of(name, &NETWORK))
                    .map(|name| format!("{program} holds {name} on {system}")),
            );
        }
    }
    if findings.is_empty() {
        return Ok(());
    }
    let findings: Vec<String> = findings.into_iter().collect();
    bail!("no program may speak over a network:\n  {}", findings.join("\n  "))
}

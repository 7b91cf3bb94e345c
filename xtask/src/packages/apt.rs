//! Debian's and Ubuntu's package manager.

use std::process::Command;

use anyhow::Result;

use crate::process::{is_root, on_path, run, succeeds};

/// Whether packages can be installed without asking anybody for a password.
pub fn usable() -> bool {
    on_path("apt-get").is_some() && (is_root() || sudo_needs_no_password())
}

/// Installs packages, after reading what there is to install.
pub fn install(packages: &[&str]) -> Result<()> {
    eprintln!("installing {}", packages.join(" "));
    run(apt_get().arg("update"))?;
    run(apt_get().args(["install", "-y", "--no-install-recommends"]).args(packages))
}

fn apt_get() -> Command {
    let mut command = if is_root() {
        Command::new("env")
    } else {
        let mut sudo = Command::new("sudo");
        sudo.args(["-n", "env"]);
        sudo
    };
    command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]);
    // On a fresh machine another apt-get may still be at work.
    command.args(["-o", "DPkg::Lock::Timeout=300", "-o", "Dpkg::Use-Pty=0"]);
    command
}

fn sudo_needs_no_password() -> bool {
    on_path("sudo").is_some() && succeeds(Command::new("sudo").args(["-n", "true"]))
}

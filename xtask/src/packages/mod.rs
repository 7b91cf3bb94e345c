//! System packages: what a step needs from the system, and how it comes there.
//!
//! Only Linux needs any. What is missing is found by looking for it (a program on PATH, a library
//! that pkg-config knows, a font), not by asking the package manager, so that it makes no
//! difference how it came there. apt-get installs it where the rights are there; elsewhere the
//! command to type is named.

mod apt;
mod required;

pub use required::{BROWSERS, Need};

use anyhow::{Result, bail};

use required::Required;

/// Sees to it that everything the needs ask for is there.
pub fn ensure(needs: &[Need]) -> Result<()> {
    if !cfg!(target_os = "linux") {
        return Ok(());
    }
    let missing = missing(needs);
    if missing.is_empty() {
        return Ok(());
    }
    for required in &missing {
        eprintln!("missing: {} ({})", required.probe, required.what_for);
    }
    let packages: Vec<&str> = missing.iter().map(|required| required.debian).collect();
    if apt::usable() {
        apt::install(&packages)?;
        let left = self::missing(needs);
        if left.is_empty() {
            return Ok(());
        }
        let left: Vec<String> = left.iter().map(|required| required.probe.to_string()).collect();
        bail!("after apt-get install these are still missing: {}", left.join(", "));
    }
    bail!(
        "system packages are missing, and apt-get can't be used from here without a password.\n\
         Install them, then try again:\n  \
         Debian, Ubuntu: sudo apt-get install --no-install-recommends {}\n  \
         Fedora:         sudo dnf install {}\n  \
         Arch:           sudo pacman -S --needed {}",
        packages.join(" "),
        joined(&missing, |required| required.fedora),
        joined(&missing, |required| required.arch),
    )
}

/// Installs packages by their names in Debian: for what no step of the whole needs.
pub fn install(packages: &[&str]) -> Result<()> {
    if !apt::usable() {
        bail!("apt-get can't be used from here without a password: install {}", packages.join(" "));
    }
    apt::install(packages)
}

/// What is missing, in words.
pub fn lacking(needs: &[Need]) -> Vec<String> {
    let said = |required: &&Required| format!("{} ({})", required.probe, required.what_for);
    missing(needs).iter().map(said).collect()
}

/// Each missing requirement once per Debian package.
fn missing(needs: &[Need]) -> Vec<&'static Required> {
    let mut missing: Vec<&Required> = Vec::new();
    for required in needs.iter().flat_map(|need| need.required()) {
        let listed = missing.iter().any(|other| other.debian == required.debian);
        if !listed && !required.probe.is_there() {
            missing.push(required);
        }
    }
    missing
}

fn joined(missing: &[&Required], name: impl Fn(&Required) -> &'static str) -> String {
    missing.iter().map(|required| name(required)).collect::<Vec<_>>().join(" ")
}

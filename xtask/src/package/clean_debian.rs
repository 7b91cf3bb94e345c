//! A Debian as it is installed: nothing but its base and what a package asks for. It is made once
//! by debootstrap and kept as an archive outside of the checkout, so that the next time is quick.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::process::{is_root, output, run, succeeds};
use crate::workspace::cache;

/// The user of that Debian.
pub const USER: u32 = 1000;

/// Why none can be made here, if so.
pub fn hindrance() -> Option<&'static str> {
    if !cfg!(target_os = "linux") {
        return Some("it takes Linux");
    }
    if codename().is_err() {
        return Some("it takes Debian");
    }
    if !is_root() {
        return Some("it takes root");
    }
    // In a container root may be less than root.
    let mut apart = Command::new("unshare");
    let is_possible = succeeds(apart.args(["--mount", "--pid", "--net", "--fork", "true"]));
    (!is_possible).then_some("it takes namespaces")
}

/// The archive of one that holds just what a package depends on.
pub fn archive(package: &Path) -> Result<PathBuf> {
    let depends = output(Command::new("dpkg-deb").arg("--field").arg(package).arg("Depends"))?;
    let codename = codename()?;
    let folder = cache("adempauze-package")?;
    let archive = folder.join(format!("{codename}.tar"));
    // Another package may depend on others; then it is made anew.
    let holds = folder.join(format!("{codename}.depends"));
    if archive.is_file() && fs::read_to_string(&holds).is_ok_and(|held| held == depends) {
        return Ok(archive);
    }
    fs::create_dir_all(&folder)?;
    eprintln!("making a clean Debian: this takes some minutes the first time");
    // Not in /tmp, where there may be no devices.
    let made = tempfile::tempdir_in(&folder)?;
    let root = made.path().join(&codename);
    let mut debootstrap = Command::new("debootstrap");
    debootstrap.args(["--variant=minbase", &codename]).arg(&root);
    output(&mut debootstrap)?;
    complete(&root, &codename, depends.trim())?;
    let half = archive.with_extension("half");
    run(Command::new("tar")
        .arg("--create")
        .arg("--file")
        .arg(&half)
        .arg("-C")
        .arg(&root)
        .arg("."))?;
    fs::rename(half, &archive)?;
    fs::write(holds, depends)?;
    Ok(archive)
}

/// Where Debian's packages come from, and the corrections to them.
const MIRRORS: [(&str, &str); 3] = [
    ("http://deb.debian.org/debian", ""),
    ("http://deb.debian.org/debian", "-updates"),
    ("http://deb.debian.org/debian-security", "-security"),
];

/// Adds the corrections of Debian, what the package depends on, and a user.
fn complete(root: &Path, codename: &str, depends: &str) -> Result<()> {
    let sources: String = MIRRORS
        .iter()
        .map(|(mirror, suffix)| format!("deb {mirror} {codename}{suffix} main\n"))
        .collect();
    fs::write(root.join("etc/apt/sources.list"), sources)?;
    // A package that can be named like this has no other purpose than its dependencies.
    let wanted = root.join("wanted/DEBIAN");
    fs::create_dir_all(&wanted)?;
    let control = format!(
        "Package: adempauze-wanted\nVersion: 1\nArchitecture: all\nMaintainer: nobody <nobody>\n\
         Depends: {depends}\nDescription: what Adempauze depends on\n"
    );
    fs::write(wanted.join("control"), control)?;
    let script = format!(
        "set -e
         export DEBIAN_FRONTEND=noninteractive
         dpkg-deb --build /wanted /wanted.deb
         apt-get -qq update
         apt-get -qq -y -o Dpkg::Use-Pty=0 --no-install-recommends upgrade
         apt-get -qq -y -o Dpkg::Use-Pty=0 --no-install-recommends install /wanted.deb
         dpkg --purge adempauze-wanted
         apt-get clean
         rm -rf /wanted /wanted.deb /var/lib/apt/lists/*
         useradd --uid {USER} --create-home user"
    );
    output(Command::new("chroot").arg(root).args(["sh", "-c", &script]))?;
    Ok(())
}

/// The name of the Debian that this is: a program runs where the libraries are that it was linked
/// to.
fn codename() -> Result<String> {
    let text = fs::read_to_string("/etc/os-release").context("there is no /etc/os-release")?;
    let value = |name: &str| {
        let mut lines = text.lines();
        lines.find_map(|line| line.strip_prefix(name)).map(|value| value.trim_matches('"'))
    };
    match (value("ID="), value("VERSION_CODENAME=")) {
        (Some("debian"), Some(codename)) => Ok(codename.to_owned()),
        _ => bail!("this is no released Debian"),
    }
}

//! The package in a clean Debian: installed, upgraded while its agent asks something, removed.
//!
//! All of it happens in namespaces of its own (mounts, processes, network): what is started there
//! ends with the trial, what is mounted goes with it, and nothing of this machine is seen from
//! inside. There is no network, so what the package needs has to be there already.

mod inside;
mod steps;

use std::env;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};
use clap::Args;

use super::{Made, PACKAGES_IN, clean_debian, newer};
use crate::packages::{self, Need};
use crate::process::run;
use crate::workspace::{Profile, Workspace};

/// What `unshare` starts: the steps, inside of the namespaces.
#[derive(Args)]
pub struct Options {
    /// The clean Debian
    root: PathBuf,
    /// The package
    package: PathBuf,
    /// Its version
    version: String,
    /// The package of the next version
    newer: PathBuf,
    /// That version
    newer_version: String,
}

/// Tries a package.
pub(super) fn of(workspace: &Workspace, profile: Profile, made: &Made) -> Result<()> {
    packages::ensure(&[Need::CleanDebian, Need::PrivateDesktop])?;
    let (newer, next) = newer::make(workspace, profile, &made.tree, &made.release)?;
    let archive = clean_debian::archive(&made.package)?;
    let root = workspace.target.join(PACKAGES_IN).join("debian");
    if root.exists() {
        fs::remove_dir_all(&root)?;
    }
    fs::create_dir_all(&root)?;
    run(Command::new("tar").arg("--extract").arg("--file").arg(archive).arg("-C").arg(&root))?;
    let mut apart = Command::new("unshare");
    apart.args(["--mount", "--pid", "--net", "--fork", "--kill-child", "--mount-proc"]);
    apart.arg(env::current_exe().context("failed to find this program")?);
    apart.arg("trial").arg(&root);
    apart.arg(&made.package).arg(&made.release.version).arg(&newer).arg(&next.version);
    let tried = run(&mut apart);
    fs::remove_dir_all(&root).context("failed to remove the clean Debian")?;
    tried
}

/// What runs inside of the namespaces.
pub fn inside(options: &Options) -> Result<()> {
    steps::all(options)
}

//! `cargo xtask package`: what users install.
//!
//! Both programs and what belongs to them are laid out as they will lie on the system ([`tree`]);
//! a package is that tree with a description around it ([`deb`], [`rpm`]). Nothing is fetched, and
//! the same sources give the same package. [`trial`] installs it in a clean Debian, upgrades it while its
//! agent asks something, and takes it away.

mod bundle;
mod clean_debian;
mod deb;
mod licences;
mod newer;
mod release;
mod rpm;
mod tree;
pub mod trial;

use std::fs;
use std::path::PathBuf;

use anyhow::{Result, bail, ensure};
use clap::Args;

use crate::packages::{self, Need};
use crate::run::build;
use crate::workspace::{Profile, Workspace};
use release::Release;
use tree::Tree;

/// The folder among the builds where packages are made.
const PACKAGES_IN: &str = "package";

/// What a package may weigh in bytes, and what it may take once it is installed.
const LARGEST_PACKAGE: u64 = 10_000_000;
/// See [`LARGEST_PACKAGE`].
const LARGEST_INSTALLED: u64 = 25_000_000;

/// Builds both programs and makes what users install: on Debian a .deb and a .rpm, on Windows and
/// macOS an installer.
#[derive(Args)]
pub struct Options {
    /// Package programs that are built without optimising: quicker to build, larger and slower
    #[arg(long)]
    debug: bool,
    /// Install, upgrade and remove it in a clean Debian
    #[arg(long)]
    test: bool,
}

/// Builds, lays out, packages and checks.
pub fn package(workspace: &Workspace, options: &Options) -> Result<()> {
    if !cfg!(target_os = "linux") {
        return bundle::make(workspace);
    }
    let profile = if options.debug { Profile::Debug } else { Profile::Release };
    let made = make(workspace, profile)?;
    // Before the trial, which puts the next version into the tree.
    let folder = workspace.target.join(PACKAGES_IN);
    let other = rpm::make(workspace, &made.tree, &made.release, &folder)?;
    if options.test {
        if let Some(why) = clean_debian::hindrance() {
            bail!("a package can't be installed in a clean Debian here: {why}");
        }
        trial::of(workspace, profile, &made)?;
    }
    let mut sizes = vec![("installed".to_owned(), made.installed, LARGEST_INSTALLED)];
    for package in [&made.package, &other] {
        let name = package.display().to_string();
        sizes.push((name, fs::metadata(package)?.len(), LARGEST_PACKAGE));
    }
    for (what, bytes, _) in &sizes {
        println!("{what}: {:.1} MB", mb(*bytes));
    }
    // Programs that are built without optimising are far larger.
    if profile == Profile::Release { within(&sizes) } else { Ok(()) }
}

/// Whether each size, in bytes, is within its bound.
fn within(sizes: &[(String, u64, u64)]) -> Result<()> {
    for (what, bytes, most) in sizes {
        ensure!(bytes <= most, "{what}: {:.1} MB, more than {:.1} MB", mb(*bytes), mb(*most));
    }
    Ok(())
}

/// The stage of `cargo xtask test`: the package of the programs as the tests built them. Says why
/// it is left out, if so.
pub fn stage(workspace: &Workspace) -> Result<()> {
    if let Some(why) = clean_debian::hindrance() {
        println!("left out: no package is installed in a clean Debian here ({why})");
        return Ok(());
    }
    let made = make(workspace, Profile::Debug)?;
    trial::of(workspace, Profile::Debug, &made)
}

/// A package, and what it was made of.
struct Made {
    package: PathBuf,
    tree: Tree,
    release: Release,
    /// In bytes.
    installed: u64,
}

fn make(workspace: &Workspace, profile: Profile) -> Result<Made> {
    packages::ensure(&[Need::Package])?;
    build(workspace, profile)?;
    let release = Release::of_workspace(workspace)?;
    let folder = workspace.target.join(PACKAGES_IN);
    let tree = Tree::lay_out(workspace, profile, &release, &folder.join("tree"))?;
    let package = deb::make(&tree, &release, &folder)?;
    deb::check(&package)?;
    let installed = tree.size()?;
    Ok(Made { package, tree, release, installed })
}

fn mb(bytes: u64) -> f64 {
    bytes as f64 / 1e6
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_that_has_grown_too_large_is_none() {
        let sized = |bytes| within(&[("a package".to_owned(), bytes, LARGEST_PACKAGE)]);
        assert!(sized(LARGEST_PACKAGE).is_ok());
        assert!(sized(LARGEST_PACKAGE + 1).is_err());
    }
}

//! The package that the next version will be: the same sources with a higher number. Only the
//! agent is built anew; it is what an upgrade is about.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::release::Release;
use super::tree::Tree;
use super::{PACKAGES_IN, deb};
use crate::check::files;
use crate::process::{cargo, run};
use crate::run::BOTH;
use crate::workspace::{AGENT_PROGRAM, Profile, Workspace};

/// What the agent is not built from.
const LEFT_OUT: [&str; 2] = ["ui", "docs"];

/// Makes it of a tree that holds this version; the tree holds the next one then.
pub fn make(
    workspace: &Workspace,
    profile: Profile,
    tree: &Tree,
    now: &Release,
) -> Result<(PathBuf, Release)> {
    let next = Release { version: next(&now.version)?, epoch: now.epoch.clone() };
    let copy = workspace.target.join(PACKAGES_IN).join("next");
    copy_sources(workspace, &copy, &now.version, &next.version)?;
    // Built where the builds are: the crates of others are there already.
    let build = |root: &Path, lock: &str| {
        let mut args = vec!["build", lock, "--bin", AGENT_PROGRAM];
        args.extend(BOTH);
        if profile == Profile::Release {
            args.push("--release");
        }
        let mut build = cargo(workspace, &args);
        run(build.current_dir(root).env("CARGO_TARGET_DIR", &workspace.target))
    };
    build(&copy, "--offline")?;
    let [agent, _] = tree.programs_in();
    fs::copy(workspace.program(AGENT_PROGRAM, profile), &agent)?;
    // The program that lies there is this version's again.
    build(&workspace.root, "--locked")?;
    fs::remove_dir_all(copy)?;
    if profile == Profile::Debug {
        run(Command::new("strip").arg(&agent))?;
    }
    let package = deb::make(tree, &next, &workspace.target.join(PACKAGES_IN))?;
    Ok((package, next))
}

fn next(version: &str) -> Result<String> {
    let (before, last) = version.rsplit_once('.').context("a version has three numbers")?;
    let last: u64 = last.parse().context("the last part of the version is a number")?;
    Ok(format!("{before}.{}", last + 1))
}

fn copy_sources(workspace: &Workspace, to: &Path, version: &str, next: &str) -> Result<()> {
    if to.exists() {
        fs::remove_dir_all(to)?;
    }
    for file in files::all(workspace)? {
        if LEFT_OUT.iter().any(|folder| file.starts_with(folder)) {
            continue;
        }
        let to = to.join(&file);
        fs::create_dir_all(to.parent().context("BUG: a file lies in a folder")?)?;
        fs::copy(workspace.root.join(&file), &to)?;
    }
    let manifest = to.join("Cargo.toml");
    let text = fs::read_to_string(&manifest)?;
    let line = |version: &str| format!("\nversion = \"{version}\"\n");
    fs::write(manifest, text.replacen(&line(version), &line(next), 1))?;
    Ok(())
}

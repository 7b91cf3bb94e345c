//! The UI: its packages and its bundle.

use std::fs;

use anyhow::{Context, Result, bail};

use crate::process::{npm, on_path, run};
use crate::workspace::Workspace;

/// Kept beside the packages: the lock file they were installed from.
const INSTALLED_FROM: &str = "node_modules/.installed-from.json";

/// Installs the packages of the lock file, unless just these stand there already.
pub fn install(workspace: &Workspace) -> Result<()> {
    let lock = fs::read(workspace.ui().join("package-lock.json"))
        .context("failed to read ui/package-lock.json")?;
    let stamp = workspace.ui().join(INSTALLED_FROM);
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    if on_path("node").is_none() {
        bail!("node is not on PATH: install Node 20.19 or later (nodejs.org)");
    }
    eprintln!("installing the packages of the UI");
    run(&mut npm(workspace, &["ci", "--no-audit", "--no-fund"]))?;
    fs::write(&stamp, lock).with_context(|| format!("failed to write {}", stamp.display()))
}

/// Builds what the window shows. The window compiles it in, so this comes first.
pub fn build(workspace: &Workspace) -> Result<()> {
    install(workspace)?;
    run(&mut npm(workspace, &["run", "--silent", "build"]))
}

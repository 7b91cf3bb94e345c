//! rustfmt and clippy over the workspace.

use anyhow::Result;

use super::ensure_packages;
use crate::process::{cargo, run};
use crate::ui;
use crate::workspace::{WINDOW, Workspace};

/// Whether every Rust file is formatted.
pub fn format(workspace: &Workspace) -> Result<()> {
    run(&mut cargo(workspace, &["fmt", "--all", "--check"]))
}

/// Clippy, with warnings as errors.
pub fn lints(workspace: &Workspace, with_window: bool) -> Result<()> {
    ensure_packages(with_window)?;
    let mut args = vec!["clippy", "--workspace", "--all-targets", "--locked"];
    if with_window {
        // The window compiles the UI's bundle in, so that has to stand there.
        ui::build(workspace)?;
    } else {
        args.extend(["--exclude", WINDOW]);
    }
    args.extend(["--", "-D", "warnings"]);
    run(&mut cargo(workspace, &args))
}

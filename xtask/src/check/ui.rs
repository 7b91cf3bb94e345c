//! The checks that need the UI's packages: types, accessibility warnings, formatting.

use anyhow::Result;

use crate::process::{npm, run};
use crate::ui;
use crate::workspace::Workspace;

/// Runs the UI's own check.
pub fn check(workspace: &Workspace) -> Result<()> {
    ui::install(workspace)?;
    run(&mut npm(workspace, &["run", "--silent", "check"]))
}

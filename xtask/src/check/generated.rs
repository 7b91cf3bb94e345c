//! Generated files are committed; here they are made again and compared, without touching the tree.

use anyhow::Result;

use crate::process::{cargo, run};
use crate::workspace::Workspace;

/// The UI's types, made from the wire's.
pub fn typescript(workspace: &Workspace) -> Result<()> {
    let make = ["run", "--quiet", "--locked", "--package", "wire", "--example", "types"];
    run(cargo(workspace, &make).args(["--", "--check"]))
}

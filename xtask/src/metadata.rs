//! What cargo knows of every crate that the lock file names.

use std::path::PathBuf;

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::process::{cargo, output};
use crate::workspace::Workspace;

/// A crate, ours or of others.
#[derive(Deserialize)]
pub struct Crate {
    pub name: String,
    pub version: String,
    pub license: Option<String>,
    /// None where it is ours.
    pub source: Option<String>,
    pub manifest_path: PathBuf,
    pub dependencies: Vec<Dependency>,
}

/// What a crate asks for.
#[derive(Deserialize)]
pub struct Dependency {
    pub name: String,
    /// The versions that it takes.
    pub req: String,
    pub path: Option<String>,
}

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Crate>,
}

/// All of them.
pub fn crates(workspace: &Workspace) -> Result<Vec<Crate>> {
    let args = ["metadata", "--locked", "--format-version", "1"];
    let metadata = output(&mut cargo(workspace, &args))?;
    let metadata: Metadata =
        serde_json::from_str(&metadata).context("failed to read what `cargo metadata` wrote")?;
    Ok(metadata.packages)
}

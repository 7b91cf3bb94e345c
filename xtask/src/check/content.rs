//! `cargo xtask check content`: the rules of the library alone, against the articles where this
//! machine has them. The rules themselves are the content tests.

use std::env;
use std::path::PathBuf;

use anyhow::Result;

use crate::process::{cargo, run};
use crate::workspace::Workspace;

/// Names the folder of the articles where it is not beside the checkout.
const ARTICLES: &str = "ADEMPAUZE_SEEDS";

/// Runs the content tests, and says what they had to leave out.
pub fn check(workspace: &Workspace) -> Result<()> {
    let beside = || workspace.root.join("../shared/seeds");
    let articles = env::var_os(ARTICLES).map_or_else(beside, PathBuf::from);
    run(&mut cargo(workspace, &["test", "--locked", "--package", "content-tests"]))?;
    if articles.is_dir() {
        eprintln!("content: held against the articles in {}", articles.display());
    } else {
        eprintln!("content: left out: no articles at {} ({ARTICLES})", articles.display());
    }
    Ok(())
}

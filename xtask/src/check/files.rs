//! The files of the project, as git sees them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::process::output;
use crate::workspace::Workspace;

/// Folders that hold what is made, never what is written.
const MADE: [&str; 6] = ["target", "node_modules", "dist", ".git", "gen", "test-output"];

/// Every file of the project, relative to its root, in order: those that git knows or would take
/// up; in an unpacked archive without git, those outside the folders that hold what is made.
pub fn all(workspace: &Workspace) -> Result<Vec<PathBuf>> {
    let mut git = Command::new("git");
    git.current_dir(&workspace.root);
    git.args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]);
    let mut files = match output(&mut git) {
        Ok(list) => list.split_terminator('\0').map(PathBuf::from).collect(),
        Err(_) => walk(&workspace.root)?,
    };
    files.retain(|file| workspace.root.join(file).is_file());
    files.sort();
    files.dedup();
    Ok(files)
}

/// The text of a file, or none for one that is not text.
pub fn text(workspace: &Workspace, file: &Path) -> Result<Option<String>> {
    let bytes = fs::read(workspace.root.join(file))
        .with_context(|| format!("failed to read {}", file.display()))?;
    Ok(String::from_utf8(bytes).ok())
}

fn walk(root: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(&folder)
            .with_context(|| format!("failed to read {}", folder.display()))?;
        for entry in entries {
            let path = entry?.path();
            let made = path.file_name().is_some_and(|name| MADE.iter().any(|made| name == *made));
            if path.is_dir() && !made {
                folders.push(path);
            } else if path.is_file() {
                let inside = path.strip_prefix(root).context("BUG: found under the root")?;
                files.push(inside.to_owned());
            }
        }
    }
    Ok(files)
}

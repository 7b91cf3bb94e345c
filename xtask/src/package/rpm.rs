//! The package for Fedora, openSUSE and what descends from them: the same tree under another
//! description, closed by rpmbuild, which finds the libraries by itself.
//!
//! It holds the programs as they were built here; made on Debian 12 they ask for its glibc or a
//! later one.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use super::release::Release;
use super::tree::Tree;
use crate::process::{output, run};
use crate::workspace::Workspace;

/// Makes the package in a folder, and says where it is.
pub fn make(
    workspace: &Workspace,
    tree: &Tree,
    release: &Release,
    folder: &Path,
) -> Result<PathBuf> {
    let work = folder.join("rpm");
    if work.exists() {
        fs::remove_dir_all(&work)?;
    }
    fs::create_dir_all(&work)?;
    let linux = workspace.root.join("src-tauri/packaging/linux");
    let stop = fs::read_to_string(linux.join("stop-agents"))?;
    let spec = fs::read_to_string(workspace.root.join("src-tauri/packaging/rpm/adempauze.spec"))?;
    let spec = release.fill_in(&spec)?.replace("@STOP_AGENTS@", stop.trim_end());
    let file = work.join("adempauze.spec");
    fs::write(&file, spec)?;
    let mut build = Command::new("rpmbuild");
    build.arg("-bb").arg("--quiet").arg(&file);
    for (name, value) in
        [("_topdir", work.as_path()), ("tree", tree.root()), ("sources", &workspace.root)]
    {
        build.arg("--define").arg(format!("{name} {}", value.display()));
    }
    run(build.env("SOURCE_DATE_EPOCH", &release.epoch))?;
    let made = only_file(&work.join("RPMS"))?;
    let package = folder.join(made.file_name().context("a file has a name")?);
    fs::rename(made, &package)?;
    fs::remove_dir_all(work)?;
    check(&package, tree)?;
    Ok(package)
}

/// Whether it holds the programs, and asks for what they are linked to.
fn check(package: &Path, tree: &Tree) -> Result<()> {
    let ask = |what: &str| output(Command::new("rpm").args(["-qp", what]).arg(package));
    let files = ask("--list")?;
    for program in tree.programs_in() {
        let installed = program.strip_prefix(tree.root()).context("BUG: it lies in the tree")?;
        let installed = format!("/{}", installed.display());
        ensure!(files.lines().any(|file| file == installed), "the .rpm lacks {installed}");
    }
    let needs = ask("--requires")?;
    ensure!(needs.contains("libwebkit2gtk-4.1.so"), "the .rpm does not ask for the web view");
    Ok(())
}

/// The file in a folder of folders that hold just one.
fn only_file(folder: &Path) -> Result<PathBuf> {
    let entry = fs::read_dir(folder)?.next();
    let path = entry.with_context(|| format!("nothing lies in {}", folder.display()))??.path();
    if path.is_dir() { only_file(&path) } else { Ok(path) }
}

//! House rules that can be read off the files: their length, what must not stand in them, what
//! must stand at their head.

use std::env;
use std::path::Path;

use anyhow::{Result, bail};

use super::files;
use crate::workspace::Workspace;

/// From this length on a file says in its header why it is that long.
const LONG: usize = 600;
/// The word that begins that reason.
const REASON: &str = "Length:";

/// Crates that never hold unsafe code.
const WITHOUT_UNSAFE: [&str; 3] = ["planner", "store", "wire"];

/// Looks through every file of the project.
pub fn check(workspace: &Workspace) -> Result<()> {
    let mut findings = Vec::new();
    for file in files::all(workspace)? {
        let Some(text) = files::text(workspace, &file)? else { continue };
        let mut find = |what: String| findings.push(format!("{}: {what}", file.display()));
        length(&file, &text, &mut find);
        paths_of_this_machine(workspace, &text, &mut find);
        download_addresses(&file, &text, &mut find);
    }
    decisions(workspace, &mut findings)?;
    for name in WITHOUT_UNSAFE {
        let file = format!("src-tauri/crates/{name}/src/lib.rs");
        let text = files::text(workspace, Path::new(&file))?.unwrap_or_default();
        if !text.contains("#![forbid(unsafe_code)]") {
            findings.push(format!("{file}: does not forbid unsafe code"));
        }
    }
    if findings.is_empty() {
        return Ok(());
    }
    bail!("house rules are broken (docs/style.md):\n  {}", findings.join("\n  "))
}

/// Files stay short; tests and generated files are exempt.
fn length(file: &Path, text: &str, find: &mut impl FnMut(String)) {
    let extension = file.extension().and_then(|extension| extension.to_str());
    let source = matches!(extension, Some("rs" | "ts" | "js" | "mjs" | "svelte" | "css"));
    let header = || text.lines().take(12);
    let exempt = file.starts_with("tests")
        || file.file_name().is_some_and(|name| name.to_string_lossy().contains(".test."))
        || header().any(|line| line.contains("@generated") || line.contains("Not to be edited"));
    let lines = text.lines().count();
    if source && !exempt && lines > LONG && !header().any(|line| line.contains(REASON)) {
        find(format!("{lines} lines, and its header has no line `{REASON} …` that says why"));
    }
}

/// Nothing refers to a folder of the machine it was written on.
fn paths_of_this_machine(workspace: &Workspace, text: &str, find: &mut impl FnMut(String)) {
    // A checkout right under `/` says nothing: `/app` may well be a word of the project.
    let deep = workspace.root.components().count() > 2;
    let root = deep.then(|| workspace.root.display().to_string());
    let home = env::home_dir().map(|home| format!("{}/", home.display()));
    let folders: Vec<String> = [root, home].into_iter().flatten().filter(|p| p.len() > 2).collect();
    for (number, line) in text.lines().enumerate() {
        if folders.iter().any(|folder| line.contains(folder.as_str())) {
            find(format!("line {} names a folder of this machine", number + 1));
        }
    }
}

/// The list of decisions names each of them.
fn decisions(workspace: &Workspace, findings: &mut Vec<String>) -> Result<()> {
    let folder = Path::new("docs").join("decisions");
    let list = files::text(workspace, &folder.join("README.md"))?.unwrap_or_default();
    for file in files::all(workspace)?.iter().filter(|file| file.starts_with(&folder)) {
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if name != "README.md" && !list.contains(&format!("({name})")) {
            findings.push(format!("{}: docs/decisions/README.md does not name it", file.display()));
        }
    }
    Ok(())
}

/// Lock files name packages and their hashes, not where this machine got them.
fn download_addresses(file: &Path, text: &str, find: &mut impl FnMut(String)) {
    let npm_lock = file.ends_with("package-lock.json");
    if npm_lock && text.contains("\"resolved\": \"http") {
        find(
            "records download addresses: make it anew with omit-lockfile-registry-resolved".into(),
        );
    }
    let cargo_lock = file.ends_with("Cargo.lock");
    let elsewhere = |line: &&str| {
        line.starts_with("source = ")
            && !line.contains("\"registry+https://github.com/rust-lang/crates.io-index\"")
    };
    if cargo_lock && let Some(line) = text.lines().find(elsewhere) {
        find(format!("a package does not come from crates.io: {line}"));
    }
}

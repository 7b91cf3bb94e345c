//! The rings: who may depend on whom, read from `cargo metadata` and `cargo tree`.

use std::collections::BTreeSet;

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use super::files;
use crate::process::{cargo, output};
use crate::workspace::{WINDOW, Workspace};

/// Each ring with the members of the workspace that it may name, as ARCHITECTURE.md draws it.
const RINGS: [(&str, &[&str]); 11] = [
    ("planner", &[]),
    ("store", &["planner"]),
    ("wire", &["planner"]),
    ("agent", &["planner", "store", "wire"]),
    (WINDOW, &["wire"]),
    // A ring's tests link what the ring links, so that a lower ring can't come to need a higher one.
    ("planner-tests", &["planner"]),
    ("store-tests", &["store", "planner"]),
    ("wire-tests", &["wire", "planner"]),
    ("content-tests", &["agent", "planner"]),
    ("agent-tests", &["agent", "store", "wire", "planner"]),
    ("fuzz-tests", &["agent", "store", "wire", "planner"]),
];

/// All that the planner may name.
const UNDER_PLANNER: [&str; 4] = ["chrono", "chrono-tz", "serde", "libm"];

/// Features of chrono that read the clock of the machine.
const CLOCK: [&str; 4] = ["clock", "now", "wasmbind", "winapi"];

/// What a web view brings. Tauri itself never comes without its runtime; another of its crates
/// (notifications on Windows) stands alone and is welcome.
const WEBVIEW: [&str; 10] = [
    "tauri-runtime",
    "wry",
    "tao",
    "gtk",
    "gdk",
    "webkit2gtk",
    "javascriptcore",
    "soup3",
    "webview2-com",
    "glib",
];

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
    workspace_members: Vec<String>,
    workspace_default_members: Vec<String>,
}

#[derive(Deserialize)]
struct Package {
    id: String,
    name: String,
    dependencies: Vec<Dependency>,
}

#[derive(Deserialize)]
struct Dependency {
    name: String,
    path: Option<String>,
}

/// Checks every edge.
pub fn check(workspace: &Workspace) -> Result<()> {
    let metadata = metadata(workspace)?;
    let mut findings = Vec::new();
    between_rings(&metadata, &mut findings);
    default_members(&metadata, &mut findings);
    under_planner(workspace, &metadata, &mut findings)?;
    outside_the_window(workspace, &mut findings)?;
    one_zbus(workspace, &mut findings)?;
    if findings.is_empty() {
        return Ok(());
    }
    bail!("edges that ARCHITECTURE.md does not have:\n  {}", findings.join("\n  "))
}

fn metadata(workspace: &Workspace) -> Result<Metadata> {
    let args = ["metadata", "--format-version", "1", "--no-deps", "--locked"];
    let json = output(&mut cargo(workspace, &args))?;
    serde_json::from_str(&json).context("failed to read what `cargo metadata` wrote")
}

fn between_rings(metadata: &Metadata, findings: &mut Vec<String>) {
    for (ring, allowed) in RINGS {
        let Some(package) = metadata.packages.iter().find(|package| package.name == ring) else {
            continue;
        };
        for dependency in &package.dependencies {
            let is_ours = dependency.path.is_some();
            if is_ours && !allowed.contains(&dependency.name.as_str()) {
                findings.push(format!("{ring} depends on {}", dependency.name));
            }
        }
    }
    for package in &metadata.packages {
        let is_listed = RINGS.iter().any(|(ring, _)| *ring == package.name);
        let names_ours = package.dependencies.iter().any(|dependency| dependency.path.is_some());
        if !is_listed && names_ours && !OUTSIDE.contains(&package.name.as_str()) {
            findings
                .push(format!("{} is no ring that xtask/src/check/edges.rs knows", package.name));
        }
    }
}

/// Members that are no ring and may name any of them.
const OUTSIDE: [&str; 2] = ["xtask", "desktop-tests"];

fn default_members(metadata: &Metadata, findings: &mut Vec<String>) {
    for package in &metadata.packages {
        let is_member = metadata.workspace_members.contains(&package.id);
        let is_default = metadata.workspace_default_members.contains(&package.id);
        if is_member && package.name == WINDOW && is_default {
            findings.push(format!("{WINDOW} is a default member: `cargo test` would compile it"));
        }
    }
}

fn under_planner(
    workspace: &Workspace,
    metadata: &Metadata,
    findings: &mut Vec<String>,
) -> Result<()> {
    let planner = metadata.packages.iter().find(|package| package.name == "planner");
    let planner = planner.context("the workspace has no planner")?;
    for dependency in &planner.dependencies {
        if !UNDER_PLANNER.contains(&dependency.name.as_str()) {
            findings.push(format!("planner depends on {}", dependency.name));
        }
    }
    let args = ["tree", "--locked", "--package", "planner", "--edges", "normal", "--target", "all"];
    let mut tree = cargo(workspace, &args);
    let tree = output(tree.args(["--prefix", "none", "--format", "{p}|{f}"]))?;
    let chrono = tree
        .lines()
        .find(|line| line.starts_with("chrono v"))
        .context("`cargo tree` shows no chrono under planner")?;
    let features = chrono.split_once('|').map_or("", |(_, features)| features);
    for feature in features.split(',').map(|feature| feature.trim_end_matches(" (*)")) {
        if CLOCK.contains(&feature) {
            findings.push(format!("planner takes chrono with its feature `{feature}`"));
        }
    }
    Ok(())
}

fn outside_the_window(workspace: &Workspace, findings: &mut Vec<String>) -> Result<()> {
    // No `--workspace`: just what `cargo test` compiles, on every system.
    let args = ["tree", "--locked", "--edges", "all", "--target", "all", "--prefix", "none"];
    let tree = output(cargo(workspace, &args).args(["--format", "{p}"]))?;
    let names: BTreeSet<&str> = tree.lines().filter_map(|line| line.split(' ').next()).collect();
    if !names.contains("planner") {
        bail!("BUG: `cargo tree` does not show the default members");
    }
    for name in names {
        if is_of(name, &WEBVIEW) {
            findings.push(format!("the default members compile {name}, a part of a web view"));
        }
    }
    Ok(())
}

/// Whether a crate is one of these, or a part of one (`gtk-sys`, `tauri-utils`).
pub fn is_of(name: &str, families: &[&str]) -> bool {
    families.iter().any(|family| {
        name.strip_prefix(family)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(['-', '_']))
    })
}

fn one_zbus(workspace: &Workspace, findings: &mut Vec<String>) -> Result<()> {
    let lock = files::text(workspace, "Cargo.lock".as_ref())?.unwrap_or_default();
    let versions = lock.lines().filter(|line| *line == "name = \"zbus\"").count();
    if versions > 1 {
        findings.push(format!("Cargo.lock holds {versions} versions of zbus"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_family_is_told_from_a_name_that_only_begins_like_it() {
        assert!(is_of("gtk", &WEBVIEW));
        assert!(is_of("gtk-sys", &WEBVIEW));
        assert!(is_of("tauri-runtime-wry", &WEBVIEW));
        assert!(!is_of("taos", &WEBVIEW));
        assert!(!is_of("tauri-winrt-notification", &WEBVIEW));
    }
}

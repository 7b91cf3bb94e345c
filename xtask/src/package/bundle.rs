//! Installers for Windows (NSIS) and macOS (a bundle in a disk image), made by Tauri's own tool on
//! these systems. It has been run on neither: see docs/decisions/0012.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::json;

use crate::process::{cargo, host, npm, run};
use crate::ui;
use crate::workspace::{AGENT_PROGRAM, Profile, Workspace};

/// Tauri's tool, at the version of the library.
const TOOL: &str = "@tauri-apps/cli@2.12.5";
/// The agent without a console.
const SILENT_AGENT: &str = "adempauze-agent";

/// Makes the installers of the system that this runs on.
pub fn make(workspace: &Workspace) -> Result<()> {
    ui::build(workspace)?;
    run(&mut cargo(workspace, &["build", "--locked", "--release", "--package", "agent"]))?;
    let (system, agents): (_, &[&str]) = if cfg!(windows) {
        ("windows", &[AGENT_PROGRAM, SILENT_AGENT])
    } else {
        ("macos", &[AGENT_PROGRAM])
    };
    // The tool wants the system in their names, and leaves it out where it puts them.
    let host = host()?;
    let folder = workspace.target.join("package").join("programs");
    fs::create_dir_all(&folder)?;
    let mut beside = Vec::new();
    for name in agents {
        let program = workspace.program(name, Profile::Release);
        let file = program.file_name().context("BUG: a program has a name")?.to_string_lossy();
        let file = file.replacen(name, &format!("{name}-{host}"), 1);
        fs::copy(&program, folder.join(file))?;
        beside.push(folder.join(name));
    }
    let config = format!("packaging/{system}/tauri.conf.json");
    let programs = json!({ "bundle": { "externalBin": beside } }).to_string();
    let mut tool: Command = npm(workspace, &["exec", "--yes", "--package", TOOL, "--", "tauri"]);
    tool.current_dir(workspace.root.join("src-tauri"));
    run(tool.args(["build", "--config", &config, "--config", &programs]))
}

//! `cargo xtask run`: builds both programs and starts them.
//!
//! With a display they run as the user will run them. Without one (a server, a container) they
//! run on a desktop of our own, and a screenshot shows what a user would see.

mod headless;

use std::env;
use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;
use clap::Args;

use crate::packages::{self, Need};
use crate::process::{self, cargo};
use crate::ui;
use crate::workspace::{AGENT_PROGRAM, Profile, WINDOW, WINDOW_PROGRAM, Workspace};

/// Builds Adempauze and starts it; system packages that are missing are installed, or named.
#[derive(Args)]
pub struct Options {
    /// Build without optimising: quicker to build, larger and slower
    #[arg(long)]
    debug: bool,
    /// Keep settings, history and socket in this folder
    #[arg(long, value_name = "FOLDER")]
    home: Option<PathBuf>,
}

/// Builds and starts.
pub fn run(workspace: &Workspace, options: &Options) -> Result<()> {
    let profile = if options.debug { Profile::Debug } else { Profile::Release };
    build(workspace, profile)?;
    if !has_display() {
        return headless::run(workspace, profile);
    }
    let agent = workspace.program(AGENT_PROGRAM, profile);
    let mut open = Command::new(&agent);
    open.arg("open");
    if let Some(home) = &options.home {
        open.arg("--home").arg(home);
    }
    process::run(&mut open)?;
    println!("Adempauze runs. `{} quit` ends it.", agent.display());
    Ok(())
}

/// Both packages. What builds a part of one chooses both too: with other packages chosen the same
/// crates get other features, and all of them are built once more.
pub const BOTH: [&str; 4] = ["--package", "agent", "--package", WINDOW];

/// Builds both programs, beside one another.
pub fn build(workspace: &Workspace, profile: Profile) -> Result<()> {
    packages::ensure(&[Need::Compile, Need::Webview])?;
    ui::build(workspace)?;
    build_programs(workspace, profile, &[AGENT_PROGRAM, WINDOW_PROGRAM])
}

/// Builds the agent alone.
pub fn build_agent(workspace: &Workspace, profile: Profile) -> Result<()> {
    packages::ensure(&[Need::Compile])?;
    build_programs(workspace, profile, &[AGENT_PROGRAM])
}

fn build_programs(workspace: &Workspace, profile: Profile, names: &[&str]) -> Result<()> {
    let mut args = vec!["build", "--locked"];
    args.extend(BOTH);
    if !cfg!(windows) {
        // The agent without a console is of use on Windows alone.
        args.extend(names.iter().flat_map(|name| ["--bin", name]));
    }
    if profile == Profile::Release {
        eprintln!("building with optimisation: this takes some minutes the first time");
        args.push("--release");
    }
    process::run(&mut cargo(workspace, &args))
}

fn has_display() -> bool {
    let is_set = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || is_set("DISPLAY") || is_set("WAYLAND_DISPLAY")
}

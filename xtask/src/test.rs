//! `cargo xtask test`: everything, in the order in which a failure is cheapest.

use anyhow::Result;
use clap::Args;

use crate::packages::{self, Need};
use crate::process::{cargo, npm, on_path, run};
use crate::run::build;
use crate::stage::{self, Stage};
use crate::workspace::{Profile, WINDOW, Workspace};
use crate::{check, ui};

/// All checks and all tests; system packages that are missing are installed, or named.
#[derive(Args)]
pub struct Options {
    /// Leave out the window, the browser and the desktop
    #[arg(long)]
    fast: bool,
}

/// Runs the stages of `check`, then the tests.
pub fn test(workspace: &Workspace, options: &Options) -> Result<()> {
    let mut stages = check::stages(workspace, !options.fast);
    stages.push(Stage::new("tests of the rings", || rings(workspace)));
    if workspace.ui().join("package.json").is_file() {
        stages.push(Stage::new("ui unit tests", || ui_script(workspace, "unit")));
        if !options.fast {
            stages.push(Stage::new("ui in a browser", || browser(workspace)));
        }
    }
    if !options.fast && workspace.has_window() {
        stages.push(Stage::new("build of both programs", || build(workspace, Profile::Debug)));
        if cfg!(target_os = "linux") {
            stages.push(Stage::new("real desktop", || desktop(workspace)));
        } else {
            eprintln!("the tests on a real desktop run on Linux only: they are left out");
        }
    }
    stage::run_all(stages)
}

fn rings(workspace: &Workspace) -> Result<()> {
    packages::ensure(&[Need::Compile])?;
    if cfg!(target_os = "linux") {
        // The agent's own tests press the buttons of a real notification server.
        packages::ensure(&[Need::PrivateDesktop])?;
    }
    let mut args = vec!["test", "--workspace", "--locked"];
    if workspace.has_window() {
        args.extend(["--exclude", WINDOW]);
    }
    run(&mut cargo(workspace, &args))
}

fn ui_script(workspace: &Workspace, script: &str) -> Result<()> {
    ui::install(workspace)?;
    run(&mut npm(workspace, &["run", "--silent", script]))
}

fn browser(workspace: &Workspace) -> Result<()> {
    packages::ensure(&[Need::Browser])?;
    ui::build(workspace)?;
    let chromium = packages::BROWSERS.iter().find_map(|name| on_path(name));
    let mut e2e = npm(workspace, &["run", "--silent", "e2e"]);
    if let Some(chromium) = chromium {
        e2e.env("CHROMIUM", chromium);
    }
    run(&mut e2e)
}

fn desktop(workspace: &Workspace) -> Result<()> {
    packages::ensure(&[Need::PrivateDesktop, Need::WindowDriver])?;
    ui_script(workspace, "desktop")
}

//! `cargo xtask test`: everything, in the order in which a failure is cheapest.

use anyhow::Result;
use clap::Args;

use crate::packages::{self, Need};
use crate::process::{cargo, npm, on_path, run};
use crate::run::build;
use crate::stage::{self, Stage};
use crate::workspace::{Profile, WINDOW, Workspace};
use crate::{check, package, ui};

/// All checks and all tests; system packages that are missing are installed, or named.
#[derive(Args)]
pub struct Options {
    /// Leave out the window and the browser, and install nothing for the desktop: tests that need
    /// one run where it can be started
    #[arg(long)]
    fast: bool,
}

/// Runs the stages of `check`, then the tests.
pub fn test(workspace: &Workspace, options: &Options) -> Result<()> {
    let whole = !options.fast;
    let on_linux = cfg!(target_os = "linux");
    let mut stages = check::stages(workspace, whole);
    stages.push(Stage::new("tests of the rings", move || rings(workspace, whole)));
    stages.push(Stage::new("ui unit tests", || ui_script(workspace, "unit")));
    if whole {
        stages.push(Stage::new("ui budget", || budget(workspace)));
        stages.push(Stage::new("ui in a browser", || browser(workspace)));
        stages.push(Stage::new("build of both programs", || build(workspace, Profile::Debug)));
    }
    if whole && on_linux {
        stages.push(Stage::new("window on a desktop", || window(workspace)));
        stages.push(Stage::new("package in a clean Debian", || package::stage(workspace)));
    }
    stage::run_all(stages)?;
    if whole && !on_linux {
        println!("Left out: the tests on a desktop of their own, which run on Linux only.");
    }
    Ok(())
}

fn rings(workspace: &Workspace, with_desktop: bool) -> Result<()> {
    packages::ensure(&[Need::Compile])?;
    if with_desktop {
        packages::ensure(&[Need::PrivateDesktop, Need::WatchedDesktop, Need::OtherCalendars])?;
    }
    run(&mut cargo(workspace, &["test", "--workspace", "--locked", "--exclude", WINDOW]))
}

fn ui_script(workspace: &Workspace, script: &str) -> Result<()> {
    ui::install(workspace)?;
    run(&mut npm(workspace, &["run", "--silent", script]))
}

/// How much the page may weigh.
fn budget(workspace: &Workspace) -> Result<()> {
    ui::build(workspace)?;
    ui_script(workspace, "budget")
}

fn browser(workspace: &Workspace) -> Result<()> {
    packages::ensure(&[Need::Browser])?;
    ui::build(workspace)?;
    let mut e2e = npm(workspace, &["run", "--silent", "e2e"]);
    if let Some(browser) = packages::BROWSERS.iter().find_map(|name| on_path(name)) {
        e2e.env("CHROMIUM", browser);
    }
    run(&mut e2e)
}

fn window(workspace: &Workspace) -> Result<()> {
    packages::ensure(&[Need::PrivateDesktop, Need::WindowDriver])?;
    let mut desktop = npm(workspace, &["run", "--silent", "desktop"]);
    run(desktop.env("CARGO_TARGET_DIR", &workspace.target))
}

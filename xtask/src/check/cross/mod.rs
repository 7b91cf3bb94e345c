//! Windows and macOS from a Linux machine: both programs are type-checked and linted for the two,
//! and the tests of planner, store and wire run under wine.
//!
//! The compilers are those of [`tools`]: another version than the project's, GNU instead of MSVC
//! on Windows, and nothing is linked for macOS. So this finds what can't compile and what behaves
//! differently in a file system with drives; it is no proof that the programs run there. It is
//! too heavy for `cargo xtask test`, and stands apart.

mod tools;
mod wine;

use anyhow::{Result, bail};

use crate::packages::{self, Need};
use crate::process::run;
use crate::stage::{self, Stage};
use crate::ui;
use crate::workspace::{WINDOW, Workspace};
use tools::Tools;

/// Without the C of SQLite and without Objective-C: nobody links for macOS here.
const MACOS: &str = "aarch64-apple-darwin";
/// The GNU one: its linker comes from Debian.
const WINDOWS: &str = "x86_64-pc-windows-gnu";

/// Checks both systems; with `install` the tools are fetched first where they are missing.
pub fn check(workspace: &Workspace, install: bool) -> Result<()> {
    if !cfg!(target_os = "linux") {
        bail!("this runs on Debian only; here the programs can be built as they are");
    }
    let tools = if install { Tools::install()? } else { Tools::find()? };
    packages::ensure(&[Need::Compile])?;
    // The window compiles the UI's bundle in, so that has to stand there.
    ui::build(workspace)?;
    stage::run_all(vec![
        Stage::new("both programs for Windows", || lints(workspace, &tools, WINDOWS)),
        Stage::new("both programs for macOS", || lints(workspace, &tools, MACOS)),
        Stage::new("planner, store and wire under wine", || wine::tests(workspace, &tools)),
    ])
}

/// Clippy checks the types too, and finds what is unused on that system alone.
fn lints(workspace: &Workspace, tools: &Tools, target: &str) -> Result<()> {
    let mut clippy = tools.clippy(workspace);
    clippy.args(["--locked", "--target", target, "-Zbuild-std=std,panic_abort,panic_unwind"]);
    clippy.args(["--package", "agent", "--package", WINDOW, "--", "-D", "warnings"]);
    run(&mut clippy)
}

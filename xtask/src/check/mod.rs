//! `cargo xtask check`: everything that can be seen without running the product.
//!
//! An invariant that no command checks decays, so each one that ARCHITECTURE.md states has its
//! stage here.

mod content;
mod coverage;
mod cross;
mod dependencies;
mod doors;
mod edges;
pub mod files;
mod generated;
mod house_files;
mod named_steps;
mod named_tests;
mod network;
mod rust;
mod test_files;
mod ui;
mod without_std;

use anyhow::Result;
use clap::{Args, ValueEnum};

use crate::packages::{self, Need};
use crate::stage::{self, Stage};
use crate::workspace::Workspace;

/// Formatting, lints, the edges between the rings, generated files and house rules.
#[derive(Args)]
pub struct Options {
    /// This part alone
    pub part: Option<Part>,
    /// With `coverage` and `cross`: fetch the tools that are missing
    #[arg(long, requires = "part")]
    pub install: bool,
    /// Leave out what compiles a web view
    #[arg(long)]
    pub without_window: bool,
}

/// A part that can be checked alone.
#[derive(Clone, Copy, ValueEnum)]
pub enum Part {
    /// The library: its rules, and that no text is an article's
    Content,
    /// How much of planner, store and wire their tests run; no stage of the whole
    Coverage,
    /// Both programs for Windows and macOS, and tests under wine, from Debian; no stage of the
    /// whole
    Cross,
}

/// Runs the stages of [`stages`], or one part.
pub fn check(workspace: &Workspace, options: &Options) -> Result<()> {
    match options.part {
        Some(Part::Content) => content::check(workspace),
        Some(Part::Coverage) => coverage::check(workspace, options.install),
        Some(Part::Cross) => cross::check(workspace, options.install),
        None => stage::run_all(stages(workspace, !options.without_window)),
    }
}

/// The stages, the quick ones first.
pub fn stages(workspace: &Workspace, with_window: bool) -> Vec<Stage<'_>> {
    vec![
        Stage::new("format", || rust::format(workspace)),
        Stage::new("house rules", || house_files::check(workspace)),
        Stage::new("test files", || test_files::check(workspace)),
        Stage::new("tests named in docs", || named_tests::check(workspace)),
        Stage::new("steps named in docs", || named_steps::check(workspace)),
        Stage::new("edges", || edges::check(workspace)),
        Stage::new("no network", || network::check(workspace)),
        Stage::new("dependencies", || dependencies::check(workspace)),
        Stage::new("doors of the window", || doors::check(workspace)),
        Stage::new("planner without std", || without_std::check(workspace)),
        Stage::new("generated files", || generated::typescript(workspace)),
        Stage::new("lints", move || rust::lints(workspace, with_window)),
        Stage::new("ui check", || ui::check(workspace)),
    ]
}

/// What `cargo clippy` and the UI's checks need from the system.
pub fn ensure_packages(with_window: bool) -> Result<()> {
    packages::ensure(&[Need::Compile])?;
    if with_window { packages::ensure(&[Need::Webview]) } else { Ok(()) }
}

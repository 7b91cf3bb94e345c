//! The steps of this project, the same on every system: `cargo xtask run|test|check|bench|fuzz|package`.
//!
//! Each step is a Rust function in a file of its own, so that what CI does can be read, and done
//! by hand, in one place. Nothing here is part of the product.

mod bench;
mod check;
mod fuzz;
mod metadata;
mod package;
mod packages;
mod private_desktop;
mod process;
mod run;
mod stage;
mod test;
mod ui;
mod workspace;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::workspace::Workspace;

/// The steps of Adempauze, the same on every system.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", arg_required_else_help = true)]
struct Cli {
    #[command(subcommand)]
    step: Step,
}

#[derive(Subcommand)]
enum Step {
    Run(run::Options),
    Test(test::Options),
    Check(check::Options),
    Bench(bench::Options),
    Fuzz(fuzz::Options),
    Package(package::Options),
    /// The inside of `package --test`
    #[command(hide = true)]
    Trial(package::trial::Options),
}

fn main() -> ExitCode {
    match step(&Cli::parse().step) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error}");
            for cause in error.chain().skip(1) {
                eprintln!("  because: {cause}");
            }
            ExitCode::FAILURE
        }
    }
}

fn step(step: &Step) -> anyhow::Result<()> {
    let workspace = Workspace::find()?;
    match step {
        Step::Run(options) => run::run(&workspace, options),
        Step::Test(options) => test::test(&workspace, options),
        Step::Check(options) => check::check(&workspace, options),
        Step::Bench(options) => bench::bench(&workspace, options),
        Step::Fuzz(options) => fuzz::fuzz(&workspace, options),
        Step::Package(options) => package::package(&workspace, options),
        Step::Trial(options) => package::trial::inside(options),
    }
}

//! The program `adempauze`, as its package has it.

use std::process::ExitCode;

fn main() -> ExitCode {
    agent::cli::main()
}

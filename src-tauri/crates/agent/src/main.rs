//! The program `adempauze`: the resident agent and the words to talk to it.

use std::process::ExitCode;

fn main() -> ExitCode {
    agent::cli::main()
}

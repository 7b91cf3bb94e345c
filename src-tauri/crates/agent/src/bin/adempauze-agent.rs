//! The resident agent on Windows, without a console window. It takes the same words as `adempauze`.
#![cfg_attr(windows, windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    agent::cli::main()
}

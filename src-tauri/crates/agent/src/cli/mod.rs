//! The command line: one file a command, and what they share.
//!
//! Words and JSON keys are English and stable; sentences are in the user's language. The exit
//! status is 0 when it is done, 1 when it could not be done, and 2 for wrong use.

mod completions;
mod face;
mod failure;
mod words;
mod wrong_use;

pub use face::Face;
pub use failure::{Failure, Status};

use clap::{ArgMatches, CommandFactory, FromArgMatches, Parser, Subcommand};
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

/// Plans calm moments through your working day
#[derive(Debug, Parser)]
#[command(name = "adempauze", version, disable_help_subcommand = true)]
#[command(subcommand_required = true, arg_required_else_help = true)]
struct Line {
    /// Keep settings, data and socket in this folder
    #[arg(long, global = true, value_name = "DIR")]
    home: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

/// The commands, in the order in which the help lists them.
#[derive(Debug, Subcommand)]
enum Command {
    /// Print completions for a shell
    Completions(completions::Completions),
}

/// Runs the command that the process was started with.
pub fn main() -> ExitCode {
    let words: Vec<OsString> = std::env::args_os().collect();
    let face = Face::of(words::home(&words));
    let outcome = parse(&face, &words).and_then(|line| run(line, &face));
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => face.fail(&failure),
    }
}

fn parse(face: &Face, words: &[OsString]) -> Result<Line, Failure> {
    let command = words::in_language(Line::command(), face.messages());
    command
        .try_get_matches_from(words)
        .and_then(|matches: ArgMatches| Line::from_arg_matches(&matches))
        .map_err(|error| wrong_use::failure(&error, face.messages()))
}

fn run(line: Line, face: &Face) -> Result<(), Failure> {
    match line.command {
        Command::Completions(completions) => completions.run(face),
    }
}

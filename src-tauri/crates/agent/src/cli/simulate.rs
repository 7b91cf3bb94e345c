//! `simulate`: runs a scenario and prints its transcript. It asks no agent and touches nothing.

use super::{Face, Failure};
use crate::library::Library;
use crate::simulate;
use clap::Args;
use std::io::{self, BufWriter, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Run a scenario and print its transcript
#[derive(Debug, Args)]
pub(super) struct Simulate {
    /// The scenario; - for standard input
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Print why the engine wakes, too
    #[arg(long)]
    wakeups: bool,
}

impl Simulate {
    pub(super) fn run(self, face: &Face) -> Result<(), Failure> {
        let text = read(&self.file).map_err(|error| face.unreadable(&self.file, &error))?;
        let scenario = simulate::parse(&text).map_err(|error| face.not_done(&error))?;
        let content = Arc::new(Library::embedded().content().clone());
        let mut out = BufWriter::new(io::stdout().lock());
        let written = simulate::run(&scenario, &content, self.wakeups, &mut out);
        // What is still in the buffer would be written once more when it is dropped.
        let _ = out.into_parts();
        face.printed(written)
    }
}

fn read(file: &Path) -> io::Result<String> {
    if file == Path::new("-") {
        let mut text = String::new();
        io::stdin().lock().read_to_string(&mut text)?;
        return Ok(text);
    }
    std::fs::read_to_string(file)
}

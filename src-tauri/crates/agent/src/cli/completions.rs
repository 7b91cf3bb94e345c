//! `completions`: what a shell needs to complete the words.

use super::{Face, Failure, grammar};
use clap::Args;
use clap_complete::Shell;

/// Prints completions for a shell.
#[derive(Debug, Args)]
pub(super) struct Completions {
    /// The shell: bash, elvish, fish, powershell or zsh
    #[arg(value_name = "SHELL")]
    shell: Shell,
}

impl Completions {
    pub(super) fn run(self, face: &Face) -> Result<(), Failure> {
        let mut command = grammar(face.messages());
        let mut script = Vec::new();
        clap_complete::generate(self.shell, &mut command, "adempauze", &mut script);
        face.print(&String::from_utf8_lossy(&script))
    }
}

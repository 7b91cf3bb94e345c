//! `resume`: ends the pause.

use super::{Face, Failure};
use clap::Args;

/// End the pause
#[derive(Debug, Args)]
pub(super) struct Resume {}

impl Resume {
    pub(super) fn run(self, face: &Face) -> Result<(), Failure> {
        face.agent()?.resume().map_err(|error| face.not_done(&error))?;
        face.print(&face.text("resumed", &[]))
    }
}

//! `begin`: ends the first run, so that there is a plan from now on.

use super::{Face, Failure};
use clap::Args;

/// Begin with the settings as they are
#[derive(Debug, Args)]
pub(super) struct Begin {}

impl Begin {
    pub(super) fn run(self, face: &Face) -> Result<(), Failure> {
        face.agent()?.begin().map_err(|error| face.not_done(&error))?;
        face.print(&face.text("begun", &[]))
    }
}

//! `restart`: the agent executes itself anew.

use super::quit::ask_to_renew;
use super::{Face, Failure};
use clap::Args;
use wire::Client;

/// Start the agent anew
#[derive(Debug, Args)]
pub(super) struct Restart {}

impl Restart {
    pub(super) fn run(self, face: &Face) -> Result<(), Failure> {
        ask_to_renew(face, Client::restart, |()| true)?;
        face.print(&face.text("agent-renewed", &[]))
    }
}

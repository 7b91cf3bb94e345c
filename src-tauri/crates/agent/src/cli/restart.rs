//! `restart`: the agent executes itself anew.

use super::quit::ask_to_end;
use super::{Face, Failure};
use clap::Args;
use std::time::Duration;
use wire::Client;

/// How long the agent may take to come back.
const WITHIN: Duration = Duration::from_secs(5);

/// Renew the agent
#[derive(Debug, Args)]
pub(super) struct Restart {}

impl Restart {
    pub(super) fn run(self, face: &Face) -> Result<(), Failure> {
        ask_to_end(face, Client::restart)?;
        let place = face.files()?.place();
        Client::connect_within(place, env!("CARGO_PKG_VERSION"), WITHIN)
            .map_err(|error| face.no_agent(&error))?;
        face.print(&face.text("agent-renewed", &[]))
    }
}

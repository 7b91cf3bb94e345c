//! `proposal`: what the agent proposes about how much it asks, and a yes or a no to it.

use super::{Face, Failure};
use clap::{Args, Subcommand};
use wire::types::ProposalView;

/// What is proposed, and a yes or a no to it
#[derive(Debug, Args)]
#[command(disable_help_subcommand = true)]
pub(super) struct Proposal {
    /// Print one JSON document instead of sentences
    #[arg(long)]
    json: bool,
    #[command(subcommand)]
    what: Option<What>,
}

#[derive(Clone, Copy, Debug, Subcommand)]
enum What {
    /// Say yes
    Accept,
    /// Say no
    Decline,
}

impl Proposal {
    pub(super) fn run(self, face: &Face) -> Result<(), Failure> {
        let mut client = face.agent()?;
        let Some(what) = self.what else {
            let reply = client.proposal().map_err(|error| face.not_done(&error))?;
            if self.json {
                return face.print_json(&reply.proposal);
            }
            return match reply.proposal {
                Some(proposal) => face.print(&lines(face, &proposal).join("\n")),
                None => face.print(&face.text("proposal-none", &[])),
            };
        };
        let accept = match what {
            What::Accept => true,
            What::Decline => false,
        };
        let reply = client.answer_proposal(accept).map_err(|error| face.not_done(&error))?;
        if self.json {
            return face.print_json(&reply.proposal);
        }
        let said = if accept { "proposal-accepted" } else { "proposal-declined" };
        face.print(&face.text(said, &[]))
    }
}

/// The proposal in words, and how to answer it.
pub(super) fn lines(face: &Face, proposal: &ProposalView) -> [String; 2] {
    [proposal.message.clone(), face.text("proposal-how", &[])]
}

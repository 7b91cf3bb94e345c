//! `phase`: where the user is in the build-up, and the step to the next one.

use super::{Face, Failure};
use crate::library::Library;
use crate::messages::Word;
use clap::{Args, Subcommand};
use wire::types::PhaseReply;

/// Where you are in the build-up
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(super) struct Phase {
    /// Print one JSON document instead of sentences
    #[arg(long)]
    json: bool,
    #[command(subcommand)]
    what: Option<What>,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Begin the next phase, once this one has had its days
    Next {
        /// Print one JSON document instead of sentences
        #[arg(long)]
        json: bool,
    },
}

impl Phase {
    pub(super) fn run(self, face: &Face) -> Result<(), Failure> {
        let mut agent = face.agent()?;
        let (reply, json) = match self.what {
            None => (agent.phase(), self.json),
            Some(What::Next { json }) => (agent.next_phase(), json),
        };
        let reply = reply.map_err(|error| face.not_done(&error))?;
        if json {
            return face.print_json(&reply);
        }
        face.print(&sentences(face, &reply).join("\n"))
    }
}

fn sentences(face: &Face, reply: &PhaseReply) -> Vec<String> {
    let library = Library::embedded();
    let language = face.messages().language();
    let text = |phase: planner::settings::Phase| library.phase(phase.word(), language);
    let mut lines = Vec::new();
    let Some(now) = text(reply.phase) else { return lines };
    lines.push(match reply.since {
        Some(since) => {
            let since = since.to_string();
            let values = [("title", Word::Text(&now.title)), ("since", Word::Text(&since))];
            face.text("phase-since", &values)
        }
        None => now.title.clone(),
    });
    lines.push(now.about);
    if let Some(next) = &reply.next {
        lines.push(now.next);
        let title = text(next.phase).map(|text| text.title).unwrap_or_default();
        let from = next.from.to_string();
        let values = [("title", Word::Text(&title)), ("from", Word::Text(&from))];
        lines.push(face.text("phase-next", &values));
    }
    lines
}

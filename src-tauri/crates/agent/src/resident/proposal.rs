//! What is proposed about how much is asked, and what a yes or a no does.

use super::Resident;
use super::asked::error;
use crate::messages::Word;
use crate::spoken::say;
use planner::engine::{BusyReason, Input};
use planner::load::{Proposal, Value};
use serde_json::Map;
use store::settings_file::assignment;
use wire::types::{ErrorCode, ProposalReply, ProposalView, ProposalWord, WireError};

type Document = Map<String, serde_json::Value>;

impl Resident {
    pub(super) fn proposal_reply(&self) -> ProposalReply {
        ProposalReply { proposal: self.proposal() }
    }

    /// The proposal that waits, in words.
    pub(super) fn proposal(&self) -> Option<ProposalView> {
        let proposal = self.engine.proposal()?;
        let (what, kind, message) = self.in_words(proposal);
        let changes = proposal.changes(self.engine.settings(), self.library.content());
        let changes = changes.into_iter().map(|change| (change.key.to_owned(), json(change.to)));
        Some(ProposalView { what, kind, message, changes: changes.collect() })
    }

    /// Follows a yes or a no. The settings come first: where they can't be written nothing has
    /// changed, and the proposal still waits.
    pub(super) fn answer_proposal(&mut self, accept: bool) -> Result<ProposalReply, WireError> {
        let Some(proposal) = self.engine.proposal().copied() else {
            let spoken = say(&self.messages, "refused-no-proposal", &[]);
            return Err(error(ErrorCode::Refused, spoken));
        };
        // Who does not want the old plan back has chosen the small one.
        let chosen = match (proposal, accept) {
            (Proposal::OldPlan { days }, false) => Some(Proposal::Least { days }),
            (_, true) => Some(proposal),
            (_, false) => None,
        };
        let changes =
            chosen.map(|chosen| chosen.changes(self.engine.settings(), self.library.content()));
        let mut set = Document::new();
        for change in changes.into_iter().flatten() {
            let text = json(change.to).to_string();
            let one = assignment(change.key, &text).expect("BUG: a proposal names settings");
            merge(&mut set, one);
        }
        if !set.is_empty() {
            self.set_settings(set)?;
        }
        self.feed(Input::Proposal { proposal, accept });
        Ok(self.proposal_reply())
    }

    fn in_words(&self, proposal: &Proposal) -> (ProposalWord, Option<planner::Kind>, String) {
        let text = |id: &str, values: &[(&str, Word<'_>)]| self.messages.text(id, values);
        let inline = |kind: planner::Kind| text(&format!("kind-{kind}-inline"), &[]);
        match *proposal {
            Proposal::Fewer { kind, unanswered, chances } => {
                let name = inline(kind);
                let values = [
                    ("kind", Word::Text(&name)),
                    ("count", Word::Number(unanswered)),
                    ("all", Word::Number(chances)),
                ];
                (ProposalWord::Fewer, Some(kind), text("proposal-fewer", &values))
            }
            Proposal::Silence { kind, taken, chances } => {
                let name = inline(kind);
                let values = [
                    ("kind", Word::Text(&name)),
                    ("count", Word::Number(taken)),
                    ("all", Word::Number(chances)),
                ];
                (ProposalWord::Silence, Some(kind), text("proposal-silence", &values))
            }
            Proposal::Least { days } => {
                let values = [("days", Word::Number(days))];
                (ProposalWord::Least, None, text("proposal-least", &values))
            }
            Proposal::OldPlan { days } => {
                let values = [("days", Word::Number(days))];
                (ProposalWord::OldPlan, None, text("proposal-old-plan", &values))
            }
            Proposal::InSpiteOf { reason, held, planned } => {
                let id = match reason {
                    BusyReason::Fullscreen => "proposal-in-spite-of-fullscreen",
                    BusyReason::Dnd
                    | BusyReason::Meeting
                    | BusyReason::Camera
                    | BusyReason::Declared => "proposal-in-spite-of-dnd",
                };
                let values = [("count", Word::Number(held)), ("all", Word::Number(planned))];
                (ProposalWord::InSpiteOf, None, text(id, &values))
            }
        }
    }
}

fn json(value: Value) -> serde_json::Value {
    match value {
        Value::Switch(on) => on.into(),
        Value::Number(number) => number.into(),
    }
}

/// Puts one setting beside others, also where they share a group.
fn merge(set: &mut Document, one: Document) {
    for (key, value) in one {
        match (set.get_mut(&key), value) {
            (Some(serde_json::Value::Object(group)), serde_json::Value::Object(more)) => {
                group.extend(more);
            }
            (_, value) => {
                set.insert(key, value);
            }
        }
    }
}

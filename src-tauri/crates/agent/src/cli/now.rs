//! `now`: a prompt of a kind at once.

use super::{Face, Failure};
use crate::nearest::nearest;
use clap::Args;
use planner::Kind;

/// Show a prompt of a kind now
#[derive(Debug, Args)]
pub(super) struct Now {
    /// The kind, such as walk or micro-pause
    #[arg(value_name = "KIND")]
    kind: String,
    /// Print one JSON document instead of sentences
    #[arg(long)]
    json: bool,
}

impl Now {
    pub(super) fn run(self, face: &Face) -> Result<(), Failure> {
        let kind = Kind::from_word(&self.kind).ok_or_else(|| {
            let known = nearest(&self.kind, Kind::ALL.map(Kind::word)).unwrap_or_default();
            face.unknown("unknown-kind", &self.kind, known)
        })?;
        let shown = face.agent()?.now(kind).map_err(|error| face.not_done(&error))?;
        if self.json {
            return face.print_json(&shown);
        }
        let what = face.text(&format!("kind-{kind}-inline"), &[]);
        let prompt = shown.prompt.to_string();
        let values = [("what", (&what).into()), ("prompt", (&prompt).into())];
        face.print(&face.text("status-on-screen", &values))
    }
}

//! `correct`: puts right how a prompt ended.

use super::{Face, Failure};
use clap::Args;
use planner::PromptId;

/// Put right how a prompt ended
#[derive(Debug, Args)]
pub(super) struct Correct {
    /// Which prompt, of today or the seven days before
    #[arg(value_name = "PROMPT")]
    prompt: String,
    /// How it ended: done, partial, skipped, unanswered or excused
    #[arg(value_name = "OUTCOME", value_parser = ["done", "partial", "skipped", "unanswered", "excused"])]
    outcome: String,
    /// Why it was excused: busy or away; without it busy
    #[arg(value_name = "WHY", value_parser = ["busy", "away"])]
    why: Option<String>,
}

impl Correct {
    pub(super) fn run(self, face: &Face) -> Result<(), Failure> {
        if let (Some(why), true) = (&self.why, self.outcome != "excused") {
            return Err(face.wrong_use("cli-unknown-argument", &[("word", why.into())]));
        }
        let prompt = PromptId::parse(&self.prompt)
            .ok_or_else(|| face.wrong_use("unknown-prompt", &[("word", (&self.prompt).into())]))?;
        let corrected = face.agent()?.correct(prompt, self.outcome, self.why);
        corrected.map_err(|error| face.not_done(&error))?;
        face.print(&face.text("corrected", &[]))
    }
}

//! `answer`: answers the open question.

use super::{Face, Failure};
use clap::{Args, ValueEnum};

/// Answer the open question
#[derive(Debug, Args)]
pub(super) struct Reply {
    /// Whether it is so: yes or no
    #[arg(value_name = "YES OR NO")]
    reply: YesNo,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum YesNo {
    Yes,
    No,
}

impl Reply {
    pub(super) fn run(self, face: &Face) -> Result<(), Failure> {
        let yes = match self.reply {
            YesNo::Yes => true,
            YesNo::No => false,
        };
        face.agent()?.reply(yes).map_err(|error| face.not_done(&error))?;
        face.print(&face.text("answered-question", &[]))
    }
}

//! `start`, `done`, `snooze`, `skip`, `stop` and `wait`: answers the prompt on screen, or the one named.

use super::{Face, Failure};
use crate::length;
use crate::nearest::nearest;
use clap::Args;
use planner::PromptId;
use planner::engine;

/// Begin the prompt
#[derive(Debug, Args)]
pub(super) struct Start {
    /// Which prompt; without it the one on screen
    #[arg(value_name = "PROMPT")]
    prompt: Option<String>,
}

/// Say that the prompt is done
#[derive(Debug, Args)]
pub(super) struct Done {
    /// Which prompt; without it the one on screen
    #[arg(value_name = "PROMPT")]
    prompt: Option<String>,
}

/// Have the prompt come back later
#[derive(Debug, Args)]
pub(super) struct Snooze {
    /// In how long (10m), and which prompt; without them the middle length, and the one on screen
    #[arg(value_name = "LENGTH, PROMPT", num_args = 0..=2)]
    words: Vec<String>,
}

/// Say not now to the prompt
#[derive(Debug, Args)]
pub(super) struct Skip {
    /// Which prompt; without it the one on screen
    #[arg(value_name = "PROMPT")]
    prompt: Option<String>,
}

/// End the started prompt before its end
#[derive(Debug, Args)]
pub(super) struct Stop {
    /// Which prompt; without it the one that runs
    #[arg(value_name = "PROMPT")]
    prompt: Option<String>,
}

/// Have the started prompt wait; `start` goes on with it
#[derive(Debug, Args)]
pub(super) struct Wait {
    /// Which prompt; without it the one that runs
    #[arg(value_name = "PROMPT")]
    prompt: Option<String>,
}

impl Start {
    pub(super) fn run(self, face: &Face) -> Result<(), Failure> {
        answer(face, self.prompt.as_deref(), engine::Answer::Start, "answered-start")
    }
}

impl Done {
    pub(super) fn run(self, face: &Face) -> Result<(), Failure> {
        answer(face, self.prompt.as_deref(), engine::Answer::Done, "answered-done")
    }
}

impl Skip {
    pub(super) fn run(self, face: &Face) -> Result<(), Failure> {
        answer(face, self.prompt.as_deref(), engine::Answer::Skip, "answered-skip")
    }
}

impl Stop {
    pub(super) fn run(self, face: &Face) -> Result<(), Failure> {
        answer(face, self.prompt.as_deref(), engine::Answer::Stop, "answered-stop")
    }
}

impl Wait {
    pub(super) fn run(self, face: &Face) -> Result<(), Failure> {
        answer(face, self.prompt.as_deref(), engine::Answer::Wait, "answered-wait")
    }
}

impl Snooze {
    pub(super) fn run(self, face: &Face) -> Result<(), Failure> {
        let (prompts, lengths): (Vec<&str>, Vec<&str>) =
            self.words.iter().map(String::as_str).partition(|word| word.contains('/'));
        let minutes = lengths.first().map(|length| minutes(face, length)).transpose()?;
        if let (Some(word), _) | (_, Some(word)) = (lengths.get(1), prompts.get(1)) {
            return Err(face.wrong_use("cli-unknown-argument", &[("word", (*word).into())]));
        }
        let answered = engine::Answer::Snooze { minutes };
        answer(face, prompts.first().copied(), answered, "answered-snooze")
    }
}

/// Snoozes are whole minutes.
fn minutes(face: &Face, text: &str) -> Result<u32, Failure> {
    let no_length = || face.wrong_use("bad-snooze", &[("value", text.into())]);
    let length = length::parse(text).ok_or_else(no_length)?;
    if length.subsec_nanos() != 0 || !length.as_secs().is_multiple_of(60) {
        return Err(no_length());
    }
    u32::try_from(length.as_secs() / 60).map_err(|_| no_length())
}

fn answer(
    face: &Face,
    prompt: Option<&str>,
    answer: engine::Answer,
    said: &str,
) -> Result<(), Failure> {
    let mut client = face.agent()?;
    let prompt = match prompt.map(|text| (text, PromptId::parse(text))) {
        None => None,
        Some((_, Some(id))) => Some(id),
        Some((text, None)) => {
            let known = client.today().map(|today| today.moments).unwrap_or_default();
            let known = known.into_iter().map(|moment| moment.prompt.0.id.to_string());
            return Err(match nearest(text, known) {
                Some(nearest) => face.unknown("unknown-prompt", text, &nearest),
                None => face.wrong_use("unknown-prompt", &[("word", text.into())]),
            });
        }
    };
    client.answer(prompt, answer).map_err(|error| face.not_done(&error))?;
    face.print(&face.text(said, &[]))
}

//! `status`: what the agent does now.

use super::plan::word;
use super::{Face, Failure};
use crate::messages::Word;
use clap::Args;
use planner::engine::BusyReason;
use planner::event::Question;
use planner::habit::Moved;
use wire::types::{self, NextPrompt, QuestionView, Today};

/// What comes next, and how today stands
#[derive(Debug, Args)]
pub(super) struct Status {
    /// Print one JSON document instead of sentences
    #[arg(long)]
    json: bool,
}

impl Status {
    pub(super) fn run(self, face: &Face) -> Result<(), Failure> {
        let mut client = face.agent()?;
        let status = client.status().map_err(|error| face.not_done(&error))?;
        if self.json {
            return face.print_json(&status);
        }
        let question = match &status.question {
            Some(open) => {
                let today = client.today().map_err(|error| face.not_done(&error))?;
                question(face, open, &today)
            }
            None => None,
        };
        face.print(&sentences(face, &status, question).join("\n"))
    }
}

fn sentences(face: &Face, status: &types::Status, question: Option<String>) -> Vec<String> {
    let mut lines = status.ask_first.clone();
    if let Some(id) = &status.on_screen {
        let what = face.text(&format!("kind-{}-inline", id.kind()), &[]);
        let prompt = id.to_string();
        let values = [("what", (&what).into()), ("prompt", (&prompt).into())];
        lines.push(face.text("status-on-screen", &values));
    }
    if let Some(until) = &status.paused_until {
        let time = clock_time(until, &status.now);
        lines.push(face.text("status-paused", &[("time", (&time).into())]));
    }
    lines.push(match &status.next {
        Some(next) => next_line(face, next, &status.now),
        None if count(status, "planned") == 0 && status.on_screen.is_none() => {
            face.text("status-no-plan", &[])
        }
        None => face.text("status-no-next", &[]),
    });
    if status.presence.away {
        lines.push(face.text("status-away", &[]));
    }
    for reason in &status.presence.busy {
        if let (BusyReason::Declared, Some(until)) = (reason, &status.busy_until) {
            let time = clock_time(until, &status.now);
            lines.push(face.text("status-busy-until", &[("time", (&time).into())]));
            continue;
        }
        let why = face.text(&format!("busy-{}", reason.word()), &[]);
        lines.push(face.text("status-busy", &[("why", (&why).into())]));
    }
    if count(status, "planned") > 0 {
        let done = count(status, "done") + count(status, "credited");
        let values = [
            ("done", Word::Number(done)),
            ("planned", Word::Number(count(status, "planned"))),
            ("open", Word::Number(count(status, "open"))),
        ];
        lines.push(face.text("status-today", &values));
    }
    if let Some(question) = question {
        lines.push(question);
        lines.push(face.text("status-question-hint", &[]));
    }
    if let Some(proposal) = &status.proposal {
        lines.extend(super::proposal::lines(face, proposal));
    }
    for review in &status.reviews {
        lines.push(format!("{} {}", review.message, review.hint));
    }
    for trouble in &status.troubles {
        let message = [("message", (&trouble.message).into()), ("hint", (&trouble.hint).into())];
        lines.push(face.text("status-trouble", &message));
    }
    let since = clock_time(&status.agent.since, &status.now);
    let pid = status.agent.pid.to_string();
    let values = [
        ("version", (&status.agent.version).into()),
        ("since", (&since).into()),
        ("pid", (&pid).into()),
    ];
    lines.push(face.text("status-agent", &values));
    lines
}

/// The open question, with the time of what it asks about; none if that is of no day any more that
/// could be named.
fn question(face: &Face, open: &QuestionView, today: &Today) -> Option<String> {
    match open.question {
        Question::WindDownKept => Some(face.text("question-wind-down-kept", &[])),
        Question::WalkConfirm => {
            let asked = today.moments.iter().find(|moment| moment.prompt.0.id == open.prompt)?;
            let time = asked.prompt.0.due.format("%H:%M").to_string();
            Some(face.text("question-walk-confirm", &[("time", (&time).into())]))
        }
    }
}

fn next_line(face: &Face, next: &NextPrompt, now: &str) -> String {
    let what = face.text(&format!("kind-{}-inline", next.kind), &[]);
    let time = clock_time(&next.due, now);
    let reason = format!("reason-{}", word(&next.reason));
    let reason = match next.moved {
        Some(Moved { from, answered, of }) => {
            let from = from.format("%H:%M").to_string();
            let (answered, of) = (Word::Number(answered), Word::Number(of));
            face.text(&reason, &[("from", (&from).into()), ("answered", answered), ("of", of)])
        }
        None => face.text(&reason, &[]),
    };
    let values = [("what", (&what).into()), ("time", (&time).into()), ("reason", (&reason).into())];
    face.text("status-next", &values)
}

fn count(status: &types::Status, word: &str) -> u32 {
    let count = status.today.get(word).and_then(serde_json::Value::as_u64).unwrap_or(0);
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// The time of a stamp, with its date where that is not today's.
pub(super) fn clock_time(stamp: &str, now: &str) -> String {
    let (Some(date), Some(time)) = (stamp.get(..10), stamp.get(11..16)) else {
        return stamp.to_owned();
    };
    match now.get(..10) {
        Some(today) if today == date => time.to_owned(),
        _ => format!("{date} {time}"),
    }
}

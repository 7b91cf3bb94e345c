//! `history`: what happened.

use super::plan::{date, name};
use super::{Face, Failure};
use clap::Args;
use planner::Excuse;
use wire::types::HistoryEntry;

/// What happened
#[derive(Debug, Args)]
pub(super) struct History {
    /// The first day, such as 2026-11-24; without it seven days back
    #[arg(long, value_name = "DATE")]
    from: Option<String>,
    /// The last day; without it today
    #[arg(long, value_name = "DATE")]
    to: Option<String>,
    /// Print one JSON document instead of sentences
    #[arg(long)]
    json: bool,
}

impl History {
    pub(super) fn run(self, face: &Face) -> Result<(), Failure> {
        let from = self.from.as_deref().map(|text| date(face, text)).transpose()?;
        let to = self.to.as_deref().map(|text| date(face, text)).transpose()?;
        if let (Some(from), Some(to)) = (from, to)
            && from > to
        {
            return Err(face.wrong_use("history-backwards", &[]));
        }
        let entries = face.agent()?.history(from, to).map_err(|error| face.not_done(&error))?;
        if self.json {
            return face.print_json(&entries);
        }
        face.print(&lines(face, &entries).join("\n"))
    }
}

fn lines(face: &Face, entries: &[HistoryEntry]) -> Vec<String> {
    let left = Excuse::Replanned.word();
    let mut lines = Vec::new();
    let mut last_day = None;
    // What a new plan left out was never to be.
    for entry in entries.iter().filter(|entry| entry.why.as_deref() != Some(left)) {
        let day = entry.prompt.day();
        if last_day != Some(day) {
            lines.push(name(face, day));
            last_day = Some(day);
        }
        lines.push(line(face, entry));
    }
    if lines.is_empty() {
        lines.push(face.text("nothing-happened", &[]));
    }
    lines
}

fn line(face: &Face, entry: &HistoryEntry) -> String {
    let time = entry.due.get(11..16).unwrap_or_default();
    let what = face.text(&format!("kind-{}", entry.kind), &[]);
    let how = match (&entry.outcome, &entry.why) {
        (_, Some(why)) => face.text(&format!("excuse-{why}"), &[]),
        (Some(outcome), None) => face.text(&format!("outcome-{outcome}"), &[]),
        (None, None) => face.text("not-over-yet", &[]),
    };
    let extra = match entry.prompt.is_extra() {
        true => format!(" ({})", face.text("outcome-extra", &[])),
        false => String::new(),
    };
    let corrected = match &entry.was {
        Some(was) => {
            let was = face.text(&format!("outcome-{was}"), &[]);
            format!(" ({})", face.text("history-corrected", &[("was", (&was).into())]))
        }
        None => String::new(),
    };
    format!("  {time}  {what:<20} {how}{extra}{corrected}")
}

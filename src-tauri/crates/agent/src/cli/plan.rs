//! `plan`: the plan of any day, from the settings alone. It asks no agent and touches nothing.

use super::{Face, Failure, reading};
use crate::clock::{Clock, RealClock, parse_zone};
use crate::library::Library;
use crate::messages::Word;
use crate::spoken::Speak;
use chrono::{Datelike, NaiveDate};
use clap::Args;
use planner::local_time::{logical_day, next};
use planner::plan::{self, Known, plan_day};
use planner::prompt::Activity;
use planner::{Prompt, Settings};
use serde::Serialize;
use serde_json::Value;
use std::path::{Path, PathBuf};
use store::settings_file::strict_parse;

/// The plan of a day
#[derive(Debug, Args)]
pub(super) struct Plan {
    /// The day, such as 2026-11-24; without it today
    #[arg(long, value_name = "DATE")]
    date: Option<String>,
    /// How many days
    #[arg(long, value_name = "N", default_value_t = 1,
          value_parser = clap::value_parser!(u32).range(1..=366))]
    days: u32,
    /// The time zone, such as Europe/Amsterdam; without it that of the settings or the system
    #[arg(long, value_name = "ZONE")]
    zone: Option<String>,
    /// A file with the settings to plan from; without it your own
    #[arg(long, value_name = "FILE")]
    settings: Option<PathBuf>,
    /// Print one JSON document instead of sentences
    #[arg(long)]
    json: bool,
}

impl Plan {
    pub(super) fn run(self, face: &Face) -> Result<(), Failure> {
        let settings = match &self.settings {
            Some(path) => of_file(face, path)?,
            None => own(face),
        };
        let zone = match &self.zone {
            Some(name) => {
                parse_zone(name).map_err(|nearest| face.unknown("unknown-zone", name, nearest))?
            }
            None => settings.zone.unwrap_or_else(|| face.zone()),
        };
        let mut date = match &self.date {
            Some(text) => date(face, text)?,
            None => {
                let now = RealClock.now(zone).wall.to_utc();
                logical_day(now, zone, settings.day_starts)
            }
        };
        let library = face.library();
        let mut plans = Vec::new();
        for _ in 0..self.days {
            plans.push(plan_day(date, zone, None, &settings, library.content(), Known::default()));
            date = next(date);
        }
        if self.json {
            return face.print_json(&plans);
        }
        let mut lines = library.ask_first(&settings, face.messages().language());
        lines.extend(plans.iter().map(|plan| day(face, &library, plan)));
        face.print(&lines.join("\n"))
    }
}

/// The user's own settings, with what is wrong in them said beside the plan.
fn own(face: &Face) -> Settings {
    for warning in face.reading().map(|reading| reading.warnings.as_slice()).unwrap_or_default() {
        face.remark(&warning.speak(face.messages()).message);
    }
    face.settings()
}

fn of_file(face: &Face, path: &Path) -> Result<Settings, Failure> {
    let document = reading::named(face, path)?;
    let changed = strict_parse(&Value::Object(document));
    changed
        .and_then(|it| face.library().check_names(&it.settings).map(|()| it.settings))
        .map_err(|error| face.not_done(&error))
}

/// Reads a date in its one spelling; plans are made for the years that people live in.
pub(super) fn date(face: &Face, text: &str) -> Result<NaiveDate, Failure> {
    text.parse::<NaiveDate>()
        .ok()
        .filter(|date| date.to_string() == text && (1900..=9998).contains(&date.year()))
        .ok_or_else(|| face.wrong_use("bad-date", &[("value", text.into())]))
}

/// A day in lines: its name, its prompts, and what had no room.
fn day(face: &Face, library: &Library, plan: &plan::Plan) -> String {
    let mut lines = vec![name(face, plan.day)];
    if plan.prompts.is_empty() {
        lines.push(format!("  {}", face.text("plan-empty", &[])));
    }
    lines.extend(plan.prompts.iter().map(|prompt| line(face, library, prompt)));
    for left in &plan.left_out {
        let what = face.text(&format!("kind-{}-inline", left.kind), &[]);
        let time = left.due.format("%H:%M").to_string();
        let why = face.text(&format!("left-out-{}", word(&left.why)), &[]);
        let values = [("what", (&what).into()), ("time", (&time).into()), ("why", (&why).into())];
        lines.push(format!("  {}", face.text("plan-left-out", &values)));
    }
    lines.push(String::new());
    lines.join("\n")
}

fn line(face: &Face, library: &Library, prompt: &Prompt) -> String {
    let time = prompt.due.format("%H:%M");
    let one = match &prompt.activity {
        Activity::One { technique } => library.text(technique.as_str(), face.messages().language()),
        Activity::Several { .. } => None,
    };
    let what = match one {
        Some(text) => text.short,
        None => face.text(&format!("kind-{}", prompt.kind), &[]),
    };
    let minutes = face.text("plan-minutes", &[("minutes", Word::Number(prompt.minutes))]);
    let reason = face.text(&format!("reason-{}", word(&prompt.reason)), &[]);
    format!("  {time}  {what:<20} {minutes:>7}  {reason}")
}

/// The name of a day: its weekday and date.
pub(super) fn name(face: &Face, day: NaiveDate) -> String {
    let weekday = face.text(&format!("weekday-{}", day.weekday().number_from_monday()), &[]);
    format!("{weekday} {day}")
}

/// The word that serde writes for a value.
pub(super) fn word(value: &impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(Value::String(word)) => word,
        _ => String::new(),
    }
}

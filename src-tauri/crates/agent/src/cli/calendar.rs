//! `calendar`: when the calendar says that one is busy. What its events are called is not shown.

use super::{Face, Failure};
use crate::calendar::{self, Ask};
use crate::clock::{Clock, RealClock};
use crate::messages::Word;
use chrono::{NaiveDate, TimeDelta};
use clap::Args;
use planner::local_time::resolve;
use serde_json::json;
use std::path::PathBuf;
use std::thread;
use std::time::Duration;

/// Longer than this it does not take, whatever is in the file.
const WITHIN: Duration = Duration::from_secs(30);

/// Show when your calendar says that you are busy
#[derive(Debug, Args)]
pub(super) struct Calendar {
    /// A file or a folder; without it the one of your settings (busy.calendar)
    #[arg(value_name = "FILE")]
    file: Option<PathBuf>,
    /// How many days
    #[arg(long, value_name = "N", default_value_t = 7, value_parser = clap::value_parser!(u32).range(1..=366))]
    days: u32,
    /// The first day, such as 2026-11-24; without it today
    #[arg(long, value_name = "DATE")]
    from: Option<NaiveDate>,
    /// Print one JSON document instead of sentences
    #[arg(long)]
    json: bool,
}

impl Calendar {
    pub(super) fn run(self, face: &Face) -> Result<(), Failure> {
        let settings = face.settings();
        let path = match (&self.file, &settings.busy.calendar) {
            (Some(file), _) => file.clone(),
            (None, Some(path)) => calendar::place(path)
                .ok_or_else(|| face.failed("calendar-place", &[("path", path.into())]))?,
            (None, None) => return Err(face.failed("calendar-none", &[])),
        };
        let zone = face.zone();
        let first = self.from.unwrap_or_else(|| RealClock.now(zone).wall.date_naive());
        let from = resolve(zone, first.and_time(chrono::NaiveTime::MIN)).to_utc();
        let to = from + TimeDelta::days(i64::from(self.days));
        let ask = Ask { from, to, zone, addresses: settings.busy.addresses };
        let too_long = face.failed("calendar-too-much", &[("path", "".into())]);
        // Reading can't be broken off from outside, so its end ends the program. If it is done
        // before, this thread ends with the program too.
        thread::spawn(move || {
            thread::sleep(WITHIN);
            eprintln!("adempauze: {}", too_long.message);
            std::process::exit(1);
        });
        let found = calendar::read(&path, &ask).map_err(|error| face.not_done(&error))?;
        if self.json {
            let busy: Vec<_> = found
                .busy
                .iter()
                .map(|(from, to)| {
                    let at =
                        |at: &chrono::DateTime<chrono::Utc>| at.with_timezone(&zone).to_rfc3339();
                    json!({ "from": at(from), "to": at(to) })
                })
                .collect();
            return face.print_json(&json!({
                "busy": busy, "files": found.files, "unread": found.unread,
            }));
        }
        if found.busy.is_empty() {
            face.print(&face.text("calendar-free", &[]))?;
        }
        for (from, to) in &found.busy {
            let text = |at: &chrono::DateTime<chrono::Utc>, form: &str| {
                at.with_timezone(&zone).format(form).to_string()
            };
            face.print(&format!("{} – {}", text(from, "%Y-%m-%d %H:%M"), text(to, "%H:%M")))?;
        }
        if found.unread > 0 {
            let count = found.unread.to_string();
            face.remark(&face.text("calendar-unread", &[("count", Word::Text(&count))]));
        }
        Ok(())
    }
}

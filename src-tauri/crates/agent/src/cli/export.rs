//! `export`: everything of the user's, for other programs. It only reads, and needs no agent.

use super::whole_file::whole;
use super::{Face, Failure};
use crate::calendar;
use crate::clock::{Clock, RealClock};
use crate::messages::Word;
use clap::{Args, ValueEnum};
use planner::Kind;
use planner::local_time::{logical_day, next};
use planner::plan::{Known, plan_day};
use std::io::{self, BufWriter, Write};
use std::path::PathBuf;
use store::export::{self, ExportError, Head};

/// The days of a plan that is exported.
const DAYS: u32 = 14;

/// Write everything that is kept about the user
#[derive(Debug, Args)]
pub(super) struct Export {
    /// As what: csv (the events as a table), json (the events and the settings), or ics (the plan
    /// of the coming days, for a phone)
    #[arg(long, value_name = "FORMAT", default_value = "json")]
    format: Format,
    /// Into which file; without it to standard output
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    Csv,
    Json,
    Ics,
}

impl Export {
    pub(super) fn run(self, face: &Face) -> Result<(), Failure> {
        let history = face.files()?.folders().history_file();
        let document = export::Export::open(&history).map_err(|error| face.not_done(&error))?;
        let head = Head {
            program: env!("CARGO_PKG_VERSION").to_owned(),
            at: RealClock.now(face.zone()).wall.to_rfc3339(),
            settings: face.reading().map(|reading| reading.changed.clone()).unwrap_or_default(),
        };
        let write = |out: &mut dyn Write| {
            let mut out = BufWriter::new(out);
            let count = match self.format {
                Format::Ics => plan(face, &mut out).map_err(ExportError::Write),
                Format::Json => document.json(&head, &mut out),
                Format::Csv => document.csv(&mut out),
            };
            count.and_then(|count| Ok(out.flush().map(|()| count)?))
        };
        let Some(path) = &self.output else {
            return match write(&mut io::stdout().lock()) {
                Ok(_) => Ok(()),
                Err(ExportError::Write(error)) => face.printed(Err(error)),
                Err(ExportError::History(error)) => Err(face.not_done(&error)),
            };
        };
        let count = whole(path, |file| write(file)).map_err(|error: ExportError| match error {
            ExportError::History(error) => face.not_done(&error),
            ExportError::Write(error) => {
                let (path, reason) = (path.display().to_string(), error.to_string());
                let values = [("path", (&path).into()), ("reason", (&reason).into())];
                face.failed("export-not-written", &values)
            }
        })?;
        let path = path.display().to_string();
        let count = count.to_string();
        let values = [("path", (&path).into()), ("count", Word::Text(&count))];
        face.print(&face.text("exported", &values))
    }
}

/// The plan of the coming days, as the settings give it.
fn plan(face: &Face, out: &mut impl Write) -> io::Result<usize> {
    let (settings, zone, library) = (face.settings(), face.zone(), face.library());
    let now = RealClock.now(zone).wall.to_utc();
    let mut day = logical_day(now, zone, settings.day_starts);
    let mut plans = Vec::new();
    for _ in 0..DAYS {
        plans.push(plan_day(day, zone, None, &settings, library.content(), Known::default()));
        day = next(day);
    }
    let title = |kind: Kind| face.text(&format!("kind-{}", kind.word()), &[]);
    calendar::write(&plans, now, title, out)
}

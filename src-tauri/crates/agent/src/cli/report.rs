//! `report`: a month on one page, to print and take along.

use super::whole_file::whole;
use super::{Face, Failure};
use clap::{Args, ValueEnum};
use std::io::{self, Write};
use std::path::PathBuf;
use wire::types::ReportPart;

/// A month on one page, to print and take along
#[derive(Debug, Args)]
pub(super) struct Report {
    /// The month, such as 2026-11; without it the running one
    #[arg(long, value_name = "MONTH")]
    month: Option<String>,
    /// What it shows: kinds, walking, breathing, evenings, ratings, triggers; without it the first
    /// four
    #[arg(
        long,
        value_name = "PARTS",
        value_delimiter = ',',
        default_value = "kinds,walking,breathing,evenings"
    )]
    show: Vec<Part>,
    /// Into which file; without it to standard output
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Part {
    Kinds,
    Walking,
    Breathing,
    Evenings,
    Ratings,
    Triggers,
}

impl From<Part> for ReportPart {
    fn from(part: Part) -> ReportPart {
        match part {
            Part::Kinds => ReportPart::Kinds,
            Part::Walking => ReportPart::Walking,
            Part::Breathing => ReportPart::Breathing,
            Part::Evenings => ReportPart::Evenings,
            Part::Ratings => ReportPart::Ratings,
            Part::Triggers => ReportPart::Triggers,
        }
    }
}

impl Report {
    pub(super) fn run(self, face: &Face) -> Result<(), Failure> {
        let show = self.show.into_iter().map(ReportPart::from).collect();
        let report = face.agent()?.report(self.month, show);
        let report = report.map_err(|error| face.not_done(&error))?;
        let Some(path) = &self.output else { return face.print(&report.html) };
        let shown = path.display().to_string();
        whole(path, |file| file.write_all(report.html.as_bytes())).map_err(
            |error: io::Error| {
                let reason = error.to_string();
                let values = [("path", (&shown).into()), ("reason", (&reason).into())];
                face.failed("export-not-written", &values)
            },
        )?;
        face.print(&face.text("report-written", &[("path", (&shown).into())]))
    }
}

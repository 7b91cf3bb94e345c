//! A month as a page to print. It is made for the asking and kept nowhere.

use super::Resident;
use super::asked::error;
use crate::report::{Month, document};
use crate::spoken::say;
use chrono::{Datelike, Months, NaiveDate};
use planner::diary::{CheckIn, Entry};
use std::collections::BTreeMap;
use wire::types::{ErrorCode, Report, ReportPart, WireError};

impl Resident {
    /// A month (`2026-11`), or the running one, with these parts.
    pub(super) fn report(
        &mut self,
        month: Option<&str>,
        show: &[ReportPart],
    ) -> Result<Report, WireError> {
        let today = self.engine.date();
        let refused = |id: &str, value: &str| {
            error(ErrorCode::Refused, say(&self.messages, id, &[("value", value.into())]))
        };
        if show.is_empty() {
            return Err(refused("report-empty", ""));
        }
        let named = month.map_or_else(|| name(today), str::to_owned);
        let (from, last) = days(&named).ok_or_else(|| refused("bad-month", &named))?;
        let review = self.review(from, last)?;
        let (mut check_ins, mut triggers) = (Vec::new(), Vec::new());
        // What nobody wants to show is not read.
        if show.contains(&ReportPart::Ratings) || show.contains(&ReportPart::Triggers) {
            let noted = self.journal.history().notes(from, last);
            let noted = noted.map_err(|why| self.unread(&why))?;
            let noted: Vec<_> = noted.into_iter().map(|noted| (noted.day, noted.entry)).collect();
            triggers = self.triggers(&noted);
            check_ins = noted.into_iter().filter_map(check_in).collect();
        }
        let to = if (from..=last).contains(&today) { today } else { last };
        let month = Month { from, to, review: &review, check_ins: &check_ins, triggers: &triggers };
        Ok(Report { html: document(&month, show, &self.messages), month: named })
    }

    /// What difficult moments were about, the most frequent first.
    fn triggers(&self, noted: &[(NaiveDate, Entry)]) -> Vec<(String, u32)> {
        let mut counts: BTreeMap<&str, u32> = BTreeMap::new();
        for (_, entry) in noted {
            if let Entry::Note(note) = entry {
                for about in &note.about {
                    *counts.entry(about).or_default() += 1;
                }
            }
        }
        let language = self.messages.language();
        let mut triggers: Vec<(String, u32)> = counts
            .into_iter()
            .filter_map(|(id, count)| Some((self.library.guidance(id, language)?.title, count)))
            .collect();
        triggers.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        triggers
    }
}

/// A check-in as its figures alone: what was written stays where it is.
fn check_in((day, entry): (NaiveDate, Entry)) -> Option<(NaiveDate, CheckIn)> {
    match entry {
        Entry::CheckIn(check_in) => Some((day, CheckIn { text: None, ..check_in })),
        Entry::Note(_) => None,
    }
}

/// The first and the last day of a month in its one spelling, in the years that people live in.
fn days(text: &str) -> Option<(NaiveDate, NaiveDate)> {
    let first: NaiveDate = format!("{text}-01").parse().ok()?;
    let last = first.checked_add_months(Months::new(1))?.pred_opt()?;
    (name(first) == text && (1900..=9998).contains(&first.year())).then_some((first, last))
}

fn name(day: NaiveDate) -> String {
    day.format("%Y-%m").to_string()
}

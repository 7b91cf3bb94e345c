//! The review of a week, and what a year came to.

use super::Resident;
use super::asked::error;
use crate::spoken::{Speak, say};
use chrono::{Datelike, Days, NaiveDate, Weekday};
use planner::adherence::{Figures, Occurrence, Review, Says, Way, trend};
use planner::{Outcome, PromptId};
use std::collections::BTreeMap;
use store::history::{HistoryError, PromptRecord};
use wire::types::{ErrorCode, Week, WeekBefore, WireError, YearDay};

/// How many weeks before are shown beside one.
const WEEKS_BEFORE: u64 = 8;

const SIX_DAYS: Days = Days::new(6);

impl Resident {
    /// The review of an ISO week (`2026-W48`), or of the running one.
    pub(super) fn week(&self, week: Option<&str>) -> Result<Week, WireError> {
        let today = self.engine.date();
        let from = match week {
            Some(text) => monday(text).ok_or_else(|| {
                let spoken = say(&self.messages, "bad-week", &[("value", text.into())]);
                error(ErrorCode::Refused, spoken)
            })?,
            None => today.week(Weekday::Mon).first_day(),
        };
        let to = from + SIX_DAYS;
        let review = self.review(from, to)?;
        let before = self.weeks_before(from)?;
        let share = |says, taken, chances| (says == Says::Share).then_some((taken, chances));
        let mut shares: Vec<_> =
            before.iter().map(|week| share(week.says, week.taken, week.chances)).collect();
        let Figures { says, taken, chances, .. } = review.figures;
        shares.push(share(says, taken, chances));
        let running = (from..=to).contains(&today);
        Ok(Week {
            week: name(from),
            from,
            to,
            running,
            review,
            before,
            trend: trend(&shares),
            proposal: self.proposal().filter(|_| running),
        })
    }

    /// The review of some days; what a face says of a week or a month comes from here.
    pub(super) fn review(&self, from: NaiveDate, to: NaiveDate) -> Result<Review, WireError> {
        let records = self.journal.records(from, to).map_err(|why| self.unread(&why))?;
        let occurrences: Vec<Occurrence<'_>> =
            records.iter().filter_map(PromptRecord::occurrence).collect();
        Ok(Review::of(from, to, &occurrences, self.library.content()))
    }

    /// The weeks before, from the first that has anything.
    fn weeks_before(&self, monday: NaiveDate) -> Result<Vec<WeekBefore>, WireError> {
        let first = monday - Days::new(7 * WEEKS_BEFORE);
        let all = self
            .journal
            .outcomes(first, monday.pred_opt().unwrap_or(monday))
            .map_err(|why| self.unread(&why))?;
        let weeks = (0..WEEKS_BEFORE).map(|number| {
            let from = first + Days::new(7 * number);
            let days = from..=from + SIX_DAYS;
            let of_it = all.iter().filter(|(prompt, _)| days.contains(&prompt.day()));
            let of_it = of_it.map(|(prompt, outcome)| (prompt, outcome));
            let Figures { planned, chances, taken, adherence, says, .. } = planned(of_it);
            WeekBefore { week: name(from), planned, chances, taken, adherence, says }
        });
        Ok(weeks.skip_while(|week| week.planned == 0).collect())
    }

    /// What the days of a year came to, or of the one that ends today.
    pub(super) fn year(&self, year: Option<i32>) -> Result<Vec<YearDay>, WireError> {
        let today = self.engine.date();
        let (from, to) = match year {
            None => (today - Days::new(364), today),
            Some(year) => {
                let ends = NaiveDate::from_ymd_opt(year, 1, 1)
                    .zip(NaiveDate::from_ymd_opt(year, 12, 31))
                    .filter(|_| (1900..=9998).contains(&year));
                ends.ok_or_else(|| {
                    let value = year.to_string();
                    let spoken = say(&self.messages, "bad-date", &[("value", (&value).into())]);
                    error(ErrorCode::Refused, spoken)
                })?
            }
        };
        let all = self.journal.outcomes(from, to).map_err(|why| self.unread(&why))?;
        let mut days: BTreeMap<NaiveDate, Vec<(&PromptId, &Outcome)>> = BTreeMap::new();
        for (prompt, outcome) in &all {
            days.entry(prompt.day()).or_default().push((prompt, outcome));
        }
        let days = days.into_iter().map(|(day, outcomes)| {
            let extras = outcomes.iter().filter(|(prompt, outcome)| {
                prompt.is_extra() && matches!(outcome, Outcome::Done | Outcome::Credited)
            });
            let extras = u32::try_from(extras.count()).unwrap_or(u32::MAX);
            let Figures { planned, chances, taken, .. } = planned(outcomes);
            YearDay { day, planned, chances, taken, extras }
        });
        Ok(days.filter(|day| day.planned > 0 || day.extras > 0).collect())
    }

    pub(super) fn unread(&self, why: &HistoryError) -> WireError {
        error(ErrorCode::Failed, why.speak(&self.messages))
    }
}

/// The figures of the planned ones among these; how each is known does not matter for them.
fn planned<'a>(outcomes: impl IntoIterator<Item = (&'a PromptId, &'a Outcome)>) -> Figures {
    let of_plan = outcomes.into_iter().filter(|(prompt, _)| !prompt.is_extra());
    Figures::of(of_plan.map(|(_, outcome)| (*outcome, Way::Said)))
}

/// The Monday of a week in its one spelling, in the years that people live in.
fn monday(text: &str) -> Option<NaiveDate> {
    let (year, week) = text.split_once("-W")?;
    let monday = NaiveDate::from_isoywd_opt(year.parse().ok()?, week.parse().ok()?, Weekday::Mon)?;
    (name(monday) == text && (1900..=9998).contains(&monday.year())).then_some(monday)
}

fn name(monday: NaiveDate) -> String {
    let week = monday.iso_week();
    format!("{}-W{:02}", week.year(), week.week())
}

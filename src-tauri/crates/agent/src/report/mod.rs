//! A month on one page of A4, for whoever looks along with the user, such as a physiotherapist:
//! made when it is asked for, of the parts that were asked for, and kept nowhere.
//!
//! The figures are those of [`Review`] and of the diary; nothing is counted here but how often a
//! difficult moment was about something. The page is one HTML document with its style in it and
//! no scripts. No word that anybody wrote stands in it, and all that does goes through
//! [`Page::text`].

mod chart;
mod page;

pub use page::STYLE;

use crate::messages::{Messages, Word};
use crate::spoken::{figure_values, in_words, month_name, spread_values};
use chrono::{Datelike, NaiveDate};
use page::Page;
use planner::adherence::{Figures, Review, Says};
use planner::diary::{CheckIn, Share, summary};
use wire::types::ReportPart;

/// What is known of a month.
#[derive(Debug)]
pub struct Month<'a> {
    /// Its first day.
    pub from: NaiveDate,
    /// Its last day, or today where it still runs.
    pub to: NaiveDate,
    /// The review of these days.
    pub review: &'a Review,
    /// The check-ins of these days, in the order of writing.
    pub check_ins: &'a [(NaiveDate, CheckIn)],
    /// What the difficult moments of these days were about, and how many were.
    pub triggers: &'a [(String, u32)],
}

/// The month as a document with these parts.
pub fn document(month: &Month<'_>, show: &[ReportPart], messages: &Messages) -> String {
    let shows = |part: ReportPart| show.contains(&part);
    let mut page = Page::new(messages.language().code(), &title(month, messages));
    page.element("p", "days", &days(month, messages));
    page.element("p", "note", &messages.text("report-note", &[]));
    if shows(ReportPart::Kinds) {
        page.section("whole", &messages.text("report-kinds", &[]));
        kinds(&mut page, month.review, messages);
        page.close("section");
    }
    let review = month.review;
    if shows(ReportPart::Walking) {
        let by_day: Vec<u32> = review.days.iter().map(|day| day.walking_min).collect();
        let ids = ["report-walking", "report-walking-said"];
        minutes(&mut page, ids, &by_day, review.walking_min, messages);
    }
    if shows(ReportPart::Breathing) {
        let by_day: Vec<u32> = review.days.iter().map(|day| day.breathing_min).collect();
        let ids = ["report-breathing", "report-breathing-said"];
        minutes(&mut page, ids, &by_day, review.breathing_min, messages);
    }
    if shows(ReportPart::Ratings) {
        page.section("half", &messages.text("report-ratings", &[]));
        ratings(&mut page, month, messages);
        page.close("section");
    }
    if shows(ReportPart::Triggers) {
        page.section("half", &messages.text("report-triggers", &[]));
        triggers(&mut page, month.triggers, messages);
        page.close("section");
    }
    if shows(ReportPart::Evenings) {
        page.section("half", &messages.text("report-evenings", &[]));
        let said = match month.review.evenings() {
            (_, 0) => messages.text("report-evenings-none", &[]),
            (kept, evenings) => of(messages, "report-evenings-said", kept, evenings),
        };
        page.element("p", "", &said);
        page.close("section");
    }
    page.finish(&messages.text("report-made-by", &[]))
}

fn title(month: &Month<'_>, messages: &Messages) -> String {
    let name = month_name(month.from, messages);
    let year = month.from.year().to_string();
    messages.text("report-title", &[("month", (&name).into()), ("year", (&year).into())])
}

fn days(month: &Month<'_>, messages: &Messages) -> String {
    let (from, to) = (in_words(month.from, messages), in_words(month.to, messages));
    messages.text("report-days", &[("from", (&from).into()), ("to", (&to).into())])
}

/// What was done of each kind, with its counts.
fn kinds(page: &mut Page, review: &Review, messages: &Messages) {
    page.element("p", "", &headline(&review.figures, messages));
    let columns = ["kind", "taken", "chances", "planned", "excused"];
    let head = columns.map(|column| messages.text(&format!("report-col-{column}"), &[]));
    let rows = review.kinds.iter().map(|of_kind| {
        let Figures { taken, chances, planned, excused, .. } = of_kind.figures;
        let name = messages.text(&format!("kind-{}", of_kind.kind), &[]);
        let counts = [taken, chances, planned, excused.total()];
        (name, counts.map(|count| count.to_string()).to_vec())
    });
    if !review.kinds.is_empty() {
        page.table(&head, rows);
    }
    if review.figures.probable > 0 {
        page.element("p", "soft", &of_one(messages, "report-probable", review.figures.probable));
    }
    if review.extras.total > 0 {
        page.element("p", "soft", &of_one(messages, "week-extras", review.extras.done));
    }
}

/// The one sentence of the month: a share never stands without its counts and its coverage.
fn headline(figures: &Figures, messages: &Messages) -> String {
    let said = match figures.says {
        Says::NoPlan => "report-no-plan",
        Says::TooLittle => "report-too-little",
        Says::Counts => "week-counts",
        Says::Share => "week-share",
    };
    messages.text(said, &figure_values(figures))
}

/// Minutes by day, and what they come to.
fn minutes(page: &mut Page, ids: [&str; 2], by_day: &[u32], total: u32, messages: &Messages) {
    let [heading, said] = ids;
    page.section("half", &messages.text(heading, &[]));
    let on = by_day.iter().filter(|minutes| **minutes > 0).count();
    let said = of(messages, said, total, number(on));
    page.element("p", "", &said);
    chart::bars(page, by_day, &said);
    page.close("section");
}

/// The user's own ratings, if there are enough of them to show a line.
fn ratings(page: &mut Page, month: &Month<'_>, messages: &Messages) {
    let all = month.check_ins.iter().map(|(day, check_in)| (*day, check_in));
    let Some(summary) = summary(all, month.from, month.to) else {
        page.element("p", "", &messages.text("report-ratings-few", &[]));
        return;
    };
    page.element("p", "", &of_one(messages, "report-ratings-said", summary.entries));
    if let Some(tension) = summary.tension {
        let said = messages.text("report-tension", &spread_values(&tension));
        page.element("p", "", &said);
        let tensions = month
            .check_ins
            .iter()
            .filter_map(|(day, check_in)| Some((day.day(), check_in.tension?)));
        let days = number(month.review.days.len());
        chart::dots(page, days, &tensions.collect::<Vec<_>>(), &said);
    }
    for (id, share) in
        [("report-breath", summary.breath_high), ("report-shoulders", summary.shoulders_high)]
    {
        if let Some(Share { part, whole }) = share {
            page.element("p", "", &of(messages, id, part, whole));
        }
    }
}

fn triggers(page: &mut Page, triggers: &[(String, u32)], messages: &Messages) {
    if triggers.is_empty() {
        page.element("p", "", &messages.text("report-triggers-none", &[]));
        return;
    }
    let head =
        ["trigger", "times"].map(|column| messages.text(&format!("report-col-{column}"), &[]));
    page.table(&head, triggers.iter().map(|(title, n)| (title.clone(), vec![n.to_string()])));
}

fn of(messages: &Messages, id: &str, part: u32, whole: u32) -> String {
    messages.text(id, &[("part", Word::Number(part)), ("whole", Word::Number(whole))])
}

fn of_one(messages: &Messages, id: &str, count: u32) -> String {
    messages.text(id, &[("number", Word::Number(count))])
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

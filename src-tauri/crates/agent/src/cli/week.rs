//! `week`: the review of a week.

use super::plan::name;
use super::proposal::lines as proposal_lines;
use super::{Face, Failure};
use crate::messages::Word;
use crate::spoken::{figure_values, percent};
use clap::Args;
use planner::adherence::{DayFigures, Figures, Says, Trend};
use wire::types;

/// The review of a week
#[derive(Debug, Args)]
pub(super) struct Week {
    /// The ISO week, such as 2026-W48; without it the running one
    #[arg(long, value_name = "WEEK")]
    week: Option<String>,
    /// Print one JSON document instead of sentences
    #[arg(long)]
    json: bool,
}

impl Week {
    pub(super) fn run(self, face: &Face) -> Result<(), Failure> {
        let week = face.agent()?.week(self.week).map_err(|error| face.not_done(&error))?;
        if self.json {
            return face.print_json(&week);
        }
        let mut lines = lines(face, &week);
        if let Some(proposal) = &week.proposal {
            lines.push(String::new());
            lines.extend(proposal_lines(face, proposal));
        }
        face.print(&lines.join("\n"))
    }
}

fn lines(face: &Face, week: &types::Week) -> Vec<String> {
    let review = &week.review;
    let (from, to) = (week.from.to_string(), week.to.to_string());
    let values = [("week", (&week.week).into()), ("from", (&from).into()), ("to", (&to).into())];
    let mut lines = vec![face.text("week-title", &values), headline(face, &review.figures)];
    if let Some(trend) = &week.trend {
        let said = match trend {
            Trend::Better => "week-trend-better",
            Trend::Worse => "week-trend-worse",
            Trend::AboutTheSame => "week-trend-about-the-same",
        };
        lines.push(face.text(said, &[]));
    }
    if review.figures.planned + review.extras.total == 0 {
        return lines;
    }
    lines.push(String::new());
    lines.extend(review.days.iter().filter(|day| day.figures.planned + day.extras > 0).map(
        |day| {
            let what = name(face, day.day);
            format!("  {what:<22} {}", day_line(face, day))
        },
    ));
    lines.push(String::new());
    lines.extend(review.kinds.iter().map(|of_kind| {
        let what = face.text(&format!("kind-{}", of_kind.kind), &[]);
        format!("  {what:<22} {}", counts(face, &of_kind.figures))
    }));
    lines.push(String::new());
    lines.extend(facts(face, week));
    lines
}

/// The one sentence of the week: never a percentage without its counts and its coverage.
fn headline(face: &Face, figures: &Figures) -> String {
    let said = match figures.says {
        Says::NoPlan => "week-no-plan",
        Says::TooLittle => "week-too-little",
        Says::Counts => "week-counts",
        Says::Share => "week-share",
    };
    face.text(said, &figure_values(figures))
}

fn counts(face: &Face, figures: &Figures) -> String {
    let of = [("part", Word::Number(figures.taken)), ("whole", Word::Number(figures.chances))];
    face.text("week-of", &of)
}

fn day_line(face: &Face, day: &DayFigures) -> String {
    let mut parts = vec![counts(face, &day.figures)];
    for (id, number) in [
        ("week-day-extras", day.extras),
        ("week-day-walking", day.walking_min),
        ("week-day-breathing", day.breathing_min),
    ] {
        if number > 0 {
            parts.push(face.text(id, &[("number", Word::Number(number))]));
        }
    }
    parts.join(" · ")
}

fn facts(face: &Face, week: &types::Week) -> Vec<String> {
    let review = &week.review;
    let mut facts = Vec::new();
    for (excuse, count) in review.figures.excused.reasons() {
        if count > 0 {
            let what = face.text(&format!("excuse-{}", excuse.word()), &[]);
            facts.push(format!("{count} × {what}"));
        }
    }
    if review.figures.probable > 0 {
        let what = face.text("outcome-probable", &[]);
        facts.push(format!("{} × {what}", review.figures.probable));
    }
    let of = |id: &str, part: u32, whole: u32| {
        face.text(id, &[("part", Word::Number(part)), ("whole", Word::Number(whole))])
    };
    let of_one = |id: &str, number: u32| face.text(id, &[("number", Word::Number(number))]);
    facts.push(of("week-active-days", review.active_days.active, review.active_days.planned));
    facts.push(of_one("week-walking", review.walking_min));
    facts.push(of_one("week-breathing", review.breathing_min));
    let (kept, evenings) = review.evenings();
    if evenings > 0 {
        facts.push(of("week-evenings", kept, evenings));
    }
    facts.push(of_one("week-variety", review.variety.techniques));
    if let Some(hour) = review.best_hour {
        facts.push(of_one("week-best-hour", hour));
    }
    if review.extras.total > 0 {
        facts.push(of_one("week-extras", review.extras.done));
    }
    if review.figures.says == Says::Share {
        let (part, whole) = (review.figures.taken, review.figures.planned);
        let values = [
            ("part", Word::Number(part)),
            ("whole", Word::Number(whole)),
            ("percent", Word::Number(percent(part, whole))),
        ];
        facts.push(face.text("week-strict", &values));
    }
    facts
}

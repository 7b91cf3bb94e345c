//! The plan of a day: its prompts in order, and what was left out.

mod activity;
mod by_habit;
mod candidates;
mod choice;
mod room;
mod rotation;

pub(crate) use activity::{activity_by_hand, technique_by_hand};
pub(crate) use candidates::window_end;
pub(crate) use room::cap as fit_under_cap;

use crate::content::Content;
use crate::habit::Habit;
use crate::kind::Kind;
use crate::local_time::{Frame, at_offset};
use crate::prompt::{Prompt, PromptId};
use crate::settings::Settings;
use alloc::vec::Vec;
use candidates::Move;
use choice::Choice;
use chrono::{DateTime, FixedOffset, NaiveDate, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

/// The prompts of one logical day, in the order of their due times.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// The logical day.
    pub day: NaiveDate,
    /// Its prompts, in order.
    pub prompts: Vec<Prompt>,
    /// What had no room. It never becomes a prompt and no figure counts it.
    #[serde(default)]
    pub left_out: Vec<LeftOut>,
}

/// A moment that found no room in the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftOut {
    /// The kind it would have had.
    pub kind: Kind,
    /// When it would have been due.
    pub due: DateTime<FixedOffset>,
    /// Why it was left out.
    pub why: LeftOutReason,
}

/// Why a moment found no room.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LeftOutReason {
    /// A larger prompt stood too near.
    Merged,
    /// The day's cap was reached.
    Capped,
    /// It would have run into the wind-down or the silence.
    Silence,
}

/// What is known beside the settings when a day is planned.
#[derive(Clone, Copy, Debug, Default)]
pub struct Known<'a> {
    /// When the calendar says busy.
    pub busy: &'a [BusySpan],
    /// When this user tends to answer; none: each moment stays where the settings put it.
    pub habit: Option<&'a Habit>,
}

/// A time in which the calendar says busy: from its first instant to before its second.
pub type BusySpan = (DateTime<Utc>, DateTime<Utc>);

/// Plans a day.
///
/// Pure: the same date, zone, settings, content, calendar and past give the same plan. With `from`
/// nothing due before it is planned; the numbers in the ids are still those of the whole day.
///
/// ```
/// use planner::{Settings, content::Content, plan::{Known, plan_day}};
/// let date = chrono::NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
/// let zone = chrono_tz::Europe::Amsterdam;
/// let (settings, content) = (Settings::default(), Content::default());
/// let plan = plan_day(date, zone, None, &settings, &content, Known::default());
/// assert_eq!(plan.prompts[1].due.to_rfc3339(), "2026-11-24T10:00:00+01:00");
/// ```
pub fn plan_day(
    date: NaiveDate,
    zone: Tz,
    from: Option<DateTime<Utc>>,
    settings: &Settings,
    content: &Content,
    known: Known<'_>,
) -> Plan {
    let frame = Frame::of(date, zone, settings);
    let choice = Choice::of(settings, content);
    let interval = settings.interval_min(content);
    let mut candidates = candidates::of_day(&frame, zone, interval, settings, &choice);
    if let Some(habit) = known.habit {
        by_habit::move_by_habit(&mut candidates, habit, &frame, zone, interval, known.busy);
    }
    room::cut_windows(&mut candidates, &frame, settings);
    candidates::move_out_of_busy(&mut candidates, known.busy);
    let (kept, mut left_out) = room::fit(candidates, settings.cap(content), &frame, settings);
    let activities = activity::choose(&kept, date, zone, settings, &choice);
    let mut counts = [0u32; Kind::ALL.len()];
    let mut prompts: Vec<Prompt> = kept
        .into_iter()
        .zip(activities)
        .map(|(candidate, activity)| {
            let count = &mut counts[candidate.kind as usize];
            *count += 1;
            Prompt {
                id: PromptId::planned(date, candidate.kind, *count),
                kind: candidate.kind,
                due: at_offset(zone, candidate.due),
                until: at_offset(zone, candidate.until),
                minutes: candidate.minutes,
                called: content.called(&activity, settings.language).map(Into::into),
                activity,
                reason: candidate.stands_by(),
                moved: match candidate.moved {
                    Some(Move::ByHabit(moved) | Move::ToTry(moved)) => Some(moved),
                    Some(Move::ByCalendar) | None => None,
                },
            }
        })
        .collect();
    if let Some(from) = from {
        prompts.retain(|prompt| prompt.due >= from);
        left_out.retain(|left| left.due >= from);
    }
    let left_out = left_out
        .into_iter()
        .map(|left| LeftOut { kind: left.kind, due: at_offset(zone, left.due), why: left.why })
        .collect();
    Plan { day: date, prompts, left_out }
}

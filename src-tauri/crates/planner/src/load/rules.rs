//! The load rules: from the days that are over to what is proposed.
//!
//! ```text
//! days on which nothing was answered:  0 1 2 │ 3 … 9 │ 10 …
//!                                      other │ Least │ goes down by itself
//!                                      rules
//! ```

use super::{DayTally, KindTally, Proposal};
use crate::engine::BusyReason;
use crate::kind::Kind;
use alloc::vec::Vec;
use chrono::{Days, NaiveDate};

/// After so many active days without any answer the least is proposed …
const DAYS_BEFORE_LEAST: u32 = 3;
/// … and after so many the agent goes down to it by itself.
const DAYS_BEFORE_GOING_DOWN: u32 = 10;
/// So many active days say whether a kind is left unanswered.
const DAYS_OF_A_KIND: usize = 3;
/// A kind is kept if so many …
const KEPT: u32 = 17;
/// … of so many chances were taken,
const OF_CHANCES: u32 = 20;
/// in so many weeks,
const WEEKS_KEPT: u64 = 3;
/// each with at least so many chances.
const CHANCES_A_WEEK: u32 = 5;
/// On so many active days in a row quiet modes have to hold most of the prompts.
const DAYS_HELD: usize = 2;

/// What the days say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// All is well.
    Well,
    /// Something can be proposed.
    Propose(Proposal),
    /// Nothing was answered for so many active days that the agent goes down to the walks and the
    /// wind-down. This is the one change made unasked.
    GoDown {
        /// For how many.
        days: u32,
    },
}

/// Judges the days that are over, the latest last; `may` says of a proposal whether it may be made.
///
/// ```
/// use planner::load::{DayTally, Proposal, Verdict, judge};
/// let ignored = |day: u32| DayTally {
///     shown: true,
///     ..DayTally::new(chrono::NaiveDate::from_ymd_opt(2026, 11, day).unwrap(), true)
/// };
/// // Tuesday to Thursday, 24 to 26 November 2026.
/// let days = [ignored(24), ignored(25), ignored(26)];
/// assert_eq!(judge(&days, |_| true), Verdict::Propose(Proposal::Least { days: 3 }));
/// ```
pub fn judge(days: &[DayTally], may: impl Fn(&Proposal) -> bool) -> Verdict {
    let silent = days_without_an_answer(days);
    if silent >= DAYS_BEFORE_GOING_DOWN {
        return Verdict::GoDown { days: silent };
    }
    let least = (silent >= DAYS_BEFORE_LEAST).then_some(Proposal::Least { days: silent });
    let all = least
        .into_iter()
        .chain(in_spite_of(days))
        .chain(fewer(days))
        .chain(Kind::ALL.into_iter().filter_map(|kind| silence(days, kind)));
    all.into_iter().find(|proposal| may(proposal)).map_or(Verdict::Well, Verdict::Propose)
}

/// The active days with prompts on screen since somebody last answered.
fn days_without_an_answer(days: &[DayTally]) -> u32 {
    let since = days.iter().rev().take_while(|day| !day.answered);
    u32::try_from(since.filter(|day| day.active && day.shown).count()).unwrap_or(u32::MAX)
}

/// Do-not-disturb and full screen held more than half on each of the last active days.
fn in_spite_of(days: &[DayTally]) -> Option<Proposal> {
    let last: Vec<&DayTally> = days.iter().rev().filter(|day| day.active).take(DAYS_HELD).collect();
    let held = |day: &DayTally| day.held_by_dnd.saturating_add(day.held_by_fullscreen);
    let is_most = |day: &&DayTally| held(day) > day.planned / 2 && day.planned > 0;
    if last.len() < DAYS_HELD || !last.iter().all(is_most) {
        return None;
    }
    let sum = |of: fn(&DayTally) -> u32| sum(last.iter().map(|day| of(day)));
    let (dnd, fullscreen) = (sum(|day| day.held_by_dnd), sum(|day| day.held_by_fullscreen));
    let (reason, held) = if fullscreen > dnd {
        (BusyReason::Fullscreen, fullscreen)
    } else {
        (BusyReason::Dnd, dnd)
    };
    Some(Proposal::InSpiteOf { reason, held, planned: sum(|day| day.planned) })
}

/// The kinds of which nobody answered more than half on their last active days, the worst first.
fn fewer(days: &[DayTally]) -> Vec<Proposal> {
    let mut left: Vec<(Kind, u32, u32)> = Kind::ALL
        .into_iter()
        .filter_map(|kind| {
            let active = days.iter().rev().filter(|day| day.active);
            let last: Vec<_> =
                active.filter_map(|day| day.of_kind(kind)).take(DAYS_OF_A_KIND).collect();
            let unanswered = sum(last.iter().map(|tally| tally.unanswered));
            let chances = sum(last.iter().map(|tally| tally.chances));
            let is_left = last.len() == DAYS_OF_A_KIND && unanswered > chances / 2;
            is_left.then_some((kind, unanswered, chances))
        })
        .collect();
    // By the share, of equals by the number; the order of a day decides where both are equal.
    left.sort_by(|(_, one, of), (_, other, of_other)| {
        times(*other, *of).cmp(&times(*one, *of_other)).then(other.cmp(one))
    });
    let proposals = left.into_iter();
    proposals
        .map(|(kind, unanswered, chances)| Proposal::Fewer { kind, unanswered, chances })
        .collect()
}

/// A kind that was kept for three weeks.
fn silence(days: &[DayTally], kind: Kind) -> Option<Proposal> {
    let last = days.last()?.day;
    let first = last.checked_sub_days(Days::new(7 * WEEKS_KEPT - 1))?;
    if days.first()?.day > first {
        return None;
    }
    let (mut taken, mut chances) = (0, 0);
    for week in 0..WEEKS_KEPT {
        let ends = last.checked_sub_days(Days::new(7 * week))?;
        let of_week: Vec<&KindTally> =
            week_until(days, ends).filter_map(|day| day.of_kind(kind)).collect();
        let of_chances = sum(of_week.iter().map(|tally| tally.chances));
        if of_chances < CHANCES_A_WEEK {
            return None;
        }
        taken = sum([taken].into_iter().chain(of_week.iter().map(|tally| tally.taken)));
        chances = sum([chances, of_chances]);
    }
    let is_kept = times(taken, OF_CHANCES) >= times(chances, KEPT);
    is_kept.then_some(Proposal::Silence { kind, taken, chances })
}

/// The days of the week that ends with a day, that day included.
fn week_until(days: &[DayTally], ends: NaiveDate) -> impl Iterator<Item = &DayTally> {
    let begins = ends.checked_sub_days(Days::new(6)).unwrap_or(NaiveDate::MIN);
    days.iter().filter(move |day| (begins..=ends).contains(&day.day))
}

/// The tallies come from a state that was kept on a disk: whatever stands there, no sum overflows.
fn sum(counts: impl IntoIterator<Item = u32>) -> u32 {
    counts.into_iter().fold(0, u32::saturating_add)
}

fn times(one: u32, other: u32) -> u64 {
    u64::from(one) * u64::from(other)
}

//! The moments a day would have, before it is known which of them have room (rules 1 to 8, 12).

use super::BusySpan;
use super::activity::AFTER_DINNER_WALK;
use super::choice::Choice;
use crate::habit::Moved;
use crate::kind::Kind;
use crate::local_time::{Frame, place, resolve};
use crate::prompt::Reason;
use crate::settings::Settings;
use alloc::vec::Vec;
use chrono::{DateTime, Datelike, TimeDelta, Utc};
use chrono_tz::Tz;

/// A slot lies at least this long before the end of its range.
pub(super) const SLOT_BEFORE_END: TimeDelta = TimeDelta::minutes(10);
/// A range of at least this length has at least one slot.
const SHORTEST_RANGE: TimeDelta = TimeDelta::minutes(30);
/// How long after waking the morning comes.
const AFTER_WAKING: TimeDelta = TimeDelta::minutes(20);
/// How long after the end of dinner its walk comes.
const AFTER_DINNER: TimeDelta = TimeDelta::minutes(15);
/// Training ends at least this long before bedtime.
const TRAINING_BEFORE_BEDTIME: TimeDelta = TimeDelta::hours(2);
/// A micro-pause takes this many minutes.
const MICRO_PAUSE_MINUTES: u32 = 2;
/// Belly breathing takes this many minutes (article 004, "Wat je zelf kunt doen thuis").
const BELLY_BREATHING_MINUTES: u32 = 5;
/// The hour before bedtime, as a prompt's length.
const WIND_DOWN_MINUTES: u32 = 60;
/// The morning's window: at least, and at most.
const MORNING_WINDOW: [TimeDelta; 2] = [TimeDelta::minutes(30), TimeDelta::minutes(180)];

/// A moment that a day would have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Candidate {
    pub kind: Kind,
    pub due: DateTime<Utc>,
    pub until: DateTime<Utc>,
    pub minutes: u32,
    pub reason: Reason,
    /// What moved it from where the settings put it.
    pub moved: Option<Move>,
}

/// What moved a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Move {
    ByCalendar,
    ByHabit(Moved),
    ToTry(Moved),
}

impl Candidate {
    /// Whether it stands on one of the working day's slots.
    pub fn is_slot(&self) -> bool {
        matches!(
            self.reason,
            Reason::Interval
                | Reason::MiddleOfRange
                | Reason::SpreadOverDay
                | Reason::AfterFirstWalk
                | Reason::LastSlot
        )
    }

    /// Why it stands where it stands.
    pub fn stands_by(&self) -> Reason {
        match self.moved {
            None => self.reason,
            Some(Move::ByCalendar) => Reason::MovedByCalendar,
            Some(Move::ByHabit(_)) => Reason::MovedByHabit,
            Some(Move::ToTry(_)) => Reason::MovedToTry,
        }
    }
}

/// The end of the window of a prompt due at an instant, before anything cuts it.
pub(crate) fn window_end(kind: Kind, due: DateTime<Utc>, frame: &Frame) -> DateTime<Utc> {
    match kind.window_min() {
        Some(minutes) => due + TimeDelta::minutes(i64::from(minutes)),
        None => {
            let [least, most] = MORNING_WINDOW;
            match frame.ranges.first() {
                Some((begins, _)) => {
                    (*begins + TimeDelta::minutes(30)).clamp(due + least, due + most)
                }
                None => due + most,
            }
        }
    }
}

/// All moments of a day for which the profiles and the phase leave something, in no particular
/// order. `interval` is in minutes.
pub(super) fn of_day(
    frame: &Frame,
    zone: Tz,
    interval: u32,
    settings: &Settings,
    choice: &Choice<'_>,
) -> Vec<Candidate> {
    let mut day = Day { frame, candidates: Vec::new() };
    let slots = slots(frame, interval);
    day.slots(&slots, settings, choice);
    if let Some((_, end)) = frame.ranges.last()
        && settings.rest.on
    {
        day.add(Kind::Rest, *end, settings.rest.minutes, Reason::EndOfWork);
    }
    if settings.morning.on {
        let minutes = choice.minutes(Kind::Morning);
        day.add(Kind::Morning, frame.waking + AFTER_WAKING, minutes, Reason::AfterWaking);
    }
    if settings.training.on {
        day.training(settings);
    }
    if settings.evening.on {
        day.evening(zone, settings, choice);
    }
    if settings.wind_down.on {
        let due = reminder(frame, settings);
        day.add(Kind::WindDown, due, WIND_DOWN_MINUTES, Reason::BeforeBedtime);
    }
    if frame.ranges.is_empty() {
        day.candidates.retain(|candidate| settings.on_days_off.contains(&candidate.kind));
    }
    let is_empty = Kind::ALL.map(|kind| !choice.has(kind));
    day.candidates.retain(|candidate| !is_empty[candidate.kind as usize]);
    day.candidates
}

/// The moment by which a prompt of a kind has to have ended; the wind-down has none of its own.
pub(super) fn latest_end(kind: Kind, frame: &Frame, settings: &Settings) -> DateTime<Utc> {
    let latest = if settings.wind_down.on { reminder(frame, settings) } else { frame.silence };
    match kind {
        Kind::Training => latest.min(frame.bedtime - TRAINING_BEFORE_BEDTIME),
        _ => latest,
    }
}

/// When the wind-down reminder comes, or would come.
pub(super) fn reminder(frame: &Frame, settings: &Settings) -> DateTime<Utc> {
    frame.silence - TimeDelta::minutes(i64::from(settings.wind_down.lead_min))
}

/// The slots of the working day, in order (rule 2).
fn slots(frame: &Frame, interval: u32) -> Vec<(DateTime<Utc>, Reason)> {
    // A bound of the settings, held here too: an interval of nothing would never end.
    let interval = TimeDelta::minutes(i64::from(interval.max(1)));
    let mut slots = Vec::new();
    for (start, end) in &frame.ranges {
        let before = slots.len();
        let mut at = *start + interval;
        while at + SLOT_BEFORE_END <= *end {
            slots.push((at, Reason::Interval));
            at += interval;
        }
        let length = *end - *start;
        if slots.len() == before && length >= SHORTEST_RANGE {
            slots.push((*start + length / 2, Reason::MiddleOfRange));
        }
    }
    slots
}

struct Day<'a> {
    frame: &'a Frame,
    candidates: Vec<Candidate>,
}

impl Day<'_> {
    fn add(&mut self, kind: Kind, due: DateTime<Utc>, minutes: u32, reason: Reason) {
        let until = window_end(kind, due, self.frame);
        self.candidates.push(Candidate { kind, due, until, minutes, reason, moved: None });
    }

    /// Shares the slots out: walk, belly breathing, 4-6, micro-pause (rules 3 and 4).
    fn slots(
        &mut self,
        slots: &[(DateTime<Utc>, Reason)],
        settings: &Settings,
        choice: &Choice<'_>,
    ) {
        let n = slots.len();
        let walks = if settings.walk.on { n.min(settings.walk.per_day as usize) } else { 0 };
        let walk_slots: Vec<usize> = (0..walks).map(|i| (2 * i + 1) * n / (2 * walks)).collect();
        let minutes = choice.walk_minutes(settings.walk.minutes);
        for slot in &walk_slots {
            self.add(Kind::Walk, slots[*slot].0, minutes, Reason::SpreadOverDay);
        }
        let mut left: Vec<usize> = (0..n).filter(|slot| !walk_slots.contains(slot)).collect();
        if settings.breathing.on
            && let Some(last) = left.pop()
        {
            self.add(Kind::Breathing, slots[last].0, BELLY_BREATHING_MINUTES, Reason::LastSlot);
        }
        if !settings.micro_pause.on {
            return;
        }
        let four_six = walk_slots
            .first()
            .and_then(|walk| left.iter().position(|slot| slot > walk))
            .or(if left.is_empty() { None } else { Some(0) });
        for (place, slot) in left.iter().enumerate() {
            let (due, reason) = slots[*slot];
            let reason = if four_six == Some(place) { Reason::AfterFirstWalk } else { reason };
            self.add(Kind::MicroPause, due, MICRO_PAUSE_MINUTES, reason);
        }
    }

    /// Training after work, on its days (rule 7).
    fn training(&mut self, settings: &Settings) {
        let Some((_, end)) = self.frame.ranges.last() else { return };
        if settings.training.days.contains(&self.frame.date.weekday()) {
            let due = *end + TimeDelta::minutes(i64::from(settings.training.after_work_min));
            self.add(Kind::Training, due, settings.training.minutes, Reason::AfterWork);
        }
    }

    /// Mobility and the walk after dinner (rule 7).
    fn evening(&mut self, zone: Tz, settings: &Settings, choice: &Choice<'_>) {
        let dinner_end = place(self.frame.date, settings.day_starts, settings.evening.dinner_end);
        let dinner_end = resolve(zone, dinner_end).to_utc();
        let minutes_between = (reminder(self.frame, settings) - dinner_end).num_minutes();
        if minutes_between > 0 {
            let middle = dinner_end + TimeDelta::minutes(minutes_between / 2);
            let minutes = choice.minutes(Kind::Evening);
            self.add(Kind::Evening, middle, minutes, Reason::BeforeWindDown);
        }
        if settings.evening.after_dinner_walk {
            let minutes = choice
                .technique(&AFTER_DINNER_WALK.into())
                .map_or(settings.walk.minutes, |technique| technique.seconds.div_ceil(60));
            let minutes = choice.walk_minutes(minutes);
            self.add(Kind::Walk, dinner_end + AFTER_DINNER, minutes, Reason::AfterDinner);
        }
    }
}

/// Moves what is due inside a busy time to its end, if that lies in the window (rule 12).
pub(super) fn move_out_of_busy(candidates: &mut [Candidate], busy: &[BusySpan]) {
    let mut busy = busy.to_vec();
    busy.sort_unstable();
    for candidate in candidates {
        let mut free = candidate.due;
        for (from, to) in &busy {
            if *from <= free && free < *to {
                free = *to;
            }
        }
        if free != candidate.due && free <= candidate.until {
            candidate.due = free;
            candidate.moved = Some(Move::ByCalendar);
        }
    }
}

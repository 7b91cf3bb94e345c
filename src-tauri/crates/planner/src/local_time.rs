//! Local times on the days of a zone: gaps, folds, and the frame of a logical day.
//!
//! ```text
//!  starts      waking        [range]  [range]       silence   bedtime        ends
//!  04:00 ─────── 07:00 ───────────────────────────── 22:00 ──── 23:00 ─────── 04:00
//!    └─ silence ──┘                                    └────── silence ─────────┘
//! ```

use crate::settings::{Settings, TimeOfDay};
use alloc::vec::Vec;
use chrono::{
    DateTime, Datelike, Days, FixedOffset, MappedLocalTime, NaiveDate, NaiveDateTime, Offset,
    TimeDelta, TimeZone, Utc,
};
use chrono_tz::Tz;

/// The hour before bedtime, in real minutes.
pub const LAST_HOUR: TimeDelta = TimeDelta::minutes(60);

/// The instant of a local time: one that a change skips moves forward by the gap, one that comes
/// twice means the first.
pub fn resolve(zone: Tz, local: NaiveDateTime) -> DateTime<Tz> {
    match zone.from_local_datetime(&local) {
        MappedLocalTime::Single(at) | MappedLocalTime::Ambiguous(at, _) => at,
        MappedLocalTime::None => {
            // The offset in force before the gap, found by stepping back until a time exists;
            // no zone has ever skipped more than a day.
            let before = (1..=30)
                .filter_map(|hours| {
                    let earlier = local.checked_sub_signed(TimeDelta::hours(hours))?;
                    zone.from_local_datetime(&earlier).latest()
                })
                .next()
                .map_or(0, |at| at.offset().fix().local_minus_utc());
            let utc = local - TimeDelta::seconds(i64::from(before));
            zone.from_utc_datetime(&utc)
        }
    }
}

/// An instant at the offset that a zone has then.
pub fn at_offset(zone: Tz, at: DateTime<Utc>) -> DateTime<FixedOffset> {
    at.with_timezone(&zone).fixed_offset()
}

/// The first instant of a logical day.
pub fn day_start(date: NaiveDate, zone: Tz, starts: TimeOfDay) -> DateTime<Utc> {
    resolve(zone, date.and_time(starts.time())).to_utc()
}

/// The logical day that an instant lies in.
pub fn logical_day(at: DateTime<Utc>, zone: Tz, starts: TimeOfDay) -> NaiveDate {
    let date = at.with_timezone(&zone).date_naive();
    let (before, after) = (previous(date), next(date));
    if at < day_start(date, zone, starts) {
        before
    } else if at >= day_start(after, zone, starts) {
        after
    } else {
        date
    }
}

/// The day after.
pub fn next(date: NaiveDate) -> NaiveDate {
    date.checked_add_days(Days::new(1)).unwrap_or(date)
}

/// The day before.
pub fn previous(date: NaiveDate) -> NaiveDate {
    date.checked_sub_days(Days::new(1)).unwrap_or(date)
}

/// A day's number, for rotations: the days since year 1.
pub fn day_number(date: NaiveDate) -> u64 {
    u64::try_from(date.num_days_from_ce()).unwrap_or(0)
}

/// The fixed points of one logical day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame {
    /// The logical day.
    pub date: NaiveDate,
    /// Its first instant.
    pub starts: DateTime<Utc>,
    /// The first instant of the next one.
    pub ends: DateTime<Utc>,
    /// When the user wakes: the silence of the night before ends.
    pub waking: DateTime<Utc>,
    /// Sixty real minutes before bedtime: the silence begins.
    pub silence: DateTime<Utc>,
    /// When the user goes to bed.
    pub bedtime: DateTime<Utc>,
    /// The working ranges, in order; empty on a day off.
    pub ranges: Vec<(DateTime<Utc>, DateTime<Utc>)>,
}

impl Frame {
    /// The frame of a day.
    ///
    /// ```
    /// use planner::{Settings, local_time::Frame};
    /// let date = chrono::NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
    /// let frame = Frame::of(date, chrono_tz::Europe::Amsterdam, &Settings::default());
    /// assert_eq!(frame.silence.to_rfc3339(), "2026-11-24T21:00:00+00:00");
    /// ```
    pub fn of(date: NaiveDate, zone: Tz, settings: &Settings) -> Frame {
        let starts = settings.day_starts;
        let place = |time: TimeOfDay| place(date, starts, time);
        let waking_local = place(*settings.wake.on(date));
        let bedtime_local = first_after(waking_local, *settings.bedtime.on(date));
        let bedtime = resolve(zone, bedtime_local).to_utc();
        let mut ranges: Vec<_> = if settings.is_declared_off(date) {
            Vec::new()
        } else {
            settings
                .work
                .on(date)
                .iter()
                .map(|(from, to)| {
                    let from = place(*from);
                    let to = first_after(from, *to);
                    (resolve(zone, from).to_utc(), resolve(zone, to).to_utc())
                })
                .filter(|(from, to)| from < to)
                .collect()
        };
        ranges.sort_unstable();
        Frame {
            date,
            starts: day_start(date, zone, starts),
            ends: day_start(next(date), zone, starts),
            waking: resolve(zone, waking_local).to_utc(),
            silence: bedtime - LAST_HOUR,
            bedtime,
            ranges,
        }
    }

    /// Whether the agent may begin nothing of itself at this instant.
    pub fn is_silent(&self, at: DateTime<Utc>) -> bool {
        at < self.waking || at >= self.silence
    }

    /// Whether the instant lies inside a working range.
    pub fn is_working(&self, at: DateTime<Utc>) -> bool {
        self.ranges.iter().any(|(from, to)| *from <= at && at < *to)
    }
}

/// A time of day on a logical day: before `starts` it lies on the next calendar date.
pub fn place(date: NaiveDate, starts: TimeOfDay, time: TimeOfDay) -> NaiveDateTime {
    let calendar = if time < starts { next(date) } else { date };
    calendar.and_time(time.time())
}

/// The first local occurrence of a time of day after another local time.
fn first_after(after: NaiveDateTime, time: TimeOfDay) -> NaiveDateTime {
    let same_date = after.date().and_time(time.time());
    if same_date > after { same_date } else { next(after.date()).and_time(time.time()) }
}

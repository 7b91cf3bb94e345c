//! What no single field shows: bounds, and fields that clash with one another.

use super::{ByDay, DaysOff, Settings, TimeOfDay};
use alloc::string::{String, ToString};
use alloc::vec;
use alloc::vec::Vec;
use chrono::{NaiveDate, Weekday};
use core::ops::RangeInclusive;

/// Something wrong in settings that were read well.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Breach {
    /// A figure outside its bounds.
    OutOfBounds {
        /// The dotted key (`walk.per_day`).
        key: &'static str,
        /// What stands there.
        value: String,
        /// What may stand there.
        allowed: Allowed,
    },
    /// Fields that do not go together.
    Clash {
        /// The dotted keys of both.
        keys: [&'static str; 2],
        /// The day on which they clash (`mon`, or a date).
        day: String,
        /// What they would have to be.
        rule: Rule,
    },
}

/// What may stand under a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Allowed {
    /// From the one to the other, both included.
    Between(String, String),
    /// So many lengths as the two say, both included.
    Lengths(usize, usize),
    /// A pair with the earlier date first.
    EarlierFirst,
}

/// What two fields have to be to one another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// The day starts between bedtime and waking.
    DayStartsInTheNight,
    /// A range ends before the next day starts.
    RangeEndsInTheDay,
    /// Ranges don't overlap.
    RangesApart,
    /// Bedtime lies outside working hours.
    BedtimeOutsideWork,
}

impl core::fmt::Display for Allowed {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Allowed::Between(least, most) => write!(f, "{least} to {most}"),
            Allowed::Lengths(least, most) => write!(f, "{least} to {most} lengths"),
            Allowed::EarlierFirst => f.write_str("a pair with the earlier date first"),
        }
    }
}

impl core::fmt::Display for Rule {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(match self {
            Rule::DayStartsInTheNight => "the day must start between bedtime and waking",
            Rule::RangeEndsInTheDay => "a range must end before the next day starts",
            Rule::RangesApart => "ranges must not overlap",
            Rule::BedtimeOutsideWork => "bedtime must lie outside working hours",
        })
    }
}

impl Breach {
    /// The keys it is about.
    pub fn keys(&self) -> Vec<&'static str> {
        match self {
            Breach::OutOfBounds { key, .. } => vec![key],
            Breach::Clash { keys: [one, other], .. } if one == other => vec![one],
            Breach::Clash { keys, .. } => keys.to_vec(),
        }
    }
}

impl core::fmt::Display for Breach {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Breach::OutOfBounds { key, value, allowed } => {
                write!(f, "{key} is {value}, and must be {allowed}")
            }
            Breach::Clash { keys: [one, other], day, rule } if one == other => {
                write!(f, "{one} on {day}: {rule}")
            }
            Breach::Clash { keys: [one, other], day, rule } => {
                write!(f, "{one} and {other} clash on {day}: {rule}")
            }
        }
    }
}

impl Settings {
    /// Everything that is wrong with these settings, bounds first; empty when all is well.
    pub fn check(&self) -> Vec<Breach> {
        let mut breaches = Vec::new();
        self.check_bounds(&mut breaches);
        self.check_days(&mut breaches);
        breaches
    }

    fn check_bounds(&self, breaches: &mut Vec<Breach>) {
        let mut bounds = |key: &'static str, value: u32, bounds: RangeInclusive<u32>| {
            if !bounds.contains(&value) {
                breaches.push(Breach::OutOfBounds {
                    key,
                    value: value.to_string(),
                    allowed: Allowed::Between(bounds.start().to_string(), bounds.end().to_string()),
                });
            }
        };
        if let Some(minutes) = self.micro_pause.interval_min {
            bounds("micro_pause.interval_min", minutes, 20..=90);
        }
        bounds("walk.per_day", self.walk.per_day, 0..=6);
        bounds("walk.minutes", self.walk.minutes, 5..=10);
        bounds("rest.minutes", self.rest.minutes, 5..=10);
        bounds("training.minutes", self.training.minutes, 10..=25);
        bounds("training.after_work_min", self.training.after_work_min, 0..=720);
        bounds("wind_down.lead_min", self.wind_down.lead_min, 5..=15);
        if let Some(cap) = self.cap {
            bounds("cap", cap, 3..=18);
        }
        bounds("min_gap_min", self.min_gap_min, 10..=30);
        bounds("away_after_min", self.away_after_min, 2..=30);
        bounds("snooze.limit", self.snooze.limit, 0..=3);
        for minutes in &self.snooze.minutes {
            bounds("snooze.minutes", *minutes, 5..=30);
        }
        if self.snooze.minutes.is_empty() || self.snooze.minutes.len() > 3 {
            breaches.push(Breach::OutOfBounds {
                key: "snooze.minutes",
                value: alloc::format!("{:?}", self.snooze.minutes),
                allowed: Allowed::Lengths(1, 3),
            });
        }
        if self.day_starts.minute_of_day() > 15 * 60 {
            breaches.push(Breach::OutOfBounds {
                key: "day_starts",
                value: self.day_starts.to_string(),
                allowed: Allowed::Between("00:00".into(), "15:00".into()),
            });
        }
        for days in &self.days_off {
            if let DaysOff::Range(first, last) = days
                && first > last
            {
                breaches.push(Breach::OutOfBounds {
                    key: "days_off",
                    value: alloc::format!("[{first}, {last}]"),
                    allowed: Allowed::EarlierFirst,
                });
            }
        }
    }

    /// Checks each weekday and each date that has a value of its own.
    fn check_days(&self, breaches: &mut Vec<Breach>) {
        let weekdays = (0..7u8).filter_map(|n| Weekday::try_from(n).ok());
        for weekday in weekdays {
            let pick = DayOf::Weekday(weekday);
            self.check_day(pick, breaches);
        }
        let mut dates: Vec<NaiveDate> =
            self.work.dates().chain(self.wake.dates()).chain(self.bedtime.dates()).collect();
        dates.sort_unstable();
        dates.dedup();
        for date in dates {
            self.check_day(DayOf::Date(date), breaches);
        }
    }

    /// Checks one day on the line from `day_starts` (0) to the next (1440 minutes).
    ///
    /// ```text
    /// 0 ── wake ───[ range ]──[ range ]────── bedtime ── 1440
    /// ```
    fn check_day(&self, day: DayOf, breaches: &mut Vec<Breach>) {
        let starts = self.day_starts;
        let mut clash = |keys, rule| breaches.push(Breach::Clash { keys, day: day.name(), rule });
        let wake = day.of(&self.wake).minutes_after(starts);
        let bedtime = day.of(&self.bedtime).minutes_after(starts);
        if bedtime <= wake {
            clash(["day_starts", "bedtime"], Rule::DayStartsInTheNight);
        }
        let mut ranges: Vec<(u32, u32)> = day
            .of(&self.work)
            .iter()
            .map(|(from, to)| (from.minutes_after(starts), end_after(*to, *from, starts)))
            .collect();
        ranges.sort_unstable();
        if ranges.iter().any(|(_, end)| *end > 1440) {
            clash(["work", "day_starts"], Rule::RangeEndsInTheDay);
        }
        if ranges.windows(2).any(|pair| pair[1].0 < pair[0].1) {
            clash(["work", "work"], Rule::RangesApart);
        }
        if ranges.iter().any(|(start, end)| *start < bedtime && bedtime < *end) {
            clash(["work", "bedtime"], Rule::BedtimeOutsideWork);
        }
    }
}

/// A weekday, or a date with values of its own.
#[derive(Clone, Copy)]
enum DayOf {
    Weekday(Weekday),
    Date(NaiveDate),
}

impl DayOf {
    fn of<T>(self, values: &ByDay<T>) -> &T {
        match self {
            DayOf::Weekday(weekday) => values.on_weekday(weekday),
            DayOf::Date(date) => values.on(date),
        }
    }

    fn name(self) -> String {
        match self {
            DayOf::Weekday(weekday) => weekday.to_string().to_lowercase(),
            DayOf::Date(date) => date.to_string(),
        }
    }
}

/// The end of a range on the line of the day, always after its start.
fn end_after(to: TimeOfDay, from: TimeOfDay, starts: TimeOfDay) -> u32 {
    let length = match to.minutes_after(from) {
        0 => 1440,
        minutes => minutes,
    };
    from.minutes_after(starts) + length
}

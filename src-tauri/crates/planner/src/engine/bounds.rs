//! The times that the engine lives in: the years 1 to 9999, and more than a hundred thousand years
//! of elapsed time. A clock that shows anything else is read as if it stood at the nearest end, so
//! that no sum of times leaves what a date can hold.

use super::State;
use super::state::{Instant, PauseEnd, Status};
use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use core::ops::RangeInclusive;

/// The latest elapsed time. Twice as much is still far inside what is calculated with.
const LATEST_MS: u64 = 1 << 51;

const FIRST: NaiveDate = NaiveDate::from_ymd_opt(1, 1, 2).expect("BUG: it is a date");
const LAST: NaiveDate = NaiveDate::from_ymd_opt(9999, 12, 30).expect("BUG: it is a date");
const EARLIEST: NaiveDateTime = NaiveDateTime::new(FIRST, NaiveTime::MIN);
const LATEST: NaiveDateTime = NaiveDateTime::new(LAST, NaiveTime::MIN);

pub(super) fn wall(at: DateTime<Utc>) -> DateTime<Utc> {
    local(at.naive_utc()).and_utc()
}

pub(super) fn local(at: NaiveDateTime) -> NaiveDateTime {
    at.clamp(EARLIEST, LATEST)
}

pub(super) fn mono_ms(ms: u64) -> u64 {
    ms.min(LATEST_MS)
}

impl State {
    /// Whether every time in it is one that the engine can have told. What can be read and is not
    /// sound was not written by the engine: whoever keeps states refuses it.
    pub fn is_sound(&self) -> bool {
        let told = |ms: u64| ms <= LATEST_MS;
        let moment = |at: &Instant| is_wall(at.wall) && told(at.mono_ms);
        let presence = &self.presence;
        let ends = |end: &PauseEnd| match *end {
            PauseEnd::Mono(ms) => ms <= 2 * LATEST_MS,
            PauseEnd::Wall(at) => is_wall(at),
        };
        let pause = self.pause.iter().all(|pause| moment(&pause.begun) && ends(&pause.until))
            && presence.declared_until.iter().all(ends);
        let absence = presence.absence.iter().all(|one| told(one.begun_ms) && told(one.busy_ms));
        let elapsed = presence
            .busy
            .iter()
            .map(|(_, since)| *since)
            .chain(presence.busy_since_ms)
            .chain(presence.freed.map(|(at, _)| at))
            .chain(self.last_first_shown.as_ref().map(|(_, at)| *at));
        moment(&self.last)
            && pause
            && absence
            && elapsed.into_iter().all(told)
            && self.quiet_until_ms.is_none_or(|ms| ms <= 2 * LATEST_MS)
            && self.day.iter().all(|day| {
                is_date(day.date)
                    && day.tracks.iter().all(|track| {
                        let status = match track.status {
                            Status::Coming | Status::Ended(_) => true,
                            Status::Held { since_ms } => told(since_ms),
                            Status::Snoozed { until_ms } => until_ms <= 2 * LATEST_MS,
                            Status::OnScreen { since, .. } => moment(&since),
                            Status::Started { since, waited_ms, waits_since_ms } => {
                                moment(&since) && told(waited_ms) && waits_since_ms.is_none_or(told)
                            }
                        };
                        let prompt = &track.prompt;
                        status
                            && is_wall(prompt.due.to_utc())
                            && is_wall(prompt.until.to_utc())
                            && is_date(prompt.id.day())
                            && is_wall(track.since)
                            && track.snoozes < u32::MAX
                            && prompt.id.number() < u32::MAX
                    })
            })
    }
}

/// What the engine derives may lie as far outside its years as elapsed time reaches.
const YEARS: RangeInclusive<i32> = -160_000..=160_000;

fn is_wall(at: DateTime<Utc>) -> bool {
    YEARS.contains(&at.year())
}

fn is_date(date: NaiveDate) -> bool {
    YEARS.contains(&date.year())
}

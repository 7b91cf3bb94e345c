//! Lengths of time as people type them: `90s`, `30m`, `1h20m`, `until 14:00`, `until tomorrow`.

use chrono::NaiveTime;
use planner::settings::TimeOfDay;
use std::time::Duration;
use wire::types::PauseLength;

/// The longest length that is understood: a week.
pub const LONGEST: Duration = Duration::from_secs(7 * 24 * 60 * 60);

/// Reads a length such as `90s`, `30m` or `1h20m`; none if it is no length, nothing, or more than
/// a week.
///
/// ```
/// use std::time::Duration;
/// assert_eq!(agent::length::parse("1h20m"), Some(Duration::from_secs(4800)));
/// assert_eq!(agent::length::parse("20m1h"), None);
/// ```
pub fn parse(text: &str) -> Option<Duration> {
    let mut rest = text;
    let mut seconds: u64 = 0;
    for (unit, worth) in [('h', 3600), ('m', 60), ('s', 1)] {
        let Some((digits, after)) = rest.split_once(unit) else { continue };
        if digits.is_empty() || digits.len() > 6 || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        let count: u64 = digits.parse().ok()?;
        seconds = seconds.checked_add(count.checked_mul(worth)?)?;
        rest = after;
    }
    let length = Duration::from_secs(seconds);
    (rest.is_empty() && length > Duration::ZERO && length <= LONGEST).then_some(length)
}

/// The end of a pause or a meeting, as it is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Until {
    /// After this long.
    Length(Duration),
    /// At this local time, today or tomorrow, whichever comes next.
    Time(NaiveTime),
    /// At the next waking.
    Tomorrow,
}

impl Until {
    /// The same as the wire has it.
    pub fn wire(self) -> PauseLength {
        match self {
            Until::Length(length) => {
                PauseLength::Seconds(u32::try_from(length.as_secs()).unwrap_or(u32::MAX))
            }
            Until::Time(time) => PauseLength::Until(time.format("%H:%M").to_string()),
            Until::Tomorrow => PauseLength::Tomorrow,
        }
    }
}

/// Reads the words after `pause` and `busy`.
pub fn parse_until<S: AsRef<str>>(words: &[S]) -> Option<Until> {
    let words: Vec<&str> = words.iter().map(AsRef::as_ref).collect();
    match words.as_slice() {
        ["tomorrow"] | ["until", "tomorrow"] => Some(Until::Tomorrow),
        ["until", time] => time_of_day(time).map(Until::Time),
        // `1h 20m` is the same as `1h20m`.
        lengths => parse(&lengths.concat()).map(Until::Length),
    }
}

fn time_of_day(text: &str) -> Option<NaiveTime> {
    TimeOfDay::parse(text).or_else(|| TimeOfDay::parse(&format!("0{text}"))).map(TimeOfDay::time)
}

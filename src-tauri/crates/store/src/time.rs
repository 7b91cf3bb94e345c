//! The time of an event as an export has it: with the offset that was in force, to the millisecond.
//! A damaged one that is no time of any calendar goes along as the numbers that it is.

use chrono::{DateTime, Datelike, FixedOffset, SecondsFormat, Timelike};

/// Behind the numbers of what is no time.
const UNITS: [&str; 2] = [" ms ", " min"];

/// Milliseconds since 1970 and an offset in minutes, as an export says them.
pub(crate) fn written(at_ms: i64, offset_min: i32) -> String {
    let offset = offset_min.checked_mul(60).and_then(FixedOffset::east_opt);
    let at = DateTime::from_timestamp_millis(at_ms).zip(offset);
    match at.map(|(at, offset)| at.with_timezone(&offset)) {
        Some(at) if (0..=9999).contains(&at.year()) => {
            at.to_rfc3339_opts(SecondsFormat::Millis, false)
        }
        _ => format!("{at_ms}{}{offset_min}{}", UNITS[0], UNITS[1]),
    }
}

/// The two numbers again; none where an export would not write them so.
pub(crate) fn read(text: &str) -> Option<(i64, i32)> {
    if let Some((at_ms, offset)) =
        text.strip_suffix(UNITS[1]).and_then(|it| it.split_once(UNITS[0]))
    {
        let (at_ms, offset_min) = (at_ms.parse().ok()?, offset.parse().ok()?);
        return (written(at_ms, offset_min) == text).then_some((at_ms, offset_min));
    }
    let at = DateTime::parse_from_rfc3339(text).ok()?;
    let offset = at.offset().local_minus_utc();
    let is_sound = offset % 60 == 0 && at.nanosecond() < 1_000_000_000;
    is_sound.then(|| (at.timestamp_millis(), offset / 60))
}

#[cfg(test)]
mod tests {
    use super::{read, written};

    #[test]
    fn every_time_is_read_as_it_was_written() {
        assert_eq!(written(1_000, 60), "1970-01-01T01:00:01.000+01:00");
        let sound = [(0, 0), (1_795_000_000_123, 60), (-1, -720)];
        let damaged = [(i64::MAX, 0), (i64::MIN, 60), (0, i32::MAX), (253_402_300_799_999, 1)];
        for (at_ms, offset) in sound.into_iter().chain(damaged) {
            assert_eq!(read(&written(at_ms, offset)), Some((at_ms, offset)));
        }
    }

    #[test]
    fn what_is_no_time_is_no_other_time() {
        assert_eq!(written(i64::MAX, 60), "9223372036854775807 ms 60 min");
        assert_eq!(written(300_000_000_000_000, 0), "300000000000000 ms 0 min", "the year 11476");
        assert_eq!(read("5 ms 60 min"), None, "that is a time");
    }
}

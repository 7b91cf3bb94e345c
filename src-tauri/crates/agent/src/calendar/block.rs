//! One event as its file has it: the lines that count.

use std::borrow::Cow;

/// The lines that count. Without `SEQUENCE`: by it calcard would tell an exception from its event.
const COUNTS: [&str; 12] = [
    "UID",
    "DTSTART",
    "DTEND",
    "DURATION",
    "RRULE",
    "RDATE",
    "EXDATE",
    "RECURRENCE-ID",
    "STATUS",
    "TRANSP",
    "ATTENDEE",
    "X-MICROSOFT-CDO-BUSYSTATUS",
];

/// An event with more bytes than this is passed over.
pub(super) const LONGEST_EVENT: usize = 1 << 20;

/// The lines of an event that count, and what decides whether it can matter.
#[derive(Default)]
pub(super) struct Block {
    pub lines: String,
    pub uid: Option<String>,
    pub start: Option<String>,
    pub exception: Option<String>,
    pub until: Option<String>,
    pub recurs: bool,
    pub has_end: bool,
    pub is_all_day: bool,
    pub concerns_later_ones: bool,
}

impl Block {
    /// Takes a line, if it is one that counts.
    pub fn line(&mut self, line: &str, name: &str, value: &str) {
        let Some(name) = COUNTS.iter().find(|known| name.eq_ignore_ascii_case(known)) else {
            return;
        };
        match *name {
            "UID" => self.uid = Some(value.trim().to_owned()),
            "DTSTART" => {
                self.start = day(value);
                self.is_all_day = !value.contains(['T', 't']);
            }
            "DTEND" | "DURATION" => self.has_end = true,
            "RECURRENCE-ID" => {
                self.exception = day(value);
                self.concerns_later_ones = line.to_ascii_uppercase().contains("RANGE=");
            }
            "RRULE" => {
                self.recurs = true;
                let upper = value.to_ascii_uppercase();
                self.until = upper.split(';').find_map(|part| day(part.strip_prefix("UNTIL=")?));
            }
            "RDATE" => self.recurs = true,
            _ => {}
        }
        // One that is too long is passed over at its end.
        if self.lines.len() <= LONGEST_EVENT {
            self.lines.push_str(&without_registry(line));
            self.lines.push_str("\r\n");
        }
    }
}

/// How a zone with a registry before its name begins.
const REGISTRY: &str = "TZID=/";

/// Evolution puts a registry before the name of a zone: `TZID=/example.org/Europe/Amsterdam`.
fn without_registry(line: &str) -> Cow<'_, str> {
    let Some(begins) = line.find(REGISTRY).map(|at| at + REGISTRY.len() - 1) else {
        return line.into();
    };
    let zone = &line[begins..];
    let zone = &zone[..zone.find([';', ':']).unwrap_or(zone.len())];
    match zone[1..].split_once('/') {
        // With a version in between calcard knows it.
        Some((registry, name)) if registry.contains('.') && name.matches('/').count() < 2 => {
            format!("{}{name}{}", &line[..begins], &line[begins + zone.len()..]).into()
        }
        _ => line.into(),
    }
}

/// The day at the beginning of a value.
fn day(value: &str) -> Option<String> {
    let day = value.trim().get(..8)?;
    day.bytes().all(|byte| byte.is_ascii_digit()).then(|| day.to_owned())
}

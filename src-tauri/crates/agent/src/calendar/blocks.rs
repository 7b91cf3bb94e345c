//! The events of a file, read line by line, so that one of a hundred thousand takes the memory of
//! those that can matter: of an event the lines that count, and of the events those whose times
//! can lie in the days that are asked for.
//!
//! This only sorts; what the lines mean is [`super::meetings`]' to say.

use super::Ask;
use super::block::{Block, LONGEST_EVENT};
use super::lines::{Lines, named};
use std::collections::BTreeMap;
use std::io::{self, BufRead};

/// The lines of a zone that say which one it is.
const OF_ZONE: [&str; 3] = ["TZID", "X-LIC-LOCATION", "X-MICROSOFT-CDO-TZID"];

/// More zones than this are not kept.
const MOST_ZONES: usize = 500;

/// The events of some files.
#[derive(Debug)]
pub(super) struct Blocks {
    /// The first and the last day that can matter, as `20261124`.
    days: (String, String),
    /// The events with one id belong together: one and its exceptions.
    events: BTreeMap<String, Vec<String>>,
    /// By their names; those of the well-known names need no definition.
    zones: BTreeMap<String, String>,
    /// The addresses of whose calendar it is, as some programs name it.
    owner: Option<String>,
    count: usize,
    unread: usize,
    is_calendar: bool,
}

/// An event and its exceptions, with the zones that they name.
#[derive(Debug)]
pub(super) struct EventText {
    /// As one calendar.
    pub text: String,
    /// Whose calendar it is, if the file says.
    pub owner: Option<String>,
}

/// Where in the file a line stands.
enum Inside {
    Calendar,
    Event {
        block: Block,
        deeper: usize,
    },
    Zone {
        lines: String,
        name: Option<String>,
        deeper: usize,
    },
    /// Something that is passed over.
    Other {
        deeper: usize,
    },
}

impl Blocks {
    pub fn new(ask: &Ask) -> Blocks {
        let day = |at: chrono::DateTime<chrono::Utc>| at.format("%Y%m%d").to_string();
        let margin = chrono::TimeDelta::days(2);
        Blocks {
            days: (day(ask.from - margin), day(ask.to + margin)),
            events: BTreeMap::new(),
            zones: BTreeMap::new(),
            owner: None,
            count: 0,
            unread: 0,
            is_calendar: false,
        }
    }

    /// How many events are kept.
    pub fn count(&self) -> usize {
        self.count
    }

    /// How many could not be kept.
    pub fn unread(&self) -> usize {
        self.unread
    }

    /// Whether any file began as a calendar does.
    pub fn is_calendar(&self) -> bool {
        self.is_calendar
    }

    /// Reads a file. Lines that make no sense are passed over.
    pub fn read(&mut self, mut reader: impl BufRead) -> io::Result<()> {
        let mut inside = Inside::Calendar;
        let mut lines = Lines::default();
        while let Some(line) = lines.next(&mut reader)? {
            if self.count > super::MOST_EVENTS {
                return Ok(());
            }
            inside = self.line(&line, inside);
        }
        // A file that ends in the middle of an event.
        if let Inside::Event { .. } = inside {
            self.unread += 1;
        }
        Ok(())
    }

    fn line(&mut self, line: &str, inside: Inside) -> Inside {
        let (name, value) = named(line);
        let begins = name.eq_ignore_ascii_case("BEGIN");
        let ends = name.eq_ignore_ascii_case("END");
        match inside {
            Inside::Calendar if begins => match value.trim().to_ascii_uppercase().as_str() {
                "VCALENDAR" => {
                    self.is_calendar = true;
                    self.owner = None;
                    Inside::Calendar
                }
                "VEVENT" => Inside::Event { block: Block::default(), deeper: 0 },
                "VTIMEZONE" => Inside::Zone { lines: String::new(), name: None, deeper: 0 },
                _ => Inside::Other { deeper: 0 },
            },
            Inside::Calendar => {
                if name.eq_ignore_ascii_case("X-WR-CALNAME") && value.contains('@') {
                    self.owner = Some(value.trim().to_lowercase());
                }
                Inside::Calendar
            }
            Inside::Other { deeper } if begins => Inside::Other { deeper: deeper + 1 },
            Inside::Other { deeper: 0 } if ends => Inside::Calendar,
            Inside::Other { deeper } if ends => Inside::Other { deeper: deeper - 1 },
            Inside::Other { deeper } => Inside::Other { deeper },
            Inside::Zone { lines, name, deeper } if begins => {
                Inside::Zone { lines, name, deeper: deeper + 1 }
            }
            Inside::Zone { lines, name: zone, deeper: 0 } if ends => {
                if let Some(zone) = zone.filter(|_| self.zones.len() < MOST_ZONES) {
                    self.zones.insert(zone, lines);
                }
                Inside::Calendar
            }
            Inside::Zone { lines, name, deeper } if ends => {
                Inside::Zone { lines, name, deeper: deeper - 1 }
            }
            Inside::Zone { mut lines, name: mut zone, deeper } => {
                if deeper == 0 && OF_ZONE.iter().any(|known| name.eq_ignore_ascii_case(known)) {
                    if name.eq_ignore_ascii_case("TZID") {
                        zone = Some(value.trim().to_owned());
                    }
                    lines.push_str(line);
                    lines.push_str("\r\n");
                }
                Inside::Zone { lines, name: zone, deeper }
            }
            Inside::Event { block, deeper } if begins => {
                // The next event begins although this one has no end.
                if value.trim().eq_ignore_ascii_case("VEVENT") {
                    self.unread += 1;
                    return Inside::Event { block: Block::default(), deeper: 0 };
                }
                Inside::Event { block, deeper: deeper + 1 }
            }
            Inside::Event { block, deeper: 0 } if ends => {
                self.keep(block);
                Inside::Calendar
            }
            Inside::Event { block, deeper } if ends => Inside::Event { block, deeper: deeper - 1 },
            Inside::Event { mut block, deeper } => {
                // What stands deeper is an alarm.
                if deeper == 0 {
                    block.line(line, name, value);
                }
                Inside::Event { block, deeper }
            }
        }
    }

    fn keep(&mut self, mut block: Block) {
        let Some(start) = block.start.as_deref().or(block.exception.as_deref()) else {
            self.unread += 1;
            return;
        };
        if block.lines.len() > LONGEST_EVENT {
            self.unread += 1;
            return;
        }
        let (first, last) = &self.days;
        let is_in = |day: &str| first.as_str() <= day && day <= last.as_str();
        // One that lasts a day or more is no meeting, so no earlier one reaches into these days.
        let matters = match &block.exception {
            Some(of) => block.concerns_later_ones || is_in(of) || is_in(start),
            None if block.recurs => {
                start <= last.as_str()
                    && block.until.as_deref().is_none_or(|day| day >= first.as_str())
            }
            None => is_in(start),
        };
        if !matters {
            return;
        }
        if !block.has_end && !block.is_all_day {
            // calcard gives one without an end the rest of its day; the standard, no length.
            block.lines.push_str("DURATION:PT0S\r\n");
        }
        self.count += 1;
        let uid = block.uid.unwrap_or_else(|| format!("\n{}", self.count));
        self.events.entry(uid).or_default().push(block.lines);
    }

    /// The events with their exceptions, one after the other.
    pub fn events(self) -> impl Iterator<Item = EventText> {
        let Blocks { events, zones, owner, .. } = self;
        events.into_values().map(move |blocks| {
            let mut text = String::from("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n");
            for (name, lines) in &zones {
                if blocks.iter().any(|block| block.contains(name.as_str())) {
                    text.push_str("BEGIN:VTIMEZONE\r\n");
                    text.push_str(lines);
                    text.push_str("END:VTIMEZONE\r\n");
                }
            }
            for block in blocks {
                text.push_str("BEGIN:VEVENT\r\n");
                text.push_str(&block);
                text.push_str("END:VEVENT\r\n");
            }
            text.push_str("END:VCALENDAR\r\n");
            EventText { text, owner: owner.clone() }
        })
    }
}

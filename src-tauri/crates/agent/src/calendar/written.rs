//! A plan as iCalendar (RFC 5545), for the calendar of a phone: the moments take nobody's time, and
//! those of the evening ring.

use chrono::{DateTime, Utc};
use planner::plan::Plan;
use planner::{Kind, Prompt};
use std::io::{self, Write};

/// A line has at most this many bytes before it is folded.
const LINE: usize = 75;

/// Writes plans; a moment has the same UID whenever it is written again.
pub fn write(
    plans: &[Plan],
    stamp: DateTime<Utc>,
    title: impl Fn(Kind) -> String,
    out: &mut impl Write,
) -> io::Result<usize> {
    let mut count = 0;
    for text in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Adempauze//Plan//NL"] {
        line(out, text)?;
    }
    for prompt in plans.iter().flat_map(|plan| &plan.prompts) {
        event(prompt, stamp, &escaped(&title(prompt.kind)), out)?;
        count += 1;
    }
    line(out, "END:VCALENDAR")?;
    out.flush()?;
    Ok(count)
}

fn event(
    prompt: &Prompt,
    stamp: DateTime<Utc>,
    title: &str,
    out: &mut impl Write,
) -> io::Result<()> {
    let utc = |at: DateTime<Utc>| at.format("%Y%m%dT%H%M%SZ");
    line(out, "BEGIN:VEVENT")?;
    line(out, &format!("UID:{}@adempauze", prompt.id.to_string().replace('/', "-")))?;
    line(out, &format!("DTSTAMP:{}", utc(stamp)))?;
    line(out, &format!("DTSTART:{}", utc(prompt.due.to_utc())))?;
    line(out, &format!("DURATION:PT{}M", prompt.minutes))?;
    line(out, &format!("SUMMARY:{title}"))?;
    line(out, "TRANSP:TRANSPARENT")?;
    if matches!(prompt.kind, Kind::Evening | Kind::WindDown) {
        for text in ["BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:PT0S"] {
            line(out, text)?;
        }
        line(out, &format!("DESCRIPTION:{title}"))?;
        line(out, "END:VALARM")?;
    }
    line(out, "END:VEVENT")
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => escaped.extend(['\\', letter]),
            '\n' => escaped.push_str("\\n"),
            letter => escaped.push(letter),
        }
    }
    escaped
}

/// Writes a line, folded between letters where it is too long.
fn line(out: &mut impl Write, text: &str) -> io::Result<()> {
    let mut length = 0;
    for letter in text.chars() {
        if length + letter.len_utf8() > LINE {
            out.write_all(b"\r\n ")?;
            length = 1;
        }
        write!(out, "{letter}")?;
        length += letter.len_utf8();
    }
    out.write_all(b"\r\n")
}

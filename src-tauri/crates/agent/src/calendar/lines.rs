//! The lines of an iCalendar file (RFC 5545, 3.1): folded ones put together, and taken apart.

use std::io::{self, BufRead};

/// A line longer than this is cut: none of those that count is.
const LONGEST_LINE: usize = 16 * 1024;

/// Lines with those that continue them put behind them.
#[derive(Default)]
pub(super) struct Lines {
    /// The line that was read to see whether it continues the one before.
    ahead: Option<Vec<u8>>,
}

impl Lines {
    /// The next one; none at the end.
    pub fn next(&mut self, reader: &mut impl BufRead) -> io::Result<Option<String>> {
        let Some(mut line) = (match self.ahead.take() {
            Some(line) => Some(line),
            None => raw(reader)?,
        }) else {
            return Ok(None);
        };
        while let Some(next) = raw(reader)? {
            if !next.starts_with(b" ") && !next.starts_with(b"\t") {
                self.ahead = Some(next);
                break;
            }
            if line.len() < LONGEST_LINE {
                line.extend_from_slice(&next[1..]);
            }
        }
        let line = line.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&line);
        Ok(Some(String::from_utf8_lossy(line).into_owned()))
    }
}

/// One line without its end; a longer one is cut, and the rest of it passed over.
fn raw(reader: &mut impl BufRead) -> io::Result<Option<Vec<u8>>> {
    let mut line = Vec::new();
    let mut is_there = false;
    loop {
        let buffer = reader.fill_buf()?;
        if buffer.is_empty() {
            break;
        }
        is_there = true;
        let end = buffer.iter().position(|byte| *byte == b'\n');
        let part = &buffer[..end.unwrap_or(buffer.len())];
        let room = LONGEST_LINE.saturating_sub(line.len());
        line.extend_from_slice(&part[..part.len().min(room)]);
        let used = part.len() + usize::from(end.is_some());
        reader.consume(used);
        if end.is_some() {
            break;
        }
    }
    if line.last() == Some(&b'\r') {
        line.pop();
    }
    Ok(is_there.then_some(line))
}

/// The name of a line, and what stands behind its colon. A parameter may hold a colon in quotes.
pub(super) fn named(line: &str) -> (&str, &str) {
    let name = &line[..line.find([';', ':']).unwrap_or(line.len())];
    let mut is_quoted = false;
    let colon = line.bytes().position(|byte| {
        is_quoted ^= byte == b'"';
        byte == b':' && !is_quoted
    });
    (name, colon.map_or("", |colon| &line[colon + 1..]))
}

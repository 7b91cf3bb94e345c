//! Lines of limited length from a stream.

use std::io::{self, ErrorKind, Read};

/// The longest line that an agent takes, without its end.
pub const LONGEST_REQUEST: usize = 64 * 1024;

/// The longest line that a client takes: a long history fits.
pub const LONGEST_REPLY: usize = 64 * 1024 * 1024;

/// What was read.
#[derive(Debug, PartialEq)]
pub(crate) enum Line {
    /// A line, without its end.
    Whole(Vec<u8>),
    /// A line that was too long. It is read over and never kept in memory.
    TooLong,
    /// The other side is gone.
    End,
}

/// Cuts a stream into lines.
#[derive(Debug)]
pub(crate) struct Lines<R> {
    stream: R,
    longest: usize,
    read: Vec<u8>,
    /// How much of `read` was looked through for an end of line.
    seen: usize,
    discarding: bool,
}

impl<R: Read> Lines<R> {
    pub fn new(stream: R, longest: usize) -> Lines<R> {
        Lines { stream, longest, read: Vec::new(), seen: 0, discarding: false }
    }

    pub fn stream(&self) -> &R {
        &self.stream
    }

    pub fn stream_mut(&mut self) -> &mut R {
        &mut self.stream
    }

    /// The next line. A last one without an end is none: it was not sent whole.
    pub fn next(&mut self) -> io::Result<Line> {
        loop {
            if let Some(at) = self.read[self.seen..].iter().position(|byte| *byte == b'\n') {
                let rest = self.read.split_off(self.seen + at + 1);
                let mut line = std::mem::replace(&mut self.read, rest);
                self.seen = 0;
                line.pop();
                if std::mem::take(&mut self.discarding) {
                    continue;
                }
                if line.len() > self.longest {
                    return Ok(Line::TooLong);
                }
                if line.last() == Some(&b'\r') {
                    line.pop();
                }
                return Ok(Line::Whole(line));
            }
            self.seen = self.read.len();
            if self.discarding || self.read.len() > self.longest {
                self.read.clear();
                self.seen = 0;
                if !std::mem::replace(&mut self.discarding, true) {
                    return Ok(Line::TooLong);
                }
            }
            if !self.fill()? {
                return Ok(Line::End);
            }
        }
    }

    fn fill(&mut self) -> io::Result<bool> {
        let mut chunk = [0; 4096];
        loop {
            match self.stream.read(&mut chunk) {
                Ok(0) => return Ok(false),
                Ok(n) => {
                    self.read.extend_from_slice(&chunk[..n]);
                    return Ok(true);
                }
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
    }
}

//! How far something long is, on standard error: one line that changes on a terminal, a line a
//! quarter elsewhere. What is short has none.

use super::Face;
use crate::messages::Word;
use std::io::{self, IsTerminal, Write};

/// Less than this is read in the wink of an eye.
const SHORT: u64 = 1 << 20;

/// The progress of reading a file.
#[derive(Debug)]
pub(super) struct Progress<'a> {
    face: &'a Face,
    whole: u64,
    is_terminal: bool,
    /// What was said last, in percent.
    said: Option<u64>,
}

impl<'a> Progress<'a> {
    /// For this many bytes.
    pub fn new(face: &'a Face, whole: u64) -> Progress<'a> {
        Progress { face, whole, is_terminal: io::stderr().is_terminal(), said: None }
    }

    /// So many are read now.
    pub fn read(&mut self, bytes: u64) {
        if self.whole < SHORT {
            return;
        }
        let percent = (bytes.min(self.whole) * 100) / self.whole;
        let step = if self.is_terminal { 1 } else { 25 };
        let percent = percent / step * step;
        if self.said.is_some_and(|said| percent <= said) {
            return;
        }
        self.said = Some(percent);
        self.say("progress-reading", percent);
    }

    /// All is read, and goes in now.
    pub fn adding(&mut self) {
        if self.said.is_some() {
            self.say("progress-adding", 100);
        }
    }

    /// It is over; the line is free again.
    pub fn end(self) {
        if self.is_terminal && self.said.is_some() {
            let _ = write!(io::stderr().lock(), "\r\x1b[K");
        }
    }

    fn say(&self, id: &str, percent: u64) {
        let percent = percent.to_string();
        let text = self.face.text(id, &[("percent", Word::Text(&percent))]);
        // A line that can't be written has nobody to read it.
        let _ = match self.is_terminal {
            true => write!(io::stderr().lock(), "\r{text}\x1b[K"),
            false => writeln!(io::stderr().lock(), "{text}"),
        };
    }
}

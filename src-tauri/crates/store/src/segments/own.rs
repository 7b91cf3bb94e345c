//! Writing this computer's own segments. A file is only ever added to at its end; one that is not as
//! it was left is never touched again, and the next begins.

use super::{Header, name};
use crate::private;
use serde::{Deserialize, Serialize};
use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::Path;
use uuid::Uuid;

/// From this size on the next segment begins.
pub const SEGMENT_BYTES: u64 = 256 << 10;

/// How far the history stands in segments.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Own {
    /// The number of the last event that was looked at.
    pub seq: i64,
    /// The file that is written to, and how long it was left.
    pub segment: Option<(String, u64)>,
}

impl Own {
    /// Whether the file is as it was left. One that grew was written to by somebody else or at the
    /// end of a process that never told; one that is shorter or gone was taken away.
    pub(super) fn is_as_left(&self, folder: &Path) -> bool {
        match &self.segment {
            Some((name, bytes)) => {
                fs::metadata(folder.join(name)).is_ok_and(|found| found.len() == *bytes)
            }
            None => self.seq > 0,
        }
    }

    /// Adds lines, to the last segment or to a next one.
    pub(super) fn write(
        &mut self,
        folder: &Path,
        device: &Uuid,
        header: &Header,
        lines: &[String],
    ) -> io::Result<()> {
        let mut lines = lines.iter().peekable();
        while lines.peek().is_some() {
            let (segment, mut bytes) = match self.segment.take() {
                Some((segment, bytes)) if bytes < SEGMENT_BYTES => (segment, bytes),
                _ => (name::of(device, next_number(folder, device)?), 0),
            };
            let is_new = bytes == 0;
            let mut text = if is_new { header.line() } else { String::new() };
            while bytes + (text.len() as u64) < SEGMENT_BYTES
                && let Some(line) = lines.next()
            {
                text.push_str(line);
            }
            let path = folder.join(&segment);
            let mut file = match is_new {
                true => private::create_new(&path)?,
                false => OpenOptions::new().append(true).open(&path)?,
            };
            file.write_all(text.as_bytes())?;
            file.sync_all()?;
            if is_new {
                private::sync_folder(folder)?;
            }
            bytes += text.len() as u64;
            self.segment = Some((segment, bytes));
        }
        Ok(())
    }
}

fn next_number(folder: &Path, device: &Uuid) -> io::Result<u32> {
    let mut last = 0;
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name();
        let number = name.to_str().and_then(|name| name::number(name, device));
        last = last.max(number.unwrap_or(0));
    }
    Ok(last.saturating_add(1))
}

//! What a display in memory shows, read from the file that it keeps there (in the format of xwd).

use std::fs::File;
use std::os::unix::fs::FileExt as _;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};

use crate::process::Running;

/// Bytes of a pixel.
const PIXEL: usize = 4;
/// No line of text is lower than this many rows: each is met by one of those that are looked at.
const EVERY: usize = 6;
const LOOK_EVERY: Duration = Duration::from_millis(2);
/// What has not changed for so long is painted. A window that hides its first second is found out.
const STILL_FOR: Duration = Duration::from_secs(2);
const PATIENCE: Duration = Duration::from_secs(20);

/// A part of the screen, in pixels.
#[derive(Clone, Copy)]
pub struct Part {
    /// From the left side.
    pub left: usize,
    /// From the top.
    pub top: usize,
    /// How wide.
    pub width: usize,
    /// How high.
    pub height: usize,
}

/// A part of the screen that is looked at.
pub struct Screen {
    file: File,
    part: Part,
    /// Where the first pixel of the part lies in the file.
    begin: usize,
    /// Bytes of a row of the screen.
    row: usize,
}

impl Screen {
    /// Opens it.
    pub fn open(picture: &Path, part: Part) -> Result<Screen> {
        let file = File::open(picture).context("the display keeps no picture")?;
        let mut head = [0; 100];
        file.read_exact_at(&mut head, 0)?;
        let number = |place: usize| -> Result<usize> {
            let bytes = head[place * 4..place * 4 + 4].try_into()?;
            Ok(usize::try_from(u32::from_be_bytes(bytes))?)
        };
        ensure!(number(11)? == PIXEL * 8, "the display's pixels have not 32 bits");
        // The head, then the colours (12 bytes each), then row by row.
        let row = number(12)?;
        let pixels = number(0)? + number(19)? * 12;
        let begin = pixels + part.top * row + part.left * PIXEL;
        Ok(Screen { file, part, begin, row })
    }

    /// What is shown there now: one row of some.
    fn look(&self, rows: &mut [u8]) -> Result<()> {
        let width = self.part.width * PIXEL;
        for (number, row) in rows.chunks_exact_mut(width).enumerate() {
            let at = self.begin + number * EVERY * self.row;
            self.file.read_exact_at(row, u64::try_from(at)?)?;
        }
        Ok(())
    }

    fn nothing(&self) -> Vec<u8> {
        vec![0; self.part.width * PIXEL * (self.part.height / EVERY)]
    }

    /// Waits until nothing is shown there.
    pub fn is_empty(&self) -> Result<()> {
        let (begun, mut now) = (Instant::now(), self.nothing());
        loop {
            self.look(&mut now)?;
            if is_one_colour(&now) {
                return Ok(());
            }
            ensure!(begun.elapsed() < PATIENCE, "something stays on the screen");
            thread::sleep(LOOK_EVERY);
        }
    }

    /// Starts a program, and waits until it has painted; how long that took, in milliseconds. It
    /// has painted with the last change, after which everything stays as it is. A colour alone is
    /// no page yet.
    pub fn painted(&self, start: impl FnOnce() -> Result<Running>) -> Result<(f64, Running)> {
        self.is_empty()?;
        let (mut before, mut now) = (self.nothing(), self.nothing());
        self.look(&mut before)?;
        let begun = Instant::now();
        let running = start()?;
        let mut changed = None;
        loop {
            self.look(&mut now)?;
            let at = begun.elapsed();
            if now != before {
                before.copy_from_slice(&now);
                changed = Some(at);
            }
            match changed {
                Some(changed) if at - changed > STILL_FOR && !is_one_colour(&now) => {
                    return Ok((changed.as_secs_f64() * 1000.0, running));
                }
                _ if at > PATIENCE => bail!("the screen does not come to rest"),
                _ => thread::sleep(LOOK_EVERY),
            }
        }
    }
}

fn is_one_colour(rows: &[u8]) -> bool {
    rows.chunks_exact(PIXEL).all(|pixel| pixel == &rows[..PIXEL])
}

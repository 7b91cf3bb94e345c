//! A month of the agent in minutes: a real history, a real notification server, every prompt shown
//! and half of them answered. What it holds in the last week is what it held in the first: the least
//! counts, for what is under way for a moment is met by chance.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;

use super::footprint;
use super::report::Figure;
use crate::private_desktop::{PrivateDesktop, wait_until};
use crate::process::{Running, output, succeeds};

/// An hour in a second.
const SPEED: u32 = 3600;
const DAYS: usize = 30;
/// The first days build up what is there once; then a week is compared with the last one.
const FIRST: usize = 2;
const WEEK: usize = 7;
/// How much more memory is none: what the database keeps at hand grows to this in a month.
const MOST_GROWN_KIB: u64 = 512;
/// More than this in a month is no small log, in bytes.
const MOST_LOG: u64 = 64 * 1024;
/// How long a day may take before this ends.
const PATIENCE: Duration = Duration::from_secs(600);

const SETTINGS: &str = r#"{ "language": "en", "zone": "Europe/Amsterdam", "adaptive": false }"#;

/// What it held at its least on a day.
#[derive(Clone, Copy, Debug)]
struct Held {
    threads: u64,
    files: u64,
    /// What it has written, in KiB: the code that it reads again at times would hide what grows.
    own_kib: u64,
}

impl Held {
    fn of(pid: u32) -> Result<Held> {
        let count = |folder: &str| -> Result<u64> {
            Ok(u64::try_from(fs::read_dir(format!("/proc/{pid}/{folder}"))?.count())?)
        };
        Ok(Held { threads: count("task")?, files: count("fd")?, own_kib: footprint::own_of(pid)? })
    }

    fn least(self, other: Held) -> Held {
        Held {
            threads: self.threads.min(other.threads),
            files: self.files.min(other.files),
            own_kib: self.own_kib.min(other.own_kib),
        }
    }
}

/// Lives the month, and fails where something grew.
pub fn measure(desktop: &PrivateDesktop, program: &Path) -> Result<Vec<Figure>> {
    eprintln!("living {DAYS} days, {SPEED} times as fast");
    let home = desktop.home().join("month");
    fs::create_dir(&home)?;
    fs::write(home.join("settings.json"), SETTINGS)?;
    let log = desktop.home().join("month.log");
    let ask = |words: &[&str]| -> Command {
        let mut command = desktop.command(program);
        // Without a display nobody is away from it.
        command.args(words).arg("--home").arg(&home).env_remove("DISPLAY");
        command
    };
    let speed = SPEED.to_string();
    let mut begin = ask(&["agent", "--as-if", "2026-11-01T05:00:00", "--speed", &speed]);
    let agent = Running::start(begin.stderr(fs::File::create(&log)?))?;
    wait_until("the agent answers", || succeeds(&mut ask(&["status"])))?;
    let status = || -> Result<Value> {
        Ok(serde_json::from_str(&output(&mut ask(&["status", "--json"]))?)?)
    };

    let mut days = Vec::new();
    let mut date = day_of(&status()?)?;
    let (mut least, mut begun, mut answered) = (Held::of(agent.id())?, Instant::now(), 0u32);
    let mut last_seen = Value::Null;
    while days.len() < DAYS {
        ensure!(begun.elapsed() < PATIENCE, "the day {date} does not end");
        let now = status()?;
        let on_screen = now["on_screen"].clone();
        if !on_screen.is_null() && on_screen != last_seen {
            // Every other one; the rest goes by itself. One that is just over has no answer.
            if answered.is_multiple_of(2) {
                succeeds(&mut ask(&["done"]));
            }
            answered += 1;
            last_seen = on_screen;
        }
        let held = Held::of(agent.id())?;
        least = least.least(held);
        let today = day_of(&now)?;
        if today != date {
            eprintln!("{date}: {least:?}");
            days.push(least);
            (date, least, begun) = (today, held, Instant::now());
        }
        thread::sleep(Duration::from_millis(50));
    }
    output(&mut ask(&["quit"])).context("failed to end the agent")?;
    let least_of = |days: &[Held]| days[1..].iter().fold(days[0], |least, day| least.least(*day));
    let first = least_of(&days[FIRST..FIRST + WEEK]);
    let last = least_of(&days[DAYS - WEEK..]);
    let (log, history) = (fs::metadata(log)?.len(), fs::metadata(home.join("history.sqlite"))?);
    let grew = last.threads > first.threads
        || last.files > first.files
        || last.own_kib > first.own_kib + MOST_GROWN_KIB;
    if grew || log > MOST_LOG {
        bail!("a month left something behind: {first:?}, {last:?}, {log} bytes of log");
    }
    let pair = |before: u64, after: u64, unit: &str| format!("{before} → {after}{unit}");
    Ok(vec![
        Figure::new("a month: prompts seen on screen", format!("about {answered}")),
        Figure::bounded(
            "… least threads, in its first and last week",
            pair(first.threads, last.threads, ""),
            "no more",
        ),
        Figure::bounded("… least open files", pair(first.files, last.files, ""), "no more"),
        Figure::bounded(
            "… least memory of its own (private, dirty)",
            pair(first.own_kib, last.own_kib, " KiB"),
            "512 KiB more",
        ),
        Figure::bounded("… its log", format!("{:.1} KiB", kib(log)), "64 KiB"),
        Figure::new("… its history", format!("{:.1} KiB", kib(history.len()))),
    ])
}

/// The calendar day that the agent lives in.
fn day_of(status: &Value) -> Result<String> {
    let now = status["now"].as_str().and_then(|now| now.get(..10));
    now.map(str::to_owned).context("`status --json` says no time")
}

fn kib(bytes: u64) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "no file here has 2^53 bytes")]
    let bytes = bytes as f64;
    bytes / 1024.0
}

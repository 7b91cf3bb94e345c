//! How long it takes from the moment of a prompt to the call at the notification server.
//!
//! The agent lives days of which each has seventeen prompts, twenty minutes apart, in a time that
//! runs so fast that this is two seconds. What is measured runs at its own pace all the same: the
//! system's timer, the turn of the agent, the write to the disk, the connection to the bus, the
//! questions to the server (dunst) and the call. dbus-monitor says when the call is there.

use std::fs::{self, File};
use std::path::Path;
use std::process::Stdio;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use super::report::Figure;
use crate::private_desktop::{PrivateDesktop, wait_until};
use crate::process::{Running, output, succeeds};

const SPEED: u32 = 600;
/// Seventeen prompts each.
const DAYS: u32 = 12;
const PROMPTS: u32 = 17;
const APART_S: f64 = 1200.0;
/// How long before its first prompt an agent begins: four seconds, so that it is there by then.
const AHEAD_S: f64 = 2400.0;

/// A day takes less than forty seconds.
const PATIENCE: Duration = Duration::from_secs(90);

/// A day of micro-pauses alone.
pub const SETTINGS: &str = r#"{ "language": "en", "zone": "Europe/Amsterdam", "adaptive": false,
    "work": { "default": [["05:00", "11:00"]], "sat": [["05:00", "11:00"]],
        "sun": [["05:00", "11:00"]] },
    "wake": { "default": "04:30" }, "micro_pause": { "interval_min": 20 }, "cap": 18,
    "walk": { "on": false }, "breathing": { "on": false }, "rest": { "on": false },
    "morning": { "on": false }, "wind_down": { "on": false } }"#;

/// Lives the days, and says how late the calls were.
pub fn measure(desktop: &PrivateDesktop, agent: &Path) -> Result<Vec<Figure>> {
    eprintln!("measuring the way from a moment to its notification: {DAYS} days of {PROMPTS}");
    let mut late = Vec::new();
    for day in 1..=DAYS {
        // A home each: who never answers for ten days is asked less.
        let home = desktop.home().join(format!("deadlines-{day}"));
        fs::create_dir(&home)?;
        fs::write(home.join("settings.json"), SETTINGS)?;
        late.extend(one_day(desktop, agent, &home, day).with_context(|| format!("day {day}"))?);
    }
    late.sort_by(f64::total_cmp);
    let at = |part: usize| format!("{:.1} ms", late[(late.len() * part).div_ceil(100) - 1]);
    Ok(vec![
        Figure::new("from a moment to the call at the server, median of 204", at(50)),
        Figure::bounded("… of a hundred the slowest but one (p99)", at(99), "50 ms"),
        Figure::new("… the slowest", at(100)),
    ])
}

/// In milliseconds, one for each prompt of the day.
fn one_day(desktop: &PrivateDesktop, agent: &Path, home: &Path, day: u32) -> Result<Vec<f64>> {
    let (calls, log) = (desktop.home().join("calls"), desktop.home().join("deadlines.log"));
    let mut monitor = desktop.command(Path::new("dbus-monitor"));
    let of_calls = "type='method_call',interface='org.freedesktop.Notifications',member='Notify'";
    monitor.args(["--session", "--profile", of_calls]).stdout(File::create(&calls)?);
    let _monitor = Running::start(monitor.stderr(Stdio::null()))?;
    // It says first that it got a name, and that it lost it: then it listens.
    wait_until("dbus-monitor listens", || lines(&calls).any(|line| line.contains("NameLost")))?;

    let mut command = desktop.command(agent);
    command.args(["agent", "--speed", &SPEED.to_string(), "--as-if"]);
    command.arg(format!("2026-12-{day:02}T04:40:00")).arg("--home").arg(home);
    // Without a display nobody is away from it.
    command.env("ADEMPAUZE_LOG", "debug").env_remove("DISPLAY").stderr(File::create(&log)?);
    let _agent = Running::start(&mut command)?;
    let notified = || lines(&calls).filter(|line| line.contains("\tNotify")).count();
    let expected = PROMPTS as usize;
    let begun = Instant::now();
    while notified() < expected {
        if begun.elapsed() > PATIENCE {
            bail!("{} calls came for {expected} prompts: is the machine too busy?", notified());
        }
        thread::sleep(Duration::from_millis(200));
    }

    let begun_ms = lines(&log)
        .find_map(|line| {
            line.rsplit_once(" times as fast, from ")?.1.split(' ').next()?.parse().ok()
        })
        .context("the agent did not say when its time began")?;
    let begun_ms: f64 = begun_ms;
    let booted = booted()?;
    let came: Vec<f64> = lines(&calls)
        .filter(|line| line.contains("\tNotify"))
        .filter_map(|line| line.split('\t').nth(1)?.parse().ok())
        .collect();
    if came.len() != expected {
        bail!("{} calls came for {expected} prompts", came.len());
    }
    let late = came.iter().zip(0..PROMPTS).map(|(came, number)| {
        let after = (AHEAD_S + APART_S * f64::from(number)) / f64::from(SPEED);
        (came - (booted + begun_ms / 1000.0 + after)) * 1000.0
    });
    let late: Vec<f64> = late.collect();
    // A call before its moment would mean that calls and moments are not the same ones.
    if late.iter().any(|late| !(0.0..1000.0).contains(late)) {
        bail!("the calls do not fit the moments: {late:.1?}");
    }
    let mut quit = desktop.command(agent);
    output(quit.arg("quit").arg("--home").arg(home))?;
    wait_until("the agent has ended", || {
        let mut status = desktop.command(agent);
        !succeeds(status.arg("status").arg("--home").arg(home))
    })?;
    Ok(late)
}

fn lines(path: &Path) -> impl Iterator<Item = String> {
    let text = fs::read_to_string(path).unwrap_or_default();
    let whole: Vec<String> = text.lines().map(str::to_owned).collect();
    whole.into_iter()
}

/// What the wall clock showed when the machine was started, in seconds.
#[cfg(target_os = "linux")]
fn booted() -> Result<f64> {
    use rustix::time::{ClockId, clock_gettime};
    let seconds = |clock| -> Result<f64> {
        let time = clock_gettime(clock);
        let part = Duration::from_nanos(u64::try_from(time.tv_nsec)?);
        Ok((Duration::from_secs(u64::try_from(time.tv_sec)?) + part).as_secs_f64())
    };
    Ok(seconds(ClockId::Realtime)? - seconds(ClockId::Boottime)?)
}

#[cfg(not(target_os = "linux"))]
fn booted() -> Result<f64> {
    bail!("only Linux tells");
}

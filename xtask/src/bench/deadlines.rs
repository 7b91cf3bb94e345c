//! How long it takes from the moment of a prompt to the call at the notification server.
//!
//! Some agents live days beside one another, each on a desktop of its own. A day has seventeen
//! prompts, twenty minutes apart, in a time that runs so fast that this is six seconds: long enough
//! for an agent to come to rest between two, as it does in a day of a user's. What is measured runs
//! at its own pace all the same: the system's timer, the turn of the agent, the pages of its program
//! that it gave back, the write to the disk, the connection to the bus, the questions to the server
//! (dunst) and the call. dbus-monitor says when the call is there. A prompt whose call does not come
//! is looked up in the history.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::thread;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result, anyhow, bail};
use serde_json::Value;

use super::report::Figure;
use crate::private_desktop::{PrivateDesktop, wait_until};
use crate::process::{Running, output, succeeds};

const SPEED: u32 = 200;
const AGENTS: u32 = 6;
/// For each agent.
const DAYS: u32 = 2;
/// On each day.
const PROMPTS: u32 = 17;
const APART_S: f64 = 1200.0;
/// How long before its first prompt an agent begins: twelve seconds, so that it is there by then.
const AHEAD_S: f64 = 2400.0;
/// So that the moments of the agents do not fall together.
const BEGIN_APART: Duration = Duration::from_secs(1);

/// A day of micro-pauses alone.
pub const SETTINGS: &str = r#"{ "language": "en", "zone": "Europe/Amsterdam", "adaptive": false,
    "work": { "default": [["05:00", "11:00"]], "sat": [["05:00", "11:00"]],
        "sun": [["05:00", "11:00"]] },
    "wake": { "default": "04:30" }, "micro_pause": { "interval_min": 20 }, "cap": 18,
    "walk": { "on": false }, "breathing": { "on": false }, "rest": { "on": false },
    "morning": { "on": false }, "wind_down": { "on": false } }"#;

/// Lives the days, and says how late the calls were.
pub fn measure(agent: &Path, stand_ins: &Path) -> Result<Vec<Figure>> {
    let all = AGENTS * DAYS * PROMPTS;
    eprintln!("measuring the way from a moment to its notification: {all} prompts");
    let lives = thread::scope(|scope| {
        let lives = (0..AGENTS).map(|number| {
            scope.spawn(move || {
                thread::sleep(BEGIN_APART * number);
                life(agent, stand_ins)
            })
        });
        let lives: Vec<_> = lives.collect();
        lives
            .into_iter()
            .map(|life| life.join().map_err(|_| anyhow!("a life fell"))?)
            .collect::<Result<Vec<_>>>()
    })?;
    let (mut late, mut unseen) = (Vec::new(), 0);
    for call in lives.into_iter().flatten() {
        match call {
            Some(ms) => late.push(ms),
            None => unseen += 1,
        }
    }
    late.sort_by(f64::total_cmp);
    let at = |part: usize| match (late.len() * part).div_ceil(100) {
        0 => "none came".to_owned(),
        number => format!("{:.1} ms", late[number - 1]),
    };
    Ok(vec![
        Figure::bounded("prompts whose call did not come, of 204", unseen.to_string(), "none"),
        Figure::new("from a moment to the call at the server, median", at(50)),
        Figure::bounded("… of a hundred the slowest but one (p99)", at(99), "50 ms"),
        Figure::new("… the slowest", at(100)),
    ])
}

/// The days of one agent: how late each call came, in milliseconds; none where it did not come.
fn life(agent: &Path, stand_ins: &Path) -> Result<Vec<Option<f64>>> {
    let mut desktop = PrivateDesktop::start("1280x800")?;
    desktop.start_beside(stand_ins)?;
    let mut calls = Vec::new();
    for day in 1..=DAYS {
        // A home each: who never answers for ten days is asked less.
        let home = desktop.home().join(format!("deadlines-{day}"));
        fs::create_dir(&home)?;
        fs::write(home.join("settings.json"), SETTINGS)?;
        let day = Day { desktop: &desktop, agent, home, date: format!("2026-12-{day:02}") };
        calls.extend(day.live().with_context(|| day.date.clone())?);
    }
    Ok(calls)
}

struct Day<'a> {
    desktop: &'a PrivateDesktop,
    agent: &'a Path,
    home: PathBuf,
    date: String,
}

impl Day<'_> {
    fn live(&self) -> Result<Vec<Option<f64>>> {
        let (calls, log) = (self.home.join("calls"), self.home.join("log"));
        let mut monitor = self.desktop.command(Path::new("dbus-monitor"));
        let of_calls =
            "type='method_call',interface='org.freedesktop.Notifications',member='Notify'";
        monitor.args(["--session", "--profile", of_calls]).stdout(File::create(&calls)?);
        let _monitor = Running::start(monitor.stderr(Stdio::null()))?;
        // It says first that it got a name, and that it lost it: then it listens.
        wait_until("dbus-monitor listens", || lines(&calls).any(|line| line.contains("NameLost")))?;

        let mut command = self.desktop.command(self.agent);
        command.args(["agent", "--speed", &SPEED.to_string(), "--as-if"]);
        command.arg(format!("{}T04:40:00", self.date)).arg("--home").arg(&self.home);
        // Without a display nobody is away from it.
        command.env("ADEMPAUZE_LOG", "debug").env_remove("DISPLAY").stderr(File::create(&log)?);
        let _agent = Running::start(&mut command)?;
        let begun = || lines(&log).find_map(|line| begun_ms(&line));
        wait_until("the agent says when its time began", || begun().is_some())?;
        let begun = booted()? + begun().context("BUG: it was there")? / 1000.0;
        let moment =
            |number: u32| begun + (AHEAD_S + APART_S * f64::from(number)) / f64::from(SPEED);
        let now = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs_f64();
        // A call after that would be taken for one of the next moment: it is not late, it is lost.
        let longest = APART_S / f64::from(SPEED);
        thread::sleep(Duration::from_secs_f64((moment(PROMPTS) - now).max(0.0)));

        let came: Vec<f64> = lines(&calls)
            .filter(|line| line.contains("\tNotify"))
            .filter_map(|line| line.split('\t').nth(1)?.parse().ok())
            .collect();
        let late = |number| {
            let mut after = came.iter().map(|came| came - moment(number));
            after.find(|late| (0.0..longest).contains(late)).map(|late| late * 1000.0)
        };
        let late: Vec<Option<f64>> = (0..PROMPTS).map(late).collect();
        let seen = late.iter().flatten().count();
        // One before its moment, or a second one, would mean that these are not the calls we think.
        if seen != came.len() {
            bail!("{} calls came for {seen} moments: {late:.1?}", came.len());
        }
        for (number, _) in (1..).zip(&late).filter(|(_, late)| late.is_none()) {
            self.look_up(number)?;
        }
        self.ask(&["quit"]).map(drop)?;
        wait_until("the agent has ended", || !succeeds(&mut self.command(&["status"])))?;
        Ok(late)
    }

    /// What became of a prompt that nobody was told of.
    fn look_up(&self, number: u32) -> Result<()> {
        let prompt = format!("{}/micro-pause/{number}", self.date);
        let history: Value = serde_json::from_str(&self.ask(&["history", "--json"])?)?;
        let entries = history.as_array().into_iter().flatten();
        let entry = entries.into_iter().find(|entry| entry["prompt"] == prompt.as_str());
        eprintln!("no call came for {prompt}: {entry:?}");
        for line in lines(&self.home.join("log")).filter(|line| line.contains(&prompt)) {
            eprintln!("{line}");
        }
        Ok(())
    }

    fn ask(&self, words: &[&str]) -> Result<String> {
        output(&mut self.command(words))
    }

    fn command(&self, words: &[&str]) -> std::process::Command {
        let mut command = self.desktop.command(self.agent);
        command.args(words).arg("--home").arg(&self.home);
        command
    }
}

/// What the elapsed time of the system was when the agent's time began, if this line says so.
fn begun_ms(line: &str) -> Option<f64> {
    line.rsplit_once(" times as fast, from ")?.1.split(' ').next()?.parse().ok()
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

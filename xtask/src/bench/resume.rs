//! How long it takes from a machine that wakes to a plan that is right again.
//!
//! The agent lives a day of micro-pauses in a time that runs fast. logind (a stand-in for it) says
//! that the machine goes to sleep, moments pass that belong to nobody, and it says that the machine
//! woke. The plan is right once those moments are excused and the next one lies ahead. What is
//! measured runs at its own pace: the bus, the agent's turn, the write to the disk, the answer.

use std::fs;
use std::path::Path;
use std::process::Stdio;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use super::deadlines::SETTINGS;
use super::line::{Line, socket};
use super::report::Figure;
use crate::private_desktop::{PrivateDesktop, wait_until};
use crate::process::{Running, output};

/// Twenty minutes, from one moment to the next, are two seconds.
const SPEED: &str = "600";
const TIMES: usize = 5;
/// An hour: moments pass in it, and the time in which the first could be answered is over too.
const SLEEP: Duration = Duration::from_secs(6);
const PATIENCE: Duration = Duration::from_secs(10);

/// Lets the machine sleep some times, and says how late the plan was right after each.
pub fn measure(desktop: &PrivateDesktop, agent: &Path) -> Result<Vec<Figure>> {
    eprintln!("measuring the way from a machine that wakes to a plan that is right");
    let home = desktop.home().join("resume");
    fs::create_dir(&home)?;
    fs::write(home.join("settings.json"), SETTINGS)?;
    let mut command = desktop.command(agent);
    command.args(["agent", "--as-if", "2026-12-01T05:10:00", "--speed", SPEED]);
    command.arg("--home").arg(&home).env_remove("DISPLAY").stderr(Stdio::null());
    let _agent = Running::start(&mut command)?;
    wait_until("the agent listens", || socket(&home).is_some())?;
    let mut line = Line::open(&socket(&home).context("the agent's socket went away")?)?;
    let mut took = Vec::new();
    for _ in 0..TIMES {
        let before = excused(&line.ask("status")?);
        sleep(desktop, true)?;
        let begun = Instant::now();
        while line.ask("status")?["presence"]["asleep"] != true {
            patient(begun, "the agent does not hear that the machine sleeps")?;
        }
        thread::sleep(SLEEP);
        let begun = Instant::now();
        sleep(desktop, false)?;
        loop {
            let status = line.ask("status")?;
            let lies_ahead = status["next"]["due"].as_str() > status["now"].as_str();
            let is_awake = status["presence"]["asleep"] == false;
            if is_awake && lies_ahead && excused(&status) > before {
                break;
            }
            patient(begun, "the plan does not become right")?;
        }
        took.push(begun.elapsed().as_secs_f64() * 1000.0);
        // What fell due meanwhile is answered, so that the next sleep begins at nothing.
        thread::sleep(Duration::from_millis(200));
    }
    took.sort_by(f64::total_cmp);
    let ms = |took: f64| format!("{took:.1} ms");
    Ok(vec![
        Figure::new(
            "from a machine that wakes to a plan that is right, median of 5",
            ms(took[TIMES / 2]),
        ),
        Figure::bounded(
            "from a machine that wakes to a plan that is right, the slowest",
            ms(took[TIMES - 1]),
            "1000 ms",
        ),
    ])
}

/// Lets logind say that the machine goes to sleep, or that it woke.
fn sleep(desktop: &PrivateDesktop, sleeps: bool) -> Result<()> {
    let mut say = desktop.command(Path::new("dbus-send"));
    say.args(["--session", "--print-reply", "--dest=org.freedesktop.login1"]);
    say.arg("/org/freedesktop/login1").arg("nl.adempauze.StandIns.Sleep");
    output(say.arg(format!("boolean:{sleeps}"))).map(drop)
}

fn excused(status: &Value) -> u64 {
    status["today"]["excused"].as_u64().unwrap_or(0)
}

fn patient(begun: Instant, what: &str) -> Result<()> {
    if begun.elapsed() > PATIENCE {
        bail!("{what}");
    }
    Ok(())
}

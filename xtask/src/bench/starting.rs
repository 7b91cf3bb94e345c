//! How long it takes until a program is there, in milliseconds: the median of some runs.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use super::report::Figure;
use crate::private_desktop::PrivateDesktop;
use crate::process::{Running, succeeds};

const RUNS: usize = 21;
const PATIENCE: Duration = Duration::from_secs(10);

/// What each program takes.
pub fn measure(desktop: &PrivateDesktop, agent: &Path) -> Result<Vec<Figure>> {
    eprintln!("measuring starting times");
    let nothing = of_command(|| desktop.command(Path::new("true")))?;
    let plan = of_command(|| {
        let mut plan = desktop.command(agent);
        plan.args(["plan", "--json"]);
        plan
    })?;
    let ready = of_agent(desktop, agent, |run| {
        let home = desktop.home().join(format!("start-{run}"));
        fs::create_dir(&home)?;
        Ok(home)
    })?;
    Ok(vec![
        Figure::bounded("`adempauze plan --json`, start to end", format!("{plan:.1} ms"), "50 ms"),
        Figure::new("… beside `true`", format!("× {:.1}", plan / nothing)),
        Figure::bounded("agent, start to an open socket", format!("{ready:.1} ms"), "50 ms"),
    ])
}

/// From start to end of a command that ends by itself.
fn of_command(command: impl Fn() -> Command) -> Result<f64> {
    median(|_| {
        let begun = Instant::now();
        if !succeeds(&mut command()) {
            bail!("the command to measure failed");
        }
        Ok(begun.elapsed())
    })
}

/// From the agent's start until its socket takes a connection, in the home of each run.
pub fn of_agent(
    desktop: &PrivateDesktop,
    agent: &Path,
    home: impl Fn(usize) -> Result<PathBuf>,
) -> Result<f64> {
    median(|run| {
        let home = home(run)?;
        let begun = Instant::now();
        let mut command = desktop.command(agent);
        let _agent =
            Running::start(command.arg("agent").arg("--home").arg(&home).stderr(Stdio::null()))?;
        loop {
            if takes_connections(&home) {
                return Ok(begun.elapsed());
            }
            if begun.elapsed() > PATIENCE {
                bail!("the agent opened no socket in its home");
            }
            thread::sleep(Duration::from_micros(500));
        }
    })
}

#[cfg(unix)]
fn takes_connections(home: &Path) -> bool {
    use std::os::unix::fs::FileTypeExt as _;
    use std::os::unix::net::UnixStream;
    let entries = fs::read_dir(home).into_iter().flatten().flatten();
    entries
        .filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_socket()))
        .any(|socket| UnixStream::connect(socket.path()).is_ok())
}

#[cfg(not(unix))]
fn takes_connections(_home: &Path) -> bool {
    false
}

fn median(run: impl Fn(usize) -> Result<Duration>) -> Result<f64> {
    let mut took = (0..RUNS).map(run).collect::<Result<Vec<_>>>()?;
    took.sort();
    Ok(took[RUNS / 2].as_secs_f64() * 1000.0)
}

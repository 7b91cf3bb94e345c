//! What the agent holds before and after very many prompts, called up and answered.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use super::footprint;
use super::report::Figure;
use crate::private_desktop::{PrivateDesktop, wait_until};
use crate::process::{Running, output, succeeds};

/// Days pass meanwhile, as they would: the agent remembers what a day had until it is over.
const SPEED: u32 = 1000;
/// What is built up once (threads, caches, statements) is there after these, and so is what the
/// agent remembers of a day as full as these are.
const FIRST: u32 = 1000;
/// After so long without a word it has given back what it needed.
const COMES_TO_REST: Duration = Duration::from_secs(4);

/// Nothing comes by itself.
const SETTINGS: &str = r#"{ "language": "en", "zone": "Europe/Amsterdam", "adaptive": false,
    "micro_pause": { "on": false }, "walk": { "on": false }, "breathing": { "on": false },
    "rest": { "on": false }, "morning": { "on": false }, "wind_down": { "on": false } }"#;

/// Threads and open files.
struct Held {
    threads: usize,
    files: usize,
    memory: String,
}

/// Calls the prompts up with `now`, and answers them with `skip`.
pub fn measure(desktop: &PrivateDesktop, program: &Path, prompts: u32) -> Result<Vec<Figure>> {
    eprintln!("calling up and answering {prompts} prompts");
    let home = desktop.home().join("soak");
    fs::create_dir(&home)?;
    fs::write(home.join("settings.json"), SETTINGS)?;
    let ask = |words: &[&str]| -> Command {
        let mut command = desktop.command(program);
        command.args(words).arg("--home").arg(&home);
        command
    };
    let speed = SPEED.to_string();
    let mut command = ask(&["agent", "--as-if", "2026-12-01T09:00:00", "--speed", &speed]);
    let agent = Running::start(command.stderr(fs::File::create(desktop.home().join("soak.log"))?))?;
    wait_until("the agent answers", || succeeds(&mut ask(&["status"])))?;

    let mut answered = 0;
    let mut until = |number: u32| -> Result<()> {
        while answered < number {
            let kind = if answered.is_multiple_of(2) { "walk" } else { "micro-pause" };
            output(&mut ask(&["now", kind])).context("failed to call a prompt up")?;
            // One that its time was over for before the answer came does not count.
            if succeeds(&mut ask(&["skip"])) {
                answered += 1;
            }
            if answered.is_multiple_of(1000) {
                eprintln!("{answered}: {}", footprint::of(agent.id())?.pss());
            }
        }
        Ok(())
    };
    until(FIRST)?;
    thread::sleep(COMES_TO_REST);
    let before = held(agent.id())?;
    let begun = Instant::now();
    until(FIRST + prompts)?;
    let each = begun.elapsed().as_secs_f64() * 1000.0 / f64::from(prompts);
    let is_back = || {
        held(agent.id())
            .is_ok_and(|held| held.threads <= before.threads && held.files <= before.files)
    };
    let came_back = wait_until("it holds what it held", is_back);
    thread::sleep(COMES_TO_REST);
    let after = held(agent.id())?;
    eprintln!(
        "{}",
        match came_back {
            Ok(()) => "nothing was gained".to_owned(),
            Err(error) => error.to_string(),
        }
    );
    let pair = |before: usize, after: usize| format!("{before} → {after}");
    Ok(vec![
        Figure::new("prompts called up and answered", format!("{prompts}, {each:.1} ms each")),
        Figure::bounded(
            "… threads before and after",
            pair(before.threads, after.threads),
            "no more",
        ),
        Figure::bounded(
            "… open files before and after",
            pair(before.files, after.files),
            "no more",
        ),
        Figure::new(
            "… PSS at rest, before and after",
            format!("{} → {}", before.memory, after.memory),
        ),
    ])
}

fn held(pid: u32) -> Result<Held> {
    let count = |folder: &str| -> Result<usize> {
        Ok(fs::read_dir(format!("/proc/{pid}/{folder}"))?.count())
    };
    Ok(Held { threads: count("task")?, files: count("fd")?, memory: footprint::of(pid)?.pss() })
}

//! What is done with the package, and what has to hold after each step.

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use super::Options;
use super::inside::Inside;
use crate::private_desktop::wait_until;
use crate::process::{output, run};

/// Where the window's program is installed.
const WINDOW: &str = "/usr/bin/adempauze-window";
/// What WebKit starts once a window has a page.
const PAGE: &str = "WebKitWebProcess";
/// What the user has made: it is theirs, whatever becomes of the package.
const HISTORY: &str = "/home/user/.local/share/adempauze/history.sqlite";

/// All steps, in order.
pub fn all(options: &Options) -> Result<()> {
    let inside = Inside::start(&options.root)?;
    let before = inside.files()?;
    installed(&inside, options)?;
    let agent = inside.start_agent()?;
    let open = asks(&inside)?;
    upgraded(&inside, options, &open)?;
    removed(&inside)?;
    drop(agent);
    run(&mut inside.as_root(&["dpkg", "--purge", "adempauze"]))?;
    let after = inside.files()?;
    let left: Vec<&String> = after.symmetric_difference(&before).collect();
    ensure!(left.is_empty(), "after the package is gone these files are not as before: {left:?}");
    ensure!(inside.has(HISTORY), "the package took the user's history with it");
    Ok(())
}

fn installed(inside: &Inside, options: &Options) -> Result<()> {
    inside.install(&options.package)?;
    let changed = output(&mut inside.as_root(&["dpkg", "--verify", "adempauze"]))?;
    ensure!(changed.trim().is_empty(), "files are not those of the package:\n{changed}");
    ensure!(inside.agents()?.is_empty(), "the package started an agent by itself");
    for program in ["/usr/bin/adempauze", WINDOW] {
        let libraries = output(&mut inside.as_root(&["ldd", program]))?;
        ensure!(!libraries.contains("not found"), "{program} lacks libraries:\n{libraries}");
    }
    let version = inside.say(&["--version"])?;
    ensure!(version.trim() == format!("adempauze {}", options.version), "it is {version}");
    Ok(())
}

/// What was the case just before the upgrade.
struct Open {
    prompt: String,
    agent: u64,
    events: Vec<Value>,
}

/// A prompt on screen, and the window open.
fn asks(inside: &Inside) -> Result<Open> {
    wait_until("the agent answers", || inside.ask(&["status"]).is_ok())?;
    inside.say(&["begin"])?;
    inside.say(&["now", "micro-pause"])?;
    wait_until("a notification is on screen", || inside.on_screen().is_ok_and(|n| n == 1))?;
    inside.say(&["open"])?;
    wait_until("the window has a page", || inside.runs_with(PAGE).is_ok_and(|runs| runs))?;
    let status = inside.ask(&["status"])?;
    Ok(Open {
        prompt: prompt_on_screen(&status)?,
        agent: status["agent"]["pid"].as_u64().context("the agent tells no process id")?,
        events: events(inside)?,
    })
}

/// The agent goes on as the new version: one process, one question, one history.
fn upgraded(inside: &Inside, options: &Options, open: &Open) -> Result<()> {
    inside.install(&options.newer)?;
    let is_newer = |status: &Value| status["agent"]["version"] == options.newer_version.as_str();
    wait_until("the new version answers", || {
        inside.ask(&["status"]).is_ok_and(|status| is_newer(&status))
    })?;
    let status = inside.ask(&["status"])?;
    ensure!(status["agent"]["pid"] == open.agent, "another process answers: {status}");
    ensure!(inside.agents()?.len() == 1, "there is not one agent: {:?}", inside.agents()?);
    ensure!(prompt_on_screen(&status)? == open.prompt, "the question is lost: {status}");
    ensure!(status["troubles"].as_array().is_some_and(Vec::is_empty), "it complains: {status}");
    // The bubble may have left with the process behind it; the question has not.
    ensure!(inside.on_screen()? <= 1, "the notification came twice");
    ensure!(!inside.processes_of(WINDOW)?.is_empty(), "the window did not outlive the upgrade");
    let now = events(inside)?;
    ensure!(now.starts_with(&open.events), "the history is another one");
    inside.say(&["done", &open.prompt])?;
    wait_until("no notification is on screen", || inside.on_screen().is_ok_and(|n| n == 0))?;
    let ended = |event: &&Value| event["event"] == "ended" && event["prompt"] == *open.prompt;
    let outcomes: Vec<Value> =
        events(inside)?.iter().filter(ended).map(|event| event["outcome"].clone()).collect();
    ensure!(outcomes == ["done"], "the answer does not stand in the history once: {outcomes:?}");
    Ok(())
}

fn removed(inside: &Inside) -> Result<()> {
    ensure!(inside.agents()?.len() == 1, "the agent did not live until the removal");
    run(&mut inside.as_root(&["dpkg", "--remove", "adempauze"]))?;
    wait_until("the agent has ended", || inside.agents().is_ok_and(|agents| agents.is_empty()))?;
    ensure!(!inside.has("/usr/bin/adempauze"), "the program is still there");
    Ok(())
}

fn prompt_on_screen(status: &Value) -> Result<String> {
    let prompt = status["on_screen"].as_str();
    prompt.map(str::to_owned).with_context(|| format!("nothing is on screen: {status}"))
}

/// Everything that was recorded, in order.
fn events(inside: &Inside) -> Result<Vec<Value>> {
    let document: Value = serde_json::from_str(&inside.say(&["export"])?)?;
    let events = document["events"].as_array().context("the export has no events")?;
    ensure!(!events.is_empty(), "nothing was recorded");
    Ok(events.clone())
}

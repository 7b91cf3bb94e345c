//! The window beside the bare browser of the same web engine (MiniBrowser, which WebKitGTK brings):
//! what is measured of the two is seen in the same way, in turn, on the same display.
//!
//! - from the start of the process to the last change on the display, Today with its plan beside a
//!   page that never changes;
//! - from the first line of the page's script to Today in the document, by the page's own clock;
//! - the processor time of a guided breath beside a page where the same circle takes as many steps;
//! - what of the window is left once it is closed.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result};

use super::driver::Driven;
use super::footprint;
use super::report::Figure;
use super::screen::{Part, Screen};
use crate::packages::{self, Need};
use crate::private_desktop::{PrivateDesktop, wait_until};
use crate::process::{Running, output, succeeds};
use crate::workspace::{AGENT_PROGRAM, Profile, WINDOW_PROGRAM, Workspace};

/// Where distributions put it.
const BROWSERS: [&str; 4] = [
    "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
    "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
    "/usr/libexec/webkit2gtk-4.1/MiniBrowser",
    "/usr/lib/webkit2gtk-4.1/MiniBrowser",
];
/// So large is the window; both stand in the top left corner, because nobody places them.
const SIZE: &str = "960x720";
/// Within the page of both: right of the places of the one, below the bar of the other.
const PART: Part = Part { left: 230, top: 90, width: 700, height: 600 };
const RUNS: usize = 20;
const ROUNDS: usize = 3;
/// How long a breath is watched in each round.
const WATCHED: Duration = Duration::from_secs(15);
/// What a program does once, at its start, is over after this.
const BEGINS: Duration = Duration::from_secs(3);
/// After so long without a word the agent has given back what it needed.
const COMES_TO_REST: Duration = Duration::from_secs(4);
const SETTINGS: &str = r#"{ "language": "en", "zone": "Europe/Amsterdam" }"#;

/// As much text as Today has.
const STATIC_PAGE: &str = "<!doctype html><html lang=en><meta charset=utf-8><title>Page</title>\
    <style>body { font: 16px/1.5 system-ui; background: #fbfaf6; color: #1b2426; \
    margin: 28px 36px 40px 220px } li { padding: 12px; border-top: 1px solid #ddd }</style>\
    <h1>Tuesday 1 December</h1><p>8 moments to come.</p><ol>";

/// The circle of the pacer, as large, with as many steps, and nothing beside it.
const PACER_PAGE: &str = r##"<!doctype html><html lang=en><meta charset=utf-8><title>Page</title>
    <style>body { background: #fbfaf6; display: grid; place-items: center; height: 90vh }
    svg { width: 260px; fill: none; stroke-width: 4; stroke: #ddd }
    circle + circle { fill: #cfe3e0; stroke: #3f7f86; stroke-width: 2 }</style>
    <svg viewBox="0 0 200 200"><circle cx=100 cy=100 r=92 /><circle id=breath cx=100 cy=100 r=34 />
    </svg><script>
    const circle = document.getElementById("breath"), begun = Date.now();
    setInterval(() => {
      const at = ((Date.now() - begun) / 1000) % 10;
      circle.setAttribute("r", 34 + 42 * (at < 4 ? at / 4 : (10 - at) / 6));
    }, 100);
    </script>"##;

/// What a press in the window would do: a breath of two minutes is called up, begun and guided.
const BEGIN_BREATH: &str = r#"
    const call = (method, params) =>
      window.__TAURI_INTERNALS__.invoke("call", { method, params });
    call("now", { kind: "micro-pause", technique: "breathing-4-6" })
      .then(({ prompt }) => call("answer", { prompt, answer: "start" }))
      .then(() => { location.hash = "session"; });"#;

/// Measures both.
pub fn measure(workspace: &Workspace, desktop: &PrivateDesktop) -> Result<Vec<Figure>> {
    packages::ensure(&[Need::WindowDriver, Need::WatchedDesktop])?;
    let home = desktop.home().join("window");
    fs::create_dir(&home)?;
    fs::write(home.join("settings.json"), SETTINGS)?;
    let both = Both {
        desktop,
        browser: BROWSERS.map(PathBuf::from).into_iter().find(|path| path.is_file()).context(
            "WebKitGTK's MiniBrowser is not there: in Debian it comes with libwebkit2gtk-4.1-0",
        )?,
        window: workspace.program(WINDOW_PROGRAM, Profile::Release),
        agent: workspace.program(AGENT_PROGRAM, Profile::Release),
        home,
    };
    let mut agent = both.ask(&["agent", "--as-if", "2026-12-01T09:30:00"]);
    // Without a display nobody is away from it.
    let agent = Running::start(agent.env_remove("DISPLAY").stderr(Stdio::null()))?;
    wait_until("the agent answers", || succeeds(&mut both.ask(&["status"])))?;
    output(&mut both.ask(&["begin"]))?;

    let mut figures = both.starts()?;
    figures.push(both.today()?);
    figures.extend(both.pacer()?);
    figures.extend(both.closing(agent.id())?);
    Ok(figures)
}

struct Both<'a> {
    desktop: &'a PrivateDesktop,
    browser: PathBuf,
    window: PathBuf,
    agent: PathBuf,
    home: PathBuf,
}

impl Both<'_> {
    /// From the start of a process to what it shows.
    fn starts(&self) -> Result<Vec<Figure>> {
        eprintln!("opening the window and MiniBrowser, {RUNS} times in turn");
        let screen = Screen::open(&self.desktop.picture(), PART)?;
        let lines = "<li>10:00 Something to do, for two minutes</li>".repeat(9);
        let page = self.page("static", &format!("{STATIC_PAGE}{lines}</ol>"))?;
        let (mut window, mut browser) = (Vec::new(), Vec::new());
        // The first of each reads files that later ones find in memory.
        for run in 0..=RUNS {
            let (of_browser, shown) = screen.painted(|| self.open_browser(&page))?;
            drop(shown);
            let (of_window, shown) = screen.painted(|| self.open_window())?;
            drop(shown);
            eprintln!("MiniBrowser {of_browser:.0} ms, window {of_window:.0} ms");
            if run > 0 {
                browser.push(of_browser);
                window.push(of_window);
            }
        }
        let (window, browser) = (median(window), median(browser));
        Ok(vec![
            Figure::new("window, start to Today painted with its plan", ms(window)),
            Figure::new("MiniBrowser, start to a static page painted", ms(browser)),
            Figure::bounded(
                "window beside MiniBrowser, start to painted",
                times(window / browser),
                "1.25 times",
            ),
        ])
    }

    /// Within the page, by its own clock.
    fn today(&self) -> Result<Figure> {
        eprintln!("opening the window under a driver, {RUNS} times");
        let took = (0..RUNS).map(|_| {
            let window = self.drive()?;
            let took = window.until(
                "Today is in the page",
                "const [there] = performance.getEntriesByName('today');
                 const [begun] = performance.getEntriesByName('script');
                 return there ? there.startTime - begun.startTime : null;",
            )?;
            eprintln!("{took} ms");
            took.as_f64().context("the page says no time")
        });
        let took = median(took.collect::<Result<Vec<f64>>>()?);
        let what = "window, from the first line of its script to Today in the page";
        Ok(Figure::bounded(what, ms(took), "50 ms"))
    }

    /// What a breath costs.
    fn pacer(&self) -> Result<Vec<Figure>> {
        eprintln!("watching {ROUNDS} times a breath in the window and one in MiniBrowser");
        let page = self.page("pacer", PACER_PAGE)?;
        let (mut window, mut browser) = (Vec::new(), Vec::new());
        for _ in 0..ROUNDS {
            let shown = self.open_browser(&page)?;
            thread::sleep(BEGINS);
            browser.push(ticks(shown.id())?);
            drop(shown);
            let shown = self.drive()?;
            shown.until("Today is there", "return !!document.querySelector('main ol')")?;
            shown.run(BEGIN_BREATH)?;
            shown.until("a breath is guided", "return !!document.querySelector('.breath')")?;
            thread::sleep(BEGINS);
            window.push(ticks(shown.id())?);
            shown.until("it still is", "return !!document.querySelector('.breath')")?;
            drop(shown);
            output(&mut self.ask(&["done"]))?;
        }
        let (window, browser) = (median(window), median(browser));
        let seconds = WATCHED.as_secs();
        let spent = |ticks: f64| {
            format!("{:.1} ms a second, over {seconds} s", ticks * 10.0 / WATCHED.as_secs_f64())
        };
        Ok(vec![
            Figure::new("window, a guided breath: processor time", spent(window)),
            Figure::new("MiniBrowser, the same circle: processor time", spent(browser)),
            Figure::bounded(
                "window beside MiniBrowser, a circle that steps",
                times(window / browser),
                "1.3 times",
            ),
        ])
    }

    /// What is left of a window that was closed as a user closes it.
    fn closing(&self, agent: u32) -> Result<Vec<Figure>> {
        eprintln!("closing the window");
        let mut manager = self.desktop.command(Path::new("openbox"));
        let _manager = Running::start(manager.stdout(Stdio::null()).stderr(Stdio::null()))?;
        // It shows a pointer, which is not to be taken for a part of the page.
        self.user(&["mousemove", "5", "5"])?;
        let screen = Screen::open(&self.desktop.picture(), PART)?;
        thread::sleep(COMES_TO_REST);
        let before = footprint::of(agent)?;
        let (_, window) = screen.painted(|| self.open_window())?;
        let family = footprint::family(window.id())?;
        let shown = footprint::of(window.id())?;
        self.user(&["key", "alt+F4"])?;
        let left = || family.iter().filter(|pid| footprint::is_alive(**pid)).count();
        let ended = wait_until("the window and what it started have ended", || left() == 0);
        if let Err(error) = &ended {
            eprintln!("{error}");
        }
        thread::sleep(COMES_TO_REST);
        let after = footprint::of(agent)?;
        #[expect(clippy::cast_precision_loss, reason = "no program holds 2^53 KiB")]
        let more = after.pss_kib().saturating_sub(before.pss_kib()) as f64 / 1024.0;
        Ok(vec![
            Figure::new("window, open: PSS of all its processes", shown.pss()),
            Figure::bounded(
                "… processes left of it once it is closed",
                format!("{} of {}", left(), family.len()),
                "0",
            ),
            Figure::new(
                "agent: PSS before and after a window",
                format!("{} → {}", before.pss(), after.pss()),
            ),
            Figure::bounded("… more than before", format!("{more:.1} MiB"), "0.5 MiB"),
        ])
    }

    /// Does something with mouse or keyboard.
    fn user(&self, does: &[&str]) -> Result<String> {
        output(self.desktop.command(Path::new("xdotool")).args(does))
    }

    fn open_window(&self) -> Result<Running> {
        let mut open = self.desktop.command(&self.window);
        Running::start(open.arg("--home").arg(&self.home).stderr(Stdio::null()))
    }

    fn open_browser(&self, page: &str) -> Result<Running> {
        let mut open = self.desktop.command(&self.browser);
        open.arg(format!("--geometry={SIZE}")).arg(page);
        Running::start(open.stdout(Stdio::null()).stderr(Stdio::null()))
    }

    fn drive(&self) -> Result<Driven> {
        let home = self.home.to_str().context("BUG: a temporary folder has a plain name")?;
        Driven::start(self.desktop, &self.window, &["--home", home])
    }

    /// The address of a page that holds this.
    fn page(&self, name: &str, text: &str) -> Result<String> {
        let path = self.desktop.home().join(format!("{name}.html"));
        fs::write(&path, text)?;
        Ok(format!("file://{}", path.display()))
    }

    fn ask(&self, words: &[&str]) -> Command {
        let mut command = self.desktop.command(&self.agent);
        command.args(words).arg("--home").arg(&self.home).stdin(Stdio::null());
        command
    }
}

/// The time that a program and its children run while they are watched, in ticks of the kernel.
fn ticks(pid: u32) -> Result<f64> {
    let before = footprint::of(pid)?;
    thread::sleep(WATCHED);
    #[expect(clippy::cast_precision_loss, reason = "a few hundred")]
    let ticks = footprint::of(pid)?.since(&before).ticks as f64;
    Ok(ticks)
}

fn median(mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    figures[figures.len() / 2]
}

fn ms(took: f64) -> String {
    format!("{took:.1} ms")
}

fn times(ratio: f64) -> String {
    format!("× {ratio:.2}")
}

//! The little of WebDriver that the measurements need, spoken to WebKitWebDriver.

use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::Stdio;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};

use super::footprint;
use crate::private_desktop::{PrivateDesktop, wait_until};
use crate::process::Running;

const PATIENCE: Duration = Duration::from_secs(20);

/// A window under a driver of its own; it ends with the value.
pub struct Driven {
    port: u16,
    session: String,
    window: u32,
    /// It ends after what it drives.
    _driver: Running,
}

impl Driven {
    /// Starts a program with a web view.
    pub fn start(desktop: &PrivateDesktop, program: &Path, args: &[&str]) -> Result<Driven> {
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let mut driver = desktop.command(Path::new("WebKitWebDriver"));
        driver.arg(format!("--port={port}")).arg("--host=127.0.0.1");
        // The window lets itself be driven only with this in its environment.
        driver.env("TAURI_WEBVIEW_AUTOMATION", "true");
        driver.stdout(Stdio::null()).stderr(Stdio::null());
        let driver = Running::start(&mut driver)?;
        wait_until("the driver listens", || ask(port, "GET", "/status", &Value::Null).is_ok())?;
        let options = json!({ "binary": program, "args": args });
        let always = json!({ "alwaysMatch": { "webkitgtk:browserOptions": options } });
        let begun = ask(port, "POST", "/session", &json!({ "capabilities": always }))?;
        let session = begun["sessionId"].as_str().context("the driver begins no session")?;
        let window = *footprint::family(driver.id())?.get(1).context("the driver has no window")?;
        Ok(Driven { port, session: format!("/session/{session}"), window, _driver: driver })
    }

    /// The window's process.
    pub fn id(&self) -> u32 {
        self.window
    }

    /// Runs a script in the page; what it returns.
    pub fn run(&self, script: &str) -> Result<Value> {
        let path = format!("{}/execute/sync", self.session);
        ask(self.port, "POST", &path, &json!({ "script": script, "args": [] }))
    }

    /// Runs a script until it returns something true.
    pub fn until(&self, what: &str, script: &str) -> Result<Value> {
        let begun = Instant::now();
        loop {
            let answer = self.run(script)?;
            if !matches!(answer, Value::Null | Value::Bool(false)) {
                return Ok(answer);
            }
            ensure!(begun.elapsed() < PATIENCE, "waited in vain until {what}");
            thread::sleep(Duration::from_millis(20));
        }
    }
}

impl Drop for Driven {
    fn drop(&mut self) {
        let family = footprint::family(self.window).unwrap_or_default();
        let _ = ask(self.port, "DELETE", &self.session, &Value::Null);
        // The driver leaves a window behind now and then.
        end(self.window);
        let is_over = || family.iter().all(|pid| !footprint::is_alive(*pid));
        let _ = wait_until("the driven window has ended", is_over);
    }
}

fn end(pid: u32) {
    use rustix::process::{Pid, Signal, kill_process};
    if let Some(pid) = i32::try_from(pid).ok().and_then(Pid::from_raw) {
        let _ = kill_process(pid, Signal::TERM);
    }
}

/// Asks the driver something over HTTP, on a connection for this alone.
fn ask(port: u16, method: &str, path: &str, body: &Value) -> Result<Value> {
    let mut stream = TcpStream::connect(("127.0.0.1", port))?;
    stream.set_read_timeout(Some(PATIENCE))?;
    let body = if body.is_null() { String::new() } else { body.to_string() };
    let length = body.len();
    write!(
        stream,
        "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\
         Content-Type: application/json\r\nContent-Length: {length}\r\n\r\n{body}"
    )?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    let (head, body) = answer.split_once("\r\n\r\n").context("the driver answers no HTTP")?;
    let mut body: Value = serde_json::from_str(body).context("the driver answers no JSON")?;
    if !head.starts_with("HTTP/1.1 200") {
        bail!("{path}: {}", body["value"]);
    }
    Ok(body["value"].take())
}

//! The agent's line: asked by hand, because starting a program for each question would be in the
//! figure.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::os::unix::fs::FileTypeExt as _;
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::{Result, bail};
use serde_json::{Value, json};

/// How often a question is asked; the median counts.
const TIMES: usize = 31;

/// The socket in a home, once the agent there takes connections.
pub fn socket(home: &Path) -> Option<PathBuf> {
    socket_in(home).filter(|path| UnixStream::connect(path).is_ok())
}

fn socket_in(home: &Path) -> Option<PathBuf> {
    let mut entries = fs::read_dir(home).ok()?.flatten();
    entries.find(|entry| entry.file_type().is_ok_and(|kind| kind.is_socket())).map(|e| e.path())
}

/// A line to the agent.
pub struct Line {
    replies: BufReader<UnixStream>,
    stream: UnixStream,
}

impl Line {
    /// Opens it at the agent's socket.
    pub fn open(socket: &Path) -> Result<Line> {
        let stream = UnixStream::connect(socket)?;
        stream.set_read_timeout(Some(Duration::from_secs(20)))?;
        let mut line = Line { replies: BufReader::new(stream.try_clone()?), stream };
        // The agent says who it is, and is told the same of us.
        let hello = line.next()?;
        line.stream.write_all(format!("{hello}\n").as_bytes())?;
        Ok(line)
    }

    fn next(&mut self) -> Result<Value> {
        let mut text = String::new();
        if self.replies.read_line(&mut text)? == 0 {
            bail!("the agent hung up");
        }
        Ok(serde_json::from_str(&text)?)
    }

    /// Asks something, and gives the answer.
    pub fn ask(&mut self, method: &str) -> Result<Value> {
        let request = json!({ "jsonrpc": "2.0", "id": 1, "method": method });
        self.stream.write_all(format!("{request}\n").as_bytes())?;
        let mut reply = loop {
            let reply = self.next()?;
            if reply.get("id").is_some() {
                break reply;
            }
        };
        match reply.get_mut("result") {
            Some(result) => Ok(result.take()),
            None => bail!("`{method}` was not answered: {reply}"),
        }
    }

    /// How long an answer takes, in milliseconds: the median of some.
    pub fn median(&mut self, method: &str) -> Result<f64> {
        let mut took = Vec::with_capacity(TIMES);
        for _ in 0..TIMES {
            let begun = Instant::now();
            self.ask(method)?;
            took.push(begun.elapsed().as_secs_f64() * 1000.0);
        }
        took.sort_by(f64::total_cmp);
        Ok(took[TIMES / 2])
    }
}

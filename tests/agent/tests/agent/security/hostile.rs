//! Requests by the thousand that nobody means well with: the agent answers each with one line, and
//! holds afterwards what it held before. `ADEMPAUZE_HOSTILE_REQUESTS` sets how many there are (a
//! million, say), `ADEMPAUZE_HOSTILE_SEED` which.

use crate::process::{Home, until};
use serde_json::{Value, json};
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::os::unix::net::UnixStream;
use std::path::Path;
use std::time::Duration;
use wire::LONGEST_REQUEST;
use wire::types::{Hello, Request};

/// So many are asked before an answer is read: half of what waits for a client at most.
const AT_ONCE: usize = 32;
/// So many are asked on one line, which is then left.
const ON_A_LINE: usize = 1024;
/// What is read, and changes nothing: asked in earnest too.
const READS: [&str; 5] = ["status", "today", "week", "settings", "history"];

/// SplitMix64.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, most: usize) -> usize {
        usize::try_from(self.next() % most as u64).unwrap()
    }

    fn of<'a>(&mut self, all: &[&'a str]) -> &'a str {
        all[self.below(all.len())]
    }

    /// Something that no method has among its parameters.
    fn value(&mut self, depth: usize) -> Value {
        match self.below(if depth == 0 { 6 } else { 8 }) {
            0 => json!(self.next()),
            1 => json!(-1),
            2 => json!("x".repeat(self.below(2000))),
            3 => json!(f64::MAX),
            4 => json!("2026-99-99\u{0}\u{202e}"),
            5 => Value::Null,
            6 => (0..self.below(8)).map(|_| self.value(depth - 1)).collect(),
            _ => json!({ "no such key": self.value(depth - 1) }),
        }
    }

    /// A line that is answered with one.
    fn line(&mut self) -> Vec<u8> {
        let message = match self.below(10) {
            0 => return (0..=self.below(300)).map(|_| self.byte()).collect(),
            1 => return vec![b'['; self.below(5000)],
            2 => return b"{\"a\":".repeat(self.below(3000)),
            3 if self.below(50) == 0 => return vec![b'x'; LONGEST_REQUEST + self.below(100_000)],
            3 => json!({ "jsonrpc": "1.0", "id": self.next(), "method": "status" }),
            4 => json!({ "jsonrpc": "2.0", "id": self.value(3), "method": self.value(2) }),
            5 => json!({ "jsonrpc": "2.0", "id": 1, "method": "status\n; drop table event" }),
            6 => json!({ "jsonrpc": "2.0", "id": 1, "method": "hello", "params": {} }),
            7 => json!({ "jsonrpc": "2.0", "id": "r", "method": self.of(&READS) }),
            _ => {
                let method = self.of(Request::METHODS);
                let params = json!({ "no such parameter": self.value(4) });
                json!({ "jsonrpc": "2.0", "id": self.next(), "method": method, "params": params })
            }
        };
        message.to_string().into_bytes()
    }

    /// Any byte that does not end the line.
    fn byte(&mut self) -> u8 {
        loop {
            let [byte, ..] = self.next().to_le_bytes();
            if byte != b'\n' {
                return byte;
            }
        }
    }
}

fn connected(socket: &Path) -> UnixStream {
    let stream = UnixStream::connect(socket).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
    stream.set_write_timeout(Some(Duration::from_secs(60))).unwrap();
    stream
}

/// Asks so many times on a line of its own, and leaves it.
fn attack(socket: &Path, random: &mut Random, times: usize) {
    let mut stream = connected(socket);
    let mut heard = BufReader::new(stream.try_clone().unwrap());
    let mut text = String::new();
    let mut hear = |why: &[u8]| {
        text.clear();
        heard.read_line(&mut text).unwrap();
        let reply: Value = serde_json::from_str(&text)
            .unwrap_or_else(|e| panic!("{e}: {text:?} to {:?}", String::from_utf8_lossy(why)));
        assert_eq!(reply["jsonrpc"], "2.0");
    };
    hear(b"the connection");
    let hello = json!({ "jsonrpc": "2.0", "method": "hello",
        "params": Hello::of(env!("CARGO_PKG_VERSION")) });
    stream.write_all(format!("{hello}\n").as_bytes()).unwrap();
    for begun in (0..times).step_by(AT_ONCE) {
        let lines: Vec<_> = (begun..times.min(begun + AT_ONCE)).map(|_| random.line()).collect();
        for line in &lines {
            stream.write_all(line).unwrap();
            stream.write_all(b"\n").unwrap();
        }
        lines.iter().for_each(|line| hear(line));
    }
    // Who leaves in the middle of a word.
    stream.write_all(b"{\"jsonrpc\": \"2.0\", \"id\"").unwrap();
}

/// Lines that are no conversation.
fn nonsense(socket: &Path, random: &mut Random) {
    drop(connected(socket));
    let mut stream = connected(socket);
    let garbage: Vec<u8> = (0..random.below(5000)).map(|_| random.byte()).collect();
    // The agent may hang up before all of it is said.
    let _ = stream.write_all(&garbage);
    let mut stream = connected(socket);
    let other =
        r#"{"jsonrpc":"2.0","method":"hello","params":{"protocol":4294967295,"version":"x"}}"#;
    let _ = stream.write_all(format!("{other}\n").as_bytes());
}

/// Threads, open files, and memory in kB.
#[derive(Clone, Copy, Debug, Default)]
struct Held {
    threads: usize,
    files: usize,
    memory_kb: u64,
}

impl Held {
    fn of(pid: u32) -> Held {
        let count = |folder: &str| fs::read_dir(format!("/proc/{pid}/{folder}")).unwrap().count();
        let status = fs::read_to_string(format!("/proc/{pid}/smaps_rollup")).unwrap();
        // Its own alone: what it maps of files comes and goes.
        let own = status.lines().filter(|line| line.starts_with("Private_Dirty:"));
        let kb = own.filter_map(|line| line.split_whitespace().nth(1)?.parse::<u64>().ok());
        Held { threads: count("task"), files: count("fd"), memory_kb: kb.sum() }
    }
}

#[test]
fn hostile_requests_are_answered_each_with_a_line_and_leave_nothing_behind() {
    let number = |name: &str| std::env::var(name).ok().and_then(|text| text.parse::<u64>().ok());
    let requests = number("ADEMPAUZE_HOSTILE_REQUESTS").unwrap_or(20_000);
    let seed = number("ADEMPAUZE_HOSTILE_SEED").unwrap_or(1);
    let mut random = Random(seed);
    let home = Home::new();
    let mut agent = home.begun("2026-11-24T09:30:00", 1);
    let socket = home.path().join("agent.sock");
    // What is built up once is there after these.
    for _ in 0..4 {
        attack(&socket, &mut random, ON_A_LINE);
        nonsense(&socket, &mut random);
    }
    let settled = || {
        let mut before = Held::default();
        until("it has come to rest", || {
            // Once nothing has happened for two seconds, memory goes back to the system.
            std::thread::sleep(Duration::from_secs(3));
            let now = Held::of(agent.pid());
            let is_same = now.threads == before.threads
                && now.files == before.files
                && now.memory_kb.abs_diff(before.memory_kb) < 64;
            before = now;
            is_same
        });
        before
    };
    let before = settled();
    let times = usize::try_from(requests).unwrap();
    for begun in (0..times).step_by(ON_A_LINE) {
        attack(&socket, &mut random, ON_A_LINE.min(times - begun));
        nonsense(&socket, &mut random);
    }
    let after = settled();
    println!("{requests} requests, seed {seed}: {before:?}, {after:?}");
    assert!(after.threads <= before.threads, "{before:?}, {after:?}");
    assert!(after.files <= before.files, "{before:?}, {after:?}");
    assert!(after.memory_kb <= before.memory_kb + 1024, "{before:?}, {after:?}");
    assert!(home.json(&["history"]).as_array().unwrap().is_empty(), "nothing was done");
    home.ok(&["quit"]);
    agent.wait();
}

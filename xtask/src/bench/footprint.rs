//! What a program and its children hold and how often their threads were switched to, from /proc.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context, Result};

/// Of a program and all its children together.
#[derive(Default)]
pub struct Footprint {
    /// Memory, with what is shared divided among those that share it, in KiB.
    pss_kib: u64,
    /// Memory that is theirs alone, in KiB.
    uss_kib: u64,
    /// How often each thread that lives now was switched to since it began, by its number.
    threads: BTreeMap<u32, Thread>,
    /// How long its threads have run, in the ticks of the kernel (a hundredth of a second each).
    pub ticks: u64,
}

/// A thread, and how often it was switched to.
#[derive(Clone)]
struct Thread {
    name: String,
    /// After it had slept: these are wakeups.
    woken: u64,
    /// After others had taken the processor from it.
    resumed: u64,
}

/// What happened between two looks.
pub struct Activity {
    /// How often a thread woke.
    pub wakeups: u64,
    /// How often a thread was switched to, for that or another reason.
    pub switches: u64,
    /// Which threads woke how often.
    pub by_thread: String,
    /// The time that the threads ran, in ticks of the kernel.
    pub ticks: u64,
}

impl Footprint {
    /// What has happened since another look.
    pub fn since(&self, before: &Footprint) -> Activity {
        let (mut wakeups, mut switches, mut by_thread) = (0, 0, Vec::new());
        for (number, thread) in &self.threads {
            let then = before.threads.get(number);
            let woken = thread.woken - then.map_or(0, |then| then.woken);
            let resumed = thread.resumed - then.map_or(0, |then| then.resumed);
            wakeups += woken;
            switches += woken + resumed;
            if woken > 0 {
                by_thread.push(format!("{} {woken}", thread.name));
            }
        }
        let ticks = self.ticks.saturating_sub(before.ticks);
        Activity { wakeups, switches, by_thread: by_thread.join(", "), ticks }
    }

    /// The memory with its share of what is shared, in KiB.
    #[cfg(unix)]
    pub fn pss_kib(&self) -> u64 {
        self.pss_kib
    }

    /// The memory with its share of what is shared, as text.
    pub fn pss(&self) -> String {
        mebibytes(self.pss_kib)
    }

    /// The memory that is theirs alone, as text.
    pub fn uss(&self) -> String {
        mebibytes(self.uss_kib)
    }
}

/// The memory of a process without its children that it has written and nobody shares, in KiB.
pub fn own_of(pid: u32) -> Result<u64> {
    let rollup = format!("/proc/{pid}/smaps_rollup");
    let memory = fs::read_to_string(&rollup)
        .with_context(|| format!("failed to read {rollup}: has the program ended?"))?;
    Ok(sum(&memory, &["Private_Dirty:"]))
}

/// Whether a process is there, and not one that has ended and was not asked for yet.
pub fn is_alive(pid: u32) -> bool {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
    stat.rsplit_once(") ").is_some_and(|(_, rest)| !rest.starts_with('Z'))
}

/// A process and all that it started, and these.
pub fn family(pid: u32) -> Result<Vec<u32>> {
    let mut family = vec![pid];
    let mut seen = 0;
    while let Some(pid) = family.get(seen) {
        family.extend(children(*pid)?);
        seen += 1;
    }
    Ok(family)
}

/// Reads the figures of a process and its children.
pub fn of(pid: u32) -> Result<Footprint> {
    let mut footprint = Footprint::default();
    for pid in family(pid)? {
        let rollup = format!("/proc/{pid}/smaps_rollup");
        let memory = fs::read_to_string(&rollup)
            .with_context(|| format!("failed to read {rollup}: has the program ended?"))?;
        footprint.pss_kib += sum(&memory, &["Pss:"]);
        footprint.uss_kib += sum(&memory, &["Private_Clean:", "Private_Dirty:"]);
        footprint.ticks += ticks(&fs::read_to_string(format!("/proc/{pid}/stat"))?);
        for thread in fs::read_dir(format!("/proc/{pid}/task"))? {
            let thread = thread?;
            let Some(number) = thread.file_name().to_str().and_then(|name| name.parse().ok())
            else {
                continue;
            };
            let status = fs::read_to_string(thread.path().join("status")).unwrap_or_default();
            footprint.threads.insert(number, read(&status));
        }
    }
    Ok(footprint)
}

fn read(status: &str) -> Thread {
    let name = status.lines().find_map(|line| line.strip_prefix("Name:"));
    Thread {
        name: name.unwrap_or_default().trim().to_owned(),
        woken: sum(status, &["voluntary_ctxt_switches:"]),
        resumed: sum(status, &["nonvoluntary_ctxt_switches:"]),
    }
}

fn children(pid: u32) -> Result<Vec<u32>> {
    let mut children = Vec::new();
    for thread in fs::read_dir(format!("/proc/{pid}/task"))? {
        let list = fs::read_to_string(thread?.path().join("children")).unwrap_or_default();
        children.extend(list.split_whitespace().filter_map(|child| child.parse::<u32>().ok()));
    }
    Ok(children)
}

/// The time that a process ran, by itself and in the kernel. Its name may hold spaces.
fn ticks(stat: &str) -> u64 {
    let after_name = stat.rsplit_once(") ").map_or("", |(_, rest)| rest);
    let numbers = after_name.split(' ').skip(11).take(2);
    numbers.filter_map(|number| number.parse::<u64>().ok()).sum()
}

/// The sum of the numbers on the lines that begin with one of these words.
fn sum(text: &str, words: &[&str]) -> u64 {
    text.lines()
        .filter_map(|line| {
            let mut parts = line.split_whitespace();
            words.contains(&parts.next()?).then_some(())?;
            parts.next()?.parse::<u64>().ok()
        })
        .sum()
}

fn mebibytes(kib: u64) -> String {
    #[expect(clippy::cast_precision_loss, reason = "no program holds 2^53 KiB")]
    let mib = kib as f64 / 1024.0;
    format!("{mib:.1} MiB")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_the_two_after_the_eleven_that_follow_the_name() {
        assert_eq!(ticks("7 (a) b) S 1 2 3 4 5 6 7 8 9 10 30 4 0 0 20"), 34);
    }

    #[test]
    fn a_thread_that_begins_between_two_looks_counts_whole() {
        let thread = |woken, resumed| Thread { name: "alarm".to_owned(), woken, resumed };
        let look = |threads: &[(u32, Thread)]| Footprint {
            threads: threads.iter().cloned().collect(),
            ..Footprint::default()
        };
        let before = look(&[(1, thread(5, 1)), (2, thread(9, 9))]);
        let after = look(&[(1, thread(7, 2)), (3, thread(4, 0))]);
        let activity = after.since(&before);
        assert_eq!((activity.wakeups, activity.switches), (6, 7));
        assert_eq!(activity.by_thread, "alarm 2, alarm 4");
    }

    #[test]
    fn only_whole_words_at_the_start_of_a_line_are_summed() {
        let rollup = "Pss:    100 kB\nPss_Anon:   7 kB\nPrivate_Clean: 3 kB\nPrivate_Dirty: 4 kB\n";
        assert_eq!(sum(rollup, &["Pss:"]), 100);
        assert_eq!(sum(rollup, &["Private_Clean:", "Private_Dirty:"]), 7);
    }
}

//! What the library costs the agent when it starts: the time until it is there, and its memory.

use agent::library::Library;
use criterion::{Criterion, criterion_group, criterion_main};
use std::hint::black_box;

fn time(criterion: &mut Criterion) {
    criterion.bench_function("library, as at the start", |bencher| {
        bencher.iter(|| black_box(Library::embedded()));
    });
}

/// How many libraries are made for a figure: one alone may fit in what the allocator had already.
const MANY: usize = 64;

/// What a library adds to the memory of this process for as long as it is held, and the text it is
/// read from once.
fn memory(_: &mut Criterion) {
    if !cfg!(target_os = "linux") {
        return println!("memory of the library: left out, it is read from Linux's /proc");
    }
    let first = resident_kib();
    let one = Library::embedded();
    println!("the first library: +{} KiB with what it is read from", resident_kib() - first);
    let before = resident_kib();
    let many: Vec<Library> = (0..MANY).map(|_| Library::embedded()).collect();
    let added = resident_kib() - before;
    println!("a library: {} KiB (the mean of {MANY})", added / MANY as u64);
    drop(black_box((one, many)));
}

fn resident_kib() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").expect("a process's own file");
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).expect("what it holds");
    line.trim().trim_end_matches("kB").trim().parse().expect("a number")
}

criterion_group!(benches, memory, time);
criterion_main!(benches);

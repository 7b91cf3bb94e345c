//! Each command as a process: what it prints, what it refuses, its exit status.

mod answering;
mod autostart;
mod bad_input;
mod busy;
mod build_up;
mod calendar;
mod content;
mod data;
mod diary;
mod exchange;
mod history;
mod lifecycle;
mod open;
mod packs;
mod pause;
mod plan;
mod poses;
mod real_time;
mod report;
mod settings;
#[cfg(target_os = "linux")]
mod sharing;
mod simulate;
mod status;
#[cfg(unix)]
mod sync;
mod week;
mod wrong_use;

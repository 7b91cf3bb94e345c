//! The resident agent and the command line: everything that touches the system, and no rule of
//! the plan.
//!
//! One thread owns the engine and the store; whatever happens outside comes to it as a message.
#![deny(unsafe_code)]

pub mod alarm;
pub mod calendar;
pub mod autostart;
pub mod cli;
pub mod clock;
pub mod content_check;
pub mod desktop;
pub mod doctor;
pub mod length;
pub mod library;
pub mod memory;
pub mod messages;
pub mod nearest;
pub mod packs;
pub mod poses;
pub mod presence;
pub mod report;
pub mod resident;
pub mod signals;
pub mod simulate;
pub mod spoken;
pub mod sync;
pub mod tray;
#[cfg(all(unix, not(target_vendor = "apple")))]
mod within;

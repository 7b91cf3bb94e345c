//! The plan of a day, the engine that lives it, and adherence.
//!
//! Everything here is told what it needs: the time, the zone, the settings, the content. It reads
//! no clock, does no I/O and needs no std, so a day can be simulated in microseconds and the same
//! inputs always give the same transcript. Bad data is refused where it enters (files, wire),
//! never here: every function of this crate is total.
#![no_std]
#![forbid(unsafe_code)]

extern crate alloc;

pub mod kind;
pub mod content;
pub mod settings;
pub mod local_time;
pub mod prompt;
pub mod plan;
pub mod outcome;
pub mod event;
pub mod elsewhere;
pub mod habit;
pub mod engine;
pub mod load;
pub mod adherence;
pub mod diary;
pub mod simulation;

pub use kind::Kind;
pub use outcome::{Excuse, Outcome};
pub use prompt::{Prompt, PromptId};
pub use settings::Settings;

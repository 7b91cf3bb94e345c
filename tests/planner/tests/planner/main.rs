//! The ring `planner`, one module a theme. Names are sentences.

mod day;
mod engine;

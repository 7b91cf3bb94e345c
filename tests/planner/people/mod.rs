//! Simulated people: how often each answers, by the hour, the meetings and the day behind them.
//!
//! They judge adaptive timing (`cargo xtask bench adaptive`). Seeded: what a person
//! does with a prompt depends on the seed, the day and the minute alone, so that two ways of timing
//! meet the same person.

mod living;
mod lot;
mod persons;

pub use living::{Counted, live};
pub use persons::{PEOPLE, Person};

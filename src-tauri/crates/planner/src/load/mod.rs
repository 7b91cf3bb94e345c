//! How much to ask: what the last days say of how a person takes the prompts, and what to propose.
//!
//! Pure: days in, a proposal out. The engine keeps the days and carries the proposal to the user,
//! who accepts or declines it; one change alone is made unasked (see [`Verdict`]). The figures are
//! those of `docs/load.md`.

mod proposal;
mod rules;
mod tally;

pub(crate) use proposal::is_of_the_least;
pub use proposal::{Change, Proposal, Value};
pub use rules::{Verdict, judge};
pub use tally::{DayTally, KindTally, MOST_DAYS};

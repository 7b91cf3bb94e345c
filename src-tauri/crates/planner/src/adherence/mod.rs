//! The share of chances that were taken, the counts it comes from, and what may be said of it.
//!
//! `adherence = (done + credited) / (planned − excused − probable)`: what the user could not have
//! answered, and a walk that nobody confirmed, count neither way. The formulas and their sources
//! are in `docs/adherence.md`.

mod counts;
mod figures;
mod interval;
mod review;
mod trend;

pub use counts::Counts;
pub use figures::{Excused, FEWEST_CHANCES, Figures, LEAST_COVERAGE, Says, Way, Ways};
pub use interval::{Interval, Z_90, Z_95, difference, wilson};
pub use review::{
    ActiveDays, DayFigures, Extras, HourFigures, KindFigures, Occurrence, Review, Variety,
};
pub use trend::{Trend, trend};

//! The user's settings, each with a default, and the checks that bind them together.
//!
//! In JSON every key may be left out. Reading a settings file field by field, so that one bad
//! value costs only itself, is the store's work.

mod all;
mod kinds;
mod phase;
mod groups;
mod by_day;
mod time_of_day;
mod by_profile;
mod check;

pub use all::Settings;
pub use by_day::ByDay;
pub use check::{Allowed, Breach, Rule};
pub use groups::{Busy, DaysOff, Diary, Language, Notifications, Snooze, Sync};
pub use kinds::{Evening, MicroPause, Rest, Switch, Training, Walk, WindDown};
pub use phase::Phase;
pub use time_of_day::TimeOfDay;

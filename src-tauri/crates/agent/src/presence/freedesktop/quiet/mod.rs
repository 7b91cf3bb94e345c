//! Do-not-disturb. There is no common way to ask: each desktop keeps it in a place of its own.

mod dconf;
mod servers;
mod xfconf;

pub use dconf::Dconf;
pub use servers::Servers;
pub use xfconf::Xfconf;

use super::Trouble;
use super::desk::Desk;
use crate::presence::Sign;
use planner::engine::BusyReason;

/// A source says whether it is on; one that fails holds nothing.
fn tell(desk: &Desk, by: &'static str, is_quiet: Result<bool, Trouble>) {
    match is_quiet {
        Ok(is_quiet) => {
            desk.answers(Sign::DoNotDisturb, by);
            desk.busy(BusyReason::Dnd, by, is_quiet);
        }
        Err(why) => {
            desk.busy(BusyReason::Dnd, by, false);
            desk.fails(Sign::DoNotDisturb, by, &why);
        }
    }
}

/// There is no such source any more.
fn unknown(desk: &Desk, by: &'static str) {
    desk.forget(Sign::DoNotDisturb, by);
    desk.busy(BusyReason::Dnd, by, false);
}

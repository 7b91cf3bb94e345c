//! A GNOME session, whose idle monitor is a stand-in.

use super::stand_ins::Mutter;
use super::{Desktop, EARLY, Watching};
use crate::process::until;

#[test]
fn mutter_says_who_is_away_and_who_is_back() {
    let Some(desktop) = Desktop::start() else { return };
    let mutter = Mutter::on(desktop.bus());
    let watching = Watching::from(desktop.home_without_display(), EARLY, 1);
    until("it is asked to tell", || mutter.watches() == 1);
    mutter.idle(120_000);
    watching.until_away(true);
    until("it is asked to tell of the return", || mutter.watches() == 2);
    mutter.touch();
    watching.until_away(false);
    mutter.idle(125_000);
    watching.until_away(true);
}

#[test]
fn a_user_who_was_away_before_the_agent_came_is_away() {
    let Some(desktop) = Desktop::start() else { return };
    let mutter = Mutter::on(desktop.bus());
    mutter.idle(600_000);
    let watching = Watching::from(desktop.home_without_display(), EARLY, 1);
    watching.until_away(true);
    mutter.touch();
    watching.until_away(false);
}

#[test]
fn mutter_says_when_nobody_types() {
    let Some(desktop) = Desktop::start() else { return };
    let mutter = Mutter::on(desktop.bus());
    let watching = Watching::from(desktop.home_without_display(), "2026-11-24T09:59:30", 10);
    until("a moment without typing is waited for", || mutter.watches() == 2);
    assert_eq!(desktop.shown(), 0);
    mutter.idle(3_000);
    until("the prompt comes", || desktop.shown() == 1);
    until("no watch is left behind", || mutter.watches() == 1);
    assert!(watching.home.log().contains("saw Still"), "{}", watching.home.log());
}

#[test]
fn mutter_is_believed_where_the_display_says_something_else() {
    let Some(desktop) = Desktop::start() else { return };
    let mutter = Mutter::on(desktop.bus());
    let watching = Watching::from(desktop.home(), EARLY, 1);
    assert_eq!(watching.presence()["away"], false);
    // Nobody has been away from the display for so long: it says that somebody is there.
    mutter.idle(600_000);
    watching.until_away(true);
    drop(mutter);
    watching.until_away(false);
}

#[test]
fn a_mutter_that_goes_leaves_nobody_away_and_is_found_again() {
    let Some(desktop) = Desktop::start() else { return };
    let mutter = Mutter::on(desktop.bus());
    let watching = Watching::from(desktop.home_without_display(), EARLY, 1);
    mutter.idle(120_000);
    watching.until_away(true);
    drop(mutter);
    watching.until_away(false);
    let mutter = Mutter::on(desktop.bus());
    until("the new one is asked to tell", || mutter.watches() == 1);
    mutter.idle(120_000);
    watching.until_away(true);
}

//! Buses that are not there, or die.

use super::stand_ins::{Logind, Mutter};
use super::{Desktop, EARLY, Watching};
use crate::process::{Home, until};

#[test]
fn without_any_bus_or_display_the_agent_goes_on_and_everybody_is_there() {
    let mut watching = Watching::from(Home::new(), EARLY, 1);
    assert_eq!(watching.presence()["away"], false);
    let log = watching.home.log();
    for bus in ["no session bus", "no system bus"] {
        let named = log.lines().filter(|line| line.contains(bus)).count();
        assert_eq!(named, 1, "{log}");
    }
    assert!(watching.agent.is_running());
}

#[test]
fn a_bus_that_dies_leaves_everybody_there_and_is_found_again() {
    let Some(mut desktop) = Desktop::without_server() else { return };
    let mutter = Mutter::on(desktop.bus());
    let logind = Logind::on(desktop.bus());
    let mut watching = Watching::from(desktop.home_with_logind(), EARLY, 1);
    mutter.idle(120_000);
    logind.prepare_for_sleep(true);
    watching.until_asleep(true);
    desktop.kill_bus();
    watching.until_asleep(false);
    watching.until_away(false);
    assert!(watching.agent.is_running());
    drop((mutter, logind));
    desktop.start_bus();
    let mutter = Mutter::on(desktop.bus());
    until("the new bus is found", || mutter.watches() == 1);
    mutter.idle(120_000);
    watching.until_away(true);
}

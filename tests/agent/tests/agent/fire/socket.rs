//! The socket of a running agent is removed.

use crate::process::Home;
use std::fs;

#[test]
fn without_its_socket_nobody_reaches_the_agent_and_a_second_one_names_the_first() {
    let home = Home::new();
    let mut agent = home.begun("2026-11-24T09:30:00", 1);
    fs::remove_file(home.path().join("agent.sock")).unwrap();
    let said = home.say(&["status"]);
    assert_eq!(said.status, 1, "{said:?}");
    assert!(said.err.lines().count() >= 2, "a message and what to do: {}", said.err);
    let second = home.say(&["agent"]);
    assert_eq!(second.status, 1);
    let named = format!("Adempauze runs (process {}), but cannot be reached\n", agent.pid());
    assert!(second.err.contains(&named), "{}", second.err);
    let what_to_do = format!("kill {}", agent.pid());
    assert!(second.err.contains(&what_to_do), "no “quit”, which would not arrive: {}", second.err);
    assert!(agent.is_running());
    assert_eq!(agent.terminate(), 0, "it can be ended in good order");
    let _agent = home.agent("2026-11-24T09:31:00", 1);
    assert_eq!(home.json(&["status"])["today"]["planned"], 8, "nothing is lost");
}

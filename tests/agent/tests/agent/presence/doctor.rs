//! What the doctor says of how the user is seen.

use super::stand_ins::{Logind, on_bus};
use super::{Desktop, Home};
use futures_lite::future::block_on;
use serde_json::Value;

/// State, words and hint of one check.
fn found(home: &Home, check: &str) -> (String, String, String) {
    let said = home.say(&["doctor", "--json"]);
    let document: Value = serde_json::from_str(&said.out).unwrap();
    let findings = document["findings"].as_array().unwrap();
    let of_check: Vec<&Value> = findings.iter().filter(|found| found["check"] == check).collect();
    let [finding] = of_check.as_slice() else { panic!("{check} in {document}") };
    let text = |key: &str| finding[key].as_str().unwrap().to_owned();
    (text("state"), text("found"), text("hint"))
}

/// An object that nobody asks for.
struct Nothing;

#[zbus::interface(name = "nl.adempauze.Nothing")]
impl Nothing {}

fn owned(words: [&str; 3]) -> (String, String, String) {
    let [state, found, hint] = words.map(str::to_owned);
    (state, found, hint)
}

#[test]
fn the_doctor_names_what_sees_that_somebody_is_away_or_not_to_be_disturbed() {
    let Some(desktop) = Desktop::start() else { return };
    let home = desktop.home();
    let _agent = home.begun("2026-11-24T08:30:00", 1);
    assert_eq!(found(&home, "idle"), owned(["good", "Your desktop tells it, by way of X11.", ""]));
    let tells = "Dunst tells whether it is on; reminders then wait.";
    assert_eq!(found(&home, "do-not-disturb"), owned(["good", tells, ""]));
}

#[test]
fn the_doctor_names_what_sees_lock_and_sleep() {
    let Some(desktop) = Desktop::without_server() else { return };
    let _logind = Logind::on(desktop.bus());
    let home = desktop.home_with_logind();
    let _agent = home.begun("2026-11-24T08:30:00", 1);
    assert_eq!(
        found(&home, "lock"),
        owned(["good", "Your desktop tells it, by way of logind.", ""])
    );
    assert_eq!(
        found(&home, "suspend"),
        owned(["good", "Your computer tells it, by way of logind.", ""])
    );
    // There is neither a display nor a notification server here.
    let (state, said, hint) = found(&home, "idle");
    assert_eq!((state.as_str(), said.as_str()), ("limited", "Your desktop does not tell it."));
    assert!(hint.contains("also come when you are away"), "{hint}");
    let (state, _, hint) = found(&home, "do-not-disturb");
    assert_eq!(state, "limited");
    assert!(hint.contains("adempauze busy 1h"), "{hint}");
}

#[test]
fn the_doctor_names_what_should_see_it_and_fails() {
    let Some(desktop) = Desktop::without_server() else { return };
    // It has the name, and refuses everything.
    let named = on_bus(desktop.bus()).name("org.freedesktop.login1").unwrap();
    let _empty = block_on(named.serve_at("/elsewhere", Nothing).unwrap().build()).unwrap();
    let home = desktop.home_with_logind();
    let _agent = home.begun("2026-11-24T08:30:00", 1);
    for check in ["lock", "suspend"] {
        let (state, said, hint) = found(&home, check);
        assert_eq!(state, "limited", "{said}");
        assert!(said.starts_with("Logind should tell, but it fails: "), "{said}");
        assert!(!hint.is_empty());
    }
}

//! The system's own clock and zone: set, replaced, or never right.

use crate::process::Home;
use crate::process::until;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Command;

/// No prompt is near, whatever the time is.
const NOTHING_ON: &str = r#"{ "micro_pause": { "on": false }, "walk": { "on": false },
    "breathing": { "on": false }, "rest": { "on": false }, "morning": { "on": false },
    "wind_down": { "on": false } }"#;

fn looks(home: &Home) -> usize {
    home.log().matches("woke to look at the clock").count()
}

/// Sets the system's clock ahead by a billionth of a second: enough for the kernel to tell every
/// timer, and for nobody else to notice. False where that is not allowed.
fn set_the_clock() -> bool {
    // SAFETY: all zeroes is a value of this plain struct, and the call reads and writes it alone.
    #[expect(unsafe_code, reason = "the call has no safe form")]
    unsafe {
        let mut step: libc::timex = std::mem::zeroed();
        step.modes = libc::ADJ_SETOFFSET | libc::ADJ_NANO;
        step.time.tv_usec = 1;
        libc::clock_adjtime(libc::CLOCK_REALTIME, &raw mut step) >= 0
    }
}

#[test]
fn a_clock_that_is_set_is_noticed_at_once() {
    let home = Home::new();
    fs::create_dir(home.path()).unwrap();
    fs::write(home.path().join("settings.json"), NOTHING_ON).unwrap();
    let _agent = home.start(&["agent"]);
    let before = looks(&home);
    if !set_the_clock() {
        eprintln!("SKIPPED: setting the clock takes the right to");
        return;
    }
    until("the agent looks at the clock", || looks(&home) > before);
}

#[test]
fn a_zone_that_is_changed_is_noticed_at_once() {
    let is_allowed = Command::new("unshare").args(["--mount", "true"]).output();
    if !is_allowed.is_ok_and(|output| output.status.success()) {
        eprintln!("SKIPPED: an /etc of its own takes unshare and the right to use it");
        return;
    }
    let home = Home::new().with(&[("TZ", "")]);
    fs::create_dir(home.path()).unwrap();
    fs::write(home.path().join("settings.json"), NOTHING_ON).unwrap();
    let etc = home.beside().join("etc");
    fs::create_dir(&etc).unwrap();
    let name_zone = |zone: &str| {
        let (link, new) = (etc.join("localtime"), etc.join("localtime.new"));
        symlink(format!("/usr/share/zoneinfo/{zone}"), &new).unwrap();
        fs::rename(new, link).unwrap();
    };
    name_zone("Europe/Amsterdam");
    let script = "mount --bind \"$0\" /etc && exec \"$@\"";
    let program = env!("CARGO_BIN_EXE_adempauze-under-test");
    let words = ["--mount", "sh", "-c", script, etc.to_str().unwrap(), program, "agent"];
    let _agent = home.start_program(Path::new("unshare"), &words);
    let offset = || home.json(&["status"])["now"].as_str().unwrap()[19..].to_owned();
    assert!(["+01:00", "+02:00"].contains(&offset().as_str()), "{}", offset());
    let before = looks(&home);
    name_zone("Asia/Tokyo");
    until("the agent looks at the clock", || looks(&home) > before);
    assert_eq!(offset(), "+09:00");
}

#[test]
fn a_clock_from_1970_is_said_once_and_the_agent_goes_on() {
    let home = Home::new();
    let mut agent = home.begun("1970-01-01T09:30:00", 1);
    assert!(home.trouble("clock-never-set").is_some(), "{:?}", home.troubles());
    home.ok(&["now", "walk"]);
    home.ok(&["done"]);
    assert_eq!(home.outcome("1970-01-01/walk/extra-1").as_deref(), Some("done"));
    let said = "the clock shows 1970-01-01";
    assert_eq!(home.log().matches(said).count(), 1, "{}", home.log());
    home.ok(&["quit"]);
    assert_eq!(agent.wait(), 0);
}

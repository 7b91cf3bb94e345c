//! `open`: starts what is missing, and says what is.

use crate::process::{Home, Said, until};
use std::os::unix::fs::PermissionsExt;

fn say(home: &Home, program: &std::path::Path, words: &[&str]) -> Said {
    let mut command = home.program(program, words);
    Said::of(&command.arg("--home").arg(home.path()).output().unwrap())
}

#[test]
fn open_starts_an_agent_and_the_window_beside_it() {
    let home = Home::new().with(&[("DISPLAY", ":99")]);
    let program = home.installed();
    let window = program.with_file_name("adempauze-window");
    let mark = home.beside().join("window-was-started");
    std::fs::write(&window, format!("#!/bin/sh\necho \"$@\" > {}\n", mark.display())).unwrap();
    std::fs::set_permissions(&window, std::fs::Permissions::from_mode(0o755)).unwrap();

    let said = say(&home, &program, &["open"]);
    assert_eq!((said.status, said.err.as_str()), (0, ""));
    until("the window was started", || {
        std::fs::read_to_string(&mark)
            .is_ok_and(|words| words == format!("--home {}\n", home.path().display()))
    });
    assert_eq!(home.say(&["status"]).status, 0, "the agent stays");
    assert!(home.path().join("agent.log").is_file(), "its log has a place");
    home.ok(&["quit"]);
}

#[test]
fn without_a_display_or_a_window_it_says_so_and_the_agent_stays() {
    let home = Home::new();
    let program = home.installed();
    let said = say(&home, &program, &["open"]);
    assert_eq!(said.status, 1);
    assert!(said.err.starts_with("adempauze: there is no display"), "{}", said.err);
    home.ok(&["quit"]);

    let home = home.with(&[("WAYLAND_DISPLAY", "wayland-99")]);
    let said = say(&home, &program, &["open"]);
    assert_eq!(said.status, 1);
    assert!(said.err.contains("adempauze-window"), "what is missing is named: {}", said.err);
    home.ok(&["quit"]);
}

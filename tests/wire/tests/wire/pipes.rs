//! The named pipe of Windows: its name.

use std::path::Path;
use wire::Place;

#[test]
fn a_home_has_a_pipe_of_its_own_and_whoever_asks_comes_to_the_same() {
    let name = |home: &str| Place::under(Path::new(home)).path().display().to_string();
    assert!(name(r"C:\x").starts_with(r"\\.\pipe\adempauze-"), "{}", name(r"C:\x"));
    assert_eq!(name(r"C:\x"), name(r"C:\x"));
    assert_ne!(name(r"C:\x"), name(r"C:\y"));
    assert!(Place::standard().is_some(), "the user has one too");
}

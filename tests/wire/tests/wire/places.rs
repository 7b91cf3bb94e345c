//! Where the socket lies, and who can reach it.

use crate::agent::{Agent, VERSION, place};
use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::os::unix::net::UnixListener;
use std::path::{Path, PathBuf};
use std::process::Command;
use wire::types::Request;
use wire::{BindError, Client, ConnectError, Place, Server};

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o7777
}

/// Where `Place::standard` puts the socket under an environment: asked of a process of its own,
/// because the environment belongs to all tests.
fn standard(variables: &[(&str, &Path)]) -> PathBuf {
    let output = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "places::says_where_the_standard_place_is", "--nocapture"])
        .env_clear()
        .env("ADEMPAUZE_TEST_SAYS_PLACE", "1")
        .envs(variables.iter().copied())
        .output()
        .unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    let place = text.split("place=").nth(1).unwrap_or_else(|| panic!("{text}"));
    PathBuf::from(place.lines().next().unwrap())
}

#[test]
fn says_where_the_standard_place_is() {
    let place = Place::standard().expect("the user has a home");
    assert!(place.path().is_absolute());
    if std::env::var_os("ADEMPAUZE_TEST_SAYS_PLACE").is_some() {
        println!("place={}", place.path().display());
    }
}

#[test]
fn the_socket_lies_in_the_runtime_folder_else_in_the_data_folder() {
    let home = tempfile::tempdir().unwrap();
    let runtime = home.path().join("run");
    fs::create_dir(&runtime).unwrap();
    assert_eq!(
        standard(&[("HOME", home.path()), ("XDG_RUNTIME_DIR", &runtime)]),
        runtime.join("adempauze/agent.sock")
    );
    let in_data = home.path().join(".local/share/adempauze/agent.sock");
    assert_eq!(standard(&[("HOME", home.path())]), in_data);
    let gone = home.path().join("gone");
    assert_eq!(standard(&[("HOME", home.path()), ("XDG_RUNTIME_DIR", &gone)]), in_data);
}

#[test]
fn with_a_home_of_its_own_the_socket_lies_in_it() {
    let place = Place::under(Path::new("/tmp/x"));
    assert_eq!(place.path(), Path::new("/tmp/x/agent.sock"));
    assert!(Place::under(Path::new("x")).path().is_absolute(), "from wherever it is asked");
}

#[test]
fn a_path_longer_than_100_bytes_gives_way_to_a_folder_in_the_temporary_one() {
    let base = "/tmp/".to_owned();
    let fits = format!("{base}{}", "a".repeat(100 - base.len() - "/agent.sock".len()));
    assert_eq!(Place::under(Path::new(&fits)).path().as_os_str().len(), 100);
    assert!(Place::under(Path::new(&fits)).path().starts_with(&fits));

    let long = Place::under(Path::new(&format!("{fits}a")));
    let name = long.path().parent().unwrap().file_name().unwrap().to_str().unwrap();
    assert!(long.path().starts_with(std::env::temp_dir()), "{}", long.path().display());
    assert!(name.starts_with("adempauze-") && name.len() == "adempauze-".len() + 16, "{name}");
    assert_eq!(long, Place::under(Path::new(&format!("{fits}a"))), "the same for all who ask");
    assert_ne!(long, Place::under(Path::new(&format!("{fits}b"))));
}

#[test]
fn the_socket_is_for_its_user_alone_and_so_is_a_folder_made_for_it() {
    let home = tempfile::tempdir().unwrap();
    let place = Place::under(&home.path().join("new"));
    let _agent = Agent::start(&place);
    assert_eq!(mode(place.path()), 0o600);
    assert_eq!(mode(place.path().parent().unwrap()), 0o700);
}

#[test]
fn a_folder_that_the_user_named_keeps_its_mode() {
    let (home, place) = place();
    fs::set_permissions(home.path(), fs::Permissions::from_mode(0o755)).unwrap();
    let _agent = Agent::start(&place);
    assert_eq!(mode(home.path()), 0o755);
    assert_eq!(mode(place.path()), 0o600);
}

#[test]
fn a_place_with_a_long_path_works_and_its_folder_is_closed_to_others() {
    let home = tempfile::tempdir().unwrap();
    let place = Place::under(&home.path().join("a".repeat(100)));
    let folder = place.path().parent().unwrap().to_owned();
    fs::create_dir(&folder).unwrap();
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o755)).unwrap();
    {
        let _agent = Agent::start(&place);
        assert_eq!(mode(&folder), 0o700, "an old one of ours is closed");
        Client::connect(&place, VERSION).unwrap().call(&Request::Status).unwrap();
    }
    fs::remove_dir(&folder).unwrap();
}

#[test]
fn a_temporary_folder_that_somebody_else_laid_there_is_refused() {
    let home = tempfile::tempdir().unwrap();
    let place = Place::under(&home.path().join("b".repeat(100)));
    let folder = place.path().parent().unwrap().to_owned();
    let elsewhere = home.path().join("elsewhere");
    fs::create_dir(&elsewhere).unwrap();
    symlink(&elsewhere, &folder).unwrap();
    let error = Server::start(&place, VERSION, drop).unwrap_err();
    fs::remove_file(&folder).unwrap();
    assert!(matches!(error, BindError::NotOurs { .. }), "{error}");
}

#[test]
fn a_socket_that_nobody_answers_at_is_replaced() {
    let (_home, place) = place();
    drop(UnixListener::bind(place.path()).unwrap());
    assert!(place.path().exists(), "left behind, as after a kill");
    let _agent = Agent::start(&place);
    Client::connect(&place, VERSION).unwrap().call(&Request::Status).unwrap();
}

#[test]
fn a_file_in_the_way_is_left_alone() {
    let (_home, place) = place();
    fs::write(place.path(), "precious").unwrap();
    let error = Server::start(&place, VERSION, drop).unwrap_err();
    assert!(matches!(error, BindError::InTheWay { .. }), "{error}");
    assert!(error.hint().contains("agent.sock"), "{}", error.hint());
    assert_eq!(fs::read(place.path()).unwrap(), b"precious");
}

#[test]
fn a_folder_that_can_not_be_made_is_named_on_both_ends() {
    let (home, place) = place();
    fs::write(place.path(), "a file where a folder should be").unwrap();
    let inside = Place::under(place.path());
    let error = Server::start(&inside, VERSION, drop).unwrap_err();
    assert!(matches!(error, BindError::Failed { .. }), "{error}");
    assert!(error.to_string().contains(&inside.path().display().to_string()), "{error}");
    // What to look at is the folder.
    let hint = format!("Check the owner and the rights of {}.", place.path().display());
    assert_eq!(error.hint(), hint);

    let error = Client::connect(&inside, VERSION).unwrap_err();
    assert!(matches!(error, ConnectError::Failed { .. }), "{error}");
    let hint = format!("Check the owner and the rights of {}.", inside.path().display());
    assert_eq!(error.hint(), hint);
    drop(home);
}

#[test]
fn a_folder_counts_as_the_users_own_only_where_nobody_named_it() {
    let standard = Place::standard().expect("the user has a home");
    assert_eq!(standard.own_folder(), standard.path().parent());
    assert_eq!(Place::under(Path::new("/tmp/x")).own_folder(), None, "its mode is theirs");
    let long = Place::under(Path::new(&format!("/tmp/{}", "a".repeat(100))));
    assert_eq!(long.own_folder(), None, "others make folders beside it");
}

//! Nobody else may speak to the agent.

use crate::agent::{Agent, Raw, VERSION, place};
use std::fs;
use std::io::{BufRead, BufReader};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Stdio};
use wire::{Client, ConnectError};

/// Connects as another user and prints what came: the number of bytes until the end.
const CONNECT: &str = "
import socket, sys
s = socket.socket(socket.AF_UNIX)
s.settimeout(10)
s.connect(sys.argv[1])
n = 0
try:
    while True:
        got = s.recv(4096)
        if not got: break
        n += len(got)
except ConnectionResetError: pass
print('bytes', n)
";

/// Listens as another user, says so, and prints what it heard of the first who comes.
const LISTEN: &str = "
import os, socket, sys
s = socket.socket(socket.AF_UNIX)
s.settimeout(10)
s.bind(sys.argv[1])
os.chmod(sys.argv[1], 0o666)
s.listen(1)
print('listens', flush=True)
c, _ = s.accept()
c.settimeout(10)
n = 0
try:
    while True:
        got = c.recv(4096)
        if not got: break
        n += len(got)
except ConnectionResetError: pass
print('bytes', n)
";

/// A program of another user's.
fn of_another(script: &str, socket: &Path) -> Command {
    let mut command = Command::new("setpriv");
    command.args(["--reuid", "65534", "--regid", "65534", "--clear-groups"]);
    command.args(["/usr/bin/python3", "-c", script]).arg(socket);
    command
}

fn can_be_another() -> bool {
    let is_root = rustix::process::geteuid().is_root();
    if !is_root {
        println!("SKIPPED: only root can become another user");
    }
    is_root
}

#[test]
fn who_listens_in_the_agents_place_as_another_user_hears_nothing() {
    if !can_be_another() {
        return;
    }
    let (home, place) = place();
    fs::set_permissions(home.path(), fs::Permissions::from_mode(0o777)).unwrap();
    let mut other = of_another(LISTEN, place.path()).stdout(Stdio::piped()).spawn().unwrap();
    let mut said = BufReader::new(other.stdout.take().unwrap()).lines();
    assert_eq!(said.next().unwrap().unwrap(), "listens");
    let error = Client::connect(&place, VERSION).unwrap_err();
    assert!(matches!(error, ConnectError::OtherUser { .. }), "{error}");
    assert!(error.to_string().contains("agent.sock belongs to another user"), "{error}");
    assert_eq!(error.hint(), "Run this as the user whose agent it is.");
    assert_eq!(said.next().unwrap().unwrap(), "bytes 0", "not even a hello");
    other.wait().unwrap();
}

#[test]
fn another_user_gets_nothing_even_where_the_modes_let_them_in() {
    if !can_be_another() {
        return;
    }
    let (home, place) = place();
    let _agent = Agent::start(&place);
    // Whoever reached the socket in spite of its modes is still asked who they are.
    fs::set_permissions(home.path(), fs::Permissions::from_mode(0o777)).unwrap();
    fs::set_permissions(place.path(), fs::Permissions::from_mode(0o666)).unwrap();
    let output = of_another(CONNECT, place.path()).output().expect("setpriv runs");
    let error = String::from_utf8_lossy(&output.stderr).into_owned();
    let heard = String::from_utf8(output.stdout).unwrap();
    assert_eq!(heard, "bytes 0\n", "{error}");
    let mut own = Raw::welcomed(place.path());
    assert_eq!(own.ask(r#"{"jsonrpc":"2.0","id":1,"method":"status"}"#)["id"], 1);
}

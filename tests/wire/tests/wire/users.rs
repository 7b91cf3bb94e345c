//! Nobody else may speak to the agent.

use crate::agent::{Agent, Raw, place};
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::process::Command;

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

#[test]
fn another_user_gets_nothing_even_where_the_modes_let_them_in() {
    if !rustix::process::geteuid().is_root() {
        println!("SKIPPED: only root can become another user");
        return;
    }
    let (home, place) = place();
    let _agent = Agent::start(&place);
    // Whoever reached the socket in spite of its modes is still asked who they are.
    fs::set_permissions(home.path(), fs::Permissions::from_mode(0o777)).unwrap();
    fs::set_permissions(place.path(), fs::Permissions::from_mode(0o666)).unwrap();
    let connect = |user: &str| {
        let output = Command::new("setpriv")
            .args(["--reuid", user, "--regid", user, "--clear-groups", "/usr/bin/python3", "-c"])
            .arg(CONNECT)
            .arg(place.path())
            .output()
            .expect("setpriv runs");
        let error = String::from_utf8_lossy(&output.stderr).into_owned();
        (String::from_utf8(output.stdout).unwrap(), error)
    };
    let (heard, error) = connect("65534");
    assert_eq!(heard, "bytes 0\n", "{error}");
    let mut own = Raw::welcomed(place.path());
    assert_eq!(own.ask(r#"{"jsonrpc":"2.0","id":1,"method":"status"}"#)["id"], 1);
}

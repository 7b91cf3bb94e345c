//! What stands on a notification, whatever the words are.

use super::Desktop;
use crate::process::until;
use std::process::Stdio;

#[test]
fn words_are_never_read_as_markup() {
    let Some(desktop) = Desktop::start() else { return };
    let mut command = desktop.command(env!("CARGO_BIN_EXE_show-bubble"));
    let mut shown = command.stdin(Stdio::piped()).stdout(Stdio::null()).spawn().unwrap();
    until("the notification appears", || desktop.shown() == 1);
    let printed = desktop.printed();
    assert!(
        printed
            .contains("body: '&lt;b&gt;bold&lt;/b&gt; &amp; &lt;a href=\"x\"&gt;linked&lt;/a&gt;'"),
        "a server that reads markup gets the text escaped: {printed}"
    );
    assert!(printed.contains("summary: 'Fish & <chips>'"), "a title is never markup: {printed}");
    // It ends when nobody talks to it any more, and takes its bubble away.
    drop(shown.stdin.take());
    assert!(shown.wait().unwrap().success());
    until("the notification is gone", || desktop.shown() == 0);
}

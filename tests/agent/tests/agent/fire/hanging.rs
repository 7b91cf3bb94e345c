//! A disk that answers nothing at all, as one of the network whose server went away: a file system
//! that was mounted and that nobody serves.

use crate::own_disk;
use crate::process::{Home, until};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

const PAUSE: &str = "2026-11-24/micro-pause/1";

/// Runs a test again with such a disk. What asks it for anything waits until it is killed, or until
/// the test has ended: a process that nobody else knows of holds the disk's other end as long.
fn with_one(test: &str) {
    let mount = "exec 3<>/dev/fuse; \
                 mount -i -t fuse -o fd=3,rootmode=40000,user_id=0,group_id=0 none \"$1\" || exit 77; \
                 (while kill -0 $$; do sleep 1; done) >/dev/null 2>&1 & \
                 exec 3>&-";
    let test = format!("fire::hanging::{test}");
    own_disk::run(&["--user", "--map-root-user", "--mount"], mount, &test);
}

#[test]
fn a_folder_there_is_refused_in_time_and_another_can_be_chosen() {
    let Some(disk) = own_disk::place() else {
        return with_one("a_folder_there_is_refused_in_time_and_another_can_be_chosen");
    };
    let home = Home::new();
    let _agent = home.begun("2026-11-24T09:30:00", 1);
    let said = home.say(&["sync", "on", disk.to_str().unwrap()]);
    assert_eq!((said.status, said.out.as_str()), (1, ""), "{said:?}");
    assert!(said.err.contains("the disk does not answer in time"), "{said:?}");
    assert!(said.err.contains("try again"), "what to do: {said:?}");
    assert_eq!(home.json(&["settings", "get", "sync.folder"]), Value::Null, "all is as it was");
    let other = tempfile::tempdir().unwrap();
    home.ok(&["sync", "on", other.path().to_str().unwrap()]);
    assert_eq!(home.json(&["settings", "get", "sync.folder"]), json!(other.path()));
}

#[test]
fn a_day_goes_on_whose_calendar_and_shared_folder_lie_there() {
    let Some(disk) = own_disk::place() else {
        return with_one("a_day_goes_on_whose_calendar_and_shared_folder_lie_there");
    };
    let home = Home::new();
    fs::create_dir(home.path()).unwrap();
    let calendar = disk.join("calendar.ics");
    let settings = json!({ "sync": { "folder": disk }, "busy": { "calendar": calendar } });
    fs::write(home.path().join("settings.json"), settings.to_string()).unwrap();
    let mut agent = home.begun("2026-11-24T09:59:50", 1);
    until("both were sent for", || agent.sent().len() >= 2);
    until("the prompt comes all the same", || {
        home.events(PAUSE).last().is_some_and(|(event, _)| event == "showing" || event == "shown")
    });
    home.ok(&["done", PAUSE]);
    assert_eq!(home.outcome(PAUSE).as_deref(), Some("done"));
    let hanging = agent.sent();
    home.ok(&["quit"]);
    agent.wait();
    let is_there = |pid: &u32| Path::new("/proc").join(pid.to_string()).exists();
    until("it leaves no process behind", || !hanging.iter().any(is_there));
}

#[test]
fn a_copy_there_is_waited_for_by_who_asked_and_not_by_the_agent() {
    let Some(disk) = own_disk::place() else {
        return with_one("a_copy_there_is_waited_for_by_who_asked_and_not_by_the_agent");
    };
    let home = Home::new();
    let _agent = home.begun("2026-11-24T09:30:00", 1);
    let copy = disk.join("copy.sqlite");
    let mut restore = home.command(&["restore", copy.to_str().unwrap()]).spawn().unwrap();
    let status = format!("/proc/{}/status", restore.id());
    until("it waits for the disk", || fs::read_to_string(&status).unwrap().contains("State:\tD"));
    home.ok(&["now", "walk"]);
    home.ok(&["done"]);
    restore.kill().unwrap();
    restore.wait().unwrap();
}

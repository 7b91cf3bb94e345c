//! A folder that becomes one to read only while an agent runs in it: by its rights, and by a disk
//! that had a fault.

use super::record::Record;
use crate::own_disk;
use crate::process::{Home, until};
use std::fs;
use std::os::unix::fs::{PermissionsExt, chown};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

const DONE: &str = "2026-11-24/walk/extra-1";
const DONE_AFTER: &str = "2026-11-24/breathing/extra-1";

/// Everything in a folder, itself too.
fn all_in(folder: &Path) -> Vec<PathBuf> {
    let inside = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    inside.chain([folder.to_owned()]).collect()
}

#[test]
fn a_running_agent_whose_folder_is_closed_loses_nothing_and_names_what_it_can_not_change() {
    let home = Home::new();
    home.begin_at("2026-11-24T09:30:00");
    // Nothing is out of reach for root: somebody else runs the agent then.
    let is_root = rustix::process::geteuid().is_root();
    fs::set_permissions(home.beside(), fs::Permissions::from_mode(0o755)).unwrap();
    let program = home.installed();
    if is_root {
        all_in(&home.path()).iter().for_each(|path| chown(path, Some(65534), Some(65534)).unwrap());
    }
    let nobody = ["--reuid=65534", "--regid=65534", "--clear-groups", program.to_str().unwrap()];
    let path = home.path().display().to_string();
    let words = ["--as-if", "2026-11-24T09:31:00", "--home", &path];
    let as_nobody = |words: &[&str]| match is_root {
        true => {
            let all: Vec<&str> = nobody.iter().chain(words).copied().collect();
            home.program(Path::new("setpriv"), &all)
        }
        false => home.program(&program, words),
    };
    let begin: Vec<&str> = ["agent"].iter().chain(&words).copied().collect();
    let mut command = as_nobody(&begin);
    let mut agent = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    let say = |words: &[&str]| {
        let words: Vec<&str> = words.iter().chain(&["--home", &path]).copied().collect();
        as_nobody(&words).output().unwrap()
    };
    until("the agent answers", || say(&["status"]).status.success());
    let before = fs::read_to_string(home.path().join("settings.json")).unwrap_or_default();
    for path in all_in(&home.path()) {
        let mode = if path.is_dir() { 0o555 } else { 0o444 };
        let is_socket = path.extension().is_some_and(|ending| ending == "sock");
        if !is_socket {
            fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
        }
    }
    let refused = say(&["settings", "set", "cap", "9"]);
    let said = String::from_utf8(refused.stderr).unwrap();
    assert_eq!(refused.status.code(), Some(1), "{said}");
    assert!(said.contains("settings.json"), "the file is named: {said}");
    assert!(said.contains("Check the owner and the rights of"), "and what to do: {said}");
    let after = fs::read_to_string(home.path().join("settings.json")).unwrap_or_default();
    assert_eq!(after, before, "it is as it was");
    // The history was open already: what is said now is written now.
    assert!(say(&["now", "walk"]).status.success());
    assert!(say(&["done"]).status.success());
    agent.kill().unwrap();
    agent.wait().unwrap();
    for path in all_in(&home.path()) {
        let mode = if path.is_dir() { 0o700 } else { 0o600 };
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    }
    let record = Record::of(&home.path());
    assert_eq!(record.count(Some(DONE), "ended done"), 1, "acknowledged, and there");
    record.keeps_the_laws();
}

/// A disk with a file system of its own, for root alone: the image lies in the folder too.
const EXT4: &str = "cd \"$1\" && truncate -s 24M image && mkfs.ext4 -q -O ^has_journal image &&
    mkdir disk && mount -o loop,errors=remount-ro image disk";

#[test]
fn on_a_disk_that_had_a_fault_it_says_so_and_what_was_written_stays() {
    let Some(folder) = own_disk::place() else {
        return own_disk::run(
            &["--mount"],
            EXT4,
            "fire::read_only::on_a_disk_that_had_a_fault_it_says_so_and_what_was_written_stays",
        );
    };
    let disk = folder.join("disk");
    let home = Home::under(&disk);
    let mut agent = home.begun("2026-11-24T09:31:00", 1);
    home.ok(&["now", "walk"]);
    home.ok(&["done"]);
    assert_eq!(home.troubles(), ["no-session-bus"]);
    // The system makes a disk read-only by itself when it finds a fault: here it is told of one.
    let source = Command::new("findmnt").args(["-no", "SOURCE"]).arg(&disk).output().unwrap();
    let source = String::from_utf8(source.stdout).unwrap();
    let device = source.trim().rsplit('/').next().unwrap().to_owned();
    fs::write(format!("/sys/fs/ext4/{device}/trigger_fs_error"), "1").unwrap();
    fs::write(disk.join("probe"), "x").expect_err("it can only be read now");
    home.ok(&["now", "breathing"]);
    home.ok(&["done"]);
    assert!(home.troubles().contains(&"history-not-written".to_owned()), "{:?}", home.troubles());
    let text = home.ok(&["status"]);
    assert!(text.contains("history.sqlite"), "it names the file: {text}");
    assert!(text.contains("have the disk checked"), "not the rights, which are in order: {text}");
    let doctor = home.say(&["doctor"]).out;
    assert!(doctor.contains("have the disk checked"), "{doctor}");
    assert!(!doctor.contains("the owner and the rights"), "{doctor}");
    assert_eq!(home.outcome(DONE_AFTER).as_deref(), Some("done"), "in memory");
    assert!(agent.is_running());
    assert_eq!(agent.terminate(), 0, "it ends in good order all the same");
    let again = "umount \"$1/disk\" && mount -o loop \"$1/image\" \"$1/disk\"";
    let mounted = Command::new("sh").args(["-c", again, "sh"]).arg(&folder).status().unwrap();
    assert!(mounted.success(), "the disk is mended and there again");
    let record = Record::of(&home.path());
    assert_eq!(record.count(Some(DONE), "ended done"), 1, "what was written is there");
    record.keeps_the_laws();
    let _agent = home.agent("2026-11-24T09:40:00", 1);
    assert_eq!(home.outcome(DONE).as_deref(), Some("done"));
    home.ok(&["now", "breathing"]);
    assert_eq!(home.troubles(), ["no-session-bus"]);
}

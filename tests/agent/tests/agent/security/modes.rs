//! What the program writes down is for its user alone, however carelessly that user's system is set
//! up.

use crate::process::{Home, Said, until};
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command};

/// A process that ends with the test.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Everything under a folder with its mode.
fn all_under(folder: &Path) -> Vec<(PathBuf, u32)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let metadata = fs::symlink_metadata(&path).unwrap();
        found.push((path.clone(), metadata.permissions().mode() & 0o777));
        if metadata.is_dir() {
            found.extend(all_under(&path));
        }
    }
    found
}

#[test]
fn every_folder_and_file_is_for_the_user_alone_even_where_the_mask_hides_nothing() {
    let home = Home::new();
    let run = home.beside().join("run");
    fs::create_dir(&run).unwrap();
    let careless = |words: &[&str]| -> Command {
        let script = "umask 000; exec \"$0\" \"$@\"";
        let program = env!("CARGO_BIN_EXE_adempauze-under-test");
        let words: Vec<&str> = ["-c", script, program].iter().chain(words).copied().collect();
        let mut command = home.program(Path::new("sh"), &words);
        command.env("XDG_RUNTIME_DIR", &run);
        command
    };
    let say = |words: &[&str]| Said::of(&careless(words).output().unwrap());
    let ok = |words: &[&str]| {
        let said = say(words);
        assert_eq!(said.status, 0, "{words:?}: {said:?}");
    };
    let _agent = Running(careless(&["agent"]).spawn().unwrap());
    until("the agent answers", || say(&["status"]).status == 0);
    let file = |name: &str| home.beside().join(name).display().to_string();
    ok(&["begin"]);
    ok(&["settings", "set", "cap", "9"]);
    ok(&["backup"]);
    ok(&["export", "-o", &file("export.json")]);
    ok(&["export", "--format", "csv", "-o", &file("export.csv")]);
    ok(&["export", "--format", "ics", "-o", &file("plan.ics")]);
    ok(&["autostart", "on"]);
    ok(&["restore"]);
    until("the daily copy is there", || {
        let is_daily = |path: &Path| path.display().to_string().contains("/daily-");
        all_under(home.beside()).iter().any(|(path, _)| is_daily(path))
    });
    let found = all_under(home.beside());
    ok(&["quit"]);
    let has = |ending: &str| found.iter().any(|(path, _)| path.ends_with(ending));
    for ending in ["history.sqlite", "settings.json", "agent.sock", "plan.ics"] {
        assert!(has(ending), "{ending} is not among {found:?}");
    }
    assert!(has("autostart/nl.adempauze.Adempauze.desktop"), "{found:?}");
    let open = found.iter().filter(|(path, mode)| *path != run && mode & 0o077 != 0);
    assert_eq!(open.collect::<Vec<_>>(), [] as [&(PathBuf, u32); 0]);
}

//! Where things lie.

use std::fs;
#[cfg(unix)]
use std::path::Path;
#[cfg(target_os = "linux")]
use std::{path::PathBuf, process::Command};
use store::Folders;
use store::folders::FoldersError;

#[cfg(unix)]
fn mode(path: &Path) -> u32 {
    use std::os::unix::fs::PermissionsExt;
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

/// The standard folders under an environment: asked of a process of its own.
#[cfg(target_os = "linux")]
fn standard(variables: &[(&str, &Path)]) -> Vec<PathBuf> {
    let output = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "folders::says_where_the_standard_folders_are", "--nocapture"])
        .env_clear()
        .env("ADEMPAUZE_TEST_SAYS_FOLDERS", "1")
        .envs(variables.iter().copied())
        .output()
        .unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    text.split("file=").skip(1).map(|rest| rest.lines().next().unwrap().into()).collect()
}

#[test]
fn says_where_the_standard_folders_are() {
    let folders = Folders::standard().expect("the user has a home");
    assert!(folders.home().is_none());
    if std::env::var_os("ADEMPAUZE_TEST_SAYS_FOLDERS").is_some() {
        folders.create().unwrap();
        println!("file={}", folders.settings_file().display());
        println!("file={}", folders.history_file().display());
    }
}

#[cfg(target_os = "linux")]
#[test]
fn the_standard_folders_are_those_of_the_system_and_closed_to_others() {
    let home = tempfile::tempdir().unwrap();
    let settings = home.path().join(".config/adempauze");
    let data = home.path().join(".local/share/adempauze");
    assert_eq!(
        standard(&[("HOME", home.path())]),
        [settings.join("settings.json"), data.join("history.sqlite")]
    );
    assert_eq!((mode(&settings), mode(&data)), (0o700, 0o700));

    let elsewhere = home.path().join("else");
    assert_eq!(
        standard(&[("HOME", home.path()), ("XDG_CONFIG_HOME", &elsewhere)])[0],
        elsewhere.join("adempauze/settings.json")
    );
}

#[cfg(target_os = "linux")]
#[test]
fn a_standard_folder_that_others_could_enter_is_closed() {
    use std::os::unix::fs::PermissionsExt;
    let home = tempfile::tempdir().unwrap();
    let data = home.path().join(".local/share/adempauze");
    fs::create_dir_all(&data).unwrap();
    fs::set_permissions(&data, fs::Permissions::from_mode(0o755)).unwrap();
    assert_eq!(standard(&[("HOME", home.path())]).len(), 2);
    assert_eq!(mode(&data), 0o700);
}

#[test]
fn a_home_of_its_own_holds_everything() {
    let home = tempfile::tempdir().unwrap();
    let home = home.path().join("new/one");
    let folders = Folders::under(&home);
    assert!(!home.exists(), "naming it makes nothing");
    folders.create().unwrap();
    assert_eq!(folders.home(), Some(home.as_path()));
    for file in [folders.settings_file(), folders.history_file(), folders.log_file()] {
        assert_eq!(file.parent(), Some(home.as_path()));
    }
    #[cfg(unix)]
    assert_eq!(mode(&home), 0o700);
    assert_eq!(fs::read_dir(&home).unwrap().count(), 0, "trying it out leaves nothing");
}

#[cfg(unix)]
#[test]
fn a_folder_that_the_user_named_keeps_its_mode() {
    use std::os::unix::fs::PermissionsExt;
    let home = tempfile::tempdir().unwrap();
    fs::set_permissions(home.path(), fs::Permissions::from_mode(0o755)).unwrap();
    Folders::under(home.path()).create().unwrap();
    assert_eq!(mode(home.path()), 0o755);
}

#[test]
fn a_folder_that_can_not_be_made_is_named_with_what_to_do() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("file");
    fs::write(&file, "in the way").unwrap();
    let error = Folders::under(&file.join("home")).create().unwrap_err();
    assert!(matches!(error, FoldersError::NotMade { .. }), "{error}");
    assert!(error.to_string().contains(&file.join("home").display().to_string()), "{error}");
    assert!(error.hint().contains("--home"), "{}", error.hint());
}

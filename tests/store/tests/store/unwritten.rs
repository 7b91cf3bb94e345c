//! What the history did not take, kept in another place.

use crate::days::{checkpoint, every_event};
use store::Unwritten;

#[test]
fn what_is_kept_comes_back_as_it_was_and_only_its_user_can_read_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("adempauze/unwritten.json");
    assert_eq!(Unwritten::kept(&path).unwrap(), None);
    let follows = Some(checkpoint("before").saved_at);
    let all = Unwritten { events: every_event(), checkpoint: checkpoint("after"), follows };
    all.keep(&path).unwrap();
    assert_eq!(Unwritten::kept(&path).unwrap(), Some(all.clone()));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = |path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(path.as_path()), 0o600);
        assert_eq!(mode(path.parent().unwrap()), 0o700);
    }
    let fewer = Unwritten { events: Vec::new(), follows: None, ..all };
    fewer.keep(&path).unwrap();
    assert_eq!(Unwritten::kept(&path).unwrap(), Some(fewer), "the last one counts");
    Unwritten::forget(&path).unwrap();
    assert_eq!(Unwritten::kept(&path).unwrap(), None);
    Unwritten::forget(&path).unwrap();
}

#[test]
fn what_is_no_such_file_is_an_error_and_not_a_fall() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("unwritten.json");
    std::fs::write(&path, "{ \"events\": [ ").unwrap();
    assert!(Unwritten::kept(&path).is_err());
}

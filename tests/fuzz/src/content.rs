//! A library in which one file is anything: it is refused with its place, or it is sound.

use crate::law::is_one_line;
use agent::content_check::check;
use agent::messages::Messages;
use planner::settings::Language;
use std::fs;
use std::path::PathBuf;
use tempfile::TempDir;

/// A small library, as the tests of the content know it too. The first byte of an input chooses
/// which file the rest is.
const FILES: [(&str, &str); 9] = [
    ("techniques/look.json", include_str!("../../content/valid/technique-smallest.json")),
    ("routines/looking.json", include_str!("../../content/valid/routine-smallest.json")),
    ("profiles/pr-small.json", include_str!("../../content/valid/profile-smallest.json")),
    ("guidance/mis-small.json", include_str!("../../content/valid/guidance-smallest.json")),
    ("sources.json", include_str!("../../../content/sources.json")),
    ("library.json", r#"{ "version": 1 }"#),
    ("poses/look.json", "{}"),
    ("messages/nl/own.ftl", "hello = Hallo\n"),
    ("messages/en/own.ftl", "hello = Hello\n"),
];

struct Library {
    folder: TempDir,
    messages: Messages,
}

impl Library {
    fn new() -> Library {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let library = Library { folder, messages: Messages::of(Language::En) };
        for (file, text) in FILES {
            let path = library.path(file);
            fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
            fs::write(path, text).expect("a file");
        }
        library
    }

    fn path(&self, file: &str) -> PathBuf {
        self.folder.path().join(file)
    }

    /// Looks it through with these bytes as a file.
    fn with(&self, file: &str, bytes: &[u8]) {
        fs::write(self.path(file), bytes).expect("a file");
        let report = check(self.folder.path()).expect("the folder can be listed");
        assert_eq!(report.files, FILES.len());
        assert!(report.faults.is_sorted());
        for fault in &report.faults {
            is_one_line(&fault.line(&self.messages));
        }
    }
}

thread_local! {
    static LIBRARY: Library = Library::new();
}

/// Puts the rest of the bytes in the place of one file, looks the library through, and puts the
/// file back.
pub(crate) fn take(input: &[u8]) {
    let Some((first, rest)) = input.split_first() else { return };
    // Letters, so that an input can be read.
    let (file, sound) = FILES[usize::from(first.wrapping_sub(b'a')) % FILES.len()];
    LIBRARY.with(|library| {
        library.with(file, rest);
        fs::write(library.path(file), sound).expect("a file");
    });
}

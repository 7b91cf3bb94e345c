//! The corpora of the fuzz targets, played again.

use fuzz_tests::TARGETS;
use std::fs;
use std::path::{Path, PathBuf};

/// A corpus is what a person can look through.
const MOST_FILES: usize = 100;
const MOST_BYTES: u64 = 200_000;

fn corpus(target: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(target);
    let entries = fs::read_dir(&folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
    entries.map(|entry| entry.expect("a readable entry").path()).collect()
}

#[test]
fn every_law_holds_for_every_input_that_was_found() {
    for target in TARGETS {
        for file in corpus(target.name) {
            let input = fs::read(&file).expect("a readable file");
            let taken = std::panic::catch_unwind(|| (target.take)(&input));
            assert!(taken.is_ok(), "{}", file.display());
        }
    }
}

#[test]
fn a_corpus_stays_small() {
    for target in TARGETS {
        let files = corpus(target.name);
        let bytes: u64 = files.iter().map(|file| fs::metadata(file).expect("a file").len()).sum();
        assert!((1..=MOST_FILES).contains(&files.len()), "{}: {} files", target.name, files.len());
        assert!(bytes <= MOST_BYTES, "{}: {bytes} bytes", target.name);
    }
}

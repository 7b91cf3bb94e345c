//! Whatever way files take to a computer, the same set gives the same history.

use crate::days::{at, ended, id};
use crate::segments::{Computer, LATER, WALK, segments};
use planner::event::{Event, Happening};
use planner::{Excuse, Outcome};
use proptest::prelude::*;
use std::fs;

/// How a file comes to a computer.
#[derive(Clone, Debug)]
enum Delivery {
    /// As it is when the sync program has done.
    Whole { file: usize },
    /// Its beginning alone; the rest comes later.
    Beginning { file: usize, share: u8 },
    /// Under a name that a sync program gives to a conflict.
    Conflict { file: usize, name: usize },
    /// The computer looks.
    Look,
}

const CONFLICTS: [&str; 4] = [
    ".sync-conflict-20261128-101500-ABCDEFG.jsonl",
    " (conflicted copy 2026-11-28 101500).jsonl",
    " (Anna's conflicted copy 2026-11-28).jsonl",
    "-LAPTOP.jsonl",
];

fn outcome() -> impl Strategy<Value = Outcome> {
    proptest::sample::select(vec![
        Outcome::Done,
        Outcome::Partial,
        Outcome::Skipped,
        Outcome::Unanswered,
        Outcome::Credited,
        Outcome::Probable,
        Outcome::Excused(Excuse::Busy),
        Outcome::Excused(Excuse::Asleep),
    ])
}

fn event() -> impl Strategy<Value = Event> {
    let walk = proptest::sample::select(vec![WALK, LATER]);
    (walk, outcome(), any::<bool>(), 10u32..20).prop_map(|(walk, outcome, corrected, minute)| {
        let when = format!("2026-11-23T16:{minute}:00+01:00");
        match corrected {
            false => ended(&when, walk, outcome),
            true => {
                let was = Outcome::Unanswered;
                let what = Happening::Corrected { prompt: id(walk), outcome, was };
                at(&when, "2026-11-23", what)
            }
        }
    })
}

fn delivery(files: usize) -> impl Strategy<Value = Delivery> {
    prop_oneof![
        3 => (0..files).prop_map(|file| Delivery::Whole { file }),
        2 => (0..files, any::<u8>()).prop_map(|(file, share)| Delivery::Beginning { file, share }),
        2 => (0..files, 0..CONFLICTS.len()).prop_map(|(file, name)| Delivery::Conflict { file, name }),
        2 => Just(Delivery::Look),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn the_same_set_gives_the_same_history_in_whatever_order_it_comes(
        lives in proptest::collection::vec(proptest::collection::vec(event(), 0..4), 3),
        ways in proptest::collection::vec(proptest::collection::vec(delivery(3), 0..12), 2),
    ) {
        let source = tempfile::tempdir().unwrap();
        for events in &lives {
            Computer::with(events).sync(source.path());
        }
        let files = segments(source.path());
        let mut straight = Computer::with(&[]);
        straight.sync(source.path());
        for way in &ways {
            let folder = tempfile::tempdir().unwrap();
            let mut computer = Computer::with(&[]);
            for delivery in way {
                let of = |file: &usize| files.get(file % files.len().max(1)).cloned();
                match delivery {
                    Delivery::Look => drop(computer.sync(folder.path())),
                    Delivery::Whole { file } => {
                        let Some(path) = of(file) else { continue };
                        fs::copy(&path, folder.path().join(path.file_name().unwrap())).unwrap();
                    }
                    Delivery::Beginning { file, share } => {
                        let Some(path) = of(file) else { continue };
                        let bytes = fs::read(&path).unwrap();
                        let cut = bytes.len() * usize::from(*share) / 256;
                        fs::write(folder.path().join(path.file_name().unwrap()), &bytes[..cut]).unwrap();
                    }
                    Delivery::Conflict { file, name } => {
                        let Some(path) = of(file) else { continue };
                        let stem = path.file_stem().unwrap().to_str().unwrap();
                        fs::copy(&path, folder.path().join(format!("{stem}{}", CONFLICTS[*name]))).unwrap();
                    }
                }
            }
            // In the end everything has come.
            for path in &files {
                fs::copy(path, folder.path().join(path.file_name().unwrap())).unwrap();
            }
            computer.sync(folder.path());
            prop_assert_eq!(computer.records(), straight.records());
        }
    }
}

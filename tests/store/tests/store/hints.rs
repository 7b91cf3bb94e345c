//! Messages and hints.

use planner::settings::{Allowed, Breach};
use std::io::{Error, ErrorKind};
use std::path::PathBuf;
use store::backup::BackupError;
use store::export::ExportError;
use store::folders::FoldersError;
use store::history::{BringError, Damage, HistoryError, Notice};
use store::import::ImportError;
use store::lock::LockError;
use store::segments::SyncError;
use store::settings_file::{SaveError, SettingsError, Warning};

fn path() -> PathBuf {
    PathBuf::from("/home/kim/.local/share/adempauze/x")
}

fn denied() -> Error {
    Error::from(ErrorKind::PermissionDenied)
}

fn breach() -> Breach {
    let allowed = Allowed::Between("3".into(), "18".into());
    Breach::OutOfBounds { key: "cap", value: "1".into(), allowed }
}

fn texts() -> Vec<String> {
    ["cap", "walk.per_day"].map(str::to_owned).to_vec()
}

#[test]
fn every_error_is_a_fragment_and_has_a_hint_that_is_a_sentence() {
    let settings = || {
        [
            SettingsError::UnknownKey { key: "wlak".into(), nearest: "walk".into() },
            SettingsError::BadValue { key: "cap".into(), value: "x".into(), reason: "y".into() },
            SettingsError::BadValue { key: "wake".into(), value: "x".into(), reason: "y".into() },
            SettingsError::UnknownName {
                key: "profiles".into(),
                name: "x".into(),
                nearest: "y".into(),
            },
            SettingsError::Breach(breach()),
            SettingsError::NotAnObject { value: "3".into() },
        ]
    };
    let not_written = |source| BackupError::NotWritten { path: path(), source };
    let all = [
        [not_written(denied()), not_written(ErrorKind::StorageFull.into())]
            .map(|error| (error.to_string(), error.hint()))
            .to_vec(),
        settings().map(|error| (error.to_string(), error.hint())).to_vec(),
        [
            FoldersError::NoHome,
            FoldersError::NotMade { path: path(), source: denied() },
            FoldersError::NotWritable { path: path(), source: denied() },
            FoldersError::NotWritable { path: path(), source: ErrorKind::StorageFull.into() },
        ]
        .map(|error| (error.to_string(), error.hint()))
        .to_vec(),
        [
            LockError::Held { pid: Some(7) },
            LockError::Held { pid: None },
            LockError::Failed { path: path(), source: denied() },
        ]
        .map(|error| (error.to_string(), error.hint()))
        .to_vec(),
        [
            SaveError::NotWritten { path: path(), source: denied() },
            SaveError::NotWritten { path: path(), source: ErrorKind::StorageFull.into() },
        ]
        .map(|error| (error.to_string(), error.hint()))
        .to_vec(),
        [
            HistoryError::Newer { path: path(), found: 2, known: 1 },
            HistoryError::DiskFull { path: path() },
            HistoryError::ReadOnly { path: path() },
            HistoryError::NoRights { path: path() },
            HistoryError::Failing { path: path(), reason: "disk I/O error".into() },
            HistoryError::Locked { path: path() },
            HistoryError::Damaged { path: path(), reason: "malformed".into() },
            HistoryError::Unreadable { path: path(), source: denied() },
            HistoryError::NoHistory { path: path() },
            HistoryError::NotCopied { path: path(), reason: Box::new(not_written(denied())) },
        ]
        .map(|error| (error.to_string(), error.hint()))
        .to_vec(),
    ];
    for (message, hint) in all.concat() {
        assert!(!message.ends_with('.') && !message.starts_with(char::is_uppercase), "{message}");
        assert!(hint.ends_with('.'), "{message}: {hint}");
        assert!(hint.starts_with(|c: char| c.is_uppercase() || c == '`'), "{message}: {hint}");
    }
}

#[test]
fn a_disk_that_is_at_fault_brings_no_hint_about_rights() {
    for (kind, hint) in [
        (ErrorKind::StorageFull, "Make room on the disk"),
        (ErrorKind::QuotaExceeded, "Make room on the disk"),
        (ErrorKind::ReadOnlyFilesystem, "have the disk checked"),
        (ErrorKind::PermissionDenied, "the owner and the rights of"),
    ] {
        for said in [
            BackupError::NotWritten { path: path(), source: kind.into() }.hint(),
            FoldersError::NotWritable { path: path(), source: kind.into() }.hint(),
            LockError::Failed { path: path(), source: kind.into() }.hint(),
            SaveError::NotWritten { path: path(), source: kind.into() }.hint(),
        ] {
            assert!(said.contains(hint), "{kind}: {said}");
        }
    }
}

#[test]
fn every_warning_names_what_it_is_about() {
    for (warning, named) in [
        (Warning::UnknownKey { key: "wlak".into(), nearest: "walk".into() }, "wlak"),
        (Warning::BadValue { key: "cap".into(), value: "x".into(), reason: "y".into() }, "cap"),
        (Warning::Breach { keys: texts(), breach: breach() }, "cap and walk.per_day"),
        (Warning::NotSettings { reason: "y".into(), moved_to: Some(path()) }, "adempauze/x"),
        (Warning::Unreadable { reason: "denied".into() }, "denied"),
    ] {
        assert!(warning.to_string().contains(named), "{warning}");
    }
}

#[test]
fn what_is_refused_without_a_hint_is_a_fragment_that_says_where() {
    let line = 12;
    for (message, named) in [
        (ImportError::Unreadable { path: path(), source: denied() }.to_string(), "adempauze/x"),
        (ImportError::NotAnExport.to_string(), "no export"),
        (ImportError::Newer { found: 3, known: 1 }.to_string(), "version 3"),
        (ImportError::CutOff { line }.to_string(), "line 12"),
        (
            ImportError::Broken { line, reason: "odd".into() }.to_string(),
            "line 12 can't be read: odd",
        ),
        (ImportError::Event { line, key: "day" }.to_string(), "line 12 has no usable day"),
        (ImportError::Twice { line }.to_string(), "line 12"),
        (BringError::Changed { id: "17".into() }.to_string(), "17"),
        (BringError::NoImport.to_string(), "no import"),
        (ExportError::Write(denied()).to_string(), "permission denied"),
        (SyncError::NoFolder { path: path() }.to_string(), "adempauze/x"),
        (SyncError::Emptied { path: path() }.to_string(), "adempauze/x"),
        (SyncError::NotRead { path: path(), source: denied() }.to_string(), "adempauze/x"),
    ] {
        assert!(message.contains(named), "{message}");
        assert!(!message.ends_with('.') && !message.starts_with(char::is_uppercase), "{message}");
    }
}

#[test]
fn a_notice_says_what_is_with_the_history() {
    let moved = |damage| Notice::SetAside { moved_to: path(), damage };
    for (notice, said) in [
        (moved(Damage::NotADatabase), "was no database; it lies in /home/kim/"),
        (moved(Damage::Malformed("torn".into())), "was damaged (torn); it lies in /home/kim/"),
        (Notice::Checked, "was checked and is sound"),
        (Notice::OnNetwork("nfs"), "on a network file system (nfs)"),
    ] {
        assert!(notice.to_string().contains(said), "{notice}");
    }
}

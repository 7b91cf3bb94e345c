//! Start at login on Windows: a value of the user's `Run` key. Task Manager switches it off beside
//! it, in a value of its own.

use super::{Stands, as_text};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use winreg::RegKey;
use winreg::enums::{HKEY_CURRENT_USER, KEY_SET_VALUE};

const RUN: &str = r"Software\Microsoft\Windows\CurrentVersion\Run";
const APPROVED: &str = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run";
const NAME: &str = "Adempauze";

/// The value of this user.
#[derive(Clone, Debug)]
pub struct Entry;

impl Entry {
    /// That of the user who runs this.
    pub fn of_user() -> Option<Entry> {
        Some(Entry)
    }

    /// Where it lies, for people.
    pub fn place(&self) -> String {
        format!(r"HKEY_CURRENT_USER\{RUN}\{NAME}")
    }

    /// What it says.
    pub fn stands(&self) -> io::Result<Stands> {
        let user = RegKey::predef(HKEY_CURRENT_USER);
        let line: String = match user.open_subkey(RUN).and_then(|run| run.get_value(NAME)) {
            Ok(line) => line,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Stands::Off),
            Err(error) => return Err(error),
        };
        // An odd first byte is Task Manager's way to say that it is switched off.
        let approval = user.open_subkey(APPROVED).and_then(|key| key.get_raw_value(NAME));
        if approval.is_ok_and(|value| value.bytes.first().is_some_and(|first| first % 2 == 1)) {
            return Ok(Stands::Off);
        }
        let program = line.strip_prefix('"').and_then(|rest| rest.split('"').next());
        Ok(Stands::On { program: program.map(PathBuf::from) })
    }

    /// Writes it.
    pub fn write(&self, program: &Path) -> io::Result<()> {
        let line = format!("\"{}\" agent", as_text(program)?);
        let user = RegKey::predef(HKEY_CURRENT_USER);
        user.create_subkey(RUN)?.0.set_value(NAME, &line)?;
        without(&user, APPROVED)
    }

    /// Takes it away; none there is fine.
    pub fn remove(&self) -> io::Result<()> {
        without(&RegKey::predef(HKEY_CURRENT_USER), RUN)
    }
}

fn without(user: &RegKey, key: &str) -> io::Result<()> {
    let deleted =
        user.open_subkey_with_flags(key, KEY_SET_VALUE).and_then(|key| key.delete_value(NAME));
    match deleted {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

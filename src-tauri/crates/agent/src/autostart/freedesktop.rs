//! Start at login by the Desktop Application Autostart Specification: a .desktop file in the user's
//! configuration folder.

use super::{Stands, as_text};
use directories::BaseDirs;
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::{fs, process};

/// The id of the program, which names the file.
const FILE: &str = "nl.adempauze.Adempauze.desktop";

/// The file of this user.
#[derive(Clone, Debug)]
pub struct Entry {
    path: PathBuf,
}

impl Entry {
    /// That of the user who runs this; none without a home folder.
    pub fn of_user() -> Option<Entry> {
        let path = BaseDirs::new()?.config_dir().join("autostart").join(FILE);
        Some(Entry { path })
    }

    /// Where it lies, for people.
    pub fn place(&self) -> String {
        self.path.display().to_string()
    }

    /// What it says.
    pub fn stands(&self) -> io::Result<Stands> {
        match fs::read_to_string(&self.path) {
            Ok(text) => Ok(stands(&text)),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(Stands::Off),
            Err(error) => Err(error),
        }
    }

    /// Writes it whole, or not at all.
    pub fn write(&self, program: &Path) -> io::Result<()> {
        let text = entry(as_text(program)?);
        let folder = self.path.parent().unwrap_or(Path::new("."));
        let mut builder = fs::DirBuilder::new();
        std::os::unix::fs::DirBuilderExt::mode(builder.recursive(true), 0o700);
        builder.create(folder)?;
        let draft = folder.join(format!(".{FILE}.{}", process::id()));
        let written = || {
            // For the user alone, whatever their mask: what stands in it is run at login.
            let mut options = fs::OpenOptions::new();
            options.write(true).create(true).truncate(true);
            std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
            let mut file = options.open(&draft)?;
            file.write_all(text.as_bytes())?;
            file.sync_all()?;
            fs::rename(&draft, &self.path)
        };
        written().inspect_err(|_| drop(fs::remove_file(&draft)))
    }

    /// Takes it away; none there is fine.
    pub fn remove(&self) -> io::Result<()> {
        match fs::remove_file(&self.path) {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }
}

/// The file's text. `TryExec` keeps the desktop from complaining once the program is gone.
fn entry(program: &str) -> String {
    let plain = escaped(program);
    let quoted = escaped(&quoted(program));
    format!(
        "[Desktop Entry]\nType=Application\nName=Adempauze\nIcon=nl.adempauze.Adempauze\n\
         TryExec={plain}\nExec={quoted} agent\nTerminal=false\nStartupNotify=false\n\
         X-GNOME-Autostart-enabled=true\n"
    )
}

/// A word of a command line.
fn quoted(word: &str) -> String {
    let mut quoted = String::from('"');
    for letter in word.chars() {
        match letter {
            '"' | '`' | '$' | '\\' => quoted.extend(['\\', letter]),
            '%' => quoted.push_str("%%"),
            _ => quoted.push(letter),
        }
    }
    quoted.push('"');
    quoted
}

/// A value of the file.
fn escaped(value: &str) -> String {
    value.replace('\\', r"\\").replace('\n', r"\n").replace('\t', r"\t").replace('\r', r"\r")
}

fn unescaped(value: &str) -> String {
    let mut plain = String::with_capacity(value.len());
    let mut letters = value.chars();
    while let Some(letter) = letters.next() {
        if letter != '\\' {
            plain.push(letter);
            continue;
        }
        match letters.next() {
            Some('s') => plain.push(' '),
            Some('n') => plain.push('\n'),
            Some('t') => plain.push('\t'),
            Some('r') => plain.push('\r'),
            Some(other) => plain.push(other),
            None => {}
        }
    }
    plain
}

fn stands(text: &str) -> Stands {
    let mut program = None;
    let mut is_ours = false;
    for line in text.lines().map(str::trim) {
        if line.starts_with('[') {
            is_ours = line == "[Desktop Entry]";
        }
        let Some((key, value)) = line.split_once('=').filter(|_| is_ours) else { continue };
        match (key.trim(), value.trim()) {
            ("Hidden", "true") | ("X-GNOME-Autostart-enabled", "false") => return Stands::Off,
            ("TryExec", value) => program = Some(PathBuf::from(unescaped(value))),
            _ => {}
        }
    }
    Stands::On { program }
}

#[cfg(test)]
mod tests {
    use super::{Stands, entry, stands};
    use std::path::PathBuf;

    #[test]
    fn what_is_written_is_read_back_whatever_the_path() {
        for path in ["/usr/bin/adempauze", "/opt/a b/50% \"x\"/$HOME/`y`\\z\n/é"] {
            let program = Some(PathBuf::from(path));
            assert_eq!(stands(&entry(path)), Stands::On { program });
        }
    }

    #[test]
    fn a_path_is_quoted_as_the_specification_says() {
        let text = entry("/opt/a b/50%/$x\\y");
        assert!(text.contains("\nTryExec=/opt/a b/50%/$x\\\\y\n"), "{text}");
        assert!(text.contains("\nExec=\"/opt/a b/50%%/\\\\$x\\\\\\\\y\" agent\n"), "{text}");
    }

    #[test]
    fn what_the_desktop_switched_off_is_off() {
        let text = entry("/usr/bin/adempauze");
        assert_eq!(stands(&format!("{text}Hidden=true\n")), Stands::Off);
        assert_eq!(stands(&text.replace("enabled=true", "enabled=false")), Stands::Off);
        let other_group = format!("{text}[Desktop Action x]\nHidden=true\n");
        assert_ne!(stands(&other_group), Stands::Off);
    }
}

//! Start at login on macOS: a launch agent of the user's, which the system lists under the login
//! items.

use super::{Stands, as_text};
use directories::BaseDirs;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

const LABEL: &str = "nl.adempauze.Adempauze";

/// The file of this user.
#[derive(Clone, Debug)]
pub struct Entry {
    path: PathBuf,
}

impl Entry {
    /// That of the user who runs this; none without a home folder.
    pub fn of_user() -> Option<Entry> {
        let folder = BaseDirs::new()?.home_dir().join("Library/LaunchAgents");
        Some(Entry { path: folder.join(format!("{LABEL}.plist")) })
    }

    /// Where it lies, for people.
    pub fn place(&self) -> String {
        self.path.display().to_string()
    }

    /// What it says.
    pub fn stands(&self) -> io::Result<Stands> {
        match fs::read_to_string(&self.path) {
            Ok(text) => Ok(Stands::On { program: program(&text) }),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(Stands::Off),
            Err(error) => Err(error),
        }
    }

    /// Writes it whole, or not at all.
    pub fn write(&self, program: &Path) -> io::Result<()> {
        let text = list(as_text(program)?);
        if let Some(folder) = self.path.parent() {
            fs::create_dir_all(folder)?;
        }
        let draft = self.path.with_extension("draft");
        fs::write(&draft, text).and_then(|()| fs::rename(&draft, &self.path))
    }

    /// Takes it away; none there is fine.
    pub fn remove(&self) -> io::Result<()> {
        match fs::remove_file(&self.path) {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }
}

fn list(program: &str) -> String {
    let program = program.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" \
         \"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">\n\
         <plist version=\"1.0\">\n<dict>\n\
         <key>Label</key><string>{LABEL}</string>\n\
         <key>ProgramArguments</key>\n<array>\n\
         <string>{program}</string>\n<string>agent</string>\n</array>\n\
         <key>RunAtLoad</key><true/>\n\
         <key>LimitLoadToSessionType</key><string>Aqua</string>\n\
         </dict>\n</plist>\n"
    )
}

/// The first word of the command line.
fn program(text: &str) -> Option<PathBuf> {
    let (_, after) = text.split_once("<key>ProgramArguments</key>")?;
    let (_, after) = after.split_once("<string>")?;
    let (word, _) = after.split_once("</string>")?;
    let word = word.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    Some(PathBuf::from(word))
}

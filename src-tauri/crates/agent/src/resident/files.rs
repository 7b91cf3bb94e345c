//! Where the agent's files lie, and whether its own was replaced by a newer one.

use crate::clock::AsIf;
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;
use store::Folders;
use wire::Place;

/// The files of one agent.
#[derive(Clone, Debug)]
pub struct Files {
    folders: Folders,
    place: Place,
    /// None if the system does not tell.
    program: Option<PathBuf>,
    mark: Option<Mark>,
}

/// Tells two files at one path apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Mark {
    modified: Option<SystemTime>,
    length: u64,
    #[cfg(unix)]
    inode: u64,
}

impl Files {
    /// The files in the folder named with `--home`, else those of the user; none for a user
    /// without a home.
    pub fn of(home: Option<&Path>) -> Option<Files> {
        let (folders, place) = match home {
            Some(home) => (Folders::under(home), Place::under(home)),
            None => (Folders::standard().ok()?, Place::standard()?),
        };
        // Told now: once the file is replaced the system only knows that it is gone.
        let program = std::env::current_exe().ok();
        Some(Files::with(folders, place, program))
    }

    /// A path that counts from the working folder names nothing that may be started.
    fn with(folders: Folders, place: Place, program: Option<PathBuf>) -> Files {
        let program = program.filter(|program| program.is_absolute());
        let mark = program.as_deref().and_then(mark);
        Files { folders, place, program, mark }
    }

    /// The settings and data folders.
    pub fn folders(&self) -> &Folders {
        &self.folders
    }

    /// Where the agent listens.
    pub fn place(&self) -> &Place {
        &self.place
    }

    /// Where it is kept what the disk does not take: in the runtime folder, where the system has
    /// one. What lies in a folder that was named by hand lies there alone.
    pub fn unwritten(&self) -> Option<PathBuf> {
        let folder = self.place.own_folder()?;
        // A pipe lies in no folder at all.
        let is_beside = cfg!(unix) && folder != self.folders.data();
        is_beside.then(|| folder.join("unwritten.json"))
    }

    /// The program that runs.
    pub fn program(&self) -> io::Result<&Path> {
        self.program.as_deref().ok_or_else(|| {
            io::Error::new(io::ErrorKind::NotFound, "the system does not tell where it lies")
        })
    }

    /// Where the program with that name lies beside this one: never in the working folder, and
    /// never looked for in `PATH`.
    pub fn beside(&self, name: &str) -> io::Result<PathBuf> {
        let name = format!("{name}{}", std::env::consts::EXE_SUFFIX);
        Ok(self.program()?.with_file_name(name))
    }

    /// The program that is started to be an agent: on Windows the one without a console.
    pub fn agent_program(&self) -> io::Result<PathBuf> {
        match cfg!(windows) {
            true => self.beside("adempauze-agent"),
            false => self.program().map(Path::to_owned),
        }
    }

    /// Whether another file lies now where this program was started from, and is whole.
    pub(super) fn were_replaced(&self) -> bool {
        // While the new one is being written there may be none, or an empty one.
        match (self.mark, self.program.as_deref().and_then(mark)) {
            (Some(then), Some(now)) => then != now && now.length > 0,
            _ => false,
        }
    }

    /// The words that start the agent as it runs now.
    pub(super) fn words(&self, as_if: Option<AsIf>) -> Vec<std::ffi::OsString> {
        let mut words = vec!["agent".into()];
        if let Some(home) = self.folders.home() {
            words.extend(["--home".into(), home.into()]);
        }
        if let Some(as_if) = as_if {
            words.extend(["--as-if".into(), as_if.wall.to_rfc3339().into()]);
            words.extend(["--speed".into(), as_if.speed.to_string().into()]);
        }
        words
    }
}

fn mark(program: &Path) -> Option<Mark> {
    let found = std::fs::metadata(program).ok()?;
    Some(Mark {
        modified: found.modified().ok(),
        length: found.len(),
        #[cfg(unix)]
        inode: std::os::unix::fs::MetadataExt::ino(&found),
    })
}

#[cfg(test)]
mod tests {
    use super::Files;
    use std::path::{Path, PathBuf};
    use store::Folders;
    use wire::Place;

    #[test]
    fn nothing_is_started_from_the_working_folder() {
        let home = Path::new("home");
        let files = |program: Option<&str>| {
            let program = program.map(PathBuf::from);
            Files::with(Folders::under(home), Place::under(home), program)
        };
        for program in [None, Some(""), Some("adempauze"), Some("./adempauze")] {
            assert!(files(program).program().is_err(), "{program:?}");
            assert!(files(program).beside("adempauze-window").is_err(), "{program:?}");
        }
        let place = std::env::current_exe().expect("this system tells it").display().to_string();
        let beside = files(Some(&place)).beside("adempauze-window").expect("it has a place");
        assert!(beside.is_absolute(), "{beside:?}");
    }
}

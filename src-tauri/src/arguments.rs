//! What the window was started with.

use std::ffi::OsString;
use std::path::PathBuf;

use wire::Place;

/// What stands on the command line.
#[derive(Debug, PartialEq, Eq)]
pub struct Arguments {
    /// The folder that holds everything instead of the user's own (`--home FOLDER`), absolute.
    pub home: Option<PathBuf>,
}

impl Arguments {
    /// Reads them, the program's own name left out; the error says what can't be understood.
    pub fn read(words: impl Iterator<Item = OsString>) -> Result<Arguments, String> {
        let mut home = None;
        let mut words = words;
        while let Some(word) = words.next() {
            if word != "--home" {
                return Err(format!("unknown argument '{}'", word.display()));
            }
            let folder = words.next().ok_or("--home needs a folder")?;
            let folder = std::path::absolute(&folder)
                .map_err(|error| format!("'{}' is no folder: {error}", folder.display()))?;
            home = Some(folder);
        }
        Ok(Arguments { home })
    }

    /// Where the agent listens; `None` for a user without a home.
    pub fn place(&self) -> Option<Place> {
        match &self.home {
            Some(home) => Some(Place::under(home)),
            None => Place::standard(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Arguments;

    fn read(words: &[&str]) -> Result<Arguments, String> {
        Arguments::read(words.iter().map(Into::into))
    }

    #[test]
    fn a_home_is_made_absolute() {
        let home = read(&["--home", "try"]).expect("understood").home.expect("named");
        assert!(home.is_absolute() && home.ends_with("try"), "{home:?}");
    }

    #[test]
    fn what_is_not_understood_is_named() {
        assert!(read(&["--hoem", "try"]).expect_err("refused").contains("--hoem"));
        assert!(read(&["--home"]).expect_err("refused").contains("--home"));
    }
}

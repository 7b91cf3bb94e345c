//! `restore`: a copy in the place of what is there.

use super::alone::Owner;
use super::quit::ask_to_renew;
use super::{Face, Failure};
use clap::Args;
use std::path::PathBuf;
use store::{Backups, exchange};

/// Put a copy in the place of what is there
#[derive(Debug, Args)]
pub(super) struct Restore {
    /// Which copy; without it the newest that was made daily or by hand
    #[arg(value_name = "FILE")]
    file: Option<PathBuf>,
}

impl Restore {
    pub(super) fn run(self, face: &Face) -> Result<(), Failure> {
        let backups = Backups::of(face.files()?.folders());
        let newest = || {
            let all = backups.all().unwrap_or_default();
            all.into_iter().find(|backup| backup.is_regular).map(|backup| backup.path)
        };
        let file = match self.file {
            Some(file) => std::path::absolute(&file).unwrap_or(file),
            None => newest().ok_or_else(|| face.failed("restore-none", &[]))?,
        };
        // A disk that hangs holds up this command here, and not the agent.
        let _ = std::fs::metadata(&file);
        let path = file.display().to_string();
        let kept = match Owner::of(face)? {
            Owner::Agent => ask_to_renew(face, |agent| agent.restore(path.clone()), |_| true)?.kept,
            Owner::Nobody(mut alone) => {
                let kept =
                    exchange::restore(&file, &mut alone.history, &mut alone.settings, &backups)
                        .map_err(|error| face.not_done(&error))?;
                alone.close();
                kept.map(|path| path.display().to_string())
            }
        };
        face.print(&face.text("restored", &[("path", (&path).into())]))?;
        match kept {
            Some(kept) => face.print(&face.text("restored-kept", &[("path", (&kept).into())])),
            None => Ok(()),
        }
    }
}

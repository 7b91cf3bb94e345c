//! `profile`: says that a profile still fits. Choosing them is a setting.

use super::{Face, Failure};
use crate::library::Library;
use crate::messages::Word;
use crate::nearest::nearest;
use clap::{Args, Subcommand};

/// Say that a profile still fits
#[derive(Debug, Args)]
pub(super) struct Profile {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// It still fits: it is asked about again after as many days
    Keep {
        /// The profile, such as pr-acute
        #[arg(value_name = "ID")]
        id: String,
    },
}

impl Profile {
    pub(super) fn run(self, face: &Face) -> Result<(), Failure> {
        let What::Keep { id } = self.what;
        let library = Library::embedded();
        let Some(text) = library.profile(&id, face.messages().language()) else {
            let nearest = nearest(&id, library.ids_in("profiles")).unwrap_or_default();
            return Err(face.unknown("unknown-profile", &id, nearest));
        };
        face.agent()?.keep_profile(id).map_err(|error| face.not_done(&error))?;
        face.print(&face.text("profile-kept", &[("title", Word::Text(&text.title))]))
    }
}

//! The packs that the user added: what plans are made from is read at the start, what people read
//! of an item when a face asks for it.
//!
//! Where there are none, nothing is read. One that can't be read is put out of the way, and said.

mod file;

use crate::content_check::pack::Pack;
use crate::library::Texts;
use crate::messages::{Messages, Word};
use crate::spoken::{Speak, Spoken, say};
use file::Head;
use planner::content::{Called, Routine, Technique};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use store::packs::StagedPack;
use store::{Folders, PackFolder};

/// The packs of a user.
#[derive(Debug, Default)]
pub struct Packs {
    folder: Option<PackFolder>,
    all: Vec<Added>,
    /// Those that could not be read: each with its id and where it lies now.
    set_aside: Vec<(String, PathBuf)>,
}

/// A pack that was added.
#[derive(Clone, Debug, PartialEq)]
pub struct Added {
    /// What it says of itself.
    pub manifest: Manifest,
    /// Its techniques, as far as a plan needs them.
    pub techniques: Vec<Technique>,
    /// Its routines, likewise.
    pub routines: Vec<Routine>,
}

/// What a pack says of itself.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Manifest {
    /// Its id, with which those of its items begin.
    pub id: String,
    /// A higher one takes the place of a lower one.
    pub revision: u32,
    /// What it is called.
    pub name: Called,
    /// Who answers for it.
    pub author: String,
    /// What others may do with it.
    pub licence: String,
    /// To be shown, not to be opened.
    #[serde(default)]
    pub website: Option<String>,
}

impl Packs {
    /// None, as for what is computed without a user.
    pub fn none() -> Packs {
        Packs::default()
    }

    /// Those of a user. Nothing is changed there: what can't be read is passed over.
    pub fn of(folders: &Folders) -> Packs {
        let folder = PackFolder::of(folders);
        let ids = folder.ids().unwrap_or_default();
        let all = ids.iter().filter_map(|id| file::added(&folder.file(id), id).ok()).collect();
        Packs { folder: Some(folder), all, set_aside: Vec::new() }
    }

    /// The same by the owner of the data, who also clears up.
    pub fn open(folders: &Folders) -> Packs {
        let folder = PackFolder::of(folders);
        folder.clear();
        let (mut all, mut set_aside) = (Vec::new(), Vec::new());
        let ids = folder.ids().unwrap_or_else(|error| {
            log::warn!("the packs can't be listed: {error}");
            Vec::new()
        });
        for id in ids {
            match file::added(&folder.file(&id), &id) {
                Ok(added) => all.push(added),
                Err(error) => {
                    log::warn!("the pack {id} can't be read: {error}");
                    set_aside.extend(folder.set_aside(&id).ok().map(|path| (id, path)));
                }
            }
        }
        Packs { folder: Some(folder), all, set_aside }
    }

    /// All of them, by id.
    pub fn all(&self) -> &[Added] {
        &self.all
    }

    /// Those that were put out of the way, each with where it lies.
    pub fn set_aside(&self) -> &[(String, PathBuf)] {
        &self.set_aside
    }

    /// The pack with this id.
    pub fn get(&self, id: &str) -> Option<&Added> {
        self.all.iter().find(|added| added.manifest.id == id)
    }

    /// Tells one set of packs from another: plans made from one do not hold for the other.
    pub fn marks(&self) -> Vec<String> {
        let mark = |added: &Added| format!("{} {}", added.manifest.id, added.manifest.revision);
        self.all.iter().map(mark).collect()
    }

    /// The folder and the whole of an item.
    pub(crate) fn item<T: DeserializeOwned>(&self, id: &str) -> Option<(String, T)> {
        let (pack, _) = id.split_once('.')?;
        self.get(pack)?;
        file::item(&self.folder.as_ref()?.file(pack), id)
    }

    /// Puts a staged file in the place of the pack that it is.
    pub fn put(&self, staged: &Path) -> Result<Added, PackError> {
        let Some(folder) = self.folder.as_ref().filter(|folder| folder.is_staged(staged)) else {
            return Err(PackError::NotOurs);
        };
        let not_written = |source| PackError::NotWritten { path: folder.path().to_owned(), source };
        let id = file::id(staged).map_err(not_written)?;
        let added = file::added(staged, &id).map_err(not_written)?;
        if let Some(have) = self.get(&id).filter(|have| have.revision() >= added.revision()) {
            return Err(PackError::NotNewer { id, have: have.revision(), found: added.revision() });
        }
        folder.put(staged, &id).map_err(not_written)?;
        Ok(added)
    }

    /// Takes a pack away.
    pub fn remove(&self, id: &str) -> Result<(), PackError> {
        let (Some(folder), Some(_)) = (&self.folder, self.get(id)) else {
            return Err(PackError::Unknown { id: id.to_owned() });
        };
        let path = folder.file(id);
        folder.remove(id).map_err(|source| PackError::NotWritten { path, source })
    }
}

impl Added {
    fn revision(&self) -> u32 {
        self.manifest.revision
    }

    /// The ids of its items, each with its folder.
    pub fn ids(&self) -> impl Iterator<Item = (&str, &'static str)> {
        let techniques = self.techniques.iter().map(|it| (it.id.as_str(), "techniques"));
        techniques.chain(self.routines.iter().map(|it| (it.id.as_str(), "routines")))
    }
}

/// Writes a sound pack into a file that can be put in its place.
pub fn stage(pack: &Pack, folders: &Folders) -> io::Result<StagedPack> {
    let mut staged = PackFolder::of(folders).stage()?;
    let mut out = io::BufWriter::new(&mut staged.file);
    file::write(pack, &mut out)?;
    out.flush()?;
    drop(out);
    Ok(staged)
}

/// The titles of an item.
#[derive(Deserialize)]
struct Titled {
    text: Texts<Title>,
}

#[derive(Deserialize)]
struct Title {
    title: String,
}

impl From<Titled> for Called {
    fn from(Titled { text }: Titled) -> Called {
        let title = |one: Option<Title>| one.map(|it| it.title);
        Called { nl: title(text.nl), en: title(text.en) }
    }
}

/// Why a pack could not be added or removed.
#[derive(Debug, thiserror::Error)]
pub enum PackError {
    /// The file named was not staged here.
    #[error("not a pack that was staged here")]
    NotOurs,
    /// The same or a higher revision is there.
    #[error("revision {found} of {id}, and {have} is there")]
    NotNewer {
        /// Which pack.
        id: String,
        /// The revision that is there.
        have: u32,
        /// The one that was to be added.
        found: u32,
    },
    /// There is no such pack.
    #[error("no pack {id}")]
    Unknown {
        /// The id that was named.
        id: String,
    },
    /// The disk did not take it.
    #[error("failed to write {}: {source}", path.display())]
    NotWritten {
        /// Where.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

impl Speak for PackError {
    fn speak(&self, messages: &Messages) -> Spoken {
        match self {
            PackError::NotOurs => say(messages, "pack-not-ours", &[]),
            PackError::NotNewer { id, have, found } => {
                let values = [
                    ("id", Word::Text(id)),
                    ("have", Word::Number(*have)),
                    ("found", Word::Number(*found)),
                ];
                say(messages, "pack-not-newer", &values)
            }
            PackError::Unknown { id } => say(messages, "pack-unknown", &[("id", Word::Text(id))]),
            PackError::NotWritten { path, source } => {
                let (path, reason) = (path.display().to_string(), source.to_string());
                let values = [("path", Word::Text(&path)), ("reason", Word::Text(&reason))];
                say(messages, "pack-not-written", &values)
            }
        }
    }
}

/// The first line of a pack's file as the agent keeps it.
fn head(manifest: &serde_json::Map<String, Value>, items: usize) -> Value {
    serde_json::json!({ "format": Head::FORMAT, "items": items, "pack": manifest })
}

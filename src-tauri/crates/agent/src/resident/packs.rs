//! Packs, added and taken away while the agent runs: the plan is made again each time.

use super::asked::error;
use super::{Errand, Resident};
use crate::calendar::place;
use crate::library::Library;
use crate::packs::{Added, PackError, Packs};
use crate::spoken::{Speak, Spoken, say};
use planner::content::Called;
use planner::engine::Input;
use serde::Deserialize;
use serde_json::{Map, Value};
use std::path::Path;
use std::sync::Arc;
use wire::Responder;
use wire::types::{ErrorCode, Notice, PackItem, PackView, WireError};

impl Resident {
    /// Those that were added.
    pub(super) fn packs(&self) -> Vec<PackView> {
        self.library.packs().all().iter().map(|added| self.pack_view(added)).collect()
    }

    /// Has a folder or zip looked through and added by a process of its own, which comes back with
    /// `add-pack`. Who asked is answered when that is done.
    pub(super) fn bring_pack(&mut self, path: &str, responder: Responder) {
        match self.send_for_pack(path) {
            Ok(()) => self.bringing = Some(responder),
            Err(why) => responder.refuse(&why),
        }
    }

    fn send_for_pack(&mut self, path: &str) -> Result<(), WireError> {
        let refused = |id: &str| {
            let spoken = say(&self.messages, id, &[("path", path.into())]);
            Err(error(ErrorCode::Refused, spoken))
        };
        if self.bringing.is_some() {
            return refused("underway");
        }
        let Some(whole) = place(path.trim()) else { return refused("pack-path") };
        let Some(shown) = whole.to_str() else { return refused("pack-path") };
        self.send_for(Errand::Pack, &["content", "add", "--json", shown])
    }

    /// What came of it. A refusal is told as the command says it: the first faults, a line each.
    pub(super) fn pack_brought(&mut self, outcome: Result<Vec<u8>, Spoken>) {
        #[derive(Deserialize)]
        struct Brought {
            pack: String,
        }
        let Some(responder) = self.bringing.take() else { return };
        let view = outcome.and_then(|said| {
            let brought = serde_json::from_slice::<Brought>(&said);
            let added = brought.ok().and_then(|it| self.library.packs().get(&it.pack));
            added
                .map(|added| self.pack_view(added))
                .ok_or_else(|| say(&self.messages, "pack-none", &[]))
        });
        match view {
            Ok(view) => responder.reply(&view),
            Err(why) => responder.refuse(&error(ErrorCode::Refused, why)),
        }
    }

    /// Adds one that was looked through and staged.
    pub(super) fn add_pack(&mut self, staged: &str) -> Result<PackView, WireError> {
        let added = self.library.packs().put(Path::new(staged));
        let added = added.map_err(|why| self.pack_error(&why))?;
        // The log outlives a pack, so it names none.
        log::info!("a pack was added");
        self.renew_library();
        Ok(self.pack_view(&added))
    }

    /// Takes one away, and what the settings say of it.
    pub(super) fn remove_pack(&mut self, id: &str) -> Result<(), WireError> {
        if self.library.packs().get(id).is_none() {
            return Err(self.pack_error(&PackError::Unknown { id: id.to_owned() }));
        }
        if let Some(set) = without(id, &self.engine.settings().techniques_off) {
            self.set_settings(set)?;
        }
        self.library.packs().remove(id).map_err(|why| self.pack_error(&why))?;
        log::info!("a pack was removed");
        self.renew_library();
        Ok(())
    }

    /// Reads the packs anew; the rest of the day is planned again.
    fn renew_library(&mut self) {
        self.library = Library::with(Packs::open(self.files.folders()));
        self.journal.made_with(self.library.packs().marks());
        self.feed(Input::Content(Arc::new(self.library.content().clone())));
        self.tell(&Notice::Changed);
    }

    /// The packs that could not be read when the agent began, and where they lie.
    pub(super) fn pack_troubles(&self) -> Vec<Spoken> {
        let set_aside = self.library.packs().set_aside().iter();
        let spoken = set_aside.map(|(id, path)| {
            let path = path.display().to_string();
            say(&self.messages, "pack-set-aside", &[("id", id.into()), ("path", (&path).into())])
        });
        spoken.collect()
    }

    fn pack_view(&self, added: &Added) -> PackView {
        let language = self.messages.language();
        let called = |called: &Called| called.in_language(language).unwrap_or_default().to_owned();
        let content = self.library.content();
        let items = added.ids().map(|(id, folder)| {
            let technique = content.technique(&id.into()).and_then(|it| it.called.as_ref());
            let routine = || content.routine(&id.into()).and_then(|it| it.called.as_ref());
            let title = technique.or_else(routine).map(called).unwrap_or_default();
            PackItem { id: id.to_owned(), folder: folder.to_owned(), title }
        });
        let manifest = &added.manifest;
        PackView {
            id: manifest.id.clone(),
            name: called(&manifest.name),
            author: manifest.author.clone(),
            licence: manifest.licence.clone(),
            website: manifest.website.clone(),
            revision: manifest.revision,
            items: items.collect(),
        }
    }

    fn pack_error(&self, why: &PackError) -> WireError {
        let code = match why {
            PackError::NotWritten { .. } => ErrorCode::Failed,
            PackError::NotOurs | PackError::NotNewer { .. } | PackError::Unknown { .. } => {
                ErrorCode::Refused
            }
        };
        error(code, why.speak(&self.messages))
    }
}

/// What takes a pack's techniques out of those that are switched off; none where there are none.
pub(crate) fn without(pack: &str, off: &[String]) -> Option<Map<String, Value>> {
    let is_of_it = |id: &&String| id.split_once('.').is_some_and(|(begin, _)| begin == pack);
    off.iter().any(|id| is_of_it(&id)).then(|| {
        let stay: Vec<Value> =
            off.iter().filter(|id| !is_of_it(id)).map(|id| id.as_str().into()).collect();
        Map::from_iter([("techniques_off".to_owned(), Value::from(stay))])
    })
}

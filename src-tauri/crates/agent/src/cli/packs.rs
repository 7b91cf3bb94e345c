//! `content add` and `content remove`: a pack is read and looked through here, whole; only then
//! does the owner of the data hear of it.

use super::alone::Owner;
use super::{Face, Failure};
use crate::content_check::pack;
use crate::messages::Word;
use crate::nearest::nearest;
use crate::packs::{self, Added, PackError, Packs};
use crate::resident::packs::without;
use serde_json::json;
use std::path::Path;

/// The most faults that are told of a pack that is refused.
const MOST_FAULTS: usize = 10;

pub(super) fn add(face: &Face, path: &Path, as_json: bool) -> Result<(), Failure> {
    let shown = path.display().to_string();
    let pack = match pack::read(path).map_err(|error| face.unreadable(path, &error))? {
        Ok(pack) => pack,
        Err(report) => {
            let count = Word::Number(u32::try_from(report.faults.len()).unwrap_or(u32::MAX));
            let values = [("path", Word::Text(&shown)), ("count", count)];
            let mut failure = face.failed("content-unsound", &values);
            let first = report.faults.iter().take(MOST_FAULTS);
            let lines = first.map(|fault| fault.line(face.messages()));
            failure.hint = lines.collect::<Vec<_>>().join("\n");
            return Err(failure);
        }
    };
    let folders = face.files()?.folders();
    let owner = Owner::of(face)?;
    let staged = packs::stage(&pack, folders).map_err(|source| {
        let path = folders.data().to_owned();
        face.not_done(&PackError::NotWritten { path, source })
    })?;
    let (id, name, count) = match owner {
        Owner::Agent => {
            let path = staged.path().display().to_string();
            let added = face.agent()?.add_pack(path).map_err(|error| face.not_done(&error))?;
            (added.id, added.name, added.items.len())
        }
        Owner::Nobody(alone) => {
            let added = Packs::of(folders).put(staged.path());
            alone.close();
            let added = added.map_err(|why| face.not_done(&why))?;
            let count = added.ids().count();
            (added.manifest.id.clone(), name(face, &added), count)
        }
    };
    if as_json {
        return face.print_json(&json!({ "pack": id, "name": name, "items": count }));
    }
    let count = Word::Number(u32::try_from(count).unwrap_or(u32::MAX));
    let values = [("name", Word::Text(&name)), ("id", Word::Text(&id)), ("count", count)];
    face.print(&face.text("pack-added", &values))
}

pub(super) fn remove(face: &Face, id: &str) -> Result<(), Failure> {
    let folders = face.files()?.folders();
    let packs = Packs::of(folders);
    if packs.get(id).is_none() {
        let known = packs.all().iter().map(|added| added.manifest.id.as_str());
        return Err(match nearest(id, known) {
            Some(nearest) => face.unknown("pack-unknown-word", id, nearest),
            None => face.failed("pack-none", &[]),
        });
    }
    match Owner::of(face)? {
        Owner::Agent => {
            let removed = face.agent()?.remove_pack(id.to_owned());
            removed.map_err(|error| face.not_done(&error))?;
        }
        Owner::Nobody(mut alone) => {
            if let Some(set) = without(id, &alone.settings.settings().techniques_off) {
                let changed = alone.settings.change(&set);
                changed.map_err(|error| face.not_done(&error))?;
            }
            let removed = packs.remove(id);
            alone.close();
            removed.map_err(|why| face.not_done(&why))?;
        }
    }
    face.print(&face.text("pack-removed", &[("id", Word::Text(id))]))
}

/// The packs, a line each; none where there are none.
pub(super) fn listed(face: &Face, packs: &Packs) -> Vec<String> {
    let line = |added: &Added| {
        let count = added.ids().count();
        let name = name(face, added);
        let values = [
            ("id", Word::Text(&added.manifest.id)),
            ("name", Word::Text(&name)),
            ("author", Word::Text(&added.manifest.author)),
            ("revision", Word::Number(added.manifest.revision)),
            ("count", Word::Number(u32::try_from(count).unwrap_or(u32::MAX))),
        ];
        format!("  {}", face.text("pack-line", &values))
    };
    let mut lines: Vec<String> = packs.all().iter().map(line).collect();
    if !lines.is_empty() {
        let count = Word::Number(u32::try_from(lines.len()).unwrap_or(u32::MAX));
        lines.insert(0, face.text("content-packs", &[("count", count)]));
    }
    lines
}

fn name(face: &Face, added: &Added) -> String {
    let name = added.manifest.name.in_language(face.messages().language());
    name.unwrap_or_default().to_owned()
}

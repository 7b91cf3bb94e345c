//! A pack as the agent keeps it: one file of lines, so that it is there whole or not, and one item
//! is found without the others in memory. The first line says what the pack is and how many items
//! follow, a line each.

use super::{Added, Manifest, Titled};
use crate::content_check::pack::Pack;
use planner::content::{Routine, Technique};
use serde::Deserialize;
use serde::de::{DeserializeOwned, IgnoredAny};
use std::borrow::Cow;
use std::fs::File;
use std::io::{self, BufRead, BufReader, ErrorKind, Read, Write};
use std::path::Path;

/// More than any pack has.
const MOST: u64 = 16 * 1024 * 1024;

#[derive(Deserialize)]
pub(super) struct Head {
    format: String,
    items: usize,
    pack: Manifest,
}

impl Head {
    pub const FORMAT: &str = "adempauze-pack-1";
}

/// Where an item stands and which it is.
#[derive(Deserialize)]
struct Place<'a> {
    #[serde(borrow)]
    folder: Cow<'a, str>,
    #[serde(borrow)]
    id: Cow<'a, str>,
    #[serde(rename = "item")]
    _item: IgnoredAny,
}

#[derive(Deserialize)]
struct Line<T> {
    item: T,
}

pub(super) fn write(pack: &Pack, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "{}", super::head(&pack.manifest, pack.items.len()))?;
    for item in &pack.items {
        let line = serde_json::json!({ "folder": item.folder, "id": item.id, "item": item.whole });
        writeln!(out, "{line}")?;
    }
    Ok(())
}

/// The id of the pack in a file.
pub(super) fn id(path: &Path) -> io::Result<String> {
    let first = lines(path)?.next().ok_or(ErrorKind::UnexpectedEof)??;
    Ok(serde_json::from_str::<Head>(&first)?.pack.id)
}

/// A pack, as far as it is kept in memory; it has to be the one with this id, and whole.
pub(super) fn added(path: &Path, id: &str) -> io::Result<Added> {
    let mut lines = lines(path)?;
    let head: Head = serde_json::from_str(&lines.next().ok_or(ErrorKind::UnexpectedEof)??)?;
    if head.format != Head::FORMAT || head.pack.id != id {
        return Err(ErrorKind::InvalidData.into());
    }
    let mut added = Added { manifest: head.pack, techniques: Vec::new(), routines: Vec::new() };
    let mut count = 0;
    for line in lines {
        let line = line?;
        let place: Place<'_> = serde_json::from_str(&line)?;
        let begin = place.id.split_once('.').map(|(begin, _)| begin);
        if begin != Some(id) {
            return Err(ErrorKind::InvalidData.into());
        }
        let called = || serde_json::from_str::<Line<Titled>>(&line).map(|it| Some(it.item.into()));
        match place.folder.as_ref() {
            "techniques" => {
                let Line { item } = serde_json::from_str::<Line<Technique>>(&line)?;
                // One that says nothing of profiles would suit everybody.
                let suits = Some(item.suits.unwrap_or_default());
                added.techniques.push(Technique { suits, called: called()?, ..item });
            }
            "routines" => {
                let Line { item } = serde_json::from_str::<Line<Routine>>(&line)?;
                added.routines.push(Routine { called: called()?, ..item });
            }
            _ => return Err(ErrorKind::InvalidData.into()),
        }
        count += 1;
    }
    match count == head.items {
        true => Ok(added),
        false => Err(ErrorKind::UnexpectedEof.into()),
    }
}

/// The folder of an item and what is wanted of it.
pub(super) fn item<T: DeserializeOwned>(path: &Path, id: &str) -> Option<(String, T)> {
    for line in lines(path).ok()?.skip(1) {
        let line = line.ok()?;
        let place: Place<'_> = serde_json::from_str(&line).ok()?;
        if place.id == id {
            let folder = place.folder.into_owned();
            return serde_json::from_str::<Line<T>>(&line).ok().map(|it| (folder, it.item));
        }
    }
    None
}

fn lines(path: &Path) -> io::Result<impl Iterator<Item = io::Result<String>>> {
    Ok(BufReader::new(File::open(path)?.take(MOST)).lines())
}

//! The files of a pack that is a zip. What it says of lengths is not believed, and nothing of it is
//! written anywhere.

use super::MANIFEST;
use super::files::{FILES_MOST, Files};
use crate::content_check::Reason;
use std::fs::File;
use std::io::{self, Cursor, Read};
use std::path::Path;
use zip::ZipArchive;

/// The most bytes of the zip itself.
const ZIP_MOST: u64 = 4 * 1024 * 1024;

/// The length of the record at the end of a zip, without its comment; where in it the number of
/// entries stands.
const END: usize = 22;
const ENTRIES: std::ops::Range<usize> = 10..12;

/// The bits of a Unix mode that say what something is, and those of a link.
const KIND: u32 = 0o170_000;
const LINK: u32 = 0o120_000;

pub(super) fn read(path: &Path) -> io::Result<Files> {
    let mut bytes = Vec::new();
    File::open(path)?.take(ZIP_MOST + 1).read_to_end(&mut bytes)?;
    let mut files = Files::default();
    if bytes.len() as u64 > ZIP_MOST {
        files.fault("", Reason::TooBig(format!("{} KiB", ZIP_MOST / 1024)));
        return Ok(files);
    }
    let unreadable = |error: zip::result::ZipError| Reason::Unreadable(error.to_string());
    let mut archive = match ZipArchive::new(Cursor::new(&bytes)) {
        Ok(archive) => archive,
        Err(error) => {
            files.fault("", unreadable(error));
            return Ok(files);
        }
    };
    let entries = entries(&bytes, archive.comment().len());
    if archive.len() > 2 * FILES_MOST {
        return Ok(files.only_too_much());
    }
    // The archive keeps the last of several entries of one name, and says nothing of the others.
    if entries != Some(archive.len()) {
        files.fault("", Reason::EntryTwice);
    }
    let top = top(&archive);
    for number in 0..archive.len() {
        if files.is_too_much() {
            return Ok(files.only_too_much());
        }
        let entry = match archive.by_index(number) {
            Ok(entry) => entry,
            Err(error) => {
                files.fault("", unreadable(error));
                continue;
            }
        };
        let name = String::from_utf8_lossy(entry.name_raw()).into_owned();
        let name = name.strip_prefix(&top).unwrap_or(&name);
        let is_link = entry.unix_mode().is_some_and(|mode| mode & KIND == LINK);
        match (is_link, name.strip_suffix('/')) {
            (true, _) => files.fault(name, Reason::Link),
            (false, Some(folder)) => files.folder(folder),
            (false, None) if name.is_empty() => {}
            (false, None) => files.put(name, entry),
        }
    }
    Ok(if files.is_too_much() { files.only_too_much() } else { files })
}

/// How many entries the zip says that it has.
fn entries(bytes: &[u8], comment: usize) -> Option<usize> {
    let end = bytes.len().checked_sub(END + comment)?;
    let count = bytes.get(end..)?.get(ENTRIES)?;
    Some(usize::from(u16::from_le_bytes(count.try_into().ok()?)))
}

/// The folder that holds everything, where somebody zipped the folder rather than what is in it.
fn top<R: Read + io::Seek>(archive: &ZipArchive<R>) -> String {
    let mut names = archive.file_names().filter_map(|name| Some(name.ok()?.into_owned()));
    let manifest = format!("/{MANIFEST}");
    let top = names.find_map(|name| {
        let top = name.strip_suffix(&manifest).filter(|top| !top.contains('/'))?;
        (!top.is_empty() && top != "." && top != "..").then(|| format!("{top}/"))
    });
    let is_at_root = archive.index_for_name(MANIFEST).is_some();
    top.filter(|_| !is_at_root).unwrap_or_default()
}

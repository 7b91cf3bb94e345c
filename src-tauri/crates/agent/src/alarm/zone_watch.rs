//! Watches the files that say in which zone the system lives. What names the zone is a link, or a
//! chain of them, and a change replaces one; so the folders are watched that they lie in.

use crate::clock::{ZONE_FILE, links};
use rustix::fd::OwnedFd;
use rustix::fs::inotify;
use std::ffi::OsStr;
use std::io;
use std::mem::MaybeUninit;
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};

/// What names the zone where no link does.
const NAME_FILE: &str = "/etc/timezone";

/// A watch on the chain of links that begins with one file.
#[derive(Debug)]
pub(super) struct ZoneWatch {
    watch: OwnedFd,
    first: PathBuf,
    names: Vec<Vec<u8>>,
}

impl ZoneWatch {
    /// Watches the system's own.
    pub fn of_system() -> io::Result<ZoneWatch> {
        ZoneWatch::of(Path::new(ZONE_FILE))
    }

    fn of(first: &Path) -> io::Result<ZoneWatch> {
        let flags = inotify::CreateFlags::CLOEXEC | inotify::CreateFlags::NONBLOCK;
        let watch = inotify::init(flags)?;
        let mut watch = ZoneWatch { watch, first: first.to_owned(), names: Vec::new() };
        watch.follow()?;
        Ok(watch)
    }

    /// What to wait for.
    pub fn fd(&self) -> &OwnedFd {
        &self.watch
    }

    /// Reads all that happened; whether one of the files was among it.
    pub fn has_changed(&mut self) -> bool {
        let mut buffer = [MaybeUninit::uninit(); 1024];
        let mut events = inotify::Reader::new(&self.watch, &mut buffer);
        let mut changed = false;
        while let Ok(event) = events.next() {
            let name = event.file_name().map(|name| name.to_bytes());
            changed |= name.is_some_and(|name| self.names.iter().any(|known| known == name));
        }
        if changed {
            // The new link may lead elsewhere.
            let _ = self.follow();
        }
        changed
    }

    /// Watches the folder of each link; one that is watched already stays so.
    fn follow(&mut self) -> io::Result<()> {
        use inotify::WatchFlags;
        let what = WatchFlags::MOVED_TO
            | WatchFlags::MOVED_FROM
            | WatchFlags::CREATE
            | WatchFlags::DELETE
            | WatchFlags::CLOSE_WRITE;
        let mut chain = links(&self.first);
        // The zone's own file is replaced when the system is updated, which names no other zone.
        if chain.len() > 1 {
            chain.pop();
        }
        chain.push(PathBuf::from(NAME_FILE));
        self.names = chain
            .iter()
            .filter_map(|path| path.file_name().map(OsStr::as_bytes).map(<[u8]>::to_vec))
            .collect();
        let first = self.first.parent().unwrap_or(Path::new("/"));
        inotify::add_watch(&self.watch, first, what)?;
        for folder in chain.iter().filter_map(|path| path.parent()) {
            // One that is not there can't be watched.
            let _ = inotify::add_watch(&self.watch, folder, what);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::ZoneWatch;
    use std::fs;
    use std::io;
    use std::os::unix::fs::symlink;
    use std::path::Path;

    fn replace(link: &Path, target: &str) -> io::Result<()> {
        let temporary = link.with_extension("new");
        symlink(target, &temporary)?;
        fs::rename(temporary, link)
    }

    #[test]
    fn every_link_of_the_chain_is_watched_however_it_is_replaced() -> io::Result<()> {
        let folder = tempfile::tempdir()?;
        let inner = folder.path().join("writable");
        fs::create_dir(&inner)?;
        let (outer, inner) = (folder.path().join("localtime"), inner.join("zone"));
        symlink("writable/zone", &outer)?;
        symlink("/usr/share/zoneinfo/Europe/Amsterdam", &inner)?;
        let mut watch = ZoneWatch::of(&outer)?;
        assert!(!watch.has_changed(), "nothing has happened yet");
        replace(&inner, "/usr/share/zoneinfo/Asia/Tokyo")?;
        assert!(watch.has_changed(), "the inner one was replaced");
        fs::write(folder.path().join("hosts"), "another file")?;
        assert!(!watch.has_changed(), "that is no matter of ours");
        fs::remove_file(&outer)?;
        assert!(watch.has_changed(), "the outer one was removed");
        let elsewhere = tempfile::tempdir()?;
        let other = elsewhere.path().join("other");
        symlink("/usr/share/zoneinfo/UTC", &other)?;
        symlink(&other, &outer)?;
        assert!(watch.has_changed(), "it is there again");
        replace(&other, "/usr/share/zoneinfo/Asia/Tokyo")?;
        assert!(watch.has_changed(), "what it leads to now is watched too");
        Ok(())
    }
}

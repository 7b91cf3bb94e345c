//! Whether a camera is in use: some program of this user has one of `/dev/video*` open for more
//! than a moment. Only which is open is looked at, and only right after one was opened or closed.

use super::Trouble;
use super::desk::Desk;
use crate::presence::Sign;
use async_io::{Async, Timer};
use planner::engine::BusyReason;
use rustix::fd::OwnedFd;
use rustix::fs::inotify::{self, CreateFlags, ReadFlags, WatchFlags};
use std::collections::BTreeSet;
use std::fs;
use std::mem::MaybeUninit;
use std::path::{Path, PathBuf};
use std::rc::Rc;

/// As it is known.
const DEVICES: &str = "/dev/video*";

/// Where cameras and programs are found.
#[derive(Clone, Debug)]
pub struct Places {
    /// The folder with the cameras.
    pub devices: PathBuf,
    /// The folder with a folder for each process.
    pub processes: PathBuf,
}

impl Default for Places {
    fn default() -> Places {
        Places { devices: PathBuf::from("/dev"), processes: PathBuf::from("/proc") }
    }
}

/// Follows the cameras for ever.
pub async fn follow(places: Places, desk: Rc<Desk>) {
    let why = match watch(&places, &desk).await {
        Ok(()) => Trouble::Closed,
        Err(why) => why,
    };
    desk.busy(BusyReason::Camera, DEVICES, false);
    desk.fails(Sign::Camera, DEVICES, &why);
}

/// They are not watched any more.
pub fn unknown(desk: &Desk) {
    desk.busy(BusyReason::Camera, DEVICES, false);
    desk.forget(Sign::Camera, DEVICES);
}

async fn watch(places: &Places, desk: &Desk) -> Result<(), Trouble> {
    let watch = inotify::init(CreateFlags::CLOEXEC | CreateFlags::NONBLOCK)?;
    // A camera that is plugged in is there first, and may be opened by this user a little later.
    let comes = WatchFlags::CREATE | WatchFlags::ATTRIB | WatchFlags::ONLYDIR;
    inotify::add_watch(&watch, &places.devices, comes)?;
    let watch = Async::new_nonblocking(watch)?;
    desk.answers(Sign::Camera, DEVICES);
    loop {
        let cameras = cameras(places);
        for camera in &cameras {
            let opened = WatchFlags::OPEN | WatchFlags::CLOSE;
            // One that this user may not open, no program of this user can have open.
            let _ = inotify::add_watch(&watch, camera, opened);
        }
        desk.busy(BusyReason::Camera, DEVICES, is_open(places, &cameras));
        loop {
            watch.readable().await?;
            if concerns_a_camera(watch.get_ref()) {
                break;
            }
        }
        Timer::after(desk.lengths().camera).await;
        concerns_a_camera(watch.get_ref());
    }
}

/// Reads all that happened; whether it was at a camera.
fn concerns_a_camera(watch: &OwnedFd) -> bool {
    let mut buffer = [MaybeUninit::uninit(); 4096];
    let mut events = inotify::Reader::new(watch, &mut buffer);
    let mut concerns = false;
    while let Ok(event) = events.next() {
        let is_camera = |name: &std::ffi::CStr| name.to_bytes().starts_with(b"video");
        // What has no name happened to the file that is watched itself.
        let of_file = event
            .events()
            .intersects(ReadFlags::OPEN | ReadFlags::CLOSE_WRITE | ReadFlags::CLOSE_NOWRITE);
        concerns |= event.file_name().map_or(of_file, is_camera);
    }
    concerns
}

fn cameras(places: &Places) -> BTreeSet<PathBuf> {
    let is_camera = |path: &PathBuf| {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let number = name.strip_prefix("video");
        number.is_some_and(|n| !n.is_empty() && n.bytes().all(|byte| byte.is_ascii_digit()))
    };
    entries(&places.devices).filter(is_camera).collect()
}

/// Whether a process of this user has one of them open; those of others can't be looked into.
fn is_open(places: &Places, cameras: &BTreeSet<PathBuf>) -> bool {
    if cameras.is_empty() {
        return false;
    }
    let open = entries(&places.processes).flat_map(|process| entries(&process.join("fd")));
    open.filter_map(|fd| fs::read_link(fd).ok()).any(|file| cameras.contains(&file))
}

fn entries(folder: &Path) -> impl Iterator<Item = PathBuf> + use<> {
    fs::read_dir(folder).into_iter().flatten().filter_map(|entry| Some(entry.ok()?.path()))
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test that unwraps fails where it should")]

    use super::{Desk, Places, Timer, follow};
    use crate::presence::freedesktop::desk::Shared;
    use crate::presence::{Lengths, Picture, Seen};
    use futures_lite::future::{block_on, or};
    use planner::engine::BusyReason;
    use std::fs::File;
    use std::rc::Rc;
    use std::sync::{Arc, mpsc};
    use std::time::Duration;

    /// Waits for what is seen next, while the cameras are followed.
    async fn next(seen: &mpsc::Receiver<Seen>) -> Option<Seen> {
        for _ in 0..1_000 {
            if let Ok(seen) = seen.try_recv() {
                return Some(seen);
            }
            Timer::after(Duration::from_millis(20)).await;
        }
        None
    }

    #[test]
    fn a_camera_is_in_use_while_some_program_has_it_open() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("video0");
        File::create(&path).unwrap();
        File::create(folder.path().join("video-of-a-cat")).unwrap();
        let places = Places { devices: folder.path().to_owned(), ..Places::default() };
        let (tell, seen) = mpsc::channel();
        let desk =
            Desk::new(Lengths::default().shortened(50), Arc::<Shared>::default(), move |seen| {
                tell.send(seen).unwrap();
            });
        let desk = Rc::new(desk);
        desk.first_picture();
        let using = async {
            assert_eq!(next(&seen).await, Some(Seen::Picture(Picture::default())));
            let cat = File::open(folder.path().join("video-of-a-cat")).unwrap();
            let camera = File::open(&path).unwrap();
            assert_eq!(next(&seen).await, Some(Seen::Busy(BusyReason::Camera)));
            drop(camera);
            assert_eq!(next(&seen).await, Some(Seen::Free(BusyReason::Camera)), "a cat is none");
            let plugged_in = File::create(folder.path().join("video2")).unwrap();
            assert_eq!(next(&seen).await, Some(Seen::Busy(BusyReason::Camera)));
            drop((cat, plugged_in));
            assert_eq!(next(&seen).await, Some(Seen::Free(BusyReason::Camera)));
        };
        block_on(or(follow(places, Rc::clone(&desk)), using));
        assert!(seen.try_recv().is_err(), "nothing else was seen");
    }
}

//! A timer of the kernel on the wall clock. It rings at its moment, and also when the clock is set
//! or the machine wakes, so that nobody has to look at the clock in between. A watch on `/etc`
//! rings when the system's zone changes.

use chrono::{DateTime, Utc};
use rustix::event::{PollFd, PollFlags, poll};
use rustix::fd::OwnedFd;
use rustix::fs::inotify;
use rustix::io::{Errno, read};
use rustix::time::{
    Itimerspec, TimerfdClockId, TimerfdFlags, TimerfdTimerFlags, Timespec, timerfd_create,
    timerfd_settime,
};
use std::io;
use std::mem::MaybeUninit;
use std::sync::Arc;
use std::thread;

const STACK: usize = 64 * 1024;
/// What the zone is read from.
const ZONE_FILES: [&[u8]; 2] = [b"localtime", b"timezone"];

/// The timer, and the thread that waits for it.
#[derive(Debug)]
pub struct Alarm {
    timer: Arc<OwnedFd>,
}

impl Alarm {
    /// Makes the timer, not yet set. `ring` is called from a thread of its own.
    pub fn start(ring: impl Fn() + Send + 'static) -> io::Result<Alarm> {
        let timer = timerfd_create(TimerfdClockId::Realtime, TimerfdFlags::CLOEXEC)?;
        let timer = Arc::new(timer);
        let waited_for = Arc::clone(&timer);
        // Without the watch a change of zone is noticed at the next moment.
        let zone = watch_zone().ok();
        thread::Builder::new()
            .name("alarm".to_owned())
            .stack_size(STACK)
            .spawn(move || wait(&waited_for, zone.as_ref(), ring))?;
        Ok(Alarm { timer })
    }

    /// Sets it to this moment, or to none: then only a change of the clock rings. False if the
    /// clock was set meanwhile, so that it should be looked at now.
    pub fn set(&self, at: Option<DateTime<Utc>>) -> bool {
        // The year 2100: never, for a program that wakes at least once a day.
        let seconds = at.map_or(4_102_444_800, |at| at.timestamp().max(1));
        let nanos = at.map_or(0, |at| at.timestamp_subsec_nanos().min(999_999_999));
        let once = Itimerspec {
            it_interval: Timespec { tv_sec: 0, tv_nsec: 0 },
            it_value: Timespec { tv_sec: seconds, tv_nsec: nanos.into() },
        };
        let flags = TimerfdTimerFlags::ABSTIME | TimerfdTimerFlags::CANCEL_ON_SET;
        timerfd_settime(&self.timer, flags, &once).is_ok()
    }
}

fn wait(timer: &OwnedFd, zone: Option<&OwnedFd>, ring: impl Fn()) {
    loop {
        let mut fds = vec![PollFd::new(timer, PollFlags::IN)];
        fds.extend(zone.map(|zone| PollFd::new(zone, PollFlags::IN)));
        match poll(&mut fds, None) {
            Ok(_) => {}
            Err(Errno::INTR) => continue,
            Err(error) => {
                log::warn!("the alarm is out of order: {error}");
                return;
            }
        }
        let is_ready = |fd: &PollFd<'_>| !fd.revents().is_empty();
        let timer_rang = fds.first().is_some_and(is_ready);
        let folder_changed = fds.get(1).is_some_and(is_ready);
        if timer_rang {
            let mut count = [0; 8];
            // ECANCELED: the clock was set, or the machine woke. Both are reasons to look.
            let _ = read(timer, &mut count);
            ring();
        }
        if folder_changed && zone.is_some_and(zone_changed) {
            ring();
        }
    }
}

fn watch_zone() -> io::Result<OwnedFd> {
    let watch = inotify::init(inotify::CreateFlags::CLOEXEC | inotify::CreateFlags::NONBLOCK)?;
    let what = inotify::WatchFlags::MOVED_TO
        | inotify::WatchFlags::CREATE
        | inotify::WatchFlags::CLOSE_WRITE;
    inotify::add_watch(&watch, "/etc", what)?;
    Ok(watch)
}

/// Reads all that happened in the folder; whether the zone was among it.
fn zone_changed(watch: &OwnedFd) -> bool {
    let mut buffer = [MaybeUninit::uninit(); 1024];
    let mut events = inotify::Reader::new(watch, &mut buffer);
    let mut changed = false;
    while let Ok(event) = events.next() {
        changed |= event.file_name().is_some_and(|name| ZONE_FILES.contains(&name.to_bytes()));
    }
    changed
}

//! A timer of the kernel on the wall clock. It rings at its moment, and also when the clock is set
//! or the machine wakes, so that nobody has to look at the clock in between. A watch on the links
//! that name the system's zone rings when one of them is replaced.

use super::zone_watch::ZoneWatch;
use super::{LOOK_EVERY, NotSet};
use chrono::{DateTime, Utc};
use rustix::event::{PollFd, PollFlags, poll};
use rustix::fd::OwnedFd;
use rustix::io::{Errno, read};
use rustix::time::{
    Itimerspec, TimerfdClockId, TimerfdFlags, TimerfdTimerFlags, Timespec, timerfd_create,
    timerfd_settime,
};
use std::io;
use std::sync::Arc;
use std::thread;

const STACK: usize = 64 * 1024;

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
        let zone = ZoneWatch::of_system().ok();
        thread::Builder::new()
            .name("alarm".to_owned())
            .stack_size(STACK)
            .spawn(move || wait(&waited_for, zone, ring))?;
        Ok(Alarm { timer })
    }

    /// Sets it to this moment, or to none: then only a change of the clock rings.
    pub fn set(&self, at: Option<DateTime<Utc>>) -> Result<(), NotSet> {
        // The year 2100: never, for a program that wakes at least once a day.
        let seconds = at.map_or(4_102_444_800, |at| at.timestamp().max(1));
        let nanos = at.map_or(0, |at| at.timestamp_subsec_nanos().min(999_999_999));
        let once = Itimerspec {
            it_interval: Timespec { tv_sec: 0, tv_nsec: 0 },
            it_value: Timespec { tv_sec: seconds, tv_nsec: nanos.into() },
        };
        let flags = TimerfdTimerFlags::ABSTIME | TimerfdTimerFlags::CANCEL_ON_SET;
        match timerfd_settime(&self.timer, flags, &once) {
            Ok(_) => Ok(()),
            Err(Errno::CANCELED) => Err(NotSet::ClockWasSet),
            Err(error) => Err(NotSet::Failed(error.into())),
        }
    }
}

fn wait(timer: &OwnedFd, mut zone: Option<ZoneWatch>, ring: impl Fn()) {
    let mut was_said = false;
    loop {
        let mut fds = vec![PollFd::new(timer, PollFlags::IN)];
        fds.extend(zone.as_ref().map(|zone| PollFd::new(zone.fd(), PollFlags::IN)));
        let polled = poll(&mut fds, None);
        let is_ready = |fd: &PollFd<'_>| !fd.revents().is_empty();
        let timer_rang = fds.first().is_some_and(is_ready);
        let links_changed = fds.get(1).is_some_and(is_ready);
        match polled {
            Ok(_) => {}
            Err(Errno::INTR) => continue,
            Err(error) => {
                // Somebody has to look at the clock, so it rings now and then. Nothing is lost by
                // sleeping: there is nothing left here to wait for.
                if !was_said {
                    log::warn!("the alarm is out of order: {error}");
                    was_said = true;
                }
                thread::sleep(LOOK_EVERY);
                ring();
                continue;
            }
        }
        if timer_rang {
            let mut count = [0; 8];
            // ECANCELED: the clock was set, or the machine woke. Both are reasons to look.
            let _ = read(timer, &mut count);
            ring();
        }
        if links_changed && zone.as_mut().is_some_and(ZoneWatch::has_changed) {
            ring();
        }
    }
}

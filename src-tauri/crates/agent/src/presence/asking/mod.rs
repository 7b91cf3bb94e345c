//! Windows and macOS: there the system is asked, seldom, on a thread of its own. Only that the
//! machine sleeps and wakes it says by itself.

#[cfg_attr(windows, path = "windows.rs")]
#[cfg_attr(target_vendor = "apple", path = "apple.rs")]
mod system;

use super::asker::{Asker, Glance};
use super::{Lengths, Presence, Seen, Sign, Source, Sources};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::sync::{Arc, Mutex, PoisonError};
use std::{io, thread};

/// Asks the system.
#[derive(Debug)]
pub struct Asking {
    orders: Sender<Order>,
    sources: Arc<Mutex<Sources>>,
}

/// What the thread is told.
#[derive(Debug)]
enum Order {
    AwaitStill,
    Sleeps(bool),
}

impl Asking {
    /// Begins to ask. What is seen goes to `tell`, which is called from another thread.
    pub fn start(
        lengths: Lengths,
        tell: impl Fn(Seen) + Send + Sync + 'static,
    ) -> io::Result<Asking> {
        let (orders, ordered) = mpsc::channel();
        let sources = Arc::<Mutex<Sources>>::default();
        let (from_power, known) = (orders.clone(), Arc::clone(&sources));
        let name = "presence".to_owned();
        thread::Builder::new().name(name).spawn(move || {
            let said = system::watch_power(move |is_asleep| {
                let _ = from_power.send(Order::Sleeps(is_asleep));
            });
            note(&known, Sign::Sleep, system::POWER, said.err().map(|error| error.to_string()));
            ask(Asker::new(lengths), &ordered, &known, &tell);
        })?;
        Ok(Asking { orders, sources })
    }

    /// What there is to see by, and whether it answers.
    pub fn sources(&self) -> Sources {
        self.sources.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Presence for Asking {
    fn await_still(&mut self) -> bool {
        let sees = self.sources().of(Sign::Idle).is_some_and(|source| source.fails.is_none());
        sees && self.orders.send(Order::AwaitStill).is_ok()
    }

    /// No way to ask that is both documented and quiet.
    fn watch_camera(&mut self, _on: bool) {}
}

fn ask(mut asker: Asker, ordered: &Receiver<Order>, known: &Mutex<Sources>, tell: &impl Fn(Seen)) {
    loop {
        let glance = system::look();
        let Glance { idle_ms, is_locked, is_quiet, is_covered } = glance;
        for (sign, name, is_said) in [
            (Sign::Idle, system::IDLE, idle_ms.is_some()),
            (Sign::Lock, system::LOCK, is_locked.is_some()),
            (Sign::DoNotDisturb, system::QUIET, is_quiet.is_some()),
            (Sign::FullScreen, system::COVERED, is_covered.is_some()),
        ] {
            if let Some(name) = name {
                let fails = (!is_said).then(|| "the system does not say".to_owned());
                note(known, sign, name, fails);
            }
        }
        let (seen, wait) = asker.saw(glance);
        seen.into_iter().for_each(tell);
        match ordered.recv_timeout(wait) {
            Ok(Order::AwaitStill) => asker.await_still(),
            Ok(Order::Sleeps(is_asleep)) => asker.sleeps(is_asleep),
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return,
        }
    }
}

fn note(known: &Mutex<Sources>, sign: Sign, name: &'static str, fails: Option<String>) {
    let source = Source { sign, name, fails };
    let mut sources = known.lock().unwrap_or_else(PoisonError::into_inner);
    if sources.note(source.clone())
        && let Some(why) = source.fails
    {
        log::warn!("{name} does not tell what it should ({why}); the agent goes on without it");
    }
}

//! What all sources say, put together: only what changes the whole is told.

use crate::presence::lengths::ms;
use crate::presence::{Lengths, Picture, Seen, Sign, Source, Sources};
use planner::engine::BusyReason;
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

type Tell = Box<dyn Fn(Seen)>;

/// What tells that nobody touches the computer, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum IdleBy {
    /// GNOME's, for both kinds of session.
    Mutter,
    /// That of the other Wayland compositors.
    Wayland,
    /// That of an X server.
    X11,
}

impl IdleBy {
    /// As it is named to people: the doctor says it.
    pub const fn name(self) -> &'static str {
        match self {
            IdleBy::Mutter => "Mutter",
            IdleBy::Wayland => "Wayland",
            IdleBy::X11 => "X11",
        }
    }
}

/// Puts together what the sources say.
pub struct Desk {
    lengths: Lengths,
    tell: Tell,
    signs: RefCell<Signs>,
    /// What was told last; none before the first picture.
    told: RefCell<Option<Picture>>,
    awaits_still: Cell<bool>,
    shared: Arc<Shared>,
}

/// What may be asked from another thread.
#[derive(Default)]
pub struct Shared {
    sources: Mutex<Sources>,
}

impl Shared {
    /// What there is to see by.
    pub fn sources(&self) -> Sources {
        self.sources.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Whether anything tells for how long nobody has touched the computer.
    pub fn sees_idle(&self) -> bool {
        let sources = self.sources.lock().unwrap_or_else(PoisonError::into_inner);
        sources.of(Sign::Idle).is_some_and(|source| source.fails.is_none())
    }
}

#[derive(Default)]
struct Signs {
    /// Of each source that answers: the last input, if there was none for long.
    idle: BTreeMap<IdleBy, Option<Instant>>,
    locked_by: BTreeSet<&'static str>,
    is_asleep: bool,
    busy_by: BTreeSet<(BusyReason, &'static str)>,
}

impl Signs {
    fn picture(&self) -> Picture {
        let since = self.idle.values().next().copied().flatten();
        let mut busy: Vec<BusyReason> = self.busy_by.iter().map(|(reason, _)| *reason).collect();
        busy.dedup();
        Picture {
            idle_ms: since.map(|since| ms(since.elapsed())),
            is_locked: !self.locked_by.is_empty(),
            is_asleep: self.is_asleep,
            busy,
        }
    }
}

impl Desk {
    /// A desk of which nothing is known. Changes go to `tell` once the first picture was told.
    pub fn new(lengths: Lengths, shared: Arc<Shared>, tell: impl Fn(Seen) + 'static) -> Desk {
        Desk {
            lengths,
            tell: Box::new(tell),
            signs: RefCell::default(),
            told: RefCell::default(),
            awaits_still: Cell::new(false),
            shared,
        }
    }

    /// How long things have to last.
    pub fn lengths(&self) -> Lengths {
        self.lengths
    }

    /// Every source has had its first look: from now on what changes is told.
    pub fn first_picture(&self) {
        let picture = self.signs.borrow().picture();
        if self.told.replace(Some(picture.clone())).is_none() {
            (self.tell)(Seen::Picture(picture));
        }
    }

    /// This source tells from now on for how long nobody has touched the computer.
    pub fn sees_idle(&self, by: IdleBy) {
        self.answers(Sign::Idle, by.name());
        self.change(|signs| {
            signs.idle.insert(by, None);
        });
    }

    /// It does not any more.
    pub fn sees_no_idle(&self, by: IdleBy) {
        self.forget(Sign::Idle, by.name());
        self.change(|signs| {
            signs.idle.remove(&by);
        });
        // Whoever waits for it must not wait in vain.
        self.still_now();
    }

    /// For so long nobody has touched the computer; none: somebody does.
    pub fn idle(&self, by: IdleBy, length: Option<Duration>) {
        let since = length.and_then(|length| Instant::now().checked_sub(length));
        self.change(|signs| {
            if let Some(known) = signs.idle.get_mut(&by) {
                *known = since;
            }
        });
    }

    /// A moment without typing is waited for.
    pub fn await_still(&self) {
        self.awaits_still.set(true);
    }

    /// Whether this source is to say when nobody types.
    pub fn awaits_still_of(&self, by: IdleBy) -> bool {
        self.awaits_still.get() && self.signs.borrow().idle.keys().next() == Some(&by)
    }

    /// Nobody types, or nothing can tell.
    pub fn still_now(&self) {
        if self.awaits_still.replace(false) {
            (self.tell)(Seen::Still);
        }
    }

    /// Whether this says that the session is locked.
    pub fn locked(&self, by: &'static str, is_locked: bool) {
        self.change(|signs| {
            if is_locked {
                signs.locked_by.insert(by);
            } else {
                signs.locked_by.remove(by);
            }
        });
    }

    /// Whether the machine goes to sleep.
    pub fn asleep(&self, is_asleep: bool) {
        self.change(|signs| {
            if signs.is_asleep && !is_asleep {
                // Waking is a touch too. Whoever is not there then is away from then on.
                let now = Instant::now();
                signs.idle.values_mut().flatten().for_each(|since| *since = now);
            }
            signs.is_asleep = is_asleep;
        });
    }

    /// Whether this says that the user must not be disturbed.
    pub fn busy(&self, reason: BusyReason, by: &'static str, is_busy: bool) {
        self.change(|signs| {
            if is_busy {
                signs.busy_by.insert((reason, by));
            } else {
                signs.busy_by.remove(&(reason, by));
            }
        });
    }

    /// This source answers as it should.
    pub fn answers(&self, sign: Sign, name: &'static str) {
        self.note(Source { sign, name, fails: None });
    }

    /// This source does not answer as it should. The log says so once.
    pub fn fails(&self, sign: Sign, name: &'static str, why: &dyn std::fmt::Display) {
        let why = why.to_string();
        if self.note(Source { sign, name, fails: Some(why.clone()) }) {
            log::warn!("{name} does not tell what it should ({why}); the agent goes on without it");
        }
    }

    /// There is no such source any more.
    pub fn forget(&self, sign: Sign, name: &str) {
        self.shared.sources.lock().unwrap_or_else(PoisonError::into_inner).forget(sign, name);
    }

    fn note(&self, source: Source) -> bool {
        self.shared.sources.lock().unwrap_or_else(PoisonError::into_inner).note(source)
    }

    fn change(&self, change: impl FnOnce(&mut Signs)) {
        let after = {
            let mut signs = self.signs.borrow_mut();
            change(&mut signs);
            signs.picture()
        };
        let before = match &mut *self.told.borrow_mut() {
            Some(told) => std::mem::replace(told, after.clone()),
            None => return,
        };
        for seen in after.differs_from(&before) {
            (self.tell)(seen);
        }
    }
}

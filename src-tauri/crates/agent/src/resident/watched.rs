//! A watch on a folder, and what an event of it means, for whoever reads what lies there.

use notify::event::{AccessKind, AccessMode};
use notify::{EventKind, RecommendedWatcher};
use std::sync::mpsc;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

/// A disk that answers does so within this.
const AT_ONCE: Duration = Duration::from_millis(100);

/// A watch, which begins in a thread of its own: a disk that hangs holds up that thread alone.
pub(super) struct Watch(Arc<Mutex<State>>);

enum State {
    /// The disk has not answered yet.
    Begins,
    /// Until it is dropped.
    Watches {
        _until_dropped: RecommendedWatcher,
    },
    Failed,
}

impl Watch {
    /// Begins one with what makes its watcher. It watches by the time it is handed out, or `late`
    /// is called once it does: what changed before that was not noticed.
    pub fn begin(
        watcher: impl FnOnce() -> notify::Result<RecommendedWatcher> + Send + 'static,
        late: impl FnOnce() + Send + 'static,
    ) -> Watch {
        let state = Arc::new(Mutex::new(State::Begins));
        let wanted = Arc::downgrade(&state);
        let (tell, heard) = mpsc::channel();
        let begin = move || {
            let made = watcher();
            // Nobody may want it any more.
            let Some(state) = wanted.upgrade() else { return };
            match made {
                Ok(watcher) => {
                    *locked(&state) = State::Watches { _until_dropped: watcher };
                    if tell.send(()).is_err() {
                        late();
                    }
                }
                Err(error) => {
                    log::debug!("a folder is not watched: {:?}", error.kind);
                    *locked(&state) = State::Failed;
                }
            }
        };
        let thread = thread::Builder::new().name("watch".to_owned()).stack_size(128 * 1024);
        if let Err(error) = thread.spawn(begin) {
            log::debug!("a folder is not watched: {error}");
            *locked(&state) = State::Failed;
        }
        let _ = heard.recv_timeout(AT_ONCE);
        Watch(state)
    }

    /// Whether changes are noticed.
    pub fn watches(&self) -> bool {
        matches!(*locked(&self.0), State::Watches { .. })
    }

    /// Whether its disk has not answered yet.
    pub fn begins(&self) -> bool {
        matches!(*locked(&self.0), State::Begins)
    }
}

fn locked(state: &Mutex<State>) -> MutexGuard<'_, State> {
    state.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Whether something changed: what is opened or read does not, and what is written counts once it is
/// closed.
pub(super) fn changes(kind: EventKind) -> bool {
    match kind {
        EventKind::Access(AccessKind::Close(AccessMode::Write)) => true,
        EventKind::Access(_) => false,
        EventKind::Any
        | EventKind::Create(_)
        | EventKind::Modify(_)
        | EventKind::Remove(_)
        | EventKind::Other => true,
    }
}

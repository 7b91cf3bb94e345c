//! A watch on a folder, and what an event of it means, for whoever reads what lies there.

use notify::event::{AccessKind, AccessMode};
use notify::{EventKind, RecommendedWatcher};
use std::mem;
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
    /// Nor has it in time, and nobody waits for it.
    Late,
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
        let (line, heard) = mpsc::channel::<()>();
        let begin = move || {
            let made = watcher();
            // Nobody may want it any more.
            let Some(state) = wanted.upgrade() else { return };
            match made {
                Ok(watcher) => {
                    let watches = State::Watches { _until_dropped: watcher };
                    let before = mem::replace(&mut *locked(&state), watches);
                    // Whoever waits goes on.
                    drop(line);
                    if matches!(before, State::Late) {
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
        // Nothing is said on it: it is hung up.
        let _ = heard.recv_timeout(AT_ONCE);
        let watch = Watch(state);
        watch.wait_no_more();
        watch
    }

    /// Whether changes are noticed.
    pub fn watches(&self) -> bool {
        matches!(*locked(&self.0), State::Watches { .. })
    }

    /// Whether its disk has not answered yet.
    pub fn begins(&self) -> bool {
        matches!(*locked(&self.0), State::Begins | State::Late)
    }

    fn wait_no_more(&self) {
        let mut state = locked(&self.0);
        if matches!(*state, State::Begins) {
            *state = State::Late;
        }
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

#[cfg(test)]
mod tests {
    use super::Watch;
    use notify::RecommendedWatcher;
    use std::sync::mpsc::RecvTimeoutError::Disconnected;
    use std::sync::mpsc::{Receiver, Sender, channel};
    use std::time::Duration;

    const SOON: Duration = Duration::from_secs(30);

    /// One whose disk answers with this once the sender is dropped, and what hears that it was late.
    fn silent(
        made: impl FnOnce() -> notify::Result<RecommendedWatcher> + Send + 'static,
    ) -> (Watch, Sender<()>, Receiver<()>) {
        let (answer, answers) = channel::<()>();
        let (late, is_late) = channel();
        let watcher = move || {
            let _ = answers.recv();
            made()
        };
        let watch = Watch::begin(watcher, move || late.send(()).unwrap_or_default());
        (watch, answer, is_late)
    }

    fn some_watcher() -> notify::Result<RecommendedWatcher> {
        notify::recommended_watcher(|_| {})
    }

    #[test]
    fn one_that_begins_late_says_so_once() {
        let (watch, answer, is_late) = silent(some_watcher);
        assert!(watch.begins() && !watch.watches(), "its disk does not answer");
        assert!(is_late.try_recv().is_err(), "nor does it say anything");
        drop(answer);
        assert_eq!(is_late.recv_timeout(SOON), Ok(()));
        assert!(watch.watches() && !watch.begins());
        assert_eq!(is_late.recv_timeout(SOON), Err(Disconnected), "not another word");
    }

    #[test]
    fn one_that_fails_late_says_nothing() {
        let (watch, answer, is_late) = silent(|| Err(notify::Error::path_not_found()));
        drop(answer);
        assert_eq!(is_late.recv_timeout(SOON), Err(Disconnected), "not a word");
        assert!(!watch.begins() && !watch.watches());
    }

    #[test]
    fn one_that_nobody_wants_any_more_says_nothing() {
        let (watch, answer, is_late) = silent(some_watcher);
        drop(watch);
        drop(answer);
        assert_eq!(is_late.recv_timeout(SOON), Err(Disconnected), "not a word");
    }
}

//! A desktop as freedesktop.org describes it: Linux and the BSDs.
//!
//! ```text
//! the loop ── Order ──► one thread: ├─ session bus: Mutter, screen savers, do-not-disturb
//!          ◄── Seen ── the desk ◄───┼─ system bus: logind
//!                                   ├─ the Wayland compositor, or the X server
//!                                   └─ the cameras, if the user wants that
//! ```
//!
//! Every source is a task that sleeps until its source says something. None of them looks around
//! by itself, and the loop waits for none of them.

mod bus;
mod camera;
mod desk;
mod logind;
mod mutter;
mod quiet;
mod saver;
mod trouble;
mod wayland;
mod x11;

use super::{FIRST_PICTURE, Lengths, Picture, Presence, Seen, Sources};
use async_channel::{Receiver, Sender, bounded, unbounded};
use async_executor::{LocalExecutor, Task};
use async_io::Timer;
use bus::{Listener, Which};
use desk::{Desk, Shared};
use futures_lite::future::{block_on, or};
use std::convert::Infallible;
use std::rc::{Rc, Weak};
use std::sync::Arc;
use std::{io, thread};
use trouble::Trouble;

/// Room for what a debug build moves about; what is not touched takes no memory.
const STACK: usize = 1024 * 1024;

/// What runs on the thread. It ends with the thread, so nothing on it may keep it alive.
#[derive(Clone)]
struct Tasks(Weak<LocalExecutor<'static>>);

impl Tasks {
    fn spawn(&self, work: impl Future<Output = ()> + 'static) -> Task<()> {
        let executor = self.0.upgrade().expect("BUG: only what runs on it spawns");
        executor.spawn(work)
    }
}

/// Told whenever a moment without typing is waited for.
type Asks = Receiver<()>;

/// Held by a source until it has had its first look, and dropped then.
#[derive(Clone, Default)]
struct FirstLook {
    _held: Option<Sender<Infallible>>,
}

/// Watches such a desktop.
pub struct Freedesktop {
    orders: Sender<Order>,
    shared: Arc<Shared>,
}

/// What the loop wants of the thread.
enum Order {
    AwaitStill,
    Camera(bool),
}

impl Freedesktop {
    /// Begins to watch. What is seen goes to `tell`, which is called from another thread.
    pub fn start(
        lengths: Lengths,
        tell: impl Fn(Seen) + Send + Sync + 'static,
    ) -> io::Result<Freedesktop> {
        let (orders, ordered) = unbounded();
        let shared = Arc::<Shared>::default();
        let known = Arc::clone(&shared);
        let tell = LastWord(Arc::new(tell));
        thread::Builder::new().name("presence".to_owned()).stack_size(STACK).spawn(move || {
            let told = Arc::clone(&tell.0);
            let desk = Rc::new(Desk::new(lengths, known, move |seen| told(seen)));
            let executor = Rc::new(LocalExecutor::new());
            let tasks = Tasks(Rc::downgrade(&executor));
            block_on(executor.run(watch(desk, &tasks, &ordered)));
        })?;
        Ok(Freedesktop { orders, shared })
    }

    /// What there is to see by, and whether it answers.
    pub fn sources(&self) -> Sources {
        self.shared.sources()
    }
}

impl std::fmt::Debug for Freedesktop {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Freedesktop").finish_non_exhaustive()
    }
}

impl Presence for Freedesktop {
    fn await_still(&mut self) -> bool {
        self.shared.sees_idle() && self.orders.try_send(Order::AwaitStill).is_ok()
    }

    fn watch_camera(&mut self, on: bool) {
        let _ = self.orders.try_send(Order::Camera(on));
    }
}

/// If the thread falls, nothing is known any more: everybody counts as there.
struct LastWord(Arc<dyn Fn(Seen) + Send + Sync>);

impl Drop for LastWord {
    fn drop(&mut self) {
        if thread::panicking() {
            (self.0)(Seen::Picture(Picture::default()));
        }
    }
}

async fn watch(desk: Rc<Desk>, tasks: &Tasks, ordered: &Receiver<Order>) {
    let (ask_mutter, mutter_asks) = bounded(1);
    let (ask_screen, screen_asks) = bounded(1);
    let (held, all_looked) = bounded::<Infallible>(1);
    let first = FirstLook { _held: Some(held) };
    let on = |desk: &Rc<Desk>| Rc::clone(desk);
    let session: Vec<Rc<dyn Listener>> = vec![
        Rc::new(mutter::Mutter::new(on(&desk), mutter_asks)),
        Rc::new(saver::Savers::new(on(&desk))),
        Rc::new(quiet::Servers::new(on(&desk))),
        Rc::new(quiet::Xfconf::new(on(&desk))),
        Rc::new(quiet::Dconf::new(on(&desk))),
    ];
    let system: Vec<Rc<dyn Listener>> = vec![Rc::new(logind::Logind::new(on(&desk)))];
    for (which, listeners) in [(Which::Session, session), (Which::System, system)] {
        tasks.spawn(bus::follow(which, listeners, tasks.clone(), first.clone())).detach();
    }
    tasks.spawn(follow_screen(on(&desk), screen_asks, first.clone())).detach();
    // Only the sources hold it now.
    drop(first);
    let first_picture = {
        let desk = on(&desk);
        async move {
            let looked = async {
                let _ = all_looked.recv().await;
            };
            let late = async {
                Timer::after(FIRST_PICTURE).await;
            };
            or(looked, late).await;
            desk.first_picture();
        }
    };
    tasks.spawn(first_picture).detach();
    let mut camera: Option<Task<()>> = None;
    while let Ok(order) = ordered.recv().await {
        match order {
            Order::AwaitStill => {
                desk.await_still();
                for ask in [&ask_mutter, &ask_screen] {
                    let _ = ask.try_send(());
                }
            }
            Order::Camera(true) if camera.is_none() => {
                let places = camera::Places::default();
                camera = Some(tasks.spawn(camera::follow(places, on(&desk))));
            }
            Order::Camera(true) => {}
            Order::Camera(false) => {
                drop(camera.take());
                camera::unknown(&desk);
            }
        }
    }
}

/// Follows the compositor of a Wayland session, or the server of an X session. The X server of a
/// Wayland session knows neither when somebody types nor what covers the screen.
async fn follow_screen(desk: Rc<Desk>, asks: Asks, first: FirstLook) {
    let is_set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let is_wayland = is_set("WAYLAND_DISPLAY")
        || std::env::var("XDG_SESSION_TYPE").is_ok_and(|kind| kind == "wayland");
    if is_wayland {
        wayland::follow(desk, asks, first).await;
    } else if is_set("DISPLAY") {
        x11::follow(desk, asks, first).await;
    }
}

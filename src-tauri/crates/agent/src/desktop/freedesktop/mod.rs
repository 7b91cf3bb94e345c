//! Notifications over D-Bus (`org.freedesktop.Notifications`), by notify-rust.
//!
//! ```text
//! the loop ── Order ──► one thread ──► a task a bubble: abilities ─ Notify ─ wait ──► Report
//! ```
//!
//! All of it is one thread of ours, begun with the first order, however many bubbles there are and
//! however long a server takes; notify-rust adds one for the connection of a bubble that is up. A
//! task has a connection of its own and lets it go at its end: some servers take a bubble away when
//! the connection that brought it is closed, and with nothing on screen there is none. Only where
//! there is no server one stays, to hear when one comes.

mod examine;
mod life;
mod offer;
mod patience;
mod server;
mod watch;

pub use examine::examine;

use super::{About, Bubble, Lack, Notifier, Report};
use async_channel::{Receiver, Sender, bounded, unbounded};
use async_executor::{LocalExecutor, Task};
use futures_lite::future::block_on;
use std::cell::Cell;
use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc;
use std::time::Duration;
use std::{io, thread};

/// Room for what a debug build moves about; what is not touched takes no memory.
const STACK: usize = 1024 * 1024;
/// How long an agent that ends waits for its bubbles to leave the screen.
const FAREWELL: Duration = Duration::from_millis(500);

type Tell = Arc<dyn Fn(Report) + Send + Sync>;
type Tasks = Rc<LocalExecutor<'static>>;

/// Notifications over D-Bus.
pub struct Freedesktop {
    tell: Tell,
    orders: Option<Sender<Order>>,
    /// A probe has not come back yet. Whoever asks again meanwhile starts no second one.
    is_probing: Arc<AtomicBool>,
}

/// What the loop wants of the thread.
enum Order {
    Show(Bubble),
    Reword(Bubble),
    Withdraw(About),
    CloseOld(u32),
    Probe,
    /// Everything leaves the screen; told when it has.
    End(mpsc::Sender<()>),
}

impl Freedesktop {
    /// Reports go to `tell`, which is called from another thread.
    pub fn new(tell: impl Fn(Report) + Send + Sync + 'static) -> Freedesktop {
        Freedesktop { tell: Arc::new(tell), orders: None, is_probing: Arc::default() }
    }

    fn order(&mut self, order: Order) {
        let order = match &self.orders {
            Some(orders) => match orders.try_send(order) {
                Ok(()) => return,
                // The thread has fallen.
                Err(error) => error.into_inner(),
            },
            None => order,
        };
        match self.begin() {
            Ok(orders) => {
                let _ = orders.try_send(order);
                self.orders = Some(orders);
            }
            Err(error) => self.not_begun(order, &error),
        }
    }

    fn begin(&self) -> io::Result<Sender<Order>> {
        let (orders, ordered) = unbounded();
        self.is_probing.store(false, Ordering::Release);
        let (tell, is_probing) = (Arc::clone(&self.tell), Arc::clone(&self.is_probing));
        thread::Builder::new().name("bubbles".to_owned()).stack_size(STACK).spawn(move || {
            let tasks = Tasks::default();
            let shown = BTreeMap::new();
            let own = Rc::clone(&tasks);
            let mut thread = Thread { tell, is_probing, tasks: own, shown, awaits: Rc::default() };
            block_on(tasks.run(thread.follow(&ordered)));
        })?;
        Ok(orders)
    }

    fn not_begun(&self, order: Order, error: &io::Error) {
        log::warn!("no thread for notifications: {error}");
        let lack = Lack::Bus(error.to_string());
        match order {
            Order::Show(Bubble { about, serial, .. }) => {
                (self.tell)(Report::NotTaken { about, serial, lack });
            }
            Order::Probe => {
                self.is_probing.store(false, Ordering::Release);
                (self.tell)(Report::NoServer(lack));
            }
            Order::Reword(_) | Order::Withdraw(_) | Order::CloseOld(_) | Order::End(_) => {}
        }
    }
}

impl std::fmt::Debug for Freedesktop {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Freedesktop").field("begun", &self.orders.is_some()).finish_non_exhaustive()
    }
}

impl Notifier for Freedesktop {
    fn show(&mut self, bubble: Bubble) {
        self.order(Order::Show(bubble));
    }

    fn reword(&mut self, bubble: Bubble) {
        self.order(Order::Reword(bubble));
    }

    fn withdraw(&mut self, about: &About) {
        self.order(Order::Withdraw(about.clone()));
    }

    fn close_old(&mut self, id: u32) {
        self.order(Order::CloseOld(id));
    }

    fn shut_down(&mut self) {
        if self.orders.is_none() {
            return;
        }
        let (done, is_done) = mpsc::channel();
        self.order(Order::End(done));
        // A server that does not answer must not keep the agent.
        let _ = is_done.recv_timeout(FAREWELL);
    }

    fn probe(&mut self) {
        if self.orders.is_none() || !self.is_probing.load(Ordering::Acquire) {
            self.order(Order::Probe);
        }
    }
}

/// What the thread has.
struct Thread {
    tell: Tell,
    is_probing: Arc<AtomicBool>,
    tasks: Tasks,
    shown: BTreeMap<About, Shown>,
    /// A task waits for a server to come.
    awaits: Rc<Cell<bool>>,
}

/// A bubble with a task.
struct Shown {
    /// Told to take it from the screen.
    stop: Sender<()>,
    task: Task<()>,
}

impl Thread {
    async fn follow(&mut self, orders: &Receiver<Order>) {
        while let Ok(order) = orders.recv().await {
            match order {
                Order::Show(bubble) => self.show(bubble),
                Order::Reword(bubble) => {
                    let shown = self.shown.get(&bubble.about);
                    if shown.is_some_and(|shown| !shown.task.is_finished()) {
                        self.show(bubble);
                    }
                }
                Order::Withdraw(about) => self.withdraw(&about),
                Order::CloseOld(id) => {
                    let tasks = Rc::clone(&self.tasks);
                    self.tasks.spawn(async move { life::close_old(&tasks, id).await }).detach();
                }
                Order::Probe => self.probe(),
                Order::End(done) => {
                    self.end().await;
                    let _ = done.send(());
                }
            }
        }
    }

    fn show(&mut self, bubble: Bubble) {
        self.withdraw(&bubble.about);
        self.shown.retain(|_, shown| !shown.task.is_finished());
        let (stop, stopped) = bounded(1);
        let about = bubble.about.clone();
        let (tasks, tell) = (Rc::clone(&self.tasks), self.hearing());
        let task =
            self.tasks.spawn(async move { life::live(&tasks, &bubble, &stopped, &tell).await });
        self.shown.insert(about, Shown { stop, task });
    }

    fn withdraw(&mut self, about: &About) {
        if let Some(shown) = self.shown.remove(about) {
            // A task that has ended has nothing to take away any more.
            let _ = shown.stop.try_send(());
            shown.task.detach();
        }
    }

    fn probe(&self) {
        if self.is_probing.swap(true, Ordering::AcqRel) {
            return;
        }
        let (tasks, tell) = (Rc::clone(&self.tasks), self.hearing());
        let is_probing = Arc::clone(&self.is_probing);
        let probe = async move {
            let report = life::probe(&tasks).await;
            is_probing.store(false, Ordering::Release);
            tell(report);
        };
        self.tasks.spawn(probe).detach();
    }

    /// Tells on, and where that says that there is no server waits for one.
    fn hearing(&self) -> impl Fn(Report) + 'static {
        let (tell, tasks) = (Arc::clone(&self.tell), Rc::clone(&self.tasks));
        let awaits = Rc::clone(&self.awaits);
        move |report| {
            let lacks_server = matches!(
                report,
                Report::NoServer(Lack::Server(_)) | Report::NotTaken { lack: Lack::Server(_), .. }
            );
            if lacks_server && !awaits.replace(true) {
                let (tell, own, awaits) =
                    (Arc::clone(&tell), Rc::clone(&tasks), Rc::clone(&awaits));
                let arrival = async move {
                    let has_come = life::arrival(&own).await;
                    awaits.set(false);
                    if has_come {
                        tell(life::probe(&own).await);
                    }
                };
                tasks.spawn(arrival).detach();
            }
            tell(report);
        }
    }

    async fn end(&mut self) {
        for shown in self.shown.values() {
            let _ = shown.stop.try_send(());
        }
        while let Some((_, shown)) = self.shown.pop_first() {
            shown.task.await;
        }
    }
}

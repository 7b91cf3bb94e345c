//! A Wayland session: a compositor that knows a seat and idle notifications, and nothing else.

use super::{Desktop, EARLY, Watching};
use crate::process::until;
use std::path::Path;
use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};
use std::time::Duration;
use wayland_protocols::ext::idle_notify::v1::server::ext_idle_notification_v1::{
    self, ExtIdleNotificationV1,
};
use wayland_protocols::ext::idle_notify::v1::server::ext_idle_notifier_v1::{
    self, ExtIdleNotifierV1,
};
use wayland_server::protocol::wl_seat::{self, WlSeat};
use wayland_server::{
    Client, DataInit, Dispatch, Display, DisplayHandle, GlobalDispatch, ListeningSocket, New,
    Resource,
};

#[test]
fn a_compositor_says_who_is_away_and_who_is_back() {
    let Some(desktop) = Desktop::start() else { return };
    let compositor = Compositor::start(desktop.folder(), true);
    let home = compositor.home(&desktop);
    let watching = Watching::from(home, EARLY, 1);
    until("it is asked to tell after two minutes", || compositor.timeouts() == [120_000]);
    compositor.say(120_000, true);
    watching.until_away(true);
    compositor.say(120_000, false);
    watching.until_away(false);
}

#[test]
fn a_compositor_says_when_nobody_types() {
    let Some(desktop) = Desktop::start() else { return };
    let compositor = Compositor::start(desktop.folder(), true);
    let home = compositor.home(&desktop);
    let _watching = Watching::from(home, "2026-11-24T09:59:30", 10);
    until("a moment without typing is waited for", || compositor.timeouts() == [3_000, 120_000]);
    assert_eq!(desktop.shown(), 0);
    compositor.say(3_000, true);
    until("the prompt comes", || desktop.shown() == 1);
    until("it need not tell any more", || compositor.timeouts() == [120_000]);
}

#[test]
fn a_compositor_that_knows_nothing_of_idle_time_leaves_everybody_there() {
    let Some(desktop) = Desktop::start() else { return };
    let compositor = Compositor::start(desktop.folder(), false);
    let home = compositor.home(&desktop);
    let watching = Watching::from(home, "2026-11-24T09:59:30", 10);
    until("the prompt comes on time", || desktop.shown() == 1);
    assert_eq!(watching.presence()["away"], false);
}

#[test]
fn a_compositor_that_goes_leaves_nobody_away() {
    let Some(desktop) = Desktop::start() else { return };
    let compositor = Compositor::start(desktop.folder(), true);
    let home = compositor.home(&desktop);
    let mut watching = Watching::from(home, EARLY, 1);
    until("it is asked to tell", || compositor.timeouts().len() == 1);
    compositor.say(120_000, true);
    watching.until_away(true);
    drop(compositor);
    watching.until_away(false);
    assert!(watching.agent.is_running());
}

/// A compositor on a thread of its own. It ends with the value.
struct Compositor {
    orders: Option<Sender<(u32, bool)>>,
    notifications: Arc<Mutex<Vec<(u32, ExtIdleNotificationV1)>>>,
    thread: Option<JoinHandle<()>>,
}

struct State {
    notifications: Arc<Mutex<Vec<(u32, ExtIdleNotificationV1)>>>,
}

impl Compositor {
    fn start(folder: &Path, knows_idle: bool) -> Compositor {
        let notifications = Arc::<Mutex<Vec<_>>>::default();
        let (orders, ordered) = mpsc::channel();
        let display = Display::<State>::new().unwrap();
        display.handle().create_global::<State, WlSeat, ()>(1, ());
        if knows_idle {
            display.handle().create_global::<State, ExtIdleNotifierV1, ()>(1, ());
        }
        let socket = ListeningSocket::bind_absolute(folder.join("wayland-0")).unwrap();
        let state = State { notifications: Arc::clone(&notifications) };
        let thread = thread::spawn(move || serve(display, &socket, state, &ordered));
        Compositor { orders: Some(orders), notifications, thread: Some(thread) }
    }

    /// A folder for an agent in this session.
    fn home(&self, desktop: &Desktop) -> crate::process::Home {
        let socket = desktop.folder().join("wayland-0").display().to_string();
        desktop.home().with(&[("WAYLAND_DISPLAY", &socket)])
    }

    /// After which times it is asked to tell, in milliseconds.
    fn timeouts(&self) -> Vec<u32> {
        let mut known = self.notifications.lock().unwrap();
        known.retain(|(_, notification)| notification.is_alive());
        let mut timeouts: Vec<u32> = known.iter().map(|(timeout, _)| *timeout).collect();
        timeouts.sort_unstable();
        timeouts
    }

    /// Says to whom wanted to hear of this time that nobody is there, or somebody.
    fn say(&self, timeout: u32, is_idle: bool) {
        self.orders.as_ref().unwrap().send((timeout, is_idle)).unwrap();
    }
}

impl Drop for Compositor {
    fn drop(&mut self) {
        drop(self.orders.take());
        drop(self.thread.take().map(JoinHandle::join));
    }
}

fn serve(
    mut display: Display<State>,
    socket: &ListeningSocket,
    mut state: State,
    ordered: &Receiver<(u32, bool)>,
) {
    loop {
        if let Some(stream) = socket.accept().unwrap() {
            display.handle().insert_client(stream, Arc::new(())).unwrap();
        }
        display.dispatch_clients(&mut state).unwrap();
        match ordered.recv_timeout(Duration::from_millis(5)) {
            Ok((timeout, is_idle)) => {
                for (known, notification) in state.notifications.lock().unwrap().iter() {
                    match is_idle {
                        true if *known == timeout => notification.idled(),
                        false if *known == timeout => notification.resumed(),
                        _ => {}
                    }
                }
            }
            Err(mpsc::RecvTimeoutError::Timeout) => {}
            Err(mpsc::RecvTimeoutError::Disconnected) => return,
        }
        display.flush_clients().unwrap();
    }
}

impl GlobalDispatch<WlSeat, ()> for State {
    fn bind(
        _: &mut State,
        _: &DisplayHandle,
        _: &Client,
        seat: New<WlSeat>,
        (): &(),
        init: &mut DataInit<'_, State>,
    ) {
        init.init(seat, ());
    }
}

impl GlobalDispatch<ExtIdleNotifierV1, ()> for State {
    fn bind(
        _: &mut State,
        _: &DisplayHandle,
        _: &Client,
        notifier: New<ExtIdleNotifierV1>,
        (): &(),
        init: &mut DataInit<'_, State>,
    ) {
        init.init(notifier, ());
    }
}

impl Dispatch<WlSeat, ()> for State {
    fn request(
        _: &mut State,
        _: &Client,
        _: &WlSeat,
        _: wl_seat::Request,
        (): &(),
        _: &DisplayHandle,
        _: &mut DataInit<'_, State>,
    ) {
    }
}

impl Dispatch<ExtIdleNotifierV1, ()> for State {
    fn request(
        state: &mut State,
        _: &Client,
        _: &ExtIdleNotifierV1,
        request: ext_idle_notifier_v1::Request,
        (): &(),
        _: &DisplayHandle,
        init: &mut DataInit<'_, State>,
    ) {
        if let ext_idle_notifier_v1::Request::GetIdleNotification { id, timeout, .. } = request {
            let notification = init.init(id, ());
            state.notifications.lock().unwrap().push((timeout, notification));
        }
    }
}

impl Dispatch<ExtIdleNotificationV1, ()> for State {
    fn request(
        _: &mut State,
        _: &Client,
        _: &ExtIdleNotificationV1,
        _: ext_idle_notification_v1::Request,
        (): &(),
        _: &DisplayHandle,
        _: &mut DataInit<'_, State>,
    ) {
    }
}

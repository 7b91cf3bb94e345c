//! Idle time of a Wayland session whose compositor offers `ext-idle-notify-v1`: KWin, Sway and
//! others. Whoever plays a film, and so keeps the screen from going dark, counts as there.

use super::desk::{Desk, IdleBy};
use super::trouble::in_time;
use super::{Asks, FirstLook, Trouble};
use crate::presence::Sign;
use async_io::Async;
use futures_lite::future::or;
use std::os::fd::OwnedFd;
use std::rc::Rc;
use std::time::Duration;
use wayland_client::protocol::wl_callback::{self, WlCallback};
use wayland_client::protocol::wl_registry::{self, WlRegistry};
use wayland_client::protocol::wl_seat::WlSeat;
use wayland_client::{Connection, Dispatch, EventQueue, Proxy, QueueHandle};
use wayland_protocols::ext::idle_notify::v1::client::ext_idle_notification_v1::{
    self, ExtIdleNotificationV1,
};
use wayland_protocols::ext::idle_notify::v1::client::ext_idle_notifier_v1::ExtIdleNotifierV1;

/// What a notification of the compositor is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum For {
    Away,
    Still,
}

/// What the compositor said.
#[derive(Default)]
struct Said {
    notifier: Option<ExtIdleNotifierV1>,
    seat: Option<WlSeat>,
    /// It has named everything that it offers.
    is_complete: bool,
    /// Notifications that became idle, or active again.
    notices: Vec<(For, bool)>,
}

/// Follows the compositor until it goes; a session does not outlive its compositor.
pub async fn follow(desk: Rc<Desk>, asks: Asks, first: FirstLook) {
    let why = match connect().await {
        Ok(Some(compositor)) => {
            desk.sees_idle(IdleBy::Wayland);
            drop(first);
            listen(compositor, &desk, &asks).await
        }
        // GNOME's: Mutter is asked over the bus.
        Ok(None) => return,
        Err(why) => why,
    };
    desk.sees_no_idle(IdleBy::Wayland);
    desk.fails(Sign::Idle, IdleBy::Wayland.name(), &why);
}

struct Compositor {
    queue: EventQueue<Said>,
    said: Said,
    socket: Async<OwnedFd>,
    notifier: ExtIdleNotifierV1,
    seat: WlSeat,
}

/// Connects; none if this compositor has no such offer.
async fn connect() -> Result<Option<Compositor>, Trouble> {
    let connection = Connection::connect_to_env().map_err(unreachable)?;
    let socket = connection.backend().poll_fd().try_clone_to_owned()?;
    let socket = Async::new(socket)?;
    let mut queue = connection.new_event_queue::<Said>();
    let display = connection.display();
    display.get_registry(&queue.handle(), ());
    display.sync(&queue.handle(), ());
    let mut said = Said::default();
    let complete = async {
        while !said.is_complete {
            turn(&mut queue, &mut said, &socket).await?;
        }
        Ok(())
    };
    in_time(complete).await?;
    let (Some(notifier), Some(seat)) = (said.notifier.take(), said.seat.take()) else {
        return Ok(None);
    };
    Ok(Some(Compositor { queue, said, socket, notifier, seat }))
}

/// Listens until the compositor goes; says why it did.
async fn listen(compositor: Compositor, desk: &Desk, asks: &Asks) -> Trouble {
    let Compositor { mut queue, mut said, socket, notifier, seat } = compositor;
    let handle = queue.handle();
    let ms = |length: Duration| u32::try_from(length.as_millis()).unwrap_or(u32::MAX);
    let away_ms = ms(desk.lengths().away);
    notifier.get_idle_notification(away_ms, &seat, &handle, For::Away);
    let mut still: Option<ExtIdleNotificationV1> = None;
    loop {
        let said_more = async {
            turn(&mut queue, &mut said, &socket).await?;
            Ok::<bool, Trouble>(false)
        };
        let asked = async { asks.recv().await.map(|()| true).map_err(|_| Trouble::Closed) };
        match or(said_more, asked).await {
            Ok(true) if desk.awaits_still_of(IdleBy::Wayland) && still.is_none() => {
                // It counts from now on, so what the user did before is not known.
                let ms = ms(desk.lengths().still);
                still = Some(notifier.get_idle_notification(ms, &seat, &handle, For::Still));
            }
            Ok(_) => {}
            Err(why) => return why,
        }
        for (what, is_idle) in said.notices.drain(..) {
            match (what, is_idle) {
                (For::Away, true) => {
                    let length = Duration::from_millis(away_ms.into());
                    desk.idle(IdleBy::Wayland, Some(length));
                }
                (For::Away, false) => desk.idle(IdleBy::Wayland, None),
                (For::Still, true) => {
                    if let Some(still) = still.take() {
                        still.destroy();
                    }
                    desk.still_now();
                }
                (For::Still, false) => {}
            }
        }
    }
}

/// Takes in what the compositor says next.
async fn turn(
    queue: &mut EventQueue<Said>,
    said: &mut Said,
    socket: &Async<OwnedFd>,
) -> Result<(), Trouble> {
    if queue.dispatch_pending(said).map_err(unreachable)? > 0 {
        return Ok(());
    }
    queue.flush().map_err(unreachable)?;
    if let Some(guard) = queue.prepare_read() {
        socket.readable().await?;
        match guard.read() {
            Ok(_) => {}
            Err(wayland_client::backend::WaylandError::Io(error))
                if error.kind() == std::io::ErrorKind::WouldBlock => {}
            Err(error) => return Err(unreachable(error)),
        }
        queue.dispatch_pending(said).map_err(unreachable)?;
    }
    Ok(())
}

fn unreachable(error: impl std::fmt::Display) -> Trouble {
    Trouble::Unreachable(error.to_string())
}

impl Dispatch<WlRegistry, ()> for Said {
    fn event(
        said: &mut Said,
        registry: &WlRegistry,
        event: wl_registry::Event,
        (): &(),
        _: &Connection,
        handle: &QueueHandle<Said>,
    ) {
        let wl_registry::Event::Global { name, interface, .. } = event else { return };
        if interface == ExtIdleNotifierV1::interface().name {
            said.notifier = Some(registry.bind(name, 1, handle, ()));
        } else if interface == WlSeat::interface().name && said.seat.is_none() {
            said.seat = Some(registry.bind(name, 1, handle, ()));
        }
    }
}

impl Dispatch<WlCallback, ()> for Said {
    fn event(
        said: &mut Said,
        _: &WlCallback,
        _: wl_callback::Event,
        (): &(),
        _: &Connection,
        _: &QueueHandle<Said>,
    ) {
        said.is_complete = true;
    }
}

impl Dispatch<ExtIdleNotificationV1, For> for Said {
    fn event(
        said: &mut Said,
        _: &ExtIdleNotificationV1,
        event: ext_idle_notification_v1::Event,
        what: &For,
        _: &Connection,
        _: &QueueHandle<Said>,
    ) {
        match event {
            ext_idle_notification_v1::Event::Idled => said.notices.push((*what, true)),
            ext_idle_notification_v1::Event::Resumed => said.notices.push((*what, false)),
            _ => {}
        }
    }
}

wayland_client::delegate_noop!(Said: ignore WlSeat);
wayland_client::delegate_noop!(Said: ExtIdleNotifierV1);

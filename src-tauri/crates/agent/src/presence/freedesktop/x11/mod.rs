//! An X server: for how long nobody has touched the computer, and whether a window covers the
//! screen. One connection for both; it sleeps until the server says something.

mod full_screen;
mod idle;

use super::desk::Desk;
use super::{Asks, FirstLook, Trouble};
use async_io::{Async, Timer};
use full_screen::FullScreen;
use futures_lite::future::or;
use idle::Idle;
use std::os::fd::AsFd;
use std::rc::Rc;
use std::time::Duration;
use x11rb::connection::Connection;
use x11rb::errors::{ConnectError, ConnectionError, ReplyError, ReplyOrIdError};
use x11rb::rust_connection::RustConnection;

/// An X server that went away is looked for again after this long, then after twice as long each
/// time.
const TRY_AGAIN: Duration = Duration::from_secs(60);
const LATEST: Duration = Duration::from_secs(15 * 60);

/// Follows the X server for ever.
pub async fn follow(desk: Rc<Desk>, asks: Asks, first: FirstLook) {
    let mut first = Some(first);
    let mut wait = TRY_AGAIN;
    loop {
        let ended = match RustConnection::connect(None) {
            Ok((server, screen)) => {
                wait = TRY_AGAIN;
                let first = first.take().unwrap_or_default();
                live(&server, screen, &desk, &asks, first).await
            }
            Err(error) => Err(error.into()),
        };
        let why = ended.err().unwrap_or(Trouble::Closed);
        idle::unknown(&desk, &why);
        full_screen::unknown(&desk, &why);
        drop(first.take());
        Timer::after(wait).await;
        wait = (wait * 2).min(LATEST);
    }
}

/// Listens until the connection ends.
async fn live(
    server: &RustConnection,
    screen: usize,
    desk: &Desk,
    asks: &Asks,
    first: FirstLook,
) -> Result<(), Trouble> {
    let root = server.setup().roots.get(screen).ok_or(Trouble::Closed)?.root;
    let socket = Async::new(server.stream().as_fd().try_clone_to_owned()?)?;
    let idle = match Idle::begin(server, desk) {
        Ok(idle) => Some(idle),
        Err(why @ Trouble::Refused(_)) => {
            idle::unknown(desk, &why);
            None
        }
        Err(why) => return Err(why),
    };
    let mut full_screen = FullScreen::begin(server, root, desk)?;
    drop(first);
    loop {
        // Replies that were waited for may have brought events along: read on until there are none.
        while let Some(event) = server.poll_for_event()? {
            if let Some(idle) = &idle {
                idle.heard(server, desk, &event)?;
            }
            full_screen.heard(server, desk, &event)?;
        }
        server.flush()?;
        let said = async { socket.readable().await.map(|()| false).map_err(Trouble::from) };
        let asked = async { asks.recv().await.map(|()| true).map_err(|_| Trouble::Closed) };
        if or(said, asked).await?
            && let Some(idle) = &idle
        {
            idle.asked(server, desk)?;
        }
    }
}

impl From<ConnectError> for Trouble {
    fn from(error: ConnectError) -> Trouble {
        Trouble::Unreachable(error.to_string())
    }
}

impl From<ConnectionError> for Trouble {
    fn from(error: ConnectionError) -> Trouble {
        Trouble::Unreachable(error.to_string())
    }
}

impl From<ReplyError> for Trouble {
    fn from(error: ReplyError) -> Trouble {
        match error {
            ReplyError::ConnectionError(error) => error.into(),
            ReplyError::X11Error(error) => Trouble::Refused(format!("{:?}", error.error_kind)),
        }
    }
}

impl From<ReplyOrIdError> for Trouble {
    fn from(error: ReplyOrIdError) -> Trouble {
        match error {
            ReplyOrIdError::IdsExhausted => Trouble::Refused(error.to_string()),
            ReplyOrIdError::ConnectionError(error) => error.into(),
            ReplyOrIdError::X11Error(error) => Trouble::Refused(format!("{:?}", error.error_kind)),
        }
    }
}

//! Notifications over D-Bus (`org.freedesktop.Notifications`), by notify-rust.
//!
//! ```text
//! show ──► a thread: abilities ─ Notify ─ wait for ActionInvoked ──► Report
//! withdraw ──► the same thread: CloseNotification, end
//! ```
//!
//! Each bubble has a thread and a connection of its own: some servers take a bubble away when the
//! connection that brought it is closed, and a server that hangs must not hold up the loop. The
//! thread listens from right after the call on; a click in the few milliseconds before that is
//! lost, and the prompt stays answerable elsewhere.

use super::{Abilities, About, Bubble, Lack, Notifier, Report};
use async_channel::{Receiver, Sender, bounded};
use futures_lite::future::{block_on, or};
use notify_rust::{Hint, Notification, NotificationHandle, NotificationResponse, Timeout, Urgency};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

/// The name of the .desktop file, without its end.
const APP_ID: &str = "nl.adempauze.Adempauze";
const APP_NAME: &str = "Adempauze";
const STACK: usize = 256 * 1024;
/// How long an agent that ends waits for its bubbles to leave the screen.
const FAREWELL: Duration = Duration::from_millis(500);

type Tell = Arc<dyn Fn(Report) + Send + Sync>;

/// Notifications over D-Bus.
pub struct Freedesktop {
    tell: Tell,
    /// Told to withdraw what it is about; closed when the thread has ended.
    shown: BTreeMap<About, Sender<()>>,
}

impl Freedesktop {
    /// Reports go to `tell`, which is called from other threads.
    pub fn new(tell: impl Fn(Report) + Send + Sync + 'static) -> Freedesktop {
        Freedesktop { tell: Arc::new(tell), shown: BTreeMap::new() }
    }

    fn spawn(&self, name: &str, work: impl FnOnce(&Tell) + Send + 'static) {
        let tell = Arc::clone(&self.tell);
        let thread = thread::Builder::new().name(name.to_owned()).stack_size(STACK);
        if let Err(error) = thread.spawn(move || work(&tell)) {
            log::warn!("no thread for a notification: {error}");
        }
    }
}

impl std::fmt::Debug for Freedesktop {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Freedesktop").field("shown", &self.shown.keys()).finish_non_exhaustive()
    }
}

impl Notifier for Freedesktop {
    fn show(&mut self, bubble: Bubble) {
        self.withdraw(&bubble.about);
        self.shown.retain(|_, stop| !stop.is_closed());
        let (stop, stopped) = bounded(1);
        self.shown.insert(bubble.about.clone(), stop);
        self.spawn("bubble", move |tell| show(&bubble, &stopped, tell));
    }

    fn withdraw(&mut self, about: &About) {
        if let Some(stop) = self.shown.remove(about) {
            // A thread that has ended has nothing to take away any more.
            let _ = stop.try_send(());
        }
    }

    fn close_old(&mut self, id: u32) {
        self.spawn("bubble-old", move |_| {
            if let Err(error) = block_on(close(id)) {
                log::debug!("an old notification was not closed: {error}");
            }
        });
    }

    fn shut_down(&mut self) {
        for stop in self.shown.values() {
            let _ = stop.try_send(());
        }
        let until = Instant::now() + FAREWELL;
        while Instant::now() < until && self.shown.values().any(|stop| !stop.is_closed()) {
            thread::sleep(Duration::from_millis(10));
        }
    }

    fn probe(&mut self) {
        self.spawn("bubble-probe", |tell| {
            tell(match abilities() {
                Ok(abilities) => Report::Server(abilities),
                Err(lack) => Report::NoServer(lack),
            });
        });
    }
}

/// Lives as long as the bubble is on screen.
fn show(bubble: &Bubble, stopped: &Receiver<()>, tell: &Tell) {
    let (about, serial) = (bubble.about.clone(), bubble.serial);
    let taken = abilities()
        .and_then(|abilities| notification(bubble, abilities).show().map_err(|error| lack(&error)));
    let handle = match taken {
        Ok(handle) => handle,
        Err(lack) => return tell(Report::NotTaken { about, serial, lack }),
    };
    tell(Report::Taken { about: about.clone(), serial, id: Some(handle.id()) });
    match block_on(wait(&handle, stopped)) {
        End::Withdrawn => block_on(handle.close_async()),
        End::Pressed(key) => {
            match bubble.pressed(&key) {
                Some(press) => tell(Report::Pressed { about, press }),
                None => log::warn!("a notification came back with an unknown action"),
            }
            // Not every server closes what was answered, and nobody would hear a second press.
            block_on(handle.close_async());
        }
        End::Gone => log::debug!("a notification left the screen without an answer"),
    }
}

/// How the life of a bubble ends.
enum End {
    Withdrawn,
    Pressed(String),
    /// Waved away, expired, or the bus is gone.
    Gone,
}

async fn wait(handle: &NotificationHandle, stopped: &Receiver<()>) -> End {
    let answered = async {
        let mut end = End::Gone;
        let keep = |response: &NotificationResponse| {
            end = match response {
                NotificationResponse::Default => End::Pressed("default".to_owned()),
                NotificationResponse::Action(key) => End::Pressed(key.clone()),
                NotificationResponse::Reply(_) | NotificationResponse::Closed(_) => End::Gone,
            };
        };
        handle.wait_for_action_async(keep).await;
        end
    };
    let withdrawn = async {
        // Closed without a word: the agent ends, and what it showed goes with it.
        let _ = stopped.recv().await;
        End::Withdrawn
    };
    or(answered, withdrawn).await
}

fn notification(bubble: &Bubble, abilities: Abilities) -> Notification {
    let mut notification = Notification::new();
    notification
        .appname(APP_NAME)
        .icon(APP_ID)
        .summary(&bubble.title)
        .body(&bubble.text(abilities.has_buttons, abilities.reads_markup))
        .hint(Hint::DesktopEntry(APP_ID.to_owned()))
        .urgency(Urgency::Normal)
        // A server that keeps a list decides for itself; elsewhere a bubble that went would be
        // gone, so it stays until it is taken away.
        .timeout(if abilities.keeps { Timeout::Default } else { Timeout::Never });
    if !bubble.sounds {
        notification.hint(Hint::SuppressSound(true));
    }
    if abilities.has_buttons {
        notification.action("default", &bubble.open);
        for button in &bubble.buttons {
            notification.action(button.press.key(), &button.label);
        }
    }
    notification
}

fn abilities() -> Result<Abilities, Lack> {
    let words = notify_rust::get_capabilities().map_err(|error| lack(&error))?;
    let has = |word: &str| words.iter().any(|known| known == word);
    Ok(Abilities {
        has_buttons: has("actions"),
        reads_markup: has("body-markup"),
        keeps: has("persistence"),
    })
}

/// Whether there is no bus, or no server on it. notify-rust keeps the kind of its errors to
/// itself, so a connection of our own has to tell.
fn lack(error: &notify_rust::error::Error) -> Lack {
    match block_on(zbus::Connection::session()) {
        Ok(_) => Lack::Server(error.to_string()),
        Err(error) => Lack::Bus(error.to_string()),
    }
}

async fn close(id: u32) -> zbus::Result<()> {
    const NAME: &str = "org.freedesktop.Notifications";
    const PATH: &str = "/org/freedesktop/Notifications";
    let bus = zbus::Connection::session().await?;
    bus.call_method(Some(NAME), PATH, Some(NAME), "CloseNotification", &(id,)).await?;
    Ok(())
}

//! Notifications on Windows and macOS, by notify-rust. A toast leaves the screen when the system
//! thinks so; a late press answers what is still open and is refused where it is not.

#[cfg_attr(windows, path = "windows.rs")]
#[cfg_attr(not(windows), path = "apple.rs")]
mod system;

use super::{Abilities, About, Bubble, Button, Examined, Lack, Notifier, Report, TrayPlace};
use notify_rust::{Notification, NotificationResponse};
use std::sync::Arc;
use std::thread;

/// What there is: this system shows notifications and icons itself.
pub fn examine() -> Examined {
    Examined { bus: None, server: None, tray: TrayPlace::There }
}

type Tell = Arc<dyn Fn(Report) + Send + Sync>;

/// Notifications as the system shows them.
pub struct Toast {
    tell: Tell,
    is_registered: bool,
}

impl Toast {
    /// Reports go to `tell`, which is called from other threads.
    pub fn new(tell: impl Fn(Report) + Send + Sync + 'static) -> Toast {
        Toast { tell: Arc::new(tell), is_registered: false }
    }
}

impl std::fmt::Debug for Toast {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Toast").finish_non_exhaustive()
    }
}

impl Notifier for Toast {
    fn show(&mut self, bubble: Bubble) {
        if !self.is_registered {
            self.is_registered = true;
            system::register();
        }
        let tell = Arc::clone(&self.tell);
        thread::spawn(move || {
            // One at a time, in the list of the system too.
            system::clear();
            show(&bubble, &tell);
        });
    }

    /// What stands there stays: it could only be shown a second time.
    fn reword(&mut self, _bubble: Bubble) {}

    fn withdraw(&mut self, _about: &About) {
        thread::spawn(system::clear);
    }

    fn close_old(&mut self, _id: u32) {
        thread::spawn(system::clear);
    }

    fn shut_down(&mut self) {
        system::clear();
    }

    fn probe(&mut self) {
        (self.tell)(Report::Server(Abilities {
            has_buttons: true,
            reads_markup: false,
            keeps: true,
        }));
    }
}

fn show(bubble: &Bubble, tell: &Tell) {
    let (about, serial) = (bubble.about.clone(), bubble.serial);
    let mut notification = Notification::new();
    notification.summary(&bubble.title).body(&bubble.text(true, false));
    if bubble.sounds {
        notification.sound_name(system::SOUND);
    }
    system::prepare(&mut notification);
    for Button { press, label } in system::buttons(bubble) {
        notification.action(press.key(), &label);
    }
    let handle = match notification.show() {
        Ok(handle) => handle,
        Err(error) => {
            let lack = Lack::Server(error.to_string());
            return tell(Report::NotTaken { about, serial, lack });
        }
    };
    tell(Report::Taken { about: about.clone(), serial, id: None });
    let answered = handle.wait_for_response(|response: &NotificationResponse| {
        let press = match response {
            NotificationResponse::Default => bubble.pressed("default"),
            NotificationResponse::Action(key) => bubble.pressed(key),
            NotificationResponse::Reply(_) | NotificationResponse::Closed(_) => None,
        };
        if let Some(press) = press {
            tell(Report::Pressed { about: about.clone(), press, token: None });
        }
    });
    if let Err(error) = answered {
        log::warn!("the answer to a notification can't be waited for: {error}");
    }
}

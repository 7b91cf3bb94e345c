//! A bubble as notify-rust offers it.

use crate::desktop::{Abilities, Bubble, Lack};
use notify_rust::{Hint, Notification, NotificationHandle, Timeout, Urgency};

/// The name of the .desktop file, without its end.
const APP_ID: &str = "nl.adempauze.Adempauze";
const APP_NAME: &str = "Adempauze";

/// Puts a bubble on screen. Waits as long as the server takes; the handle keeps its connection.
pub async fn offer(bubble: &Bubble, abilities: Abilities) -> Result<NotificationHandle, Lack> {
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
    notification.show_async().await.map_err(|error| Lack::Server(error.to_string()))
}

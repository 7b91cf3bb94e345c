//! A bubble as notify-rust offers it.

use crate::desktop::{Abilities, Bubble, Lack, Press};
use notify_rust::{Hint, Notification, NotificationHandle, Timeout, Urgency};

/// The name of the .desktop file, without its end.
const APP_ID: &str = "nl.adempauze.Adempauze";
const APP_NAME: &str = "Adempauze";

/// What sounds where sound is switched on, by the freedesktop names of sounds.
const SOUND: &str = "message-new-instant";

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
        .timeout(timeout(bubble, abilities))
        .hint(match bubble.sounds {
            true => Hint::SoundName(SOUND.to_owned()),
            false => Hint::SuppressSound(true),
        });
    if abilities.has_buttons {
        notification.action(Press::Open.key(), &bubble.open);
        for button in &bubble.buttons {
            notification.action(button.press.key(), &button.label);
        }
    }
    notification.show_async().await.map_err(|error| {
        // notify-rust keeps the kind of its errors to itself.
        let is_garbled = format!("{error:?}").contains("Zbus(Variant(");
        let reason = error.to_string();
        if is_garbled { Lack::Garbled(reason) } else { Lack::Server(reason) }
    })
}

/// A server that keeps a list decides for itself; elsewhere a bubble that went would be gone, so
/// it stays until it is taken away.
fn timeout(bubble: &Bubble, abilities: Abilities) -> Timeout {
    match bubble.leaves_after {
        Some(length) => Timeout::from(length),
        None if abilities.keeps => Timeout::Default,
        None => Timeout::Never,
    }
}

//! On macOS the labels of the buttons go to the system as one text with commas between them, and a
//! press on the menu that holds them reports the first one.

use crate::desktop::{Bubble, Button, Press};
use notify_rust::Notification;

/// A sound that the system brings.
pub(super) const SOUND: &str = "Ping";

/// Nothing has to be made known: the bundle says whose it is.
pub(super) fn register() {}

/// Can't be done through notify-rust on this system.
pub(super) fn clear() {}

/// Nothing beyond what every system has.
pub(super) fn prepare(_notification: &mut Notification) {}

/// The harmless one first, and no comma in a label.
pub(super) fn buttons(bubble: &Bubble) -> Vec<Button> {
    let open = Button { press: Press::Open, label: bubble.open.clone() };
    let all = std::iter::once(open).chain(bubble.buttons.iter().cloned());
    all.map(|button| Button { label: button.label.replace(',', ""), ..button }).collect()
}

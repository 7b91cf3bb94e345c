//! Windows drops the toasts of a program that it does not know by name, without a word. So the name
//! is written down for this user before the first one, and this process takes it.

use crate::desktop::{Bubble, Button};
use notify_rust::Notification;
use std::iter::once;
use windows::UI::Notifications::ToastNotificationManager;
use windows::core::HSTRING;
use windows_sys::Win32::UI::Shell::SetCurrentProcessExplicitAppUserModelID;
use winreg::RegKey;
use winreg::enums::HKEY_CURRENT_USER;

/// The name of both programs, as the system tells them apart.
const APP_ID: &str = "nl.adempauze.Adempauze";
const APP_NAME: &str = "Adempauze";
/// Where the names of programs that show toasts stand, below the user's own key.
const REGISTERED: &str = r"Software\Classes\AppUserModelId";

/// The sound of a toast, as notify-rust names it.
pub(super) const SOUND: &str = "Default";

/// Makes the name known.
pub(super) fn register() {
    let key = format!(r"{REGISTERED}\{APP_ID}");
    let named = RegKey::predef(HKEY_CURRENT_USER)
        .create_subkey(key)
        .and_then(|(key, _)| key.set_value("DisplayName", &APP_NAME));
    if let Err(error) = named {
        log::warn!("notifications may not be shown: the name of the program is not known: {error}");
    }
    let app_id = wide(APP_ID);
    #[expect(unsafe_code, reason = "the call has no safe form; it reads one text and no more")]
    // SAFETY: the text ends with a zero and lives until the call is over.
    let result = unsafe { SetCurrentProcessExplicitAppUserModelID(app_id.as_ptr()) };
    if result < 0 {
        log::debug!("the name of the program was not taken: {result:#x}");
    }
}

/// Takes everything of ours from the screen and from the list.
pub(super) fn clear() {
    let cleared = ToastNotificationManager::History()
        .and_then(|history| history.ClearWithId(&HSTRING::from(APP_ID)));
    if let Err(error) = cleared {
        log::debug!("old notifications were not taken away: {error}");
    }
}

/// Says whose it is.
pub(super) fn prepare(notification: &mut Notification) {
    notification.app_id(APP_ID);
}

/// The buttons as they are.
pub(super) fn buttons(bubble: &Bubble) -> Vec<Button> {
    bubble.buttons.clone()
}

/// Text as the system's calls take it, with the zero at its end.
fn wide(text: &str) -> Vec<u16> {
    text.encode_utf16().chain(once(0)).collect()
}

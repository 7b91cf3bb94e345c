//! The one window: shown at once in the colour of its page, brought forward when asked.

use std::path::Path;
use std::sync::Arc;

use tauri::webview::Color;
use tauri::{
    AppHandle, DragDropEvent, Manager, Runtime, Theme, Url, WebviewUrl, WebviewWindowBuilder,
    WindowEvent,
};

use crate::begun;
use crate::page::Page;

/// The label that the capability names.
const LABEL: &str = "main";
/// One id for everything: the .desktop file, its icon, and on Wayland and X11 the program's name.
#[cfg(target_os = "linux")]
const ID: &str = "nl.adempauze.Adempauze";
/// `--paper` of the page, light and dark, for the moment before it is drawn.
const PAPER: [Color; 2] = [Color(0xfb, 0xfa, 0xf6, 0xff), Color(0x12, 0x17, 0x19, 0xff)];

/// Gives the program the name by which desktops find its icon.
///
/// Not as a GTK application id: a second process with the same id would hang as a remote of the
/// first, and one window at a time is the agent's to say.
pub fn name_the_program() {
    #[cfg(target_os = "linux")]
    glib::set_prgname(Some(ID));
}

/// Makes the window. What the page keeps for itself goes into `home` if there is one.
///
/// It is shown as soon as it has its colour: its web view starts meanwhile, and a page that is loaded
/// in a hidden window is laid out for no size, and once more when it has one.
pub fn open<R: Runtime>(
    app: &AppHandle<R>,
    home: Option<&Path>,
    page: Arc<Page>,
) -> tauri::Result<()> {
    let handle = app.clone();
    let mut builder = WebviewWindowBuilder::new(app, LABEL, WebviewUrl::default())
        .title("Adempauze")
        .inner_size(960.0, 720.0)
        .min_inner_size(320.0, 320.0)
        .on_navigation(is_own_page)
        .on_web_resource_request(move |_, response| begun::write_into(response, &handle))
        .visible(false);
    if let Some(home) = home {
        builder = builder.data_directory(home.join("window"));
    }
    let window = builder.build()?;
    window.on_window_event(move |event| {
        // One at a time: what is wrong with it is then about that one.
        if let WindowEvent::DragDrop(DragDropEvent::Drop { paths, .. }) = event
            && let Some(path) = paths.first()
        {
            page.dropped(path);
        }
    });
    let is_dark = window.theme().is_ok_and(|theme| theme == Theme::Dark);
    window.set_background_color(Some(PAPER[usize::from(is_dark)]))?;
    window.show()?;
    window.set_focus()
}

/// Whether an address is that of the page that is compiled in. A page's policy holds what it loads,
/// but not where it goes: this does. A frame whose document the page wrote itself goes nowhere.
fn is_own_page(address: &Url) -> bool {
    address.as_str() == "about:srcdoc"
        || matches!(
            (address.scheme(), address.host_str()),
            ("tauri", Some("localhost")) | ("http" | "https", Some("tauri.localhost"))
        )
}

/// The window as the link sees it.
pub struct Front(pub AppHandle);

impl Front {
    /// Brings the window to the front. On Wayland it may only ask for attention.
    pub fn come(&self) {
        if let Some(window) = self.0.get_webview_window(LABEL) {
            let _ = window.unminimize();
            let _ = window.show();
            let _ = window.set_focus();
        }
    }

    /// Ends this process: another window is open.
    pub fn leave(&self) {
        self.0.exit(0);
    }
}

#[cfg(test)]
mod tests {
    use super::is_own_page;

    #[test]
    fn the_window_goes_nowhere_but_to_its_own_page() {
        let is_own = |address: &str| is_own_page(&address.parse().expect("an address"));
        for own in [
            "tauri://localhost",
            "tauri://localhost/index.html",
            "http://tauri.localhost/",
            "about:srcdoc",
        ] {
            assert!(is_own(own), "{own}");
        }
        for other in [
            "http://localhost/",
            "http://127.0.0.1:1234/?what=they-wrote",
            "https://tauri.localhost.example.org/",
            "file:///etc/passwd",
            "data:text/html,hello",
            "about:blank",
        ] {
            assert!(!is_own(other), "{other}");
        }
    }
}

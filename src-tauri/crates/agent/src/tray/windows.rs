//! The icon in the notification area of Windows, with tray-icon. It belongs to a thread of its own
//! with a message queue; orders come through a channel, and a message of the thread says so.

use super::{Event, Item, Menu, Press, Tray, icon};
use std::collections::HashMap;
use std::convert::Infallible;
use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;
use tray_icon::menu::{
    Menu as NativeMenu, MenuEvent, MenuItem, MenuItemKind, PredefinedMenuItem, Submenu,
};
use tray_icon::{MouseButton, MouseButtonState, TrayIcon, TrayIconBuilder, TrayIconEvent};
use windows_sys::Win32::System::Threading::GetCurrentThreadId;
use windows_sys::Win32::UI::WindowsAndMessaging::{
    DispatchMessageW, GetMessageW, MSG, PM_NOREMOVE, PeekMessageW, PostThreadMessageW,
    TranslateMessage, WM_APP, WM_QUIT,
};
use wire::types::Request;

const SIZE: u16 = 32;
const WORDS_WITHIN: Duration = Duration::from_millis(200);
const FAREWELL: Duration = Duration::from_millis(300);

type Tell = Arc<dyn Fn(Event) + Send + Sync>;
/// What the lines of the menu do, by their ids.
type Presses = Arc<Mutex<HashMap<String, Press>>>;

/// The icon.
pub struct NotificationArea {
    tell: Tell,
    thread: Option<Thread>,
}

/// The thread, as the agent's loop holds it.
struct Thread {
    orders: Orders,
    /// Nothing comes; it closes when the thread has ended, and its icon with it.
    ended: Receiver<Infallible>,
}

/// The way to the thread.
#[derive(Clone)]
struct Orders {
    menus: Sender<Menu>,
    thread: u32,
}

impl NotificationArea {
    /// Events go to `tell`, which is called from another thread.
    pub fn new(tell: impl Fn(Event) + Send + Sync + 'static) -> NotificationArea {
        NotificationArea { tell: Arc::new(tell), thread: None }
    }

    fn begin(&self) -> Option<Thread> {
        let (menus, ordered) = mpsc::channel();
        let (ready, is_ready) = mpsc::channel();
        let (runs, ended) = mpsc::channel();
        let (tell, own) = (Arc::clone(&self.tell), menus.clone());
        let run = move || {
            let _runs = runs;
            let thread = with_queue();
            let _ = ready.send(thread);
            pump(&ordered, &Orders { menus: own, thread }, &tell);
        };
        let spawned = thread::Builder::new().name("tray".to_owned()).spawn(run);
        if let Err(error) = spawned {
            log::warn!("no thread for the icon: {error}");
            return None;
        }
        let thread = is_ready.recv().ok()?;
        Some(Thread { orders: Orders { menus, thread }, ended })
    }
}

impl std::fmt::Debug for NotificationArea {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("NotificationArea").finish_non_exhaustive()
    }
}

impl Tray for NotificationArea {
    fn show(&mut self, menu: Menu) {
        if self.thread.is_none() {
            self.thread = self.begin();
        }
        if let Some(thread) = &self.thread {
            thread.orders.show(menu);
        }
    }

    fn shut_down(&mut self) {
        if let Some(Thread { orders, ended }) = self.thread.take() {
            post(orders.thread, WM_QUIT);
            let _ = ended.recv_timeout(FAREWELL);
        }
    }
}

impl Orders {
    fn show(&self, menu: Menu) {
        if self.menus.send(menu).is_ok() {
            post(self.thread, WM_APP);
        }
    }
}

fn pump(ordered: &Receiver<Menu>, orders: &Orders, tell: &Tell) {
    let presses = Presses::default();
    listen(orders, &presses, tell);
    let mut shown: Option<TrayIcon> = None;
    while let Some(message) = next_message() {
        if message.message != WM_APP || !message.hwnd.is_null() {
            dispatch(&message);
            continue;
        }
        let Some(menu) = ordered.try_iter().last() else { continue };
        let native = native(&menu, &presses);
        match &shown {
            Some(icon) => {
                icon.set_menu(Some(Box::new(native)));
                let _ = icon.set_tooltip(Some(&menu.line));
            }
            None => match build(native, &menu.line) {
                Ok(icon) => shown = Some(icon),
                Err(error) => log::warn!("no icon: {error}"),
            },
        }
    }
}

fn listen(orders: &Orders, presses: &Presses, tell: &Tell) {
    let (presses, pressed) = (Arc::clone(presses), Arc::clone(tell));
    MenuEvent::set_event_handler(Some(move |event: MenuEvent| {
        let presses = presses.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(press) = presses.get(event.id.as_ref()) {
            pressed(Event::Pressed(press.clone()));
        }
    }));
    let (orders, clicked) = (orders.clone(), Arc::clone(tell));
    TrayIconEvent::set_event_handler(Some(move |event| match event {
        TrayIconEvent::Click {
            button: MouseButton::Left,
            button_state: MouseButtonState::Up,
            ..
        } => clicked(Event::Pressed(Press::Ask(Request::Open))),
        // Nothing says that the menu opens; who points at the icon may open it next.
        TrayIconEvent::Enter { .. } => {
            let (ask, answer) = mpsc::channel();
            clicked(Event::Opens(ask));
            if let Ok(menu) = answer.recv_timeout(WORDS_WITHIN) {
                orders.show(menu);
            }
        }
        _ => {}
    }));
}

fn build(menu: NativeMenu, line: &str) -> Result<TrayIcon, String> {
    let drawn = icon(SIZE);
    let picture = tray_icon::Icon::from_rgba(drawn.rgba, u32::from(SIZE), u32::from(SIZE))
        .map_err(|error| error.to_string())?;
    TrayIconBuilder::new()
        .with_icon(picture)
        .with_tooltip(line)
        .with_menu(Box::new(menu))
        .with_menu_on_left_click(false)
        .build()
        .map_err(|error| error.to_string())
}

fn native(menu: &Menu, presses: &Presses) -> NativeMenu {
    let mut presses = presses.lock().unwrap_or_else(PoisonError::into_inner);
    presses.clear();
    let native = NativeMenu::new();
    for item in &menu.items {
        let _ = match line(item, &mut presses) {
            MenuItemKind::MenuItem(line) => native.append(&line),
            MenuItemKind::Submenu(line) => native.append(&line),
            MenuItemKind::Predefined(line) => native.append(&line),
            MenuItemKind::Check(line) => native.append(&line),
            MenuItemKind::Icon(line) => native.append(&line),
        };
    }
    native
}

fn line(item: &Item, presses: &mut HashMap<String, Press>) -> MenuItemKind {
    match item {
        Item::Says(label) => MenuItemKind::MenuItem(MenuItem::new(plain(label), false, None)),
        Item::Offers { label, press } => {
            let id = presses.len().to_string();
            presses.insert(id.clone(), press.clone());
            MenuItemKind::MenuItem(MenuItem::with_id(id, plain(label), true, None))
        }
        Item::Opens { label, items } => {
            let submenu = Submenu::new(plain(label), true);
            for item in items {
                let _ = match line(item, presses) {
                    MenuItemKind::MenuItem(line) => submenu.append(&line),
                    MenuItemKind::Submenu(line) => submenu.append(&line),
                    MenuItemKind::Predefined(line) => submenu.append(&line),
                    MenuItemKind::Check(line) => submenu.append(&line),
                    MenuItemKind::Icon(line) => submenu.append(&line),
                };
            }
            MenuItemKind::Submenu(submenu)
        }
        Item::Line => MenuItemKind::Predefined(PredefinedMenuItem::separator()),
    }
}

/// An ampersand would name a key.
fn plain(label: &str) -> String {
    label.replace('&', "&&")
}

/// Gives this thread a message queue; its id.
fn with_queue() -> u32 {
    let mut message = MSG::default();
    #[expect(unsafe_code, reason = "there is no other way to a message queue")]
    unsafe {
        PeekMessageW(&raw mut message, std::ptr::null_mut(), 0, 0, PM_NOREMOVE);
        GetCurrentThreadId()
    }
}

/// The next message; none at the end.
fn next_message() -> Option<MSG> {
    let mut message = MSG::default();
    #[expect(unsafe_code, reason = "there is no other way to wait for messages")]
    let got = unsafe { GetMessageW(&raw mut message, std::ptr::null_mut(), 0, 0) };
    (got > 0).then_some(message)
}

fn dispatch(message: &MSG) {
    #[expect(unsafe_code, reason = "windows of this thread get their messages so")]
    unsafe {
        TranslateMessage(message);
        DispatchMessageW(message);
    }
}

fn post(thread: u32, what: u32) {
    #[expect(unsafe_code, reason = "the thread waits for messages and nothing else")]
    unsafe {
        PostThreadMessageW(thread, what, 0, 0);
    }
}

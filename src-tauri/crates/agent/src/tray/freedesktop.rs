//! The icon by the StatusNotifierItem specification, with ksni.
//!
//! ```text
//! the loop ── Order ──► one thread of ours ── update ──► ksni's thread ◄──► the bus
//!      ▲                                                      │
//!      └───────────────────── Event ──────────────────────────┘
//! ```
//!
//! ksni waits for a StatusNotifierWatcher and registers anew whenever one appears. A bus that died
//! it does not notice, so each new menu looks whether the item is still there.

use super::{Event, Item, Menu, Press, Tray, icon};
use crate::within::within;
use async_channel::{Receiver, Sender, unbounded};
use futures_lite::future::block_on;
use ksni::menu::{StandardItem, SubMenu};
use ksni::{Category, Handle, MenuItem, OfflineReason, ToolTip, TrayMethods};
use std::sync::{Arc, mpsc};
use std::time::Duration;
use std::{io, process, thread};
use wire::types::Request;
use zbus::Connection;
use zbus::connection::Builder;
use zbus::fdo::DBusProxy;

const NAME: &str = "Adempauze";
const ID: &str = "nl.adempauze.Adempauze";
/// In the theme once the program is installed; elsewhere the pictures stand in.
const SYMBOLIC: &str = "nl.adempauze.Adempauze-symbolic";
/// The sizes of panels.
const SIZES: [u16; 4] = [16, 22, 24, 48];
/// Room for what a debug build moves about; what is not touched takes no memory.
const STACK: usize = 512 * 1024;
/// How long the bus may take; one that hangs costs an icon and nothing else.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long a menu that opens waits for its newest words.
const WORDS_WITHIN: Duration = Duration::from_millis(200);
/// How long an agent that ends waits for its icon to go.
const FAREWELL: Duration = Duration::from_millis(300);

type Tell = Arc<dyn Fn(Event) + Send + Sync>;

/// The icon on the desktops of Linux.
pub struct Freedesktop {
    tell: Tell,
    orders: Option<Sender<Order>>,
}

enum Order {
    Show(Menu),
    /// The icon goes; told when it has.
    End(mpsc::Sender<()>),
}

impl Freedesktop {
    /// Events go to `tell`, which is called from another thread.
    pub fn new(tell: impl Fn(Event) + Send + Sync + 'static) -> Freedesktop {
        Freedesktop { tell: Arc::new(tell), orders: None }
    }

    fn begin(&self) -> io::Result<Sender<Order>> {
        let (orders, ordered) = unbounded();
        let tell = Arc::clone(&self.tell);
        let follow = move || block_on(follow(&ordered, &tell));
        thread::Builder::new().name("tray".to_owned()).stack_size(STACK).spawn(follow)?;
        Ok(orders)
    }
}

impl std::fmt::Debug for Freedesktop {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Freedesktop").field("begun", &self.orders.is_some()).finish_non_exhaustive()
    }
}

impl Tray for Freedesktop {
    fn show(&mut self, menu: Menu) {
        if self.orders.is_none() {
            match self.begin() {
                Ok(orders) => self.orders = Some(orders),
                Err(error) => return log::warn!("no thread for the icon: {error}"),
            }
        }
        if let Some(orders) = &self.orders {
            let _ = orders.try_send(Order::Show(menu));
        }
    }

    fn shut_down(&mut self) {
        let Some(orders) = self.orders.take() else { return };
        let (done, is_done) = mpsc::channel();
        let _ = orders.try_send(Order::End(done));
        let _ = is_done.recv_timeout(FAREWELL);
    }
}

/// What the thread does.
async fn follow(orders: &Receiver<Order>, tell: &Tell) {
    let mut shown: Option<Handle<Sni>> = None;
    let mut has_complained = false;
    while let Ok(order) = orders.recv().await {
        match newest(order, orders) {
            Order::Show(menu) => match in_time(show(shown.take(), menu, tell)).await {
                Ok(handle) => shown = Some(handle),
                Err(reason) if !has_complained => {
                    has_complained = true;
                    log::info!("no icon: {reason}");
                }
                Err(reason) => log::debug!("no icon: {reason}"),
            },
            Order::End(done) => {
                if let Some(handle) = shown.take() {
                    handle.shutdown().await;
                }
                let _ = done.send(());
            }
        }
    }
}

/// Of several menus that wait only the last one counts.
fn newest(first: Order, orders: &Receiver<Order>) -> Order {
    let mut newest = first;
    while matches!(newest, Order::Show(_)) {
        match orders.try_recv() {
            Ok(later) => newest = later,
            Err(_) => break,
        }
    }
    newest
}

async fn in_time<T>(work: impl Future<Output = Result<T, String>>) -> Result<T, String> {
    within(PATIENCE, work).await.unwrap_or_else(|| Err("the bus does not answer".to_owned()))
}

async fn show(shown: Option<Handle<Sni>>, menu: Menu, tell: &Tell) -> Result<Handle<Sni>, String> {
    if let Some(handle) = shown {
        if !handle.is_closed() && is_on_the_bus().await {
            let changed = menu.clone();
            if handle.update(move |sni| sni.menu = changed).await.is_some() {
                return Ok(handle);
            }
        }
        // Its bus is gone; a new one may be there.
        handle.shutdown().await;
    }
    let sni = Sni { menu, tell: Arc::clone(tell) };
    sni.assume_sni_available(true).spawn().await.map_err(|error| error.to_string())
}

/// Whether the bus of now knows an item of this process.
async fn is_on_the_bus() -> bool {
    let ours = format!("org.kde.StatusNotifierItem-{}-", process::id());
    let ask = async {
        let bus = bus().await?;
        let names = DBusProxy::new(&bus).await?.list_names().await?;
        zbus::Result::Ok(names.iter().any(|name| name.starts_with(&ours)))
    };
    ask.await.unwrap_or(false)
}

async fn bus() -> zbus::Result<Connection> {
    Builder::session()?.build().await
}

/// The item as ksni asks for it.
struct Sni {
    menu: Menu,
    tell: Tell,
}

impl ksni::Tray for Sni {
    fn id(&self) -> String {
        ID.to_owned()
    }

    fn title(&self) -> String {
        NAME.to_owned()
    }

    fn category(&self) -> Category {
        Category::ApplicationStatus
    }

    fn icon_name(&self) -> String {
        SYMBOLIC.to_owned()
    }

    fn icon_pixmap(&self) -> Vec<ksni::Icon> {
        SIZES.map(pixmap).into()
    }

    fn tool_tip(&self) -> ToolTip {
        ToolTip {
            title: NAME.to_owned(),
            description: self.menu.line.clone(),
            ..ToolTip::default()
        }
    }

    fn menu(&self) -> Vec<MenuItem<Sni>> {
        self.menu.items.iter().map(item).collect()
    }

    fn menu_about_to_show(&mut self) {
        let (ask, answer) = mpsc::channel();
        (self.tell)(Event::Opens(ask));
        if let Ok(menu) = answer.recv_timeout(WORDS_WITHIN) {
            self.menu = menu;
        }
    }

    fn activate(&mut self, _x: i32, _y: i32) {
        (self.tell)(Event::Pressed(Press::Ask(Request::Open)));
    }

    fn watcher_online(&self) {
        log::debug!("a tray takes the icon");
    }

    fn watcher_offline(&self, reason: OfflineReason) -> bool {
        log::debug!("no tray takes the icon: {reason:?}");
        true
    }
}

fn item(item: &Item) -> MenuItem<Sni> {
    match item {
        Item::Says(label) => {
            StandardItem { label: plain(label), enabled: false, ..StandardItem::default() }.into()
        }
        Item::Offers { label, press } => {
            let press = press.clone();
            let activate = move |sni: &mut Sni| (sni.tell)(Event::Pressed(press.clone()));
            StandardItem {
                label: plain(label),
                activate: Box::new(activate),
                ..StandardItem::default()
            }
            .into()
        }
        Item::Opens { label, items } => {
            let submenu = items.iter().map(self::item).collect();
            SubMenu { label: plain(label), submenu, ..SubMenu::default() }.into()
        }
        Item::Line => MenuItem::Separator,
    }
}

/// An underscore would name a key.
fn plain(label: &str) -> String {
    label.replace('_', "__")
}

/// The picture as the specification has it: opacity first.
fn pixmap(size: u16) -> ksni::Icon {
    let mut data = icon(size).rgba;
    data.chunks_exact_mut(4).for_each(|pixel| pixel.rotate_right(1));
    ksni::Icon { width: i32::from(size), height: i32::from(size), data }
}

//! The icon: a watcher of the test takes it on a private bus, reads its menu and presses lines of
//! it, as a panel does.

use super::Desktop;
use crate::process::until;
use futures_lite::future::block_on;
use std::collections::HashMap;
use std::fs;
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;
use zbus::connection::Builder;
use zbus::zvariant::{OwnedValue, Structure, Value};
use zbus::{Connection, Message};

const WATCHER: &str = "org.kde.StatusNotifierWatcher";
const ITEM: &str = "org.kde.StatusNotifierItem";
const MENU: &str = "com.canonical.dbusmenu";

/// A line of a menu as the bus has it: id, properties, children.
type Entry = (i32, HashMap<String, OwnedValue>, Vec<OwnedValue>);
/// A tool tip as the bus has it: the icon's name, its pictures, title and text.
type ToolTip = (String, Vec<(i32, i32, Vec<u8>)>, String, String);

/// A panel with a place for icons.
struct Panel {
    bus: Connection,
    registered: Arc<Mutex<Vec<String>>>,
}

/// What the panel serves: items tell their names here.
struct Watcher(Arc<Mutex<Vec<String>>>);

#[zbus::interface(name = "org.kde.StatusNotifierWatcher")]
impl Watcher {
    fn register_status_notifier_item(&self, service: String) {
        self.0.lock().unwrap().push(service);
    }

    #[zbus(property)]
    fn is_status_notifier_host_registered(&self) -> bool {
        true
    }
}

/// A line of the menu.
#[derive(Debug)]
struct Line {
    id: i32,
    label: String,
    is_enabled: bool,
}

impl Panel {
    fn open(desktop: &Desktop) -> Panel {
        let registered = Arc::<Mutex<Vec<String>>>::default();
        let watcher = Watcher(Arc::clone(&registered));
        let bus = async {
            Builder::address(desktop.bus())?
                .name(WATCHER)?
                .serve_at("/StatusNotifierWatcher", watcher)?
                .build()
                .await
        };
        Panel { bus: block_on(bus).unwrap(), registered }
    }

    /// The panel goes, as at a restart of the desktop's shell.
    fn close(self) {
        block_on(self.bus.close()).unwrap();
    }

    /// The item that came last; waited for.
    fn item(&self) -> String {
        until("an item registers", || !self.registered.lock().unwrap().is_empty());
        self.registered.lock().unwrap().last().unwrap().clone()
    }

    fn call<B>(&self, path: &str, interface: &str, method: &str, body: &B) -> Message
    where
        B: serde::Serialize + zbus::zvariant::DynamicType,
    {
        let item = self.item();
        block_on(self.bus.call_method(Some(item.as_str()), path, Some(interface), method, body))
            .unwrap_or_else(|error| panic!("{method}: {error}"))
    }

    fn property(&self, name: &str) -> OwnedValue {
        let body = (ITEM, name);
        let reply =
            self.call("/StatusNotifierItem", "org.freedesktop.DBus.Properties", "Get", &body);
        reply.body().deserialize().unwrap()
    }

    /// Opens the menu: says so first, then reads it.
    fn menu(&self) -> Vec<Line> {
        self.call("/MenuBar", MENU, "AboutToShow", &(0i32,));
        let body = (0i32, -1i32, Vec::<String>::new());
        let reply = self.call("/MenuBar", MENU, "GetLayout", &body);
        let (_, root): (u32, Entry) = reply.body().deserialize().unwrap();
        let mut lines = Vec::new();
        root.2.iter().for_each(|child| read(child, &mut lines));
        lines
    }

    fn labels(&self) -> Vec<String> {
        self.menu().into_iter().map(|line| line.label).collect()
    }

    /// Presses the line that reads so.
    fn press(&self, label: &str) {
        let menu = self.menu();
        let line = menu.iter().find(|line| line.label == label);
        let line = line.unwrap_or_else(|| panic!("no “{label}” in {menu:?}"));
        assert!(line.is_enabled, "{line:?}");
        self.call("/MenuBar", MENU, "Event", &(line.id, "clicked", Value::from(0i32), 0u32));
    }
}

/// A line and those below it, in order.
fn read(value: &OwnedValue, lines: &mut Vec<Line>) {
    let structure = value.downcast_ref::<Structure>().unwrap();
    let [id, properties, children] = structure.fields() else { panic!("{structure:?}") };
    let properties =
        HashMap::<String, OwnedValue>::try_from(properties.try_clone().unwrap()).unwrap();
    let text = |name: &str| {
        let value = properties.get(name).and_then(|value| value.downcast_ref::<String>().ok());
        value.unwrap_or_default()
    };
    if text("type") != "separator" {
        let enabled = properties.get("enabled").and_then(|value| value.downcast_ref::<bool>().ok());
        lines.push(Line {
            id: id.downcast_ref::<i32>().unwrap(),
            label: text("label"),
            is_enabled: enabled.unwrap_or(true),
        });
    }
    let children = Vec::<OwnedValue>::try_from(children.try_clone().unwrap()).unwrap();
    children.iter().for_each(|child| read(child, lines));
}

#[test]
fn the_menu_says_what_comes_and_each_press_is_followed() {
    let Some(desktop) = Desktop::without_server() else { return };
    let panel = Panel::open(&desktop);
    let home = desktop.home();
    let mut agent = home.begun("2026-11-24T09:42:00", 1);
    until("the day stands in the menu", || panel.labels().len() > 5);
    assert_eq!(
        panel.labels(),
        [
            "Next: up for a moment, at 10:00",
            "Do it now",
            "Pause",
            "30 minutes",
            "1 hour",
            "Until tomorrow",
            "In a meeting",
            "Until 10:00",
            "Until 10:30",
            "Until 11:00",
            "Until 11:30",
            "Until 12:00",
            "Open Adempauze",
            "Quit",
        ]
    );
    panel.press("Until 10:30");
    until("the meeting is declared", || {
        home.json(&["status"])["busy_until"] == "2026-11-24T10:30:00+01:00"
    });
    assert!(panel.labels().contains(&"Busy until 10:30".to_owned()));
    panel.press("Free again");
    until("the meeting is over", || home.json(&["status"])["busy_until"].is_null());
    panel.press("1 hour");
    until("it pauses", || !home.json(&["status"])["paused_until"].is_null());
    panel.press("Go on");
    until("it goes on", || home.json(&["status"])["paused_until"].is_null());
    panel.press("Do it now");
    until("it is on screen", || home.json(&["status"])["on_screen"] == "2026-11-24/micro-pause/1");
    let labels = panel.labels();
    assert!(!labels.contains(&"Do it now".to_owned()), "one at a time: {labels:?}");
    for label in ["Begin", "Done", "In 10 min", "Not now"] {
        assert!(labels.contains(&label.to_owned()), "{label}: {labels:?}");
    }
    panel.press("Done");
    until("it is done", || home.outcome("2026-11-24/micro-pause/1").as_deref() == Some("done"));
    panel.press("Quit");
    assert_eq!(agent.wait(), 0);
}

#[test]
fn the_icon_has_a_name_and_pictures_and_a_line() {
    let Some(desktop) = Desktop::without_server() else { return };
    let panel = Panel::open(&desktop);
    let home = desktop.home();
    let _agent = home.begun("2026-11-24T09:42:00", 1);
    until("the day stands in the menu", || panel.labels().len() > 5);
    let name = panel.property("IconName").downcast_ref::<String>().unwrap();
    assert_eq!(name, "nl.adempauze.Adempauze-symbolic");
    let pictures: Vec<(i32, i32, Vec<u8>)> = panel.property("IconPixmap").try_into().unwrap();
    let sizes: Vec<i32> = pictures.iter().map(|picture| picture.0).collect();
    assert_eq!(sizes, [16, 22, 24, 48]);
    for (width, height, data) in &pictures {
        assert_eq!(width, height);
        assert_eq!(data.len(), (width * height * 4) as usize);
        assert_eq!(&data[..4], [0; 4], "opacity first: the corner is open");
        let middle = ((height / 8) * width + width / 2) as usize * 4;
        assert_eq!(&data[middle..middle + 4], [0xff, 0x0d, 0x7b, 0x80], "the tile");
    }
    let tip: ToolTip = panel.property("ToolTip").try_into().unwrap();
    assert_eq!((tip.2.as_str(), tip.3.as_str()), ("Adempauze", "Next: up for a moment, at 10:00"));
}

#[test]
fn the_icon_comes_when_a_panel_comes_and_again_when_it_returns() {
    let Some(desktop) = Desktop::without_server() else { return };
    let home = desktop.home();
    let _agent = home.begun("2026-11-24T09:42:00", 1);
    let found = home.say(&["doctor"]).out;
    assert!(found.contains("Icon: Your desktop has no place for it."), "{found}");
    for _ in 0..2 {
        let panel = Panel::open(&desktop);
        until("the day stands in the menu", || {
            panel.labels().contains(&"Next: up for a moment, at 10:00".to_owned())
        });
        let found = home.say(&["doctor"]).out;
        assert!(found.contains("Icon: Your desktop has a place for it."), "{found}");
        panel.press("30 minutes");
        until("it pauses", || !home.json(&["status"])["paused_until"].is_null());
        home.ok(&["resume"]);
        panel.close();
        let found = home.say(&["doctor"]).out;
        assert!(found.contains("Icon: Your desktop has no place for it."), "{found}");
    }
    home.ok(&["status"]);
}

#[test]
fn a_line_that_names_a_time_that_has_passed_changes_nothing() {
    let Some(desktop) = Desktop::without_server() else { return };
    let panel = Panel::open(&desktop);
    let home = desktop.home();
    fs::create_dir(home.path()).unwrap();
    // Nothing changes the menu meanwhile, so that its lines keep their ids.
    fs::write(home.path().join("settings.json"), super::NOTHING_ON).unwrap();
    // A minute of this agent takes half a second.
    let _agent = home.agent("2026-11-24T09:30:00", 120);
    until("the menu stands", || panel.labels().len() > 5);
    let menu = panel.menu();
    let line = menu.iter().find(|line| line.label.starts_with("Tot 1"));
    let line = line.unwrap_or_else(|| panic!("the first end is offered: {menu:?}"));
    let end = format!("2026-11-24T{}:05", line.label.trim_start_matches("Tot "));
    until("that time has passed", || *home.json(&["status"])["now"].as_str().unwrap() > *end);
    panel.call("/MenuBar", MENU, "Event", &(line.id, "clicked", Value::from(0i32), 0u32));
    until("the press was heard", || home.log().contains("a press on the icon came too late"));
    assert!(home.json(&["status"])["busy_until"].is_null(), "not until ten tomorrow");
}

#[test]
fn a_bus_that_dies_leaves_the_agent_at_rest() {
    let Some(mut desktop) = Desktop::without_server() else { return };
    let panel = Panel::open(&desktop);
    let home = desktop.home();
    let agent = home.begun("2026-11-24T09:42:00", 1);
    until("the day stands in the menu", || panel.labels().len() > 5);
    desktop.kill_bus();
    let ticks = || {
        let stat = fs::read_to_string(format!("/proc/{}/stat", agent.pid())).unwrap();
        let after = stat.rsplit(')').next().unwrap().split_whitespace();
        after.skip(11).take(2).map(|ticks| ticks.parse::<u64>().unwrap()).sum::<u64>()
    };
    home.ok(&["pause", "30m"]);
    let before = ticks();
    // Only time can show that nothing happens in it.
    thread::sleep(Duration::from_secs(2));
    assert!(ticks() - before < 20, "it does not spin: {} ticks", ticks() - before);
    // A bus that comes back has the icon again with the next change of its menu.
    desktop.bring_bus_back();
    let panel = Panel::open(&desktop);
    home.ok(&["resume"]);
    until("the day stands in the menu", || {
        panel.labels().contains(&"Next: up for a moment, at 10:00".to_owned())
    });
    panel.press("30 minutes");
    until("it pauses", || !home.json(&["status"])["paused_until"].is_null());
}

//! Screen savers that say when they cover the screen, as a stand-in for that of GNOME says it.

use super::stand_ins::{on_bus, signal};
use super::{Desktop, EARLY, Watching};
use futures_lite::future::block_on;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use zbus::{Connection, interface};

const GNOME: &str = "org.gnome.ScreenSaver";
const GNOME_PATH: &str = "/org/gnome/ScreenSaver";

/// A screen saver.
struct Saver {
    bus: Connection,
    is_active: Arc<AtomicBool>,
}

struct Face(Arc<AtomicBool>);

#[interface(name = "org.gnome.ScreenSaver")]
impl Face {
    fn get_active(&self) -> bool {
        self.0.load(Ordering::SeqCst)
    }
}

/// Something that owns a saver's name and serves nothing of it.
struct Nothing;

#[interface(name = "nl.adempauze.Nothing")]
impl Nothing {}

impl Saver {
    fn on(desktop: &Desktop, is_active: bool) -> Saver {
        let is_active = Arc::new(AtomicBool::new(is_active));
        let face = Face(Arc::clone(&is_active));
        let builder = on_bus(desktop.bus()).serve_at(GNOME_PATH, face).unwrap();
        let bus = block_on(builder.name(GNOME).unwrap().build()).unwrap();
        Saver { bus, is_active }
    }

    fn covers(&self, covers: bool) {
        self.is_active.store(covers, Ordering::SeqCst);
        signal(&self.bus, GNOME_PATH, GNOME, "ActiveChanged", &(covers,));
    }

    /// Says something in a form that means nothing.
    fn talk_nonsense(&self) {
        signal(&self.bus, GNOME_PATH, GNOME, "ActiveChanged", &("perhaps",));
    }
}

#[test]
fn whoever_has_a_screen_saver_over_the_screen_is_away() {
    let Some(desktop) = Desktop::without_server() else { return };
    let saver = Saver::on(&desktop, false);
    let watching = Watching::from(desktop.home_without_display(), EARLY, 1);
    saver.covers(true);
    watching.until_away(true);
    saver.covers(false);
    watching.until_away(false);
}

#[test]
fn a_screen_that_was_covered_before_the_agent_came_is_covered() {
    let Some(desktop) = Desktop::without_server() else { return };
    let saver = Saver::on(&desktop, true);
    let watching = Watching::from(desktop.home_without_display(), EARLY, 1);
    watching.until_away(true);
    // A saver that goes covers nothing any more.
    drop(saver);
    watching.until_away(false);
}

#[test]
fn a_screen_saver_that_talks_nonsense_covers_nothing_and_is_named_once() {
    let Some(desktop) = Desktop::without_server() else { return };
    let saver = Saver::on(&desktop, false);
    let mut watching = Watching::from(desktop.home_without_display(), EARLY, 1);
    saver.covers(true);
    watching.until_away(true);
    for _ in 0..3 {
        saver.talk_nonsense();
    }
    watching.until_away(false);
    let log = watching.home.log();
    let named = log.lines().filter(|line| line.contains("org.gnome.ScreenSaver does not tell"));
    assert_eq!(named.count(), 1, "{log}");
    assert!(watching.agent.is_running());
}

#[test]
fn a_name_that_only_takes_inhibitions_is_no_trouble() {
    let Some(desktop) = Desktop::without_server() else { return };
    let named = on_bus(desktop.bus()).name("org.freedesktop.ScreenSaver").unwrap();
    let _inhibitor = block_on(named.serve_at("/elsewhere", Nothing).unwrap().build()).unwrap();
    let saver = Saver::on(&desktop, false);
    let watching = Watching::from(desktop.home_without_display(), EARLY, 1);
    saver.covers(true);
    watching.until_away(true);
    let log = watching.home.log();
    assert!(!log.contains("org.freedesktop.ScreenSaver"), "{log}");
}

//! Do-not-disturb of each desktop: dunst, xfconf and dconf are real, KDE's server is a stand-in.

use super::stand_ins::Plasma;
use super::{Desktop, EARLY, Watching, is_there, lacks};
use crate::process::{Home, until};

#[test]
fn dunst_that_is_paused_holds_prompts() {
    let Some(desktop) = Desktop::start() else { return };
    let watching = Watching::from(desktop.home_without_display(), EARLY, 1);
    let paused = |to: &str| {
        let set = desktop.command("dunstctl").args(["set-paused", to]).status().unwrap();
        assert!(set.success());
    };
    paused("true");
    watching.until_busy(&["dnd"]);
    paused("false");
    watching.until_busy(&[]);
}

#[test]
fn a_server_of_kde_that_is_inhibited_holds_prompts() {
    let Some(desktop) = Desktop::without_server() else { return };
    let plasma = Plasma::on(desktop.bus());
    let watching = Watching::from(desktop.home_without_display(), EARLY, 1);
    plasma.inhibit(true);
    watching.until_busy(&["dnd"]);
    plasma.inhibit(false);
    watching.until_busy(&[]);
    plasma.inhibit(true);
    watching.until_busy(&["dnd"]);
    drop(plasma);
    watching.until_busy(&[]);
}

#[test]
fn a_server_that_talks_nonsense_holds_nothing_and_is_named_once() {
    let Some(desktop) = Desktop::without_server() else { return };
    let plasma = Plasma::on(desktop.bus());
    let mut watching = Watching::from(desktop.home_without_display(), EARLY, 1);
    plasma.inhibit(true);
    watching.until_busy(&["dnd"]);
    plasma.talk_nonsense();
    plasma.talk_nonsense();
    watching.until_busy(&[]);
    until("the log says so", || watching.home.log().contains("another form"));
    let log = watching.home.log();
    let named = log.lines().filter(|line| line.contains("Inhibited does not tell")).count();
    assert_eq!(named, 1, "{log}");
    assert!(watching.agent.is_running());
}

#[test]
fn the_switch_of_xfce_holds_prompts() {
    let Some(mut desktop) = Desktop::without_server() else { return };
    let places = [
        "/usr/lib/x86_64-linux-gnu/xfce4/xfconf/xfconfd",
        "/usr/lib64/xfce4/xfconf/xfconfd",
        "/usr/lib/xfce4/xfconf/xfconfd",
    ];
    let xfconfd = places.into_iter().find(|path| is_there(path)).unwrap_or(places[0]);
    if lacks(&["xfconf-query", xfconfd]) {
        return;
    }
    let watching = Watching::from(desktop.home_without_display(), EARLY, 1);
    desktop.start_program(xfconfd, &[]);
    let set = |words: &[&str]| {
        let mut query = desktop.command("xfconf-query");
        query.args(["-c", "xfce4-notifyd", "-p", "/do-not-disturb"]).args(words);
        query.output().unwrap().status.success()
    };
    until("xfconf takes the switch", || set(&["-n", "-t", "bool", "-s", "true"]));
    watching.until_busy(&["dnd"]);
    assert!(set(&["-s", "false"]));
    watching.until_busy(&[]);
    assert!(set(&["-s", "true"]));
    watching.until_busy(&["dnd"]);
    assert!(set(&["-r"]), "it is taken away again");
    watching.until_busy(&[]);
}

#[test]
fn the_switch_of_gnome_holds_prompts() {
    let Some(gnome) = Gnome::start() else { return };
    gnome.show_banners(false);
    let watching = Watching::from(gnome.home_in("ubuntu:GNOME"), EARLY, 1);
    watching.until_busy(&["dnd"]);
    gnome.show_banners(true);
    watching.until_busy(&[]);
    gnome.show_banners(false);
    watching.until_busy(&["dnd"]);
}

#[test]
fn what_gnome_left_behind_means_nothing_on_another_desktop() {
    let Some(gnome) = Gnome::start() else { return };
    gnome.show_banners(false);
    let watching = Watching::from(gnome.home_in("sway"), EARLY, 1);
    assert_eq!(watching.presence()["busy"], serde_json::json!([]));
}

#[test]
fn a_damaged_file_of_gnome_holds_nothing_and_is_named() {
    let Some(gnome) = Gnome::start() else { return };
    gnome.show_banners(false);
    let file = gnome.desktop.folder().join(".config/dconf/user");
    let mut bytes = std::fs::read(&file).unwrap();
    bytes.truncate(30);
    std::fs::write(&file, bytes).unwrap();
    let watching = Watching::from(gnome.home_in("GNOME"), EARLY, 1);
    assert_eq!(watching.presence()["busy"], serde_json::json!([]));
    let log = watching.home.log();
    assert!(log.contains("dconf does not tell what it should"), "{log}");
}

/// The settings of GNOME, as its own programs keep them.
struct Gnome {
    desktop: Desktop,
}

impl Gnome {
    fn start() -> Option<Gnome> {
        let mut desktop = Desktop::without_server()?;
        let schema = "/usr/share/glib-2.0/schemas/org.gnome.desktop.notifications.gschema.xml";
        let services = ["/usr/libexec/dconf-service", "/usr/lib/dconf-service"];
        let service = services.into_iter().find(|path| is_there(path)).unwrap_or(services[0]);
        if lacks(&["gsettings", service, schema]) {
            return None;
        }
        desktop.start_program(service, &[]);
        Some(Gnome { desktop })
    }

    /// Sets the switch; a service that has only just begun may not take it yet.
    fn show_banners(&self, shows: bool) {
        until("the switch is set", || {
            self.gsettings("set", &[&shows.to_string()]);
            self.gsettings("get", &[]).trim() == shows.to_string()
        });
    }

    fn gsettings(&self, what: &str, value: &[&str]) -> String {
        let mut gsettings = self.desktop.command("gsettings");
        gsettings.env("GSETTINGS_BACKEND", "dconf").env("XDG_RUNTIME_DIR", self.desktop.folder());
        gsettings.args([what, "org.gnome.desktop.notifications", "show-banners"]).args(value);
        String::from_utf8(gsettings.output().unwrap().stdout).unwrap()
    }

    fn home_in(&self, desktop: &str) -> Home {
        let config = self.desktop.folder().join(".config").display().to_string();
        let session = [("XDG_CURRENT_DESKTOP", desktop), ("XDG_CONFIG_HOME", config.as_str())];
        self.desktop.home_without_display().with(&session)
    }
}

//! What each step needs, how to see whether it is there, and which package brings it.

use std::fmt;
use std::fs;
use std::path::Path;
use std::process::Command;

use crate::process::{on_path, succeeds};

/// Browsers that the tests of the UI can run in, the best known first.
pub const BROWSERS: [&str; 3] = ["chromium", "chromium-browser", "google-chrome"];

/// What a step is about to do.
#[derive(Clone, Copy)]
pub enum Need {
    /// Compile C (SQLite, inside the agent).
    Compile,
    /// Compile the window.
    Webview,
    /// Run programs on a display and a session bus of their own.
    PrivateDesktop,
    /// See what the agent sees of a desktop.
    WatchedDesktop,
    /// Read a calendar as other programs do.
    OtherCalendars,
    /// Take a picture of a display.
    Screenshot,
    /// Run the UI in a browser.
    Browser,
    /// Drive the real window.
    WindowDriver,
    /// Compile for Windows, and run that.
    OtherSystems,
    /// Make and check a package for Debian.
    Package,
    /// Install it in a clean one.
    CleanDebian,
}

/// One thing that must be there.
pub struct Required {
    /// How to see whether it is.
    pub probe: Probe,
    /// Why it is needed.
    pub what_for: &'static str,
    /// The package in Debian and Ubuntu.
    pub debian: &'static str,
    /// The package in Fedora.
    pub fedora: &'static str,
    /// The package in Arch.
    pub arch: &'static str,
}

/// How to see whether something is there.
pub enum Probe {
    /// One of these programs is on PATH.
    Program(&'static [&'static str]),
    /// pkg-config knows this library.
    Library(&'static str),
    /// One of these files is there: a program that nobody finds on PATH.
    File(&'static [&'static str]),
    /// The system's Python has this module.
    Python(&'static str),
    /// Fonts are installed at all.
    Fonts,
}

impl Need {
    /// What it takes.
    pub fn required(self) -> &'static [Required] {
        match self {
            Self::Compile => COMPILE,
            Self::Webview => WEBVIEW,
            Self::PrivateDesktop => PRIVATE_DESKTOP,
            Self::WatchedDesktop => WATCHED_DESKTOP,
            Self::OtherCalendars => OTHER_CALENDARS,
            Self::Screenshot => SCREENSHOT,
            Self::Browser => BROWSER,
            Self::WindowDriver => WINDOW_DRIVER,
            Self::OtherSystems => OTHER_SYSTEMS,
            Self::Package => PACKAGE,
            Self::CleanDebian => CLEAN_DEBIAN,
        }
    }
}

impl Probe {
    /// Whether it is there.
    pub fn is_there(&self) -> bool {
        match self {
            Self::Program(names) => names.iter().any(|name| on_path(name).is_some()),
            Self::Library(name) => succeeds(Command::new("pkg-config").args(["--exists", name])),
            Self::File(paths) => paths.iter().any(|path| Path::new(path).is_file()),
            Self::Python(module) => {
                succeeds(Command::new("/usr/bin/python3").arg("-c").arg(format!("import {module}")))
            }
            Self::Fonts => ["/usr/share/fonts", "/usr/local/share/fonts"]
                .iter()
                .any(|folder| holds_a_font(Path::new(folder))),
        }
    }
}

impl fmt::Display for Probe {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Program(names) => write!(f, "the program {}", names.join(" or ")),
            Self::Library(name) => write!(f, "the library {name}"),
            Self::File(paths) => write!(f, "the file {}", paths.join(" or ")),
            Self::Python(module) => write!(f, "the module {module} of Python"),
            Self::Fonts => f.write_str("fonts"),
        }
    }
}

fn holds_a_font(folder: &Path) -> bool {
    let Ok(entries) = fs::read_dir(folder) else { return false };
    entries.flatten().any(|entry| {
        let path = entry.path();
        let extension = path.extension().and_then(|extension| extension.to_str());
        matches!(extension, Some("ttf" | "otf" | "ttc")) || (path.is_dir() && holds_a_font(&path))
    })
}

const fn program(
    names: &'static [&'static str],
    what_for: &'static str,
    [debian, fedora, arch]: [&'static str; 3],
) -> Required {
    Required { probe: Probe::Program(names), what_for, debian, fedora, arch }
}

const fn library(
    name: &'static str,
    what_for: &'static str,
    [debian, fedora, arch]: [&'static str; 3],
) -> Required {
    Required { probe: Probe::Library(name), what_for, debian, fedora, arch }
}

const COMPILE: &[Required] = &[program(
    &["cc", "gcc", "clang"],
    "compiles SQLite",
    ["build-essential", "gcc", "base-devel"],
)];

const WEBVIEW: &[Required] = &[
    program(&["pkg-config"], "finds libraries", ["pkg-config", "pkgconf", "pkgconf"]),
    library("gtk+-3.0", "the window", ["libgtk-3-dev", "gtk3-devel", "gtk3"]),
    library(
        "webkit2gtk-4.1",
        "the window's web view",
        ["libwebkit2gtk-4.1-dev", "webkit2gtk4.1-devel", "webkit2gtk-4.1"],
    ),
];

const FONTS: Required = Required {
    probe: Probe::Fonts,
    what_for: "text in window and notifications",
    debian: "fonts-dejavu-core",
    fedora: "dejavu-sans-fonts",
    arch: "ttf-dejavu",
};

const PRIVATE_DESKTOP: &[Required] = &[
    program(&["Xvfb"], "a display in memory", ["xvfb", "xorg-x11-server-Xvfb", "xorg-server-xvfb"]),
    program(&["xauth"], "a key for that display", ["xauth", "xauth", "xorg-xauth"]),
    program(&["dbus-daemon"], "a session bus", ["dbus", "dbus-daemon", "dbus"]),
    program(&["dbus-run-session", "dbus-send"], "a session bus", ["dbus", "dbus-tools", "dbus"]),
    program(&["dbus-monitor"], "watches that bus", ["dbus", "dbus-tools", "dbus"]),
    program(&["dunst"], "a notification server", ["dunst", "dunst", "dunst"]),
    Required {
        probe: Probe::File(&[
            "/usr/lib/notification-daemon/notification-daemon",
            "/usr/libexec/notification-daemon",
            "/usr/lib/notification-daemon-1.0/notification-daemon",
        ]),
        what_for: "a second notification server",
        debian: "notification-daemon",
        fedora: "notification-daemon",
        arch: "notification-daemon",
    },
    program(&["xdotool"], "presses the mouse", ["xdotool", "xdotool", "xdotool"]),
    program(&["strace"], "sees which sockets a program opens", ["strace"; 3]),
    program(&["syncthing"], "carries a folder from one computer to another", ["syncthing"; 3]),
    FONTS,
];

const WATCHED_DESKTOP: &[Required] = &[
    program(&["xdotool"], "somebody who types", ["xdotool", "xdotool", "xdotool"]),
    program(&["openbox"], "a window manager", ["openbox", "openbox", "openbox"]),
    program(&["xfconf-query"], "the settings of XFCE", ["xfconf", "xfconf", "xfconf"]),
    // Debian only recommends it to that program, which does not start without it.
    Required {
        probe: Probe::File(&[
            "/usr/lib/x86_64-linux-gnu/libxfconf-0.so.3",
            "/usr/lib/aarch64-linux-gnu/libxfconf-0.so.3",
            "/usr/lib64/libxfconf-0.so.3",
            "/usr/lib/libxfconf-0.so.3",
        ]),
        what_for: "what asks for the settings of XFCE",
        debian: "libxfconf-0-3",
        fedora: "xfconf",
        arch: "xfconf",
    },
    program(&["gsettings"], "the settings of GNOME", ["libglib2.0-bin", "glib2", "glib2"]),
    Required {
        probe: Probe::File(&[
            "/usr/share/glib-2.0/schemas/org.gnome.desktop.notifications.gschema.xml",
        ]),
        what_for: "the settings of GNOME",
        debian: "gsettings-desktop-schemas",
        fedora: "gsettings-desktop-schemas",
        arch: "gsettings-desktop-schemas",
    },
    Required {
        probe: Probe::File(&["/usr/libexec/dconf-service", "/usr/lib/dconf-service"]),
        what_for: "where GNOME keeps its settings",
        debian: "dconf-gsettings-backend",
        fedora: "dconf",
        arch: "dconf",
    },
];

const PYTHON: Required = Required {
    probe: Probe::Python("gi"),
    what_for: "asks libraries of the desktop",
    debian: "python3-gi",
    fedora: "python3-gobject",
    arch: "python-gobject",
};

const OTHER_CALENDARS: &[Required] = &[
    PYTHON,
    Required {
        probe: Probe::Python("gi.repository.ICalGLib"),
        what_for: "Evolution's reading of a calendar",
        debian: "gir1.2-ical-3.0",
        fedora: "libical-glib",
        arch: "libical",
    },
];

const SCREENSHOT: &[Required] =
    &[program(&["import"], "takes a screenshot", ["imagemagick", "ImageMagick", "imagemagick"])];

const BROWSER: &[Required] = &[
    program(&BROWSERS, "the tests of the UI", ["chromium", "chromium", "chromium"]),
    program(&["pdfinfo"], "reads what was printed", ["poppler-utils", "poppler-utils", "poppler"]),
    FONTS,
];

const WINDOW_DRIVER: &[Required] = &[
    program(
        &["WebKitWebDriver"],
        "the tests of the window",
        ["webkit2gtk-driver", "webkit2gtk4.1-devel", "webkit2gtk-4.1"],
    ),
    // Another program with a window, from which something is dragged: with GTK, which the web view has.
    PYTHON,
];

const OTHER_SYSTEMS: &[Required] = &[
    program(
        &["x86_64-w64-mingw32-gcc"],
        "compiles C for Windows",
        ["gcc-mingw-w64-x86-64", "mingw64-gcc", "mingw-w64-gcc"],
    ),
    program(
        &["x86_64-w64-mingw32-g++"],
        "compiles C++ for Windows",
        ["g++-mingw-w64-x86-64", "mingw64-gcc-c++", "mingw-w64-gcc"],
    ),
    Required {
        probe: Probe::File(&["/usr/lib/wine/wine64"]),
        what_for: "runs programs of Windows",
        debian: "wine64",
        fedora: "wine-core",
        arch: "wine",
    },
];

const PACKAGE: &[Required] = &[
    program(&["strip"], "leaves out what debuggers read", ["binutils"; 3]),
    program(
        &["dpkg-shlibdeps"],
        "names the libraries that a package needs",
        ["dpkg-dev", "dpkg-dev", "dpkg"],
    ),
    program(
        &["rsvg-convert"],
        "draws the icon in its sizes",
        ["librsvg2-bin", "librsvg2-tools", "librsvg"],
    ),
    program(&["lintian"], "checks a package", ["lintian"; 3]),
    program(&["rpmbuild"], "makes a package for Fedora", ["rpm", "rpm-build", "rpm-tools"]),
    program(&["desktop-file-validate"], "checks a desktop file", ["desktop-file-utils"; 3]),
    program(&["appstreamcli"], "checks the text for software catalogues", ["appstream"; 3]),
];

const CLEAN_DEBIAN: &[Required] = &[
    program(&["debootstrap"], "makes a clean Debian", ["debootstrap"; 3]),
    program(&["unshare"], "keeps it apart from this system", ["util-linux"; 3]),
];

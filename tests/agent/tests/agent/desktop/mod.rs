//! The agent on a real desktop: a session bus, a display and a notification server of the test's
//! own. Buttons are pressed by the key of their action, and on a second server with the mouse.

mod bubbles;
mod doctor;
mod idle;
mod odd_servers;
mod private;
mod questions;
mod second_server;
mod servers;
mod soak;
mod tray;
mod whole;

pub use private::{Desktop, is_on_path};

/// Settings of a day on which no prompt is near, whatever the time is.
const NOTHING_ON: &str = r#"{ "micro_pause": { "on": false }, "walk": { "on": false },
    "breathing": { "on": false }, "rest": { "on": false }, "morning": { "on": false },
    "wind_down": { "on": false } }"#;

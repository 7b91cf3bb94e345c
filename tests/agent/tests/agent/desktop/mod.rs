//! The agent on a real desktop: a session bus, a display and a notification server of the test's
//! own. Buttons are pressed by the key of their action.

mod bubbles;
mod doctor;
mod idle;
mod private;
mod servers;
mod slow_servers;
mod whole;

use private::Desktop;

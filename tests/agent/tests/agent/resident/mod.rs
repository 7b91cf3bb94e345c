//! The run loop in this process: the real engine and store, a clock that stands still until it is
//! moved, and a desktop that is nothing but the port.

mod bubbles;
mod clocks;
mod disk;
mod faces;
mod proposals;
mod presence;
pub mod stage;

use stage::Stage;

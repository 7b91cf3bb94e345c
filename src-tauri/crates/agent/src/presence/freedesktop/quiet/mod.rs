//! Do-not-disturb. There is no common way to ask: each desktop keeps it in a place of its own.

mod dconf;
mod servers;
mod xfconf;

pub use dconf::Dconf;
pub use servers::Servers;
pub use xfconf::Xfconf;

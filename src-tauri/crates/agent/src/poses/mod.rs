//! How a movement looks: key poses as joint angles, drawn as a line figure.
//!
//! The files of `content/poses` hold angles alone. Here they become points on a sheet: the bones of
//! one body ([`body`]), turned by the angles and seen from one side ([`view`]), a row of frames for
//! each step of the technique ([`mod@drawing`]). A face draws lines between the points.

pub mod body;
pub mod drawing;
pub mod file;
pub mod view;

pub use drawing::drawing;

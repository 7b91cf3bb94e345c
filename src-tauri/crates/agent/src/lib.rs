//! In the making.

pub mod library;

//! The share of chances that were taken.

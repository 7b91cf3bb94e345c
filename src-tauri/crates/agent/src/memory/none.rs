//! Where the system does this by itself, or has no call for it.

/// Nothing to do.
pub fn keep_together() {}

/// Nothing to do.
pub fn give_back() {}

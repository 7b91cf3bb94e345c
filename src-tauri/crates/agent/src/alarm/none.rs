//! No such timer on this system: the run loop looks at the clock by itself now and then.

use super::NotSet;
use chrono::{DateTime, Utc};
use std::io;

/// Can't be made here.
#[derive(Debug)]
pub struct Alarm(());

impl Alarm {
    /// Fails: the loop has to look at the clock by itself.
    pub fn start(_ring: impl Fn() + Send + 'static) -> io::Result<Alarm> {
        Err(io::ErrorKind::Unsupported.into())
    }

    /// Never called, for there is none.
    pub fn set(&self, _at: Option<DateTime<Utc>>) -> Result<(), NotSet> {
        Err(NotSet::Failed(io::ErrorKind::Unsupported.into()))
    }
}

//! What the agent tells without being asked.

use super::Client;
use crate::message::Reply;
use crate::types::Notice;

/// The notices of a subscription, one after the other. They end when the connection does: after
/// [`Notice::Bye`], or when the agent is gone without one.
#[derive(Debug)]
pub struct Notices {
    pub(super) client: Client,
}

impl Iterator for Notices {
    type Item = Notice;

    fn next(&mut self) -> Option<Notice> {
        loop {
            if let Some(notice) = self.client.notices.pop_front() {
                self.client.is_over |= notice == Notice::Bye;
                return Some(notice);
            }
            if self.client.is_over {
                return None;
            }
            match self.client.receive() {
                Ok(Reply::Notice(notice)) => self.client.notices.push_back(notice),
                Ok(Reply::Hello(_) | Reply::Answer { .. } | Reply::Unknown) => {}
                Err(_) => return None,
            }
        }
    }
}

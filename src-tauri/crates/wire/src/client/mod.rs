//! The faces' end: connects, asks, and listens.

mod connecting;
mod calling;
mod asks;
mod notices;
mod error;

pub use error::{CallError, ConnectError};
pub use notices::Notices;

use crate::line::Lines;
use crate::place::Place;
use crate::socket::Stream;
use crate::types::{Hello, Notice};
use std::collections::VecDeque;
use std::time::Duration;

/// How long an agent that renews itself is waited for.
pub const RENEWAL: Duration = Duration::from_secs(5);

/// How long an answer is waited for. The agent answers at once; this is for one that hangs.
const ANSWER_WITHIN: Duration = Duration::from_secs(10);

/// A connection to the agent.
///
/// When the agent renews itself between two calls the next call connects anew and waits for it;
/// see [`Client::call`].
#[derive(Debug)]
pub struct Client {
    place: Place,
    own: Hello,
    lines: Lines<Stream>,
    next_id: u64,
    notices: VecDeque<Notice>,
    /// The agent said that it ends, or the connection broke.
    is_over: bool,
}

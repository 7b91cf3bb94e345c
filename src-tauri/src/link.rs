//! The connection to the agent: made before the window is drawn, kept up while it is open.
//!
//! An agent that does not run is started once, when the window opens, and whenever the user asks
//! for it. One that the user ended is not started behind their back: the link only waits for it.

use std::path::PathBuf;
use std::process::Child;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use wire::Place;
use wire::client::{CallError, Client, ConnectError, Notices};
use wire::types::Notice;

use crate::arguments::Arguments;
use crate::beside::{self, StartError};
use crate::page::{DownReason, Link, Page};
use crate::window::Front;

/// How long a started agent may take to answer.
const START_WITHIN: Duration = Duration::from_secs(10);
/// How often it is looked for meanwhile.
const LOOK_EVERY: Duration = Duration::from_millis(50);
/// How long an agent that renews itself is waited for before the page is told.
const QUIET_FOR: Duration = Duration::from_millis(1500);
/// How often a lost agent is looked for.
const RETRY_EVERY: Duration = Duration::from_secs(1);

/// The wish to have the agent started, sent by the page.
pub struct Wish(Sender<()>);

impl Wish {
    /// Sends it.
    pub fn start(&self) {
        // Without a receiver the link's thread has ended, and the process with it.
        let _ = self.0.send(());
    }
}

/// Where the page puts its wishes, and where the link finds them.
pub fn wishes() -> (Wish, Receiver<()>) {
    let (sender, receiver) = channel();
    (Wish(sender), receiver)
}

/// Follows the agent.
pub struct Follower {
    place: Option<Place>,
    home: Option<PathBuf>,
    first: Option<Notices>,
}

impl Follower {
    /// Tries once, at once; says too whether another window is open already, which then has been
    /// told to come forward.
    pub fn begin(arguments: &Arguments) -> (Follower, bool) {
        let place = arguments.place();
        let subscribed = place.as_ref().and_then(|place| subscribe(connect(place)).ok());
        let is_second = matches!(subscribed, Some(Subscribed::SecondWindow));
        let first = match subscribed {
            Some(Subscribed::OnlyWindow(notices)) => Some(*notices),
            Some(Subscribed::SecondWindow) | None => None,
        };
        (Follower { place, home: arguments.home.clone(), first }, is_second)
    }

    /// Keeps the link up on a thread of its own, for as long as the process lives.
    pub fn keep_up(self, page: Arc<Page>, wishes: Receiver<()>, front: Front) {
        thread::spawn(move || self.run(&page, &wishes, &front));
    }

    fn run(mut self, page: &Page, wishes: &Receiver<()>, front: &Front) {
        let Some(place) = self.place.take() else {
            page.link(down(DownReason::Failed, "this user has no home folder"));
            return;
        };
        let mut next = match self.first.take() {
            Some(notices) => Ok(Subscribed::OnlyWindow(Box::new(notices))),
            None => self.start(&place, page),
        };
        loop {
            match next {
                Ok(Subscribed::SecondWindow) => return front.leave(),
                Ok(Subscribed::OnlyWindow(notices)) => {
                    page.link(Link::Up);
                    listen(*notices, page, front);
                    next = subscribe(Client::connect_within(&place, VERSION, QUIET_FOR));
                }
                Err(why) => {
                    page.link(why.link());
                    next = match wishes.recv_timeout(RETRY_EVERY) {
                        Ok(()) => self.start(&place, page),
                        Err(_) => wait_for(&place, why),
                    };
                }
            }
        }
    }

    /// Connects, and starts the agent where none runs.
    fn start(&self, place: &Place, page: &Page) -> Result<Subscribed, LinkError> {
        let connected = connect(place);
        if !matches!(connected, Err(ConnectError::NotRunning { .. })) {
            return subscribe(connected);
        }
        page.link(Link::Starting);
        let mut agent = beside::start_agent(self.home.as_deref())?;
        let until = Instant::now() + START_WITHIN;
        loop {
            let connected = connect(place);
            let is_absent =
                matches!(connected, Err(ConnectError::NotRunning { .. } | ConnectError::Ended));
            if !is_absent || Instant::now() > until {
                return subscribe(connected);
            }
            if let Some(status) = ended(&mut agent) {
                // Two windows opened at once: the other's agent may be the one that runs.
                return subscribe(Client::connect_within(place, VERSION, QUIET_FOR))
                    .map_err(|_| LinkError::AgentEnded(status));
            }
            thread::sleep(LOOK_EVERY);
        }
    }
}

/// This program's version, as it says to the agent.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Connects as this program.
pub fn connect(place: &Place) -> Result<Client, ConnectError> {
    Client::connect(place, VERSION)
}

/// What a subscription comes to.
enum Subscribed {
    OnlyWindow(Box<Notices>),
    SecondWindow,
}

fn subscribe(connected: Result<Client, ConnectError>) -> Result<Subscribed, LinkError> {
    let (reply, notices) = connected?.subscribe(true)?;
    Ok(if reply.another_window {
        Subscribed::SecondWindow
    } else {
        Subscribed::OnlyWindow(Box::new(notices))
    })
}

/// Passes the notices on until the connection ends.
fn listen(notices: Notices, page: &Page, front: &Front) {
    for notice in notices {
        match notice {
            Notice::Changed => page.changed(),
            Notice::ComeForward => front.come(),
            Notice::Bye => return,
        }
    }
}

/// Tries again; where still nobody listens, what was said before says more.
fn wait_for(place: &Place, before: LinkError) -> Result<Subscribed, LinkError> {
    subscribe(connect(place)).map_err(|error| if error.is_absence() { before } else { error })
}

/// How the agent's process ended, if it did.
fn ended(agent: &mut Child) -> Option<String> {
    agent.try_wait().ok().flatten().map(|status| status.to_string())
}

fn down(why: DownReason, detail: impl ToString) -> Link {
    Link::Down { why, detail: detail.to_string() }
}

/// Why there is no link.
enum LinkError {
    Start(StartError),
    AgentEnded(String),
    Connect(ConnectError),
    Call(CallError),
}

impl LinkError {
    /// Whether it says no more than that nobody listens.
    fn is_absence(&self) -> bool {
        matches!(self, LinkError::Connect(ConnectError::NotRunning { .. } | ConnectError::Ended))
    }

    fn link(&self) -> Link {
        match self {
            LinkError::Start(error @ StartError::Missing { .. }) => {
                down(DownReason::NoAgent, error)
            }
            LinkError::Start(error @ StartError::Failed { .. }) => {
                down(DownReason::AgentEnded, error)
            }
            LinkError::AgentEnded(status) => down(DownReason::AgentEnded, status),
            LinkError::Connect(
                error @ (ConnectError::AgentIsOlder { .. } | ConnectError::AgentIsNewer { .. }),
            ) => down(DownReason::Protocol, error),
            LinkError::Connect(error) if self.is_absence() => down(DownReason::Lost, error),
            LinkError::Connect(error) => down(DownReason::Failed, error),
            LinkError::Call(error) => down(DownReason::Failed, error),
        }
    }
}

impl From<StartError> for LinkError {
    fn from(error: StartError) -> Self {
        LinkError::Start(error)
    }
}

impl From<ConnectError> for LinkError {
    fn from(error: ConnectError) -> Self {
        LinkError::Connect(error)
    }
}

impl From<CallError> for LinkError {
    fn from(error: CallError) -> Self {
        LinkError::Call(error)
    }
}

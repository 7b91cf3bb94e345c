//! What the page is told without asking. `ui/src/lib/host/host.ts` reads the same words.

use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

use serde::Serialize;
use tauri::ipc::Channel;

/// One piece of news.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "news", rename_all = "kebab-case")]
pub enum News {
    /// Something the agent holds changed: read again.
    Changed,
    /// The link to the agent changed.
    Link {
        /// How it stands now.
        link: Link,
    },
    /// A file or folder was dropped on the window: where it lies, and nothing of what is in it.
    Dropped {
        /// Its path.
        path: String,
    },
}

/// How the window stands with the agent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum Link {
    /// A connection is being made.
    #[default]
    Connecting,
    /// No agent ran; one is being started.
    Starting,
    /// There is a connection.
    Up,
    /// There is none.
    Down {
        /// Why: the page has a sentence and a hint for each.
        why: DownReason,
        /// What the system said, for who wants to know.
        detail: String,
    },
}

/// Why there is no connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum DownReason {
    /// The agent's program does not lie beside the window's.
    NoAgent,
    /// It was started and ended at once.
    AgentEnded,
    /// The two do not speak the same protocol.
    Protocol,
    /// There was a connection; the agent ended or renews itself.
    Lost,
    /// Anything else.
    Failed,
}

/// The page as the rest of the window sees it.
#[derive(Default)]
pub struct Page(Mutex<Told>);

#[derive(Default)]
struct Told {
    link: Link,
    follower: Option<Channel<News>>,
}

impl Page {
    /// From now on the page hears the news through this channel, beginning with the link. A page
    /// that is loaded anew takes the place of the one before.
    pub fn follow(&self, follower: Channel<News>) {
        let mut told = self.lock();
        send(&follower, News::Link { link: told.link.clone() });
        told.follower = Some(follower);
    }

    /// Tells that something changed.
    pub fn changed(&self) {
        if let Some(follower) = &self.lock().follower {
            send(follower, News::Changed);
        }
    }

    /// Tells what was dropped on the window.
    pub fn dropped(&self, path: &Path) {
        // A name that is no text can't be asked for over the wire.
        if let (Some(path), Some(follower)) = (path.to_str(), &self.lock().follower) {
            send(follower, News::Dropped { path: path.to_owned() });
        }
    }

    /// Tells how the link stands.
    pub fn link(&self, link: Link) {
        let mut told = self.lock();
        told.link = link.clone();
        if let Some(follower) = &told.follower {
            send(follower, News::Link { link });
        }
    }

    fn lock(&self) -> MutexGuard<'_, Told> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A page that is being closed hears nothing any more; that is no error.
fn send(follower: &Channel<News>, news: News) {
    let _ = follower.send(news);
}

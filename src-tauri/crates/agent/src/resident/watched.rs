//! What an event of a folder that is watched means, for whoever reads what lies in it.

use notify::EventKind;
use notify::event::{AccessKind, AccessMode};

/// Whether something changed: what is opened or read does not, and what is written counts once it is
/// closed.
pub(super) fn changes(kind: EventKind) -> bool {
    match kind {
        EventKind::Access(AccessKind::Close(AccessMode::Write)) => true,
        EventKind::Access(_) => false,
        EventKind::Any
        | EventKind::Create(_)
        | EventKind::Modify(_)
        | EventKind::Remove(_)
        | EventKind::Other => true,
    }
}

//! What there is on this desktop to see by, and whether it answers.

/// What is to be seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sign {
    /// For how long nobody has touched the computer.
    Idle,
    /// Whether the session is locked.
    Lock,
    /// Whether the machine goes to sleep, and wakes.
    Sleep,
    /// Whether the user switched on do-not-disturb.
    DoNotDisturb,
    /// Whether a window covers the screen.
    FullScreen,
    /// Whether a camera is in use.
    Camera,
}

/// One way to see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// What is seen.
    pub sign: Sign,
    /// By what, as its makers call it.
    pub name: &'static str,
    /// None if it answers, else what is wrong.
    pub fails: Option<String>,
}

/// Everything that there is to see by.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sources {
    found: Vec<Source>,
}

impl Sources {
    /// What this is seen by: the best that answers, else what should and fails; none where there
    /// is nothing of the kind.
    pub fn of(&self, sign: Sign) -> Option<&Source> {
        let all = || self.found.iter().filter(move |source| source.sign == sign);
        all().find(|source| source.fails.is_none()).or(all().next())
    }

    /// All of them, the best of each sign first.
    pub fn all(&self) -> &[Source] {
        &self.found
    }

    /// Notes a source, and how it does. True if that is news.
    pub(super) fn note(&mut self, source: Source) -> bool {
        let is_same = |known: &&mut Source| known.sign == source.sign && known.name == source.name;
        match self.found.iter_mut().find(is_same) {
            Some(known) if *known == source => return false,
            Some(known) => *known = source,
            None => self.found.push(source),
        }
        self.found.sort_by_key(|source| (source.sign, rank(source.name)));
        true
    }

    /// There is no such source any more.
    #[cfg(all(unix, not(target_vendor = "apple")))]
    pub(super) fn forget(&mut self, sign: Sign, name: &str) {
        self.found.retain(|source| source.sign != sign || source.name != name);
    }
}

/// Where several see the same, the one that knows the whole session comes first.
const BEST_FIRST: [&str; 3] = ["Mutter", "Wayland", "X11"];

fn rank(name: &str) -> usize {
    BEST_FIRST.iter().position(|known| *known == name).unwrap_or(BEST_FIRST.len())
}

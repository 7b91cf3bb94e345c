//! What a notification says, and what can be pressed on it.

use planner::PromptId;
use std::time::Duration;

/// What a bubble is about.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum About {
    /// A prompt of the day.
    Prompt(PromptId),
    /// A question about a prompt that is over.
    Question(PromptId),
    /// Nothing but whether it arrives.
    Trial,
}

/// A notification, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bubble {
    /// What it is about.
    pub about: About,
    /// Tells two bubbles about the same thing apart.
    pub serial: u64,
    /// What and how long.
    pub title: String,
    /// Why now.
    pub body: String,
    /// How to answer where there are no buttons.
    pub without_buttons: String,
    /// The buttons, in order.
    pub buttons: Vec<Button>,
    /// What a press on the bubble itself does, as text for those who hear it.
    pub open: String,
    /// Whether it makes a sound.
    pub sounds: bool,
    /// Whether it says how to answer without buttons although the server promises some.
    pub doubts_buttons: bool,
    /// When it leaves by itself; none: once it is taken away.
    pub leaves_after: Option<Duration>,
}

/// A button.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Button {
    /// What it does.
    pub press: Press,
    /// What stands on it.
    pub label: String,
}

/// What can be pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Press {
    /// Begin.
    Start,
    /// It is done.
    Done,
    /// Again in so many minutes.
    Snooze(u32),
    /// Not now.
    Skip,
    /// Yes, to a question.
    Yes,
    /// No, to a question.
    No,
    /// It arrived.
    Seen,
    /// The bubble itself: the window comes forward.
    Open,
}

impl Press {
    /// The key of the action, as servers name it.
    pub fn key(self) -> &'static str {
        match self {
            Press::Start => "start",
            Press::Done => "done",
            Press::Snooze(_) => "snooze",
            Press::Skip => "skip",
            Press::Yes => "yes",
            Press::No => "no",
            Press::Seen => "seen",
            Press::Open => "default",
        }
    }

    /// Whether it brings the window forward.
    pub fn opens(self) -> bool {
        self == Press::Open
    }
}

impl Bubble {
    /// What was pressed when the server names this key.
    pub fn pressed(&self, key: &str) -> Option<Press> {
        if key == Press::Open.key() {
            return Some(Press::Open);
        }
        self.buttons.iter().map(|button| button.press).find(|press| press.key() == key)
    }

    /// The text below the title for a server with these abilities.
    pub fn text(&self, has_buttons: bool, reads_markup: bool) -> String {
        let text = match has_buttons && !self.doubts_buttons {
            true => self.body.clone(),
            false => format!("{}\n{}", self.body, self.without_buttons),
        };
        if reads_markup { escape(&text) } else { text }
    }
}

/// Text that a server which reads markup shows as it is.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            other => escaped.push(other),
        }
    }
    escaped
}

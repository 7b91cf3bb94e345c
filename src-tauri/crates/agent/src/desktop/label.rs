//! The words of a bubble: title, reason and buttons, from messages and library.

use super::{About, Bubble, Button, Press};
use crate::library::{self, Library};
use crate::messages::{Messages, Word};
use chrono::{DateTime, Datelike};
use chrono_tz::Tz;
use planner::engine::{Carries, Showing};
use planner::event::Question;
use planner::prompt::{Activity, Reason};
use planner::{Kind, Prompt, PromptId};

/// Where the words come from.
#[derive(Debug)]
pub struct Labels<'a> {
    /// The messages.
    pub messages: &'a Messages,
    /// The library.
    pub library: &'a Library,
    /// When the silence of the day begins.
    pub silence: DateTime<Tz>,
    /// Whether bubbles make a sound.
    pub sounds: bool,
    /// Whether the buttons may do nothing although the server promises them.
    pub doubts_buttons: bool,
}

impl Labels<'_> {
    /// The bubble of a prompt.
    pub fn prompt(&self, showing: &Showing, serial: u64) -> Bubble {
        let prompt = &showing.prompt;
        Bubble {
            about: About::Prompt(prompt.id.clone()),
            serial,
            title: self.title(prompt),
            body: self.body(showing),
            without_buttons: self.text("bubble-answer-by-words", &[]),
            buttons: self.buttons(showing),
            open: self.text("bubble-open", &[]),
            sounds: self.sounds,
            doubts_buttons: self.doubts_buttons,
            leaves_after: None,
        }
    }

    /// The bubble of a question.
    pub fn question(&self, prompt: &PromptId, question: Question, serial: u64) -> Bubble {
        let title = match question {
            Question::WindDownKept => self.text("question-wind-down-kept", &[]),
            // It stands in Today and `status` only; here for completeness, without a time.
            Question::WalkConfirm => self.text("kind-walk", &[]),
        };
        let button = |press, id: &str| Button { press, label: self.text(id, &[]) };
        Bubble {
            about: About::Question(prompt.clone()),
            serial,
            title,
            body: self.text("bubble-question-body", &[]),
            without_buttons: self.text("bubble-reply-by-words", &[]),
            buttons: vec![button(Press::Yes, "button-yes"), button(Press::No, "button-no")],
            open: self.text("bubble-open", &[]),
            sounds: false,
            doubts_buttons: self.doubts_buttons,
            leaves_after: None,
        }
    }

    /// The bubble that shows whether bubbles arrive, and presses come back.
    pub fn trial(&self, serial: u64) -> Bubble {
        Bubble {
            about: About::Trial,
            serial,
            title: self.text("bubble-trial-title", &[]),
            body: self.text("bubble-trial-body", &[]),
            without_buttons: self.text("bubble-trial-without-buttons", &[]),
            buttons: vec![Button { press: Press::Seen, label: self.text("button-seen", &[]) }],
            open: self.text("bubble-open", &[]),
            sounds: self.sounds,
            doubts_buttons: false,
            leaves_after: None,
        }
    }

    /// What, and how long.
    pub fn title(&self, prompt: &Prompt) -> String {
        let minutes = [("minutes", Word::Number(prompt.minutes))];
        if prompt.kind == Kind::WindDown {
            let silence = self.silence.format("%H:%M").to_string();
            return self.text("notify-wind-down-title", &[("silence", Word::Text(&silence))]);
        }
        if prompt.reason == Reason::AfterDinner {
            return self.text("notify-after-dinner-title", &minutes);
        }
        match self.item(prompt) {
            Some(item) => {
                let values = [("what", Word::Text(&item.short)), minutes[0]];
                self.text("notify-title", &values)
            }
            None => self.text(&format!("notify-{}-title", prompt.kind), &minutes),
        }
    }

    /// The line of the prompt, and below it what it is to say besides: the evening's moment, and
    /// how much is asked.
    fn body(&self, showing: &Showing) -> String {
        let evening = showing.evening.map(|evening| {
            let at = evening.format("%H:%M").to_string();
            self.text("bubble-evening", &[("at", Word::Text(&at))])
        });
        let load = showing.carries.map(|carries| match carries {
            Carries::Proposal => self.text("bubble-proposal", &[]),
            Carries::WentDown => self.text("bubble-went-down", &[]),
        });
        let line = self.line(&showing.prompt);
        let lines: Vec<String> = [Some(line), evening, load].into_iter().flatten().collect();
        lines.join("\n")
    }

    /// A routine's own line, else one of the kind's, in turn.
    fn line(&self, prompt: &Prompt) -> String {
        if let Some(line) = self.item(prompt).and_then(|item| item.reminder) {
            return line;
        }
        let what = match prompt.reason {
            Reason::AfterDinner => "after-dinner",
            _ => prompt.kind.word(),
        };
        let turn = prompt.id.day().num_days_from_ce().unsigned_abs() + prompt.id.number();
        let ids = (1u32..).map(|n| format!("notify-{what}-body-{n}"));
        let lines: Vec<String> = ids.map_while(|id| self.messages.find(&id, &[])).collect();
        match lines.len() {
            0 => String::new(),
            count => lines[turn as usize % count].clone(),
        }
    }

    fn item(&self, prompt: &Prompt) -> Option<library::Text> {
        let id = match &prompt.activity {
            Activity::One { technique } => technique.as_str(),
            Activity::Several { routine, .. } => routine.as_str(),
        };
        self.library.text(id, self.messages.language())
    }

    fn buttons(&self, showing: &Showing) -> Vec<Button> {
        let button = |press, id: &str| Button { press, label: self.text(id, &[]) };
        if showing.prompt.kind == Kind::WindDown {
            return vec![
                button(Press::Done, "button-wind-down-done"),
                button(Press::Skip, "button-wind-down-skip"),
            ];
        }
        let mut buttons = vec![button(Press::Start, "button-start")];
        // Of the lengths that are possible the middle one.
        let mut lengths = showing.snooze_minutes.clone();
        lengths.sort_unstable();
        if let Some(minutes) = lengths.get(lengths.len().saturating_sub(1) / 2).copied() {
            let label = self.text("button-snooze", &[("minutes", Word::Number(minutes))]);
            buttons.push(Button { press: Press::Snooze(minutes), label });
        }
        buttons.push(button(Press::Skip, "button-skip"));
        buttons
    }

    fn text(&self, id: &str, values: &[(&str, Word<'_>)]) -> String {
        self.messages.text(id, values)
    }
}

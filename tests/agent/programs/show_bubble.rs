//! Shows one bubble whose words are full of markup, and says what comes back, until standard
//! input ends.

use agent::desktop::{About, Bubble, Button, Notifier, Press, SystemNotifier};
use planner::PromptId;
use std::io::Read;

fn main() {
    let mut notifier = SystemNotifier::new(|report| println!("{report:?}"));
    let prompt = PromptId::parse("2026-11-24/walk/1").expect("BUG: this is the id of a prompt");
    notifier.show(Bubble {
        about: About::Prompt(prompt),
        serial: 1,
        title: "Fish & <chips>".to_owned(),
        body: "<b>bold</b> & <a href=\"x\">linked</a>".to_owned(),
        without_buttons: "by words".to_owned(),
        buttons: vec![Button { press: Press::Done, label: "Done".to_owned() }],
        open: "Open".to_owned(),
        sounds: false,
        doubts_buttons: false,
        leaves_after: None,
    });
    let mut all = Vec::new();
    let _ = std::io::stdin().read_to_end(&mut all);
    notifier.shut_down();
}

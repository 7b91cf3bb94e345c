//! The messages, as the program asks for them.

use agent::messages::Messages;
use planner::settings::Language;

#[test]
fn a_text_that_is_not_there_shows_its_id() {
    let messages = Messages::of(Language::En);
    assert_eq!(messages.text("there-is-no-such-text", &[]), "there-is-no-such-text");
}

//! The messages: the same in both languages, one for each word of the planner, short and neutral.

use agent::content_check::health_word;
use content_tests::{LANGUAGES, file, names};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser::parse;
use planner::engine::BusyReason;
use planner::plan::LeftOutReason;
use planner::prompt::Reason;
use planner::{Excuse, Kind, Outcome};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// Id to the variables it uses, and its plain text, of one language's files.
fn messages(language: &str) -> BTreeMap<String, (BTreeSet<String>, String)> {
    let mut all = BTreeMap::new();
    for name in names(&format!("messages/{language}"), ".ftl") {
        let path = format!("messages/{language}/{name}");
        let text = file(&path);
        let resource =
            parse(text.as_str()).unwrap_or_else(|(_, errors)| panic!("content/{path}: {errors:?}"));
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let id = message.id.name.to_owned();
            let mut found = (BTreeSet::new(), String::new());
            if let Some(pattern) = &message.value {
                read(pattern, &mut found);
            }
            for attribute in &message.attributes {
                found.0.insert(format!(".{}", attribute.id.name));
                read(&attribute.value, &mut found);
            }
            assert!(all.insert(id.clone(), found).is_none(), "{path}: {id} is there twice");
        }
    }
    all
}

fn read(pattern: &Pattern<&str>, found: &mut (BTreeSet<String>, String)) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => found.1.push_str(value),
            PatternElement::Placeable { expression } => match expression {
                Expression::Inline(inline) => variable(inline, found),
                Expression::Select { selector, variants } => {
                    // What is chosen by is a variable of the message, and no text of it.
                    let mut chosen = (BTreeSet::new(), String::new());
                    variable(selector, &mut chosen);
                    found.0.extend(chosen.0);
                    variants.iter().for_each(|variant| read(&variant.value, found));
                }
            },
        }
    }
}

fn variable(inline: &InlineExpression<&str>, found: &mut (BTreeSet<String>, String)) {
    match inline {
        InlineExpression::VariableReference { id } => {
            found.0.insert(id.name.to_owned());
            found.1.push_str("00");
        }
        InlineExpression::FunctionReference { id, .. } => {
            panic!("{}(): functions differ between the two programs that read this", id.name)
        }
        _ => {}
    }
}

#[test]
fn both_languages_have_the_same_messages_with_the_same_variables() {
    let [nl, en] = LANGUAGES.map(messages);
    let ids = |of: &BTreeMap<String, (BTreeSet<String>, String)>| -> Vec<String> {
        of.iter().map(|(id, (variables, _))| format!("{id} {variables:?}")).collect()
    };
    assert_eq!(ids(&nl), ids(&en));
    assert_eq!(names("messages/nl", ".ftl"), names("messages/en", ".ftl"));
}

fn word(value: impl serde::Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(Value::String(word)) => word,
        other => panic!("a plain word, not {other:?}"),
    }
}

/// Every reason; a new one does not compile without its place here.
pub fn reasons() -> Vec<Reason> {
    use Reason::*;
    let all = vec![
        AfterWaking,
        Interval,
        MiddleOfRange,
        SpreadOverDay,
        AfterFirstWalk,
        LastSlot,
        EndOfWork,
        AfterWork,
        AfterDinner,
        BeforeWindDown,
        BeforeBedtime,
        MovedByCalendar,
        MovedByHabit,
        MovedToTry,
        ByHand,
    ];
    all.iter().for_each(|reason| match reason {
        AfterWaking | Interval | MiddleOfRange | SpreadOverDay | AfterFirstWalk | LastSlot
        | EndOfWork | AfterWork | AfterDinner | BeforeWindDown | BeforeBedtime
        | MovedByCalendar | MovedByHabit | MovedToTry | ByHand => {}
    });
    all
}

/// Every excuse, in the same way.
pub fn excuses() -> Vec<Excuse> {
    use Excuse::*;
    let all = vec![Busy, Away, Asleep, Paused, Merged, Replanned, Undelivered, DayOff, Elsewhere];
    all.iter().for_each(|excuse| match excuse {
        Busy | Away | Asleep | Paused | Merged | Replanned | Undelivered | DayOff | Elsewhere => {}
    });
    all
}

#[test]
fn every_word_of_the_planner_has_its_message() {
    use Outcome::*;
    let mut wanted: Vec<String> = Vec::new();
    for kind in Kind::ALL {
        for id in
            ["kind-{}", "kind-{}-inline", "kind-{}-about", "notify-{}-title", "notify-{}-body-1"]
        {
            wanted.push(id.replace("{}", kind.word()));
        }
    }
    wanted.extend(reasons().into_iter().map(|reason| format!("reason-{}", word(reason))));
    wanted.extend(excuses().into_iter().map(|excuse| format!("excuse-{}", excuse.word())));
    for outcome in [Done, Credited, Probable, Partial, Skipped, Unanswered, Excused(Excuse::Busy)] {
        wanted.push(format!("outcome-{}", outcome.word()));
    }
    for why in [LeftOutReason::Merged, LeftOutReason::Capped, LeftOutReason::Silence] {
        wanted.push(format!("left-out-{}", word(why)));
    }
    wanted.extend(BusyReason::ALL.iter().map(|reason| format!("busy-{}", reason.word())));
    for language in LANGUAGES {
        let messages = messages(language);
        for id in &wanted {
            assert!(messages.contains_key(id), "{language}: {id}");
        }
    }
}

#[test]
fn a_notification_is_short_and_says_nothing_about_health() {
    for language in LANGUAGES {
        for (id, (_, text)) in messages(language) {
            if !id.starts_with("notify-") {
                continue;
            }
            assert_eq!(health_word(&text), None, "{language}: {id} = {text}");
            let limit = if id.contains("-title") { 50 } else { 60 };
            let length = text.chars().count();
            assert!(
                length <= limit || id == "notify-title",
                "{language}: {id} has {length}: {text}"
            );
            assert_eq!(id.contains("-body-"), text.ends_with('.'), "{language}: {id} = {text}");
        }
    }
}

#[test]
fn each_kind_says_why_now_in_as_many_ways_in_each_language() {
    let messages = messages("nl");
    for kind in Kind::ALL {
        let ways = (1..).take_while(|n| messages.contains_key(&format!("notify-{kind}-body-{n}")));
        assert!(ways.count() >= 2, "{kind}");
    }
}

#[test]
fn reasons_are_sentences_and_states_are_not() {
    for language in LANGUAGES {
        for (id, (_, text)) in messages(language) {
            if id.starts_with("reason-") {
                assert!(text.ends_with('.'), "{language}: {id} = {text}");
            }
            let state = ["outcome-", "excuse-", "state-", "left-out-", "busy-"];
            if state.iter().any(|start| id.starts_with(start)) {
                assert!(!text.ends_with('.'), "{language}: {id} = {text}");
                assert!(text.starts_with(char::is_lowercase), "{language}: {id} = {text}");
            }
        }
    }
}

#[test]
fn the_buttons_are_the_agreed_ones() {
    let messages = messages("nl");
    let text = |id: &str| messages[id].1.clone();
    assert_eq!(
        json!([
            text("button-start"),
            text("button-snooze"),
            text("button-skip"),
            text("button-done")
        ]),
        json!(["Beginnen", "Over 00 min", "Nu niet", "Gedaan"])
    );
    assert_eq!(text("button-wind-down-done"), "Ik bouw af");
}

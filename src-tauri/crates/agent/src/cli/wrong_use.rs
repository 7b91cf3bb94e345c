//! Words that make no sense, said in the user's language and with the nearest known word.

use super::{ExitStatus, Face, Failure, Line};
use crate::messages::Word;
use crate::nearest::nearest;
use crate::spoken::Spoken;
use clap::CommandFactory;
use clap::error::{ContextKind, ContextValue, Error, ErrorKind};
use std::ffi::OsString;

/// What went wrong, in the user's language. Help and version are printed here and are nobody's
/// failure.
pub(super) fn failure(error: &Error, words: &[OsString], face: &Face) -> Failure {
    let messages = face.messages();
    let usage = messages.text("cli-usage-hint", &[]);
    let context = |kind| error.get(kind).map(shown).unwrap_or_default();
    let say = |id: &str, values: &[(&str, Word<'_>)], hint: String| {
        Failure::wrong_use(Spoken { message: messages.text(id, values), hint })
    };
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            match face.print(&error.render().to_string()) {
                Ok(()) => silent(ExitStatus::Done),
                Err(failure) => failure,
            }
        }
        // Nothing was asked: the help is the hint.
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            let help = error.render().to_string();
            let hint = help.trim_end().to_owned();
            say("cli-no-command", &[], hint)
        }
        ErrorKind::InvalidSubcommand => {
            let word = context(ContextKind::InvalidSubcommand);
            let command = Line::command();
            let known = command.get_subcommands().map(|sub| sub.get_name().to_owned());
            let nearest = nearest(&word, known).unwrap_or_default();
            let hint = messages.text("cli-nearest", &[("word", Word::Text(&nearest))]);
            say("cli-unknown-command", &[("word", Word::Text(&word))], hint)
        }
        ErrorKind::UnknownArgument => {
            let word = context(ContextKind::InvalidArg);
            if let Some(failure) = negative_length(&word, words, face) {
                return failure;
            }
            let suggested = context(ContextKind::SuggestedArg);
            let hint = match suggested.is_empty() {
                true => usage,
                false => messages.text("cli-nearest", &[("word", Word::Text(&suggested))]),
            };
            say("cli-unknown-argument", &[("word", Word::Text(&word))], hint)
        }
        ErrorKind::MissingRequiredArgument => {
            let words = context(ContextKind::InvalidArg);
            say("cli-missing", &[("word", Word::Text(&words))], usage)
        }
        ErrorKind::MissingSubcommand => {
            let words = context(ContextKind::ValidSubcommand);
            say("cli-missing", &[("word", Word::Text(&words))], usage)
        }
        ErrorKind::InvalidValue => {
            let (word, value) =
                (context(ContextKind::InvalidArg), context(ContextKind::InvalidValue));
            let known = context(ContextKind::ValidValue);
            let hint = match known.is_empty() {
                true => usage,
                false => messages.text("cli-one-of", &[("words", Word::Text(&known))]),
            };
            let values = [("word", Word::Text(&word)), ("value", Word::Text(&value))];
            say(if value.is_empty() { "cli-missing-value" } else { "cli-bad-value" }, &values, hint)
        }
        ErrorKind::ValueValidation => {
            let (word, value) =
                (context(ContextKind::InvalidArg), context(ContextKind::InvalidValue));
            let values = [("word", Word::Text(&word)), ("value", Word::Text(&value))];
            let reason = std::error::Error::source(error).map(ToString::to_string);
            let hint = reason.as_deref().and_then(|reason| bounds(reason, face)).unwrap_or(usage);
            say("cli-bad-value", &values, hint)
        }
        ErrorKind::ArgumentConflict => {
            let (word, other) = (context(ContextKind::InvalidArg), context(ContextKind::PriorArg));
            let values = [("word", Word::Text(&word)), ("other", Word::Text(&other))];
            say("cli-conflict", &values, usage)
        }
        _ => {
            let text = error.to_string();
            let first = text.lines().next().unwrap_or_default();
            let message = first.strip_prefix("error: ").unwrap_or(first).to_owned();
            Failure { status: ExitStatus::WrongUse, message, hint: usage }
        }
    }
}

/// `pause -5m` is meant as a length, and answered as one that is none.
fn negative_length(word: &str, words: &[OsString], face: &Face) -> Option<Failure> {
    let is_number = |word: &str| {
        word.strip_prefix('-').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
    };
    if !is_number(word) {
        return None;
    }
    let id = if words.iter().any(|word| word == "pause" || word == "busy") {
        "bad-length"
    } else if words.iter().any(|word| word == "snooze") {
        "bad-snooze"
    } else {
        return None;
    };
    let whole = words.iter().map(|word| word.to_string_lossy()).find(|whole| is_number(whole))?;
    Some(face.wrong_use(id, &[("value", Word::Text(&whole))]))
}

/// The bounds of a number, which the parser names in English: `99 is not in 0..=10`.
fn bounds(reason: &str, face: &Face) -> Option<String> {
    let (_, range) = reason.split_once(" is not in ")?;
    let (least, most) = range.split_once("..=")?;
    let allowed = face.text("allowed-between", &[("least", least.into()), ("most", most.into())]);
    Some(face.text("cli-one-of", &[("words", (&allowed).into())]))
}

fn silent(status: ExitStatus) -> Failure {
    Failure { status, message: String::new(), hint: String::new() }
}

fn shown(value: &ContextValue) -> String {
    match value {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(texts) => texts.join(", "),
        other => other.to_string(),
    }
}

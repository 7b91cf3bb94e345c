//! The words of the command line: the help in the user's language, and what has to be known
//! before the words are read.

use crate::messages::Messages;
use clap::builder::StyledStr;
use clap::{Arg, Command};
use std::ffi::OsString;
use std::path::PathBuf;

/// The folder that `--home` names. It is looked for before anything is parsed, because the
/// language of an error stands in the settings there.
pub(super) fn home(words: &[OsString]) -> Option<PathBuf> {
    let mut words = words.iter().skip(1);
    while let Some(word) = words.next() {
        let text = word.to_string_lossy();
        if text == "--home" {
            return words.next().map(PathBuf::from);
        }
        if let Some(folder) = text.strip_prefix("--home=") {
            return Some(PathBuf::from(folder));
        }
        if text == "--" {
            return None;
        }
    }
    None
}

/// Puts the help into a language: `help-about`, `help-<command>`, `help-<command>-<argument>`,
/// `help-value-<value>`.
pub(super) fn in_language(mut command: Command, messages: &Messages) -> Command {
    command.build();
    let command = with_help(command, "help", messages);
    let about = messages.text("help-about", &[]);
    command.about(about)
}

fn with_help(command: Command, id: &str, messages: &Messages) -> Command {
    let names: Vec<String> =
        command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    let mut command = command.mut_args(|arg| argument(arg, id, messages));
    for name in names {
        let id = format!("{id}-{name}");
        command = command.mut_subcommand(&name, |sub| {
            let sub = match messages.find(&id, &[]) {
                Some(about) => sub.about(about),
                None => sub,
            };
            with_help(sub, &id, messages)
        });
    }
    let heading = |word: &str| messages.text(&format!("help-heading-{word}"), &[]);
    let mut template =
        format!("{{before-help}}{{about-with-newline}}\n{}: {{usage}}\n", heading("usage"));
    if command.has_subcommands() {
        template.push_str(&format!("\n{}:\n{{subcommands}}\n", heading("commands")));
    }
    if command.get_positionals().next().is_some() {
        template.push_str(&format!("\n{}:\n{{positionals}}\n", heading("arguments")));
    }
    template.push_str(&format!("\n{}:\n{{options}}{{after-help}}", heading("options")));
    let usage = usage(&mut command, messages);
    command.override_usage(usage).help_template(template)
}

/// How a command is given, without a title: clap names options and commands in English.
fn usage(command: &mut Command, messages: &Messages) -> StyledStr {
    let rendered = command.render_usage().ansi().to_string();
    let (_title, words) = rendered.split_once(' ').expect("BUG: clap begins with a title");
    let options = format!("[{}]", messages.text("help-usage-options", &[]));
    let inner = format!("<{}>", messages.text("help-usage-command", &[]));
    words.replace("[OPTIONS]", &options).replace("<COMMAND>", &inner).into()
}

fn argument(arg: Arg, id: &str, messages: &Messages) -> Arg {
    let values = arg.get_value_names().unwrap_or_default().iter();
    let values: Vec<String> = values.map(|value| placeholder(value, messages)).collect();
    let arg = if values.is_empty() { arg } else { arg.value_names(values) };
    let own = format!("{id}-{}", arg.get_id().as_str().replace('_', "-"));
    let shared = format!("help-{}", arg.get_id().as_str().replace('_', "-"));
    match messages.find(&own, &[]).or_else(|| messages.find(&shared, &[])) {
        // The values and the default stand in the sentence; clap would say them in English.
        Some(help) => arg.help(help).hide_possible_values(true).hide_default_value(true),
        None => arg,
    }
}

/// What stands for a value: `help-value-<name>`, or the name where it is the same in every language.
fn placeholder(name: &str, messages: &Messages) -> String {
    let words = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let word = words.map(str::to_lowercase).collect::<Vec<_>>().join("-");
    messages.find(&format!("help-value-{word}"), &[]).unwrap_or_else(|| name.to_owned())
}

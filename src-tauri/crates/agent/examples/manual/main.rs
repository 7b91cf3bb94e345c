//! Prints the manual page of `adempauze`, in the language that it is given (`nl`, `en`) and dated
//! with a day. The commands come from the command line itself, so the page can't forget one.
//!
//! All of them stand on one page: a page each would be thirty files of five lines.

mod prose;

use agent::cli::grammar;
use agent::messages::Messages;
use clap::builder::Resettable;
use clap::{Arg, Command};
use planner::settings::Language;
use prose::Prose;
use roff::{Inline, Roff, bold, italic, roman};

fn main() -> std::io::Result<()> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [code, date] = words.as_slice() else { panic!("which language, and which day?") };
    let language = match code.as_str() {
        "nl" => Language::Nl,
        "en" => Language::En,
        other => panic!("no manual in the language {other}"),
    };
    manual(language, date).to_writer(&mut std::io::stdout())
}

/// The page in a language, dated with a day. The tests make it too.
pub fn manual(language: Language, date: &str) -> Roff {
    page(&grammar(&Messages::of(language)), &prose::of(language), date)
}

fn page(command: &Command, prose: &Prose, date: &str) -> Roff {
    let mut page = Roff::new();
    let about = command.get_about().map(ToString::to_string).unwrap_or_default();
    let release = concat!("Adempauze ", env!("CARGO_PKG_VERSION"));
    page.control("TH", ["ADEMPAUZE", "1", date, release, prose.manual]);
    page.control("SH", [prose.name]);
    page.text([roman(format!("adempauze - {}", lower_first(&about)))]);
    page.control("SH", [prose.synopsis]);
    let home = command.get_arguments().find(|argument| argument.get_id() == "home");
    let folder = italic(home.map(values).unwrap_or_default());
    page.text([bold("adempauze"), roman(" [--home "), folder, roman("] "), italic(prose.command)]);
    page.control("SH", [prose.description]);
    paragraphs(&mut page, prose.what_it_is);
    page.control("SH", [prose.commands]);
    commands(&mut page, command, "adempauze");
    page.control("SH", [prose.options]);
    for argument in command.get_arguments() {
        described(&mut page, argument);
    }
    page.control("SH", [prose.files]);
    for (file, what) in prose.which_files {
        entry(&mut page, [italic(*file)], what);
    }
    page.control("SH", [prose.exit_status]);
    for (status, what) in prose.which_status {
        entry(&mut page, [bold(*status)], what);
    }
    page.control("SH", [prose.see_also]);
    page.text([bold("adempauze-window"), roman("(1)")]);
    page
}

/// Each command that can be given, those inside another too.
fn commands(page: &mut Roff, of: &Command, called: &str) {
    for command in of.get_subcommands().filter(|command| !command.is_hide_set()) {
        let called = format!("{called} {}", command.get_name());
        if command.has_subcommands() {
            commands(page, command, &called);
            continue;
        }
        page.control("SS", [usage(command, &called).as_str()]);
        let about = command.get_about().map(ToString::to_string).unwrap_or_default();
        page.text([roman(format!("{about}."))]);
        let global = |argument: &&Arg| {
            argument.is_global_set() || matches!(argument.get_id().as_str(), "help" | "home")
        };
        for argument in command.get_arguments().filter(|argument| !global(argument)) {
            described(page, argument);
        }
    }
}

fn usage(command: &Command, called: &str) -> String {
    // As clap has it: the help names the options in the user's language.
    let mut own = command.clone().override_usage(Resettable::Reset);
    let rendered = own.render_usage().to_string();
    let words = rendered.split_once(called).map(|(_, words)| words).unwrap_or_default();
    format!("{called}{}", words.replace("[OPTIONS] ", "").replace("[OPTIONS]", ""))
}

fn described(page: &mut Roff, argument: &Arg) {
    if argument.is_hide_set() {
        return;
    }
    let mut names = Vec::new();
    if let Some(short) = argument.get_short() {
        names.extend([bold(format!("-{short}")), roman(", ")]);
    }
    let takes_values = argument.get_num_args().is_some_and(|number| number.takes_values());
    match argument.get_long() {
        Some(long) if takes_values => {
            names.extend([bold(format!("--{long}")), roman(" "), italic(values(argument))]);
        }
        Some(long) => names.push(bold(format!("--{long}"))),
        None => names.push(italic(values(argument))),
    }
    let help = argument.get_help().map(ToString::to_string).unwrap_or_default();
    entry(page, names, &help);
}

/// What stands for the values of an argument.
fn values(argument: &Arg) -> String {
    let names = argument.get_value_names().unwrap_or_default();
    names.iter().map(AsRef::as_ref).collect::<Vec<&str>>().join(" ")
}

fn entry(page: &mut Roff, what: impl Into<Vec<Inline>>, is: &str) {
    page.control("TP", []);
    page.text(what.into());
    page.text([roman(is)]);
}

fn paragraphs(page: &mut Roff, texts: &[&str]) {
    for text in texts {
        page.control("PP", []);
        page.text([roman(*text)]);
    }
}

fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

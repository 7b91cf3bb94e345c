//! No message is asked for that is not there, and none is there that nobody asks for.
//!
//! The code is read as text. An id stands in it whole (`"status-paused"`), or is built from parts
//! (`"kind-{kind}-inline"`). What may fill a part is a rule: for the agent the list of its words
//! below, for the window any word that stands in its code, in the wire's types or in the library.

use agent::messages::Messages;
use content_tests::{everything, file, names};
use planner::engine::BusyReason;
use planner::plan::LeftOutReason;
use planner::settings::Language;
use planner::{Excuse, Kind};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

type Words = BTreeSet<String>;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The text of every file below a folder that ends so; tests of the UI are none of its code.
fn code(folder: &str, endings: &[&str]) -> Vec<String> {
    let mut texts = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder of the code") {
            let path = entry.expect("a readable entry").path();
            let name = path.to_string_lossy().into_owned();
            if path.is_dir() {
                folders.push(path);
            } else if endings.iter().any(|ending| name.ends_with(ending))
                && !name.ends_with(".test.ts")
            {
                texts.push(fs::read_to_string(&path).expect("readable code"));
            }
        }
    }
    assert!(texts.len() > 20, "{folder} holds code");
    texts
}

/// Everything that stands between two of these marks on one line.
fn quoted(texts: &[String], marks: &[char]) -> Words {
    let mut found = Words::new();
    for line in texts.iter().flat_map(|text| text.lines()) {
        for mark in marks {
            let parts: Vec<&str> = line.split(*mark).collect();
            // Which mark opens and which closes is not known in every line: both are taken.
            let inner = parts.get(1..parts.len().saturating_sub(1)).unwrap_or_default();
            found.extend(inner.iter().map(|part| (*part).to_owned()));
        }
    }
    found
}

/// The ids of one language's files.
fn ids(of: &[String]) -> Words {
    let texts = of.iter().map(|name| file(&format!("messages/nl/{name}")));
    let ids = texts.flat_map(|text| {
        let ids = text.lines().filter_map(|line| line.split_once(" ="));
        let ids = ids.map(|(id, _)| id.to_owned());
        ids.filter(|id| id.starts_with(|c: char| c.is_ascii_lowercase())).collect::<Vec<_>>()
    });
    ids.collect()
}

/// The ids that the agent can say, and those that only the window can.
fn agents_and_windows() -> (Words, Words) {
    let of_window = |name: &String| name == "window.ftl";
    let (window, agent): (Vec<String>, Vec<String>) =
        names("messages/nl", ".ftl").into_iter().partition(of_window);
    (ids(&agent), ids(&window))
}

/// A text with parts (`kind-{kind}-inline`) as the fixed pieces around them; none where it is no
/// id, or has nothing fixed before its first part.
fn pieces(text: &str) -> Option<Vec<&str>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        pieces.push(before.strip_suffix('$').unwrap_or(before));
        rest = after.split_once('}')?.1;
    }
    pieces.push(rest);
    let is_id = |piece: &&str| piece.chars().all(|c| c == '-' || c.is_ascii_alphanumeric());
    let has_stem = pieces.len() > 1 && pieces[0].len() > 1 && pieces[0].contains('-');
    (has_stem && pieces.iter().all(is_id)).then_some(pieces)
}

/// Whether an id is these pieces with one of the words in each gap.
fn is_built(id: &str, pieces: &[&str], words: &Words) -> bool {
    let [first, rest @ ..] = pieces else { return id.is_empty() };
    let Some(after) = id.strip_prefix(first) else { return false };
    if rest.is_empty() {
        return after.is_empty();
    }
    let mut ends = after.char_indices().map(|(n, _)| n).chain([after.len()]);
    ends.any(|end| words.contains(&after[..end]) && is_built(&after[end..], rest, words))
}

fn owned(words: impl IntoIterator<Item = impl ToString>) -> Words {
    words.into_iter().map(|word| word.to_string()).collect()
}

fn serialised(values: impl IntoIterator<Item = impl serde::Serialize>) -> Words {
    let word = |value| serde_json::to_value(value).expect("a word").as_str().map(str::to_owned);
    values.into_iter().filter_map(word).collect()
}

/// What fills the parts of the ids that the agent builds: its text, and the words that it may get.
fn rules() -> Vec<(&'static str, Words)> {
    let kinds = || owned(Kind::ALL);
    let excuses = || owned(super::messages::excuses().iter().map(|excuse: &Excuse| excuse.word()));
    let outcomes = ["done", "credited", "probable", "partial", "skipped", "unanswered", "excused"];
    let columns = ["kind", "taken", "chances", "planned", "excused", "trigger", "times"];
    let reasons = serialised(super::messages::reasons());
    let left_out =
        serialised([LeftOutReason::Merged, LeftOutReason::Capped, LeftOutReason::Silence]);
    let mut notified = kinds();
    notified.insert("after-dinner".to_owned());
    vec![
        ("busy-{}", owned(BusyReason::ALL.iter().map(|reason| reason.word()))),
        ("content-fault-{}", super::check::reasons()),
        ("excuse-{}", excuses()),
        ("help-heading-{}", owned(["usage", "commands", "arguments", "options"])),
        ("help-value-{}", placeholders()),
        ("kind-{}", kinds()),
        ("kind-{}-inline", kinds()),
        ("left-out-{}", left_out),
        ("notify-{}-body-{}", notified.into_iter().chain(owned(["1", "2", "3"])).collect()),
        ("notify-{}-title", kinds()),
        ("outcome-{}", owned(outcomes)),
        ("reason-{}", reasons),
        ("report-col-{}", owned(columns)),
        ("month-{}", owned(1..=12)),
        ("weekday-{}", owned(1..=7)),
    ]
}

/// A text of the code with nothing between its brackets: `kind-{kind}-inline` as `kind-{}-inline`.
fn bare(text: &str) -> Option<String> {
    let pieces = pieces(text)?;
    Some(pieces.join("{}"))
}

/// What stands for a value in the help, but for what is the same in every language.
fn placeholders() -> Words {
    let same = owned(["0-10", "id", "n", "shell", "week", "zone"]);
    let mut words = Words::new();
    let mut left = vec![agent::cli::grammar(&Messages::of(Language::En))];
    while let Some(command) = left.pop() {
        let shown = command.get_arguments().filter(|it| !it.is_hide_set());
        let shown = shown.filter(|it| it.get_action().takes_values());
        let names = shown.filter_map(|argument| argument.get_value_names());
        words.extend(names.flatten().map(|name| name.to_lowercase().replace(", ", "-")));
        left.extend(command.get_subcommands().cloned());
    }
    words.iter().map(|word| word.replace(' ', "-")).filter(|word| !same.contains(word)).collect()
}

/// The help that the command line asks for: of each command, and of each argument its own or the
/// shared one.
fn help() -> (Words, Words) {
    let messages = Messages::of(Language::Nl);
    let (mut commands, mut arguments) = (owned(["help-about"]), Words::new());
    let mut left = vec![(agent::cli::grammar(&messages), "help".to_owned())];
    while let Some((command, id)) = left.pop() {
        for argument in command.get_arguments() {
            let name = argument.get_id().as_str().replace('_', "-");
            arguments.extend([format!("{id}-{name}"), format!("help-{name}")]);
        }
        for inner in command.get_subcommands() {
            let id = format!("{id}-{}", inner.get_name());
            commands.insert(id.clone());
            left.push((inner.clone(), id));
        }
    }
    (commands, arguments)
}

/// The words that may stand in the parts of the window's ids.
fn words_of_window(code: &[String]) -> Words {
    let mut words = quoted(code, &['"']);
    // A key of an object is a word too (`{ calm: … }`), and `help-title${open && "-"}${open}` has
    // parts that may stay empty.
    let inner = code.iter().flat_map(|text| text.split([' ', '\n', '{', ',']));
    words.extend(inner.filter_map(|word| word.strip_suffix(':')).map(str::to_owned));
    words.insert(String::new());
    for item in everything() {
        for key in ["category", "type"] {
            words.extend(item.json[key].as_str().map(str::to_owned));
        }
        words.extend(item.list("positions").into_iter().map(str::to_owned));
        for figure in item.figures() {
            let unit = figure["unit"].as_str().unwrap_or_default();
            words.insert(unit.replacen(|c: char| !c.is_ascii_alphanumeric(), "-", 1));
            words.insert(figure["name"].as_str().unwrap_or_default().to_owned());
        }
    }
    words
}

#[test]
fn every_message_is_asked_for() {
    let agent = code("src-tauri/crates/agent", &[".rs"]);
    let mut window = code("ui/src", &[".ts", ".svelte"]);
    // The frame is written into the page when it is built.
    window.push(fs::read_to_string(root().join("ui/build/frame.ts")).expect("the frame"));
    let (agents, windows) = agents_and_windows();
    let mut asked = quoted(&agent, &['"']);
    for (text, words) in rules() {
        let pieces = pieces(text).expect("a rule is an id with parts");
        asked.extend(agents.iter().filter(|id| is_built(id, &pieces, &words)).cloned());
    }
    let (commands, arguments) = help();
    asked.extend(commands);
    asked.extend(arguments);
    // What `say` says has a hint of the same name.
    let hints: Vec<String> = asked.iter().map(|id| format!("{id}-hint")).collect();
    asked.extend(hints);
    asked.extend(quoted(&window, &['"']));
    let words = words_of_window(&window);
    let built = quoted(&window, &['`']);
    let built: Vec<Vec<&str>> = built.iter().filter_map(|text| pieces(text)).collect();
    let is_asked =
        |id: &String| asked.contains(id) || built.iter().any(|it| is_built(id, it, &words));
    let unused: Vec<&String> = agents.iter().chain(&windows).filter(|id| !is_asked(id)).collect();
    assert_eq!(unused, Vec::<&String>::new(), "nobody asks for these");
}

#[test]
fn every_id_that_the_agent_asks_for_is_there() {
    let (agents, _) = agents_and_windows();
    let mut asked = 0;
    let mut missing = Words::new();
    for text in code("src-tauri/crates/agent/src", &[".rs"]) {
        for call in ["text(", "failed(", "wrong_use(", "unknown(", "say(", "of_path(", "failure("] {
            for (at, _) in text.match_indices(call) {
                if let Some(id) = first_text(&text[at + call.len()..]) {
                    asked += 1;
                    if !agents.contains(id) {
                        missing.insert(id.to_owned());
                    }
                }
            }
        }
    }
    assert!(asked > 150, "the calls are found: {asked}");
    assert_eq!(missing, Words::new(), "in a call, and in no file");
    for (text, words) in rules().into_iter().filter(|(text, _)| text.matches("{}").count() == 1) {
        for word in words {
            let id = text.replace("{}", &word);
            // What comes at bedtime and has its own title is not said by its length.
            let is_own = id == "notify-wind-down-title";
            assert!(agents.contains(&id) || is_own, "{id}");
        }
    }
    let (commands, _) = help();
    for id in commands.iter().filter(|id| !id.ends_with("-help")) {
        assert!(agents.contains(id), "{id}: what this command does");
    }
}

/// The text that is the first or second argument of a call, where it stands there whole.
fn first_text(arguments: &str) -> Option<&str> {
    let arguments = arguments.trim_start();
    let arguments = match arguments.strip_prefix('"') {
        Some(text) => text,
        None => {
            // `say(&self.messages, "id", …)`: a plain name comes first.
            let (first, rest) = arguments.split_once(',')?;
            let is_name = |c: char| c.is_ascii_alphanumeric() || "&_.:()".contains(c);
            first.chars().all(is_name).then_some(())?;
            rest.trim_start().strip_prefix('"')?
        }
    };
    let id = arguments.split_once('"')?.0;
    let is_id = |c: char| c == '-' || c.is_ascii_lowercase() || c.is_ascii_digit();
    (id.len() > 2 && id.chars().all(is_id)).then_some(id)
}

#[test]
fn each_id_that_the_agent_builds_has_its_rule() {
    let rules: Vec<&str> = rules().into_iter().map(|(text, _)| text).collect();
    let (agents, _) = agents_and_windows();
    let texts = quoted(&code("src-tauri/crates/agent/src", &[".rs"]), &['"']);
    let built: Words = texts.iter().filter_map(|text| bare(text)).collect();
    for text in &built {
        let stem = text.split('{').next().unwrap_or_default();
        let is_message = agents.iter().any(|id| id.starts_with(stem));
        // The help is asked for by the words of the command line: see `help`.
        let is_help = text == "help-{}";
        assert!(!is_message || is_help || rules.contains(&text.as_str()), "no rule for {text}");
    }
    for rule in rules {
        assert!(built.contains(rule), "nothing builds {rule} any more");
    }
}

//! What a line of a page needs before it can be typed, and what is to come of it.

use super::reader::Reader;

/// Lines that no test runs, by their beginning, each with its reason.
pub const NOT_RUN: &[(&str, &str)] = &[
    ("cargo ", "`cargo xtask check` holds it against the steps, packages and examples there are"),
    ("npm ", "`cargo xtask check` looks for the script in ui/package.json"),
    ("sudo apt install ", "asks for root; `package in a clean Debian` installs the package"),
    ("sudo apt remove ", "asks for root; `package in a clean Debian` removes the package"),
    ("UPDATE_EXPECT=1 cargo ", "writes files of the project"),
    ("git ", "looks at the checkout"),
    ("sleep ", "waits, and proves nothing"),
];

/// Who has to be there.
pub enum Runs {
    /// It needs no agent.
    Alone,
    WithAgent,
    /// With an agent in the user's own folders.
    AtHome,
    /// It is the agent.
    On,
}

/// What is to come of a command.
pub enum Expected {
    Done,
    /// It can't be done here, and says this.
    Refused(&'static str),
}

/// Commands about the pack that lies on the desk, once it was added.
const WITH_PACK: [&str; 2] = ["content remove", "content show voorbeeld-praktijk"];

/// Commands that no agent is needed for.
const ALONE: [&str; 9] = [
    "--help",
    "--version",
    "calendar agenda.ics",
    "completions",
    "content",
    "plan",
    "settings check",
    "settings path",
    "simulate",
];

const PACK: &str = "adempauze content add practice";
/// What was done before, so that a command has something to work on. The first that fits holds.
const BEFORE: &[(&str, &[&str])] = &[
    ("start 2026", &[]),
    ("done 2026", &[]),
    ("skip 2026", &[]),
    ("snooze", &[WALK]),
    ("start", &[WALK]),
    ("done", &[WALK]),
    ("skip", &[WALK]),
    ("stop", &[WALK, "adempauze start"]),
    ("wait", &[WALK, "adempauze start"]),
    ("content remove", &[PACK]),
    ("content show voorbeeld-praktijk", &[PACK]),
    ("resume", &["adempauze pause 30m"]),
    ("free", &["adempauze busy 30m"]),
    ("profile keep", &["adempauze settings set profiles '[\"pr-acute\"]'"]),
    ("checkin", &[DIARY]),
    ("note", &[DIARY, "adempauze note --about trq-people"]),
    ("calendar", &["adempauze settings set busy.calendar \"$PWD/agenda.ics\""]),
    ("sync on", &["mkdir -p \"$HOME/Sync/adempauze\""]),
    ("import --undo", &["adempauze import adempauze.json"]),
    ("restore", &["adempauze backup"]),
    (
        "content check damaged",
        &[
            "cp -rL content damaged",
            "sed -i 's/\"category\": \"walking\"/\"category\": \"strolling\"/' \
             damaged/techniques/walk-short.json",
        ],
    ),
];

const WALK: &str = "adempauze now walk";
const DIARY: &str = "adempauze settings set diary.on true";

/// Commands that need more than their name, where a sentence names them alone: their help is asked.
const NAMED: [&str; 6] = ["checkin", "correct", "import", "note", "profile keep", "simulate"];

/// What can't be done without a desktop, or for want of an occasion.
const REFUSED: &[(&str, &str)] = &[
    // tests/desktop opens the window.
    ("open", "no-display"),
    // Its output stands on the page.
    ("content check damaged", ""),
    // There are no messages of a desktop here.
    ("doctor", "doctor-bus-missing-hint"),
    // Proposed after days: see resident/proposals.rs.
    ("proposal accept", "refused-no-proposal"),
    ("proposal decline", "refused-no-proposal"),
];

/// What stands for something of the reader's own, and what it is here.
const PLACES: &[(&str, &str, &str)] = &[
    ("", "PROMPT", "2026-11-24/walk/2"),
    ("calendar", "FILE", "agenda.ics"),
    ("content check", "FOLDER", "content"),
    ("import", "FILE", "adempauze.json"),
    ("plan", "FILE", "settings.json"),
    ("restore", "FILE", "\"$READER_HOME\"/backups/by-hand-*"),
    ("settings check", "FILE", "settings.json"),
    ("simulate", "FILE", "day.json"),
    ("sync on", "FOLDER", "\"$HOME/Sync/adempauze\""),
    ("", "FOLDER", "\"$READER_HOME\""),
    (
        "note --remove",
        "ID",
        "$(adempauze note --list | sed -n 's/.*(\\([^()]*-[^()]*\\))$/\\1/p' | head -n 1)",
    ),
];

/// The same in Dutch.
const DUTCH: [(&str, &str); 2] = [("BESTAND", "FILE"), ("MAP", "FOLDER")];

/// Whether a line calls the program.
pub fn is_call(command: &str) -> bool {
    words(command).first() == Some(&"adempauze")
}

/// What the program is asked, without where: `settings get cap` of `adempauze --home FOLDER
/// settings get cap`.
pub fn asked(command: &str) -> String {
    let words = words(command);
    let mut asked = Vec::new();
    let mut rest = words.into_iter().skip(1);
    while let Some(word) = rest.next() {
        match word {
            "--home" => drop(rest.next()),
            "|" | ">" | "<" | "&" => break,
            word => asked.push(word),
        }
    }
    asked.join(" ")
}

/// The words of a line, from the program on.
fn words(command: &str) -> Vec<&str> {
    let is_variable = |word: &&str| {
        word.split_once('=').is_some_and(|(name, _)| {
            name.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'_')
        })
    };
    command.split_whitespace().skip_while(is_variable).collect()
}

fn begins(asked: &str, start: &str) -> bool {
    asked.starts_with(start)
}

pub fn runs(asked: &str) -> Runs {
    if WITH_PACK.iter().any(|start| begins(asked, start)) || begins(asked, "content add") {
        return Runs::WithAgent;
    }
    if asked.contains("--help") || ALONE.iter().any(|start| begins(asked, start)) {
        return Runs::Alone;
    }
    match asked.split_whitespace().next() {
        Some("agent") => Runs::On,
        Some("autostart") => Runs::AtHome,
        _ => Runs::WithAgent,
    }
}

pub fn before(asked: &str) -> &'static [&'static str] {
    if asked.contains("--help") {
        return &[];
    }
    let fits = BEFORE.iter().find(|(start, _)| begins(asked, start));
    fits.map(|(_, before)| *before).unwrap_or_default()
}

pub fn expected(asked: &str) -> Expected {
    if asked.contains("--help") {
        return Expected::Done;
    }
    let refused = REFUSED.iter().find(|(start, _)| begins(asked, start));
    refused.map_or(Expected::Done, |(_, id)| Expected::Refused(id))
}

/// The line with the reader's own things in their places.
pub fn filled_in(command: &str, reader: &Reader) -> String {
    let asked = asked(command);
    let fits = |word: &str| {
        let dutch = DUTCH.iter().find(|(dutch, _)| *dutch == word);
        let word = dutch.map_or(word, |(_, english)| english);
        PLACES.iter().find(|(start, place, _)| *place == word && begins(&asked, start))
    };
    let there = reader.folder().display().to_string();
    let words = command.split(' ').map(|word| match fits(word) {
        Some((_, _, is)) => is.replace("\"$READER_HOME\"", &there),
        None => word.to_owned(),
    });
    let line = words.collect::<Vec<_>>().join(" ");
    if NAMED.contains(&asked.as_str()) {
        return format!("{line} --help");
    }
    // It asks first.
    if asked == "erase" { format!("echo ja | {line}") } else { line }
}

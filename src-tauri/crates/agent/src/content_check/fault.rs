//! What can be wrong in a library, and how that is said.

use crate::messages::{Messages, Word};
use crate::spoken::broken;
use std::fmt::Display;

/// Something wrong at one place.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// The path within the folder, with `/` between its parts.
    pub file: String,
    /// The JSON pointer of the place; empty for the file as a whole.
    pub pointer: String,
    /// What is wrong there.
    pub reason: Reason,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// The format is of another version.
    Version {
        /// Which, as JSON.
        found: String,
        /// The one that is read.
        known: u64,
    },
    /// The format has no such file or folder.
    UnknownFile,
    /// A file that every library has.
    MissingFile,
    /// The system does not let it be read; what it said.
    Unreadable(String),
    /// More than anything of the format could be; the bound.
    TooBig(String),
    /// The bytes are no UTF-8; the line of the first that is not.
    NotUtf8 {
        /// Counted from 1.
        line: usize,
    },
    /// No JSON; what the parser said, with line and column.
    NotJson(String),
    /// No Fluent; the line it begins on.
    NotFluent {
        /// Counted from 1.
        line: usize,
    },
    /// A message that the other language has; its id.
    NoSuchMessage(String),
    /// A key stands in one object twice.
    KeyTwice,
    /// A key that the format does not have here.
    UnknownKey,
    /// A key that has to be there.
    MissingKey(String),
    /// A value of another type; those that fit.
    Type(String),
    /// A value that is none of a list; the list.
    NotOneOf(String),
    /// A number below the least; that.
    BelowLeast(String),
    /// A number above the most; that.
    AboveMost(String),
    /// A text with fewer characters.
    TooShort(u64),
    /// A text with more characters.
    TooLong(u64),
    /// A text of another form; the pattern.
    Form(String),
    /// A list with fewer entries.
    TooFew(u64),
    /// A list with more entries.
    TooMany(u64),
    /// A list with an entry twice.
    EntryTwice,
    /// Something else that the schema asks for; its keyword.
    Schema(String),
    /// The id is not the name of the file; the id.
    OtherName(String),
    /// Another file has this id; which.
    IdTwice(String),
    /// An id that names nothing in this library.
    NamesNothing(String),
    /// A list that is not as long as another; that.
    OtherLength(String),
    /// The parts come to another sum.
    OtherSum {
        /// What they come to.
        sum: u64,
        /// What it is to be.
        whole: u64,
    },
    /// The languages do not have the same structure here.
    OtherStructure,
    /// A profile avoids what it emphasises, offers or opens.
    AvoidsItself(String),
    /// A timed breath would end within a breath; the seconds of one.
    CutBreath(u64),
    /// The name of a file leads out of the pack.
    LeavesFolder,
    /// A link; what it leads to is none of the pack's.
    Link,
    /// Another file has this name, apart from capitals at most; its name.
    NameTwice(String),
    /// An id that does not begin with that of its pack; what it has to begin with.
    ForeignId(String),
    /// A character that can't be seen, or turns the text around; its number.
    Character(String),
    /// A notification would say something about health; the word.
    HealthWord(String),
    /// There is nothing in it.
    NoItems,
}

impl Fault {
    /// A fault of a file, at a place.
    pub(super) fn new(file: &str, pointer: impl Into<String>, reason: Reason) -> Fault {
        Fault { file: file.to_owned(), pointer: pointer.into(), reason }
    }

    /// File, place and reason on one line, in the user's language.
    pub fn line(&self, messages: &Messages) -> String {
        let reason = self.reason.text(messages);
        let place = if self.pointer.is_empty() { "" } else { " " };
        format!("{}{place}{}: {reason}", self.file, self.pointer)
    }
}

impl Reason {
    /// Its stable word (`names-nothing`); its sentence is the message `content-fault-<word>`.
    pub fn word(&self) -> &'static str {
        match self {
            Reason::Version { .. } => "version",
            Reason::UnknownFile => "unknown-file",
            Reason::MissingFile => "missing-file",
            Reason::Unreadable(_) => "unreadable",
            Reason::TooBig(_) => "too-big",
            Reason::NotUtf8 { .. } => "not-utf-8",
            Reason::NotJson(_) => "not-json",
            Reason::NotFluent { .. } => "not-fluent",
            Reason::NoSuchMessage(_) => "no-such-message",
            Reason::KeyTwice => "key-twice",
            Reason::UnknownKey => "unknown-key",
            Reason::MissingKey(_) => "missing-key",
            Reason::Type(_) => "type",
            Reason::NotOneOf(_) => "not-one-of",
            Reason::BelowLeast(_) => "below-least",
            Reason::AboveMost(_) => "above-most",
            Reason::TooShort(_) => "too-short",
            Reason::TooLong(_) => "too-long",
            Reason::Form(_) => "form",
            Reason::TooFew(_) => "too-few",
            Reason::TooMany(_) => "too-many",
            Reason::EntryTwice => "entry-twice",
            Reason::Schema(_) => "schema",
            Reason::OtherName(_) => "other-name",
            Reason::IdTwice(_) => "id-twice",
            Reason::NamesNothing(_) => "names-nothing",
            Reason::OtherLength(_) => "other-length",
            Reason::OtherSum { .. } => "other-sum",
            Reason::OtherStructure => "other-structure",
            Reason::AvoidsItself(_) => "avoids-itself",
            Reason::CutBreath(_) => "cut-breath",
            Reason::LeavesFolder => "leaves-folder",
            Reason::Link => "link",
            Reason::NameTwice(_) => "name-twice",
            Reason::ForeignId(_) => "foreign-id",
            Reason::Character(_) => "character",
            Reason::HealthWord(_) => "health-word",
            Reason::NoItems => "no-items",
        }
    }

    /// What is wrong, as a lowercase fragment in the user's language.
    pub fn text(&self, messages: &Messages) -> String {
        let id = format!("content-fault-{}", self.word());
        let say = |one: &dyn Display, other: &dyn Display| {
            let (one, other) = (one.to_string(), other.to_string());
            messages.text(&id, &[("one", Word::Text(&one)), ("other", Word::Text(&other))])
        };
        match self {
            Reason::UnknownFile
            | Reason::MissingFile
            | Reason::KeyTwice
            | Reason::UnknownKey
            | Reason::EntryTwice
            | Reason::LeavesFolder
            | Reason::Link
            | Reason::NoItems
            | Reason::OtherStructure => say(&"", &""),
            Reason::Version { found, known } => say(found, known),
            Reason::NotJson(reason) => say(&broken(reason, messages), &""),
            Reason::NotUtf8 { line } | Reason::NotFluent { line } => say(line, &""),
            Reason::Unreadable(word)
            | Reason::TooBig(word)
            | Reason::NoSuchMessage(word)
            | Reason::MissingKey(word)
            | Reason::Type(word)
            | Reason::NotOneOf(word)
            | Reason::BelowLeast(word)
            | Reason::AboveMost(word)
            | Reason::Form(word)
            | Reason::Schema(word)
            | Reason::OtherName(word)
            | Reason::IdTwice(word)
            | Reason::NamesNothing(word)
            | Reason::OtherLength(word)
            | Reason::NameTwice(word)
            | Reason::ForeignId(word)
            | Reason::Character(word)
            | Reason::HealthWord(word)
            | Reason::AvoidsItself(word) => say(word, &""),
            Reason::TooShort(number)
            | Reason::TooLong(number)
            | Reason::TooFew(number)
            | Reason::TooMany(number)
            | Reason::CutBreath(number) => say(number, &""),
            Reason::OtherSum { sum, whole } => say(sum, whole),
        }
    }
}

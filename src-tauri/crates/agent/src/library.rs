//! The content library that is part of the program: what plans are made from, and what people read.
//!
//! The planner's part is parsed once. The texts stay in the program file, one JSON text an item,
//! and are parsed when a face asks for one: most of them are never read in a day.

use planner::content::Content;
use planner::settings::Language;
use serde::Deserialize;
use serde_json::Value;

// `PLANNER` and `ITEMS` (sorted by id), made by build.rs.
include!(concat!(env!("OUT_DIR"), "/library.rs"));

/// The techniques and routines, with their texts.
#[derive(Debug)]
pub struct Library {
    content: Content,
}

/// What people read of a technique or routine, in one language.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Text {
    /// What it is called.
    pub title: String,
    /// What a notification calls it: neutral, without its length.
    pub short: String,
    /// Why one would do it, in one line, attributed where it is a claim.
    pub why: String,
    /// A routine's line for a notification.
    #[serde(default)]
    pub reminder: Option<String>,
    /// What to do, in order; none for a routine, whose techniques have theirs.
    #[serde(default)]
    pub steps: Vec<Step>,
    /// What to keep in mind.
    #[serde(default)]
    pub cautions: Vec<String>,
}

/// One step of a technique.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Step {
    /// What is said.
    pub say: String,
    /// How long it lasts when the technique gets its own length.
    pub seconds: u32,
}

#[derive(Deserialize)]
struct Item {
    text: Texts,
}

#[derive(Deserialize)]
struct Texts {
    nl: Text,
    en: Text,
}

impl Library {
    /// The library that was built in.
    pub fn embedded() -> Self {
        let content = serde_json::from_str(PLANNER)
            .expect("BUG: the content tests read the library with this same code");
        Library { content }
    }

    /// What plans are made from.
    pub fn content(&self) -> &Content {
        &self.content
    }

    /// The ids of all techniques and routines, sorted.
    pub fn ids(&self) -> impl Iterator<Item = &'static str> {
        ITEMS.iter().map(|(id, _)| *id)
    }

    /// What people read of the technique or routine with this id.
    pub fn text(&self, id: &str, language: Language) -> Option<Text> {
        let item: Item = serde_json::from_str(json_of(id)?)
            .expect("BUG: the content tests read each item with this same code");
        Some(match language {
            Language::Nl => item.text.nl,
            Language::En => item.text.en,
        })
    }

    /// The technique or routine with this id, whole: figures and sources too.
    pub fn item(&self, id: &str) -> Option<Value> {
        let item = serde_json::from_str(json_of(id)?).expect("BUG: build.rs wrote it as JSON");
        Some(item)
    }
}

fn json_of(id: &str) -> Option<&'static str> {
    let place = ITEMS.binary_search_by_key(&id, |(id, _)| id).ok()?;
    Some(ITEMS[place].1)
}

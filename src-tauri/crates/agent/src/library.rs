//! The content library that is part of the program: what plans are made from, and what people read.
//!
//! The planner's part is parsed once. The texts stay in the program file, one JSON text an item,
//! and are parsed when a face asks for one: most of them are never read in a day. What packs bring
//! stands beside them; their ids have a dot.

use crate::nearest::nearest;
use crate::packs::Packs;
use crate::poses::{self, file::PoseFile};
use planner::Settings;
use planner::content::Content;
use planner::settings::Language;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use store::settings_file::SettingsError;
use wire::types::Drawing;

// `PLANNER`, `ITEMS` (id, folder and JSON) and `POSES` (id and JSON), sorted by id, made by build.rs;
// and for the check of other folders `VERSION`, `FOLDERS`, `NAMES` (a folder, a key, and the folder of
// the ids under it) and `SCHEMAS` (name and JSON).
include!(concat!(env!("OUT_DIR"), "/library.rs"));

/// Techniques, routines, profiles, phases and guidance, with their texts.
#[derive(Debug)]
pub struct Library {
    content: Content,
    packs: Packs,
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

/// What people read of a profile, in one language.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct ProfileText {
    /// What it is called.
    pub title: String,
    /// When to choose it, in plain words.
    pub about: String,
    /// What the articles say about it.
    pub says: Vec<String>,
    /// What is left out or held back.
    pub limits: Vec<String>,
    /// Whom to ask; before anything else where the profile says so.
    #[serde(default)]
    pub ask: Option<String>,
}

/// What people read of a phase, in one language.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct PhaseText {
    /// What it is called.
    pub title: String,
    /// What it holds.
    pub about: String,
    /// What to look at before moving on.
    pub next: String,
}

/// What people read of a sign, rule, question, tip or fact, in one language.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct GuidanceText {
    /// What it is called, or what it asks.
    pub title: String,
    /// The rule, answer, tip or facts.
    pub lines: Vec<String>,
}

#[derive(Deserialize)]
struct Item<T> {
    text: Texts<T>,
}

/// A text in the languages that there are; an item of the library has both, one of a pack may have
/// one.
#[derive(Deserialize)]
pub(crate) struct Texts<T> {
    pub nl: Option<T>,
    pub en: Option<T>,
}

impl<T> Texts<T> {
    /// In a language, or in the other one.
    fn in_language(self, language: Language) -> Option<T> {
        match language {
            Language::Nl => self.nl.or(self.en),
            Language::En => self.en.or(self.nl),
        }
    }
}

impl Library {
    /// The library that was built in.
    pub fn embedded() -> Self {
        let content = serde_json::from_str(PLANNER)
            .expect("BUG: the content tests read the library with this same code");
        Library { content, packs: Packs::none() }
    }

    /// The same with what these packs bring.
    pub fn with(packs: Packs) -> Self {
        let Library { mut content, .. } = Library::embedded();
        if packs.all().is_empty() {
            return Library { content, packs };
        }
        let techniques = packs.all().iter().flat_map(|added| added.techniques.iter().cloned());
        content.techniques.extend(techniques);
        content.techniques.sort_by(|one, other| one.id.cmp(&other.id));
        let routines = packs.all().iter().flat_map(|added| added.routines.iter().cloned());
        content.routines = routines.chain(std::mem::take(&mut content.routines)).collect();
        Library { content, packs }
    }

    /// The packs in it.
    pub fn packs(&self) -> &Packs {
        &self.packs
    }

    /// What plans are made from.
    pub fn content(&self) -> &Content {
        &self.content
    }

    /// The ids of all items: the library's sorted, and those of each pack.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        let of_packs = self.packs.all().iter().flat_map(|added| added.ids());
        ITEMS.iter().map(|(id, _, _)| *id).chain(of_packs.map(|(id, _)| id))
    }

    /// The ids of the items in one folder of the content (`profiles`), likewise.
    pub fn ids_in<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = &'a str> {
        let own = ITEMS.iter().filter(move |(_, home, _)| *home == folder).map(|(id, _, _)| *id);
        let of_packs = self.packs.all().iter().flat_map(|added| added.ids());
        own.chain(of_packs.filter(move |(_, home)| *home == folder).map(|(id, _)| id))
    }

    /// The folder that an item lies in.
    pub fn folder(&self, id: &str) -> Option<&'static str> {
        let in_packs = || {
            let mut ids = self.packs.all().iter().flat_map(|added| added.ids());
            ids.find(|(known, _)| *known == id).map(|(_, folder)| folder)
        };
        found(id).map(|(folder, _)| folder).or_else(in_packs)
    }

    /// What people read of the technique or routine with this id.
    pub fn text(&self, id: &str, language: Language) -> Option<Text> {
        text_in(&["techniques", "routines"], id, language).or_else(|| {
            let (_, item) = self.packs.item::<Item<Text>>(id)?;
            item.text.in_language(language)
        })
    }

    /// What people read of the profile with this id.
    pub fn profile(&self, id: &str, language: Language) -> Option<ProfileText> {
        text_in(&["profiles"], id, language)
    }

    /// Whom to ask before everything else, in the words of the profiles that say so.
    pub fn ask_first(&self, settings: &Settings, language: Language) -> Vec<String> {
        let mut lines = Vec::new();
        for profile in settings.profiles_in(&self.content) {
            let text = self.profile(profile.id.as_str(), language);
            let ask = text.and_then(|text| text.ask);
            // Two profiles that name the same people say it once.
            if let (true, Some(line)) = (profile.plan.ask_professional_first, ask)
                && !lines.contains(&line)
            {
                lines.push(line);
            }
        }
        lines
    }

    /// The first profile or technique of some settings that the library does not have.
    pub fn check_names<'a>(&self, settings: &'a Settings) -> Result<(), SettingsError> {
        let profile = settings.profiles.iter().find(|id| self.content.profile(id).is_none());
        let is_known = |id: &&String| self.content.technique(&id.as_str().into()).is_some();
        let technique = |key, ids: &'a [String]| {
            ids.iter().find(|id| !is_known(id)).map(|id| (key, "techniques", id))
        };
        let unknown = profile
            .map(|id| ("profiles", "profiles", id))
            .or_else(|| technique("techniques_off", &settings.techniques_off))
            .or_else(|| technique("techniques_on", &settings.techniques_on));
        let Some((key, folder, id)) = unknown else { return Ok(()) };
        let nearest = nearest(id, self.ids_in(folder)).unwrap_or_default();
        Err(SettingsError::unknown_name(key, id, nearest))
    }

    /// What people read of the phase with this id.
    pub fn phase(&self, id: &str, language: Language) -> Option<PhaseText> {
        text_in(&["phases"], id, language)
    }

    /// What people read of the guidance with this id.
    pub fn guidance(&self, id: &str, language: Language) -> Option<GuidanceText> {
        text_in(&["guidance"], id, language)
    }

    /// How a technique is done, as a figure; not every one is a movement to look at.
    pub fn drawing(&self, technique: &str) -> Option<Drawing> {
        let place = POSES.binary_search_by_key(&technique, |(id, _)| id).ok()?;
        let file: PoseFile = serde_json::from_str(POSES[place].1)
            .expect("BUG: the content tests read each file with this same code");
        Some(poses::drawing(&file))
    }

    /// The techniques of which there are poses, sorted.
    pub fn drawn(&self) -> impl Iterator<Item = &'static str> {
        POSES.iter().map(|(id, _)| *id)
    }

    /// The item with this id, whole: figures and sources too.
    pub fn item(&self, id: &str) -> Option<Value> {
        match found(id) {
            Some((_, json)) => {
                Some(serde_json::from_str(json).expect("BUG: build.rs wrote it as JSON"))
            }
            None => self.packs.item(id).map(|(_, item)| item),
        }
    }
}

/// The items of a folder that were built in, by id.
pub(crate) fn embedded_items(folder: &str) -> impl Iterator<Item = (&'static str, Value)> {
    ITEMS.iter().filter(move |(_, home, _)| *home == folder).map(|(id, _, json)| {
        (*id, serde_json::from_str(json).expect("BUG: build.rs wrote it as JSON"))
    })
}

fn text_in<T: DeserializeOwned>(folders: &[&str], id: &str, language: Language) -> Option<T> {
    let (_, json) = found(id).filter(|(folder, _)| folders.contains(folder))?;
    let item: Item<T> = serde_json::from_str(json)
        .expect("BUG: the content tests read each item with this same code");
    item.text.in_language(language)
}

/// The folder and the JSON of an item.
fn found(id: &str) -> Option<(&'static str, &'static str)> {
    let place = ITEMS.binary_search_by_key(&id, |(id, _, _)| id).ok()?;
    Some((ITEMS[place].1, ITEMS[place].2))
}

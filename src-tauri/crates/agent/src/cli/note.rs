//! `note`: the diary of difficult moments.

use super::checkin::whole;
use super::{Face, Failure};
use crate::library::Library;
use crate::nearest::nearest;
use crate::spoken::spread_values;
use clap::Args;
use planner::diary::{CheckIn, Entry, Note as Noted, Share, Trend};
use wire::types::Diary;

/// Write a difficult moment down
#[derive(Debug, Args)]
pub(super) struct Note {
    /// What it was, in your own words; - for standard input
    #[arg(value_name = "TEXT")]
    text: Option<String>,
    /// What it is about: the id of a question, such as trq-people; up to three
    #[arg(long, value_name = "ID")]
    about: Vec<String>,
    /// Show what you wrote in the last fourteen days, and what can be asked
    #[arg(long, conflicts_with_all = ["text", "about", "remove"])]
    list: bool,
    /// Take an entry away
    #[arg(long, value_name = "ID", conflicts_with_all = ["text", "about"])]
    remove: Option<String>,
    /// Print one JSON document instead of sentences
    #[arg(long, requires = "list")]
    json: bool,
}

impl Note {
    pub(super) fn run(self, face: &Face) -> Result<(), Failure> {
        if self.list {
            let diary = face.agent()?.diary().map_err(|error| face.not_done(&error))?;
            return if self.json { face.print_json(&diary) } else { list(face, &diary) };
        }
        if let Some(id) = self.remove {
            face.agent()?.remove_note(id).map_err(|error| face.not_done(&error))?;
            return face.print(&face.text("note-removed", &[]));
        }
        let library = Library::embedded();
        let questions = || library.ids_in("guidance").filter(|id| id.starts_with("trq-"));
        for id in &self.about {
            if !questions().any(|known| known == id) {
                let nearest = nearest(id, questions().map(str::to_owned)).unwrap_or_default();
                return Err(face.unknown("unknown-question", id, &nearest));
            }
        }
        if self.text.is_none() && self.about.is_empty() {
            return Err(face.wrong_use("note-nothing", &[]));
        }
        let text = self.text.map(|text| whole(face, text)).transpose()?;
        let entry = Entry::Note(Noted { about: self.about, text });
        face.agent()?.write(entry).map_err(|error| face.not_done(&error))?;
        face.print(&face.text("noted", &[]))
    }
}

fn list(face: &Face, diary: &Diary) -> Result<(), Failure> {
    if !diary.on {
        face.print(&face.text("diary-is-off", &[]))?;
    }
    for entry in &diary.entries {
        let at = entry.at.get(..16).unwrap_or(&entry.at).replace('T', " ");
        let said = said(face, diary, &entry.entry);
        let values = [("at", (&at).into()), ("said", (&said).into()), ("id", (&entry.id).into())];
        face.print(&face.text("diary-line", &values))?;
    }
    for trend in [&diary.before, &diary.trend].into_iter().flatten() {
        tell(face, trend)?;
    }
    for question in &diary.questions {
        face.print(&format!("{}  {}", question.id, question.title))?;
    }
    Ok(())
}

fn said(face: &Face, diary: &Diary, entry: &Entry) -> String {
    let high = |is_high: bool| face.text(if is_high { "diary-high" } else { "diary-low" }, &[]);
    let mut parts = Vec::new();
    let text = match entry {
        Entry::CheckIn(CheckIn { tension, breath_high, shoulders_high, text }) => {
            if let Some(tension) = tension {
                let tension = tension.to_string();
                parts.push(face.text("diary-tension-is", &[("tension", (&tension).into())]));
            }
            for (id, answer) in
                [("diary-breath-is", breath_high), ("diary-shoulders-are", shoulders_high)]
            {
                if let Some(is_high) = answer {
                    parts.push(face.text(id, &[("where", (&high(*is_high)).into())]));
                }
            }
            text
        }
        Entry::Note(Noted { about, text }) => {
            let title = |id: &String| {
                let known = diary.questions.iter().find(|question| question.id == *id);
                known.map_or_else(|| id.clone(), |question| question.title.clone())
            };
            parts.extend(about.iter().map(title));
            text
        }
    };
    parts.extend(text.clone());
    parts.join(" · ")
}

fn tell(face: &Face, trend: &Trend) -> Result<(), Failure> {
    let (from, to) = (trend.from.to_string(), trend.to.to_string());
    let entries = trend.entries.to_string();
    let values = [("from", (&from).into()), ("to", (&to).into()), ("entries", (&entries).into())];
    face.print(&face.text("diary-trend", &values))?;
    if let Some(spread) = trend.tension {
        face.print(&face.text("diary-trend-tension", &spread_values(&spread)))?;
    }
    for (id, share) in
        [("diary-trend-breath", trend.breath_high), ("diary-trend-shoulders", trend.shoulders_high)]
    {
        if let Some(Share { part, whole }) = share {
            face.print(&face.text(id, &[("part", part.into()), ("whole", whole.into())]))?;
        }
    }
    Ok(())
}

//! What a person notes of their own: a check-in of three short questions, and the diary of
//! difficult moments. It concerns no plan and no figure of adherence, and nothing asks for it
//! while it is off (`diary.on`), in the silence, or twice a day.
//!
//! A trend is shown from five entries in seven days on, as numbers beside those of the seven days
//! before. Nothing is concluded from them.

use alloc::string::String;
use alloc::vec::Vec;
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

/// Fewer entries than this in [`TREND_DAYS`] are no trend (cr-100).
pub const TREND_ENTRIES: usize = 5;

/// The days of a trend.
pub const TREND_DAYS: u64 = 7;

/// The most characters of a text.
pub const LONGEST_TEXT: usize = 2000;

/// The most taps an entry takes.
pub const MOST_TAPS: usize = 3;

/// What was noted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "note", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Entry {
    /// The three short questions; each may be left out.
    CheckIn(CheckIn),
    /// A difficult moment.
    Note(Note),
}

/// The three short questions.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct CheckIn {
    /// How tense, from 0 (not at all) to 10.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tension: Option<u8>,
    /// Whether the breath is high (`chk-breath`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub breath_high: Option<bool>,
    /// Whether the shoulders are high (`chk-shoulders`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shoulders_high: Option<bool>,
    /// What the person wrote beside it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

/// A difficult moment.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Note {
    /// The questions of the diary that it is about (`trq-people`).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub about: Vec<String>,
    /// What the person wrote.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

/// Why an entry is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// Nothing is in it.
    Empty,
    /// The tension is more than 10.
    Tension,
    /// More than [`MOST_TAPS`] questions, or one twice.
    About,
    /// The text is longer than [`LONGEST_TEXT`].
    TooLong,
}

impl Entry {
    /// The words by which entries are told apart.
    pub const WORDS: [&str; 2] = ["check-in", "note"];

    /// The word of this one.
    pub const fn word(&self) -> &'static str {
        match self {
            Entry::CheckIn(_) => "check-in",
            Entry::Note(_) => "note",
        }
    }

    /// What is wrong with it. Whether the questions are known, the library tells.
    ///
    /// ```
    /// use planner::diary::{CheckIn, Entry, Flaw};
    /// let tense = |tension| Entry::CheckIn(CheckIn { tension: Some(tension), ..CheckIn::default() });
    /// assert_eq!(tense(10).flaw(), None);
    /// assert_eq!(tense(11).flaw(), Some(Flaw::Tension));
    /// ```
    pub fn flaw(&self) -> Option<Flaw> {
        let (text, is_empty) = match self {
            Entry::CheckIn(CheckIn { tension, breath_high, shoulders_high, text }) => {
                if tension.is_some_and(|tension| tension > 10) {
                    return Some(Flaw::Tension);
                }
                (text, tension.is_none() && breath_high.is_none() && shoulders_high.is_none())
            }
            Entry::Note(Note { about, text }) => {
                let is_twice = |(place, id): (usize, &String)| about[..place].contains(id);
                if about.len() > MOST_TAPS || about.iter().enumerate().any(is_twice) {
                    return Some(Flaw::About);
                }
                (text, about.is_empty())
            }
        };
        match text {
            Some(text) if text.chars().count() > LONGEST_TEXT => Some(Flaw::TooLong),
            Some(text) if text.trim().is_empty() && is_empty => Some(Flaw::Empty),
            None if is_empty => Some(Flaw::Empty),
            _ => None,
        }
    }
}

/// The check-ins of some days, as numbers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Trend {
    /// The first day.
    pub from: NaiveDate,
    /// The last.
    pub to: NaiveDate,
    /// How many check-ins.
    pub entries: u32,
    /// The tension; none with too few answers.
    pub tension: Option<Spread>,
    /// How often the breath was high; none with too few answers.
    pub breath_high: Option<Share>,
    /// How often the shoulders were high; none with too few answers.
    pub shoulders_high: Option<Share>,
}

/// The middle of some numbers, and how far they lie apart.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Spread {
    /// Half of them are at most this.
    pub median: f32,
    /// The least.
    pub least: u8,
    /// The most.
    pub most: u8,
}

/// How many of how many.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    /// So many …
    pub part: u32,
    /// … of these.
    pub whole: u32,
}

/// The trend of the [`TREND_DAYS`] that end on a day; none with fewer than [`TREND_ENTRIES`].
///
/// ```
/// use planner::diary::{CheckIn, trend};
/// let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
/// let tense = |tension| CheckIn { tension: Some(tension), ..CheckIn::default() };
/// let five = [3, 4, 6, 4, 5].map(tense);
/// let spread = trend(five.iter().map(|c| (day, c)), day).unwrap().tension.unwrap();
/// assert_eq!((spread.median, spread.least, spread.most), (4.0, 3, 6));
/// assert_eq!(trend(five[..4].iter().map(|c| (day, c)), day), None);
/// ```
pub fn trend<'a>(
    check_ins: impl IntoIterator<Item = (NaiveDate, &'a CheckIn)>,
    to: NaiveDate,
) -> Option<Trend> {
    summary(check_ins, to.checked_sub_days(Days::new(TREND_DAYS - 1))?, to)
}

/// The same of the days from one to another, both included.
pub fn summary<'a>(
    check_ins: impl IntoIterator<Item = (NaiveDate, &'a CheckIn)>,
    from: NaiveDate,
    to: NaiveDate,
) -> Option<Trend> {
    let of_these: Vec<&CheckIn> = check_ins
        .into_iter()
        .filter(|(day, _)| (from..=to).contains(day))
        .map(|(_, check_in)| check_in)
        .collect();
    if of_these.len() < TREND_ENTRIES {
        return None;
    }
    let mut tensions: Vec<u8> = of_these.iter().filter_map(|check_in| check_in.tension).collect();
    tensions.sort_unstable();
    let share = |answer: fn(&CheckIn) -> Option<bool>| {
        let answers: Vec<bool> = of_these.iter().filter_map(|check_in| answer(check_in)).collect();
        let yes = answers.iter().filter(|yes| **yes).count();
        (answers.len() >= TREND_ENTRIES)
            .then(|| Share { part: count(yes), whole: count(answers.len()) })
    };
    Some(Trend {
        from,
        to,
        entries: count(of_these.len()),
        tension: spread(&tensions),
        breath_high: share(|check_in| check_in.breath_high),
        shoulders_high: share(|check_in| check_in.shoulders_high),
    })
}

fn spread(sorted: &[u8]) -> Option<Spread> {
    if sorted.len() < TREND_ENTRIES {
        return None;
    }
    let (low, high) = (sorted[(sorted.len() - 1) / 2], sorted[sorted.len() / 2]);
    let median = f32::from(u16::from(low) + u16::from(high)) / 2.0;
    Some(Spread { median, least: *sorted.first()?, most: *sorted.last()? })
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

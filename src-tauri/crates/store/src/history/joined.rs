//! One history of several computers: each prompt once, with the word that holds of all that were
//! said on it ([`planner::elsewhere::best`]).
//!
//! Prompts of a plan are told apart by their id alone, so that a day planned on two computers is one
//! day. What was called up beside a plan is one for each moment at which it was.

use super::elsewhere::Elsewhere;
use super::record::PromptRecord;
use chrono::{DateTime, Utc};
use planner::content::TechniqueId;
use planner::elsewhere::{Word, best};
use planner::prompt::{Activity, Reason};
use planner::{Outcome, Prompt, PromptId};
use std::collections::BTreeMap;

/// What makes two of them one.
type Name = (PromptId, Option<DateTime<Utc>>);

/// The prompts of this computer and of others, by due time; those that are known of others alone
/// have no technique, because nobody tells it.
pub fn joined(mut records: Vec<PromptRecord>, elsewhere: &[Elsewhere]) -> Vec<PromptRecord> {
    if elsewhere.is_empty() {
        return records;
    }
    let mut others: BTreeMap<Name, Vec<&Elsewhere>> = BTreeMap::new();
    for one in elsewhere {
        others.entry(name(&one.prompt, one.due.to_utc())).or_default().push(one);
    }
    for record in &mut records {
        let words = others.remove(&name(&record.prompt.id, record.prompt.due.to_utc()));
        if let Some(words) = words {
            take(record, &words);
        }
    }
    for words in others.into_values() {
        // The prompt as the earliest of them has it.
        let Some(first) = words.iter().min_by_key(|one| (one.due, one.minutes)) else { continue };
        let mut record = known_of_others(first);
        take(&mut record, &words);
        records.push(record);
    }
    records.sort_by(|one, other| {
        (one.prompt.due, &one.prompt.id).cmp(&(other.prompt.due, &other.prompt.id))
    });
    records
}

/// The outcomes of this computer's prompts and of others, each once.
pub fn joined_outcomes(
    words: BTreeMap<PromptId, Word>,
    elsewhere: &[Elsewhere],
) -> Vec<(PromptId, Outcome)> {
    let mut all: BTreeMap<Name, Vec<Word>> = BTreeMap::new();
    // Of what was called up here it is not said when it was due: it is one by its name, as far as
    // this computer goes.
    for (prompt, word) in &words {
        all.entry((prompt.clone(), None)).or_default().push(*word);
    }
    for one in elsewhere {
        all.entry(name(&one.prompt, one.due.to_utc())).or_default().push(one.word);
    }
    let holds =
        |((prompt, _), words): (Name, Vec<Word>)| best(words).map(|word| (prompt, word.outcome));
    all.into_iter().filter_map(holds).collect()
}

fn name(prompt: &PromptId, due: DateTime<Utc>) -> Name {
    (prompt.clone(), prompt.is_extra().then_some(due))
}

/// Gives a record the word that holds.
fn take(record: &mut PromptRecord, others: &[&Elsewhere]) {
    let own = record.outcome.map(|outcome| Word {
        outcome,
        at: record.corrected.or(record.ended).unwrap_or(record.prompt.due).to_utc(),
        corrected: record.corrected.is_some(),
    });
    let Some(word) = best(own.into_iter().chain(others.iter().map(|one| one.word))) else { return };
    if own == Some(word) {
        return;
    }
    let at = word.at.with_timezone(record.prompt.due.offset());
    record.outcome = Some(word.outcome);
    record.ended.get_or_insert(at);
    match word.corrected {
        true => record.corrected = Some(at),
        false => record.ended = Some(at),
    }
    record.was = None;
    record.started = None;
}

fn known_of_others(one: &Elsewhere) -> PromptRecord {
    let prompt = Prompt {
        id: one.prompt.clone(),
        kind: one.prompt.kind(),
        due: one.due,
        until: one.due,
        minutes: one.minutes,
        activity: Activity::One { technique: TechniqueId::untold() },
        called: None,
        reason: if one.prompt.is_extra() { Reason::ByHand } else { Reason::Interval },
        moved: None,
    };
    PromptRecord::of(prompt)
}

//! What the doctor says of how the user is seen: away, locked, asleep, not to be disturbed. What is
//! not seen disturbs no reminder, so nothing here is worse than limited.

use super::finding;
use crate::messages::{Messages, Word};
use crate::presence::{Sign, Sources};
use crate::spoken::say;
use wire::types::{Check, Finding, FindingState};

/// What is looked at, by what it is seen, and the words for "so", "not so" and "not at all".
const LOOKED_AT: [(Check, Sign, [&str; 3]); 4] = [
    (Check::Idle, Sign::Idle, ["doctor-idle-seen", "doctor-idle-fails", "doctor-idle-not-seen"]),
    (Check::Lock, Sign::Lock, ["doctor-lock-seen", "doctor-lock-fails", "doctor-lock-not-seen"]),
    (
        Check::Suspend,
        Sign::Sleep,
        ["doctor-suspend-seen", "doctor-suspend-fails", "doctor-suspend-not-seen"],
    ),
    (
        Check::DoNotDisturb,
        Sign::DoNotDisturb,
        ["doctor-dnd-seen", "doctor-dnd-fails", "doctor-dnd-not-seen"],
    ),
];

pub(super) fn findings(sources: &Sources, messages: &Messages) -> Vec<Finding> {
    let found = |(check, sign, [seen, fails, not_seen]): (Check, Sign, [&'static str; 3])| {
        let Some(source) = sources.of(sign) else {
            return finding(check, FindingState::Limited, say(messages, not_seen, &[]), messages);
        };
        let by = ("source", Word::Text(source.name));
        match &source.fails {
            None => finding(check, FindingState::Good, say(messages, seen, &[by]), messages),
            Some(why) => {
                let spoken = say(messages, fails, &[by, ("reason", Word::Text(why))]);
                finding(check, FindingState::Limited, spoken, messages)
            }
        }
    };
    LOOKED_AT.map(found).into()
}

#[cfg(test)]
mod tests {
    use super::findings;
    use crate::messages::Messages;
    use crate::presence::Sources;
    use planner::settings::Language;
    use wire::types::FindingState;

    #[test]
    fn where_nothing_is_seen_each_finding_says_what_to_do_in_both_languages() {
        for language in [Language::Nl, Language::En] {
            let found = findings(&Sources::default(), &Messages::of(language));
            assert_eq!(found.len(), 4);
            for finding in found {
                assert_eq!(finding.state, FindingState::Limited);
                assert!(!finding.found.is_empty() && !finding.hint.is_empty(), "{finding:?}");
            }
        }
    }
}

//! What is wrong with settings that could be read: out of bounds, or at odds with one another.

use crate::messages::{Messages, Word};
use chrono::Weekday;
use planner::settings::{Allowed, Breach, Rule};

/// Says it.
pub(super) fn in_words(breach: &Breach, messages: &Messages) -> String {
    match breach {
        Breach::OutOfBounds { key, value, allowed } => {
            let allowed = allowed_in_words(allowed, messages);
            let key = Word::Text(key);
            let values = [("key", key), ("value", value.into()), ("allowed", (&allowed).into())];
            messages.text("breach-out-of-bounds", &values)
        }
        // The keys stand in the hint.
        Breach::Clash { keys: _, day, rule } => {
            let weekday = day.parse::<Weekday>().map(|weekday| weekday.number_from_monday());
            let day = match weekday {
                Ok(number) => messages.text(&format!("weekday-{number}"), &[]),
                Err(_) => day.clone(),
            };
            let rule = messages.text(rule_id(*rule), &[]);
            messages.text("breach-clash", &[("day", (&day).into()), ("rule", (&rule).into())])
        }
    }
}

fn allowed_in_words(allowed: &Allowed, messages: &Messages) -> String {
    match allowed {
        Allowed::Between(least, most) => {
            messages.text("allowed-between", &[("least", least.into()), ("most", most.into())])
        }
        Allowed::Lengths(least, most) => {
            let (least, most) = (least.to_string(), most.to_string());
            let values = [("least", (&least).into()), ("most", (&most).into())];
            messages.text("allowed-lengths", &values)
        }
        Allowed::EarlierFirst => messages.text("allowed-earlier-first", &[]),
    }
}

fn rule_id(rule: Rule) -> &'static str {
    match rule {
        Rule::DayStartsInTheNight => "rule-day-starts-in-the-night",
        Rule::RangeEndsInTheDay => "rule-range-ends-in-the-day",
        Rule::RangesApart => "rule-ranges-apart",
        Rule::BedtimeOutsideWork => "rule-bedtime-outside-work",
    }
}

//! What the agent does now, in figures.

use super::Resident;
use chrono::{DateTime, Utc};
use planner::engine::{Standing, StandingState};
use planner::local_time::{at_offset, next};
use planner::{Outcome, Prompt};
use serde_json::{Map, Value};
use wire::types::{AgentFacts, NextPrompt, PresenceView, QuestionView, Status};

impl Resident {
    pub(super) fn status(&mut self) -> Status {
        if self.troubles.lacks_server() {
            // What comes of it is said the next time.
            self.notifier.probe();
        }
        Status {
            agent: self.facts(),
            now: self.stamp(self.now().wall.to_utc()),
            next: self.next_prompt(),
            on_screen: self.engine.on_screen(),
            presence: self.presence(),
            paused_until: self.engine.paused_until().map(|until| self.stamp(until)),
            busy_until: self.engine.declared_until().map(|until| self.stamp(until)),
            today: self.counts(),
            question: self.question(),
            proposal: self.proposal(),
            ask_first: self.ask_first(),
            reviews: self.profile_reviews(),
            troubles: self.troubles(),
        }
    }

    pub(super) fn facts(&self) -> AgentFacts {
        AgentFacts {
            pid: std::process::id(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            since: self.stamp(self.since),
        }
    }

    /// A moment as the wire has it, in the zone that is in force.
    pub(super) fn stamp(&self, at: DateTime<Utc>) -> String {
        stamp(&at_offset(self.zone(), at))
    }

    pub(super) fn presence(&self) -> PresenceView {
        PresenceView {
            away: self.engine.is_away(),
            busy: self.engine.busy_reasons(),
            asleep: self.engine.is_asleep(),
        }
    }

    pub(super) fn question(&self) -> Option<QuestionView> {
        let (prompt, question) = self.engine.question()?;
        Some(QuestionView { prompt: prompt.clone(), question })
    }

    /// What comes next: of today what waits or is to come, else the first of tomorrow. What falls
    /// into a pause does not come.
    pub(super) fn next_prompt(&self) -> Option<NextPrompt> {
        if !self.engine.has_begun() {
            return None;
        }
        let paused_until = self.engine.paused_until();
        let comes = |due: DateTime<Utc>| paused_until.is_none_or(|until| until <= due);
        let now = self.now().wall.to_utc();
        let today = self.engine.standings().into_iter().filter_map(|standing| {
            let at = comes_at(&standing, now)?;
            comes(at).then_some((at, standing.prompt))
        });
        if let Some((at, prompt)) = today.min_by_key(|(at, _)| *at) {
            return Some(self.next_at(at, &prompt));
        }
        let mut date = self.engine.date();
        // Nobody plans a week without anything, but who switched all off gets an answer too.
        for _ in 0..7 {
            date = next(date);
            let plan = self.engine.plan_ahead(date);
            if let Some(prompt) = plan.prompts.iter().find(|prompt| comes(prompt.due.to_utc())) {
                return Some(self.next_at(prompt.due.to_utc(), prompt));
            }
        }
        None
    }

    fn next_at(&self, at: DateTime<Utc>, prompt: &Prompt) -> NextPrompt {
        NextPrompt {
            prompt: prompt.id.clone(),
            kind: prompt.kind,
            due: self.stamp(at),
            reason: prompt.reason,
            moved: prompt.moved,
        }
    }

    /// How many of today's planned prompts stand how.
    fn counts(&self) -> Map<String, Value> {
        const WORDS: [&str; 9] = [
            "planned",
            "done",
            "credited",
            "probable",
            "partial",
            "skipped",
            "unanswered",
            "excused",
            "open",
        ];
        let mut counts = WORDS.map(|word| (word, 0u32));
        let mut add = |word: &str| {
            counts.iter_mut().filter(|(known, _)| *known == word).for_each(|(_, n)| *n += 1);
        };
        let day = self.engine.date();
        for standing in self.engine.standings() {
            let id = &standing.prompt.id;
            if id.is_extra() || id.day() != day {
                continue;
            }
            add("planned");
            add(match standing.state {
                StandingState::Ended(outcome) => Outcome::word(outcome),
                StandingState::Coming
                | StandingState::Held { .. }
                | StandingState::OnScreen
                | StandingState::Snoozed { .. }
                | StandingState::Started { .. }
                | StandingState::Waiting { .. } => "open",
            });
        }
        counts.into_iter().map(|(word, count)| (word.to_owned(), count.into())).collect()
    }
}

/// When a prompt comes to the screen, as far as it is known; what waits comes as soon as it can.
fn comes_at(standing: &Standing, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    match standing.state {
        StandingState::Coming => Some(standing.prompt.due.to_utc()),
        StandingState::Held { .. } => Some(now),
        StandingState::Snoozed { until } => Some(until),
        StandingState::OnScreen
        | StandingState::Started { .. }
        | StandingState::Waiting { .. }
        | StandingState::Ended(_) => None,
    }
}

/// A moment as the wire has it: to the second, with its offset.
pub(super) fn stamp(at: &DateTime<chrono::FixedOffset>) -> String {
    at.format("%Y-%m-%dT%H:%M:%S%:z").to_string()
}

//! The icon's menu: what it says now, and what a press does. A press is a request like that of any
//! other face; one that can't be followed any more changes nothing.

use super::Resident;
use crate::messages::Word;
use crate::tray::{Event, Item, Menu, Press, Tray};
use chrono::{DateTime, NaiveTime, TimeDelta, Timelike, Utc};
use planner::engine::{Answer, Standing, StandingState};
use planner::event::Question;
use planner::local_time::resolve;
use planner::{Kind, Prompt};
use wire::types::{NextPrompt, PauseLength, Request};

/// The ends of a meeting that are offered: as many half hours, from this far ahead on.
const MEETING_ENDS: usize = 5;
const AHEAD: TimeDelta = TimeDelta::minutes(10);

/// The icon, once there is one.
#[derive(Default)]
pub(super) struct Icon {
    tray: Option<Box<dyn Tray>>,
    shown: Option<Menu>,
}

impl Resident {
    /// From now on there is an icon.
    pub fn show_in(&mut self, tray: Box<dyn Tray>) {
        self.icon.tray = Some(tray);
        self.refresh_icon();
    }

    /// Shows what has changed.
    pub(super) fn refresh_icon(&mut self) {
        if self.icon.tray.is_none() {
            return;
        }
        let menu = self.menu();
        if self.icon.shown.as_ref() == Some(&menu) {
            return;
        }
        if let Some(tray) = &mut self.icon.tray {
            tray.show(menu.clone());
        }
        self.icon.shown = Some(menu);
    }

    pub(super) fn take_icon_away(&mut self) {
        if let Some(mut tray) = self.icon.tray.take() {
            tray.shut_down();
        }
    }

    pub(super) fn icon_says(&mut self, event: Event) {
        match event {
            Event::Opens(answer) => {
                let menu = self.menu();
                // Who no longer waits has shown the menu as it was.
                let _ = answer.send(menu.clone());
                self.icon.shown = Some(menu);
            }
            Event::Pressed(press) => self.icon_pressed(press),
        }
    }

    fn icon_pressed(&mut self, press: Press) {
        let request = match press {
            Press::Ask(request) => request,
            Press::BusyUntil(until) if until <= self.now().wall => {
                log::info!("a press on the icon came too late");
                return self.refresh_icon();
            }
            Press::BusyUntil(until) => {
                Request::Busy { length: PauseLength::Until(self.hour(until)) }
            }
        };
        if let Err(error) = self.asked(None, request) {
            log::info!("a press on the icon was not followed: {}", error.message);
        }
    }

    /// The menu as it is now.
    pub(super) fn menu(&self) -> Menu {
        let next = self.next_prompt();
        let line = self.next_line(next.as_ref());
        let mut items = vec![Item::Says(line.clone())];
        if let Some(next) = next.as_ref().filter(|next| self.can_begin_now(next)) {
            items.push(self.ask("tray-now", Request::Now { kind: next.kind, technique: None }));
        }
        items.extend(self.current());
        items.extend(self.question_items());
        items.push(Item::Line);
        items.extend(self.pause_items());
        items.extend(self.meeting_items());
        items.push(Item::Line);
        items.push(self.ask("tray-open", Request::Open));
        items.push(self.ask("tray-quit", Request::Quit));
        Menu { line, items }
    }

    fn next_line(&self, next: Option<&NextPrompt>) -> String {
        let Some(next) = next else {
            let id = if self.engine.has_begun() { "tray-no-next" } else { "tray-no-plan" };
            return self.word(id, &[]);
        };
        let what = self.word(&format!("kind-{}-inline", next.kind), &[]);
        let due = DateTime::parse_from_rfc3339(&next.due).unwrap_or_default();
        let now = self.now().wall.with_timezone(&due.timezone());
        let id = match (due.date_naive() - now.date_naive()).num_days() {
            _ if due <= now => "tray-next-waits",
            0 => "tray-next",
            1 => "tray-next-tomorrow",
            _ => "tray-next-later",
        };
        let time = due.format("%H:%M").to_string();
        let day = due.format("%u").to_string();
        let day = self.word(&format!("weekday-{day}"), &[]);
        let values = [("what", (&what).into()), ("time", (&time).into()), ("day", (&day).into())];
        self.word(id, &values)
    }

    /// Not while another one is there, and not the one that belongs to the hour before bed.
    fn can_begin_now(&self, next: &NextPrompt) -> bool {
        self.engine.on_screen().is_none()
            && next.kind != Kind::WindDown
            && next.prompt.day() == self.engine.date()
    }

    /// The prompt on screen or started, with its answers.
    fn current(&self) -> Vec<Item> {
        let standing = self.engine.standings().into_iter().find(|standing| {
            matches!(
                standing.state,
                StandingState::OnScreen
                    | StandingState::Started { .. }
                    | StandingState::Waiting { .. }
            )
        });
        let Some(standing) = standing else { return Vec::new() };
        let mut items = vec![Item::Line, Item::Says(self.labels().title(&standing.prompt))];
        items.extend(self.answers(&standing));
        items
    }

    fn answers(&self, standing: &Standing) -> Vec<Item> {
        let Prompt { id, kind, .. } = &standing.prompt;
        let is_wind_down = *kind == Kind::WindDown;
        let waits = matches!(standing.state, StandingState::Waiting { .. });
        let words = |answer: Answer| match answer {
            Answer::Start if waits => self.word("button-go-on", &[]),
            Answer::Start => self.word("button-start", &[]),
            Answer::Done if is_wind_down => self.word("button-wind-down-done", &[]),
            Answer::Done => self.word("button-done", &[]),
            Answer::Skip if is_wind_down => self.word("button-wind-down-skip", &[]),
            Answer::Skip => self.word("button-skip", &[]),
            Answer::Stop => self.word("button-stop", &[]),
            Answer::Wait => self.word("button-wait", &[]),
            Answer::Snooze { minutes } => {
                let minutes = Word::Number(minutes.unwrap_or_default());
                self.word("button-snooze", &[("minutes", minutes)])
            }
        };
        let of = |answer: Answer| {
            let request = Request::Answer { prompt: Some(id.clone()), answer };
            Item::asks(words(answer), request)
        };
        let is_snooze = |answer: &&Answer| matches!(answer, Answer::Snooze { .. });
        let plain = standing.can.iter().filter(|answer| !is_snooze(answer));
        let snoozes = standing.snooze_minutes.iter();
        plain
            .map(|answer| of(*answer))
            .chain(snoozes.map(|minutes| of(Answer::Snooze { minutes: Some(*minutes) })))
            .collect()
    }

    fn question_items(&self) -> Vec<Item> {
        let Some((prompt, question)) = self.engine.question() else { return Vec::new() };
        let standings = self.engine.standings();
        let of_today = standings.iter().find(|standing| standing.prompt.id == *prompt);
        let line = match (question, of_today) {
            (Question::WindDownKept, _) => self.word("question-wind-down-kept", &[]),
            (Question::WalkConfirm, Some(Standing { prompt, .. })) => {
                let time = prompt.due.format("%H:%M").to_string();
                self.word("question-walk-confirm", &[("time", (&time).into())])
            }
            // It has no time to name any more.
            (Question::WalkConfirm, None) => return Vec::new(),
        };
        vec![
            Item::Line,
            Item::Says(line),
            self.ask("button-yes", Request::Reply { yes: true }),
            self.ask("button-no", Request::Reply { yes: false }),
        ]
    }

    fn pause_items(&self) -> Vec<Item> {
        if let Some(until) = self.engine.paused_until() {
            let until = self.hour_or_day(until);
            return vec![
                Item::Says(self.word("status-paused", &[("time", (&until).into())])),
                self.ask("tray-resume", Request::Resume),
            ];
        }
        let of = |id, length| self.ask(id, Request::Pause { length });
        let items = vec![
            of("tray-half-hour", PauseLength::Minutes(30)),
            of("tray-hour", PauseLength::Minutes(60)),
            of("tray-until-tomorrow", PauseLength::Tomorrow),
        ];
        vec![Item::Opens { label: self.word("tray-pause", &[]), items }]
    }

    fn meeting_items(&self) -> Vec<Item> {
        if let Some(until) = self.engine.declared_until() {
            let until = self.hour_or_day(until);
            return vec![
                Item::Says(self.word("tray-busy", &[("time", (&until).into())])),
                self.ask("tray-free", Request::Free),
            ];
        }
        let ends = self.meeting_ends().into_iter().map(|end| {
            let time = self.hour(end);
            let label = self.word("tray-until", &[("time", (&time).into())]);
            Item::Offers { label, press: Press::BusyUntil(end) }
        });
        vec![Item::Opens { label: self.word("tray-meeting", &[]), items: ends.collect() }]
    }

    /// The next half hours.
    fn meeting_ends(&self) -> Vec<DateTime<Utc>> {
        let zone = self.zone();
        let from = (self.now().wall + AHEAD).naive_local();
        let (hour, minute) = (from.hour(), from.minute());
        let begun = NaiveTime::from_hms_opt(hour, minute / 30 * 30, 0).unwrap_or_default();
        let begun = from.date().and_time(begun);
        let first = if begun == from { begun } else { begun + TimeDelta::minutes(30) };
        let ends = (0i32..).map(|step| first + TimeDelta::minutes(30) * step);
        ends.map(|local| resolve(zone, local).to_utc()).take(MEETING_ENDS).collect()
    }

    fn ask(&self, id: &str, request: Request) -> Item {
        Item::asks(self.word(id, &[]), request)
    }

    fn hour(&self, at: DateTime<Utc>) -> String {
        at.with_timezone(&self.zone()).format("%H:%M").to_string()
    }

    /// The hour, and which day where that is not today.
    fn hour_or_day(&self, at: DateTime<Utc>) -> String {
        let local = at.with_timezone(&self.zone());
        if local.date_naive() == self.now().wall.date_naive() {
            return self.hour(at);
        }
        let day = self.word(&format!("weekday-{}", local.format("%u")), &[]);
        format!("{day} {}", self.hour(at))
    }

    fn word(&self, id: &str, values: &[(&str, Word<'_>)]) -> String {
        self.messages.text(id, values)
    }
}

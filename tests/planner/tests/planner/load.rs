//! The load rules: who answers nothing is asked less, and is asked first.

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use planner::engine::{Answer, Begun, BusyReason, Carries, Effect, Engine, Input, Now};
use planner::load::{Change, DayTally, KindTally, Proposal, Value, Verdict, judge};
use planner::simulation::{Action, Doing, Line, ResponseTo, Said};
use planner::{Kind, Outcome, PromptId, Settings};
use planner_tests::{AMSTERDAM, CONTENT, Life, date, instant, plan};

/// A Monday.
const MONDAY: &str = "2026-11-02";

fn monday_and(days: u64) -> NaiveDate {
    date(MONDAY) + Days::new(days)
}

/// What the showings carry, as `Thu 5 07:20 morning/1 Proposal`.
fn carried(lines: &[Line]) -> Vec<String> {
    let said = lines.iter().filter_map(|line| match &line.said {
        Said::Show { prompt, carries: Some(carries), .. } => {
            let id = format!("{}/{}", prompt.kind(), prompt.number());
            Some(format!("{} {id} {carries:?}", line.at.format("%a %-d %H:%M")))
        }
        _ => None,
    });
    said.collect()
}

/// The kinds of the first plan of a day.
fn kinds(lines: &[Line], of: NaiveDate) -> Vec<Kind> {
    let plan = lines.iter().find_map(|line| match &line.said {
        Said::Plan { day, prompts, .. } if *day == of => Some(prompts),
        _ => None,
    });
    plan.expect("the day has a plan").iter().map(|prompt| prompt.kind).collect()
}

fn ignoring(until: &str) -> Life {
    Life::new(&format!("{MONDAY}T04:00"), until)
}

#[test]
fn after_three_days_without_an_answer_the_next_days_first_prompt_carries_the_proposal() {
    let lines = ignoring("2026-11-08T04:00").lines();
    assert_eq!(carried(&lines), ["Thu 5 07:20 morning/1 Proposal"], "once, and no more");
}

#[test]
fn after_ten_the_plan_goes_down_to_walks_and_wind_down_and_says_so_once() {
    let lines = ignoring("2026-11-21T04:00").lines();
    // Ten active days: Monday to Friday, twice. The weekend between counts for nothing.
    assert_eq!(kinds(&lines, monday_and(11)).len(), 9, "the tenth is whole");
    assert_eq!(kinds(&lines, monday_and(12)), [Kind::WindDown], "a Saturday");
    assert_eq!(kinds(&lines, monday_and(14)), [Kind::Walk, Kind::Walk, Kind::WindDown]);
    assert_eq!(kinds(&lines, monday_and(18)), [Kind::Walk, Kind::Walk, Kind::WindDown]);
    assert_eq!(
        carried(&lines),
        ["Thu 5 07:20 morning/1 Proposal", "Sat 14 21:50 wind-down/1 WentDown"]
    );
}

#[test]
fn one_answer_or_credit_on_the_tenth_day_and_it_goes_on_as_before() {
    let answered = ignoring("2026-11-21T04:00")
        .at("2026-11-13T10:01", Doing::Act(Action::Answer(Answer::Skip)))
        .lines();
    assert_eq!(kinds(&answered, monday_and(14)).len(), 9, "“not now” is an answer");
    let credited =
        ignoring("2026-11-21T04:00").away("2026-11-13T10:30", "2026-11-13T11:30").lines();
    assert_eq!(kinds(&credited, monday_and(14)).len(), 9, "so is a walk that was seen");
    let at_the_weekend = ignoring("2026-11-21T04:00")
        .at("2026-11-08T07:21", Doing::Act(Action::Answer(Answer::Done)))
        .lines();
    assert_eq!(kinds(&at_the_weekend, monday_and(14)).len(), 9, "so is one on a day off");
    let called_up = ignoring("2026-11-21T04:00").at("2026-11-13T13:00", Doing::Now(Kind::Walk));
    assert_eq!(kinds(&called_up.lines(), monday_and(14)).len(), 9, "so is a prompt of one's own");
}

#[test]
fn days_on_which_nothing_could_be_shown_count_for_nothing() {
    let paused = ignoring("2026-11-21T04:00")
        .at("2026-11-02T04:00", Doing::Sleep)
        .at("2026-11-20T23:30", Doing::Wake)
        .lines();
    assert_eq!(kinds(&paused, monday_and(17)).len(), 9);
    assert_eq!(carried(&paused), Vec::<String>::new());
}

/// An engine that is told what happens, day after day.
struct DayByDay {
    engine: Engine,
    now: DateTime<Utc>,
    start: DateTime<Utc>,
    carried: Vec<Carries>,
    answer: fn(&PromptId) -> Option<Answer>,
}

impl DayByDay {
    fn new(answer: fn(&PromptId) -> Option<Answer>) -> DayByDay {
        let start = instant(AMSTERDAM, &format!("{MONDAY}T04:00"));
        let now = Now { wall: start.with_timezone(&AMSTERDAM), mono_ms: 0 };
        let engine = Engine::new(&now, Settings::default(), CONTENT.clone(), Begun::LongAgo);
        let mut days = DayByDay { engine, now: start, start, carried: Vec::new(), answer };
        days.drain();
        days
    }

    fn told(&self) -> Now {
        let mono_ms = (self.now - self.start).num_milliseconds().unsigned_abs();
        Now { wall: self.now.with_timezone(&AMSTERDAM), mono_ms }
    }

    fn tell(&mut self, input: Input) {
        self.engine.handle(&self.told(), input);
        self.drain();
    }

    fn drain(&mut self) {
        while let Some(effect) = self.engine.poll_effect() {
            if let Effect::Show(showing) = effect {
                self.carried.extend(showing.carries);
                let prompt = showing.prompt.id;
                let now = self.told();
                let delivered = Input::Delivered { prompt: prompt.clone(), notification: None };
                self.engine.handle(&now, delivered);
                if let Some(answer) = (self.answer)(&prompt) {
                    self.engine.handle(&now, Input::Answer { prompt: Some(prompt), answer });
                }
            }
        }
    }

    /// Lives until four in the morning of a day of November.
    fn until(&mut self, day: u32) -> &mut DayByDay {
        self.until_time(&format!("2026-11-{day:02}T04:00"))
    }

    fn until_time(&mut self, text: &str) -> &mut DayByDay {
        let until = instant(AMSTERDAM, text);
        while let Some(wakeup) = self.engine.next_wakeup().filter(|wakeup| wakeup.at <= until) {
            self.now = wakeup.at;
            self.tell(Input::Tick);
        }
        self.now = until;
        self
    }

    fn accepts(&mut self, accept: bool) {
        let proposal = *self.engine.proposal().expect("there is one");
        self.tell(Input::Proposal { proposal, accept });
    }

    fn planned(&self) -> usize {
        self.engine.plan().expect("there is a plan").prompts.len()
    }
}

#[test]
fn the_old_plan_comes_back_where_it_is_wanted_and_stays_away_where_it_is_not() {
    let mut wanted = DayByDay::new(|_| None);
    wanted.until(16);
    assert_eq!(wanted.engine.proposal(), Some(&Proposal::OldPlan { days: 10 }));
    assert!(wanted.engine.has_gone_down());
    assert_eq!(wanted.planned(), 3);
    wanted.until(18);
    assert_eq!(
        wanted.engine.proposal(),
        Some(&Proposal::OldPlan { days: 10 }),
        "it stays on offer"
    );
    wanted.until_time("2026-11-18T09:30").accepts(true);
    assert_eq!(wanted.planned(), 8, "what is left of the day comes back");
    assert_eq!(wanted.engine.proposal(), None);
    wanted.until(27);
    assert_eq!(wanted.planned(), 9, "it does not go down again at once");

    let mut declined = DayByDay::new(|_| None);
    declined.until(16).accepts(false);
    assert!(!declined.engine.has_gone_down(), "the settings hold it from now on");
    assert_eq!(declined.engine.proposal(), None);
}

#[test]
fn what_the_user_switches_by_hand_holds_also_where_the_plan_had_gone_down() {
    let mut days = DayByDay::new(|_| None);
    days.until(16);
    let mut settings = Settings { cap: Some(8), ..Settings::default() };
    days.tell(Input::Replace(Box::new(settings.clone())));
    assert_eq!(days.planned(), 3, "a cap says nothing about the kinds");
    settings.rest.on = false;
    days.tell(Input::Replace(Box::new(settings)));
    assert_eq!(days.planned(), 8, "the plan is what the settings say");
    assert_eq!(days.engine.proposal(), None, "there is nothing to bring back");
}

#[test]
fn who_has_the_least_already_is_told_nothing() {
    let mut days = DayByDay::new(|_| None);
    let mut settings = Settings::default();
    settings.morning.on = false;
    settings.micro_pause.on = false;
    settings.breathing.on = false;
    settings.rest.on = false;
    days.tell(Input::Replace(Box::new(settings)));
    days.until(20);
    assert_eq!(days.carried, []);
    assert!(!days.engine.has_gone_down());
}

#[test]
fn a_kind_left_unanswered_on_three_days_is_proposed_fewer_of() {
    let all_but_micro_pauses =
        |prompt: &PromptId| (prompt.kind() != Kind::MicroPause).then_some(Answer::Done);
    let mut days = DayByDay::new(all_but_micro_pauses);
    days.until(4);
    assert_eq!(days.engine.proposal(), None, "two days say nothing");
    days.until(5);
    let fewer = Proposal::Fewer { kind: Kind::MicroPause, unanswered: 9, chances: 9 };
    assert_eq!(days.engine.proposal(), Some(&fewer));
    assert_eq!(days.carried, [], "it stands in Today, no prompt carries it");
    days.accepts(false);
    days.until(18);
    assert_eq!(days.engine.proposal(), None, "what was declined rests for two weeks");
    days.until(19);
    assert_eq!(days.engine.proposal(), Some(&fewer));
}

#[test]
fn a_proposal_that_is_true_no_more_goes_by_itself() {
    let mut days = DayByDay::new(|prompt| {
        let ignored = prompt.kind() == Kind::Walk && prompt.day() < date("2026-11-05");
        (!ignored).then_some(Answer::Done)
    });
    days.until(5);
    let fewer = Proposal::Fewer { kind: Kind::Walk, unanswered: 6, chances: 6 };
    assert_eq!(days.engine.proposal(), Some(&fewer));
    days.until(6);
    assert!(days.engine.proposal().is_some(), "four of the last six");
    days.until(7);
    assert_eq!(days.engine.proposal(), None, "two of the last six");
}

#[test]
fn an_answer_the_morning_after_counts_for_the_evening_it_is_about() {
    let mut days =
        DayByDay::new(|prompt| (prompt.kind() != Kind::WindDown).then_some(Answer::Done));
    days.until(5);
    let fewer = Proposal::Fewer { kind: Kind::WindDown, unanswered: 3, chances: 3 };
    assert_eq!(days.engine.proposal(), Some(&fewer));
    // The wind-downs of two evenings were kept, as it turns out.
    for evening in ["2026-11-03", "2026-11-04"] {
        let prompt = PromptId::planned(date(evening), Kind::WindDown, 1);
        let (outcome, was) = (Outcome::Done, Outcome::Unanswered);
        days.tell(Input::Correct { prompt, outcome, was });
    }
    days.until(6);
    assert_eq!(days.engine.proposal(), None, "one of the last three");
}

#[test]
fn a_kind_kept_for_three_weeks_is_proposed_to_be_silent() {
    let mut days = DayByDay::new(|prompt| {
        let walks = prompt.kind() == Kind::Walk;
        Some(if walks { Answer::Done } else { Answer::Skip })
    });
    days.until(22);
    assert_eq!(days.engine.proposal(), None, "twenty days are no three weeks");
    days.until(23);
    let silence = Proposal::Silence { kind: Kind::Walk, taken: 30, chances: 30 };
    assert_eq!(days.engine.proposal(), Some(&silence));
}

#[test]
fn do_not_disturb_that_holds_most_of_two_days_is_said() {
    let quiet = |life: DayByDay, reason: BusyReason| {
        let mut days = life;
        for day in 2..4 {
            days.until_time(&format!("2026-11-{day:02}T08:59"));
            days.tell(Input::Busy(reason));
            days.until_time(&format!("2026-11-{day:02}T18:30"));
            days.tell(Input::Free(None));
        }
        days.until(4);
        days.engine.proposal().copied()
    };
    let done = |_: &PromptId| Some(Answer::Done);
    assert_eq!(
        quiet(DayByDay::new(done), BusyReason::Dnd),
        Some(Proposal::InSpiteOf { reason: BusyReason::Dnd, held: 14, planned: 18 })
    );
    assert_eq!(
        quiet(DayByDay::new(done), BusyReason::Meeting),
        None,
        "a meeting is the user's own"
    );
    // A full screen counts for three quarters of an hour on end.
    assert_eq!(quiet(DayByDay::new(done), BusyReason::Fullscreen), None);
}

/// A day on which `unanswered` of `chances` of each kind were not answered.
fn tally(day: u64, kinds: &[(Kind, u32, u32)]) -> DayTally {
    let kinds = kinds.iter().map(|(kind, unanswered, chances)| KindTally {
        kind: *kind,
        chances: *chances,
        taken: chances - unanswered,
        unanswered: *unanswered,
    });
    DayTally {
        shown: true,
        answered: true,
        kinds: kinds.collect(),
        ..DayTally::new(monday_and(day), true)
    }
}

#[test]
fn exactly_half_is_no_more_than_half() {
    let days: Vec<_> = (0..3).map(|day| tally(day, &[(Kind::Walk, 1, 2)])).collect();
    assert_eq!(judge(&days, |_| true), Verdict::Well);
    let more = tally(3, &[(Kind::Walk, 2, 2)]);
    let days: Vec<_> = days.into_iter().chain([more]).collect();
    let fewer = Proposal::Fewer { kind: Kind::Walk, unanswered: 4, chances: 6 };
    assert_eq!(judge(&days, |_| true), Verdict::Propose(fewer));
    assert_eq!(judge(&days, |proposal| *proposal != fewer), Verdict::Well);
}

#[test]
fn the_kind_that_is_left_most_comes_first() {
    let day = [(Kind::Walk, 2, 3), (Kind::Rest, 1, 1), (Kind::MicroPause, 4, 4)];
    let days: Vec<_> = (0..3).map(|number| tally(number, &day)).collect();
    let fewer = Proposal::Fewer { kind: Kind::MicroPause, unanswered: 12, chances: 12 };
    assert_eq!(
        judge(&days, |_| true),
        Verdict::Propose(fewer),
        "of equal shares the larger number"
    );
}

#[test]
fn seventeen_of_twenty_are_enough_and_sixteen_are_not() {
    let week = |number: u64, left: u32| {
        (0..4).map(move |day| {
            let left = u32::from(day < u64::from(left));
            tally(7 * number + day, &[(Kind::Walk, left, 5)])
        })
    };
    let days = |left| -> Vec<DayTally> {
        let whole = week(0, 3).chain(week(1, 3)).chain(week(2, left));
        // The last day of the third week has none.
        whole.chain([tally(20, &[])]).collect()
    };
    let silence = Proposal::Silence { kind: Kind::Walk, taken: 51, chances: 60 };
    assert_eq!(judge(&days(3), |_| true), Verdict::Propose(silence));
    assert_eq!(judge(&days(4), |_| true), Verdict::Well);
}

#[test]
fn each_proposal_changes_what_it_says() {
    let settings = Settings::default();
    let changes = |proposal: Proposal, settings: &Settings| -> Vec<(&str, Value)> {
        let all = proposal.changes(settings, &CONTENT);
        all.into_iter().map(|Change { key, to }| (key, to)).collect()
    };
    let fewer = |kind| Proposal::Fewer { kind, unanswered: 3, chances: 3 };
    let off = Value::Switch(false);
    let longer = changes(fewer(Kind::MicroPause), &settings);
    assert_eq!(longer, [("micro_pause.interval_min", Value::Number(90))]);
    let mut calm = settings.clone();
    calm.micro_pause.interval_min = Some(90);
    assert_eq!(changes(fewer(Kind::MicroPause), &calm), [("micro_pause.on", off)]);
    calm.micro_pause.interval_min = Some(45);
    let normal = [("micro_pause.interval_min", Value::Number(60))];
    assert_eq!(changes(fewer(Kind::MicroPause), &calm), normal);
    calm.walk.per_day = 1;
    assert_eq!(changes(fewer(Kind::Walk), &calm), [("walk.on", off)]);
    calm.walk.on = false;
    assert_eq!(changes(fewer(Kind::Walk), &calm), [], "it is off");
    let least = changes(Proposal::Least { days: 3 }, &settings);
    let keys: Vec<&str> = least.iter().map(|(key, _)| *key).collect();
    assert_eq!(keys, ["morning.on", "micro_pause.on", "breathing.on", "rest.on"]);
    let dnd = Proposal::InSpiteOf { reason: BusyReason::Dnd, held: 7, planned: 9 };
    assert_eq!(changes(dnd, &settings), [("busy.dnd", off)]);
    let silent = Proposal::Silence { kind: Kind::WindDown, taken: 20, chances: 21 };
    assert_eq!(changes(silent, &settings), [("wind_down.on", off)]);
}

/// Nobody tells the planner of complaints: what is noted stays in the diary. So the dose can rise
/// by the user's hand alone, and whatever is proposed and accepted plans no more than before.
#[test]
fn cr_066_no_proposal_plans_more_than_there_was() {
    let mut settings = Settings::default();
    settings.evening.on = true;
    settings.training.on = true;
    let dose = |settings: &Settings| -> (usize, u32) {
        let plans = (23..=29).map(|day| plan(&format!("2026-11-{day}"), settings));
        let prompts: Vec<_> = plans.flat_map(|plan| plan.prompts).collect();
        (prompts.len(), prompts.iter().map(|prompt| prompt.minutes).sum())
    };
    let (prompts, minutes) = dose(&settings);
    let all = Kind::ALL.into_iter().flat_map(|kind| {
        [
            Proposal::Fewer { kind, unanswered: 3, chances: 3 },
            Proposal::Silence { kind, taken: 20, chances: 21 },
        ]
    });
    for proposal in all.chain([Proposal::Least { days: 3 }, Proposal::OldPlan { days: 10 }]) {
        let mut accepted = serde_json::to_value(&settings).expect("settings");
        for Change { key, to } in proposal.changes(&settings, &CONTENT) {
            let place = accepted.pointer_mut(&format!("/{}", key.replace('.', "/")));
            *place.unwrap_or_else(|| panic!("{key} is a setting")) = match to {
                Value::Switch(on) => on.into(),
                Value::Number(number) => number.into(),
            };
        }
        let accepted: Settings = serde_json::from_value(accepted).expect("settings");
        let (fewer, shorter) = dose(&accepted);
        assert!(fewer <= prompts && shorter <= minutes, "{proposal:?}: {fewer}, {shorter} min");
    }
}

#[test]
fn a_crash_forgets_none_of_it() {
    let mut life = ignoring("2026-11-21T04:00");
    let whole = life.lines();
    let start = instant(AMSTERDAM, &format!("{MONDAY}T04:00"));
    for hours in (5..450).step_by(7) {
        let at = (start + TimeDelta::hours(hours)).with_timezone(&AMSTERDAM);
        life = life.at(&at.format("%Y-%m-%dT%H:%M").to_string(), Doing::Crash);
    }
    assert_eq!(carried(&life.lines()), carried(&whole));
    assert_eq!(kinds(&life.lines(), monday_and(18)), kinds(&whole, monday_and(18)));
}

#[test]
fn who_answers_is_never_asked_less() {
    let life = ignoring("2026-11-21T04:00").answers(ResponseTo::AnyOther, Answer::Skip);
    assert_eq!(kinds(&life.lines(), monday_and(18)).len(), 9);
    assert_eq!(carried(&life.lines()), Vec::<String>::new());
}

#[test]
fn counts_that_a_damaged_disk_made_huge_are_judged_all_the_same() {
    let huge = |day| {
        let mut day = tally(day, &[(Kind::Walk, u32::MAX, u32::MAX), (Kind::Rest, 0, u32::MAX)]);
        (day.planned, day.held_by_dnd) = (u32::MAX, u32::MAX);
        day
    };
    let days: Vec<_> = (0..21).map(huge).collect();
    let held = u32::MAX;
    let spite = Proposal::InSpiteOf { reason: BusyReason::Dnd, held, planned: u32::MAX };
    let fewer = Proposal::Fewer { kind: Kind::Walk, unanswered: u32::MAX, chances: u32::MAX };
    let silence = Proposal::Silence { kind: Kind::Rest, taken: u32::MAX, chances: u32::MAX };
    assert_eq!(judge(&days, |_| true), Verdict::Propose(spite));
    assert_eq!(judge(&days, |proposal| *proposal != spite), Verdict::Propose(fewer));
    let may = |proposal: &Proposal| *proposal != spite && *proposal != fewer;
    assert_eq!(judge(&days, may), Verdict::Propose(silence));
}

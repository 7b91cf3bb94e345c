//! A year of plans for each profile and for thirty combinations of them breaks no rule.
//!
//! What may be planned is reckoned here from the library's own words, not by the planner.

use planner::content::{Content, OfferedFrom, Pace, TechniqueId};
use planner::local_time::Frame;
use planner::plan::Plan;
use planner::prompt::{Activity, Prompt, Reason};
use planner::settings::Phase;
use planner::{Kind, Settings};
use planner_tests::{AMSTERDAM, CONTENT, date, plan, with_profiles};
use std::collections::BTreeSet;

const DAYS: usize = 365;

/// What the library and the profiles say about some settings, in plain lists.
struct Rules<'a> {
    settings: &'a Settings,
    avoided: BTreeSet<&'a str>,
    cap: usize,
    walk: [u32; 2],
}

impl<'a> Rules<'a> {
    fn of(settings: &'a Settings, content: &'a Content) -> Rules<'a> {
        let profiles: Vec<_> = settings.profiles_in(content).collect();
        let avoided = profiles.iter().flat_map(|it| &it.avoid).map(TechniqueId::as_str).collect();
        let wide = profiles.iter().any(|it| it.plan.notification_cap == Some(18));
        let mut walk = [0, u32::MAX];
        for [least, most] in profiles.iter().filter_map(|it| it.plan.walk_min) {
            walk = [walk[0].max(least), walk[1].min(most)];
        }
        Rules { settings, avoided, cap: if wide { 18 } else { 12 }, walk }
    }

    fn may(&self, id: &TechniqueId) -> bool {
        let technique = CONTENT.technique(id).unwrap_or_else(|| panic!("{id} is in the library"));
        let profiles: Vec<_> = self.settings.profiles_in(&CONTENT).collect();
        let open = match technique.phase {
            OfferedFrom::Any => true,
            OfferedFrom::Acute => self.settings.profiles.iter().any(|it| it == "pr-acute"),
            OfferedFrom::Phase(phase) => {
                phase <= self.settings.phase || profiles.iter().any(|it| it.opens.contains(id))
            }
        };
        let calm = profiles.iter().any(|it| it.plan.walk_pace.is_some());
        open && !self.avoided.contains(id.as_str())
            && !(calm && technique.pace == Some(Pace::Brisk))
    }

    /// What fits a kind.
    fn pool(&self, kind: Kind) -> BTreeSet<&'a str> {
        let offers = |id: &TechniqueId| {
            let mut profiles = self.settings.profiles_in(&CONTENT);
            profiles.any(|it| it.offers.get(&kind).is_some_and(|offered| offered.contains(id)))
        };
        let fitting = CONTENT.techniques.iter();
        let fitting = fitting.filter(|it| it.fits.contains(&kind) || offers(&it.id));
        fitting.filter(|it| self.may(&it.id)).map(|it| it.id.as_str()).collect()
    }

    fn check(&self, plan: &Plan) {
        let frame = Frame::of(plan.day, AMSTERDAM, self.settings);
        let what = format!("{:?} in {:?}", self.settings.profiles, self.settings.phase);
        assert!(plan.prompts.len() <= self.cap, "{what} on {}: the cap", plan.day);
        for pair in plan.prompts.windows(2) {
            let apart = pair[1].due - pair[0].due;
            assert!(apart.num_minutes() >= 10, "{what}: {} after {}", pair[1].id, pair[0].id);
        }
        for (place, prompt) in plan.prompts.iter().enumerate() {
            let what = format!("{what}: {}", prompt.id);
            for id in prompt.activity.techniques() {
                assert!(self.may(id), "{what} has {id}");
            }
            self.check_times(prompt, &frame, &what);
            if let Activity::One { technique } = &prompt.activity {
                let near: Vec<&TechniqueId> = [place.checked_sub(1), Some(place + 1)]
                    .into_iter()
                    .flatten()
                    .filter_map(|place| plan.prompts.get(place))
                    .flat_map(|prompt| prompt.activity.techniques())
                    .collect();
                let pool = self.pool(prompt.kind);
                let another = pool.iter().any(|id| near.iter().all(|near| near.as_str() != *id));
                let is_fixed =
                    prompt.reason == Reason::AfterFirstWalk || !pool.contains(technique.as_str());
                assert!(
                    is_fixed || !another || !near.contains(&technique),
                    "{what}: {technique} again, and another fits"
                );
            }
        }
    }

    fn check_times(&self, prompt: &Prompt, frame: &Frame, what: &str) {
        let (due, until) = (prompt.due.to_utc(), prompt.until.to_utc());
        let minutes = |minutes: i64| chrono::TimeDelta::minutes(minutes);
        assert!(
            frame.waking <= due && due <= until && until <= frame.silence,
            "{what}: its window"
        );
        let end = due + minutes(i64::from(prompt.minutes));
        let limits = match prompt.kind {
            Kind::WindDown => return,
            Kind::Training => minutes(120),
            _ => minutes(60 + i64::from(self.settings.wind_down.lead_min) + 5),
        };
        assert!(end <= frame.bedtime - limits, "{what} ends at {end}");
        let wanted = match prompt.kind {
            Kind::Walk => self.walk[0].max(1)..=self.walk[1].min(10),
            Kind::MicroPause => 2..=2,
            Kind::Breathing => 5..=5,
            Kind::Rest => 5..=10,
            Kind::Morning | Kind::Evening => 1..=10,
            Kind::Training => 10..=25,
            Kind::WindDown => 60..=60,
        };
        assert!(wanted.contains(&prompt.minutes), "{what}: {} min", prompt.minutes);
    }

    /// Seven active days bring three mobility techniques, or all that there are for a pause.
    fn check_weeks(&self, plans: &[Plan]) {
        let mobility = |id: &str| {
            CONTENT.technique(&id.into()).is_some_and(|technique| technique.category == "mobility")
        };
        let left = self.pool(Kind::MicroPause).into_iter().filter(|id| mobility(id)).count();
        let library = CONTENT.techniques.iter().filter(|it| it.category == "mobility");
        let all_left = library.filter(|it| self.may(&it.id)).count();
        let active: Vec<&Plan> = plans
            .iter()
            .filter(|plan| !Frame::of(plan.day, AMSTERDAM, self.settings).ranges.is_empty())
            .collect();
        for week in active.windows(7) {
            let pauses = week.iter().flat_map(|plan| &plan.prompts);
            let pauses = pauses.filter(|prompt| prompt.kind == Kind::MicroPause);
            let ids = pauses.flat_map(|prompt| prompt.activity.techniques());
            let had: BTreeSet<&str> =
                ids.map(TechniqueId::as_str).filter(|id| mobility(id)).collect();
            let what = &self.settings.profiles;
            assert!(had.len() >= left.min(3), "{what:?} from {}: {had:?}", week[0].day);
            // All kinds together bring three, or all that the profiles leave of the library.
            let ids = week.iter().flat_map(|plan| &plan.prompts);
            let ids = ids.flat_map(|prompt| prompt.activity.techniques());
            let had: BTreeSet<&str> =
                ids.map(TechniqueId::as_str).filter(|id| mobility(id)).collect();
            assert!(had.len() >= all_left.min(3), "{what:?} from {}: {had:?}", week[0].day);
        }
    }
}

fn live_a_year(settings: &Settings) -> Vec<Plan> {
    assert_eq!(settings.check(), []);
    let rules = Rules::of(settings, &CONTENT);
    let first = date("2026-01-01");
    let plans: Vec<Plan> =
        first.iter_days().take(DAYS).map(|day| plan(&day.to_string(), settings)).collect();
    plans.iter().for_each(|plan| rules.check(plan));
    rules.check_weeks(&plans);
    plans
}

/// Everything on, in a phase.
fn full(profiles: &[&str], phase: Phase) -> Settings {
    let mut settings = with_profiles(profiles);
    settings.phase = phase;
    settings.evening.on = true;
    settings.evening.after_dinner_walk = true;
    settings.training.on = true;
    settings
}

fn profiles() -> Vec<&'static str> {
    CONTENT.profiles.iter().map(|profile| profile.id.as_str()).collect()
}

/// Every third pair, three triples, and all at once.
fn combinations() -> Vec<Vec<&'static str>> {
    let all = profiles();
    let pairs = (0..all.len()).flat_map(|one| (one + 1..all.len()).map(move |other| (one, other)));
    let mut combinations: Vec<Vec<&str>> =
        pairs.step_by(3).map(|(one, other)| vec![all[one], all[other]]).collect();
    combinations.extend(all.windows(3).step_by(4).map(<[&str]>::to_vec));
    combinations.push(all);
    combinations
}

#[test]
fn a_year_of_each_profile_breaks_no_rule() {
    assert_eq!(profiles().len(), 13);
    for profile in profiles() {
        let plans = live_a_year(&with_profiles(&[profile]));
        for plan in plans.iter().filter(|plan| plan.prompts.len() > 4) {
            let walks = plan.prompts.iter().filter(|prompt| prompt.kind == Kind::Walk);
            let minutes: u32 = walks.map(|prompt| prompt.minutes).sum();
            assert!((10..=30).contains(&minutes), "{profile} on {}: {minutes} min", plan.day);
        }
    }
}

#[test]
fn a_year_of_each_profile_with_everything_on_breaks_no_rule_in_any_phase() {
    for profile in profiles() {
        for phase in Phase::ALL {
            live_a_year(&full(&[profile], phase));
        }
    }
}

#[test]
fn a_year_of_thirty_combinations_breaks_no_rule() {
    let combinations = combinations();
    assert_eq!(combinations.len(), 30);
    for (n, profiles) in combinations.iter().enumerate() {
        live_a_year(&with_profiles(profiles));
        live_a_year(&full(profiles, Phase::ALL[n % 4]));
    }
}

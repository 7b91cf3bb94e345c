//! The figures of some prompts: counts, the shares that come of them, and which may be shown.

use super::Counts;
use crate::outcome::{Excuse, Outcome};
use serde::{Deserialize, Serialize};

/// With fewer chances than this there are counts, and no percentage.
pub const FEWEST_CHANCES: u32 = 5;

/// With a smaller share of the planned that counted, nothing is said about the week.
pub const LEAST_COVERAGE: f64 = 0.5;

/// The figures of some prompts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Figures {
    /// All that were planned and have ended, without what left the plan.
    pub planned: u32,
    /// Those that could have been answered.
    pub chances: u32,
    /// Those that were done, or that an absence covered.
    pub taken: u32,
    /// The same, by the way in which it is known.
    pub done: Ways,
    /// Probably walked; neither a chance nor taken.
    pub probable: u32,
    /// Stopped before the end: a chance, and not taken.
    pub partial: u32,
    /// Not now.
    pub skipped: u32,
    /// Nobody answered.
    pub unanswered: u32,
    /// Could not have been answered, by the reason.
    pub excused: Excused,
    /// `taken / chances`; none where [`Says`] is no [`Says::Share`].
    pub adherence: Option<f64>,
    /// `chances / planned`; none where nothing was planned.
    pub coverage: Option<f64>,
    /// `taken / planned`: the strict figure, that nobody can excuse away.
    pub strict: Option<f64>,
    /// What may be said.
    pub says: Says,
}

/// What may be said of some figures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Says {
    /// There was no chance: no plan.
    #[default]
    NoPlan,
    /// Less than half of the planned counted: too little to say anything.
    TooLittle,
    /// Fewer than five chances: the counts alone.
    Counts,
    /// The share, with its counts and its coverage.
    Share,
}

/// How it is known that something was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// It was begun and ran its length.
    Timed,
    /// The user said so.
    Said,
    /// The user put it right afterwards.
    Later,
}

/// How many were done in which way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ways {
    /// Begun, and ran its length.
    pub timed: u32,
    /// Said.
    pub said: u32,
    /// Covered by an absence.
    pub credited: u32,
    /// Put right afterwards.
    pub later: u32,
}

/// How many were excused for which reason. What was replanned left the plan and stands nowhere.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Excused {
    /// A meeting, do-not-disturb, full screen, the camera, or declared busy.
    pub busy: u32,
    /// Nobody was at the computer.
    pub away: u32,
    /// The machine slept or the agent did not run.
    pub asleep: u32,
    /// The user had paused.
    pub paused: u32,
    /// Another prompt stood in its place.
    pub merged: u32,
    /// It never reached the screen.
    pub undelivered: u32,
    /// The day was declared off.
    pub day_off: u32,
    /// It was answered on another computer, whose history is not here.
    #[serde(default)]
    pub elsewhere: u32,
}

impl Excused {
    /// All of them.
    pub fn total(&self) -> u32 {
        self.reasons().iter().map(|(_, count)| count).sum()
    }

    /// Each reason with its count.
    pub fn reasons(&self) -> [(Excuse, u32); 8] {
        [
            (Excuse::Busy, self.busy),
            (Excuse::Away, self.away),
            (Excuse::Asleep, self.asleep),
            (Excuse::Paused, self.paused),
            (Excuse::Merged, self.merged),
            (Excuse::Undelivered, self.undelivered),
            (Excuse::DayOff, self.day_off),
            (Excuse::Elsewhere, self.elsewhere),
        ]
    }

    fn add(&mut self, excuse: Excuse) {
        let count = match excuse {
            Excuse::Busy => &mut self.busy,
            Excuse::Away => &mut self.away,
            Excuse::Asleep => &mut self.asleep,
            Excuse::Paused => &mut self.paused,
            Excuse::Merged => &mut self.merged,
            Excuse::Undelivered => &mut self.undelivered,
            Excuse::DayOff => &mut self.day_off,
            Excuse::Elsewhere => &mut self.elsewhere,
            Excuse::Replanned => return,
        };
        *count += 1;
    }
}

impl Figures {
    /// The figures of these outcomes.
    ///
    /// ```
    /// use planner::Outcome;
    /// use planner::adherence::{Figures, Says, Way};
    /// let monday = [Outcome::Done, Outcome::Skipped]; // 23 November 2026
    /// let figures = Figures::of(monday.map(|outcome| (outcome, Way::Said)));
    /// assert_eq!((figures.taken, figures.chances, figures.says), (1, 2, Says::Counts));
    /// ```
    pub fn of(outcomes: impl IntoIterator<Item = (Outcome, Way)>) -> Figures {
        let mut counts = Counts::default();
        let (mut done, mut excused) = (Ways::default(), Excused::default());
        for (outcome, way) in outcomes {
            counts.add(outcome);
            match (outcome, way) {
                (Outcome::Done, Way::Timed) => done.timed += 1,
                (Outcome::Done, Way::Said) => done.said += 1,
                (Outcome::Done, Way::Later) => done.later += 1,
                (Outcome::Credited, _) => done.credited += 1,
                (Outcome::Excused(excuse), _) => excused.add(excuse),
                (
                    Outcome::Probable | Outcome::Partial | Outcome::Skipped | Outcome::Unanswered,
                    _,
                ) => {}
            }
        }
        let (planned, chances) = (counts.planned(), counts.chances());
        let taken = counts.done + counts.credited;
        let share = |part: u32, whole: u32| (whole > 0).then(|| f64::from(part) / f64::from(whole));
        let coverage = share(chances, planned);
        let says = match coverage {
            _ if chances == 0 => Says::NoPlan,
            Some(coverage) if coverage < LEAST_COVERAGE => Says::TooLittle,
            _ if chances < FEWEST_CHANCES => Says::Counts,
            _ => Says::Share,
        };
        Figures {
            planned,
            chances,
            taken,
            done,
            probable: counts.probable,
            partial: counts.partial,
            skipped: counts.skipped,
            unanswered: counts.unanswered,
            excused,
            adherence: counts.adherence().filter(|_| says == Says::Share),
            coverage,
            strict: share(taken, planned),
            says,
        }
    }
}

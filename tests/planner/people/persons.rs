//! The people, each with what is special about their day.

use super::lot::draw;

/// What a person knows when a prompt appears.
pub struct Moment {
    /// Minutes since midnight.
    pub minute: f64,
    /// Days since the life began.
    pub day: u64,
    /// How many prompts this day has shown before.
    pub shown: u32,
    /// The seed of this life.
    pub seed: u64,
}

/// A kind of person.
pub struct Person {
    /// Its name in the report.
    pub name: &'static str,
    /// What is special about their day.
    pub is: &'static str,
    /// The chance, 0 to 1, that a prompt of this moment is answered.
    pub chance: fn(&Moment) -> f64,
    /// The meetings that the computer knows of, each from and to a minute since midnight.
    pub meetings: fn(day: u64, seed: u64) -> Vec<(u32, u32)>,
}

fn none(_: u64, _: u64) -> Vec<(u32, u32)> {
    Vec::new()
}

/// How near a minute is to one of these, 1 to 0, in the shape of a bell of a given width.
fn near(minute: f64, peaks: &[f64], width: f64) -> f64 {
    let bell = |peak: &f64| (-((minute - peak) / width).powi(2) / 2.0).exp();
    peaks.iter().map(bell).fold(0.0, f64::max)
}

/// The minute of this person's own that lies within a quarter of an hour either way of a time.
fn own(minute: f64, seed: u64) -> f64 {
    minute + (draw([seed, 7, minute as u64, 0]) - 0.5) * 30.0
}

fn own_breaks(seed: u64) -> [f64; 4] {
    [own(600.0, seed), own(720.0, seed), own(840.0, seed), own(960.0, seed)]
}

/// Whether a moment lies less than four minutes from a whole hour.
fn is_on_the_hour(at: &Moment) -> bool {
    let from_hour = (at.minute + 30.0) % 60.0 - 30.0;
    from_hour.abs() < 4.0
}

/// The people. What they do at a moment is made up, not measured; what they differ in is what timing
/// can and can't do something about.
pub static PEOPLE: [Person; 12] = [
    Person { name: "even", is: "answers seven of ten, whenever", chance: |_| 0.7, meetings: none },
    Person {
        name: "breaks of their own",
        is: "answers nine of ten near four breaks within a quarter of an hour of the hour, else four",
        chance: |at| 0.4 + 0.5 * near(at.minute, &own_breaks(at.seed), 6.0),
        meetings: none,
    },
    Person {
        name: "wide habits",
        is: "answers well in the middle of the morning and of the afternoon, and less around noon",
        chance: |at| 0.3 + 0.5 * near(at.minute, &[615.0, 915.0], 45.0),
        meetings: none,
    },
    Person {
        name: "standing meetings",
        is: "in meetings that the computer sees, 9:55 to 10:10 and 13:50 to 14:15, each day",
        chance: |_| 0.7,
        meetings: |_, _| vec![(595, 610), (830, 855)],
    },
    Person {
        name: "scattered meetings",
        is: "two half hours of meetings that the computer sees, at other times each day",
        chance: |_| 0.7,
        meetings: |day, seed| {
            let at = |which: u64| 540 + (draw([seed, 3, day, which]) * 450.0) as u32;
            let (one, other) = (at(0), at(1));
            let (one, other) = (one.min(other), one.max(other).max(one.min(other) + 35));
            vec![(one, one + 30), (other, other + 30)]
        },
    },
    Person {
        name: "unseen calls",
        is: "in calls that the computer does not see, 10:55 to 11:10 and 15:50 to 16:05",
        chance: |at| match at.minute as u32 {
            655..670 | 950..965 => 0.05,
            _ => 0.75,
        },
        meetings: none,
    },
    Person {
        name: "blocks of work",
        is: "concentrates in the first quarter of each hour",
        chance: |at| if at.minute as u32 % 60 < 15 { 0.35 } else { 0.75 },
        meetings: none,
    },
    Person {
        name: "tires",
        is: "answers a tenth less with each prompt of the day",
        chance: |at| (0.85 - 0.1 * f64::from(at.shown)).max(0.1),
        meetings: none,
    },
    Person {
        name: "moves house",
        is: "breaks of their own, at other times after six weeks",
        chance: |at| {
            let seed = if at.day < 42 { at.seed } else { at.seed + 1_000_003 };
            0.4 + 0.5 * near(at.minute, &own_breaks(seed), 6.0)
        },
        meetings: none,
    },
    Person {
        name: "by the clock",
        is: "answers nearly always on the hour, else half: the plan is right as it is",
        chance: |at| if is_on_the_hour(at) { 0.85 } else { 0.5 },
        meetings: none,
    },
    Person {
        name: "by the clock, seldom",
        is: "answers six of ten on the hour, else three: the plan is as right as it gets",
        chance: |at| if is_on_the_hour(at) { 0.6 } else { 0.3 },
        meetings: none,
    },
    Person {
        name: "good and bad days",
        is: "answers nine of ten on one day and three on the next, by lot",
        chance: |at| if draw([at.seed, 5, at.day, 0]) < 0.5 { 0.9 } else { 0.3 },
        meetings: none,
    },
];

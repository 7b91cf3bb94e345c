//! The two pictures of the page, as SVG: minutes by day, and ratings by day.
//!
//! ```text
//!  30 ┤        ▂
//!     │ ▂   ▅  █     10 units a day; what is right of and above the axes is drawn,
//!   0 ┼─┴───┴──┴──   the rest is room for the figures beside them
//!     1      8    15
//! ```

use super::page::Page;

/// The room for figures: left of the picture and below it.
const LEFT: u32 = 26;
const BELOW: u32 = 18;

/// What stands above a picture, what it is high, and what a day is wide.
const ABOVE: u32 = 8;
const HIGH: u32 = 80;
const DAY: u32 = 10;

/// The days that have their number below the picture.
const NUMBERED: [u32; 5] = [1, 8, 15, 22, 29];

/// The highest rating.
const TENSEST: u32 = 10;

/// Minutes, one of each day in order; what they come to, for who can't see them.
pub(super) fn bars(page: &mut Page, minutes: &[u32], said: &str) {
    let days = u32::try_from(minutes.len()).unwrap_or(u32::MAX);
    let most = minutes.iter().copied().max().unwrap_or(0).max(1);
    let most = most.checked_next_multiple_of(10).unwrap_or(u32::MAX);
    begin(page, days, most, said);
    for (day, minutes) in (0..).zip(minutes).filter(|(_, minutes)| **minutes > 0) {
        let (x, y) = (LEFT + day * DAY + 2, top(*minutes, most));
        let high = ABOVE + HIGH - y;
        page.put(format_args!("<rect x=\"{x}\" y=\"{y}\" width=\"6\" height=\"{high}\"/>"));
    }
    page.close("svg");
}

/// Ratings from 0 to 10, each with its day of the month, in order.
pub(super) fn dots(page: &mut Page, days: u32, ratings: &[(u32, u8)], said: &str) {
    begin(page, days, TENSEST, said);
    let place = |(day, rating): &(u32, u8)| {
        let day = day.saturating_sub(1);
        (LEFT + day * DAY + DAY / 2, top(u32::from(*rating), TENSEST))
    };
    page.put(format_args!("<polyline points=\""));
    for (x, y) in ratings.iter().map(place) {
        page.put(format_args!("{x},{y} "));
    }
    page.put(format_args!("\"/>"));
    for (x, y) in ratings.iter().map(place) {
        page.put(format_args!("<circle cx=\"{x}\" cy=\"{y}\" r=\"2.5\"/>"));
    }
    page.close("svg");
}

/// The axes, with their figures.
fn begin(page: &mut Page, days: u32, most: u32, said: &str) {
    let (wide, high) = (LEFT + days * DAY, ABOVE + HIGH + BELOW);
    page.put(format_args!("<svg viewBox=\"0 0 {wide} {high}\" role=\"img\" aria-label=\""));
    page.text(said);
    page.put(format_args!("\">"));
    for value in [0, most] {
        let (y, x) = (top(value, most), LEFT - 4);
        page.put(format_args!("<line x1=\"{LEFT}\" y1=\"{y}\" x2=\"{wide}\" y2=\"{y}\"/>"));
        let y = y + 4;
        page.put(format_args!("<text x=\"{x}\" y=\"{y}\" class=\"end\">{value}</text>"));
    }
    let y = high - 4;
    for day in NUMBERED.into_iter().filter(|day| *day <= days) {
        let x = LEFT + day * DAY - DAY / 2;
        page.put(format_args!("<text x=\"{x}\" y=\"{y}\" class=\"middle\">{day}</text>"));
    }
}

/// How far from above a value stands. What was brought in from a file may be any number.
fn top(value: u32, most: u32) -> u32 {
    let high = (u64::from(value.min(most)) * u64::from(HIGH)).div_ceil(u64::from(most));
    ABOVE + HIGH - u32::try_from(high).unwrap_or(HIGH)
}

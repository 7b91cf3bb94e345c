//! What an event and its exceptions come to: calcard reads them and expands their recurrences.
//!
//! Put right around it, each with its test: the last recurrence is told in UTC where the first is
//! told in local time, or as a day; an exception may name a day where the event has a time; a rule
//! that began long ago begins at the days that are asked for; and an exception belongs to its
//! event whatever their revisions (see [`super::blocks`]).

use super::Ask;
use super::blocks::EventText;
use calcard::common::PartialDateTime;
use calcard::common::timezone::Tz;
use calcard::icalendar::dates::TimeOrDelta;
use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarFrequency, ICalendarParameterName,
    ICalendarParameterValue, ICalendarParticipationStatus, ICalendarProperty,
    ICalendarRecurrenceRule, ICalendarStatus, ICalendarTransparency, ICalendarValue,
};
use calcard::{Entry, Parser};
use chrono::{DateTime, Datelike, Days, NaiveDateTime, TimeDelta, Timelike, Utc};
use planner::local_time::resolve;
use planner::plan::BusySpan;

/// More recurrences than this of one event are not looked at.
const MOST_RECURRENCES: usize = 20_000;

/// What lasts this long says what kind of day it is.
const A_DAY: TimeDelta = TimeDelta::hours(24);

/// Adds the meetings of an event; whether it could be read.
pub(super) fn add(event: &EventText, ask: &Ask, busy: &mut Vec<BusySpan>) -> bool {
    let Some(mut calendar) = parsed(&event.text) else { return false };
    let owners: Vec<String> = match &event.owner {
        Some(owner) => ask.addresses.iter().chain([owner]).map(|a| a.to_lowercase()).collect(),
        None => ask.addresses.iter().map(|address| address.to_lowercase()).collect(),
    };
    let is_meeting: Vec<bool> =
        calendar.components.iter().map(|component| is_meeting(component, &owners)).collect();
    put_right(&mut calendar, ask);
    let expanded = calendar.expand_dates(ask.zone, MOST_RECURRENCES);
    for event in expanded.events {
        if !is_meeting.get(event.comp_id as usize).is_some_and(|is_one| *is_one) {
            continue;
        }
        let start = instant(&event.start, ask);
        let end = match event.end {
            TimeOrDelta::Time(end) => instant(&end, ask),
            TimeOrDelta::Delta(length) => match start.checked_add_signed(length) {
                Some(end) => end,
                None => continue,
            },
        };
        let is_short = end > start && end - start < A_DAY;
        if is_short && start < ask.to && ask.from < end {
            busy.push((start, end));
        }
    }
    expanded.errors.is_empty()
}

fn parsed(text: &str) -> Option<ICalendar> {
    let mut parser = Parser::new(text);
    loop {
        match parser.entry() {
            Entry::ICalendar(calendar) => return Some(calendar),
            Entry::Eof => return None,
            _ => {}
        }
    }
}

/// Whether somebody is in it and it has a time of day.
fn is_meeting(event: &ICalendarComponent, owners: &[String]) -> bool {
    if !event.component_type.is_event() {
        return false;
    }
    let is_timed = date_of(event, &ICalendarProperty::Dtstart)
        .or_else(|| date_of(event, &ICalendarProperty::RecurrenceId))
        .is_some_and(PartialDateTime::has_time);
    let is_cancelled = event.status() == Some(&ICalendarStatus::Cancelled);
    let is_free = event.transparency() == Some(&ICalendarTransparency::Transparent)
        || event.entries.iter().any(says_free);
    is_timed && !is_cancelled && !is_free && !is_declined(event, owners)
}

/// Outlook's own word for it.
fn says_free(entry: &calcard::icalendar::ICalendarEntry) -> bool {
    let ICalendarProperty::Other(name) = &entry.name else { return false };
    let value = entry.values.first().and_then(ICalendarValue::as_text).unwrap_or_default();
    name.eq_ignore_ascii_case("X-MICROSOFT-CDO-BUSYSTATUS")
        && ["FREE", "WORKINGELSEWHERE"].iter().any(|free| value.eq_ignore_ascii_case(free))
}

/// Whether the owner of the calendar declined; where nobody knows who that is, whether everybody
/// did.
fn is_declined(event: &ICalendarComponent, owners: &[String]) -> bool {
    let mut answers = event.properties(&ICalendarProperty::Attendee).map(|attendee| {
        let address = attendee.calendar_address().unwrap_or_default().to_lowercase();
        let declined = matches!(
            attendee.parameter(&ICalendarParameterName::Partstat),
            Some(ICalendarParameterValue::Partstat(ICalendarParticipationStatus::Declined))
        );
        (owners.contains(&address), declined)
    });
    let all: Vec<(bool, bool)> = answers.by_ref().collect();
    match all.iter().find(|(is_owner, _)| *is_owner) {
        Some((_, declined)) => *declined,
        None => !all.is_empty() && all.iter().all(|(_, declined)| *declined),
    }
}

fn date_of<'a>(
    event: &'a ICalendarComponent,
    property: &ICalendarProperty,
) -> Option<&'a PartialDateTime> {
    event.property(property)?.values.first()?.as_partial_date_time()
}

fn put_right(calendar: &mut ICalendar, ask: &Ask) {
    // An exception that moves all that follow counts from where it stands.
    let moves_later_ones = calendar.components.iter().any(|component| {
        let of = component.property(&ICalendarProperty::RecurrenceId);
        of.is_some_and(|of| of.has_parameter(&ICalendarParameterName::Range))
    });
    let zones: Vec<Option<Tz>> = {
        let resolver = calendar.build_tz_resolver().with_default(ask.zone);
        calendar
            .components
            .iter()
            .map(|component| {
                let start = component.property(&ICalendarProperty::Dtstart)?;
                let date = start.values.first()?.as_partial_date_time()?;
                Some(match date.tz_hour {
                    Some(_) => Tz::UTC,
                    None => resolver.resolve_or_default(start.tz_id()),
                })
            })
            .collect()
    };
    for (event, zone) in calendar.components.iter_mut().zip(zones) {
        let start = date_of(event, &ICalendarProperty::Dtstart).cloned();
        let (Some(start), Some(zone)) = (start, zone) else { continue };
        let Some(begins) = local(&start) else { continue };
        for except in event.properties_mut(&ICalendarProperty::Exdate) {
            for value in &mut except.values {
                if let ICalendarValue::PartialDateTime(day) = value
                    && !day.has_time()
                {
                    (day.hour, day.minute, day.second) = (start.hour, start.minute, start.second);
                }
            }
        }
        let mut skipped = TimeDelta::zero();
        event.entries.retain_mut(|entry| {
            let Some(ICalendarValue::RecurrenceRule(rule)) = entry.values.first_mut() else {
                return true;
            };
            if let Some(until) = &mut rule.until {
                end_in_local_time(until, zone);
            }
            if !moves_later_ones {
                skipped = to_skip(rule, begins, ask);
            }
            // What comes back within the hour is no meeting, and never ends.
            matches!(
                rule.freq,
                ICalendarFrequency::Daily
                    | ICalendarFrequency::Weekly
                    | ICalendarFrequency::Monthly
                    | ICalendarFrequency::Yearly
            )
        });
        if skipped > TimeDelta::zero() {
            for property in [ICalendarProperty::Dtstart, ICalendarProperty::Dtend] {
                let entry = event.property_mut(&property);
                if let Some(ICalendarValue::PartialDateTime(date)) =
                    entry.and_then(|entry| entry.values.first_mut())
                    && let Some(moved) = local(date).and_then(|at| at.checked_add_signed(skipped))
                {
                    set(date, moved);
                }
            }
        }
    }
}

/// How much of a rule without a count lies so far before the days that are asked for that it need
/// not be gone through; whole steps of the rule.
fn to_skip(rule: &ICalendarRecurrenceRule, begins: NaiveDateTime, ask: &Ask) -> TimeDelta {
    let every = i64::from(rule.interval.unwrap_or(1).max(1));
    let step = match rule.freq {
        ICalendarFrequency::Daily => every,
        ICalendarFrequency::Weekly => every * 7,
        _ => return TimeDelta::zero(),
    };
    if rule.count.is_some() || !rule.bysetpos.is_empty() {
        return TimeDelta::zero();
    }
    let margin = ask.from.naive_utc() - Days::new(3);
    let days = (margin - begins).num_days().max(0);
    TimeDelta::days(days / step * step)
}

/// An end in UTC is told in the zone of the event, as calcard compares it; a day lasts to its end.
fn end_in_local_time(until: &mut PartialDateTime, zone: Tz) {
    if !until.has_time() {
        (until.hour, until.minute, until.second) = (Some(23), Some(59), Some(59));
        return;
    }
    let Some(in_utc) = until.tz_hour.and_then(|_| until.to_date_time_with_tz(Tz::UTC)) else {
        return;
    };
    set(until, in_utc.with_timezone(&zone).naive_local());
    (until.tz_hour, until.tz_minute, until.tz_minus) = (None, None, false);
}

fn local(date: &PartialDateTime) -> Option<NaiveDateTime> {
    Some(date.to_date_time()?.date_time)
}

fn set(date: &mut PartialDateTime, to: NaiveDateTime) {
    let byte = |number: u32| u8::try_from(number).ok();
    date.year = u16::try_from(to.year()).ok();
    (date.month, date.day) = (byte(to.month()), byte(to.day()));
    if date.has_time() {
        (date.hour, date.minute, date.second) =
            (byte(to.hour()), byte(to.minute()), byte(to.second()));
    }
}

/// A time that its zone has twice, or not at all, comes without a zone.
fn instant(at: &DateTime<Tz>, ask: &Ask) -> DateTime<Utc> {
    match at.timezone().is_floating() {
        true => resolve(ask.zone, at.naive_local()).to_utc(),
        false => at.to_utc(),
    }
}

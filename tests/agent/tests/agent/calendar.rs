//! Busy times out of calendars, as other programs write them and as nobody should.

use agent::calendar::{Ask, CalendarError, Found, MOST_EVENTS, read};
use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Europe::Amsterdam;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

/// Eight days from Monday 23 November 2026, in Amsterdam.
fn ask() -> Ask {
    let from = "2026-11-22T23:00:00Z".parse::<DateTime<Utc>>().unwrap();
    let to = from + TimeDelta::days(8);
    Ask { from, to, zone: Amsterdam, addresses: vec!["Kim@example.org".to_owned()] }
}

/// The busy times of a calendar with these events, in Amsterdam: `24 10:00-11:00`.
fn busy(events: &str) -> Vec<String> {
    let found = found(events);
    assert_eq!(found.unread, 0, "everything is understood");
    lines(&found)
}

fn lines(found: &Found) -> Vec<String> {
    let text = |at: &DateTime<Utc>, form| at.with_timezone(&Amsterdam).format(form).to_string();
    let line = |(from, to): &(DateTime<Utc>, DateTime<Utc>)| {
        format!("{}-{}", text(from, "%d %H:%M"), text(to, "%H:%M"))
    };
    found.busy.iter().map(line).collect()
}

fn found(events: &str) -> Found {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("calendar.ics");
    fs::write(&path, calendar(events)).unwrap();
    read(&path, &ask()).unwrap()
}

fn calendar(events: &str) -> String {
    let lines = events.lines().map(str::trim).filter(|line| !line.is_empty());
    let body: Vec<&str> = lines.collect();
    format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{}\r\nEND:VCALENDAR\r\n", body.join("\r\n"))
}

/// One event with these lines.
fn event(lines: &str) -> String {
    format!("BEGIN:VEVENT\nUID:one\n{lines}\nEND:VEVENT\n")
}

const AT_TEN: &str = "DTSTART;TZID=Europe/Amsterdam:20261124T100000\n\
                      DTEND;TZID=Europe/Amsterdam:20261124T110000\n";

fn at_ten(lines: &str) -> Vec<String> {
    busy(&event(&format!("{AT_TEN}{lines}")))
}

#[test]
fn a_meeting_is_told_in_whatever_zone_it_is_written() {
    for (start, expected) in [
        ("DTSTART;TZID=Europe/Amsterdam:20261124T100000", "24 10:00-11:00"),
        ("DTSTART;TZID=\"Europe/Amsterdam\":20261124T100000", "24 10:00-11:00"),
        ("DTSTART:20261124T100000Z", "24 11:00-12:00"),
        ("DTSTART:20261124T100000", "24 10:00-11:00"),
        ("DTSTART;TZID=America/New_York:20261124T100000", "24 16:00-17:00"),
        ("DTSTART;TZID=W. Europe Standard Time:20261124T100000", "24 10:00-11:00"),
        (
            "DTSTART;TZID=/freeassociation.sourceforge.net/Europe/London:20261124T100000",
            "24 11:00-12:00",
        ),
        (
            "DTSTART;TZID=/softwarestudio.org/Olson_20011030_5/Europe/London:20261124T100000",
            "24 11:00-12:00",
        ),
        ("DTSTART;TZID=Nowhere/At All:20261124T100000", "24 10:00-11:00"),
        ("dtstart;tzid=Europe/Amsterdam:20261124T100000", "24 10:00-11:00"),
    ] {
        assert_eq!(busy(&event(&format!("{start}\nDURATION:PT1H"))), [expected], "{start}");
    }
}

#[test]
fn a_zone_with_a_name_of_its_own_is_known_by_what_it_says_of_itself() {
    let zone = "BEGIN:VTIMEZONE\nTZID:Office\nX-LIC-LOCATION:America/New_York\nBEGIN:STANDARD\n\
                DTSTART:19701101T020000\nTZOFFSETFROM:-0400\nTZOFFSETTO:-0500\nEND:STANDARD\n\
                END:VTIMEZONE\n";
    let start = "DTSTART;TZID=Office:20261124T100000\nDURATION:PT30M";
    assert_eq!(busy(&format!("{zone}{}", event(start))), ["24 16:00-16:30"]);
}

#[test]
fn what_is_no_meeting_is_not_busy() {
    assert_eq!(at_ten(""), ["24 10:00-11:00"]);
    for lines in [
        "TRANSP:TRANSPARENT",
        "STATUS:CANCELLED",
        "X-MICROSOFT-CDO-BUSYSTATUS:FREE",
        "ATTENDEE;PARTSTAT=DECLINED:mailto:kim@example.org",
        "ATTENDEE;CN=Kim;PARTSTAT=DECLINED:MAILTO:KIM@example.org\n\
         ATTENDEE;PARTSTAT=ACCEPTED:mailto:bo@example.org",
        "ATTENDEE;PARTSTAT=DECLINED:mailto:someone@example.org",
    ] {
        assert_eq!(at_ten(lines), [""; 0], "{lines}");
    }
    for lines in [
        "TRANSP:OPAQUE",
        "STATUS:TENTATIVE",
        "X-MICROSOFT-CDO-BUSYSTATUS:OOF",
        "ATTENDEE;PARTSTAT=ACCEPTED:mailto:kim@example.org\n\
         ATTENDEE;PARTSTAT=DECLINED:mailto:bo@example.org",
        "ATTENDEE;PARTSTAT=DECLINED:mailto:bo@example.org\n\
         ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:ali@example.org",
    ] {
        assert_eq!(at_ten(lines), ["24 10:00-11:00"], "{lines}");
    }
    // All day, a day long, without a length, and backwards.
    for lines in [
        "DTSTART;VALUE=DATE:20261124",
        "DTSTART;VALUE=DATE:20261124\nDTEND;VALUE=DATE:20261126",
        "DTSTART:20261124T100000\nDTEND:20261125T100000",
        "DTSTART:20261124T100000",
        "DTSTART:20261124T100000\nDTEND:20261124T090000",
    ] {
        assert_eq!(busy(&event(lines)), [""; 0], "{lines}");
    }
}

#[test]
fn the_owner_of_a_calendar_is_known_by_its_name() {
    let declined = format!(
        "X-WR-CALNAME:Bo@example.org\n{}",
        event(&format!(
            "{AT_TEN}ATTENDEE;PARTSTAT=DECLINED:mailto:bo@example.org\n\
             ATTENDEE;PARTSTAT=ACCEPTED:mailto:ali@example.org"
        ))
    );
    assert_eq!(busy(&declined), [""; 0]);
}

#[test]
fn meetings_that_touch_are_one_span() {
    let events = "BEGIN:VEVENT\nUID:1\nDTSTART:20261124T100000\nDURATION:PT1H\nEND:VEVENT\n\
                  BEGIN:VEVENT\nUID:2\nDTSTART:20261124T110000\nDURATION:PT30M\nEND:VEVENT\n\
                  BEGIN:VEVENT\nUID:3\nDTSTART:20261124T103000\nDURATION:PT10M\nEND:VEVENT\n\
                  BEGIN:VEVENT\nUID:4\nDTSTART:20261124T113100\nDURATION:PT9M\nEND:VEVENT\n";
    assert_eq!(busy(events), ["24 10:00-11:30", "24 11:31-11:40"]);
}

#[test]
fn recurrences_are_those_of_the_days_that_are_asked_for() {
    for (start, rule, expected) in [
        (
            "20200106T093000",
            "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR",
            vec!["23", "24", "25", "26", "27", "30"],
        ),
        ("20201124T093000", "FREQ=WEEKLY", vec!["24"]),
        // Every second week: from 3 November 2026 on, and from the 10th on.
        ("20261103T093000", "FREQ=WEEKLY;INTERVAL=2", vec![]),
        ("20261110T093000", "FREQ=WEEKLY;INTERVAL=2", vec!["24"]),
        ("20200114T093000", "FREQ=WEEKLY;INTERVAL=2;WKST=MO;BYDAY=TU,TH", vec!["24", "26"]),
        ("20260101T093000", "FREQ=MONTHLY;BYDAY=4WE", vec!["25"]),
        ("20260101T093000", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", vec!["30"]),
        ("19901124T093000", "FREQ=YEARLY", vec!["24"]),
        ("20261120T093000", "FREQ=DAILY;COUNT=5", vec!["23", "24"]),
        ("20261124T093000", "FREQ=DAILY;INTERVAL=3", vec!["24", "27", "30"]),
    ] {
        let lines = format!("DTSTART;TZID=Europe/Amsterdam:{start}\nDURATION:PT30M\nRRULE:{rule}");
        let expected: Vec<String> =
            expected.iter().map(|day| format!("{day} 09:30-10:00")).collect();
        assert_eq!(busy(&event(&lines)), expected, "{start} {rule}");
    }
}

#[test]
fn the_last_recurrence_is_in_it_however_its_end_is_told() {
    for until in ["20261124T083000Z", "20261124T235959Z", "20261124", "20261124T093000"] {
        let lines = format!(
            "DTSTART;TZID=Europe/Amsterdam:20261123T093000\nDURATION:PT30M\n\
             RRULE:FREQ=DAILY;UNTIL={until}"
        );
        assert_eq!(busy(&event(&lines)), ["23 09:30-10:00", "24 09:30-10:00"], "{until}");
    }
    let lines = "DTSTART;TZID=America/New_York:20261123T180000\nDURATION:PT30M\n\
                 RRULE:FREQ=DAILY;UNTIL=20261124T230000Z";
    assert_eq!(busy(&event(lines)), ["24 00:00-00:30", "25 00:00-00:30"]);
}

#[test]
fn a_weekly_meeting_keeps_its_local_time_when_the_clocks_change() {
    let mut ask = ask();
    ask.from = "2026-10-19T00:00:00Z".parse().unwrap();
    ask.to = ask.from + TimeDelta::days(14);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.ics");
    // In New York the clocks change a week later.
    for (zone, expected) in [
        ("Europe/Amsterdam", ["21 10:00-10:30", "28 10:00-10:30"]),
        ("America/New_York", ["21 16:00-16:30", "28 15:00-15:30"]),
    ] {
        let lines =
            format!("DTSTART;TZID={zone}:20260107T100000\nDURATION:PT30M\nRRULE:FREQ=WEEKLY");
        fs::write(&path, calendar(&event(&lines))).unwrap();
        assert_eq!(lines_of(&path, &ask), expected, "{zone}");
    }
    // 02:30 is there twice on 25 October, and not at all on 29 March.
    let lines = "DTSTART;TZID=Europe/Amsterdam:20261001T023000\nDURATION:PT30M\nRRULE:FREQ=DAILY";
    fs::write(&path, calendar(&event(lines))).unwrap();
    assert_eq!(lines_of(&path, &ask)[6..8], ["25 02:30-02:00", "26 02:30-03:00"]);
}

fn lines_of(path: &Path, ask: &Ask) -> Vec<String> {
    lines(&read(path, ask).unwrap())
}

const DAILY: &str = "DTSTART;TZID=Europe/Amsterdam:20261101T093000\nDURATION:PT30M\n\
                     RRULE:FREQ=DAILY;BYDAY=TU,WE\nSEQUENCE:3\n";

#[test]
fn a_recurrence_that_is_left_out_is_free() {
    for except in [
        "EXDATE;TZID=Europe/Amsterdam:20261124T093000",
        "EXDATE:20261124T083000Z",
        "EXDATE;VALUE=DATE:20261124",
        "EXDATE;TZID=Europe/Amsterdam:20261117T093000,20261124T093000",
    ] {
        assert_eq!(busy(&event(&format!("{DAILY}{except}"))), ["25 09:30-10:00"], "{except}");
    }
    let added = "RDATE;TZID=Europe/Amsterdam:20261126T140000";
    let all = ["24 09:30-10:00", "25 09:30-10:00", "26 14:00-14:30"];
    assert_eq!(busy(&event(&format!("{DAILY}{added}"))), all);
}

#[test]
fn an_exception_takes_the_place_of_its_recurrence_and_of_no_other() {
    let except = |uid: &str, lines: &str| {
        format!(
            "BEGIN:VEVENT\nUID:{uid}\nRECURRENCE-ID;TZID=Europe/Amsterdam:20261124T093000\n\
             SEQUENCE:7\n{lines}\nEND:VEVENT\n"
        )
    };
    let moved = "DTSTART;TZID=Europe/Amsterdam:20261124T150000\nDURATION:PT1H";
    let all = format!("{}{}", event(DAILY), except("one", moved));
    assert_eq!(busy(&all), ["24 15:00-16:00", "25 09:30-10:00"]);
    // The exception may stand first, and may be cancelled, declined, or moved out of these days.
    let first = format!("{}{}", except("one", moved), event(DAILY));
    assert_eq!(busy(&first), ["24 15:00-16:00", "25 09:30-10:00"]);
    for gone in [
        format!("{moved}\nSTATUS:CANCELLED"),
        format!("{moved}\nATTENDEE;PARTSTAT=DECLINED:mailto:kim@example.org"),
        "DTSTART;TZID=Europe/Amsterdam:20270301T150000\nDURATION:PT1H".to_owned(),
    ] {
        let all = format!("{}{}", event(DAILY), except("one", &gone));
        assert_eq!(busy(&all), ["25 09:30-10:00"], "{gone}");
    }
    // Another meeting at the same time has no part in it.
    let other = event(DAILY).replace("UID:one", "UID:two").replace("PT30M", "PT20M");
    let all = format!("{other}{}{}", event(DAILY), except("one", moved));
    assert_eq!(busy(&all), ["24 09:30-09:50", "24 15:00-16:00", "25 09:30-10:00"]);
}

#[test]
fn what_is_broken_costs_itself_alone() {
    let good = event(AT_TEN);
    for broken in [
        "BEGIN:VEVENT\nDTSTART:not a date\nEND:VEVENT",
        "BEGIN:VEVENT\nUID:x\nSUMMARY:no start\nEND:VEVENT",
        "BEGIN:VEVENT\nUID:x\nDTSTART:20261324T100000\nDURATION:PT1H\nEND:VEVENT",
        "BEGIN:VEVENT\nUID:x\nDTSTART:20261124T140000\nDURATION:PT1H\nRRULE:FREQ=DAILY;BYMONTH=77\nEND:VEVENT",
        "BEGIN:VEVENT\nUID:x\nDTSTART:20261124T140000",
        "this line means nothing\n:\n;;;:::\nBEGIN\nEND",
        "END:VEVENT\nEND:VEVENT",
    ] {
        let found = found(&format!("{broken}\n{good}"));
        let lines = lines(&found);
        assert!(lines.contains(&"24 10:00-11:00".to_owned()), "{broken}: {lines:?}");
    }
    let cut = calendar(&format!("{good}{}", event("DTSTART:20261124T140000")));
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("cut.ics");
    for length in 0..cut.len() {
        fs::write(&path, &cut.as_bytes()[..length]).unwrap();
        match read(&path, &ask()) {
            Ok(found) => assert!(found.busy.len() <= 1),
            Err(error) => assert!(matches!(error, CalendarError::NoCalendar { .. }), "{error}"),
        }
    }
    // Folded lines, a byte order mark, letters of an old encoding, and an alarm inside.
    let odd = [
        b"\xef\xbb\xbfBEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nSUMMARY:caf\xe9\n\tau lait\nDTST"
            .as_slice(),
        b"\n ART;TZID=Europe/Am\n sterdam:20261124T100000\nDTEND:20261124T110000\n",
        b"BEGIN:VALARM\nTRIGGER:-PT15M\nDURATION:PT15M\nDTSTART:20261125T100000\nEND:VALARM\n",
        b"END:VEVENT\nEND:VCALENDAR",
    ];
    fs::write(&path, odd.concat()).unwrap();
    assert_eq!(lines_of(&path, &ask()), ["24 10:00-11:00"]);
}

#[test]
fn endless_rules_come_to_an_end() {
    for rule in [
        "FREQ=SECONDLY",
        "FREQ=MINUTELY",
        "FREQ=HOURLY",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;COUNT=4000000000",
        "FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6,7,8,9;BYMINUTE=0,10,20,30,40,50",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2",
        "FREQ=YEARLY;BYWEEKNO=99",
        "FREQ=NEVER",
        "",
    ] {
        let endless = format!("DTSTART:19700101T000000Z\nDURATION:PT5M\nRRULE:{rule}");
        let events = format!("{}{}", event(&endless), event(AT_TEN).replace("one", "two"));
        let lines = lines(&found(&events));
        assert!(lines.len() < 600, "{rule}: {}", lines.len());
        assert!(lines.iter().any(|line| line.ends_with("11:00")), "{rule}: {lines:?}");
    }
}

#[test]
fn a_hundred_thousand_events_are_read_and_more_meetings_than_anybody_has_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("long.ics");
    let many = |count: usize, day: &dyn Fn(usize) -> String| {
        let mut text = String::from("BEGIN:VCALENDAR\r\n");
        for number in 0..count {
            let day = day(number);
            write!(
                text,
                "BEGIN:VEVENT\r\nUID:{number}\r\nSUMMARY:Meeting {number}\r\n\
                 DESCRIPTION:{}\r\nDTSTART:{day}T100000Z\r\nDTEND:{day}T103000Z\r\nEND:VEVENT\r\n",
                "word ".repeat(40)
            )
            .unwrap();
        }
        text + "END:VCALENDAR\r\n"
    };
    let years = |number: usize| format!("20{:02}0{}2{}", number % 25, 1 + number % 9, number % 8);
    let text = many(100_000, &years).replace("UID:7\r\nSUMMARY", "UID:7\r\nX-NOW:1\r\nSUMMARY");
    let now = "X-NOW:1\r\nSUMMARY:Meeting 7";
    assert!(text.contains(now));
    let begins = text.find(now).unwrap();
    let ends = begins + text[begins..].find("END:VEVENT").unwrap();
    let text = format!(
        "{}DTSTART:20261124T100000Z\r\nDTEND:20261124T103000Z\r\n{}",
        &text[..begins],
        &text[ends..]
    );
    fs::write(&path, text).unwrap();
    assert_eq!(lines_of(&path, &ask()), ["24 11:00-11:30"]);
    fs::write(&path, many(MOST_EVENTS + 1, &|_| "20261124".to_owned())).unwrap();
    let error = read(&path, &ask()).unwrap_err();
    assert!(matches!(error, CalendarError::TooMany { .. }), "{error}");
}

#[test]
fn a_folder_is_all_the_calendars_in_it() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, start: &str| {
        let lines = format!("DTSTART:{start}\nDURATION:PT30M");
        fs::write(folder.path().join(name), calendar(&event(&lines))).unwrap();
    };
    fs::create_dir(folder.path().join("work")).unwrap();
    write("one.ics", "20261124T100000");
    write("work/two.ICS", "20261124T120000");
    write("notes.txt", "20261124T140000");
    fs::write(folder.path().join("empty.ics"), "").unwrap();
    let found = read(folder.path(), &ask()).unwrap();
    // Two files may have events of one name: they are two lives of one event.
    assert_eq!(
        (lines(&found), found.files),
        (vec!["24 10:00-10:30".into(), "24 12:00-12:30".into()], 3)
    );
    let empty: TempDir = tempfile::tempdir().unwrap();
    assert_eq!(read(empty.path(), &ask()).unwrap(), Found::default());
    let nowhere = empty.path().join("nowhere.ics");
    assert!(matches!(read(&nowhere, &ask()), Err(CalendarError::Unreadable { .. })));
    for other in ["", "hello", "{}", "\0\0\0"] {
        fs::write(&nowhere, other).unwrap();
        assert!(matches!(read(&nowhere, &ask()), Err(CalendarError::NoCalendar { .. })));
    }
}

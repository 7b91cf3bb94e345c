//! Exports read back: whole or not at all, once, and out again.

use crate::days::{at, checkpoint, day, every_event, time};
use crate::files::names;
use crate::home::Home;
use planner::diary::{CheckIn, Entry, Note};
use planner::event::Happening;
use std::fs;
use store::exchange::{self, ExchangeError};
use store::history::{BringError, Brought};
use store::import::ImportError;
use store::settings_file::Document;

/// A check-in and an entry of the diary.
fn entries() -> [Entry; 2] {
    [
        Entry::CheckIn(CheckIn {
            tension: Some(4),
            breath_high: Some(true),
            shoulders_high: None,
            text: Some("long day; \"meetings\",\nand no lunch".to_owned()),
        }),
        Entry::Note(Note { about: vec!["trq-people".to_owned()], text: None }),
    ]
}

#[test]
fn a_round_trip_by_document_or_table_loses_nothing() {
    let mut one = Home::new(&every_event());
    for entry in entries() {
        one.history.note(time("2026-11-23T12:00:00+01:00"), day("2026-11-23"), &entry).unwrap();
    }
    one.insert("dreamt", r#"{"event":"dreamt","of":"a beach","prompt":"2026-11-23/walk/1"}"#);
    one.insert("ended", "no JSON at all, \"quoted\"; and,\nin two lines");
    let started = r#"{"event":"started","prompt":"2026-11-23/walk/1"}"#;
    one.insert_at((i64::MAX, 60), "started", started);
    one.insert_at((86_400_123, i32::MAX), "started", started);
    for name in ["export.json", "export.csv"] {
        let mut other = Home::new(&[]);
        let brought = other.import(&one.export(name)).unwrap();
        assert_eq!(brought.added as usize, one.rows().len(), "{name}");
        assert_eq!(other.rows(), one.rows(), "{name}");
        let of_day =
            |home: &Home| home.history.events(day("2026-11-23"), day("2026-11-23")).unwrap();
        assert_eq!(of_day(&other), of_day(&one), "{name}");
        assert_eq!(brought.notes as usize, entries().len(), "{name}");
        let notes = |home: &Home| home.history.notes(day("2026-11-23"), day("2026-11-23")).unwrap();
        assert_eq!(notes(&other), notes(&one), "{name}");
        assert_eq!(other.import(&one.export(name)).unwrap().notes, 0, "{name}: once");
        exchange::take_back(&mut other.history, &mut other.settings).unwrap();
        assert_eq!((notes(&other), other.rows().len()), (Vec::new(), 0), "{name}: and out again");
    }
}

#[test]
fn the_same_file_twice_adds_nothing() {
    let one = Home::new(&every_event());
    let file = one.export("export.json");
    let mut other = Home::new(&[]);
    other.import(&file).unwrap();
    let rows = other.rows();
    let again = other.import(&file).unwrap();
    assert_eq!((again.added, again.known as usize), (0, rows.len()));
    assert_eq!(other.rows(), rows);
    // Nothing came of the second, so taking back concerns the first.
    exchange::take_back(&mut other.history, &mut other.settings).unwrap();
    assert_eq!(other.rows().len(), 0);
}

#[test]
fn what_an_import_added_goes_out_again_and_what_was_recorded_here_stays() {
    let one = Home::new(&every_event());
    let own = at("2026-11-25T09:00:00+01:00", "2026-11-25", Happening::Resumed);
    let mut other = Home::new(std::slice::from_ref(&own));
    let file = one.export("export.json");
    other.import(&file).unwrap();
    let removed = exchange::take_back(&mut other.history, &mut other.settings).unwrap();
    assert_eq!(removed, every_event().len());
    let read = other.history.events(day("2026-01-01"), day("2026-12-31")).unwrap();
    assert_eq!(read.events, [own]);
    let error = exchange::take_back(&mut other.history, &mut other.settings).unwrap_err();
    assert!(matches!(error, ExchangeError::Bring(BringError::NoImport)), "{error}");
    assert_eq!(other.import(&file).unwrap().added as usize, every_event().len(), "and in again");
}

#[test]
fn settings_come_with_an_import_and_go_back_with_it() {
    let one = Home::new(&every_event());
    let mut other = Home::new(&[]);
    let own: Document = serde_json::from_str(r#"{ "cap": 5, "language": "en" }"#).unwrap();
    other.settings.change(&own).unwrap();
    let import = other.read(&one.export("export.json")).unwrap();
    let new = import.settings.clone();
    assert_eq!(new, Some(serde_json::from_str(r#"{ "cap": 7 }"#).unwrap()));
    let path = import.staged.path();
    exchange::bring_in(path, new.as_ref(), &mut other.history, &mut other.settings).unwrap();
    assert_eq!(other.settings.changed(), &new.unwrap());
    exchange::take_back(&mut other.history, &mut other.settings).unwrap();
    assert_eq!(other.settings.changed(), &own);
}

#[test]
fn a_day_that_went_otherwise_here_stays_as_it_is_here() {
    let one = Home::new(&[
        at("2026-11-23T09:00:00+01:00", "2026-11-23", Happening::Resumed),
        at("2026-11-24T09:00:00+01:00", "2026-11-24", Happening::Resumed),
    ]);
    let mut other = Home::new(&[at("2026-11-24T10:00:00+01:00", "2026-11-24", Happening::Resumed)]);
    let brought = other.import(&one.export("export.json")).unwrap();
    let days = Some(("2026-11-23".to_owned(), "2026-11-23".to_owned()));
    let expected = Brought { added: 1, known: 0, left_out: 1, days_left_out: 1, days, notes: 0 };
    assert_eq!(brought, expected);
}

#[test]
fn a_day_of_which_a_part_is_here_gets_the_rest_of_it() {
    let mut one = Home::new(&every_event()[..5]);
    let early = one.export("early.json");
    one.history.record(&every_event()[5..], &checkpoint("{}")).unwrap();
    let late = one.export("late.json");
    let mut other = Home::new(&[]);
    other.import(&early).unwrap();
    let brought = other.import(&late).unwrap();
    assert_eq!((brought.added as usize, brought.known), (every_event().len() - 5, 5));
    assert_eq!(other.rows(), one.rows());
}

#[test]
fn an_event_that_says_something_else_here_stops_all_of_it() {
    let mut one = Home::new(&every_event());
    let file = one.export("export.json");
    let later = at("2026-11-26T09:00:00+01:00", "2026-11-26", Happening::Resumed);
    one.history.record(std::slice::from_ref(&later), &checkpoint("{}")).unwrap();
    let text = fs::read_to_string(&file).unwrap();
    let changed = text.replacen("\"day-off\"", "\"busy\"", 1);
    assert_ne!(changed, text);
    fs::write(&file, changed).unwrap();
    let rows = one.rows();
    let error = one.import(&file).unwrap_err();
    assert!(matches!(error, ExchangeError::Bring(BringError::Changed { .. })), "{error}");
    assert_eq!(one.rows(), rows);
}

#[test]
fn a_spreadsheet_may_have_saved_the_table_again() {
    let one = Home::new(&every_event());
    let path = one.export("export.csv");
    let mut reader = csv::Reader::from_path(&path).unwrap();
    let head = reader.headers().unwrap().clone();
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let saved = one.file("saved.csv");
    // With a byte order mark, semicolons, lines as Windows ends them, the columns turned round and
    // one beside them.
    let mut bytes = b"\xef\xbb\xbf".to_vec();
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .terminator(csv::Terminator::CRLF)
        .from_writer(&mut bytes);
    for record in std::iter::once(&head).chain(&rows) {
        writer.write_record(record.iter().rev().chain(["beside"])).unwrap();
    }
    drop(writer);
    fs::write(&saved, bytes).unwrap();
    let mut other = Home::new(&[]);
    other.import(&saved).unwrap();
    assert_eq!(other.rows(), one.rows());
    // The document may have such a mark too.
    let text = fs::read(one.export("export.json")).unwrap();
    let marked = one.file("marked.json");
    fs::write(&marked, [b"\xef\xbb\xbf".as_slice(), &text].concat()).unwrap();
    assert_eq!(Home::new(&[]).import(&marked).unwrap().added as usize, every_event().len());
}

#[test]
fn a_document_that_was_cut_is_refused_wherever_it_was_cut() {
    let one = Home::new(&every_event());
    let text = fs::read_to_string(one.export("export.json")).unwrap();
    let cut = one.file("cut.json");
    let whole = text.trim_end().len();
    for length in (2..whole).step_by(7).chain([whole - 1]) {
        fs::write(&cut, &text.as_bytes()[..length]).unwrap();
        let error = one.read(&cut).unwrap_err();
        let lines = text[..length].lines().count() as u64;
        assert!(
            matches!(error, ImportError::CutOff { line } if line.abs_diff(lines) <= 1),
            "after {length} bytes, on line {lines}: {error:?}"
        );
    }
    let left = names(one.folder.path()).into_iter().find(|name| name.starts_with("import-"));
    assert_eq!(left, None, "nothing is left of the attempts");
}

#[test]
fn what_can_not_be_an_event_is_named_with_its_line() {
    let one = Home::new(&every_event());
    let text = fs::read_to_string(one.export("export.json")).unwrap();
    let bad = one.file("bad.json");
    let seventh = text.lines().nth(6 + 5).unwrap();
    for (from, to, key) in [
        ("\"id\":", "\"di\":", "id"),
        ("\"device\":\"", "\"device\":\"x", "device"),
        ("\"at\":\"2026", "\"at\":\"26", "at"),
        ("+01:00\"", "+01:00:30\"", "at"),
        ("\"day\":\"2026-11-23\"", "\"day\":\"2026-13-23\"", "day"),
        ("\"day\":\"2026-11-23\"", "\"day\":\"12026-11-23\"", "day"),
        ("\"day\":\"2026-11-23\"", "\"day\":7", "day"),
        ("\"event\":", "\"even\":", "event"),
        ("/walk/1", "/wlak/1", "body"),
    ] {
        let line = seventh.replace(from, to);
        assert_ne!(line, seventh, "{from}");
        fs::write(&bad, text.replace(seventh, &line)).unwrap();
        let error = one.read(&bad).unwrap_err();
        let ImportError::Event { line, key: found } = error else { panic!("{to}: {error:?}") };
        assert_eq!(found, key, "{to}");
        assert!((12..=13).contains(&line), "{to}: line {line}");
    }
}

#[test]
fn what_is_no_export_of_ours_is_refused() {
    let one = Home::new(&[]);
    let path = one.file("x");
    for text in [
        "",
        " \n ",
        "{}",
        "[]",
        "hello",
        "a,b\n1,2\n",
        "{ \"cap\": 7 }",
        "{ \"format\": \"other\", \"version\": 1, \"events\": [] }",
        "{ \"events\": [] }",
        "{ \"format\": \"adempauze\", \"events\": [] }",
        "{ \"format\": \"adempauze\", \"version\": 0, \"events\": [] }",
        "\u{0}\u{1}\u{2}",
    ] {
        fs::write(&path, text).unwrap();
        let error = one.read(&path).unwrap_err();
        assert!(matches!(error, ImportError::NotAnExport), "{text:?}: {error:?}");
    }
    fs::write(&path, b"\xff\xfe{\x00").unwrap();
    assert!(one.read(&path).is_err());
    fs::write(&path, "{ \"format\": \"adempauze\", \"version\": 2, \"events\": [ 1 ] }").unwrap();
    let error = one.read(&path).unwrap_err();
    assert!(matches!(error, ImportError::Newer { found: 2, known: 1 }), "{error:?}");
    fs::write(&path, "{ \"format\": \"adempauze\", \"version\": 1, \"events\": [ 1 ] }").unwrap();
    let error = one.read(&path).unwrap_err();
    assert!(matches!(error, ImportError::Broken { line: 1, .. }), "{error:?}");
    assert!(matches!(one.read(&one.file("nothing")), Err(ImportError::Unreadable { .. })));
}

#[test]
fn two_events_with_one_id_are_refused_and_one_event_twice_is_one() {
    let one = Home::new(&every_event());
    let text = fs::read_to_string(one.export("export.json")).unwrap();
    let first = text.lines().nth(7).unwrap().trim_end_matches(',');
    let path = one.file("twice.json");
    fs::write(&path, text.replacen(first, &format!("{first},\n{first}"), 1)).unwrap();
    let mut other = Home::new(&[]);
    assert_eq!(other.import(&path).unwrap().added as usize, every_event().len());
    let changed = first.replace("+01:00", "+02:00");
    fs::write(&path, text.replacen(first, &format!("{first},\n{changed}"), 1)).unwrap();
    let error = one.read(&path).unwrap_err();
    assert!(matches!(error, ImportError::Twice { line: 9..=10 }), "{error:?}");
}

#[test]
fn an_entry_that_is_none_is_refused() {
    let one = Home::new(&[]);
    let path = one.file("x.json");
    for body in [
        r#""note":"check-in","tension":11"#,
        r#""note":"check-in","tension":-1"#,
        r#""note":"check-in","tesnion":1"#,
        r#""note":"check-in""#,
        r#""note":"note","about":["a","b","c","d"]"#,
        r#""note":7"#,
    ] {
        let id = r#""id":"00000000-0000-4000-8000-000000000001""#;
        let device = r#""device":"00000000-0000-4000-8000-000000000002""#;
        let when = r#""at":"2026-11-23T09:00:00.000+01:00","day":"2026-11-23""#;
        let text = format!(
            "{{ \"format\": \"adempauze\", \"version\": 1, \"events\": [],\n\
             \"notes\": [ {{{id},{device},{when},{body}}} ] }}"
        );
        fs::write(&path, text).unwrap();
        let error = one.read(&path).unwrap_err();
        assert!(matches!(error, ImportError::Event { line: 2, key: "note" }), "{body}: {error:?}");
    }
}

#[test]
fn the_words_of_events_are_those_that_the_import_knows() {
    let words: Vec<String> = every_event()
        .iter()
        .map(|event| serde_json::to_value(&event.what).unwrap()["event"].as_str().unwrap().into())
        .collect();
    for word in &words {
        assert!(Happening::WORDS.contains(&word.as_str()), "{word}");
    }
    for word in Happening::WORDS {
        assert!(words.iter().any(|known| known == word), "{word} is in no test");
    }
}

/// A document with this between its head and its end.
fn document(inner: &str) -> String {
    format!("{{ \"format\": \"adempauze\", \"version\": 1,\n{inner} }}")
}

#[test]
fn what_stands_around_the_events_is_looked_at_too() {
    let one = Home::new(&[]);
    let path = one.file("x.json");
    let read = |inner: &str| {
        fs::write(&path, document(inner)).unwrap();
        one.read(&path)
    };
    let error = read(r#""settings": [ 7 ], "events": []"#).unwrap_err();
    assert!(matches!(error, ImportError::Event { line: 2, key: "settings" }), "{error:?}");
    let error = read(r#""events": { "a": 1 }"#).unwrap_err();
    let ImportError::Broken { line: 2, reason } = &error else { panic!("{error:?}") };
    assert!(reason.contains("a list of events or entries"), "{reason}");
    let error = read(r#""events": [] } { "#).unwrap_err();
    assert!(matches!(error, ImportError::Broken { line: 2, .. }), "{error:?}");
    // What a later version may add is passed over.
    let import = read(r#""later": { "a": [ 1, { "b": null } ] }, "events": []"#).unwrap();
    assert_eq!(
        (import.settings.clone(), import.look(one.history.path()).unwrap().added),
        (None, 0)
    );
}

#[test]
fn a_table_that_is_broken_is_named_with_its_line() {
    let one = Home::new(&every_event());
    let text = fs::read_to_string(one.export("export.csv")).unwrap();
    let path = one.file("x.csv");
    let (head, rows) = text.split_once('\n').unwrap();
    let first = rows.lines().next().unwrap();
    fs::write(&path, format!("{head}\n{first}\nonly,three,cells\n")).unwrap();
    let error = one.read(&path).unwrap_err();
    assert!(matches!(error, ImportError::Broken { line: 3, .. }), "{error:?}");
    fs::write(&path, format!("{head}\n{first}\n{}\n", first.replace("+01:00", "+01:0"))).unwrap();
    let error = one.read(&path).unwrap_err();
    assert!(matches!(error, ImportError::Event { line: 3, key: "at" }), "{error:?}");
    let changed = first.replace("+01:00", "+02:00");
    fs::write(&path, format!("{head}\n{first}\n{first}\n{changed}\n")).unwrap();
    let error = one.read(&path).unwrap_err();
    assert!(matches!(error, ImportError::Twice { line: 4 }), "{error:?}");
    // An id has to be there, and an event.
    for column in ["id", "body"] {
        let mut table = csv::Reader::from_reader(text.as_bytes());
        let head = table.headers().unwrap().clone();
        let mut saved = csv::Writer::from_path(&path).unwrap();
        saved.write_record(&head).unwrap();
        for row in table.records().map(Result::unwrap) {
            let cells = head.iter().zip(&row);
            saved
                .write_record(cells.map(|(of, cell)| if of == column { "" } else { cell }))
                .unwrap();
        }
        drop(saved);
        let error = one.read(&path).unwrap_err();
        let key = if column == "id" { "id" } else { "event" };
        assert!(matches!(error, ImportError::Event { line: 2, key: of } if of == key), "{error:?}");
    }
    fs::write(&path, head.as_bytes().iter().chain(b",\xff\n").copied().collect::<Vec<u8>>())
        .unwrap();
    let error = one.read(&path).unwrap_err();
    assert!(matches!(error, ImportError::NotAnExport), "{error:?}");
}

#[test]
fn an_entry_of_a_later_version_is_kept_as_it_is() {
    let mut one = Home::new(&[]);
    let path = one.file("x.json");
    let id = r#""id":"00000000-0000-4000-8000-000000000001""#;
    let device = r#""device":"00000000-0000-4000-8000-000000000002""#;
    let when = r#""at":"2026-11-23T09:00:00.000+01:00","day":"2026-11-23""#;
    let entry = format!(r#""notes": [ {{{id},{device},{when},"note":"dream","of":"a beach"}} ]"#);
    fs::write(&path, document(&entry)).unwrap();
    assert_eq!(one.import(&path).unwrap().notes, 1);
    let read = one.history.notes(day("2026-11-23"), day("2026-11-23")).unwrap();
    assert_eq!(read, [], "this version passes it over");
    let out = fs::read_to_string(one.export("export.json")).unwrap();
    assert!(out.contains(r#""note":"dream","of":"a beach""#), "{out}");
    // The same id with other words stops it all.
    fs::write(&path, document(&entry.replace("a beach", "a wood"))).unwrap();
    let error = one.import(&path).unwrap_err();
    assert!(matches!(error, ExchangeError::Bring(BringError::Changed { .. })), "{error}");
}
